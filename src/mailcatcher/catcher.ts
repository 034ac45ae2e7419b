/** A mail server for development: takes every message, sends none on, and shows them on a web page. */
import { once } from 'node:events'
import type { Server } from 'node:net'
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import { BulletinError } from '../errors.ts'
import { Mailbox } from './mailbox.ts'
import { webServer } from './web.ts'

export interface MailCatcherOptions {
  /** Where messages are kept. */
  folder: string
  /** Ports; 0 takes any that is free. */
  smtpPort: number
  webPort: number
  /** The address to listen on; loopback unless told. */
  host?: string
  /** The only origin pictures in mails are loaded from. */
  imageOrigin?: string
}

export interface MailCatcher {
  smtpUrl: string
  webUrl: string
  mailbox: Mailbox
  close(): Promise<void>
}

const largestMessage = 50 * 1024 * 1024

/** Starts catching; throws CONFIG_INVALID naming the port that is taken. */
export async function startMailCatcher(options: MailCatcherOptions): Promise<MailCatcher> {
  const host = options.host ?? '127.0.0.1'
  const mailbox = new Mailbox(options.folder)
  const smtp = smtpServer(mailbox)
  const web = webServer(mailbox, options.imageOrigin)
  const smtpPort = await listening(smtp.listen(options.smtpPort, host), 'MAIL_SMTP_PORT', options.smtpPort)
  const closeSmtp = () => new Promise<void>((resolve) => smtp.close(() => resolve()))
  try {
    const webPort = await listening(web.listen(options.webPort, host), 'MAIL_WEB_PORT', options.webPort)
    const name = host.includes(':') ? `[${host}]` : host
    return {
      smtpUrl: `smtp://${name}:${smtpPort}`,
      webUrl: `http://${name}:${webPort}`,
      mailbox,
      close: async () => {
        const closed = once(web, 'close')
        web.close()
        web.closeAllConnections()
        await Promise.all([closed, closeSmtp()])
      },
    }
  } catch (error) {
    await closeSmtp()
    throw error
  }
}

function smtpServer(mailbox: Mailbox): SMTPServer {
  const server = new SMTPServer({
    banner: 'mail catcher: nothing is sent on',
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largestMessage,
    disableReverseLookup: true,
    // Senders keep connections open; on closing they need not be waited for.
    closeTimeout: 100,
    onData: (stream, session, done) => {
      receive(mailbox, stream, session).then(() => done(), done)
    },
  })
  // A sender that breaks off is its own affair; without a listener it would end this process.
  server.on('error', () => {})
  return server
}

async function receive(mailbox: Mailbox, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const { mailFrom, rcptTo } = session.envelope
  const from = mailFrom ? mailFrom.address : ''
  const id = await mailbox.add(stream, { from, to: rcptTo.map(({ address }) => address) })
  if (stream.sizeExceeded) {
    await mailbox.remove(id)
    throw Object.assign(new Error('message too large'), { responseCode: 552 })
  }
}

async function listening(server: Server, variable: string, wanted: number): Promise<number> {
  try {
    if (!server.listening) await once(server, 'listening')
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${cause})`
    throw new BulletinError('CONFIG_INVALID', `port ${wanted} ${reason}; set ${variable} to another one`, { cause })
  }
  return (server.address() as { port: number }).port
}
