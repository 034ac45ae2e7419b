/** Handing one message over to a mail server. The words are in CONTEXT.md: *submitted* is not delivered. */
import nodemailer from 'nodemailer'
import { BulletinError } from '../errors.ts'
import { isAddress } from './address.ts'

export interface Message {
  /** One plain address. */
  to: string
  subject: string
  html: string
  text: string
  /** `<local@domain>`; made if missing. */
  messageId?: string
  /** Further headers; a line break in one is refused. */
  headers?: Record<string, string>
}

/** What the server answered to a message it took. */
export interface Submitted {
  messageId: string
  response: string
}

export interface Mailer {
  /** Settles when the server has answered 250; throws MAIL_FAILED with the server's name and its words. */
  send(message: Message): Promise<Submitted>
  close(): void
}

export interface MailerOptions {
  /** `smtp://` or `smtps://`, with credentials if the server wants them. */
  url: string
  /** The sender's plain address. */
  from: string
}

const messageIdPattern = /^<[^\p{C}\s@<>]+@[^\p{C}\s@<>]+>$/u
const headerNamePattern = /^[A-Za-z0-9-]+$/
const lineBreak = /[\p{Cc}\u2028\u2029]/u

/** A mailer for one server; connects when it sends. Throws MAIL_FAILED for a sender that is no address. */
export function createMailer({ url, from }: MailerOptions): Mailer {
  const { hostname, host, username } = new URL(url)
  checkAddress(from)
  const transport = nodemailer.createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 60_000,
    // A password never leaves this machine in the clear.
    requireTLS: username !== '' && !isLoopback(hostname),
    // A message is only what it is given: it pulls in no file and no address.
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return {
    async send(message) {
      check(message)
      const { to, subject, html, text, messageId, headers } = message
      try {
        const sent = await transport.sendMail({ from, to, subject, html, text, messageId, headers })
        return { messageId: sent.messageId, response: sent.response }
      } catch (cause) {
        throw new BulletinError('MAIL_FAILED', `${host} did not take the message (${reply(cause)})`, { cause })
      }
    },
    close: () => transport.close(),
  }
}

const isLoopback = (hostname: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)

function check({ to, subject, messageId, headers = {} }: Message): void {
  checkAddress(to)
  if (lineBreak.test(subject)) throw new BulletinError('MAIL_FAILED', 'the subject contains a line break')
  if (messageId !== undefined && !messageIdPattern.test(messageId)) {
    throw new BulletinError(
      'MAIL_FAILED',
      `${JSON.stringify(messageId)} is not a Message-ID of the form <local@domain>`,
    )
  }
  for (const [name, value] of Object.entries(headers)) {
    if (headerNamePattern.test(name) && !lineBreak.test(value)) continue
    throw new BulletinError('MAIL_FAILED', `the header ${JSON.stringify(name)} cannot be sent`)
  }
}

function checkAddress(address: string): void {
  if (isAddress(address)) return
  throw new BulletinError('MAIL_FAILED', `${JSON.stringify(address)} is not one plain mail address`)
}

/** The server's own words if it said any, else what kept us from hearing them. */
function reply(cause: unknown): string {
  const { response, message } = cause as { response?: string; message?: string }
  return (response ?? message ?? String(cause)).replace(/\s+/g, ' ').trim()
}
