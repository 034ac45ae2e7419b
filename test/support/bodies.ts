/** Random well-formed bodies: what an editor could have written and the printer can print. */
import fc from 'fast-check'
import type {
  Block,
  Cell,
  CellBlock,
  Figure,
  Inline,
  Note,
  Paragraph,
  Phrasing,
  Row,
  Table,
} from '../../src/document/nodes.ts'

const words = fc.constantFrom(
  '탄소',
  '對중국',
  "'24.9월",
  'FMC',
  '(국제 협력)',
  '1.9조불',
  '△4.2%',
  '総務省',
  '<script>',
  '3',
  '社',
  '①',
  '-',
)
const sentence = fc.array(words, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '))

const stars = fc.constantFrom('*' as const, '**' as const, '***' as const)

/** Phrases of one line: a word before each note call, never two texts in a row, no empty text. */
const phrase: fc.Arbitrary<Phrasing[]> = fc.oneof(
  sentence.map((value): Phrasing[] => [{ type: 'text', value }]),
  fc.tuple(sentence, stars).map(([value, mark]): Phrasing[] => [
    { type: 'text', value: `${value} 말` },
    { type: 'noteCall', mark },
  ]),
  fc.tuple(sentence, sentence).map(([value, law]): Phrasing[] => [
    { type: 'text', value },
    { type: 'law', value: law },
  ]),
  fc.tuple(sentence, fc.constantFrom('2', 'n+1')).map(([value, raised]): Phrasing[] => [
    { type: 'text', value },
    { type: 'superscript', value: raised },
  ]),
  fc.tuple(sentence, stars).map(([value, mark]): Phrasing[] => [
    { type: 'text', value },
    { type: 'superscript', value: '2' },
    { type: 'noteCall', mark },
  ]),
)

/** Joins phrases: a blank keeps neighbouring texts apart by becoming part of one. */
function join(phrases: Phrasing[][]): Phrasing[] {
  const out: Phrasing[] = []
  for (const node of phrases.flat()) {
    const last = out.at(-1)
    if (last?.type === 'text' && node.type === 'text') last.value += ` ${node.value}`
    else if (last && node.type === 'text') out.push({ type: 'text', value: ` ${node.value}` })
    else out.push({ ...node })
  }
  return out
}

const plain = fc.array(phrase, { minLength: 1, maxLength: 3 }).map(join)

const url = fc.constantFrom('https://www.weforum.org/a?b=1&c=2', 'mailto:watch@example.org', 'http://example.org/')

const inline: fc.Arbitrary<Inline[]> = fc.oneof(
  { weight: 4, arbitrary: plain },
  {
    weight: 1,
    arbitrary: fc
      .tuple(plain, url, plain, stars)
      .map(([before, address, children, mark]): Inline[] => [
        ...before,
        { type: 'link', url: address, children },
        { type: 'noteCall', mark },
      ])
      .filter((nodes) => lastWord(nodes) !== 'noteCall'),
  },
)

function lastWord(nodes: Inline[]): string {
  const link = nodes.find((node) => node.type === 'link')
  return link?.type === 'link' ? (link.children.at(-1)?.type ?? '') : ''
}

const depth = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const)
const mark = fc.constantFrom('*' as const, '**' as const, '***' as const, '※' as const)
const unit = fc.constantFrom('', '억불, %', '개', '%(p), 명')

const paragraphs = fc.record<Paragraph>({ type: fc.constant('paragraph'), depth, children: inline })
const notes = fc.record<Note>({ type: fc.constant('note'), mark, children: inline })

const cellBlocks: fc.Arbitrary<CellBlock> = fc.oneof(
  fc.record({
    type: fc.constant('cellParagraph' as const),
    depth: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    children: inline,
  }),
  notes,
)

const cells = (header: fc.Arbitrary<boolean>): fc.Arbitrary<Cell> =>
  fc.record({
    type: fc.constant('cell' as const),
    header,
    colspan: fc.integer({ min: 1, max: 3 }),
    rowspan: fc.constant(1),
    children: fc.array(cellBlocks, { maxLength: 2 }),
  })

const rows = (header: fc.Arbitrary<boolean>, minLength: number): fc.Arbitrary<Row[]> =>
  fc.array(
    fc.record({ type: fc.constant('row' as const), cells: fc.array(cells(header), { minLength: 1, maxLength: 3 }) }),
    { minLength, maxLength: 3 },
  )

const tables = fc.record<Table>({
  type: fc.constant('table'),
  caption: fc.oneof(fc.constant<Inline[]>([]), inline),
  unit,
  head: rows(fc.constant(true), 0),
  body: rows(fc.boolean(), 1),
})

const figures = fc.record<Figure>({
  type: fc.constant('figure'),
  caption: fc.oneof(fc.constant<Inline[]>([]), inline),
  unit,
  asset: fc.constantFrom(null, 'a', 'b'),
  alt: fc.constantFrom('그림 설명', 'alt of a'),
})

/** A body of up to eight blocks. */
export const bodies: fc.Arbitrary<Block[]> = fc.array(fc.oneof(paragraphs, notes, tables, figures), { maxLength: 8 })
