/** Replies of an SMTP server, read off a socket line by line (RFC 5321 §4.2). */
import type { Socket } from 'node:net'

export interface Reply {
  /** Three digits: 250, 354, 421 … */
  code: number
  /** All lines without their codes, joined by a space. */
  text: string
  /** Enhanced status (RFC 2034), `5.1.1`; empty where there is none. */
  status: string
}

export interface ReplyReader {
  /** The next reply; rejects when the connection ends, or nothing comes for `patience` milliseconds. */
  next(patience: number): Promise<Reply>
  /** Leaves the socket, for a TLS one that takes its place. */
  detach(): void
}

const longestReply = 64 * 1024

/** Reads the replies of one connection, also those that come together or in parts. */
export function readReplies(socket: Socket): ReplyReader {
  const replies: Reply[] = []
  let waiting: { resolve(reply: Reply): void; reject(error: Error): void } | null = null
  let ended: Error | null = null
  let rest = ''
  let lines: string[] = []

  const take = (reply: Reply) => {
    if (!waiting) return void replies.push(reply)
    const { resolve } = waiting
    waiting = null
    resolve(reply)
  }
  const end = (error: Error) => {
    ended ??= error
    waiting?.reject(ended)
    waiting = null
  }
  const read = (chunk: Buffer) => {
    rest += chunk.toString('latin1')
    if (rest.length > longestReply) return void socket.destroy(new Error('the reply is too long'))
    for (let at = rest.indexOf('\n'); at >= 0; at = rest.indexOf('\n')) {
      const line = rest.slice(0, at).replace(/\r$/, '')
      rest = rest.slice(at + 1)
      if (!/^\d{3}([ -]|$)/.test(line)) return void socket.destroy(new Error('the reply is not SMTP'))
      lines.push(line)
      if (line[3] === '-') continue
      take(replyOf(lines))
      lines = []
    }
  }
  const closed = () => end(new Error('the connection ended'))
  socket.on('data', read).on('error', end).on('close', closed).on('end', closed)

  return {
    async next(patience) {
      const ready = replies.shift()
      if (ready) return ready
      if (ended) throw ended
      let timer: NodeJS.Timeout | undefined
      try {
        return await new Promise<Reply>((resolve, reject) => {
          waiting = { resolve, reject }
          timer = setTimeout(() => {
            end(new Error(`no reply within ${patience} ms`))
            socket.destroy()
          }, patience)
        })
      } finally {
        clearTimeout(timer)
      }
    },
    detach() {
      socket.off('data', read).off('error', end).off('close', closed).off('end', closed)
    },
  }
}

function replyOf(lines: readonly string[]): Reply {
  // Servers answer in ASCII; what isn't may be UTF-8 (RFC 6531).
  const text = Buffer.from(lines.map((line) => line.slice(4)).join(' '), 'latin1').toString('utf8')
  return { code: Number(lines[0]?.slice(0, 3)), text, status: /^([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? '' }
}
