/** The readers' pages as answers, free of any web framework: what each address shows and does. Showing changes nothing. */
import type { Html } from '../../templates/html.ts'
import { masked, normaliseAddress } from '../delivery/address.ts'
import { wordingOf } from './consents.ts'
import type { ReaderPublication } from './directory.ts'
import { confirmedPage, confirmPage, nothingToConfirmPage, renewedPage, renewPage } from './pages/confirm.ts'
import { erasedPage, erasePage, ownData, preferencesPage } from './pages/preferences.ts'
import { type Look, plainLook, unknownPage } from './pages/shell.ts'
import { busyPage, type SignUpForm, signUpPage, takenPage, trap } from './pages/sign-up.ts'
import { unsubscribedPage, unsubscribePage } from './pages/unsubscribe.ts'
import type { SubscriberParts } from './parts.ts'
import { signUp } from './sign-up.ts'
import { endOfConsent } from './state.ts'
import type { Subscriber } from './subscriber.ts'
import { byPublication, createSubscriberVerbs } from './verbs.ts'

export interface ReaderAnswer {
  status: number
  mediaType: string
  body: string
}

/** A form as it was sent. */
export interface Sent {
  get(name: string): string
  all(name: string): string[]
}

/** Who asks by which kind of link. */
export type LinkKind = 'row' | 'subscriber'

/** Who holds a link: its page, and the publication whose mail it came in. */
interface Bearer {
  subscriber: Subscriber
  path: string
  home: string | null
}

export interface ReaderSite {
  signUpForm(key: string): Promise<ReaderAnswer>
  signUp(key: string, sent: Sent, client: string): Promise<ReaderAnswer>
  confirmation(token: string): Promise<ReaderAnswer>
  confirm(token: string): Promise<ReaderAnswer>
  unsubscribing(token: string): Promise<ReaderAnswer>
  unsubscribe(token: string, sent: Sent): Promise<ReaderAnswer>
  preferences(kind: LinkKind, token: string): Promise<ReaderAnswer>
  ownData(kind: LinkKind, token: string): Promise<ReaderAnswer>
  change(kind: LinkKind, token: string, sent: Sent): Promise<ReaderAnswer>
}

export interface ReaderSiteParts extends SubscriberParts {
  lookOf(publication: ReaderPublication): Look
}

const page = (body: Html, status = 200): ReaderAnswer => ({
  status,
  mediaType: 'text/html; charset=utf-8',
  body: body.toString(),
})
const unknown = (): ReaderAnswer => page(unknownPage(), 404)

/** True while one of the lists is subscribed, or waits for its confirmation. */
const reads = ({ subscriptions }: Subscriber, lists: readonly string[]): boolean =>
  subscriptions.some(({ list, state }) => state !== 'left' && lists.includes(list))

/** Most lists that one form names. */
const mostLists = 100

export function createReaderSite(parts: ReaderSiteParts): ReaderSite {
  const { store, directory, rows, tokens, links, now } = parts
  const verbs = createSubscriberVerbs(parts)
  const lookOf = (publication: ReaderPublication | null): Look => (publication ? parts.lookOf(publication) : plainLook)

  async function formOf(publication: ReaderPublication): Promise<SignUpForm> {
    const lists = (await directory.listsOf([publication.id])).filter(({ isOpen }) => isOpen)
    const wording = wordingOf('signUp', publication)
    return { key: publication.key, lists, wording, address: '', name: '', chosen: [], fault: '' }
  }
  /** A subscriber who is not erased. */
  const living = async (id: string | null): Promise<Subscriber | null> => {
    const found = id === null ? null : await store.byId(id)
    return found?.address ? found : null
  }
  /** Lists in a state and the look of the first publication behind them. */
  async function about(subscriber: Subscriber, state: 'pending' | 'active' | null) {
    const ids = subscriber.subscriptions.flatMap((one) => (state === null || one.state === state ? [one.list] : []))
    const groups = await byPublication(parts, ids)
    return { lists: groups.flatMap(({ lists }) => lists), publication: groups[0]?.publication ?? null }
  }

  async function confirmation(token: string): Promise<ReaderAnswer> {
    const subscriber = await living(tokens.open('confirm', token))
    if (!subscriber) return renewal(token)
    const { confirmUntil } = subscriber
    const asked = await about(subscriber, 'pending')
    if (confirmUntil && confirmUntil > now() && (asked.lists.length > 0 || subscriber.suspendedAt))
      return page(confirmPage(lookOf(asked.publication), `/confirm/${token}`, asked.lists, confirmUntil))
    const all = await about(subscriber, null)
    if (subscriber.state === 'active')
      return page(confirmedPage(lookOf(all.publication), links.preferences(subscriber.id)))
    return page(nothingToConfirmPage(lookOf(all.publication), asked.lists.length > 0), 410)
  }
  async function renewal(token: string): Promise<ReaderAnswer> {
    const subscriber = await living(tokens.open('reconfirm', token))
    if (!subscriber) return unknown()
    const { lists, publication } = await about(subscriber, 'active')
    if (!publication) return page(nothingToConfirmPage(lookOf((await about(subscriber, null)).publication), false), 410)
    return page(renewPage(lookOf(publication), `/confirm/${token}`, lists, wordingOf('renewal', publication)))
  }

  /** Whose link it is; null for what opens nothing. */
  async function bearer(kind: LinkKind, token: string): Promise<Bearer | null> {
    if (kind === 'subscriber') {
      const subscriber = await living(tokens.open('subscriber', token))
      return subscriber && { subscriber, path: `/preferences/${token}`, home: null }
    }
    const row = tokens.open('preferences', token)
    const owner = row && (await rows.subscriberOfRow(row))
    const subscriber = await living(owner ? owner.subscriber : null)
    return subscriber && owner ? { subscriber, path: `/p/${token}`, home: owner.publication } : null
  }

  async function viewOf({ subscriber, path, home }: Bearer, done = '') {
    const known = await about(subscriber, null)
    const publications = [...new Set([...known.lists.map(({ publication }) => publication), ...(home ? [home] : [])])]
    const isOn = (id: string) => subscriber.subscriptions.some((one) => one.list === id && one.state !== 'left')
    const all = await directory.listsOf(publications)
    const publication = home ? await directory.publicationById(home) : known.publication
    const wording = wordingOf('preferences', publication ?? { name: '소식', publisher: '펴낸 곳' })
    const offered = all.filter(({ id, isOpen }) => isOpen || isOn(id))
    return { look: lookOf(publication), view: { subscriber, offered, lists: all, wording, path, done } }
  }
  const shown = async (who: Bearer, done = ''): Promise<ReaderAnswer> => {
    const { look, view } = await viewOf(who, done)
    return page(preferencesPage(look, view))
  }

  return {
    async signUpForm(key) {
      const publication = await directory.publication(key)
      return publication ? page(signUpPage(lookOf(publication), await formOf(publication))) : unknown()
    },
    async signUp(key, sent, client) {
      const publication = await directory.publication(key)
      if (!publication) return unknown()
      const look = lookOf(publication)
      const form = await formOf(publication)
      const [address, name] = [sent.get('address').slice(0, 400), sent.get('name').slice(0, 400)]
      const chosen = sent.all('list').slice(0, mostLists)
      const again = (fault: string) => page(signUpPage(look, { ...form, address, name, chosen, fault }), 400)
      const lists = form.lists.filter(({ id }) => chosen.includes(id))
      if (form.lists.length === 0) return page(signUpPage(look, form))
      if (lists.length === 0) return again('받을 소식을 고르세요.')
      if (sent.get('consent') !== form.wording.version)
        return again('동의하지 않으면 구독할 수 없습니다. 글을 읽고 표시하세요.')
      const shownAddress = normaliseAddress(address)
      if (shownAddress === null) return again('메일 주소를 확인하세요. 예: name@example.org')
      // A program that fills in everything is answered like a person, and nothing is done.
      if (sent.get(trap) !== '') return page(takenPage(look, shownAddress))
      const answer = await signUp(parts, { publication, lists, address, name, client })
      if (answer === 'busy') return page(busyPage(look), 429)
      return answer === 'taken'
        ? page(takenPage(look, shownAddress))
        : again('메일 주소를 확인하세요. 예: name@example.org')
    },
    confirmation,
    async confirm(token) {
      const subscriber = await living(tokens.open('confirm', token))
      if (subscriber) {
        await verbs.confirm(subscriber.id)
        return confirmation(token)
      }
      const renewing = await living(tokens.open('reconfirm', token))
      if (!renewing) return unknown()
      if (!(await verbs.renew(renewing.id))) return renewal(token)
      const { publication } = await about(renewing, 'active')
      return page(renewedPage(lookOf(publication), endOfConsent(now())))
    },
    async unsubscribing(token) {
      const row = tokens.open('unsubscribe', token)
      const owner = row && (await rows.subscriberOfRow(row))
      const subscriber = owner && (await store.byId(owner.subscriber))
      if (!row || !owner || !subscriber) return unknown()
      const look = lookOf(await directory.publicationById(owner.publication))
      const preferences = `/p/${tokens.sign('preferences', row)}`
      return page(
        reads(subscriber, owner.lists)
          ? unsubscribePage(look, `/u/${token}`, preferences, masked(subscriber.address ?? ''))
          : unsubscribedPage(look, preferences),
      )
    },
    async unsubscribe(token, sent) {
      const row = tokens.open('unsubscribe', token)
      const owner = row && (await rows.subscriberOfRow(row))
      const subscriber = owner && (await store.byId(owner.subscriber))
      if (!row || !owner || !subscriber) return unknown()
      const isOneClick = sent.get('List-Unsubscribe') === 'One-Click'
      await verbs.leave(subscriber.id, owner.lists, isOneClick ? '메일 프로그램의 수신 거부' : '구독을 그만두는 쪽')
      // Who had left before doesn't leave because of this mail.
      if (reads(subscriber, owner.lists)) await rows.noteLeft(row, now())
      if (isOneClick) return { status: 200, mediaType: 'text/plain; charset=utf-8', body: '구독을 그만두었습니다.\n' }
      const look = lookOf(await directory.publicationById(owner.publication))
      return page(unsubscribedPage(look, `/p/${tokens.sign('preferences', row)}`))
    },
    async preferences(kind, token) {
      const who = await bearer(kind, token)
      return who ? shown(who) : unknown()
    },
    async ownData(kind, token) {
      const who = await bearer(kind, token)
      if (!who) return unknown()
      const { view } = await viewOf(who)
      return { status: 200, mediaType: 'application/json; charset=utf-8', body: JSON.stringify(ownData(view), null, 2) }
    },
    async change(kind, token, sent) {
      const who = await bearer(kind, token)
      if (!who) return unknown()
      const { subscriber, path } = who
      const { look, view } = await viewOf(who)
      const after = async (done: string): Promise<ReaderAnswer> => {
        const now = await living(subscriber.id)
        return now ? shown({ ...who, subscriber: now }, done) : unknown()
      }
      switch (sent.get('do')) {
        case 'choose': {
          // What was not on the page is not decided by it.
          const seen = new Set(sent.all('offered').slice(0, mostLists))
          await verbs.choose(
            subscriber.id,
            view.offered.filter(({ id }) => seen.has(id)),
            sent.all('list').slice(0, mostLists),
          )
          return after('저장했습니다. 바뀐 것은 메일로도 알려 드립니다.')
        }
        case 'leave':
          await verbs.leave(subscriber.id, null, '수신 설정 쪽')
          return after('모든 구독을 그만두었습니다. 처리한 결과를 메일로도 알려 드립니다.')
        case 'erase':
          return page(erasePage(look, path))
        case 'erase-now':
          await verbs.erase(subscriber.id)
          return page(erasedPage(look))
        default:
          return shown(who)
      }
    },
  }
}
