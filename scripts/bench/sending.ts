/**
 * `npm run bench -- send`: messages a second into one sink, in one run: Postfix's smtp-source (the ceiling), bare nodemailer, and
 * our workers with the whole ledger, unsigned and signed by DKIM, one worker and two; then memory and freezing at a million
 * readers. The sink is Postfix's smtp-sink where it is installed, else a small one of our own in a process apart.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Db, MongoClient } from 'mongodb'
import nodemailer from 'nodemailer'
import { deliveryOf } from '../../src/compose-delivery.ts'
import { openDatabase } from '../../src/database/open.ts'
import { freePort } from '../../src/database/port.ts'
import { prepareMessage } from '../../src/delivery/message.ts'
import { childEnv } from '../../src/env.ts'
import { demoMail } from '../../test/support/screens.ts'
import { makeSend, secret } from '../../test/support/sending.ts'

const domain = 'example.org'

interface Bench {
  folder: string
  sink: string
  keyFile: string
  privateKey: string
  print(name: string, ...values: string[]): void
}

const has = (program: string): boolean => {
  try {
    execFileSync('which', [program], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

async function answers(port: number): Promise<void> {
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isThere = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (isThere) return
  }
}

async function startSink(port: number): Promise<ChildProcess> {
  const native = has('smtp-sink')
  const sink = native
    ? spawn('smtp-sink', ['-u', 'nobody', `127.0.0.1:${port}`, '200'], { stdio: 'ignore' })
    : spawn(process.execPath, ['-C', 'production', '--import', 'tsx', resolve('scripts/bench/sink.ts'), String(port)], {
        stdio: 'ignore',
      })
  await answers(port)
  return sink
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

const rate = (messages: number, time: number): string => `${Math.round(messages / time)}/s`

/** smtp-source with as many connections and bytes as ours. */
async function ceiling({ sink, print }: Bench, size: number): Promise<void> {
  if (!has('smtp-source')) return print('smtp-source', 'absent')
  const count = 10_000
  const time = await seconds(async () => {
    const source = spawn('smtp-source', ['-s', '5', '-l', String(size), '-m', String(count), sink], { stdio: 'ignore' })
    await once(source, 'exit')
  })
  print('smtp-source, five connections', rate(count, time))
}

const own = {
  reason: '구독에 동의하셨습니다.',
  preferences: 'https://a.example.org/p',
  unsubscribe: 'https://a.example.org/u',
}

async function bareNodemailer({ sink, print, privateKey }: Bench, isSigned: boolean): Promise<number> {
  const count = 1500
  const [host = '', port = ''] = sink.split(':')
  const transport = nodemailer.createTransport({
    host,
    port: Number(port),
    pool: true,
    maxConnections: 5,
    maxMessages: Number.POSITIVE_INFINITY,
    ...(isSigned ? { dkim: { domainName: domain, keySelector: 'bench', privateKey } } : {}),
  })
  const { html, text } = await demoMail(own)
  const send = (n: number) =>
    transport.sendMail({ from: `watch@${domain}`, to: `reader${n}@${domain}`, subject: '제22호 해외 동향', html, text })
  await Promise.all(Array.from({ length: 50 }, (_, n) => send(n)))
  const time = await seconds(() => Promise.all(Array.from({ length: count }, (_, n) => send(n))))
  transport.close()
  print(`bare nodemailer, ${isSigned ? 'DKIM-signed' : 'unsigned'}`, rate(count, time))
  return count / time
}

interface Worker {
  pid: number
  stop(): Promise<void>
}

function startWorker({ sink, keyFile, folder }: Bench, url: string, isSigned: boolean): Worker {
  const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', resolve('scripts/send-worker.ts')], {
    env: childEnv({
      DATABASE_URL: url,
      DATA_DIR: folder,
      PAYLOAD_SECRET: secret,
      SMTP_URL: `smtp://${sink}`,
      MAIL_FROM: `watch@${domain}`,
      PUBLIC_URL: 'https://watch.example.org',
      DKIM_DOMAIN: isSigned ? domain : '',
      DKIM_SELECTOR: isSigned ? 'bench' : '',
      DKIM_KEY_FILE: isSigned ? keyFile : '',
    }),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  return {
    pid: child.pid ?? 0,
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function untilState(db: Db, send: string, state: string, look: () => void = () => undefined): Promise<void> {
  for (;;) {
    if ((await deliveryOf(db).sends.byId(send))?.state === state) return
    look()
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** Resident memory of a process, in MB. */
const memoryOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024

interface Run {
  /** Messages a second, from the first answer to the last. */
  rate: number
  memory: number
}

/** A whole send by our workers. */
async function ours(
  bench: Bench,
  url: string,
  client: MongoClient,
  count: number,
  workers: number,
  isSigned: boolean,
): Promise<Run> {
  const db = client.db(`bench-${Math.random().toString(36).slice(2)}`)
  const { send } = await makeSend(db, count, { mail: demoMail })
  const named = url.replace(/(\.sock|\d)\/[^?]*/, (_, before) => `${before}/${db.databaseName}`)
  const crew = Array.from({ length: workers }, () => startWorker(bench, named, isSigned))
  let memory = 0
  await untilState(db, send, 'done', () => {
    memory = Math.max(memory, ...crew.map(({ pid }) => memoryOf(pid)))
  })
  await Promise.all(crew.map(({ stop }) => stop()))
  const [times] = await db
    .collection('ledger')
    .aggregate([{ $group: { _id: null, first: { $min: '$at' }, last: { $max: '$at' } } }])
    .toArray()
  await db.dropDatabase()
  return { rate: (count * 1000) / (times?.last - times?.first), memory }
}

/** Freezing a million readers, and what a worker takes up while it sends to them. */
async function atAMillion(bench: Bench, url: string, client: MongoClient): Promise<void> {
  const readers = 1_000_000
  const db = client.db('bench-million')
  const { send, edition, list } = await makeSend(db, readers, { mail: demoMail, preparing: false })
  const choice = { edition: String(edition), lists: [String(list)], tags: [] }
  const counting = await seconds(() => deliveryOf(db).audience.count(choice, new Date()))
  bench.print('a million readers counted by reason in', `${counting.toFixed(1)} s`)
  const named = url.replace(/(\.sock|\d)\/[^?]*/, (_, before) => `${before}/${db.databaseName}`)
  const worker = startWorker(bench, named, false)
  const freezing = await seconds(async () => {
    await deliveryOf(db).sends.move(send, ['draft'], 'preparing', { startedAt: new Date() })
    await untilState(db, send, 'sending')
  })
  bench.print('a million readers frozen in', `${freezing.toFixed(1)} s`)
  let memory = 0
  const until = performance.now() + 20_000
  while (performance.now() < until) {
    memory = Math.max(memory, memoryOf(worker.pid))
    await new Promise((done) => setTimeout(done, 200))
  }
  const balance = await seconds(() => deliveryOf(db).ledger.balance(send, String(edition)))
  bench.print('its balance read, exactly, in', `${balance.toFixed(1)} s`)
  bench.print('memory of the worker at 1,000,000 rows', `${Math.round(memory)} MB`)
  await worker.stop()
  await db.dropDatabase()
}

/** Prints the figures of sending. */
export async function benchSending(print: Bench['print']): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bulletin-bench-'))
  const port = await freePort()
  const sinkProcess = await startSink(port)
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
  const keyFile = join(folder, 'dkim.pem')
  writeFileSync(keyFile, privateKey)
  const bench: Bench = { folder, sink: `127.0.0.1:${port}`, keyFile, privateKey, print }
  const database = await openDatabase({ dataDir: folder })
  const client = await new MongoClient(database.url).connect()
  try {
    const size = await messageSize()
    print(
      `into ${has('smtp-sink') ? 'Postfix smtp-sink' : 'a sink of our own'}, messages of`,
      `${Math.round(size / 1000)} KB`,
    )
    await ceiling(bench, size)
    for (const isSigned of [false, true]) {
      const bare = await bareNodemailer(bench, isSigned)
      for (const workers of [1, 2]) {
        const { rate: found, memory } = await ours(
          bench,
          database.url,
          client,
          isSigned ? 10_000 : 20_000,
          workers,
          isSigned,
        )
        const name = `with the whole ledger, ${workers} worker${workers > 1 ? 's' : ''}, ${isSigned ? 'DKIM-signed' : 'unsigned'}`
        print(name, `${Math.round(found)}/s`, `${(found / bare).toFixed(1)} ×`, `${Math.round(memory)} MB`)
      }
    }
    await atAMillion(bench, database.url, client)
  } finally {
    await client.close()
    await database.close()
    sinkProcess.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function messageSize(): Promise<number> {
  const { html, text } = await demoMail(own)
  const message = prepareMessage(
    {
      send: '0'.repeat(24),
      publication: { key: 'kiat-watch', name: '산업기술 동향워치' },
      subject: '제22호 해외 동향',
      advertising: false,
      from: { name: '산업기술 동향워치', address: `watch@${domain}` },
      replyTo: null,
      html,
      text,
      slots: own,
    },
    null,
  )
  return (await message.for({ row: '0'.repeat(24), address: `reader@${domain}`, values: own }, new Date())).size
}
