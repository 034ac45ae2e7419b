/** How a list writes its numbers; `bullet` has none. */
export type NumberForm =
  | 'digit'
  | 'circled'
  | 'roman'
  | 'smallRoman'
  | 'latin'
  | 'smallLatin'
  | 'syllable'
  | 'circledSyllable'
  | 'jamo'
  | 'circledJamo'
  | 'hangulNumber'
  | 'hanja'
  | 'bullet'

const syllables = '가나다라마바사아자차카타파하'
const jamo = 'ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ'
const hangulDigits = '일이삼사오육칠팔구십'
const hanjaDigits = '一二三四五六七八九十'

const romanSteps: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(value: number): string {
  let rest = Math.min(value, 3999)
  let out = ''
  for (const [step, sign] of romanSteps)
    while (rest >= step) {
      out += sign
      rest -= step
    }
  return out
}

const pick = (row: string, value: number): string => row[(value - 1) % row.length] ?? String(value)

const fromCode = (first: number, last: number) => (value: number) =>
  value <= last ? String.fromCodePoint(first + value - 1) : String(value)

const tens = (digits: string) => (value: number) => {
  if (value > 99) return String(value)
  const [ten, one] = [Math.floor(value / 10), value % 10]
  return `${ten > 1 ? digits[ten - 1] : ''}${ten > 0 ? digits[9] : ''}${one > 0 ? digits[one - 1] : ''}`
}

const forms: Readonly<Record<NumberForm, (value: number) => string>> = {
  digit: String,
  circled: fromCode(0x2460, 20),
  roman,
  smallRoman: (value) => roman(value).toLowerCase(),
  latin: (value) => pick('ABCDEFGHIJKLMNOPQRSTUVWXYZ', value),
  smallLatin: (value) => pick('abcdefghijklmnopqrstuvwxyz', value),
  syllable: (value) => pick(syllables, value),
  circledSyllable: fromCode(0x326e, 14),
  jamo: (value) => pick(jamo, value),
  circledJamo: fromCode(0x3260, 14),
  hangulNumber: tens(hangulDigits),
  hanja: tens(hanjaDigits),
  bullet: () => '',
}

/** A number as its list writes it; numbers count from 1. */
export const writeNumber = (form: NumberForm, value: number): string => (value < 1 ? String(value) : forms[form](value))

/** One level of a list. */
export interface ListLevel {
  form: NumberForm
  /** `%1.%2)` with the numbers of levels 1, 2 …, or the bullet itself. */
  text: string
  start: number
}

/** Marks that the grammars know by depth, for bullets of symbol fonts, whose look says nothing. */
const depthMarks = ['□', '○', '-', '∙']

const knownMark = /^[□■▣◇◆❑❖○◦●∙•·▪‧–—\-※*→➔▶▷▸✓☞①-⑳]$/

/** The mark of a bullet as a draft writes it; `isPlain` is false for bullets out of symbol fonts. */
export const bulletMark = (bullet: string, depth: number, isPlain: boolean): string => {
  const sign = bullet.trim()
  if (isPlain && knownMark.test(sign)) return sign
  return depthMarks[Math.min(depth, depthMarks.length - 1)] ?? '∙'
}

/** Counts the numbers of lists while their paragraphs are read in order. */
export class ListCounter {
  private readonly counts = new Map<string, number[]>()

  /** Label of the next paragraph of a list at a level from 0. */
  next(list: string, level: number, levels: readonly ListLevel[]): string {
    const own = levels[level]
    if (!own) return ''
    if (own.form === 'bullet') return own.text
    const counts = this.counts.get(list) ?? []
    this.counts.set(list, counts)
    counts.length = Math.min(counts.length, level + 1)
    for (let above = 0; above < level; above++) counts[above] ??= levels[above]?.start ?? 1
    counts[level] = counts[level] === undefined ? own.start : counts[level] + 1
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const at = Number(digit) - 1
      return writeNumber(levels[at]?.form ?? 'digit', counts[at] ?? levels[at]?.start ?? 1)
    })
  }
}
