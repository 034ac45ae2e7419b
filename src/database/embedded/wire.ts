/** MongoDB's wire protocol on a socket, in front of an engine that answers one message at a time. */
import type { Socket } from 'node:net'

/** One reply of the engine, with what is needed to frame it. */
export interface Reply {
  requestId: number
  moreToCome: boolean
  legacy: boolean
  response: Buffer
}

const OP_REPLY = 1
const OP_MSG = 2013
const headerLength = 16
const moreToComeFlag = 2
const longestMessage = 48_000_000

// The engine has no sessions and crashes when asked about them, and drivers send endSessions whenever they close.
const sessionCommands = new Set([
  'startSession',
  'endSessions',
  'refreshSessions',
  'killSessions',
  'killAllSessions',
  'killAllSessionsByPattern',
  'refreshLogicalSessionCacheNow',
  'reapLogicalSessionCacheNow',
])

// `{ ok: 1.0 }` in BSON.
const ok = Buffer.from('11000000016f6b00000000000000f03f00', 'hex')

/** The command's name in an OP_MSG, that is the first key of its body; undefined for any other message. */
export function commandName(message: Buffer): string | undefined {
  if (message.length < 26 || message.readInt32LE(12) !== OP_MSG) return undefined
  let at = headerLength + 4
  while (at + 6 < message.length) {
    if (message[at] === 0) {
      const end = message.indexOf(0, at + 6)
      return end < 0 ? undefined : message.toString('utf8', at + 6, end)
    }
    at += 1 + message.readInt32LE(at + 1)
  }
  return undefined
}

/** Answers session commands by itself and passes everything else on. */
export function withoutSessions(roundTrip: (message: Buffer) => Promise<Reply>): (message: Buffer) => Promise<Reply> {
  return async (message) => {
    if (!sessionCommands.has(commandName(message) ?? '')) return roundTrip(message)
    const moreToCome = (message.readUInt32LE(headerLength) & moreToComeFlag) !== 0
    return { requestId: message.readInt32LE(4), moreToCome, legacy: false, response: ok }
  }
}

/** Serves one connection: its messages are answered in order, and a failure ends it; returns a promise of all answers so far. */
export function serveConnection(socket: Socket, roundTrip: (message: Buffer) => Promise<Reply>): () => Promise<void> {
  let queue = Promise.resolve()
  let replyId = 0
  const answer = async (message: Buffer) => {
    const reply = await roundTrip(message)
    if (reply.moreToCome || socket.destroyed) return
    replyId = (replyId + 1) & 0x7fffffff
    socket.write(frame(reply, replyId))
  }
  const messages = new MessageReader()
  socket.on('data', (chunk: Buffer) => {
    try {
      for (const message of messages.push(chunk)) {
        queue = queue.then(() => answer(message)).catch((error: Error) => void socket.destroy(error))
      }
    } catch (error) {
      socket.destroy(error as Error)
    }
  })
  // The driver drops connections at will; nothing is to be done about it here.
  socket.on('error', () => {})
  return () => queue
}

/** Cuts a byte stream into messages by their length field; throws at an impossible length. */
export class MessageReader {
  private chunks: Buffer[] = []
  private size = 0
  private wanted = headerLength

  push(chunk: Buffer): Buffer[] {
    this.chunks.push(chunk)
    this.size += chunk.length
    const messages: Buffer[] = []
    // Chunks are joined only when a message is complete, so that large ones cost one copy.
    while (this.size >= this.wanted) {
      const bytes = this.chunks.length === 1 ? this.chunks[0]! : Buffer.concat(this.chunks)
      const length = bytes.readInt32LE(0)
      if (length < headerLength || length > longestMessage + headerLength) throw new Error(`message of ${length} bytes`)
      const complete = bytes.length >= length
      if (complete) messages.push(bytes.subarray(0, length))
      const rest = complete ? bytes.subarray(length) : bytes
      this.chunks = rest.length > 0 ? [rest] : []
      this.size = rest.length
      this.wanted = complete ? headerLength : length
    }
    return messages
  }
}

function frame({ requestId, legacy, response }: Reply, replyId: number): Buffer {
  const prefix = legacy ? headerLength + 20 : headerLength + 5
  const bytes = Buffer.alloc(prefix + response.length)
  bytes.writeInt32LE(bytes.length, 0)
  bytes.writeInt32LE(replyId, 4)
  bytes.writeInt32LE(requestId, 8)
  bytes.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12)
  // OP_REPLY: flags, cursor and start are 0, one document follows. OP_MSG: flags 0, section of kind 0.
  if (legacy) bytes.writeInt32LE(1, prefix - 4)
  response.copy(bytes, prefix)
  return bytes
}
