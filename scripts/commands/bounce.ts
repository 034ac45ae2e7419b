import { MongoClient } from 'mongodb'
import { bounceParts } from '../../src/compose-bounces.ts'
import { openDatabase } from '../../src/database/open.ts'
import { mostBytes } from '../../src/delivery/bounces/returned.ts'
import { takeIn } from '../../src/delivery/bounces/take-in.ts'
import { readEnv } from '../../src/env.ts'
import { readArguments, text } from './arguments.ts'

/** EX_TEMPFAIL of sysexits.h: a mail server that pipes into a command tries again later. */
const again = 75

/** Takes in one returned message from the standard input; `--recipient` is whom its envelope was for. */
export async function bounceCommand(args: string[]): Promise<number> {
  const { values } = readArguments(args, { recipient: { type: 'string' } }, [])
  const message = await beginningOf(process.stdin)
  const print = (line: string) => void process.stderr.write(`${line}\n`)
  try {
    const env = readEnv()
    const where = { ...(env.databaseUrl ? { url: env.databaseUrl } : {}), dataDir: env.dataDir, log: print }
    const database = await openDatabase(where)
    const client = await new MongoClient(database.url).connect()
    try {
      const { kind, status } = await takeIn(
        bounceParts(client.db(), print, env),
        message,
        text(values.recipient) ?? null,
      )
      process.stdout.write(`${status ? `${kind} ${status}` : kind}\n`)
      return 0
    } finally {
      await client.close()
      await database.close()
    }
  } catch (error) {
    print(error instanceof Error ? error.message : String(error))
    return again
  }
}

/** As much of a stream as is looked at; the rest is read and dropped, so that the writer doesn't stumble. */
async function beginningOf(stream: AsyncIterable<Buffer | string>): Promise<Buffer> {
  const pieces: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    if (size >= mostBytes) continue
    const piece = Buffer.from(chunk)
    pieces.push(piece)
    size += piece.length
  }
  return Buffer.concat(pieces).subarray(0, mostBytes)
}
