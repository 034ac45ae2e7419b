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

const note = z.strictObject({ type: z.literal('note'), mark: z.enum(['*', '**', '***', '※']), text: z.string() })

const exhibit = {
  caption: z.string(),
  unit: z.string().optional(),
  name: z.string().optional(),
  remark: z.string().optional(),
  source: z.string().optional(),
}

const exhibits = [
  z.strictObject({
    type: z.literal('table'),
    ...exhibit,
    header: z.union([z.array(cell), z.array(z.array(cell))]),
    rows: z.array(z.array(cell)),
    raw: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('figure'),
    ...exhibit,
    alt: z.string().optional(),
    file: z.string().optional(),
  }),
  z.strictObject({
    type: z.literal('chart'),
    ...exhibit,
    form: z.enum(['bar', 'stacked', 'line']),
    columns: z.array(z.string()),
    rows: z.array(z.array(z.string())),
    series: z
      .array(z.strictObject({ form: z.enum(['bar', 'line']).optional(), axis: z.literal('right').optional() }))
      .optional(),
    subject: z.string().optional(),
    alt: z.string(),
    mail: z.boolean().optional(),
  }),
] as const

const flat = [
  z.strictObject({ type: z.literal('paragraph'), depth: z.literal([0, 1, 2, 3, 4]), text: z.string() }),
  note,
  z.strictObject({
    type: z.literal('heading'),
    kind: z.enum(['boxed', 'numbered', 'bracketed', 'topic']),
    text: z.string(),
    value: z.number().int().min(0).max(999).optional(),
    name: z.string().optional(),
  }),
  ...exhibits,
  z.strictObject({
    type: z.literal('pair'),
    exhibits: z.tuple([z.discriminatedUnion('type', exhibits), z.discriminatedUnion('type', exhibits)]),
  }),
] as const

const block = z.discriminatedUnion('type', [
  ...flat,
  z.strictObject({
    type: z.literal('box'),
    kind: z.enum(['key', 'callout', 'reference', 'original', 'about']),
    title: z.string(),
    name: z.string().optional(),
    body: z.array(z.discriminatedUnion('type', flat)),
  }),
])

const article = z.object({
  name: z.string().optional(),
  title: z.string(),
  source: z.object({ country: z.string().nullable(), organisation: z.string().nullable(), date: date.nullable() }),
  summary: z.array(z.string()),
  page: z.number().int().nullable(),
  body: z.array(block),
  references: z.array(z.object({ organisation: z.string(), title: z.string(), date: date.nullable() })),
})

const report = z.object({
  title: z.string(),
  subtitle: z.string().optional(),
  kind: z.string().optional(),
  authors: z.string().optional(),
  summary: z.array(block),
  notes: z.array(note),
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
  report: report.optional(),
  authors: z.string().optional(),
  footnotes: z.record(z.string(), z.string()).optional(),
  archive: z.array(z.object({ number: z.string(), title: z.string(), date })).optional(),
  sections: z.array(z.object({ title: z.string(), part: z.string().optional(), articles: z.array(article) })),
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
