import type { Note } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { inline } from './inline.ts'

/** Notes in small type, directly under the block of the given depth that they explain. */
export const notes = (list: readonly Note[], depth: number): Html =>
  html`${list.map((note) => html`<p class="note note-${depth}"><span class="sign">${note.mark}</span>${inline(note.children)}</p>`)}`
