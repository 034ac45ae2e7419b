/** What is looked at before a send begins. Nothing here blocks by itself: it tells, and says so where it could not find out. */
import { longEncoded, longestEncoded } from './quoted-printable.ts'
import type { Send } from './sends.ts'

/** `unknown` is what could not be found out. */
export type Level = 'ok' | 'warning' | 'error' | 'unknown'

export interface Check {
  key: 'edition' | 'public' | 'unsubscribe' | 'dkim' | 'spf' | 'dmarc' | 'size' | 'before'
  level: Level
  words: string
  /** What it means and what to do; empty where the words say it all. */
  meaning: string
}

export interface Readiness {
  checks: Check[]
  /** Sender and size of the mail, in bytes as it is encoded. */
  mail: { from: string; replyTo: string | null; size: number; limit: number }
}

/** TXT records of a name, each as one string; rejects with the resolver's `code`. */
export type ReadTxt = (name: string) => Promise<string[]>

export interface ReadinessParts {
  send: Send
  /** Why the edition may not be sent; null where it may. */
  forbidden: string | null
  /** Status of an address as readers ask for it; rejects where nobody answers. */
  statusOf(address: string): Promise<number>
  /** True where an address answers with one of the readers' pages, whoever it is for. */
  isReaderPage(address: string): Promise<boolean>
  addresses: { web: string; pdf: string; unsubscribe: string }
  from: { name: string; address: string }
  replyTo: string | null
  /** Where our signature's key is published; null where the mail server signs. */
  dkim: { domain: string; selector: string } | null
  txt: ReadTxt
  /** Of the encoded HTML part, in bytes. */
  size: number
  already: number
}

const check = (key: Check['key'], level: Level, words: string, meaning = ''): Check => ({ key, level, words, meaning })

function edition(forbidden: string | null): Check {
  if (!forbidden) return check('edition', 'ok', '승인된 편집본과 해시가 같음')
  const meaning = '발송 화면을 다시 열어 지금 발행된 편집본으로 바꾸세요.'
  return check('edition', 'error', '발행된 편집본과 다름', meaning)
}

async function open(parts: ReadinessParts): Promise<Check[]> {
  const { web, pdf, unsubscribe } = parts.addresses
  const orUnknown = (found: Promise<boolean>): Promise<boolean | null> => found.catch(() => null)
  const isOpen = async (address: string): Promise<boolean> => (await parts.statusOf(address)) === 200
  const [page, file, way] = await Promise.all(
    [isOpen(web), isOpen(pdf), parts.isReaderPage(unsubscribe)].map(orUnknown),
  )
  const unknown = '이 서버에서 공개 주소에 닿지 못했습니다. 바깥의 브라우저에서 열어 보세요.'
  const outside = [page, file].includes(null)
  return [
    page && file
      ? check('public', 'ok', '웹과 PDF가 공개됨')
      : outside
        ? check('public', 'unknown', '웹과 PDF 공개: 확인하지 못함', unknown)
        : check('public', 'error', '웹이나 PDF가 열리지 않음', '메일의 링크가 열리지 않습니다. 발행을 확인하세요.'),
    way
      ? check('unsubscribe', 'ok', '구독 해지 주소가 열림')
      : way === null
        ? check('unsubscribe', 'unknown', '구독 해지 주소: 확인하지 못함', unknown)
        : check('unsubscribe', 'error', '구독 해지 주소가 열리지 않음', '관리자에게 알리고, 고친 다음 보내세요.'),
  ]
}

/** True where the resolver doesn't even know the sender's domain: then it tells nothing about what is below it. */
const isStranger = (parts: ReadinessParts): Promise<boolean> =>
  parts.txt(domainOf(parts.from.address)).then(
    () => false,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOTFOUND',
  )

/** Records that begin with a mark; none where the name or the record is missing, null where nobody could tell. */
async function records(txt: ReadTxt, name: string, mark: RegExp): Promise<string[] | null> {
  try {
    return (await txt(name)).filter((record) => mark.test(record))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : ''
    return code === 'ENOTFOUND' || code === 'ENODATA' ? [] : null
  }
}

const asksDns = '이름 서버(DNS)가 답하지 않거나 보내는 도메인을 모릅니다. 관리자에게 물어 확인하세요.'

async function dkim({ dkim: key, txt }: ReadinessParts): Promise<Check> {
  if (!key)
    return check(
      'dkim',
      'unknown',
      '보내는 도메인 서명(DKIM): 메일 서버가 함',
      '여기서는 서명하지 않아 확인하지 못합니다. 메일 서버가 서명하는지 관리자에게 물어보세요.',
    )
  const found = await records(txt, `${key.selector}._domainkey.${key.domain}`, /(^|;)\s*p=[A-Za-z0-9+/]/)
  if (!found) return check('dkim', 'unknown', '보내는 도메인 서명(DKIM): 확인하지 못함', asksDns)
  return found.length > 0
    ? check('dkim', 'ok', '보내는 도메인 서명(DKIM) 확인')
    : check('dkim', 'warning', '서명(DKIM)의 열쇠가 공개되지 않음', '받는 서버가 서명을 믿지 못해 거절할 수 있습니다.')
}

async function spf({ from, txt }: ReadinessParts): Promise<Check> {
  const found = await records(txt, domainOf(from.address), /^v=spf1(\s|$)/i)
  if (!found) return check('spf', 'unknown', '보내는 서버 목록(SPF): 확인하지 못함', asksDns)
  return found.length > 0
    ? check('spf', 'ok', '보내는 서버 목록(SPF) 있음')
    : check('spf', 'warning', '보내는 서버 목록(SPF) 없음', '네이버와 지메일이 요구합니다. 도메인 관리자에게 알리세요.')
}

async function dmarc({ from, txt }: ReadinessParts): Promise<Check> {
  const domain = domainOf(from.address)
  const mark = /^v=DMARC1\s*;/i
  // A domain without one of its own is under its parent's.
  const own = await records(txt, `_dmarc.${domain}`, mark)
  const parent = domain.split('.').slice(1).join('.')
  const found = own?.length === 0 && parent.includes('.') ? await records(txt, `_dmarc.${parent}`, mark) : own
  if (!found) return check('dmarc', 'unknown', 'DMARC 정책: 확인하지 못함', asksDns)
  return found.length > 0
    ? check('dmarc', 'ok', 'DMARC 정책 있음')
    : check('dmarc', 'warning', 'DMARC 정책 없음', '네이버가 대량 메일에 요구합니다. 도메인 관리자에게 알리세요.')
}

function size(bytes: number): Check {
  if (bytes > longestEncoded)
    return check('size', 'error', '메일이 너무 큼', '지메일이 뒤를 자릅니다. 요약을 줄이거나 기사별 참고 줄을 빼세요.')
  return bytes >= longEncoded
    ? check('size', 'warning', '메일이 큰 편임', '100KB를 넘으면 지메일이 뒤를 자릅니다.')
    : check('size', 'ok', '메일 크기가 알맞음')
}

const before = (already: number): Check =>
  already === 0
    ? check('before', 'ok', '이 편집본을 이 사람들에게 보낸 적 없음')
    : check('before', 'warning', `이미 보낸 ${already.toLocaleString('ko-KR')}명은 빠집니다`)

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1)

/** Everything at once; a slow resolver or server holds up its own line only. */
export async function readiness(parts: ReadinessParts): Promise<Readiness> {
  const isUnknown = isStranger(parts)
  const txt: ReadTxt = async (name) => {
    if (await isUnknown) throw new Error('the resolver does not know the sending domain')
    return parts.txt(name)
  }
  const asking = { ...parts, txt }
  const [opened, ...names] = await Promise.all([open(parts), dkim(asking), spf(asking), dmarc(asking)])
  const { from, replyTo } = parts
  return {
    checks: [edition(parts.forbidden), ...opened, ...names, size(parts.size), before(parts.already)],
    mail: { from: `${from.name} <${from.address}>`, replyTo, size: parts.size, limit: longestEncoded },
  }
}
