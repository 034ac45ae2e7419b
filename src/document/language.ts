/** Which language a run of foreign characters is in, told from the national character sets that hold it. */

export type Language = 'ja' | 'zh-Hans' | 'en'

export interface LanguageRun {
  value: string
  /** Absent for Korean, the document's language. */
  lang?: Language
}

/** All two-byte characters of an EUC-like encoding, decoded by the platform's own tables. */
function repertoire(encoding: string, firstRow: number, lastRow: number): Set<string> {
  const bytes: number[] = []
  for (let row = firstRow; row <= lastRow; row++) for (let cell = 0xa1; cell <= 0xfe; cell++) bytes.push(row, cell)
  const decoded = new TextDecoder(encoding).decode(new Uint8Array(bytes))
  return new Set([...decoded].filter((char) => /\p{Script=Han}/u.test(char)))
}

let sets: { korean: Set<string>; chinese: Set<string>; japanese: Set<string> } | undefined
const characterSets = () => {
  sets ??= {
    korean: repertoire('euc-kr', 0xca, 0xfd),
    chinese: repertoire('gb2312', 0xb0, 0xf7),
    japanese: repertoire('euc-jp', 0xb0, 0xf4),
  }
  return sets
}

function hanLanguage(run: string, context: string): Language | undefined {
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) return 'ja'
  const { korean, chinese, japanese } = characterSets()
  const han = [...run].filter((char) => /\p{Script=Han}/u.test(char))
  if (han.every((char) => korean.has(char))) return undefined
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(context)) return 'ja'
  if (han.every((char) => chinese.has(char))) return 'zh-Hans'
  return han.every((char) => japanese.has(char)) ? 'ja' : undefined
}

/**
 * Splits text at runs that are Japanese or Chinese. Hanja of KS X 1001 alone stay Korean, as `對중국` is.
 * `context` is the text around (a whole reference line): kana there make its han runs Japanese.
 */
export function languageRuns(text: string, context: string = text): LanguageRun[] {
  const out: LanguageRun[] = []
  const foreign =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。「」『』～・]*/gu
  let end = 0
  for (const match of text.matchAll(foreign)) {
    const lang = hanLanguage(match[0], context)
    if (!lang) continue
    if (match.index > end) out.push({ value: text.slice(end, match.index) })
    out.push({ value: match[0], lang })
    end = match.index + match[0].length
  }
  if (end < text.length) out.push({ value: text.slice(end) })
  return out
}

/** Language of a title as a whole: a title of Latin words without Hangul is taken as English. */
export function titleLanguage(title: string): Language | undefined {
  if (/\p{Script=Hangul}/u.test(title)) return undefined
  const runs = languageRuns(title)
  const foreign = runs.find((run) => run.lang)
  if (foreign) return foreign.lang
  return /[A-Za-z]+\s+[A-Za-z]+/.test(title) ? 'en' : undefined
}
