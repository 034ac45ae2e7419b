import { type CircledDigit, repairCircledDigits } from './circled-digits.ts'
import type { DraftProblem } from './draft.ts'

/** Radicals of the supplement that PDF extraction puts for whole characters and Unicode does not map. */
const radicals: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⺟': '母',
  '⻄': '西',
  '⻑': '長',
  '⻘': '青',
  '⻝': '食',
  '⻤': '鬼',
  '⻩': '黄',
  '⻫': '斉',
  '⻭': '歯',
  '⻯': '竜',
  '⻲': '亀',
  '⻳': '龟',
}

const lineEnd = /\r\n?|[\u2028\u2029\u0085\v]/g

/** The lines of a draft as they stand in it; line n of a trace is the n-th of these. */
export const draftLines = (text: string): string[] => text.replace(lineEnd, '\n').split('\n')

const toHanja = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5]/g, (radical) => radicals[radical] ?? radical.normalize('NFKC'))

/**
 * Makes the characters of a draft uniform without moving a line: one kind of line end and space, radicals as hanja,
 * composed Hangul, repaired circled digits, no invisible characters. Line n of the result is line n of the draft.
 */
export function normalise(text: string): { text: string; problems: DraftProblem[]; digits: CircledDigit[] } {
  let out = text.replace(lineEnd, '\n')
  out = out.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: stray control characters carry no text.
  out = out.replace(/[\u200b-\u200f\u2060\ufeff\u00ad\x00-\x08\x0e-\x1f\x7f]/g, '')
  // No layout needs more; longer runs would only slow the patterns that follow.
  out = out.replace(/ {65,}/g, ' '.repeat(64))
  out = toHanja(out)
  if (/[\u1100-\u11ff]/.test(out)) out = out.normalize('NFC')
  return repairCircledDigits(out)
}
