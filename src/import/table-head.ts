import { type Line, readMark, widthOf } from './lines.ts'

const binding =
  /^(?:주요|세부|핵심|추진|기대|관련|향후|구체적|지원|활용|적용|정책|발표|연구|기술|투자|예상|도입|현재|기존|개선|대표|중점|전략|평가|분석|영향|대응|국가|산업|기업)$/
const heads =
  /^(?:구분|내용|비고|국가|기업|기관|분야|부문|품목|산업|항목|과제|전략|목표|시기|기간|정책|기술|특징|현황|활동|변화|단계|유형|지역|사례|영향|효과|방안|방향|성과|계획|규모|주체|대상|요인|개요|설명|의미|쟁점|원칙|조치|국가명|기업명|업체|제품|서비스|용도|구성|수단|역할|연도|일정|순위|명칭|제도|법안|법률|조항|프로그램|프로젝트|시나리오|리스크|기준|지표)$/

/** Most that a header or label cell is wide, in ems. */
export const labelWidth = 15

/** True for words such as `구분`, `주요 내용` that head a column. */
export const isHeadWord = (text: string): boolean => {
  const words = text.split(/\s+/)
  return heads.test(words.at(-1) ?? '') && words.slice(0, -1).every((word) => binding.test(word) || heads.test(word))
}

/** Groups the words of a header line into column names by what binds to what: `주요 변화 주요 내용` is two. */
export function headGroups(text: string): string[] {
  if (/\s{2,}/.test(text)) return text.split(/\s{2,}/)
  const groups: string[] = []
  let open = false
  for (const word of text.split(/\s+/)) {
    const opens = /^(?:주요|세부|핵심|구체적|및|향후)$/.test(word)
    if (open && groups.length > 0) groups[groups.length - 1] += ` ${word}`
    else groups.push(word)
    open = opens || (open && word === '및')
  }
  return groups
}

/** True where a header names three columns or more, whose cells lines can't tell apart. */
export function hasManyColumns(text: string): boolean {
  const groups = headGroups(text)
  return (
    groups.length > 2 && groups.every((group) => isHeadWord(group) && !/^(?:추진|지원|활용|적용|투자)$/.test(group))
  )
}

/** A header split into two columns; unsure where its words leave more than one way. */
export function splitHead(text: string): { cells: [string, string]; sure: boolean } | null {
  const groups = headGroups(text)
  if (groups.length < 2) return null
  if (groups.length === 2) return { cells: [groups[0]!, groups[1]!], sure: true }
  const first = groups[0]!
  const rest = groups.slice(1).join(' ')
  if (isHeadWord(first) && isHeadWord(rest))
    return { cells: [first, rest], sure: groups.length === 3 && first === '구분' }
  return { cells: [groups.slice(0, -1).join(' '), groups.at(-1)!], sure: false }
}

/** Lines of a label: short, unmarked, at most five; gives how many stand at `start`. */
export function shortRun(lines: readonly Line[], start: number, most = 5): number {
  let end = start
  while (end < lines.length && end - start < most) {
    const line = lines[end]!
    if (
      line.cells ||
      line.heading > 0 ||
      readMark(line.text) ||
      widthOf(line.text) > labelWidth ||
      inlineLabel(line.text)
    )
      break
    end++
  }
  return end - start
}

/** A label and the first line of its cell in one line: `입법 투명성 ∙ …`. */
export function inlineLabel(text: string): { label: string; rest: string } | null {
  const match = /^([^∙•]{1,40}?)\s+[∙•]\s+(\S.*)$/.exec(text)
  if (!match || readMark(text) || widthOf(match[1] ?? '') > labelWidth) return null
  return { label: match[1]!.trim(), rest: match[2]! }
}

const numeric = /^[(]?[-+△▲▽]?(?:[\d,.]+(?:%p?|배|위|억|조|만|명|건|개|년|원|달러)*|-|–|n\/a)[)]?$/i

/**
 * Rows of figures whose cells blanks keep apart: every row ends in the same number of numeric words, and the header has
 * a word for each. Null where a single line doesn't fit.
 */
export function numericRows(texts: readonly string[]): { header: string[]; rows: string[][] } | null {
  const [head = '', ...body] = texts.map((text) => text.split(/\s+/))
  const counts = body.map((words) => words.length - 1 - words.findLastIndex((word) => !numeric.test(word)))
  const columns = counts[0] ?? 0
  if (body.length < 2 || columns < 1 || counts.some((count) => count !== columns)) return null
  if (head.length !== columns && head.length !== columns + 1) return null
  const rows = body.map((words) => [words.slice(0, -columns).join(' '), ...words.slice(-columns)])
  if (rows.some((row) => row[0] === '')) return null
  return { header: head.length === columns ? ['', ...head] : [...head], rows }
}
