import type { Note } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import type { PagedContext } from './context.ts'
import { inline } from './inline.ts'
import { mark } from './mark.ts'

/** Notes in small type, directly under the block of the given depth that they explain; `**` and `※` need a wider place. */
export const notes = (list: readonly Note[], depth: number, context: PagedContext): Html =>
  html`${list.map(
    (note) =>
      html`<p class="note note-${Math.max(1, depth)}${note.mark !== '*' && ' wide'}"${mark(note, context)}><span class="sign">${note.mark}</span>${inline(note.children, context)}</p>`,
  )}`
