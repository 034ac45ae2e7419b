/** Builds what tells of a send besides its progress: what it can be chosen from, what is looked at before, the report after. */
import { Resolver } from 'node:dns/promises'
import { Readable } from 'node:stream'
import { type Db, ObjectId } from 'mongodb'
import { printedReport } from '../templates/report/report.ts'
import { deliveryOf, tokensOf } from './compose-delivery.ts'
import { fileStore } from './database/files.ts'
import { type Choices, readChoices } from './delivery/choices.ts'
import { forbiddenToSend } from './delivery/frozen-mail.ts'
import { encodedSize } from './delivery/quoted-printable.ts'
import { type Readiness, type ReadinessParts, type ReadTxt, readiness } from './delivery/readiness.ts'
import { type Report, reportOf, reportRows, reportTitle } from './delivery/report.ts'
import { createReportStore, type ReportStore, readReturns } from './delivery/report-store.ts'
import type { Send } from './delivery/sends.ts'
import { type Env, readEnv } from './env.ts'
import { BulletinError } from './errors.ts'
import type { Press } from './press/press.ts'
import { editionAddresses } from './publish/addresses.ts'
import { csvOf } from './subscribers/csv.ts'

/** Longest wait for a name server or a page of our own, in milliseconds. */
const patience = 2500

const resolver = new Resolver({ timeout: patience, tries: 1 })
const systemTxt: ReadTxt = async (name) => (await resolver.resolveTxt(name)).map((parts) => parts.join(''))

const asked = async (address: string): Promise<Response> => {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience), redirect: 'manual' })
  await response.body?.cancel()
  return response
}

/** What is outside of this process; tests put their own in place. */
export type Outside = Pick<ReadinessParts, 'txt' | 'statusOf' | 'isReaderPage'>
const outside: Outside = {
  txt: systemTxt,
  statusOf: async (address) => (await asked(address)).status,
  isReaderPage: async (address) => {
    const { status, headers } = await asked(address)
    // The readers' pages alone are for nobody's index and have a form; what stands before them answers otherwise.
    const hasForm = headers.get('content-security-policy')?.includes("form-action 'self'") === true
    return status < 500 && hasForm && headers.get('x-robots-tag') === 'noindex'
  },
}

async function known(db: Db, id: string): Promise<Send> {
  const send = await deliveryOf(db).sends.byId(id)
  if (!send) throw new BulletinError('NOT_FOUND', `There is no send ${id}.`)
  return send
}

/** Lists and tags that a send's audience can be chosen from. Throws NOT_FOUND. */
export async function choicesOf(db: Db, id: string): Promise<Choices> {
  const { publication } = await known(db, id)
  return readChoices(db.collection('lists'), db.collection('subscribers'), publication)
}

/** What is looked at before a send. Throws NOT_FOUND. */
export async function readinessOf(
  db: Db,
  id: string,
  env: Env = readEnv(),
  world: Outside = outside,
): Promise<Readiness> {
  const send = await known(db, id)
  const [edition, publication] = await Promise.all([
    db.collection('editions').findOne({ _id: new ObjectId(send.edition) }),
    db.collection('publications').findOne({ _id: new ObjectId(send.publication) }),
  ])
  if (!edition) throw new BulletinError('NOT_FOUND', `There is no edition ${send.edition}.`)
  const { publicationKey, slug, ordinal, files } = edition
  const { web, pdf } = editionAddresses({ publicationKey, slug, ordinal })
  const html = (files as { name: string; sha256: string }[]).find(({ name }) => name === 'email.html')
  const stored = html && (await fileStore(db).get(html.sha256))
  const { already } = await deliveryOf(db).audience.count(send, new Date())
  return readiness({
    send,
    forbidden: await forbiddenToSend(db.collection('editions'), send),
    ...world,
    addresses: {
      web: `${env.publicUrl}${web}`,
      pdf: `${env.publicUrl}${pdf}`,
      // Signed as a reader's is; the send's id is no row, so the page knows nobody by it and only its being there is tried.
      unsubscribe: `${env.publicUrl}/u/${tokensOf(env).sign('unsubscribe', send.id)}`,
    },
    from: { name: String(publication?.name ?? edition.title), address: env.mailFrom },
    replyTo: publication?.publisher?.email || null,
    dkim: env.dkim ?? null,
    size: stored ? encodedSize(stored.bytes.toString('utf8')) : 0,
    already,
  })
}

const reportStoreOf = (db: Db): ReportStore => createReportStore(db.collection('sends'), db.collection('send-log'))
const longestLog = 2000

/** The report of a send as it is now. Throws NOT_FOUND. */
export async function readReport(db: Db, id: string, now = new Date()): Promise<Report> {
  const send = await known(db, id)
  const { ledger, log } = deliveryOf(db)
  const [balances, entries, returns, edition, lists] = await Promise.all([
    ledger.balance(id, send.edition),
    log.of(id, longestLog),
    readReturns(db.collection('ledger'), id),
    db.collection('editions').findOne({ _id: new ObjectId(send.edition) }),
    db
      .collection('lists')
      .find({ _id: { $in: send.lists.map((list) => new ObjectId(list)) } })
      .toArray(),
  ])
  return reportOf({
    ...{ send, balances, log: entries, returns, at: now },
    title: String(edition?.title ?? ''),
    edition: String(edition?.label ?? ''),
    lists: lists.map(({ name }) => String(name)),
  })
}

/** The report as a table for spreadsheets. Throws NOT_FOUND. */
export async function reportCsv(db: Db, id: string): Promise<{ name: string; body: Readable }> {
  const report = await readReport(db, id)
  return { name: `${report.title}.csv`, body: csvOf(Readable.from(reportRows(report))) }
}

/** The printed report; null until the worker has made it. Throws NOT_FOUND, FILE_DAMAGED. */
export async function reportPdf(db: Db, id: string): Promise<{ name: string; bytes: Uint8Array } | null> {
  const send = await known(db, id)
  const kept = await reportStoreOf(db).of(id)
  const file = kept && (await fileStore(db).get(kept.sha256))
  const edition = await db
    .collection('editions')
    .findOne({ _id: new ObjectId(send.edition) }, { projection: { title: 1 } })
  return file ? { name: `${reportTitle(String(edition?.title ?? ''))}.pdf`, bytes: new Uint8Array(file.bytes) } : null
}

/** How often old reports are looked for, in milliseconds. */
const careInterval = 60_000

/** A worker's chore: prints one report that is missing, or now and then one that is old. */
export function reportChore(db: Db, press: Press): () => Promise<void> {
  const store = reportStoreOf(db)
  let next = 0
  return async () => {
    const at = new Date()
    const missing = await store.missing()
    if (!missing && at.getTime() < next) return
    const id = missing ?? (await store.old(at))
    // While there are old ones, the next follows at once.
    if (!id) next = at.getTime() + careInterval
    else await print(id, at)
  }

  async function print(id: string, at: Date): Promise<void> {
    const pdf = await press.printPlain(printedReport(await readReport(db, id, at)))
    const { sha256 } = await fileStore(db).put(pdf, 'application/pdf')
    await store.keep(id, { sha256, at })
  }
}
