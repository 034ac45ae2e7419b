import { compact, type Line } from './lines.ts'

/** A part of the issue as its table of contents names it: `01 국내외 기술동향 1`. */
export interface ContentsEntry {
  number: string
  name: string
}

/** The rails of an issue: what they name and where they stand. */
export interface Rails {
  names: string[]
  /** Indices of the lines that repeat number and name at the edge of a page. */
  lines: number[]
  /** Name of the section that begins at a line, by the draft's line number. */
  sectionOf(kept: readonly Line[], all: readonly Line[], heads: ReadonlySet<string>): Map<number, string>
}

/** Numbered entries of a table of contents near the beginning, `01<tab>name<tab>page`. */
export function contentsOf(lines: readonly Line[]): ContentsEntry[] {
  return lines.slice(0, 60).flatMap((line) => {
    const [number = '', name = '', page = ''] = line.cells ?? []
    return /^\d{2}$/.test(number) && /^\d{1,3}$/.test(page) && name ? [{ number, name }] : []
  })
}

/** How many lines at `at` say number and name of an entry, together or on lines of their own. */
function railAt(
  lines: readonly Line[],
  at: number,
  entries: readonly ContentsEntry[],
): { entry: ContentsEntry; taken: number } | null {
  let text = ''
  for (let taken = 1; taken <= 3; taken++) {
    const line = lines[at + taken - 1]
    if (!line || line.cells) return null
    text += compact(line.text)
    const entry = entries.find(({ number, name }) => text === number + compact(name))
    if (entry) return { entry, taken }
  }
  return null
}

/** Finds the rails of an issue: part number and name that stand at the edge of every page of the part. */
export function findRails(lines: readonly Line[], entries: readonly ContentsEntry[]): Rails {
  const found = new Map<number, string>()
  const taken: number[] = []
  for (let at = 0; entries.length > 0 && at < lines.length; at++) {
    const rail = railAt(lines, at, entries)
    if (!rail) continue
    for (let index = at; index < at + rail.taken; index++) {
      taken.push(index)
      found.set(lines[index]!.number, rail.entry.name)
    }
    at += rail.taken - 1
  }
  const names = [...new Set(found.values())]
  return {
    names,
    lines: taken,
    sectionOf: (kept, all, heads) =>
      new Map([...placeSections(kept, all, heads, found), ...headedSections(kept, entries)]),
  }
}

/** A part of one article has no rail: its title carries number and name, `01. 이름 (부처)`. */
function headedSections(kept: readonly Line[], entries: readonly ContentsEntry[]): [number, string][] {
  return kept.flatMap((line): [number, string][] => {
    const text = line.top && !line.cells ? compact(line.text) : ''
    const entry = entries.find(({ number, name }) => text.startsWith(`${number}.${compact(name)}`))
    return entry ? [[line.number, entry.name]] : []
  })
}

/** A rail may stand anywhere on its page: the section begins at the first line that is kept of that page. */
function placeSections(
  kept: readonly Line[],
  all: readonly Line[],
  heads: ReadonlySet<string>,
  found: ReadonlyMap<number, string>,
): Map<number, string> {
  const out = new Map<number, string>()
  let page: number[] = []
  const keptNumbers = new Set(kept.map((line) => line.number))
  const endPage = () => {
    const name = page.map((number) => found.get(number)).find((value) => value !== undefined)
    const first = page.find((number) => keptNumbers.has(number))
    if (name !== undefined && first !== undefined) out.set(first, name)
    page = []
  }
  for (const line of all) {
    if (heads.has(compact(line.text)) && !found.has(line.number)) endPage()
    page.push(line.number)
  }
  endPage()
  return out
}
