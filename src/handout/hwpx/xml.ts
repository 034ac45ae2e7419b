import { type Html, html } from '../../../templates/html.ts'
import { namespaces } from './units.ts'

/** Attributes with a space before each; names are the program's own. */
export const attributesOf = (all: readonly (readonly [string, string | number])[]): Html =>
  html`${all.map(([name, value]) => html` ${name}="${value}"`)}`

const declared = attributesOf(Object.entries(namespaces).map(([prefix, address]) => [`xmlns:${prefix}`, address]))

/** A part of the package: its root bears every namespace, as Hangul's own parts do. */
export const part = (root: string, content: Html, attributes: Html | '' = ''): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>${html`<${root}${declared}${attributes}>${content}</${root}>`}`
