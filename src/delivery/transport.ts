/** What the worker needs of whoever takes messages: open a connection, hand one message over, close. */
import type { EncodedMessage } from './message.ts'
import type { Reply } from './smtp-lines.ts'

export interface Envelope {
  from: string
  to: string
}

/** How the hand-over of one message ended. */
export interface Outcome {
  /** The step that was answered last, or that was waited for when the connection was lost. */
  stage: 'mail' | 'rcpt' | 'data' | 'content'
  /** The server's answer; null when the connection was lost before one came. */
  reply: Reply | null
  /** True once a byte of the content may have reached the server: without an answer nobody knows whether it was taken. */
  begun: boolean
  /** What happened to the connection, where it was lost. */
  cause: string | null
}

export interface Connection {
  /** False once the server or the network ended it. */
  readonly isOpen: boolean
  /** Hands one message over. `mayBegin` is asked right before the content goes out; where it says no, nothing was sent. */
  send(envelope: Envelope, message: EncodedMessage, mayBegin: () => boolean): Promise<Outcome>
  close(): Promise<void>
}

export interface Transport {
  /** Throws ConnectionRefused. */
  open(): Promise<Connection>
}

/** Why there is no connection. `unreachable` passes by itself; the others are for a person to mend. */
export class ConnectionRefused extends Error {
  constructor(
    readonly why: 'unreachable' | 'greeting' | 'tls' | 'authentication',
    readonly reply: Reply | null,
    options?: { cause?: unknown },
  ) {
    super(reply ? `${reply.code} ${reply.text}` : why, options)
    this.name = 'ConnectionRefused'
  }
}
