import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cell, cellParagraph, note, paragraph, row, table } from '../../src/document/build.ts'
import type { Article, Block, Issue, Paragraph, Table } from '../../src/document/nodes.ts'
import { writeHandout } from '../../src/handout/index.ts'
import type { DraftBlock, DraftIssue } from '../../src/import/draft.ts'
import { convertFile } from '../../src/import/files/convert.ts'
import { importDraft } from '../../src/import/import.ts'
import { draftBody } from '../../src/import/to-document.ts'
import { plain } from '../../templates/publications/plain/index.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

/** Sentences that nothing but a sentence could be taken for. */
const sentences = fc
  .array(
    fc.constantFrom('수출', '물량이', '전년보다', '크게', '늘어', '공장을', '새로', '지으며', '인력도', '뽑아', '2.4%'),
    {
      minLength: 4,
      maxLength: 9,
    },
  )
  .map((words) => `${words.join(' ')} 확대`)

const depths = fc.constantFrom(1 as const, 2 as const, 3 as const)
const statements = fc.record<Paragraph>({
  type: fc.constant('paragraph'),
  depth: depths,
  children: sentences.map((value) => [{ type: 'text' as const, value }]),
})

/** A head of three columns whose last two have a common name, and a body whose first cell is as tall as it. */
const tables: fc.Arbitrary<Table> = fc
  .tuple(sentences, fc.array(fc.tuple(sentences, fc.integer({ min: 10, max: 999 })), { minLength: 2, maxLength: 4 }))
  .map(([caption, found]) => {
    const text = (value: string) => [cellParagraph(0, value)]
    const head = [
      row(cell(text('구분'), { header: true, rowspan: 2 }), cell(text('올해 실적'), { header: true, colspan: 2 })),
      row(cell(text('내용'), { header: true }), cell(text('건수'), { header: true })),
    ]
    const body = found.map(([said, count], at) =>
      row(
        ...(at === 0 ? [cell(text('업종'), { rowspan: found.length })] : []),
        cell(text(said)),
        cell(text(String(count))),
      ),
    )
    return table(caption, head, body)
  })

/** Each depth stands in every issue, for marks are ranked by those that occur. */
const ladder: Block[] = [
  paragraph(1, '첫 단의 글을 여기에 둠'),
  paragraph(2, '둘째 단의 글을 둠'),
  paragraph(3, '셋째 단의 글을 둠'),
]

const articles: fc.Arbitrary<Article> = fc
  .tuple(sentences, fc.array(fc.oneof({ weight: 5, arbitrary: statements }, tables), { minLength: 1, maxLength: 8 }))
  .map(([title, body]) =>
    makeArticle(title, [...ladder, note('※', '뜻을 밝히는 말을 적음'), ...body], {
      source: { country: '', organisation: '', date: '' },
      references: [],
      summary: [],
    }),
  )

const issues: fc.Arbitrary<Issue> = fc
  .array(articles, { minLength: 2, maxLength: 3 })
  .map((found) => makeIssue({ '첫 분야': found, '둘째 분야': found.slice(0, 2) }, { publication: plain.defaults }))

const spans = (node: Table): string[] =>
  [...node.head, ...node.body].map((line) =>
    line.cells
      .map((one) => `${one.colspan}×${one.rowspan} ${one.children.map((inner) => textOf(inner.children)).join(' ')}`)
      .join(' | '),
  )

const textOf = (nodes: readonly { type: string }[]): string =>
  nodes.map((node) => ('value' in node ? String(node.value) : '')).join('')

/** What must come back of a body: paragraphs with their depth, notes, tables with captions, cells and spans. */
const shapes = (body: readonly Block[]): string[] =>
  body.flatMap((block) => {
    if (block.type === 'paragraph') return [`${block.depth} ${textOf(block.children)}`]
    if (block.type === 'note') return [`${block.mark} ${textOf(block.children)}`]
    return block.type === 'table' ? [textOf(block.caption), ...spans(block)] : [block.type]
  })

const returned = (draft: DraftIssue, body: readonly DraftBlock[]): string[] =>
  shapes(draftBody(body, draft.footnotes ?? {}))

describe.each(['docx', 'hwpx'] as const)('an issue through a %s and the import', (format) => {
  it('keeps its sections, articles, paragraphs with their depth and tables with their spans', async () => {
    await fc.assert(
      fc.asyncProperty(issues, async (issue) => {
        const { text } = await convertFile(await writeHandout(format, issue, plain, new Map()), `issue.${format}`)
        const draft = importDraft(text, { publication: 'plain' })
        expect(draft.sections.map(({ title }) => title)).toEqual(issue.sections.map(({ title }) => title))
        const [given, back] = [issue, draft].map((one) =>
          one.sections.map(({ articles: list }) => list.map(({ title }) => title)),
        )
        expect(back).toEqual(given)
        issue.sections.forEach((section, at) => {
          section.articles.forEach((article, index) => {
            const found = draft.sections[at]?.articles[index]?.body ?? []
            expect(returned(draft, found)).toEqual(shapes(article.body))
          })
        })
      }),
      { numRuns: 20 },
    )
  })
})
