import { createHash } from 'node:crypto'
import { dirname, extname, resolve, sep } from 'node:path'
import { BulletinError } from '../../src/errors.ts'
import type { DraftIssue } from '../../src/import/draft.ts'
import { importDraft } from '../../src/import/import.ts'
import { readDraft } from '../../src/import/read-draft.ts'
import { imageSize } from '../../src/press/image.ts'
import { type DraftPictures, pictureFiles } from '../../src/publish/from-draft.ts'
import type { AssetBytes } from '../../src/publish/render.ts'
import { fileBytes } from './arguments.ts'

/** Reads a draft: JSON of the documented shape, or text in one of the grammars. Throws DRAFT_*. */
export async function readDraftFile(path: string, publication?: string): Promise<DraftIssue> {
  const bytes = await fileBytes(path)
  if (extname(path).toLowerCase() === '.json') return readDraft(bytes)
  return importDraft(bytes, publication ? { publication } : {})
}

export interface FoundPictures {
  pictures: DraftPictures
  bytes: Map<string, AssetBytes>
  missing: string[]
}

/** Pictures beside a draft; a path that leads out of its folder is refused. Throws DRAFT_INVALID. */
export async function readPictures(draft: DraftIssue, draftPath: string): Promise<FoundPictures> {
  const folder = resolve(dirname(draftPath))
  const found: FoundPictures = { pictures: new Map(), bytes: new Map(), missing: [] }
  const pictures = new Map<string, DraftPictures extends ReadonlyMap<string, infer P> ? P : never>()
  for (const file of pictureFiles(draft)) {
    const path = resolve(folder, file)
    if (!path.startsWith(folder + sep))
      throw new BulletinError('DRAFT_INVALID', `The picture ${file} lies outside the draft's folder.`)
    const bytes = await fileBytes(path).catch(() => null)
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
