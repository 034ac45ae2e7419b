/** Width of the summary table's text in ems of its type: 133 mm less its paddings and the mark, at 9.5 pt. */
const width = 36

const em = (sign: string): number => (/\s/.test(sign) ? 0.26 : /[\x20-\x7e’‘“”·]/.test(sign) ? 0.53 : 0.92)

/** Lines that a sentence takes in the printed summary table, as far as can be told without printing it. */
export function summaryLines(sentence: string): number {
  const words = sentence.trim().split(/\s+/).filter(Boolean)
  let lines = words.length > 0 ? 1 : 0
  let used = 0
  for (const word of words) {
    const size = [...word].reduce((sum, sign) => sum + em(sign), 0)
    if (used > 0 && used + em(' ') + size > width) {
      lines += 1
      used = size
    } else used += (used > 0 ? em(' ') : 0) + size
  }
  return lines
}

/** `33자 · 요약표에서 1줄`. */
export function summaryCount(text: string): string {
  const sentences = text.split('\n')
  const letters = [...text.replace(/\n/g, '').trim()].length
  return `${letters}자 · 요약표에서 ${sentences.reduce((sum, one) => sum + summaryLines(one), 0)}줄`
}
