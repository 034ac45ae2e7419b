import { BulletinError } from '../../errors.ts'
import { decodeDraft } from '../decode.ts'
import { countLetters } from '../letters.ts'
import type { FileContent, FilePicture, Loss, OnStep } from './content.ts'
import { readDocx } from './docx/index.ts'
import { draftText } from './draft-text.ts'
import { damaged, tooLarge } from './failures.ts'
import { readHwp } from './hwp/index.ts'
import { readHwpx } from './hwpx/index.ts'
import { containerOf, zipKind } from './kind.ts'
import { draftLetters, labelLetters } from './letters.ts'
import { Losses } from './losses.ts'
import { openArchive } from './zip.ts'

export type DraftFormat = 'docx' | 'hwpx' | 'hwp' | 'text'

/** A file as a draft that `importDraft` reads. */
export interface ConvertedDraft {
  format: DraftFormat
  /** Plain text with HTML tables, `![…](file)` pictures, `[^n1]` calls and `[^n1]: …` notes. */
  text: string
  /** Pictures that `text` names. */
  pictures: FilePicture[]
  /** Letters and digits of the file, counted from its XML or records, and of `text`. */
  letters: { in: number; out: number }
  /** What `text` says otherwise than the file, or not at all. */
  losses: Loss[]
}

/** Largest file that is opened, in bytes. */
export const maximumFileBytes = 100 * 1024 * 1024

function finish(format: DraftFormat, content: FileContent, losses: Losses): ConvertedDraft {
  const text = draftText(content, losses)
  const labels = labelLetters([...content.blocks, ...[...content.notes.values()].flat()])
  return {
    format,
    text,
    pictures: content.pictures,
    letters: { in: content.letters + labels, out: draftLetters(text) },
    losses: losses.list(),
  }
}

function asText(bytes: Uint8Array): ConvertedDraft {
  const text = decodeDraft(bytes)
  const letters = countLetters(text)
  return { format: 'text', text, pictures: [], letters: { in: letters, out: letters }, losses: [] }
}

async function readFile(bytes: Uint8Array, onStep: OnStep): Promise<ConvertedDraft> {
  const container = containerOf(bytes)
  const losses = new Losses()
  if (container === 'text') return asText(bytes)
  onStep('파일을 여는 중')
  if (container === 'compound') return finish('hwp', readHwp(bytes, losses, onStep), losses)
  const archive = await openArchive(bytes)
  const kind = zipKind(archive.names)
  const read = kind === 'docx' ? readDocx : readHwpx
  return finish(kind, await read(archive, losses, onStep), losses)
}

/** Place of what no reader has told apart; a file that meets it is worth a look. */
export const unknownPlace = '알 수 없는 곳'

/**
 * Turns a draft file (.docx, .hwpx, .hwp 5, .txt, .md) into draft text; its kind is told from the bytes, `name` is not
 * looked at. Throws a `BulletinError` with one of `refusals` and nothing else.
 */
export async function convertFile(
  bytes: Uint8Array,
  _name: string,
  onStep: OnStep = () => {},
): Promise<ConvertedDraft> {
  if (bytes.length > maximumFileBytes) throw tooLarge(bytes.length, maximumFileBytes)
  try {
    return await readFile(bytes, onStep)
  } catch (error) {
    throw error instanceof BulletinError ? error : damaged(unknownPlace, error)
  }
}

/** Codes of the errors that a file can be refused with. */
export const refusals: readonly BulletinError['code'][] = [
  'DRAFT_UNREADABLE',
  'DRAFT_TOO_LARGE',
  'DRAFT_ENCRYPTED',
  'DRAFT_DAMAGED',
  'DRAFT_EXPANDS',
  'DRAFT_FORMAT',
]
