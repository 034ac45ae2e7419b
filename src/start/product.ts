/** The whole product on one machine: brings its parts up in order and takes them down in reverse. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isFree } from '../database/port.ts'
import { childEnv, type Env, keepSecret } from '../env.ts'
import { BulletinError } from '../errors.ts'
import { type MailCatcher, startMailCatcher } from '../mailcatcher/catcher.ts'
import { build } from './build.ts'
import { type KeptDatabase, keepDatabase } from './database.ts'
import { localUrl, untilHealthy } from './health.ts'
import { runOnce } from './once.ts'
import { keepRunning } from './service.ts'
import { type Demo, summary } from './summary.ts'

/** Something that was started and must be stopped; `kill` is for those in a hurry. */
export interface Part {
  name: string
  stop(): Promise<void>
  kill?(): void
}

/** What has been started so far, in order; parts of one layer stop together. */
export class Parts {
  private readonly layers: Part[][] = []
  constructor(private readonly log: (line: string) => void) {}

  add(...layer: Part[]): void {
    this.layers.push(layer)
  }

  /** Stops everything in reverse order, waiting for each layer; a part that fails to stop does not keep the others. */
  async stop(): Promise<void> {
    for (let layer = this.layers.pop(); layer; layer = this.layers.pop()) {
      const results = await Promise.allSettled(layer.map((part) => part.stop()))
      for (const result of results) if (result.status === 'rejected') this.log(`stopping: ${result.reason}`)
    }
  }

  /** Ends what can be ended at once. */
  kill(): void {
    for (const part of this.layers.flat()) part.kill?.()
  }
}

export interface Start {
  env: Env
  /** The project's folder. */
  project: string
  log(line: string): void
  parts: Parts
  /** Aborted when the product is to stop while it still starts. */
  signal: AbortSignal
}

/** Brings everything up and returns the closing lines; throws with a code, and leaves what was started to `parts`. */
export async function startProduct(start: Start): Promise<string[]> {
  const { env, project, log, parts, signal } = start
  mkdirSync(env.dataDir, { recursive: true })
  await checkPorts(env)
  const database = await keepDatabase({ url: env.databaseUrl, dataDir: env.dataDir, log })
  parts.add({ name: 'database', stop: () => database.close() })
  log(`database: ${database.current.describe()}`)
  await build(project, log, signal)
  const children = childrenOf(start, database)
  // A seed that was cut short would leave half a demo, so it is let finish.
  await runOnce(children.seed, new AbortController().signal)
  const catcher = await catchMail(start)
  const services = [children.web, children.worker, children.sender, children.preview].map((program) =>
    keepRunning(program, { log }),
  )
  parts.add(...services)
  await untilHealthy(`${localUrl(env.host, env.port)}/health`, signal)
  return summary({
    publicUrl: env.publicUrl,
    database: database.current.describe(),
    mailPage: catcher?.webUrl,
    mailHost: new URL(env.smtpUrl).host,
    demo: demoLogin(env.dataDir),
    dataDir: env.dataDir,
  })
}

/** Mail is caught unless a mail server was named. */
const catches = (env: Env) => env.smtpUrl === `smtp://127.0.0.1:${env.mailSmtpPort}`

async function checkPorts(env: Env): Promise<void> {
  const ports: [string, number, string][] = [['PORT', env.port, env.host]]
  if (catches(env))
    ports.push(['MAIL_SMTP_PORT', env.mailSmtpPort, '127.0.0.1'], ['MAIL_WEB_PORT', env.mailWebPort, '127.0.0.1'])
  const problems: string[] = []
  for (const [variable, port, host] of ports) {
    if (!(await isFree(port, host)))
      problems.push(`port ${port} is taken on ${host}; end what uses it, or set ${variable} to another one`)
  }
  if (problems.length > 0) throw new BulletinError('CONFIG_INVALID', problems.join('\n'))
}

async function catchMail({ env, parts, signal }: Start): Promise<MailCatcher | undefined> {
  signal.throwIfAborted()
  if (!catches(env)) return undefined
  const catcher = await startMailCatcher({
    folder: join(env.dataDir, 'mail'),
    smtpPort: env.mailSmtpPort,
    webPort: env.mailWebPort,
    imageOrigin: new URL(env.publicUrl).origin,
  })
  parts.add({ name: 'mail catcher', stop: catcher.close })
  return catcher
}

function childrenOf({ env, project, log }: Start, database: KeptDatabase) {
  const tsx = pathToFileURL(createRequire(join(project, 'package.json')).resolve('tsx')).href
  const variables = childEnv({
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: database.current.url,
    DATA_DIR: env.dataDir,
    HOST: env.host,
    PORT: String(env.port),
    PUBLIC_URL: env.publicUrl,
    PAYLOAD_SECRET: keepSecret(env),
    SMTP_URL: env.smtpUrl,
    MAIL_FROM: env.mailFrom,
    BOUNCE_DOMAIN: env.bounceDomain,
  })
  const program = (name: string, args: string[]) => ({
    name,
    args,
    env: variables,
    print: (line: string) => log(`${name.padEnd(6)} | ${line}`),
  })
  const script = (name: string) => join(project, 'scripts', name)
  const next = join(project, 'node_modules', 'next', 'dist', 'bin', 'next')
  return {
    seed: program('seed', ['-C', 'production', '--import', tsx, script('bulletin.ts'), 'seed', '--if-empty']),
    web: program('web', [next, 'start', '-p', String(env.port), '-H', env.host]),
    worker: program('worker', ['-C', 'production', '--import', tsx, script('worker.ts')]),
    sender: program('sender', ['-C', 'production', '--import', 'tsx', script('send-worker.ts')]),
    preview: program('preview', ['-C', 'production', '--import', tsx, script('preview.ts')]),
  }
}

function demoLogin(dataDir: string): Demo | undefined {
  const file = join(dataDir, 'demo-login.json')
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Demo) : undefined
}
