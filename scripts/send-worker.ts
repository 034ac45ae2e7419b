/**
 * The sending worker: freezes audiences, hands newsletters over to the mail server and reads what comes back, until it is told to
 * stop. It needs the database alone, not the CMS; run by `npm start`, or by itself with `npm run send-worker`, as many as you like.
 */
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { MongoClient } from 'mongodb'
import { watchBounceMailbox } from '../src/compose-bounce-mailbox.ts'
import { prepareDelivery, sendingWorkerParts } from '../src/compose-delivery.ts'
import { openDatabase } from '../src/database/open.ts'
import { runSendingWorker } from '../src/delivery/worker.ts'
import { readEnv } from '../src/env.ts'

const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const env = readEnv()
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort())

const database = await openDatabase({
  ...(env.databaseUrl ? { url: env.databaseUrl } : {}),
  dataDir: env.dataDir,
  log: print,
})
const client = await new MongoClient(database.url).connect()
const db = client.db()
await prepareDelivery(db)
print('send worker ready')
const options = { owner: `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`, signal: ending.signal, print }
await Promise.all([runSendingWorker(sendingWorkerParts(db, env, options)), watchBounceMailbox(db, env, options)])
await client.close()
await database.close()
process.exit(0)
