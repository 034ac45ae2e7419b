/** Which send and which lane the next window comes from, and how many rows it may have. */
import { type Service, services } from './address.ts'
import type { Lane } from './ledger.ts'
import type { Pace, Slow } from './pace.ts'
import type { Send, SendStore } from './sends.ts'
import { mayClaimNow } from './upkeep.ts'

/** Messages a minute for each service, over all sends and workers; null where nobody limits it. */
export type Rates = Record<Service, number | null>

export interface Job {
  send: Send
  lane: Lane
  /** Rows that may be claimed. */
  size: number
  /** Gives back what was not claimed. */
  unused(rows: number): Promise<void>
}

export interface PlanParts {
  sends: SendStore
  pace: Pace
  rates: Rates
  now(): Date
}

/** An empty lane is not looked into again for this long, in milliseconds. */
const rest = 300
/** How old the list of sends may be, in milliseconds: how soon a pause acts. */
const freshness = 200

export interface Plan {
  /** The next job of up to `size` rows; null when nothing may go just now. */
  next(size: number): Promise<Job | null>
  /** Tells that a lane had no rows. */
  empty(job: Job): void
  /** True while a send is to go on; as of a moment ago. */
  isLive(send: Send): Promise<boolean>
}

/** The key of the bucket that a lane takes from. */
export const keyOf = ({ service, domain }: Lane): string => (domain ? `domain:${domain}` : `service:${service}`)

/** A plan for one worker. */
export function createPlan({ sends, pace, rates, now }: PlanParts): Plan {
  let read = { at: Number.NEGATIVE_INFINITY, sends: [] as Send[], slow: [] as Slow[] }
  let reading: Promise<void> | null = null
  let turn = 0
  const resting = new Map<string, number>()

  const refresh = async (): Promise<void> => {
    if (performance.now() - read.at < freshness) return
    reading ??= (async () => {
      const [active, slow] = await Promise.all([sends.inState('sending'), pace.slow()])
      read = { at: performance.now(), sends: active, slow }
    })().finally(() => {
      reading = null
    })
    await reading
  }

  const lanes = (): Lane[] => {
    const domains = read.slow.filter(({ key }) => key.startsWith('domain:')).map(({ key }) => key.slice(7))
    return [
      ...services.map((service): Lane => ({ service, ...(service === 'other' ? { except: domains } : {}) })),
      ...domains.map((domain): Lane => ({ service: 'other', domain })),
    ]
  }
  const isSlow = (key: string): boolean => read.slow.some((one) => one.key === key)
  const idOf = (send: Send, lane: Lane): string => `${send.id} ${keyOf(lane)}`

  /** What all limits of the job allow. */
  async function grant(send: Send, lane: Lane, size: number): Promise<Job | null> {
    const key = keyOf(lane)
    const limits = [
      ...(send.perMinute ? [{ key: `send:${send.id}`, perMinute: send.perMinute }] : []),
      ...(rates[lane.service] || isSlow(key) ? [{ key, perMinute: rates[lane.service] }] : []),
    ]
    let granted = size
    const taken: { key: string; tokens: number }[] = []
    for (const limit of limits) {
      const tokens = await pace.take(limit, granted)
      for (const other of taken) await pace.giveBack(other.key, granted - tokens)
      granted = tokens
      taken.push({ key: limit.key, tokens })
      if (granted === 0) return null
    }
    const unused = async (rows: number) => {
      for (const { key: one } of taken) await pace.giveBack(one, rows)
    }
    return { send, lane, size: granted, unused }
  }

  return {
    async next(size) {
      await refresh()
      const choices = read.sends.flatMap((send) => lanes().map((lane) => ({ send, lane })))
      for (let tried = 0; tried < choices.length; tried++) {
        const choice = choices[turn++ % choices.length]
        if (!choice || (resting.get(idOf(choice.send, choice.lane)) ?? 0) > performance.now()) continue
        const { send } = choice
        if (!mayClaimNow(send, now())) continue
        const job = await grant(send, choice.lane, size)
        if (job) return job
      }
      return null
    },
    async isLive({ id }) {
      await refresh()
      return read.sends.some((send) => send.id === id && mayClaimNow(send, now()))
    },
    empty: ({ send, lane }) => void resting.set(idOf(send, lane), performance.now() + rest),
  }
}
