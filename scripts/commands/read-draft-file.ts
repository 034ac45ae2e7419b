import { createHash } from 'node:crypto'
import { basename, dirname, extname, resolve, sep } from 'node:path'
import { convertApart } from '../../src/convert/apart.ts'
import { BulletinError } from '../../src/errors.ts'
import type { DraftIssue, DraftProblem } from '../../src/import/draft.ts'
import type { Loss } from '../../src/import/files/content.ts'
import { isOfficeFile } from '../../src/import/files/kind.ts'
import { importDraft } from '../../src/import/import.ts'
import { readDraft } from '../../src/import/read-draft.ts'
import { imageSize } from '../../src/press/image.ts'
import { type DraftPictures, pictureFiles } from '../../src/publish/from-draft.ts'
import type { AssetBytes } from '../../src/publish/render.ts'
import { fileBytes } from './arguments.ts'

/** A draft with what its file held beside the text. */
export interface DraftSource {
  draft: DraftIssue
  /** Pictures inside of the file by the name that the draft gives them; null for text and JSON, whose pictures lie beside. */
  inside: ReadonlyMap<string, Uint8Array> | null
}

/** What a word-processor file lost on its way stands among the problems of its draft. */
const asProblem = ({ kind, message }: Loss): DraftProblem => ({ code: `file-${kind}`, line: null, message })

/**
 * Reads a draft: JSON of the documented shape, text in one of the grammars, or a word-processor file. Throws DRAFT_*.
 */
export async function readDraftSource(path: string, publication?: string): Promise<DraftSource> {
  const bytes = await fileBytes(path)
  if (extname(path).toLowerCase() === '.json') return { draft: readDraft(bytes), inside: null }
  const options = publication ? { publication } : {}
  if (!isOfficeFile(bytes)) return { draft: importDraft(bytes, options), inside: null }
  const { text, pictures, losses } = await convertApart(bytes, basename(path))
  const draft = importDraft(text, options)
  return {
    draft: { ...draft, problems: [...losses.map(asProblem), ...draft.problems] },
    inside: new Map(pictures.map((picture) => [picture.file, picture.bytes])),
  }
}

/** The draft of `readDraftSource` alone. */
export const readDraftFile = async (path: string, publication?: string): Promise<DraftIssue> =>
  (await readDraftSource(path, publication)).draft

export interface FoundPictures {
  pictures: DraftPictures
  bytes: Map<string, AssetBytes>
  missing: string[]
}

/** Pictures in a draft's file or beside it; a path that leads out of its folder is refused. Throws DRAFT_INVALID. */
export async function readPictures(
  draft: DraftIssue,
  draftPath: string,
  inside: DraftSource['inside'] = null,
): Promise<FoundPictures> {
  const folder = resolve(dirname(draftPath))
  const found: FoundPictures = { pictures: new Map(), bytes: new Map(), missing: [] }
  const pictures = new Map<string, DraftPictures extends ReadonlyMap<string, infer P> ? P : never>()
  for (const file of pictureFiles(draft)) {
    const path = resolve(folder, file)
    if (!path.startsWith(folder + sep))
      throw new BulletinError('DRAFT_INVALID', `The picture ${file} lies outside the draft's folder.`)
    const bytes = inside ? (inside.get(file) ?? null) : await fileBytes(path).catch(() => null)
    const size = bytes && imageSize(bytes)
    if (!bytes || !size) {
      found.missing.push(file)
      continue
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const name = `${sha256.slice(0, 16)}.${size.mediaType.split('/')[1]}`
    pictures.set(file, { name, sha256, ...size })
    found.bytes.set(name, { bytes, mediaType: size.mediaType })
  }
  return { ...found, pictures }
}
