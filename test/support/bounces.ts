/** Returned messages of the fixtures, filled in for a ledger row. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { tokens } from './sending.ts'

const folder = resolve(import.meta.dirname, '../fixtures/bounces')

/** The envelope sender of a row. */
export const verpOf = (row: string): string => `${tokens.envelopeLocal(row)}@example.org`

/** The last but one sign of the key changed: the last one holds bits that are always empty. */
const forged = (verp: string): string => {
  const at = verp.indexOf('@') - 2
  return `${verp.slice(0, at)}${verp[at] === 'a' ? 'b' : 'a'}${verp.slice(at + 1)}`
}

export interface Filling {
  row: string
  /** Row that the included original claims to be of, where it is another. */
  original?: string
  /** Row of the original's links. */
  link?: string
}

/** The bytes of a fixture; `change` alters its text before it is sent. */
export function returned(
  name: string,
  { row, original = row, link = row }: Filling,
  change: (text: string) => string = (text) => text,
): Buffer {
  const values: Record<string, string> = {
    verp: verpOf(row),
    'verp-upper': verpOf(row).toUpperCase(),
    'forged-verp': forged(verpOf(row)),
    row,
    'original-verp': verpOf(row),
    'original-row': original,
    token: tokens.sign('unsubscribe', link),
  }
  const text = readFileSync(join(folder, `${name}.eml`), 'utf8')
    .replace(/\{\{base64:([^}]*)\}\}/g, (_, lines: string) =>
      (
        Buffer.from(lines.replaceAll('|', '\r\n'))
          .toString('base64')
          .match(/.{1,76}/g) ?? []
      ).join('\n'),
    )
    .replace(/\{\{([a-z-]+)\}\}/g, (whole, key: string) => values[key] ?? whole)
  return Buffer.from(change(text).replace(/\r?\n/g, '\r\n'))
}
