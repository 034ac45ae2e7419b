/** READER of manuscripts, run by the worker: bytes of the file store → a reading that the desk shows. */
import type { ConvertLimits } from '../convert/apart.ts'
import type { FileStore } from '../database/files.ts'
import { BulletinError } from '../errors.ts'
import type { DraftIssue } from '../import/draft.ts'
import type { ConvertedDraft } from '../import/files/convert.ts'
import type { Target } from './manuscript.ts'
import { readConverted } from './reading.ts'
import type { Job, ManuscriptStore } from './store.ts'

export interface ReadParts {
  store: ManuscriptStore
  files: Pick<FileStore, 'get' | 'put'>
  /** Reads a file in a process apart. */
  convert(bytes: Uint8Array, name: string, limits: ConvertLimits): Promise<ConvertedDraft>
  /** Key of a publication's house style by its id, null where there is none. */
  publicationKey(id: string): Promise<string | null>
  /** The publication of a house style, and the issue or the new issue that a draft is for; null where it doesn't tell. */
  whereTo(draft: DraftIssue, publication: string | null): Promise<{ publication: string | null; target: Target | null }>
  now(): Date
  log(line: string): void
}

export interface ReadOptions {
  /** Unique among running readers. */
  owner: string
  /** How long a silent reader keeps a manuscript, in milliseconds. */
  lease: number
  /** Times that a manuscript is begun before it is given up. */
  attempts: number
}

/** Milliseconds between two signs of life; each also asks whether somebody stopped the reading. */
const beatPause = 400

const stuck = {
  code: 'DRAFT_DAMAGED',
  message: '파일을 읽다가 여러 번 멈추었습니다. 다른 형식으로 저장해 다시 올리고, 되풀이되면 관리자에게 알리세요.',
}
const unforeseen = {
  code: 'DRAFT_DAMAGED',
  message: '파일을 읽지 못했습니다. 다시 올려 보고, 되풀이되면 관리자에게 알리세요.',
}

/** Keeps the lease while work goes on; `signal` ends it when somebody stopped the reading or took it over. */
function keepAlive(parts: ReadParts, job: Job, { owner, lease }: ReadOptions) {
  const ending = new AbortController()
  let step = ''
  let last: Promise<unknown> = Promise.resolve()
  const timer = setInterval(() => {
    last = parts.store
      .beat(job.id, owner, lease, step)
      .then((alive) => (alive ? undefined : ending.abort()))
      // A database that is out of reach for a moment is not a stop.
      .catch(() => undefined)
  }, beatPause)
  return {
    signal: ending.signal,
    say: (words: string) => {
      step = words
    },
    end: async () => {
      clearInterval(timer)
      await last
    },
  }
}

async function read(parts: ReadParts, job: Job, options: ReadOptions, started: Date): Promise<void> {
  const { store, files } = parts
  const file = await files.get(job.sha256)
  if (!file) throw new BulletinError('NOT_FOUND', `the file of manuscript ${job.id} is not stored`)
  const life = keepAlive(parts, job, options)
  try {
    const converted = await parts.convert(file.bytes, job.name, { signal: life.signal, onStep: life.say })
    const key = job.publication ? await parts.publicationKey(job.publication) : null
    const reading = readConverted(converted, key)
    for (const { file: name, mediaType } of reading.pictures) {
      const bytes = converted.pictures.find((picture) => picture.file === name)?.bytes
      if (bytes) await files.put(bytes, mediaType)
      if (life.signal.aborted) throw new BulletinError('DRAFT_STOPPED')
    }
    const stored = await files.put(new TextEncoder().encode(JSON.stringify(reading)), 'application/json')
    const to = await parts.whereTo(reading.draft, job.publication)
    const open = reading.pieces.length
    await store.finish(job.id, options.owner, {
      reading: stored.sha256,
      format: reading.format,
      publication: to.publication ?? job.publication,
      target: job.target ?? to.target,
      state: open > 0 ? 'open' : 'checked',
      openPieces: open,
      took: parts.now().getTime() - started.getTime(),
    })
  } finally {
    await life.end()
  }
}

/** Claims and reads one manuscript; false when there was none. Never throws for what is wrong with a file. */
export async function readOnce(parts: ReadParts, options: ReadOptions): Promise<boolean> {
  const started = parts.now()
  const job = await parts.store.claim(options.owner, options.lease)
  if (!job) return false
  if (job.attempts > options.attempts) {
    await parts.store.fail(job.id, options.owner, stuck)
    return true
  }
  try {
    await read(parts, job, options, started)
    parts.log(`read manuscript ${job.id}`)
  } catch (error) {
    const told = error instanceof BulletinError && error.code.startsWith('DRAFT_') ? error : null
    parts.log(`manuscript ${job.id} was not read: ${told ? told.code : String(error)}`)
    const { code, message } = told ?? unforeseen
    await parts.store.fail(job.id, options.owner, { code, message })
  }
  return true
}
