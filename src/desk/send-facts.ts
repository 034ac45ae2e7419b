/** Sends as the dashboard tells of them: how the last ones went, and which wait for a decision. */
import { type Collection, ObjectId } from 'mongodb'
import type { Payload } from 'payload'
import { type Balance, emptyBalance, rowStates, type SendState, sendStates } from '../delivery/states.ts'
import type { Person, WorkRow } from './work.ts'

export interface SendFacts {
  id: string
  issue: string
  /** Title of the issue. */
  title: string
  state: SendState
  /** Messages by state; of the last ones alone. */
  rows: Balance
  /** Undecided uncertain messages. */
  undecided: number
  candidates: number
  /** ISO 8601, as all times here. */
  startedAt: string
  endedAt: string | null
  scheduledFor: string | null
  missedAt: string | null
  /** When it last changed its state. */
  movedAt: string
}

const shown = 5
/** Sends that are looked through for what nobody has decided on. */
const watched = 30

const begun = sendStates.filter((state) => state !== 'draft')
const iso = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null)

/** Balances of sends that are over: nothing in them moves, and one that is sent again has no end any more. */
const settled = new Map<string, Balance>()
const mostSettled = 200

async function balanceOf(ledger: Collection, send: ObjectId, endedAt: unknown): Promise<Balance> {
  const key = endedAt instanceof Date ? `${send} ${endedAt.getTime()}` : ''
  const known = settled.get(key)
  if (known) return known
  const balance = emptyBalance()
  for (const state of rowStates) balance[state] = await ledger.countDocuments({ send, state })
  if (settled.size >= mostSettled) settled.clear()
  if (key) settled.set(key, balance)
  return balance
}

/** Sends that were begun, newest first. */
export async function sendFacts(payload: Payload): Promise<SendFacts[]> {
  if (!('sends' in payload.collections)) return []
  const db = payload.db.connection.getClient().db()
  const found = await db
    .collection('sends')
    .find({ state: { $in: begun }, startedAt: { $type: 'date' } }, { sort: { startedAt: -1 }, limit: watched })
    .toArray()
  const editions = await db
    .collection('editions')
    .find({ _id: { $in: found.map(({ edition }) => new ObjectId(String(edition))) } }, { projection: { title: 1 } })
    .toArray()
  const titles = new Map(editions.map(({ _id, title }) => [String(_id), String(title ?? '')]))
  const ledger = db.collection('ledger')
  return Promise.all(
    found.map(async (send, index): Promise<SendFacts> => {
      const of = { send: send._id }
      const startedAt = iso(send.startedAt) ?? ''
      return {
        id: String(send._id),
        issue: String(send.issue),
        title: titles.get(String(send.edition)) || String(send.subject ?? ''),
        state: send.state as SendState,
        rows: index < shown ? await balanceOf(ledger, send._id, send.endedAt) : emptyBalance(),
        undecided: await ledger.countDocuments({ ...of, state: 'uncertain', decided: { $exists: false } }),
        candidates: Number(send.candidates || send.audience?.recipients || 0),
        startedAt,
        endedAt: iso(send.endedAt),
        scheduledFor: iso(send.scheduledFor),
        missedAt: iso(send.missedAt),
        movedAt: iso(send.updatedAt) ?? startedAt,
      }
    }),
  )
}

/** 최근 발송. */
export const recentSends = (sends: readonly SendFacts[]): SendFacts[] => sends.slice(0, shown)

/** What sends ask of whoever may decide about them. */
export function workOfSends(sends: readonly SendFacts[], { maySend }: Pick<Person, 'maySend'>): WorkRow[] {
  if (!maySend) return []
  return sends.flatMap(({ id, issue, title: thing, state, undecided, missedAt, movedAt }): WorkRow[] => {
    const row = (kind: WorkRow['kind'], word: string, why: string, at: string): WorkRow => ({
      key: `${kind} send ${id}`,
      kind,
      word,
      thing: `${thing} 발송`,
      why,
      at,
      verb: '판단하기',
      href: `/collections/issues/${issue}/send?send=${id}`,
      send: id,
    })
    return [
      ...(state === 'stopped'
        ? [row('stopped', '자동으로 멈춤', '발송이 저절로 멈췄습니다. 까닭을 보고 이어서 보낼지 정해 주세요', movedAt)]
        : []),
      ...(state === 'paused' && missedAt
        ? [row('missed', '예약 놓침', '예약한 때를 놓쳤습니다. 스스로 보내지 않으니 보낼지 판단해 주세요', missedAt)]
        : []),
      ...(undecided > 0
        ? [
            row(
              'uncertain',
              `불확실 ${undecided.toLocaleString('ko-KR')}건`,
              '서버의 답을 받지 못한 메일을 어떻게 처리할지 판단해 주세요',
              movedAt,
            ),
          ]
        : []),
    ]
  })
}
