/** Random issues with footnotes wherever one can stand, in words that can be found again: every word occurs once. */
import {
  box,
  cell,
  chart,
  figure,
  heading,
  note,
  pair,
  paragraph,
  reference,
  row,
  table,
} from '../../src/document/build.ts'
import type { Article, Block, Box, Exhibit, Inline, Issue, Phrasing, Row, Table } from '../../src/document/nodes.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { type Expectations, type Maker, maker } from './random-maker.ts'

/** A random issue with what its print must hold. */
export interface Expected extends Expectations {
  issue: Issue
}

function outline(make: Maker): Block[] {
  const depth = make.pick([0, 1, 2, 2, 2, 3, 4] as const)
  const length = depth === 1 ? make.whole(4, 20) : make.whole(3, make.chance(0.1) ? 160 : 50)
  const found: Block[] = [paragraph(depth, make.text(length))]
  if (make.chance(0.15)) found.push(note(make.pick(['※'] as const), make.text(make.whole(3, 40), 0.02)))
  return found
}

const textCell = (content: Phrasing[], options: { header?: boolean; rowspan?: number } = {}) =>
  cell([{ type: 'cellParagraph', depth: 0, children: content }], options)

/** `most` is the largest number of rows; a narrow table has few columns of short texts. */
function grid(make: Maker, most: number, narrow = false): Table {
  const caption = make.text(make.whole(2, 8), 0.08)
  const columns = narrow ? 1 : make.whole(1, 3)
  const head = Array.from({ length: columns + 1 }, () => textCell(make.text(1, 0.1, true), { header: true }))
  const count = make.chance(0.15) ? make.whole(1, most) : make.whole(1, Math.min(most, 14))
  const rows = groupedRows(make, count, columns, narrow || columns > 2 ? 5 : 40)
  return finishExhibit(make, { ...table(caption, [row(...head)], rows), unit: make.chance(0.4) ? '억불' : '' })
}

/** Rows with a first column of names, merged over a group or a row's own; some cells hold as many words as `most`. */
function groupedRows(make: Maker, count: number, columns: number, most: number): Row[] {
  const rows: Row[] = []
  const grouped = make.chance(0.5)
  while (rows.length < count) {
    const size = grouped ? Math.min(count - rows.length, make.whole(1, 9)) : 1
    const name = textCell(make.text(make.whole(1, 2), 0.05, true), { header: true, rowspan: size })
    for (let i = 0; i < size; i++) {
      const from = make.expected.words.length
      const cells = Array.from({ length: columns }, () =>
        textCell(make.text(make.whole(1, make.chance(0.06) ? most : 4), 0.02, true)),
      )
      make.expected.rows.push(make.expected.words.slice(from))
      rows.push(i === 0 ? row(name, ...cells) : row(...cells))
    }
  }
  return rows
}

/** Remark and source below an exhibit, and a name that others refer to. */
function finishExhibit<T extends Exhibit>(make: Maker, exhibit: T): T {
  const made = { ...exhibit }
  const first = made.caption[0]
  if (make.chance(0.3)) made.remark = make.text(make.whole(2, 15), 0.08)
  if (make.chance(0.5)) made.source = make.text(make.whole(2, 8), 0.1)
  if (first?.type === 'text' && make.chance(0.3)) {
    made.name = `n${make.named.size}`
    make.named.set(made.name, first.value.split(' ')[0] ?? '')
  }
  return made
}

function plate(make: Maker): Exhibit {
  const caption = make.text(make.whole(2, 8), 0.08)
  if (make.chance(0.4)) return finishExhibit(make, figure(caption, null, '그림 설명'))
  const years = Array.from({ length: make.whole(2, 8) }, (_, i) => `${2015 + i}`)
  const names = make.pick([['수출'], ['수출', '수입'], ['생산', '수출', '고용']])
  const rows = years.map((year) => [year, ...names.map(() => String(make.whole(-40, 400)))])
  return finishExhibit(
    make,
    chart(make.pick(['bar', 'line', 'stacked']), caption, ['연도', ...names], rows, { alt: '도표 설명' }),
  )
}

function small(make: Maker): Exhibit {
  return make.chance(0.5) ? plate(make) : { ...grid(make, 6, true), unit: '' }
}

function boxed(make: Maker): Box {
  const kind = make.pick(['key', 'callout', 'reference', 'original', 'about'] as const)
  const title = make.chance(0.7) ? make.text(make.whole(1, 6), 0.08) : []
  const children = Array.from({ length: make.whole(1, 7) }, () => make.next()).flatMap((of): Box['children'] =>
    of < 0.75 ? (outline(make) as Box['children']) : of < 0.9 ? [grid(make, 20)] : [plate(make)],
  )
  return box(kind, title, children)
}

function blocks(make: Maker, count: number, most: number): Block[] {
  return Array.from({ length: count }, () => make.next()).flatMap((of): Block[] => {
    if (of < 0.6) return outline(make)
    if (of < 0.68)
      return [heading(make.pick(['boxed', 'numbered', 'bracketed', 'topic']), make.text(make.whole(2, 8), 0.05))]
    if (of < 0.8) return [grid(make, most)]
    if (of < 0.87) return [plate(make)]
    if (of < 0.9) return [pair(small(make), small(make))]
    if (of < 0.95) return [boxed(make)]
    return referring(make)
  })
}

/** A paragraph that names the page of an exhibit before it. */
function referring(make: Maker): Block[] {
  const [name, target] = make.pick([...make.named, ['', '']] as [string, string][])
  if (!name) return outline(make)
  const before = make.text(make.whole(1, 8), 0)
  make.expected.references.push({ word: make.expected.words.at(-1) ?? '', target })
  const content: Inline[] = [...before, reference(name, 'page'), ...make.text(2, 0).map(spaced)]
  return [paragraph(2, content)]
}

const spaced = (node: Phrasing): Phrasing => (node.type === 'text' ? { ...node, value: ` ${node.value}` } : node)

/** An issue of a style that follows from a seed. */
export function randomIssue(seed: number, style: HouseStyle): Expected {
  const make = maker(seed)
  let number = 0
  const most = make.chance(0.1) ? 400 : 60
  const title = () => Array.from({ length: make.whole(2, 4) }, () => make.word()).join(' ')
  const takesReport = ['kdb-report', 'kiat-brief'].includes(style.key)
  const summary = takesReport ? Array.from({ length: make.whole(0, 8) }, () => outline(make)).flat() : []
  const article = (): Article => ({
    type: 'article',
    id: `a${++number}`,
    title: title(),
    source: { country: '', organisation: '', date: '' },
    summary: [],
    body: blocks(make, make.whole(2, 26), most),
    references: [],
  })
  return {
    ...make.expected,
    issue: {
      type: 'issue',
      model: 1,
      publication: style.defaults,
      year: 2026,
      number: 7,
      date: '2026-07-15',
      lead: '',
      ...(takesReport
        ? {
            report: {
              title: [{ type: 'text', value: '시험 보고서' }],
              subtitle: '',
              kind: '이슈 보고서',
              authors: '',
              summary,
              notes: [],
            },
          }
        : {}),
      sections: Array.from({ length: make.whole(1, 3) }, (_, s) => ({
        type: 'section' as const,
        id: `s${s + 1}`,
        title: `분야 ${s + 1}`,
        articles: Array.from({ length: make.whole(1, 3) }, article),
      })),
      assets: {},
    },
  }
}
