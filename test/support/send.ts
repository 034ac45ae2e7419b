/** A send as the store gives it, for tests of what is told from it. */
import type { ServiceBalance } from '../../src/delivery/ledger.ts'
import type { Send } from '../../src/delivery/sends.ts'
import { type Balance, emptyBalance } from '../../src/delivery/states.ts'

export const sendLike = (more: Partial<Send> = {}): Send => ({
  id: 'a'.repeat(24),
  issue: 'b'.repeat(24),
  edition: 'c'.repeat(24),
  editionHash: '9d2e07c451fa'.padEnd(64, '0'),
  publication: 'd'.repeat(24),
  lists: [],
  tags: [],
  state: 'done',
  subject: '[산업기술 동향워치] 2024년 18호',
  advertising: false,
  audience: {
    ...{ memberships: 12_480, duplicate: 156, pending: 214, left: 631, bounced: 187, expired: 92, tag: 0, already: 0 },
    recipients: 11_200,
  },
  candidates: 11_200,
  perMinute: 1000,
  window: { from: '09:00', to: '18:00' },
  scheduledFor: null,
  missedAt: null,
  test: null,
  startedAt: new Date('2024-09-25T00:54:10Z'),
  startedBy: { user: null, name: '한가온' },
  endedAt: new Date('2024-09-25T01:06:50Z'),
  cause: null,
  ...more,
})

const balance = (more: Partial<Balance>): Balance => ({ ...emptyBalance(), ...more })

/** 11,200 rows over four services. */
export const services: ServiceBalance = {
  naver: balance({ submitted: 5100, uncertain: 3, rejected: 17 }),
  gmail: balance({ submitted: 3037, rejected: 3 }),
  kakao: balance({ submitted: 1170, suppressed: 20 }),
  other: balance({ submitted: 1849, rejected: 1 }),
}
