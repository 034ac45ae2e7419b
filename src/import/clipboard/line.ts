/** Running text as it is gathered from markup: blanks collapse, neighbours of one kind join. */
import type { Footnote, Inline, Phrasing } from '../../document/nodes.ts'

interface Look {
  raised: boolean
  /** Address of the link that it stands in, or empty. */
  url: string
}

type Run = (Look & { value: string }) | { footnote: Footnote }

const invisible = /(?![\t\n\r\u200d])[\p{Cc}\p{Cf}]/gu

/** Gathers one line. */
export class LineText {
  private runs: Run[] = []

  add(value: string, look: Look): void {
    const clean = value.replace(invisible, '').replace(/\s+/gu, ' ')
    if (clean === '') return
    const last = this.runs.at(-1)
    if (last && 'value' in last && last.raised === look.raised && last.url === look.url) {
      last.value = `${last.value}${clean}`.replace(/ {2,}/gu, ' ')
    } else this.runs.push({ value: clean, ...look })
  }

  footnote(content: Phrasing[]): void {
    this.runs.push({ footnote: { type: 'footnote', children: content } })
  }

  /** The line without blanks around it, empty where nothing was added; the gatherer begins anew. */
  take(): Inline[] {
    const runs = trimmed(this.runs)
    this.runs = []
    const out: Inline[] = []
    for (const run of runs) {
      const piece: Phrasing = 'footnote' in run ? run.footnote : phrase(run)
      const url = 'footnote' in run ? '' : run.url
      const last = out.at(-1)
      if (url && last?.type === 'link' && last.url === url) last.children.push(piece)
      else out.push(url ? { type: 'link', url, children: [piece] } : piece)
    }
    return out
  }
}

const phrase = ({ value, raised }: Look & { value: string }): Phrasing =>
  raised ? { type: 'superscript', value } : { type: 'text', value }

/** No blank at either end of the line, none twice in a row across runs. */
function trimmed(runs: readonly Run[]): Run[] {
  let blank = true
  const kept = runs.map((run): Run => {
    if ('footnote' in run) {
      blank = false
      return run
    }
    const value = blank ? run.value.replace(/^ /u, '') : run.value
    if (value !== '') blank = value.endsWith(' ')
    return { ...run, value }
  })
  for (let at = kept.length - 1; at >= 0; at--) {
    const run = kept[at] as Run
    if ('footnote' in run) break
    run.value = run.value.trimEnd()
    if (run.value !== '') break
  }
  return kept.filter((run) => 'footnote' in run || run.value !== '')
}

/** Content without its first characters; a node that nothing is left of goes. */
export function dropStart(content: readonly Inline[], characters: number): Inline[] {
  const [first, ...rest] = content
  if (characters <= 0 || !first) return [...content]
  if (first.type === 'text' || first.type === 'superscript') {
    if (first.value.length <= characters) return dropStart(rest, characters - first.value.length)
    return [{ ...first, value: first.value.slice(characters) }, ...rest]
  }
  if (first.type !== 'link') return [...content]
  const length = first.children.reduce((sum, child) => sum + ('value' in child ? child.value.length : 0), 0)
  if (length <= characters) return dropStart(rest, characters - length)
  return [{ ...first, children: dropStart(first.children, characters) as Phrasing[] }, ...rest]
}
