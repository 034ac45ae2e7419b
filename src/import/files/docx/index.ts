import { type FileBlock, type FileContent, type OnStep, tableSteps } from '../content.ts'
import type { Losses } from '../losses.ts'
import { Pictures } from '../pictures.ts'
import { attribute, below, child, elements, type XmlElement } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { readBlocks } from './blocks.ts'
import { rawLetters } from './letters.ts'
import { listLabels } from './lists.ts'
import { type DocxParts, type Part, readParts } from './parts.ts'
import type { Context } from './reader.ts'
import { readStyles } from './styles.ts'

const tablesBelow = (tree: XmlElement): number => {
  let count = 0
  for (const one of below(tree, (inner) => inner.local !== 'Fallback')) if (one.local === 'tbl') count++
  return count
}

const stylesIn = (tree: XmlElement): Set<string> => {
  const used = new Set<string>()
  for (const one of below(tree)) if (one.local === 'pStyle') used.add(attribute(one, 'val') ?? '')
  return used
}

const noteById = (part: Part | null): Map<string, XmlElement> =>
  new Map(
    elements(part?.tree)
      .filter((note) => attribute(note, 'type') === undefined || attribute(note, 'type') === 'normal')
      .map((note) => [attribute(note, 'id') ?? '', note]),
  )

function countLetters(parts: DocxParts): number {
  const calls = new Set<string>()
  let letters = rawLetters(parts.document.tree, calls)
  for (const [kind, part] of [
    ['n', parts.footnotes],
    ['e', parts.endnotes],
  ] as const)
    for (const [id, note] of noteById(part)) if (calls.has(`${kind}${id}`)) letters += rawLetters(note, calls)
  return letters
}

/** Reads a Word file. Throws DRAFT_DAMAGED with the part that is missing or broken, DRAFT_EXPANDS. */
export async function readDocx(archive: Archive, losses: Losses, onStep: OnStep): Promise<FileContent> {
  const parts = await readParts(archive)
  losses.add('header-footer', parts.furniture.length)
  losses.add('comment', parts.comments)
  const pictures = new Pictures(losses)
  const notes = new Map<string, FileBlock[]>()
  const sources = { n: noteById(parts.footnotes), e: noteById(parts.endnotes) }
  const called = new Map<string, { kind: 'n' | 'e'; id: string; key: string }>()
  const counts = { n: 0, e: 0 }
  const call = (kind: 'n' | 'e', id: string): string => {
    const known = called.get(`${kind} ${id}`)
    if (known) return known.key
    const key = `${kind}${++counts[kind]}`
    called.set(`${kind} ${id}`, { kind, id, key })
    return key
  }
  const shared = {
    losses,
    pictures,
    call,
    styleOf: readStyles(parts.styles, stylesIn(parts.document.tree)),
    labelOf: listLabels(parts.numbering),
    blocks: readBlocks,
    table: tableSteps(tablesBelow(parts.document.tree), onStep),
  }
  const contextOf = (part: Part, name: string): Context => ({ ...shared, part, name })
  const body = child(parts.document.tree, 'body')
  const blocks = readBlocks(elements(body), contextOf(parts.document, 'document'))
  // A note may call a further one, so that the map grows while it is read.
  for (const { kind, id, key } of called.values()) {
    const part = kind === 'n' ? parts.footnotes : parts.endnotes
    const source = sources[kind].get(id)
    notes.set(key, source && part ? readBlocks(elements(source), contextOf(part, kind)) : [])
  }
  return { blocks, notes, pictures: pictures.all, letters: countLetters(parts) }
}
