/** What is known of one mail address. Ids are ObjectIds in the database and hex here. */

export const subscriptionStates = ['pending', 'active', 'left'] as const
export type SubscriptionState = (typeof subscriptionStates)[number]

/** States of a subscriber, in the order in which the desk lists them. */
export const subscriberStates = ['pending', 'active', 'left', 'bounced', 'erased'] as const
export type SubscriberState = (typeof subscriberStates)[number]

/** The words of the glossary. */
export const stateWords: Readonly<Record<SubscriberState, string>> = {
  pending: '확인 대기',
  active: '구독',
  left: '해지',
  bounced: '반송 정지',
  erased: '삭제',
}

/** Evidence of a consent: what was agreed to, in which version, when and where. `at` is null until it is confirmed. */
export interface Consent {
  at: Date | null
  wording: string
  version: string
  /** Korean, for people: `구독 신청`. */
  source: string
}

export interface Subscription {
  id: string
  list: string
  state: SubscriptionState
  since: Date
  consent: Consent
}

export interface Bounce {
  at: Date
  /** Enhanced status code: `5.1.1`. */
  status: string
  send: string
}

/** What happened to a subscriber, in words for people. */
export const deedWords = {
  asked: '구독을 신청함',
  confirmed: '구독을 확인함',
  chosen: '수신 설정에서 구독함',
  imported: '명단에서 가져옴',
  renewed: '다시 동의함',
  left: '구독을 그만둠',
  suspended: '반송되어 정지함',
  lifted: '반송 정지를 풂',
  erased: '삭제함',
} as const
export type Deed = keyof typeof deedWords

/** One line of the record that shows how a consent came and went. */
export interface RecordLine {
  at: Date
  what: Deed
  list: string | null
  version: string
  source: string
}

export interface Subscriber {
  id: string
  /** Normalised (see `delivery/address.ts`); null once erased. */
  address: string | null
  /** Keyed hash of the address; unique, and all that stays of an erased one. */
  addressHash: string
  domain: string | null
  name: string | null
  tags: string[]
  /** Derived by `settled` alone. */
  state: SubscriberState
  subscriptions: Subscription[]
  /** Newest consent of an active subscription; derived by `settled` alone. */
  consentedAt: Date | null
  reconfirmAskedAt: Date | null
  /** Until when the link of the newest confirmation mail serves. */
  confirmUntil: Date | null
  /** Since when mail is held back because it bounced. */
  suspendedAt: Date | null
  /** Newest last. */
  bounces: Bounce[]
  /** Newest last. */
  record: RecordLine[]
  erasedAt: Date | null
  createdAt: Date
  updatedAt: Date
}

/** Most bounces, and most lines of the record, that are kept. */
export const keptBounces = 20
export const keptRecord = 100
