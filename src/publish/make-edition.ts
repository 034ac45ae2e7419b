import { randomUUID } from 'node:crypto'
import { houseStyles } from '../../templates/publications/index.ts'
import type { HouseStyle } from '../../templates/style.ts'
import type { FileStore } from '../database/files.ts'
import { check } from '../document/check.ts'
import type { Issue } from '../document/nodes.ts'
import { issueSlug, issueTitle } from '../document/numbering.ts'
import { hasErrors, type Problem } from '../document/problem.ts'
import { BulletinError } from '../errors.ts'
import type { Press } from '../press/press.ts'
import { readPdf } from '../press/read.ts'
import { editionAddresses } from './addresses.ts'
import { type Comparison, compareOutputs } from './compare.ts'
import { documentBytes, type Edition, type EditionStore, editionHash, type NewEdition } from './edition.ts'
import type { LogEntry } from './log.ts'
import { type AssetBytes, type Rendered, type RenderedFile, renderIssue } from './render.ts'
import type { Run } from './runs.ts'
import { slotsFor } from './slots.ts'

/** A stored issue as its edition is made of it, and what was found wrong while reading. */
export interface IssueReader {
  /** Throws NOT_FOUND. */
  read(issue: string): Promise<{ issue: Issue; problems: Problem[] }>
}

export interface EditionParts {
  issues: IssueReader
  editions: EditionStore
  /** Lets unpublished editions of an issue below an ordinal give way. */
  replaceOlder(issue: string, ordinal: number): Promise<void>
  files: FileStore
  press: Press
  now(): Date
  /** Address of the public site without a slash at its end. */
  publicUrl: string
}

/** Steps in their words, in order. */
export const steps = {
  read: '원고를 읽는 중',
  print: '조판하는 중',
  screens: '웹과 메일을 만드는 중',
  compare: '지면, 웹, 메일을 맞춰 보는 중',
  store: '편집본을 보관하는 중',
} as const

export type Step = keyof typeof steps

/** An error that an editor mends, with the problems that block. */
export class BlockedError extends BulletinError {
  constructor(
    code: 'PROBLEMS_BLOCK' | 'OUTPUTS_DIFFER',
    readonly problems: Problem[],
  ) {
    super(code)
  }
}

/**
 * Makes an edition of an issue that waits for its approver, and returns the edition's id. Everything comes from one frozen
 * document; nothing is there before the edition's single write, and a run that was interrupted can be run again.
 * Throws BlockedError and what the press throws.
 */
export async function makeEdition(
  run: Run,
  parts: EditionParts,
  onStep: (step: Step) => Promise<void>,
): Promise<string> {
  const before = await parts.editions.byRun(run.id)
  if (before) {
    await parts.replaceOlder(before.issue, before.ordinal)
    return before.id
  }
  await onStep('read')
  const { issue, problems } = await parts.issues.read(run.issue)
  const style = styleOf(issue)
  const all = [...problems, ...check(issue, style.requires)]
  if (hasErrors(all)) throw new BlockedError('PROBLEMS_BLOCK', all)
  const [newest] = await parts.editions.ofIssue(run.issue)
  const ordinal = (newest?.ordinal ?? 0) + 1
  const identity = { publicationKey: issue.publication.key, slug: issueSlug(issue), ordinal }
  const published = (await parts.editions.ofIssue(run.issue)).filter(({ state }) => state === 'published')
  const rendered = await render(issue, style, { ...identity, first: published.at(-1) }, parts, onStep)
  const unprintable = rendered.problems.filter((problem) => problem.severity === 'error')
  if (unprintable.length > 0) throw new BlockedError('PROBLEMS_BLOCK', unprintable)
  await onStep('compare')
  const compared = await compareRendered(issue, style, rendered)
  await onStep('store')
  const documentFile: RenderedFile = {
    name: 'document.json',
    mediaType: 'application/json',
    bytes: documentBytes(issue),
  }
  const files = []
  for (const file of [...rendered.files, documentFile]) {
    const { sha256, size } = await parts.files.put(file.bytes, file.mediaType)
    files.push({ name: file.name, mediaType: file.mediaType, sha256, size })
  }
  const edition: NewEdition = {
    ...identity,
    issue: run.issue,
    label: `편집본 ${ordinal}차`,
    title: issueTitle(issue),
    madeAt: parts.now(),
    requestedBy: run.requestedBy,
    hash: editionHash(files),
    files,
    run: run.id,
    document: issue,
    report: {
      subject: rendered.subject,
      slots: slotsFor(issue),
      pages: rendered.print.pages,
      pageOf: rendered.print.pageOf,
      compared: compared.counts,
      milliseconds: rendered.milliseconds,
      mailSize: rendered.mailSize,
      fit: rendered.problems.filter(({ severity }) => severity === 'warning'),
    },
  }
  const id = await parts.editions.insert(edition, entriesOf(edition))
  await parts.replaceOlder(run.issue, ordinal)
  return id
}

/** What the log says of a new edition; the store fills in the edition's id. */
function entriesOf({ issue, madeAt, hash, label, requestedBy }: NewEdition): LogEntry[] {
  const both = { issue, at: madeAt.toISOString(), edition: null, hash }
  return [
    { ...both, id: randomUUID(), action: 'made', by: { user: null, name: '시스템' }, detail: label },
    { ...both, id: randomUUID(), action: 'requested', by: requestedBy, detail: '' },
  ]
}

/** The house style of an issue. Throws PUBLICATION_UNKNOWN. */
export function styleOf(issue: Issue): HouseStyle {
  const style = houseStyles.get(issue.publication.key)
  if (!style)
    throw new BulletinError(
      'PUBLICATION_UNKNOWN',
      `No house style "${issue.publication.key}" in templates/publications.`,
    )
  return style
}

async function render(
  issue: Issue,
  style: HouseStyle,
  identity: { publicationKey: string; slug: string; ordinal: number; first: Edition | undefined },
  parts: EditionParts,
  onStep: (step: Step) => Promise<void>,
): Promise<Rendered> {
  const assets = new Map<string, AssetBytes>()
  for (const [name, asset] of Object.entries(issue.assets)) {
    const file = await parts.files.get(asset.sha256)
    if (!file) throw new BulletinError('NOT_FOUND', `The picture "${name}" is not in the file store.`)
    assets.set(name, file)
  }
  const addresses = editionAddresses(identity)
  return renderIssue(issue, style, assets, {
    press: parts.press,
    recipient: slotsFor(issue),
    onStep,
    addresses: {
      files: addresses.files,
      web: `${parts.publicUrl}${addresses.issue}`,
      pdf: `${parts.publicUrl}${addresses.issue}/issue.pdf`,
      mailFiles: `${parts.publicUrl}${addresses.files}`,
      home: `/${identity.publicationKey}`,
      earlier: identity.first
        ? { first: editionAddresses(identity.first).files, changes: `${addresses.files}/changes` }
        : null,
      edition: identity.ordinal,
    },
  })
}

async function compareRendered(issue: Issue, style: HouseStyle, rendered: Rendered): Promise<Comparison> {
  const bytes = (name: string) => rendered.files.find((file) => file.name === name)?.bytes ?? new Uint8Array()
  const text = (name: string) => Buffer.from(bytes(name)).toString('utf8')
  const pdf = await readPdf(bytes('issue.pdf'))
  const outputs = { pdf, web: text('web.html'), email: text('email.html'), text: text('email.txt') }
  const compared = compareOutputs(issue, style, outputs, rendered.print)
  if (compared.differences.length > 0) throw new BlockedError('OUTPUTS_DIFFER', compared.differences.map(asProblem))
  return compared
}

const outputNames = { pdf: '지면', web: '웹', email: '메일', text: '메일의 텍스트' } as const
const factNames = {
  title: '제목이',
  page: '쪽 번호가',
  words: '낱말이',
  numbers: '숫자가',
  table: '표가',
  link: '연결이',
} as const

const asProblem = ({ output, fact, article, detail }: Comparison['differences'][number]): Problem => ({
  code: `differs-${output}-${fact}`,
  severity: 'error',
  path: '',
  message: `${outputNames[output]}의 ${factNames[fact]} 원고와 다릅니다: ${article} (${detail})`,
  hint: '이 기사의 그 자리를 다시 쓰고 발행하세요. 되풀이되면 관리자에게 알리세요.',
})
