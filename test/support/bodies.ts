/** Random well-formed bodies: what an editor could have written and the printer can print. */
import fc from 'fast-check'
import type {
  Block,
  Box,
  Cell,
  CellBlock,
  Chart,
  ChartSeries,
  Exhibit,
  Figure,
  Heading,
  Inline,
  Note,
  Pair,
  Paragraph,
  Row,
  Table,
} from '../../src/document/nodes.ts'
import { inlines, names } from './inlines.ts'

const depth = fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const, 4 as const)
const mark = fc.constantFrom('*' as const, '**' as const, '***' as const, '※' as const)
const captions = fc.oneof({ weight: 1, arbitrary: fc.constant<Inline[]>([]) }, { weight: 4, arbitrary: inlines })

const paragraphs = fc.record<Paragraph>({ type: fc.constant('paragraph'), depth, children: inlines })
const notes = fc.record<Note>({ type: fc.constant('note'), mark, children: inlines })

/** What exhibits share; what is not there is absent. */
const parts = {
  caption: captions,
  unit: fc.constantFrom('', '억불, %', '개', '%(p), 명'),
  name: names,
  remark: inlines,
  source: inlines,
}

const cellBlocks: fc.Arbitrary<CellBlock> = fc.oneof(
  fc.record({
    type: fc.constant('cellParagraph' as const),
    depth: fc.constantFrom(0 as const, 1 as const, 2 as const, 3 as const),
    children: inlines,
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

const tables: fc.Arbitrary<Table> = fc.record(
  { type: fc.constant('table' as const), ...parts, head: rows(fc.constant(true), 0), body: rows(fc.boolean(), 1) },
  { requiredKeys: ['type', 'caption', 'unit', 'head', 'body'] },
)

const figures: fc.Arbitrary<Figure> = fc.record(
  {
    type: fc.constant('figure' as const),
    ...parts,
    asset: fc.constantFrom(null, 'a', 'b'),
    alt: fc.constantFrom('그림 설명', 'alt of a'),
  },
  { requiredKeys: ['type', 'caption', 'unit', 'asset', 'alt'] },
)

/** Cells as they are typed and pasted, those that are no numbers among them. */
const chartCell = fc.constantFrom('', '1,018', '△2.7', '-', '약 3', '12.5%', '두\t칸', '두\n줄', '"인용"', ' ')
const chartRow = fc.array(chartCell, { minLength: 1, maxLength: 4 })

const series: fc.Arbitrary<ChartSeries> = fc.record(
  { form: fc.constantFrom('bar' as const, 'line' as const), axis: fc.constant('right' as const) },
  { requiredKeys: [] },
)

const charts: fc.Arbitrary<Chart> = fc.record(
  {
    type: fc.constant('chart' as const),
    ...parts,
    form: fc.constantFrom('bar' as const, 'stacked' as const, 'line' as const),
    columns: chartRow,
    rows: fc.array(chartRow, { maxLength: 4 }),
    series: fc.array(series, { minLength: 1, maxLength: 3 }),
    subject: fc.constantFrom('수출', '한국'),
    alt: fc.constantFrom('', '차트가 말하는 것'),
    mail: fc.constant(true as const),
  },
  { requiredKeys: ['type', 'caption', 'unit', 'form', 'columns', 'rows', 'alt'] },
)

const headings: fc.Arbitrary<Heading> = fc.record(
  {
    type: fc.constant('heading' as const),
    kind: fc.constantFrom('boxed' as const, 'numbered' as const, 'bracketed' as const, 'topic' as const),
    children: inlines,
    value: fc.integer({ min: 0, max: 12 }),
    name: names,
  },
  { requiredKeys: ['type', 'kind', 'children'] },
)

const exhibits: fc.Arbitrary<Exhibit> = fc.oneof(tables, figures, charts)

const pairs: fc.Arbitrary<Pair> = fc.record({
  type: fc.constant('pair' as const),
  exhibits: fc.tuple(exhibits, exhibits),
})

const unboxed = fc.oneof(paragraphs, notes, headings, tables, figures, charts, pairs)

const boxes: fc.Arbitrary<Box> = fc.record(
  {
    type: fc.constant('box' as const),
    kind: fc.constantFrom(
      'key' as const,
      'callout' as const,
      'reference' as const,
      'original' as const,
      'about' as const,
    ),
    title: captions,
    name: names,
    children: fc.array(unboxed, { maxLength: 4 }),
  },
  { requiredKeys: ['type', 'kind', 'title', 'children'] },
)

/** A body of up to eight blocks. */
export const bodies: fc.Arbitrary<Block[]> = fc.array(
  fc.oneof({ weight: 7, arbitrary: unboxed }, { weight: 1, arbitrary: boxes }),
  { maxLength: 8 },
)
