import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { BulletinError } from '../../src/errors.ts'

type Options = Record<string, { type: 'string' | 'boolean' }>

/** Options and places of a command; `places` names what must stand without a flag. Throws USAGE. */
export function readArguments(
  args: string[],
  options: Options,
  places: string[],
): { values: Record<string, string | boolean | undefined>; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    if (positionals.length !== places.length) throw new Error(`expected ${places.join(' ') || 'no further argument'}`)
    return { values, positionals }
  } catch (cause) {
    throw new BulletinError('USAGE', `${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** The text of an option; undefined when it was not given. */
export const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined

/** A whole number from an option. Throws USAGE. */
export function wholeNumber(name: string, value: string | boolean | undefined): number | undefined {
  if (typeof value !== 'string') return undefined
  if (!/^\d{1,6}$/.test(value)) throw new BulletinError('USAGE', `--${name} takes a whole number.`)
  return Number(value)
}

/** A file's bytes. Throws DRAFT_UNREADABLE with the path. */
export async function fileBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new BulletinError('DRAFT_UNREADABLE', `The file ${path} can't be read.`, { cause })
  }
}
