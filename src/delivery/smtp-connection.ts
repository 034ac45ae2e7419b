/**
 * A connection to a relay that hands over prepared messages and always knows how far it got. The commands of a message are
 * sent together where the server offers it (RFC 2920). Nodemailer builds and sends a message at a time and doesn't tell
 * whether an interrupted one had begun, so newsletters don't go through it.
 */
import { once } from 'node:events'
import { connect as connectTcp, type Socket } from 'node:net'
import { hostname } from 'node:os'
import { connect as connectTls } from 'node:tls'
import { type Reply, type ReplyReader, readReplies } from './smtp-lines.ts'
import { type Connection, ConnectionRefused, type Envelope, type Outcome, type Transport } from './transport.ts'

/** Milliseconds that a step may take (RFC 5321 §4.5.3.2 allows minutes; a relay of one's own answers sooner). */
export interface Patience {
  connect: number
  /** For the answer to a command. */
  reply: number
  /** For the answer to a message. */
  message: number
}

const usual: Patience = { connect: 15_000, reply: 60_000, message: 180_000 }

export interface SmtpOptions {
  /** `smtp://user:password@host:port` or `smtps://…`. */
  url: string
  patience?: Partial<Patience>
}

/** Hands messages over to the relay at a URL. */
export function smtpTransport({ url, patience }: SmtpOptions): Transport {
  return { open: () => openSmtp(new URL(url), { ...usual, ...patience }) }
}

async function openSmtp(url: URL, patience: Patience): Promise<Connection> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const isSecure = url.protocol === 'smtps:'
  const port = Number(url.port) || (isSecure ? 465 : 587)
  const session = { socket: await connected(host, port, isSecure, patience.connect), host, patience }
  const greeter = new Greeter(session.socket, session)
  try {
    return await greeter.greet(decodeURIComponent(url.username), decodeURIComponent(url.password), isSecure)
  } catch (error) {
    greeter.destroy()
    throw error instanceof ConnectionRefused ? error : new ConnectionRefused('unreachable', null, { cause: error })
  }
}

async function connected(host: string, port: number, isSecure: boolean, patience: number): Promise<Socket> {
  const socket = isSecure ? connectTls({ host, port, servername: nameFor(host) }) : connectTcp({ host, port })
  socket.setNoDelay(true)
  const timer = setTimeout(() => socket.destroy(new Error(`no connection within ${patience} ms`)), patience)
  try {
    await once(socket, isSecure ? 'secureConnect' : 'connect')
    return socket
  } catch (cause) {
    throw new ConnectionRefused(isOfCertificate(cause) ? 'tls' : 'unreachable', null, { cause })
  } finally {
    clearTimeout(timer)
  }
}

/** A server that can't show who it is won't be able to in a minute. */
const isOfCertificate = (cause: unknown): boolean =>
  /CERT|SIGNED|UNABLE_TO_|ISSUER|^ERR_(TLS|SSL)_/.test(String((cause as { code?: unknown }).code))

/** TLS servers are not named by addresses (RFC 6066 §3). */
const nameFor = (host: string): string => (/^[\d.]+$|:/.test(host) ? '' : host)
const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|::1)$/.test(host)

/** Brings a fresh connection to where messages can be handed over. */
class Greeter {
  private reader: ReplyReader
  constructor(
    private socket: Socket,
    private readonly session: { host: string; patience: Patience },
  ) {
    this.reader = readReplies(socket)
  }

  destroy(): void {
    this.socket.destroy()
  }

  async greet(user: string, password: string, isSecure: boolean): Promise<Connection> {
    const greeting = await this.reader.next(this.session.patience.reply)
    if (greeting.code !== 220) throw new ConnectionRefused('greeting', greeting)
    let offers = await this.hello()
    const wantsTls = !isSecure && (offers.has('STARTTLS') || (user !== '' && !isLoopback(this.session.host)))
    if (wantsTls) {
      await this.startTls()
      offers = await this.hello()
    }
    if (user !== '') await this.logIn(user, password, offers.get('AUTH') ?? '')
    return handOver(this.socket, this.reader, this.session.patience, offers.has('PIPELINING'))
  }

  private async ask(command: string): Promise<Reply> {
    this.socket.write(`${command}\r\n`)
    return this.reader.next(this.session.patience.reply)
  }

  /** Keywords that the server offers, with what stands behind them. */
  private async hello(): Promise<Map<string, string>> {
    const reply = await this.ask(`EHLO ${/^[\w.-]+$/.test(hostname()) ? hostname() : 'localhost'}`)
    if (reply.code !== 250) throw new ConnectionRefused('greeting', reply)
    const words = reply.text.toUpperCase()
    return new Map(
      ['STARTTLS', 'PIPELINING', 'AUTH'].flatMap((name): [string, string][] => {
        const found = new RegExp(`(?:^| )${name}(?=[ =]|$)([ A-Z0-9=-]*)`).exec(words)
        return found ? [[name, found[1] ?? '']] : []
      }),
    )
  }

  private async startTls(): Promise<void> {
    const reply = await this.ask('STARTTLS')
    // A password never goes over the wire in the clear, nor does mail where the server could have protected it.
    if (reply.code !== 220) throw new ConnectionRefused('tls', reply)
    this.reader.detach()
    const secure = connectTls({ socket: this.socket, servername: nameFor(this.session.host) })
    try {
      await once(secure, 'secureConnect')
    } catch (cause) {
      throw new ConnectionRefused('tls', null, { cause })
    }
    this.socket = secure
    this.reader = readReplies(secure)
  }

  private async logIn(user: string, password: string, offered: string): Promise<void> {
    const base64 = (text: string) => Buffer.from(text).toString('base64')
    const plain = () => this.ask(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`)
    const inSteps = async () => {
      const asked = await this.ask('AUTH LOGIN')
      if (asked.code !== 334) return asked
      const named = await this.ask(base64(user))
      return named.code === 334 ? this.ask(base64(password)) : named
    }
    const reply = await (/\bLOGIN\b/.test(offered) && !/\bPLAIN\b/.test(offered) ? inSteps() : plain())
    if (reply.code !== 235) throw new ConnectionRefused('authentication', reply)
  }
}

function handOver(socket: Socket, reader: ReplyReader, patience: Patience, pipelines: boolean): Connection {
  let isOpen = true
  const lost = (stage: Outcome['stage'], begun: boolean, cause: unknown): Outcome => {
    isOpen = false
    socket.destroy()
    return { stage, reply: null, begun, cause: cause instanceof Error ? cause.message : String(cause) }
  }
  const said = (stage: Outcome['stage'], reply: Reply, begun = false): Outcome => {
    // 421: the server closes the channel (RFC 5321 §3.8).
    if (reply.code === 421) isOpen = false
    return { stage, reply, begun, cause: null }
  }
  const ask = (command: string): Promise<Reply> => {
    if (command) socket.write(command)
    return reader.next(patience.reply)
  }
  /** MAIL, RCPT and DATA; the outcome that ends the message early, or null when its content is awaited. */
  async function announce({ from, to }: Envelope): Promise<Outcome | null> {
    const steps = [
      ['mail', `MAIL FROM:<${from}>\r\n`],
      ['rcpt', `RCPT TO:<${to}>\r\n`],
      ['data', 'DATA\r\n'],
    ] as const
    let refused: Outcome | null = null
    if (pipelines) socket.write(steps.map(([, command]) => command).join(''))
    for (const [stage, command] of steps) {
      try {
        const reply = await ask(pipelines ? '' : command)
        if (reply.code === (stage === 'data' ? 354 : 250) || (stage === 'rcpt' && reply.code === 251)) {
          // The server waits for a message although nobody is to get it (RFC 2920 §3.1): it gets an empty one.
          if (stage === 'data' && refused) await ask('.\r\n')
          continue
        }
        refused ??= said(stage, reply)
        if (!pipelines) return refused
      } catch (cause) {
        const gone = lost(stage, false, cause)
        return refused ?? gone
      }
    }
    return refused
  }

  return {
    get isOpen() {
      return isOpen && !socket.destroyed
    },
    async send(envelope, message, mayBegin) {
      const early = await announce(envelope)
      if (early) {
        if (isOpen && early.reply) await ask('RSET\r\n').catch((cause: unknown) => lost(early.stage, false, cause))
        return early
      }
      if (!mayBegin()) return lost('data', false, new Error('the row is no longer held'))
      try {
        socket.cork()
        for (const piece of message.pieces) socket.write(piece)
        socket.write('.\r\n')
        socket.uncork()
        return said('content', await reader.next(patience.message), true)
      } catch (cause) {
        return lost('content', true, cause)
      }
    },
    async close() {
      if (isOpen && !socket.destroyed) {
        isOpen = false
        await ask('QUIT\r\n').catch(() => undefined)
      }
      socket.destroy()
    },
  }
}
