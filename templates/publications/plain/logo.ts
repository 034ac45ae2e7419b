import { html } from '../../html.ts'

/** The publisher's mark beside its name: an inline SVG, or nothing as here. `html\`<svg …>…</svg>\`` */
export const logo = html``
