/** Settings from the environment: this file is the only reader of `process.env`, and parses it once. */
import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { BulletinError } from './errors.ts'

/** Every setting of the product, checked and with its defaults filled in; paths are absolute, URLs carry no closing slash. */
export interface Env {
  /** A MongoDB to use; undefined means: find or start one (see `database/open.ts`). */
  databaseUrl: string | undefined
  dataDir: string
  host: string
  port: number
  publicUrl: string
  /** As configured; use `keepSecret(env)` for the one to sign with. */
  payloadSecret: string | undefined
  smtpUrl: string
  mailSmtpPort: number
  mailWebPort: number
  mailFrom: string
  /** Domain whose mail is bounces; the sender's own unless told. */
  bounceDomain: string
  /** The mailbox that bounces come to; undefined where they are piped in or posted. */
  bounceImapUrl: string | undefined
  /** Whoever posts bounces shows this; undefined where nobody may. */
  bounceSecret: string | undefined
  /** Messages a minute by mail service. */
  mailRates: Record<'naver' | 'gmail' | 'kakao' | 'other', number | null>
  /** Connections that one sending worker opens to the mail server. */
  mailConnections: number
  /** Where our signature comes from; undefined where the mail server signs. */
  dkim: { domain: string; selector: string; keyFile: string } | undefined
  chromiumPath: string | undefined
}

type Source = Record<string, string | undefined>

const port = (fallback: number) =>
  z
    .string()
    .default(String(fallback))
    .refine((value) => /^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= 65535, {
      message: 'must be a port, a whole number from 1 to 65535',
    })
    .transform(Number)

const url = (protocols: string[]) =>
  z.string().refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), {
    message: `must be a URL that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}`,
  })

const domain = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)*$/i, 'must be a domain, such as example.org')

const settings = z.object({
  // The driver's own parser judges the rest: lists of hosts and percent-encoded sockets are not URLs to WHATWG.
  DATABASE_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/\S+$/, 'must begin with mongodb:// or mongodb+srv://')
    .optional(),
  DATA_DIR: z.string().default('var'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, 'must be an address or host name to listen on')
    .default('127.0.0.1'),
  PORT: port(3000),
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  PAYLOAD_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  SMTP_URL: url(['smtp:', 'smtps:', 'file:']).optional(),
  MAIL_SMTP_PORT: port(1025),
  MAIL_WEB_PORT: port(8025),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>,;"]+@[^\s@<>,;"]+$/, 'must be one plain mail address, such as bulletin@example.org')
    .default('bulletin@example.org'),
  BOUNCE_DOMAIN: domain.optional(),
  BOUNCE_IMAP_URL: url(['imap:', 'imaps:'])
    .refine((value) => URL.canParse(value) && new URL(value).hostname !== '' && new URL(value).username !== '', {
      message: 'must name user and host, such as imaps://user:password@mail.example.org/INBOX',
    })
    .optional(),
  BOUNCE_SECRET: z.string().min(16, 'must have at least 16 characters').optional(),
  MAIL_RATES: z
    .string()
    .regex(/^(naver|gmail|kakao|other)=[1-9]\d{0,6}(\s+(naver|gmail|kakao|other)=[1-9]\d{0,6})*$/, {
      message: 'must name messages a minute, such as: naver=600 gmail=300 kakao=300 other=1000',
    })
    .optional(),
  MAIL_CONNECTIONS: z
    .string()
    .regex(/^([1-9]|[1-4]\d|50)$/, 'must be a whole number from 1 to 50')
    .default('5')
    .transform(Number),
  DKIM_DOMAIN: domain.optional(),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,62}$/, 'must be the name before ._domainkey')
    .optional(),
  DKIM_KEY_FILE: z.string().optional(),
  CHROMIUM_PATH: z.string().optional(),
})

const schema = settings.superRefine((value, context) => {
  const names = ['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_FILE'] as const
  const missing = names.filter((name) => value[name] === undefined)
  if (missing.length === 0 || missing.length === names.length) return
  for (const name of missing)
    context.addIssue({ code: 'custom', path: [name], message: 'is missing; the three DKIM settings go together' })
})

/** Reads all settings; throws CONFIG_INVALID naming every bad variable at once, and never a value. */
export function parseEnv(source: Source): Env {
  const filled = Object.fromEntries(
    Object.keys(settings.shape).flatMap((name) => {
      const value = source[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const parsed = schema.safeParse(filled)
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')} ${issue.message}`)
    throw new BulletinError('CONFIG_INVALID', `Settings in the environment to correct:\n${lines.join('\n')}`)
  }
  const value = parsed.data
  return {
    databaseUrl: value.DATABASE_URL,
    // npm, next and the supervisor all run in the project's folder.
    dataDir: resolve(value.DATA_DIR),
    host: value.HOST,
    port: value.PORT,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/+$/, ''),
    payloadSecret: value.PAYLOAD_SECRET,
    smtpUrl: value.SMTP_URL ?? `smtp://127.0.0.1:${value.MAIL_SMTP_PORT}`,
    mailSmtpPort: value.MAIL_SMTP_PORT,
    mailWebPort: value.MAIL_WEB_PORT,
    mailFrom: value.MAIL_FROM,
    bounceDomain: value.BOUNCE_DOMAIN ?? value.MAIL_FROM.slice(value.MAIL_FROM.indexOf('@') + 1),
    bounceImapUrl: value.BOUNCE_IMAP_URL,
    bounceSecret: value.BOUNCE_SECRET,
    mailRates: readRates(value.MAIL_RATES ?? ''),
    mailConnections: value.MAIL_CONNECTIONS,
    dkim:
      value.DKIM_DOMAIN && value.DKIM_SELECTOR && value.DKIM_KEY_FILE
        ? { domain: value.DKIM_DOMAIN, selector: value.DKIM_SELECTOR, keyFile: resolve(value.DKIM_KEY_FILE) }
        : undefined,
    chromiumPath: value.CHROMIUM_PATH,
  }
}

function readRates(text: string): Env['mailRates'] {
  const given = new Map(text.split(/\s+/).map((pair) => pair.split('=') as [string, string | undefined]))
  const rate = (name: string): number | null => (given.get(name) ? Number(given.get(name)) : null)
  return { naver: rate('naver'), gmail: rate('gmail'), kakao: rate('kakao'), other: rate('other') }
}

let own: Env | undefined

/** The settings of this process (and of a `.env` file in its folder), parsed at the first call; a given source is parsed each time. Throws CONFIG_INVALID. */
export function readEnv(source?: Source): Env {
  if (source) return parseEnv(source)
  if (!own) {
    // What is set in the environment wins over the file. Node before 20.12 has no reader of such files.
    if (existsSync('.env')) process.loadEnvFile?.('.env')
    own = parseEnv(process.env)
  }
  return own
}

/** The environment for a child process: this process's own with the given variables on top. */
export function childEnv(extra: Source = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...extra } as NodeJS.ProcessEnv
}

/** The secret sessions are signed with: the configured one, or one made once and kept in `secret` in the data folder, readable by its owner only. */
export function keepSecret(env: Pick<Env, 'payloadSecret' | 'dataDir'>): string {
  if (env.payloadSecret) return env.payloadSecret
  const file = resolve(env.dataDir, 'secret')
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, randomBytes(32).toString('hex'), { mode: 0o600 })
    try {
      // A link appears whole or not at all, so two first starts agree on one secret.
      linkSync(draft, file)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(draft)
    }
  }
  return readFileSync(file, 'utf8').trim()
}

/** Makes an opened database the one of this process's settings, also for Payload's config, which reads them when imported. */
export function adoptDatabase(url: string): void {
  process.env.DATABASE_URL = url
  own = { ...readEnv(), databaseUrl: url }
}
