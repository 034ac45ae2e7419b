import { type FileBlock, type FileContent, type OnStep, tableSteps } from '../content.ts'
import { headLabels } from '../heads.ts'
import type { Losses } from '../losses.ts'
import { Pictures } from '../pictures.ts'
import { below } from '../xml.ts'
import type { Archive } from '../zip.ts'
import { readList } from './blocks.ts'
import { readShapes } from './heads.ts'
import { rawLetters } from './letters.ts'
import { readParts } from './package.ts'
import type { Context } from './reader.ts'

/** Reads a Hangul file of the zip kind. Throws DRAFT_ENCRYPTED, DRAFT_DAMAGED with the section, DRAFT_EXPANDS. */
export async function readHwpx(archive: Archive, losses: Losses, onStep: OnStep): Promise<FileContent> {
  const parts = await readParts(archive)
  const shapes = readShapes(parts.header)
  const pictures = new Pictures(losses)
  const notes = new Map<string, FileBlock[]>()
  const counts = { n: 0, e: 0 }
  let tables = 0
  for (const section of parts.sections) for (const one of below(section)) if (one.local === 'tbl') tables++
  const context: Context = {
    losses,
    pictures,
    media: parts.media,
    shapes,
    labelOf: headLabels(shapes),
    note: (kind, blocks) => {
      const key = `${kind}${++counts[kind]}`
      notes.set(key, blocks)
      return key
    },
    table: tableSteps(tables, onStep),
    outline: '0',
    deleting: new Set(),
  }
  const blocks = parts.sections.flatMap((section, index) => {
    onStep(`구역 ${parts.sections.length}개 가운데 ${index + 1}개`)
    return readList(section, context)
  })
  const letters = parts.sections.reduce((sum, section) => sum + rawLetters(section), 0)
  return { blocks, notes, pictures: pictures.all, letters }
}
