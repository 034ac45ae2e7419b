import { z } from 'zod'
import { isPartialDate } from '../document/date.ts'
import { BulletinError } from '../errors.ts'
import { decodeDraft } from './decode.ts'
import type { DraftIssue } from './draft.ts'

const date = z.string().refine(isPartialDate, 'YYYY, YYYY-MM, YYYY-MM-DD 중 하나여야 합니다')
const span = z.number().int().min(1).max(1000).optional()

const cell = z.union([
  z.string(),
  z.strictObject({ text: z.string(), colspan: span, rowspan: span, header: z.boolean().optional() }),
])

const block = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('paragraph'),
    depth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    text: z.string(),
  }),
  z.strictObject({ type: z.literal('note'), mark: z.enum(['*', '**', '***', '※']), text: z.string() }),
  z.strictObject({
    type: z.literal('table'),
    caption: z.string(),
    unit: z.string().optional(),
    header: z.array(cell),
    rows: z.array(z.array(cell)),
    raw: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('figure'),
    caption: z.string(),
    unit: z.string().optional(),
    alt: z.string().optional(),
    file: z.string().optional(),
  }),
])

const article = z.object({
  title: z.string(),
  source: z.object({ country: z.string().nullable(), organisation: z.string().nullable(), date: date.nullable() }),
  summary: z.array(z.string()),
  page: z.number().int().nullable(),
  body: z.array(block),
  references: z.array(z.object({ organisation: z.string(), title: z.string(), date: date.nullable() })),
})

const problem = z.object({ code: z.string(), line: z.number().int().nullable(), message: z.string() })

/** Shape of a draft in JSON, as `DraftIssue` documents it; keys that the issue itself doesn't know are dropped. */
export const draftSchema = z.object({
  publication: z.string().nullable(),
  year: z.number().int().nullable(),
  number: z.number().int().nullable(),
  title: z.string(),
  date: date.optional(),
  lead: z.string().optional(),
  sections: z.array(z.object({ title: z.string(), articles: z.array(article) })),
  problems: z.array(problem),
  letters: z.object({ in: z.number(), out: z.number() }),
  front: z.array(block).optional(),
  back: z.array(block).optional(),
})

/** Checks a parsed JSON value; throws DRAFT_INVALID with the path of the first thing that is not as documented. */
export function checkDraft(value: unknown): DraftIssue {
  const result = draftSchema.safeParse(value)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const path = issue?.path.map(String).join('/') || '(맨 위)'
  throw new BulletinError(
    'DRAFT_INVALID',
    `원고 JSON의 ${path}이(가) 정해진 모양이 아닙니다: ${issue?.message ?? ''}`,
    {
      cause: result.error,
    },
  )
}

/** Reads a draft stored as JSON, in bytes or as a string. Throws DRAFT_INVALID, DRAFT_TOO_LARGE, DRAFT_UNREADABLE. */
export function readDraft(input: Uint8Array | string): DraftIssue {
  const text = decodeDraft(input)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new BulletinError('DRAFT_INVALID', '원고 JSON을 읽을 수 없습니다. 따옴표와 쉼표가 맞는지 확인해 주세요.', {
      cause,
    })
  }
  return checkDraft(value)
}
