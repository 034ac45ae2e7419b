/** A transport that writes each message into a folder, one `.eml` a message: for looking, archiving and handing to others. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Transport } from './transport.ts'

const taken = { code: 250, text: '2.0.0 written', status: '2.0.0' }

/** Writes into the folder of a `file:` URL; a message appears whole or not at all. */
export function emlFolder(url: string): Transport {
  const folder = fileURLToPath(url)
  return {
    async open() {
      await mkdir(folder, { recursive: true })
      return {
        isOpen: true,
        async send({ from }, { pieces }, mayBegin) {
          if (!mayBegin()) return { stage: 'data', reply: null, begun: false, cause: 'the row is no longer held' }
          // The envelope sender is of one message alone, so a message that is sent again takes its own place.
          const name = from.slice(0, from.lastIndexOf('@')).replace(/[^a-z0-9-]/g, '_')
          const draft = join(folder, `.${name}.${process.pid}`)
          await writeFile(draft, Buffer.concat(pieces))
          await rename(draft, join(folder, `${name}.eml`))
          return { stage: 'content', reply: taken, begun: true, cause: null }
        },
        close: async () => {},
      }
    },
  }
}
