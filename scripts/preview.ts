/** The preview process: sets what editors are writing until it is told to stop. Run by `npm start`. */
import { MongoClient } from 'mongodb'
import { fileStore } from '../src/database/files.ts'
import { openDatabase } from '../src/database/open.ts'
import { readEnv } from '../src/env.ts'
import { createPreviewPress } from '../src/press/preview-press.ts'
import { previewSocket } from '../src/preview/address.ts'
import { createScreens } from '../src/preview/screens.ts'
import { servePreviews } from '../src/preview/server.ts'
import { createTypesetter } from '../src/preview/typesetter.ts'

const log = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const env = readEnv()
const ending = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => ending.abort())

const database = await openDatabase({
  ...(env.databaseUrl ? { url: env.databaseUrl } : {}),
  dataDir: env.dataDir,
  log,
})
const mongo = new MongoClient(database.url)
const press = createPreviewPress(env.chromiumPath ? { browserPath: env.chromiumPath } : {})
const typesetter = createTypesetter(press, fileStore(mongo.db()))
const door = await servePreviews(previewSocket(env.dataDir), { typesetter, screens: createScreens() }, log)
log('previews ready')
// An error would come again with the first page, and is told there.
void press.warm().catch(() => undefined)
await new Promise<void>((done) => {
  if (ending.signal.aborted) done()
  ending.signal.addEventListener('abort', () => done())
})
await door.close()
await press.close()
await mongo.close()
await database.close()
process.exit(0)
