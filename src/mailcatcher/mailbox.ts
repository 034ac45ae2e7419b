/** Caught messages: one `.eml` file each, as it came, with its envelope beside it. */
import { randomBytes } from 'node:crypto'
import { createWriteStream, mkdirSync } from 'node:fs'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import PostalMime, { type Email } from 'postal-mime'

/** Who the sending program said the message is from and for, which the message's own headers need not repeat. */
export interface Envelope {
  from: string
  to: string[]
}

/** A caught message: its id begins with the time it came, so ids sort by time. */
export interface CaughtMessage {
  id: string
  receivedAt: Date
  envelope: Envelope
  email: Email
}

const idPattern = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d{3})-[0-9a-f]{12}$/

const newId = () => `${new Date().toISOString().replace(/\D/g, '')}-${randomBytes(6).toString('hex')}`

/** A folder of caught messages, made if missing. */
export class Mailbox {
  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }

  /** Keeps a message whole or not at all; returns its id. */
  async add(message: Readable, envelope: Envelope): Promise<string> {
    const id = newId()
    const draft = join(this.folder, `${id}.draft`)
    try {
      await pipeline(message, createWriteStream(draft, { mode: 0o600 }))
      await writeFile(join(this.folder, `${id}.json`), JSON.stringify(envelope), { mode: 0o600 })
      await rename(draft, join(this.folder, `${id}.eml`))
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
    return id
  }

  /** Ids of all messages, newest first. */
  async ids(): Promise<string[]> {
    const names = await readdir(this.folder)
    return names
      .filter((name) => name.endsWith('.eml') && idPattern.test(name.slice(0, -4)))
      .map((name) => name.slice(0, -4))
      .sort()
      .reverse()
  }

  /** The message's bytes as they came; undefined for an id that is none or is not here. */
  async raw(id: string): Promise<Buffer | undefined> {
    return idPattern.test(id) ? readIfThere(join(this.folder, `${id}.eml`)) : undefined
  }

  /** The message, parsed; undefined for an id that is none or is not here. */
  async read(id: string): Promise<CaughtMessage | undefined> {
    const raw = await this.raw(id)
    if (!raw) return undefined
    const envelope = JSON.parse(String(await readFile(join(this.folder, `${id}.json`)))) as Envelope
    const iso = id.replace(idPattern, '$1-$2-$3T$4:$5:$6.$7Z')
    return { id, receivedAt: new Date(iso), envelope, email: await PostalMime.parse(raw) }
  }

  /** Removes a message, if it is here. */
  async remove(id: string): Promise<void> {
    if (!idPattern.test(id)) return
    await rm(join(this.folder, `${id}.eml`), { force: true })
    await rm(join(this.folder, `${id}.json`), { force: true })
  }
}

async function readIfThere(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
