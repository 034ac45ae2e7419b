import { readChapter } from '../chapters.ts'
import type { Line } from '../lines.ts'

/** Lines that are looked at; a report of a hundred pages has half of them. */
const longest = 8000

/** Share of what a report has, from 0 to 1: chapters, numbered notes, numbered exhibits with sources, the outline. */
export function reportTraits(lines: readonly Line[]): number {
  const texts = lines.slice(0, longest).filter((line) => !line.cells)
  const chapters = new Set(texts.flatMap((line) => readChapter(line)?.value ?? [])).size > 1
  const notes = texts.filter((line) => /^\d{1,3}[)）]\s*\S/.test(line.text)).length > 1
  const calls = texts.some((line) => /\^\{\d{1,3}[)）]?\}|[가-힣]\d{1,3}[)）](?:[^\d]|$)/.test(line.text))
  const exhibits = texts.some((line) => /^[<〈＜](?:그림|표)\s?\d/.test(line.text))
  const sources = texts.some((line) => /^(?:자료|주)\s?[:：]/.test(line.text))
  return (+chapters + +(notes && calls) + +(exhibits && sources)) / 3
}
