import { type FileBlock, type FileContent, type OnStep, tableSteps } from '../content.ts'
import { damaged } from '../failures.ts'
import { headLabels } from '../heads.ts'
import type { Losses } from '../losses.ts'
import { Pictures } from '../pictures.ts'
import { openHwp } from './container.ts'
import { readDocInfo } from './doc-info.ts'
import { rawLetters } from './letters.ts'
import { readParagraphs } from './paragraphs.ts'
import type { Context } from './reader.ts'
import { nest, readRecords, tags } from './records.ts'

/** Reads a file of Hangul 5. Throws DRAFT_ENCRYPTED, DRAFT_FORMAT, DRAFT_DAMAGED with the section, DRAFT_EXPANDS. */
export function readHwp(bytes: Uint8Array, losses: Losses, onStep: OnStep): FileContent {
  const file = openHwp(bytes)
  const info = readDocInfo(file)
  const sections = file.sections.map((path, index) => {
    const place = `본문 ${index + 1}번째 구역`
    const stream = file.read(path, place)
    const records = stream && readRecords(stream)
    if (!records?.some((record) => record.tag === tags.PARA_HEADER)) throw damaged(place)
    return records
  })
  const pictures = new Pictures(losses)
  const notes = new Map<string, FileBlock[]>()
  const counts = { n: 0, e: 0 }
  const tables = sections.flat().filter((record) => record.tag === tags.TABLE).length
  const context: Context = {
    losses,
    pictures,
    info,
    labelOf: headLabels(info.shapes),
    note: (kind, blocks) => {
      const key = `${kind}${++counts[kind]}`
      notes.set(key, blocks)
      return key
    },
    table: tableSteps(tables, onStep),
    outline: '0',
  }
  const blocks = sections.flatMap((records, index) => {
    onStep(`구역 ${sections.length}개 가운데 ${index + 1}개`)
    return readParagraphs(nest(records), context)
  })
  const letters = sections.reduce((sum, records) => sum + rawLetters(records), 0)
  return { blocks, notes, pictures: pictures.all, letters }
}
