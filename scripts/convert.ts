/**
 * Reads one draft file from standard input and writes it as a draft to standard output (see `src/convert/wire.ts`). Run
 * by `convertApart` with limits of time and memory; its steps go to standard error as lines `step …`.
 * Arguments: the process that it ends with, and the name of the file.
 */
import { endWith } from '../src/convert/guard.ts'
import { packDraft, packError } from '../src/convert/wire.ts'
import { BulletinError } from '../src/errors.ts'
import { convertFile, maximumFileBytes } from '../src/import/files/convert.ts'
import { tooLarge } from '../src/import/files/failures.ts'

async function readInput(): Promise<Uint8Array> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of process.stdin as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maximumFileBytes) throw tooLarge(size, maximumFileBytes)
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}

const step = (text: string): void => {
  process.stderr.write(`step ${text.replaceAll('\n', ' ')}\n`)
}

async function answer(): Promise<Uint8Array> {
  try {
    return packDraft(await convertFile(await readInput(), process.argv[3] ?? '', step))
  } catch (error) {
    if (error instanceof BulletinError) return packError(error)
    throw error
  }
}

endWith(Number(process.argv[2]))
const bytes = await answer()
process.stdout.write(bytes, () => process.exit(0))
