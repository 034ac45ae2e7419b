import type { CircledDigit } from './circled-digits.ts'
import { checkLineCount, decodeDraft } from './decode.ts'
import type { DraftIssue } from './draft.ts'
import { gatherEvidence } from './evidence.ts'
import { geriFocus } from './geri-focus/index.ts'
import type { Grammar } from './grammar.ts'
import { kdbReport } from './kdb-report.ts'
import { kiatBrief } from './kiat-brief.ts'
import { kiatWatch } from './kiat-watch.ts'
import { lettersOut } from './letters.ts'
import { type Line, toLines } from './lines.ts'
import { readMarkdown } from './markdown.ts'
import { normalise } from './normalise.ts'
import { type ArticleOrigin, originsOf } from './origins.ts'
import { outlineGrammar } from './outline.ts'
import { type Fate, Reading, type TraceEntry } from './reading.ts'
import { liftTypedFootnotes, mergeFootnotes } from './typed-footnotes.ts'

const grammars: readonly Grammar[] = [kiatWatch, geriFocus, kdbReport, kiatBrief, outlineGrammar]

/** What a caller may say about a draft. */
export interface ImportOptions {
  /** Key of the house style whose grammar is to be used; without it the best fitting one is. */
  publication?: string
}

/** Fates that take text out of the draft on purpose. */
export const droppedFates: ReadonlySet<Fate> = new Set<Fate>(['furniture', 'repeat'])

function chooseGrammar(lines: readonly Line[], options: ImportOptions): Grammar {
  const named = grammars.find((grammar) => options.publication && grammar.publication === options.publication)
  if (named) return named
  if (options.publication) return outlineGrammar
  return grammars.map((grammar) => ({ grammar, fit: grammar.fits(lines) })).sort((a, b) => b.fit - a.fit)[0]!.grammar
}

/** A draft with the record of where each of its lines went. */
export interface TracedImport {
  issue: DraftIssue
  trace: TraceEntry[]
  /** Letters counted in that the house style writes itself (`참고`, `단위`): `letters.in - letters.out`. */
  labels: number
  /** Which lines each article and block came from. */
  origins: ArticleOrigin[]
  /** The circled digits of the draft, those that were repaired among them. */
  digits: CircledDigit[]
}

/** Imports a draft and keeps the trace; see `importDraft`. */
export function traceImport(input: Uint8Array | string, options: ImportOptions = {}): TracedImport {
  const { text, problems, digits } = normalise(decodeDraft(input))
  const physical = toLines(text)
  checkLineCount(physical.length)
  const { lines: marked, empty, repeats } = readMarkdown(physical, text)
  const reading = new Reading(gatherEvidence(marked))
  const { lines, footnotes } = liftTypedFootnotes(marked, reading)
  reading.put(empty, 'furniture')
  reading.put(repeats, 'repeat')
  reading.problems.push(...problems)
  const grammar = chooseGrammar(lines, options)
  const read = grammar.read(lines, reading)
  if (Object.keys(footnotes).length > 0) read.footnotes = mergeFootnotes(footnotes, read.footnotes)
  const publication = options.publication ?? read.publication
  const lettersIn = reading.trace
    .filter((entry) => !droppedFates.has(entry.fate))
    .reduce((sum, entry) => sum + entry.letters, 0)
  reading.problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0))
  const issue: DraftIssue = {
    ...read,
    publication,
    problems: reading.problems,
    letters: { in: lettersIn, out: lettersOut(read) },
  }
  return { issue, trace: reading.trace, labels: reading.labels, origins: originsOf(issue, reading), digits }
}

/**
 * Reads a draft (plain text or Markdown, in bytes or as a string) into a draft issue. Pure and linear in the draft's
 * length. Throws DRAFT_TOO_LARGE and DRAFT_UNREADABLE; whatever is text is imported, with its problems listed.
 */
export function importDraft(input: Uint8Array | string, options: ImportOptions = {}): DraftIssue {
  return traceImport(input, options).issue
}
