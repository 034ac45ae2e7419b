/** Reads what the screens of the import desk send; anything else is refused. */
import { z } from 'zod'
import type { Answer, Target } from '../../manuscripts/manuscript.ts'
import { offers } from '../../manuscripts/manuscript.ts'

const text = z.string().max(20_000)
const cell = z.union([
  text,
  z.strictObject({
    text,
    colspan: z.number().int().min(1).max(60).optional(),
    rowspan: z.number().int().min(1).max(2000).optional(),
    header: z.boolean().optional(),
  }),
])
const rows = z.array(z.array(cell).max(60)).max(2000)
const answer = z.strictObject({
  offer: z.enum(offers),
  text: text.optional(),
  head: z
    .strictObject({
      title: z.string().max(500),
      country: z.string().max(20),
      organisation: z.string().max(200),
      date: z.string().max(10),
    })
    .optional(),
  table: z.strictObject({ header: rows, rows }).optional(),
})

/** An answer to a piece, null where one is taken back, undefined for anything else. */
export function answerIn(value: unknown): Omit<Answer, 'by' | 'at'> | null | undefined {
  if (value === null) return null
  const read = answer.safeParse(value)
  // Optional fields of the schema are absent or set, never undefined: JSON has no such value.
  return read.success ? (read.data as Omit<Answer, 'by' | 'at'>) : undefined
}

const id = z.string().regex(/^[0-9a-f]{24}$/)
const target = z.union([
  z.strictObject({ issue: id }),
  z.strictObject({
    publication: id,
    year: z.number().int().min(1900).max(2199),
    number: z.number().int().min(1).max(9999),
    date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  }),
])

/** Where articles go; null for anything that is no issue. */
export function targetIn(value: unknown): Target | null {
  const read = target.safeParse(value)
  return read.success ? read.data : null
}

/** What to do about a file that was put in before; asking is the default. */
export const knownIn = (value: string | null): 'ask' | 'again' | 'changes' =>
  value === 'again' || value === 'changes' ? value : 'ask'
