/**
 * `npm run bench`: how long the outputs of the demo issue take, warm. The print by our press stands beside one plain
 * Chromium print of the same page with the same fonts, taken in turns, so that the machine's moods hit both. Then the same
 * report in our press, plain Chromium, Paged.js and Vivliostyle, at three lengths. Last, how soon an editor who types sees
 * the new pages; `npm run bench -- see` measures that alone, and `npm run bench -- send` the sending of newsletters.
 */
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { articles } from '../src/document/walk.ts'
import { readEnv } from '../src/env.ts'
import type { DraftBlock, DraftCell, DraftIssue } from '../src/import/draft.ts'
import { importDraft } from '../src/import/import.ts'
import { headerRows } from '../src/import/to-document.ts'
import { createPress, type Press, type Print } from '../src/press/press.ts'
import { issueFromDraft } from '../src/publish/from-draft.ts'
import { type AssetBytes, pagedHtml, printIssue, renderIssue } from '../src/publish/render.ts'
import { kdbReport } from '../templates/publications/kdb-report/index.ts'
import { kiatWatch } from '../templates/publications/kiat-watch/index.ts'
import { compareEngines } from './bench/engines.ts'
import { benchProofreading } from './bench/proofreading.ts'
import { seeing } from './bench/see.ts'
import { benchSending } from './bench/sending.ts'
import { fileBytes } from './commands/arguments.ts'
import { readDraftFile, readPictures } from './commands/read-draft-file.ts'

const here = dirname(fileURLToPath(import.meta.url))
const demoFile = resolve(here, 'demo/kiat-watch-2024-18.json')
const referenceFile = resolve(here, '../../shared/reference/kiat-watch-2024-18.txt')
const focusFile = resolve(here, 'demo/geri-focus-2026-62.json')
const reportFile = resolve(here, 'demo/kdb-report-2026-07.json')
const rounds = 9

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0

async function clock(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const line = (name: string, ...values: string[]): void => {
  process.stdout.write(`${name.padEnd(54)}${values.map((value) => value.padStart(10)).join('')}\n`)
}
const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`

/** The demo as an author would type it, for machines without the reference text. */
function typed(draft: DraftIssue): string {
  const marks = ['', '', '- ', '∙ ', '- ']
  const cell = (given: DraftCell) => (typeof given === 'string' ? given : given.text).replaceAll('\n', ' ')
  const block = (node: DraftBlock): string => {
    if (node.type === 'paragraph') return `${marks[node.depth]}${node.text}`
    if (node.type === 'note') return `${node.mark} ${node.text}`
    if (node.type !== 'table') return 'caption' in node ? `▘${node.caption}▗` : ''
    const rows = [...headerRows(node), ...node.rows].map((row) => row.map(cell).join('\t'))
    return [`▘${node.caption}▗`, ...rows].join('\n')
  }
  return draft.sections
    .flatMap((section) => [
      section.title,
      ...section.articles.flatMap((node) => [
        `${node.title} (${node.source.country ?? ''} ${node.source.organisation ?? ''}, 9.4)`,
        ...node.body.map(block),
        `(참고 : ${node.references.map((r) => `${r.organisation}, ${r.title}, 2024.09.04.`).join('; ')})`,
      ]),
    ])
    .join('\n')
}

async function benchPrint(press: Press, print: () => Promise<Print>, html: string): Promise<void> {
  const ours: number[] = []
  const plain: number[] = []
  const steps: Record<string, number[]> = {}
  let last = await print()
  await press.printPlain(html)
  for (let round = 0; round < rounds; round++) {
    plain.push(await clock(() => press.printPlain(html)))
    ours.push(
      await clock(async () => {
        last = await print()
      }),
    )
    for (const [step, time] of Object.entries(last.milliseconds)) steps[step] = [...(steps[step] ?? []), time]
  }
  const ratio = median(ours.map((value, round) => value / (plain[round] ?? value)))
  line(`print, ${last.pages} pages, ${last.prints} print(s)`, ms(median(ours)))
  for (const [step, times] of Object.entries(steps)) line(`  ${step}`, ms(median(times)))
  line('one plain Chromium print of the same page', ms(median(plain)))
  line(`ratio, median of ${rounds} rounds (aim ≤ 1.3)`, ratio.toFixed(2))
}

async function benchScreens(press: Press, issue: Parameters<typeof renderIssue>[0], pictures: Map<string, AssetBytes>) {
  const times: Record<string, number[]> = { web: [], email: [], text: [] }
  for (let round = 0; round < rounds; round++) {
    const { milliseconds } = await renderIssue(issue, kiatWatch, pictures, {
      press,
      addresses: {
        files: '/e',
        web: 'https://example.org/e',
        pdf: 'https://example.org/e.pdf',
        mailFiles: 'https://example.org/e',
        home: '',
        earlier: null,
        edition: 1,
      },
      recipient: { reason: '', preferences: 'https://example.org/p', unsubscribe: 'https://example.org/u' },
    })
    for (const [name, list] of Object.entries(times)) list.push(milliseconds[name] ?? 0)
  }
  for (const [name, list] of Object.entries(times)) line(name, ms(median(list)))
}

async function benchImport(draft: DraftIssue): Promise<void> {
  const reference = existsSync(referenceFile)
  const text = reference ? await fileBytes(referenceFile) : typed(draft)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) times.push(await clock(() => importDraft(text)))
  line(`import, ${reference ? 'the reference draft' : 'the demo as text'}`, ms(median(times)))
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`

/** Our press and its peers on one report with footnotes, repeated to about 12, 60 and 300 pages. */
async function benchEngines(): Promise<void> {
  const draft = await readDraftFile(reportFile)
  const issue = issueFromDraft(draft, kdbReport, new Map(), draft.date ?? '')
  for (const chapters of [1, 6, 31]) {
    const measures = await compareEngines(issue, kdbReport, chapters)
    const plain = measures[0]
    line('', '')
    line(`report of ${plain?.pages ?? 0} pages`, 'time', 'ratio', 'memory', 'file')
    for (const measure of measures) {
      if (!measure) line('  ran out of patience', '–', '–', '–', '–')
      else {
        const ratio = plain ? measure.milliseconds / plain.milliseconds : 0
        line(
          `  ${measure.engine}, ${measure.pages} pages`,
          ms(measure.milliseconds),
          ratio.toFixed(2),
          megabytes(measure.peak),
          megabytes(measure.size),
        )
      }
    }
  }
}

/** From the last key to the pages on the screen, for an article of one page and one of a 32-page issue. */
async function benchSeeing(): Promise<void> {
  const subjects = [
    { name: 'article of one page', file: demoFile, title: '고배출 산업 여섯 곳의 탈탄소화 이행 점검' },
    {
      name: 'article in a 32-page issue',
      file: focusFile,
      title: '온디바이스 AI, 소형 모델과 전용 반도체를 두 축으로 확산',
    },
  ]
  for (const { name, runs, floor } of await seeing(subjects)) {
    const totals = runs.map(({ total }) => total).sort((a, b) => a - b)
    line('', '')
    line(`${name}: last key → pages drawn, ${runs.length} times`, ms(median(totals)))
    line('  95th percentile (aim ≤ 1000)', ms(totals[Math.ceil(totals.length * 0.95) - 1] ?? 0))
    const steps = [...new Set(runs.flatMap((run) => Object.keys(run.steps)))]
    for (const step of steps) line(`  ${step}`, ms(median(runs.map((run) => run.steps[step] ?? 0))))
    line('  one plain print of the article alone', ms(floor))
  }
}

async function benchOutputs(): Promise<void> {
  const env = readEnv()
  const press = createPress(env.chromiumPath ? { browserPath: env.chromiumPath } : {})
  try {
    const draft = await readDraftFile(demoFile)
    const { pictures, bytes } = await readPictures(draft, demoFile)
    const issue = issueFromDraft(draft, kiatWatch, pictures, draft.date ?? '2024-09-25')
    const html = pagedHtml(issue, kiatWatch, bytes)
    line(`demo issue, ${[...articles(issue)].length} articles, warm`, '')
    await benchPrint(press, () => printIssue(issue, kiatWatch, bytes, press), html)
    await benchImport(draft)
    for (const [name, value] of await benchProofreading(rounds)) line(name, value)
    await benchScreens(press, issue, bytes)
  } finally {
    await press.close()
  }
}

const [, , only] = process.argv
if (only === undefined) {
  await benchOutputs()
  await benchEngines()
}
if (only !== 'send') await benchSeeing()
if (only !== 'see') await benchSending(line)
process.exit(0)
