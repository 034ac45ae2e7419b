/** A mailbox that bounces come to, read over IMAP. */
import { ImapFlow } from 'imapflow'
import { BulletinError } from '../../errors.ts'
import { mostBytes } from './returned.ts'
import type { BounceMailbox } from './watch.ts'

/** Folder for messages that were read. */
const doneFolder = 'bulletin-done'
/** Messages of one reading; the next one takes up the rest. */
const mostMessages = 500

const isLoopback = (host: string): boolean => /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/.test(host)

/** The mailbox at `imaps://user:password@host:port/INBOX`. Without TLS from the start, STARTTLS is insisted on but on this machine. */
export function imapMailbox(address: string): BounceMailbox {
  const url = new URL(address)
  const isSecure = url.protocol === 'imaps:'
  const folder = decodeURIComponent(url.pathname.slice(1)) || 'INBOX'
  const connected = async (): Promise<ImapFlow> => {
    const client = new ImapFlow({
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (isSecure ? 993 : 143),
      secure: isSecure,
      ...(isSecure ? {} : { doSTARTTLS: !isLoopback(url.hostname) }),
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
      logger: false,
      disableAutoIdle: true,
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 60_000,
      maxLiteralSize: 2 * mostBytes,
      maxResponseSize: 4 * mostBytes,
    })
    // A connection that breaks also fails the command in hand; that one tells.
    client.on('error', () => undefined)
    try {
      await client.connect()
      return client
    } catch (cause) {
      client.close()
      throw unavailable(url.hostname, cause)
    }
  }
  return {
    async read(take) {
      const client = await connected()
      try {
        const lock = await client.getMailboxLock(folder).catch((cause: unknown) => {
          throw unavailable(url.hostname, cause)
        })
        try {
          return await readUnseen(client, take)
        } finally {
          lock.release()
        }
      } finally {
        await client.logout().catch(() => client.close())
      }
    },
  }
}

async function readUnseen(client: ImapFlow, take: (message: Uint8Array) => Promise<boolean>): Promise<number> {
  const unseen = (await client.search({ seen: false }, { uid: true })) || []
  let canMove = unseen.length > 0 && (await hasDoneFolder(client))
  let count = 0
  for (const uid of unseen.slice(0, mostMessages)) {
    const found = await client.fetchOne(String(uid), { source: { start: 0, maxLength: mostBytes } }, { uid: true })
    // Somebody else may have taken it away.
    const source = found ? found.source : undefined
    if (!source) continue
    if (!(await take(source))) break
    count++
    await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })
    if (canMove) canMove = await moved(client, uid)
  }
  return count
}

const hasDoneFolder = (client: ImapFlow): Promise<boolean> =>
  client.mailboxCreate(doneFolder).then(
    () => true,
    () => false,
  )

/** Seen messages are not read again, so one that can't be moved may stay where it is. */
const moved = (client: ImapFlow, uid: number): Promise<boolean> =>
  client.messageMove(String(uid), doneFolder, { uid: true }).then(
    (answer) => answer !== false,
    () => false,
  )

function unavailable(host: string, cause: unknown): BulletinError {
  const { responseText, message } = cause as { responseText?: string; message?: string }
  const words = (responseText ?? message ?? String(cause)).replace(/\s+/g, ' ').slice(0, 200)
  return new BulletinError('MAILBOX_UNAVAILABLE', `The mailbox of bounces at ${host} can't be read: ${words}`, {
    cause,
  })
}
