import type { Hit } from '../finding.ts'
import { near, perStretch } from '../reading.ts'

const closers: Record<string, string> = {
  '(': ')',
  '[': ']',
  '{': '}',
  '「': '」',
  '『': '』',
  '〈': '〉',
  '《': '》',
  '【': '】',
  '〔': '〕',
  '“': '”',
  '‘': '’',
}
const openers = new Map(Object.entries(closers).map(([open, close]) => [close, open]))

/** `1)`, `가)`, `iv)`, `주)`: labels of a list and typed calls of notes, which nothing opens. */
const label = /(?:^|[\s(,·▲/])(?:[가나다라마바사아자차카타파하]|[a-z]|[ivx]{1,4})$|(?:^|[^\d.,])\d{1,2}$|주\d?$/iu

/** The ’ that stands for what was left out: `’24년`, `firm’s`, and not the end of a quotation. */
function isApostrophe(text: string, at: number, isOpen: boolean): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at + 1]]
  if (/^\d{2}(?!\d)/.test(text.slice(at + 1)) && !/[\p{L}\d)]/u.test(before)) return true
  if (/[A-Za-z]/.test(before) && /[A-Za-z]/.test(after)) return true
  return !isOpen && !/[가-힣)]/.test(before)
}

/** A ‘ in the place of an apostrophe, as some keyboards put it: told of as a shape, not as a quotation. */
const isWrongApostrophe = (text: string, at: number): boolean =>
  /^‘\d{2}(?:년|[.~∼\s),]|$)/.test(text.slice(at, at + 8)) &&
  !/[^\s(]’(?!\d{2}(?!\d))/u.test(text.slice(at + 1, at + 80))

interface Open {
  char: string
  at: number
}

/** Signs that stand alone, in order. */
function alone(text: string): Open[] {
  const open: Open[] = []
  const found: Open[] = []
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? ''
    if (closers[char]) {
      if (char !== '‘' || !isWrongApostrophe(text, at)) open.push({ char, at })
      continue
    }
    const opener = openers.get(char)
    if (!opener) continue
    const partner = open.findLastIndex((one) => one.char === opener)
    if (char === '’' && isApostrophe(text, at, partner >= 0)) continue
    if (partner >= 0) found.push(...open.splice(partner).slice(1))
    else if (char !== ')' || !label.test(text.slice(Math.max(0, at - 6), at))) found.push({ char, at })
  }
  return [...found, ...open].sort((a, b) => a.at - b.at)
}

const hit = (text: string, { char, at }: Open): Hit => {
  const close = closers[char]
  const where = near(text, at, at + 1, 8)
  return {
    start: at,
    end: at + 1,
    message: `짝이 없는 부호 ${char} : ${where}`,
    hint: close
      ? `${close} 부호를 알맞은 곳에 넣으세요.`
      : `${openers.get(char)} 부호를 알맞은 곳에 넣거나 이 부호를 지우세요.`,
  }
}

/** Straight double quotes come in twos; one behind a number is an inch. */
function lonelyStraight(text: string): Hit[] {
  const places = [...text.matchAll(/(?<!\d)"/g)].map((match) => match.index)
  const last = places.at(-1)
  if (places.length % 2 === 0 || last === undefined) return []
  return [
    {
      start: last,
      end: last + 1,
      message: `큰따옴표의 짝이 없습니다: ${near(text, last, last + 1, 8)}`,
      hint: '빠진 따옴표를 넣거나 남은 것을 지우세요.',
    },
  ]
}

/** Brackets and quotation marks without their partner. */
export const brackets = perStretch(
  'proof-brackets',
  () => true,
  (words) => [...alone(words).map((one) => hit(words, one)), ...lonelyStraight(words)],
)
