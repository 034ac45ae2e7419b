/** A sending worker as a process of its own, which kills itself at a named place; run by `startSendingWorker`. */
import { MongoClient } from 'mongodb'
import { sendingWorkerParts } from '../../src/compose-delivery.ts'
import { createPace } from '../../src/delivery/pace.ts'
import type { CrashPoint } from '../../src/delivery/sender.ts'
import { smtpTransport } from '../../src/delivery/smtp-connection.ts'
import { runSendingWorker } from '../../src/delivery/worker.ts'
import { sendingEnv, workerOptions } from './sending.ts'

export interface ChildSettings {
  databaseUrl: string
  name: string
  relay: string
  lease: number
  window: number
  stride: number
  /** Where it dies, and at which visit. */
  crash: { point: CrashPoint; visit: number } | null
}

const settings = JSON.parse(process.argv[2] ?? '{}') as ChildSettings
const client = await new MongoClient(settings.databaseUrl, { serverSelectionTimeoutMS: 2000 }).connect()
const ending = new AbortController()
process.on('SIGTERM', () => ending.abort())
let visits = 0
process.stdout.write('ready\n')
await runSendingWorker(
  sendingWorkerParts(
    client.db(settings.name),
    sendingEnv(settings.relay),
    workerOptions(ending.signal, {
      lease: settings.lease,
      window: settings.window,
      stride: settings.stride,
      transport: smtpTransport({ url: settings.relay, patience: { reply: 1500, message: 1500 } }),
      retryAfter: () => 300,
      pace: createPace(client.db(settings.name).collection('pace'), 500),
      print: (line) => void process.stdout.write(`${line}\n`),
      at: (point) => {
        const { crash } = settings
        if (point === crash?.point && ++visits === crash.visit) process.kill(process.pid, 'SIGKILL')
      },
    }),
  ),
)
await client.close()
process.exit(0)
