/**
 * A mail server that writes down what it received, and misbehaves as told: the witness of every promise about sending. It is
 * spoken to over a real socket; a message counts as received when its final dot has come in and the server means to keep it.
 */
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'

/** What the server does with one message. `lose-after` keeps the message and says nothing; `forget-after` drops it as well. */
export type Behaviour =
  | 'take'
  | 'defer-rcpt'
  | 'refuse-rcpt'
  | 'refuse-sender'
  | 'busy'
  | 'defer-content'
  | 'refuse-content'
  | 'lose-before'
  | 'lose-within'
  | 'lose-after'
  | 'forget-after'
  | 'stall'
  | 'half-close'

export interface Received {
  to: string
  from: string
  /** The message as it came, dots undone. */
  raw: string
}

export interface Relay {
  url: string
  /** How often each address received a message. */
  counts: Map<string, number>
  /** Messages as they came in, as many as `keep` allows. */
  messages: Received[]
  /** Connections that were opened. */
  connections(): number
  /** Hands the next message of this address to its behaviour. */
  behave(how: (to: string, attempt: number) => Behaviour): void
  close(): Promise<void>
  /** Listens again at the same address. */
  reopen(): Promise<void>
}

export interface RelayOptions {
  /** Messages whose text is kept. */
  keep?: number
  /** Keywords of EHLO. */
  offers?: string[]
}

/** Starts a server on a free port of the loopback interface. */
export async function startRelay({ keep = 0, offers = ['PIPELINING', '8BITMIME'] }: RelayOptions = {}): Promise<Relay> {
  const counts = new Map<string, number>()
  const attempts = new Map<string, number>()
  const messages: Received[] = []
  const sockets = new Set<Socket>()
  let behaviour: (to: string, attempt: number) => Behaviour = () => 'take'
  let connections = 0

  const serve = (socket: Socket) => {
    connections++
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    let rest = ''
    let content: string[] | null = null
    let from = ''
    let to = ''
    let how: Behaviour = 'take'
    const say = (line: string) => void (socket.writable && socket.write(`${line}\r\n`))

    const command = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase()
      if (verb === 'EHLO') {
        const lines = ['relay.example.org', ...offers]
        for (const [index, word] of lines.entries()) say(`250${index === lines.length - 1 ? ' ' : '-'}${word}`)
      } else if (verb === 'MAIL') {
        from = /<(.*?)>/.exec(line)?.[1] ?? ''
        say('250 2.1.0 ok')
      } else if (verb === 'RCPT') {
        to = /<(.*?)>/.exec(line)?.[1] ?? ''
        attempts.set(to, (attempts.get(to) ?? 0) + 1)
        how = behaviour(to, attempts.get(to) as number)
        if (how === 'refuse-rcpt') say('550 5.1.1 no such user')
        else if (how === 'refuse-sender') say('550 5.7.1 sender blocked')
        else if (how === 'defer-rcpt') say('450 4.2.0 mailbox busy')
        else if (how === 'busy') say('451 4.7.0 too many messages')
        else if (how === 'lose-before') socket.destroy()
        else say('250 2.1.5 ok')
      } else if (verb === 'DATA') {
        if (['refuse-rcpt', 'refuse-sender', 'defer-rcpt', 'busy'].includes(how)) return say('554 5.5.1 no recipients')
        say('354 go on')
        content = []
      } else if (verb === 'QUIT') {
        say('221 bye')
        socket.end()
      } else say(verb === 'RSET' || verb === 'NOOP' ? '250 ok' : '502 5.5.2 unknown')
    }

    const whole = () => {
      const raw = content ? content.join('') : ''
      content = null
      if (how === 'refuse-content') return say('554 5.6.0 refused')
      if (how === 'defer-content') return say('452 4.3.1 try later')
      if (how === 'forget-after') return void socket.destroy()
      counts.set(to, (counts.get(to) ?? 0) + 1)
      if (messages.length < keep) messages.push({ to, from, raw: raw.replace(/(^|\r\n)\.\./g, '$1.') })
      if (how === 'lose-after') return void socket.destroy()
      if (how === 'half-close') return void socket.end()
      if (how === 'stall') return
      say(`250 2.0.0 queued as ${counts.size}`)
    }

    socket.on('data', (chunk: Buffer) => {
      rest += chunk.toString('latin1')
      for (;;) {
        if (content) {
          if (how === 'lose-within') return void socket.destroy()
          const end = rest === '.\r\n' || rest.startsWith('.\r\n') ? 0 : rest.indexOf('\r\n.\r\n')
          if (end < 0) {
            // All but what may be the beginning of the end is content.
            if (rest.length > 4) {
              if (keep > 0) content.push(rest.slice(0, -4))
              rest = rest.slice(-4)
            }
            return
          }
          if (keep > 0) content.push(rest.slice(0, end === 0 ? 0 : end + 2))
          rest = rest.slice(end === 0 ? 3 : end + 5)
          whole()
        } else {
          const end = rest.indexOf('\n')
          if (end < 0) return
          const line = rest.slice(0, end).trim()
          rest = rest.slice(end + 1)
          command(line)
        }
        if (socket.destroyed) return
      }
    })
    say('220 relay.example.org ESMTP')
  }

  const server: Server = createServer({ allowHalfOpen: true }, serve)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    counts,
    messages,
    connections: () => connections,
    behave: (how) => {
      behaviour = how
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      if (!server.listening) return
      server.close()
      await once(server, 'close')
    },
    reopen: async () => {
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
  }
}
