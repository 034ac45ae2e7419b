/** Reads what conversion gave into pieces, balance and draft. Pure. */
import { createHash } from 'node:crypto'
import type { ConvertedDraft } from '../import/files/convert.ts'
import { traceImport } from '../import/import.ts'
import { draftLines, normalise } from '../import/normalise.ts'
import { imageSize } from '../press/image.ts'
import { balanceOf, droppedLines } from './balance.ts'
import type { Reading, StoredPicture } from './manuscript.ts'
import { piecesOf } from './pieces.ts'

/** SHA-256 of bytes in lower-case hex. */
export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

function storedPictures(pictures: ConvertedDraft['pictures']): StoredPicture[] {
  return pictures.flatMap(({ file, bytes }) => {
    const size = imageSize(bytes)
    return size ? [{ file, sha256: hashOf(bytes), ...size }] : []
  })
}

/** Everything that the desk needs of a converted manuscript; `publication` is the key of a house style. */
export function readConverted(converted: ConvertedDraft, publication: string | null): Reading {
  const read = traceImport(converted.text, publication === null ? {} : { publication })
  const lines = draftLines(converted.text)
  const pieces = piecesOf(read, lines, converted.losses)
  const told = converted.losses.length > 0
  const balance = balanceOf(read, normalise(converted.text).text.split('\n'), pieces, { ...converted.letters, told })
  return {
    lines,
    dropped: droppedLines(read.trace),
    draft: read.issue,
    origins: read.origins,
    pieces,
    balance,
    losses: converted.losses,
    pictures: storedPictures(converted.pictures),
    format: converted.format,
  }
}
