/** `npm run -s bulletin -- bounce < message`, as a mail server's pipe would call it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Db } from 'mongodb'
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { childEnv } from '../../../src/env.ts'
import { returned, verpOf } from '../../support/bounces.ts'
import { startTestDatabase, type TestDatabase } from '../../support/database.ts'
import { secret, subscriber } from '../../support/sending.ts'

let database: TestDatabase
let db: Db
const row = new ObjectId()
const reader = subscriber('gone@institute.example.com', new ObjectId())
beforeAll(async () => {
  database = await startTestDatabase()
  db = database.client.db()
  await db.collection('subscribers').insertOne(reader)
  await db
    .collection('ledger')
    .insertOne({ _id: row, subscriber: reader._id, send: new ObjectId(), state: 'submitted' })
})
afterAll(() => database.stop())

/** Exit code and output of the command that a message is piped into. */
async function bounce(message: Buffer, args: string[] = [], url = database.url): Promise<[number | null, string]> {
  const program = ['-C', 'production', '--import', 'tsx', 'scripts/bulletin.ts', 'bounce', ...args]
  const env = childEnv({ DATABASE_URL: url, PAYLOAD_SECRET: secret })
  const child = spawn(process.execPath, program, { env, stdio: ['pipe', 'pipe', 'inherit'] })
  let out = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  child.stdin.on('error', () => undefined)
  child.stdin.end(message)
  const [code] = await once(child, 'close')
  return [code, out.trim()]
}

describe('a message that is piped in', () => {
  const filling = { row: row.toHexString() }

  it('is taken in, once', async () => {
    const message = returned('keyless', filling)
    expect(await bounce(message)).toEqual([0, 'keyless'])
    const args = ['--recipient', verpOf(filling.row)]
    expect(await bounce(message, args)).toEqual([0, 'bounce 5.1.1'])
    expect(await bounce(Buffer.concat([message, Buffer.alloc(3_000_000, 'x\n')]), args)).toEqual([0, 'repeated 5.1.1'])
    expect(await db.collection('subscribers').findOne()).toMatchObject({ state: 'bounced' })
  })

  it('is to be brought again when the database is away', async () => {
    const away = 'mongodb://127.0.0.1:1/bulletin?serverSelectionTimeoutMS=500&connectTimeoutMS=500'
    expect(await bounce(returned('keyless', filling), [], away)).toEqual([75, ''])
  })

  it('with wrong arguments is not', async () => {
    expect(await bounce(Buffer.from(''), ['--what'])).toEqual([2, ''])
  })
})
