import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { destinations } from './destinations.ts'

/** What the links of a document may be told to lead to. */
export interface LinkWords {
  /** By name of the destination. */
  targets: Readonly<Record<string, string>>
  /** Printed number of a sheet, counted from 1; empty where none is printed. */
  label(sheet: number): string
}

const named: readonly [pattern: RegExp, words: (number: string) => string][] = [
  [/^fn(\d+)$/, (number) => `각주 ${number}`],
  [/^fnc\d+$/, () => '본문으로'],
  [/^fig(\d+)$/, (number) => `그림 ${number}`],
  [/^tab(\d+)$/, (number) => `표 ${number}`],
]

/** A link needs words of its own in `Contents` for readers (ISO 14289-1 §7.18.5): where it leads to. */
export function describeLinks(pdf: PDFDocument, words: LinkWords): void {
  const found = destinations(pdf)
  const sheets = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]))
  const onSheet = (sheet: number | undefined): string => {
    const label = sheet === undefined ? '' : words.label(sheet)
    return label === '' ? '이 문서 안에서 이동' : `${label}쪽`
  }
  const inside = (name: string): string => {
    const known = words.targets[name]
    if (known) return known
    for (const [pattern, say] of named) {
      const match = pattern.exec(name)
      if (match) return say(match[1] ?? '')
    }
    return onSheet(found.get(name))
  }
  const wordsOf = (link: PDFDict): string => {
    const action = link.lookup(PDFName.of('A'))
    const uri = action instanceof PDFDict ? textOf(action.lookup(PDFName.of('URI'))) : null
    if (uri !== null) return uri.replace(/^mailto:/, '')
    const target =
      link.lookup(PDFName.of('Dest')) ?? (action instanceof PDFDict ? action.lookup(PDFName.of('D')) : null)
    if (!(target instanceof PDFArray)) return inside(textOf(target) ?? '')
    const page = target.get(0)
    return onSheet(page instanceof PDFRef ? sheets.get(page.toString()) : undefined)
  }
  for (const page of pdf.getPages()) {
    const annotations = page.node.lookup(PDFName.of('Annots'))
    if (!(annotations instanceof PDFArray)) continue
    for (let i = 0; i < annotations.size(); i++) {
      const link = annotations.lookup(i)
      if (!(link instanceof PDFDict) || link.has(PDFName.of('Contents'))) continue
      link.set(PDFName.of('Contents'), PDFHexString.fromText(wordsOf(link)))
    }
  }
}

const textOf = (value: unknown): string | null =>
  value instanceof PDFString || value instanceof PDFHexString || value instanceof PDFName ? value.decodeText() : null
