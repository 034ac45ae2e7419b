/** VERBS of the screen that takes files of addresses in: take, show, begin, stop, give back what was refused. */
import type { Readable } from 'node:stream'
import { ObjectId } from 'mongodb'
import { BulletinError } from '../../errors.ts'
import { csvOf } from '../csv.ts'
import type { Directory } from '../directory.ts'
import { createLook, decoded } from './decode.ts'
import { guessMapping, hasHeader } from './guess.ts'
import { largestFile, type Mapping, type SubscriberImport } from './import.ts'
import { dayIn } from './judge.ts'
import { rowsOf, separatorOf } from './read.ts'
import type { ImportParts } from './run.ts'

type Person = SubscriberImport['by']

export interface Choice {
  mapping: Mapping
  hasHeader: boolean
  lists: readonly string[]
  basis: string
  /** `2026-09-25`. */
  basisDate: string
}

export interface SubscriberImportDesk {
  /** Keeps a file for an import that waits for its choices. Throws SUBSCRIBERS_FILE. */
  takeIn(name: string, bytes: AsyncIterable<Uint8Array>, by: Person): Promise<{ id: string }>
  recent(): Promise<SubscriberImport[]>
  /** Throws NOT_FOUND. */
  byId(id: string): Promise<SubscriberImport>
  /** Throws SUBSCRIBERS_NOT_READY with what is missing. */
  start(id: string, choice: Choice): Promise<SubscriberImport>
  stop(id: string): Promise<SubscriberImport>
  /** Refused rows as a CSV. */
  errors(id: string): Promise<{ name: string; body: Readable }>
}

export interface ImportDeskParts extends ImportParts {
  directory: Directory
}

/** First bytes of a zip archive, which spreadsheets are. */
const archiveMark = Buffer.from([0x50, 0x4b, 3, 4])
/** Rows that are shown before the run, and imports that are listed. */
const previewed = 8
const listed = 20
/** Longest cell of the preview, in characters. */
const longestCell = 80
const mostColumns = 50

const fault = (message: string): BulletinError => new BulletinError('SUBSCRIBERS_FILE', message)
const notReady = (message: string): BulletinError => new BulletinError('SUBSCRIBERS_NOT_READY', message)

const plainFileName = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim().slice(-100) || '이름 없는 파일'

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** First rows of a head that may end in the middle of a character and of a row. */
async function firstRows(head: Buffer, encoding: SubscriberImport['encoding']) {
  const lastLine = head.lastIndexOf(10)
  const isWide = encoding.startsWith('utf-16')
  const end = lastLine === -1 ? head.length : isWide ? lastLine + (encoding === 'utf-16le' ? 2 : 1) : lastLine + 1
  let text = ''
  for await (const piece of decoded(once(head.subarray(0, end)), encoding)) text += piece
  const separator = separatorOf(text)
  const rows: string[][] = []
  for await (const row of rowsOf(pieces(text), separator)) {
    rows.push(row.slice(0, mostColumns).map((cell) => cell.slice(0, longestCell)))
    if (rows.length === previewed) break
  }
  return { separator, rows }
}

/** Small enough that a fault behind the first rows is not met here. */
async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 2048) yield text.slice(at, at + 2048)
}

const isColumn = (value: number | null, most: number): boolean =>
  value === null || (Number.isInteger(value) && value >= 0 && value < most)

export function createImportDesk(parts: ImportDeskParts): SubscriberImportDesk {
  const { imports, files, directory, now } = parts
  const byId = async (id: string): Promise<SubscriberImport> => {
    const found = await imports.byId(id)
    if (!found) throw new BulletinError('NOT_FOUND', `There is no import ${id}.`)
    return found
  }

  /** Why a run can't begin; empty when it can. */
  async function missing({ mapping, lists, basis, basisDate }: Choice): Promise<string> {
    const columns = [mapping.address, mapping.name, mapping.tags, mapping.consentedAt]
    if (mapping.address === null || !columns.every((at) => isColumn(at, mostColumns)))
      return '주소가 있는 칸을 고르세요.'
    const used = columns.filter((at) => at !== null)
    if (new Set(used).size < used.length) return '한 칸을 두 가지로 쓸 수 없습니다. 칸을 다시 고르세요.'
    const known = await directory.lists(lists)
    if (lists.length === 0 || known.length < lists.length) return '넣을 명단을 고르세요.'
    if (basis.trim().length < 5) return '동의 근거를 쓰세요. 이 사람들이 언제 어디서 동의했는지 적습니다.'
    const day = dayIn(basisDate)
    if (day === null) return '동의한 날을 쓰세요. 예: 2026-09-25'
    return day > now() ? '동의한 날이 아직 오지 않은 날입니다. 날짜를 확인하세요.' : ''
  }

  return {
    async takeIn(name, bytes, by) {
      const id = new ObjectId().toHexString()
      const look = createLook()
      async function* watched(): AsyncGenerator<Uint8Array> {
        let size = 0
        for await (const piece of bytes) {
          size += piece.length
          if (size > largestFile) throw fault('파일이 50 MB보다 큽니다. 나누어 올리세요.')
          look.take(piece)
          yield piece
        }
      }
      try {
        await files.put(id, watched())
        const { head, ...seen } = look.seen()
        if (seen.size === 0) throw fault('빈 파일입니다. 주소가 들어 있는 파일을 올리세요.')
        if (head.subarray(0, 4).equals(archiveMark))
          throw fault('엑셀 파일입니다. 엑셀에서 ‘CSV UTF-8(쉼표로 분리)’로 저장해 올리세요.')
        // Only validity tells, and of CP949 the whole file must have it before anything is promised.
        if (seen.encoding === 'cp949') for await (const _ of decoded(files.open(id), 'cp949'));
        const { rows, separator } = await firstRows(head, seen.encoding)
        await imports.add({
          ...{ id, name: plainFileName(name), by, separator, preview: rows },
          ...seen,
          hasHeader: hasHeader(rows),
          mapping: guessMapping(rows),
        })
        return { id }
      } catch (error) {
        await files.remove(id)
        throw error
      }
    },
    recent: () => imports.recent(listed),
    byId,
    async start(id, choice) {
      const found = await byId(id)
      if (found.state !== 'choosing') throw notReady('이미 시작했거나 멈춘 가져오기입니다. 화면을 다시 여세요.')
      const why = await missing(choice)
      if (why) throw notReady(why)
      await imports.start(id, {
        mapping: choice.mapping,
        hasHeader: choice.hasHeader,
        lists: [...new Set(choice.lists)],
        basis: choice.basis.trim().slice(0, 1000),
        basisDate: dayIn(choice.basisDate) ?? now(),
      })
      return byId(id)
    },
    async stop(id) {
      await byId(id)
      if (await imports.stop(id)) await files.remove(id)
      return byId(id)
    },
    async errors(id) {
      const { name } = await byId(id)
      async function* rows(): AsyncGenerator<string[]> {
        yield ['줄', '주소', '까닭']
        for await (const { row, address, reason } of imports.errors(id)) yield [String(row), address, reason]
      }
      return { name: `${name.replace(/\.[^.]*$/, '')}-거절.csv`, body: csvOf(rows()) }
    },
  }
}

/** How long a file waits for its choices, in milliseconds. */
const choosingKept = 7 * 24 * 60 * 60 * 1000
/** How long an upload may take, in milliseconds. */
const uploading = 60 * 60 * 1000

/** Removes files whose import ended, was never begun, or never came to be. */
export async function sweepImports({ imports, files, now }: Pick<ImportDeskParts, 'imports' | 'files' | 'now'>) {
  for (const id of await files.ids()) {
    const found = await imports.byId(id)
    const age = now().getTime() - new ObjectId(id).getTimestamp().getTime()
    if (!found && age < uploading) continue
    if (found?.state === 'choosing' && age > choosingKept) await imports.stop(id)
    else if (found && ['choosing', 'waiting', 'running'].includes(found.state)) continue
    await files.remove(id)
  }
}
