/** How far a cell of an HTML table reaches. */
export interface Span {
  colspan: number
  rowspan: number
  /** True for `<th>`. */
  header: boolean
}

/** One line of a draft that holds text. */
export interface Line {
  /** Line of the draft, from 1. */
  number: number
  /** Without spaces around it; once read as Markdown, without its signs and tabs. */
  text: string
  /** Spaces in front of the text. */
  indent: number
  /** True where the line ends in a space: extraction keeps it when a line was broken between words. */
  space: boolean
  /** Blank lines before this one. */
  gap: number
  /** True for the first line of a page. */
  top: boolean
  /** Level of a Markdown heading, 0 for none. */
  heading: number
  /** Cells of a tab-separated or Markdown row, each with its lines; null for a line of text. */
  cells: string[] | null
  /** Merges that the draft itself gives, a place a cell; null where a merged cell covers the place. */
  spans?: (Span | null)[]
  /** Picture of a Markdown image that stands alone on its line. */
  image?: { alt: string; file: string }
}

/** Marks by what they look like; which depth they mean is the grammar’s affair. */
export type MarkKind = 'square' | 'circle' | 'dash' | 'dot' | 'note' | 'remark'

/** The mark that opens a line. */
export interface Mark {
  kind: MarkKind
  /** The sign as typed. */
  sign: string
  /** Text behind it. */
  rest: string
}

const marks: readonly [MarkKind, RegExp][] = [
  ['note', /^(\*{1,3}|＊{1,3})\s*(?=[^\s*＊])/],
  ['remark', /^(※)\s*/],
  ['square', /^([□■▣◇◆❑❏▢])\s*/],
  ['circle', /^([○◦●◯〇]|[ㅇᄋ](?=\s)|[oO](?=\s+[가-힣(‘’“']))\s*/],
  ['dash', /^([-–—―ㅡ−])(?:\s+|(?=[가-힣(「‘“▲①-⑳]))/],
  ['dot', /^([∙•●▪▸‣⦁\uf000-\uf0ff]|[·‧・ㆍ⋅](?=\s))\s*/],
]

/** The mark that opens a line, or null; a minus sign and a middle dot inside a broken word are no marks. */
export function readMark(text: string): Mark | null {
  for (const [kind, pattern] of marks) {
    const match = pattern.exec(text)
    if (match) return { kind, sign: (match[1] ?? '').replaceAll('＊', '*'), rest: text.slice(match[0].length).trim() }
  }
  return null
}

/** Text without spaces, middle dots and their look-alikes, for telling whether two headings are the same. */
export const compact = (text: string): string =>
  text
    .replace(/[\s·∙•‧・ㆍ⋅…,]/g, '')
    .replace(/[‘’'`´]/g, "'")
    .replace(/[“”"]/g, '"')

/**
 * Width of a text in ems as printed: Hangul and hanja 1, Latin and digits about a half. Only for comparing lines of one
 * draft with one another.
 */
export function widthOf(text: string): number {
  let width = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (code >= 0x1100) width += code >= 0x2010 && code <= 0x2044 ? 0.4 : 1
    else if (char === ' ') width += 0.3
    else if (/[A-Z0-9%&@]/.test(char)) width += 0.6
    else width += /[a-z]/.test(char) ? 0.5 : 0.35
  }
  return width
}

const emptyLine = { space: false, heading: 0, cells: null }

/** Cuts normalised text into its lines that hold text, counting blank lines and noting form feeds. */
export function toLines(text: string): Line[] {
  const out: Line[] = []
  let gap = 0
  let top = true
  text.split('\n').forEach((physical, index) => {
    for (const [part, piece] of physical.split('\f').entries()) {
      if (part > 0) top = true
      if (piece.trim() === '') continue
      // Tabs at either end are empty cells.
      const trimmed = piece.replace(/^ +| +$/g, '')
      const indent = piece.length - piece.trimStart().length
      out.push({ ...emptyLine, number: index + 1, text: trimmed, indent, space: / $/.test(piece), gap, top })
      gap = -1
      top = false
    }
    gap++
  })
  return out
}
