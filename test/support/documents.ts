/** Random whole issues, as long and as odd as an editor might make them, in words that can be found again. */
import fc from 'fast-check'
import { cell, cellParagraph, note, paragraph, row, table } from '../../src/document/build.ts'
import type { Article, Block, CellBlock, CellDepth, Issue, Row } from '../../src/document/nodes.ts'
import { makeArticle, makeIssue } from './make-issue.ts'

const word = fc.constantFrom(
  '탄소중립',
  '對중국',
  "'24.9월",
  '1.9조불',
  '△4.2%p',
  '総務省',
  '(국제',
  '협력)',
  '적층·가압',
  'Coalition',
  '84%를',
  '①수소',
  '▲항공',
  '「감축법」',
  '量子大道',
  '초대형언어모델운영비용절감방안',
  'https://example.org/very/long/path/that/goes/on',
  '3社의',
)
const sentence = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((words) => words.join(' '))

const depth = fc.constantFrom(1 as const, 2 as const, 2 as const, 3 as const, 4 as const)
const paragraphs = fc.tuple(depth, sentence(60)).map(([d, text]): Block[] => [paragraph(d, text)])
const noted = fc
  .tuple(depth, sentence(30), sentence(20))
  .map(([d, text, words]): Block[] => [paragraph(d, `${text} 낱말*`), note('*', words)])
const remarked = fc
  .tuple(depth, sentence(40), sentence(40))
  .map(([d, text, words]): Block[] => [paragraph(d, text), note('※', words)])

const cellBlock: fc.Arbitrary<CellBlock> = fc
  .tuple(fc.constantFrom<CellDepth>(0, 1, 2, 3), sentence(12))
  .map(([d, text]) => cellParagraph(d, text))

/** Groups of rows under a merged first cell, every row as wide as the first. */
const tables = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 }),
    fc.array(fc.array(cellBlock, { minLength: 1, maxLength: 3 }), { minLength: 12, maxLength: 12 }),
    sentence(4),
  )
  .map(([columns, groups, contents, caption]): Block[] => {
    let at = 0
    const content = () => contents[at++ % contents.length] ?? []
    const rows = groups.flatMap((size, g): Row[] =>
      Array.from({ length: size }, (_, i) => {
        const cells = Array.from({ length: columns }, () => cell(content()))
        return i === 0 ? row(cell(`무리 ${g + 1}`, { header: true, rowspan: size }), ...cells) : row(...cells)
      }),
    )
    const head = row(...Array.from({ length: columns + 1 }, (_, c) => cell(`칸 ${c + 1}`, { header: true })))
    return [table(caption, [head], rows)]
  })

const articles: fc.Arbitrary<Article> = fc
  .tuple(
    sentence(6),
    fc.array(sentence(15), { minLength: 1, maxLength: 3 }),
    fc.array(fc.oneof({ weight: 4, arbitrary: paragraphs }, { weight: 2, arbitrary: noted }, remarked, tables), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map(([title, summary, body]) => makeArticle(title, body.flat(), { summary }))

/** An issue of one to three sections with up to four articles each, titles made unlike one another. */
export const issues: fc.Arbitrary<Issue> = fc
  .array(fc.array(articles, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((sections) => {
    let number = 0
    const named = sections.map((list, s): [string, Article[]] => [
      `분야 ${s + 1}`,
      list.map((node) => ({ ...node, title: `${node.title} 제${++number}편` })),
    ])
    return makeIssue(Object.fromEntries(named))
  })
