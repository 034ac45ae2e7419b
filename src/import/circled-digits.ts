import type { DraftProblem } from './draft.ts'

/** Signs that font-specific circled digits turn into, by the digit that they stood for; U+FFFD may be any after ①. */
const signs: Readonly<Record<string, number>> = {
  Œ: 1,
  '\u008c': 1,
  '\u008d': 2,
  Ž: 3,
  '\u008e': 3,
  '\u008f': 4,
  '\u0090': 5,
}
const lost = '\ufffd'
/** A run of circled digits may span the rows of a table, hardly more. */
const reach = 2500

const circled = (digit: number): string => String.fromCodePoint(0x2460 + digit - 1)

/** A sign in front of a lower-case Latin letter is part of a foreign name (`Œuvre`, `Žilina`). */
const isLetterOfName = (text: string, index: number): boolean =>
  /[a-zà-ž]/.test(text[index + 1] ?? '') || /[A-Za-zÀ-ž]/.test(text[index - 1] ?? '')

function digitAt(text: string, index: number, last: { digit: number; index: number }): number | null {
  const sign = text[index] ?? ''
  const near = index - last.index < reach
  if (sign === lost) return near && last.digit > 0 && last.digit < 10 ? last.digit + 1 : null
  const digit = signs[sign] ?? 0
  if (sign > '\u009f' && isLetterOfName(text, index)) return null
  return digit
}

/** A circled digit of the repaired text: the sign that the draft has in its place, and the line, from 1. */
export interface CircledDigit {
  line: number
  was: string
  is: string
}

/**
 * Repairs `Œ � Ž` and their control-character forms to ①②③ where they follow one another as such. A replacement
 * character outside such a run stays and is reported with its line.
 */
export function repairCircledDigits(text: string): { text: string; problems: DraftProblem[]; digits: CircledDigit[] } {
  const problems: DraftProblem[] = []
  const digits: CircledDigit[] = []
  if (!/[Œ\u008c-\u0090Ž\ufffd]/.test(text)) return { text, problems, digits }
  let last = { digit: 0, index: 0 }
  let line = 1
  let counted = 0
  const countTo = (index: number) => {
    for (let at = text.indexOf('\n', counted); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) {
      line++
      counted = at + 1
    }
    return line
  }
  const repaired = text.replace(/[①-⑨Œ\u008c-\u0090Ž\ufffd]/g, (sign, index: number) => {
    const digit = /[①-⑨]/.test(sign) ? sign.codePointAt(0)! - 0x245f : digitAt(text, index, last)
    if (digit !== null) {
      last = { digit, index }
      digits.push({ line: countTo(index), was: sign, is: circled(digit) })
      return circled(digit)
    }
    if (sign === lost && problems.length < 100) {
      problems.push({
        code: 'unreadable-character',
        line: countTo(index),
        message: '원고에서 깨진 글자(�)를 그대로 두었습니다. 원본을 보고 글자를 고쳐 주세요.',
      })
    }
    return sign
  })
  return { text: repaired, problems, digits }
}
