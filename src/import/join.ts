import { bare, type Evidence } from './evidence.ts'
import { type Line, widthOf } from './lines.ts'
import type { Reading } from './reading.ts'

/** Kind of text that a line belongs to; notes are set smaller and closer. */
export type TextKind = 'paragraph' | 'note' | 'cell'

/** Whether a line goes on with the text before it, and whether the evidence leaves no doubt. */
export interface Verdict {
  goesOn: boolean
  sure: boolean
}

const yes: Verdict = { goesOn: true, sure: true }
const no: Verdict = { goesOn: false, sure: true }

const firstWord = (text: string): string => text.slice(0, 60).split(/\s/, 1)[0] ?? ''
const lastWord = (text: string): string => text.slice(Math.max(text.lastIndexOf(' ') + 1, text.length - 60))

/** True where the line had no room for the next word, so that it had to be broken there. */
export const isFull = (line: Line, next: Line, fullWidth: number): boolean =>
  widthOf(line.text) + 0.3 + Math.min(widthOf(firstWord(next.text)), 8) > fullWidth * 0.94

const balance = (text: string): number =>
  (text.match(/[(「『【〈［]/g)?.length ?? 0) - (text.match(/[)」』】〉］]/g)?.length ?? 0)

/** True where a sentence can't end here: an open bracket, a comma, a particle or a connecting form. */
export function looksOpen(text: string): boolean {
  if (balance(text) > 0 || /[,，·∙(「‘“/~]$/.test(text)) return true
  return /(?:[을를]|[^정회논]의|에서|에게|으로|[가-힣](?:[했였었았겠되]고|하는|되는|있는|없는|하고|되고|하며|되며|하여|되어|위한|위해|통한|통해|따라|따른|대한|대해|관한|의한|지만|면서|도록)|및|또는|등의|등을|등이|약|총|한편|특히)$/.test(
    text.slice(-20),
  )
}

const noun =
  '전망|예정|추진|강조|제시|지적|분석|개괄|모색|평가|예측|필요|도모|기여|촉발|점검|체결|주력|시행|요약|제기|상황|추세|도출|대두|확보|가능|지원|확대|발표|개최|마련|설명|언급|수준|계획|기대|촉구|권고|제언|제안|개발|도입|강화|완화|축소|증가|감소|상승|하락|개선|구축|운영|조성|육성|활용|참여|협력|투자|출시|공개|착수|완료|달성|기록|차지|보유|집중|부각|직면|우려|판단|진단|조사|집계|포함|적용|제정|개정|신설|폐지|면제|고안|병행|접근|열세|우세|추구|저감|촉진|증진|고찰|검토|게재|전환|생산|공급|목표|방침|입장|실정|특징|장점|단점|과제|의미|중요|필수|유망|유의|불과|대체|지목|확인|예상|기재|명시|규정|정의|비교|소개|공표|선언|촉구|조정|배치|보급|수출|수입|운용|인증|검증|실증|양산|상용화|고도화|활성화|다변화|내재화|최적화|체계화|구체화|의무화|관측|추산|인상|인하|동결|마무리|경고|호소|주장|비판|역설|당부|해당|간주|인식|주목|부상|확산|심화|지속|유지|보장|제공|작용|형성|반영|제한|금지|규제|이행|실시|진행|채택|승인|통과|합의|공유|교류|확정|선정|지정|배정|편성|출범|설립|설치|창출|실현|달성|극복|해결|대응|대비|준비|보완|보호|방지|예방|차단|배제|이전|이동|변화|등|적|점|중|뿐|때문|정도|필요성|가능성|규모'

const completeEnd = new RegExp(`(?:[.?!)]|[함음임됨짐]|${noun})[*”’"')]{0,4}$`)

/** True where a sentence in the noun-ending style may well end here. */
export const looksComplete = (text: string): boolean => balance(text) <= 0 && completeEnd.test(text.slice(-20))

/** The word that two line ends make together, when the draft knows it as one. */
export function brokenWord(line: Line, next: Line, evidence: Evidence): string | null {
  const left = lastWord(line.text)
  const right = firstWord(next.text)
  if (!/[\p{L}\p{N}]$/u.test(left) || !/^[\p{L}\p{N}]/u.test(right)) return null
  const word = bare(left + right)
  return evidence.knows(word) ? word : null
}

function goesOnUnwrapped(line: Line, next: Line): Verdict {
  if (line.space && !looksComplete(line.text)) return yes
  if (next.gap > 0) return no
  return looksOpen(line.text) || /^[(（a-z]/.test(next.text) ? yes : no
}

function goesOnBehindSpace(line: Line, next: Line, kind: TextKind, fullWidth: number): Verdict {
  if (kind === 'note' || isFull(line, next, fullWidth) || looksOpen(line.text)) return yes
  return widthOf(line.text) > fullWidth * 0.7 ? yes : { goesOn: !looksComplete(line.text), sure: false }
}

/** A word that may open a statement: short determiners and words that the draft has elsewhere. */
const mayOpen = (word: string, evidence: Evidence): boolean =>
  /^(?:[그이각한두첫더또]|[(‘“'"「].*)$/.test(word) || /^[A-Z0-9]/.test(word) || evidence.knows(bare(word))

/** Where spaces are kept and none stands here, the text ends or the line end stands inside a word. */
function goesOnInsideWord(line: Line, next: Line, kind: TextKind, evidence: Evidence, fullWidth: number): Verdict {
  if (balance(line.text) > 0 || looksOpen(line.text)) return { goesOn: true, sure: false }
  if (!isFull(line, next, fullWidth) || (kind === 'cell' && widthOf(next.text) > fullWidth * 1.1)) return no
  const tail = widthOf(next.text) < fullWidth * 0.45 && !next.space
  if (tail) return { goesOn: true, sure: false }
  if (looksComplete(line.text)) return no
  return { goesOn: !mayOpen(firstWord(next.text), evidence), sure: false }
}

/**
 * Whether an unmarked line goes on with the text of the line before it. `fullWidth` is that of the column, in ems; the
 * verdict is unsure where the evidence is thin.
 */
export function goesOn(
  line: Line,
  next: Line,
  kind: TextKind,
  evidence: Evidence,
  fullWidth = evidence.fullWidth,
): Verdict {
  if (!evidence.wrapped) return goesOnUnwrapped(line, next)
  if (line.space) return goesOnBehindSpace(line, next, kind, fullWidth)
  if (kind === 'note' && next.gap === 0 && (evidence.doubleSpaced || isFull(line, next, fullWidth * 1.2))) return yes
  const full = isFull(line, next, fullWidth)
  if (evidence.keepsSpaces) {
    if (full && brokenWord(line, next, evidence)) return yes
    return goesOnInsideWord(line, next, kind, evidence, fullWidth)
  }
  if (next.gap > 0 && !evidence.doubleSpaced) return no
  if (!full) return looksOpen(line.text) ? { goesOn: true, sure: false } : no
  if (next.gap === 0 && evidence.parted) return yes
  if (!looksComplete(line.text)) return yes
  // A short line is far more often the tail of a paragraph than a paragraph.
  return { goesOn: widthOf(next.text) < fullWidth * 0.85, sure: false }
}

/** True where the two line ends are one word of the draft; without kept spaces two known words stay two. */
export function isOneWord(line: Line, next: Line, evidence: Evidence): boolean {
  if (brokenWord(line, next, evidence) === null) return false
  return (
    evidence.keepsSpaces || !evidence.knows(bare(lastWord(line.text))) || !evidence.knows(bare(firstWord(next.text)))
  )
}

const isCjkWithoutSpaces = (char: string): boolean => /[\u3040-\u30ff\u4e00-\u9fff]/.test(char)

/** What stands between two lines of one text: a space or nothing; unsure where a broken word can't be told. */
export function glue(line: Line, next: Line, evidence: Evidence): { between: '' | ' '; sure: boolean } {
  const left = line.text.at(-1) ?? ''
  const right = next.text[0] ?? ''
  if (line.space) return { between: ' ', sure: true }
  if (left === '-' && /[A-Za-z]-$/.test(line.text) && /[a-z]/.test(right)) return { between: '', sure: true }
  if (/[,)」·.:;%]/.test(right) || /[·(「]/.test(left)) return { between: '', sure: true }
  if (isCjkWithoutSpaces(left) && isCjkWithoutSpaces(right)) return { between: '', sure: true }
  const known = isOneWord(line, next, evidence)
  if (evidence.keepsSpaces && evidence.wrapped) {
    const latin = /[A-Za-z0-9,;]/.test(left) && /[A-Za-z0-9]/.test(right)
    if (latin && !known) return { between: ' ', sure: false }
    return { between: '', sure: known || right === '(' }
  }
  return { between: known ? '' : ' ', sure: true }
}

/** The text of lines that belong together; where a line end was read by guess, the problem names the line. */
export function joinLines(lines: readonly Line[], reading: Reading): string {
  let out = lines[0]?.text ?? ''
  for (const [index, next] of lines.slice(1).entries()) {
    const line = lines[index]!
    const { between, sure } = glue(line, next, reading.evidence)
    if (!sure) {
      const shown = between === '' ? '붙여' : '띄어'
      reading.problem(
        'line-end-uncertain',
        next.number,
        `‘${lastWord(line.text)}’와 ‘${firstWord(next.text)}’ 사이를 ${shown} 읽었습니다. 원본을 보고 띄어쓰기를 확인해 주세요.`,
      )
    }
    out += between + next.text
  }
  return out.replace(/ {2,}/g, ' ')
}
