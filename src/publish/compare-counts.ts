import { load } from 'cheerio'
import { bare, type Difference, type Layout, type Outputs } from './comparison.ts'

/** One kind of fact: how many the document has, and how many of them each output was found to have; null where it has no such thing. */
export interface Count {
  source: number
  pdf: number | null
  web: number | null
  mail: number | null
}

export type Counts = Record<'titles' | 'pages' | 'tables' | 'numbers' | 'links', Count>

/** What is counted of one article. */
export interface Countable {
  id: string
  title: string
  /** Words of each table, cell by cell. */
  tables: readonly (readonly string[])[]
  numbers: number
  /** Numbers in what the mail says of it. */
  mailNumbers: number
  links: number
}

/** Counts what was found; what differs is not found. `hasContents` where the print has a list of contents with page numbers. */
export function countFound(
  all: readonly Countable[],
  { pdf, email }: Outputs,
  differences: readonly Difference[],
  layout: Layout,
  hasContents: boolean,
): Counts {
  const sum = (of: (one: Countable) => number): number => all.reduce((total, one) => total + of(one), 0)
  const wrong = (output: Difference['output'], fact: Difference['fact'], title?: string): number =>
    differences.filter((one) => one.output === output && one.fact === fact && (!title || one.article === title)).length
  /** Articles of which an output says this fact rightly. */
  const right = (output: Difference['output'], fact: Difference['fact']): number =>
    all.length - new Set(differences.filter((one) => one.output === output && one.fact === fact).map(titleOf)).size
  const whole = (output: Difference['output'], of: (one: Countable) => number): number =>
    sum((one) => (wrong(output, 'words', one.title) > 0 ? 0 : of(one)))
  const [tables, numbers, links] = [sum((one) => one.tables.length), sum((one) => one.numbers), sum((one) => one.links)]
  const before = layout.coverPages + layout.frontPages
  const printed = ({ id, tables: own }: Countable): number => {
    const first = before + (layout.pageOf[id] ?? 1) - 1
    const here = bare(pdf.pages.slice(first, first + (layout.pagesIn[id] ?? 1)).join(' '))
    // Lines of neighbouring cells stand between one another, so words are looked for.
    const words = (cells: readonly string[]) => cells.join(' ').split(/\s+/).map(bare)
    return own.filter((cells) => words(cells).every((word) => here.includes(word))).length
  }
  return {
    titles: {
      source: all.length,
      pdf: right('pdf', 'title'),
      web: right('web', 'title'),
      mail: right('email', 'title'),
    },
    pages: {
      source: all.length,
      pdf: hasContents ? right('pdf', 'page') : null,
      web: right('web', 'page'),
      mail: right('email', 'page'),
    },
    tables: { source: tables, pdf: sum(printed), web: tables - wrong('web', 'table'), mail: null },
    numbers: {
      source: numbers,
      pdf: numbers - wrong('pdf', 'numbers'),
      web: whole('web', (one) => one.numbers),
      mail: whole('email', (one) => one.mailNumbers),
    },
    links: {
      source: links,
      pdf: links - wrong('pdf', 'link'),
      web: links - wrong('web', 'link'),
      mail: linksTo(all, email),
    },
  }
}

const titleOf = ({ article }: Difference): string => article

/** Links of the mail that lead to an article. */
function linksTo(all: readonly Countable[], html: string): number {
  const $ = load(html)
  return all.reduce((total, { id }) => total + $(`a[href$="#${id}"]`).length, 0)
}
