import type { EditionView } from '../../approval/view.ts'
import type { Audience } from '../../delivery/sends.ts'
import { type Shape, StateMark, type Tone } from '../state-mark.tsx'
import { kilobytes, longestMail } from './mail-step.tsx'
import { isTested } from './test-step.tsx'
import type { SendView } from './wire.ts'
import { number } from './words.ts'

type Kind = 'ok' | 'warning' | 'error'
interface Check {
  kind: Kind
  words: string
  meaning?: string
}

const looks: Record<Kind, { shape: Shape; tone: Tone; said: string }> = {
  ok: { shape: 'tick', tone: 'green', said: '확인함' },
  warning: { shape: 'triangle', tone: 'amber', said: '주의' },
  error: { shape: 'octagon', tone: 'red', said: '오류' },
}

/** From here on a mail is close to its limit, in KB. */
const mailToWatch = 80

/** What can be told from what is at hand; everything else says that it can't. */
export function checksOf(draft: SendView, edition: EditionView, size: number, audience: Audience | null): Check[] {
  const isSame = draft.edition === edition.id && draft.editionHash === edition.hash
  const kilo = kilobytes(size)
  const already = audience?.already ?? 0
  return [
    isSame
      ? { kind: 'ok', words: '발행된 편집본과 해시가 같음' }
      : { kind: 'error', words: '발행된 편집본과 다름', meaning: '화면을 다시 여세요.' },
    isTested(draft)
      ? { kind: 'ok', words: '시험 메일이 접수됨' }
      : { kind: 'error', words: '접수된 시험 메일이 없음', meaning: '3에서 시험 메일을 보내세요.' },
    kilo > longestMail
      ? {
          kind: 'error',
          words: `메일 ${kilo}KB`,
          meaning: '메일이 너무 큽니다. 요약을 줄이거나 기사별 참고 줄을 빼세요.',
        }
      : kilo > mailToWatch
        ? { kind: 'warning', words: `메일 ${kilo}KB`, meaning: '지메일은 100KB가 넘으면 뒤를 자릅니다.' }
        : { kind: 'ok', words: `메일 ${kilo}KB, 잘리지 않는 크기` },
    ...(audience === null
      ? []
      : [
          already === 0
            ? ({ kind: 'ok', words: '이 편집본을 이 사람들에게 보낸 적 없음' } as const)
            : ({ kind: 'warning', words: `이미 보낸 ${number(already)}명은 빠집니다` } as const),
        ]),
    {
      kind: 'warning',
      words: 'DMARC와 SPF는 여기서 확인하지 못합니다',
      meaning: '네이버와 지메일이 대량 메일에 요구합니다. 관리자에게 확인하세요.',
    },
  ]
}

/** 보내기 전 확인, and the mail that goes out. */
export function Checks({ checks, edition }: { checks: readonly Check[]; edition: EditionView }) {
  const mail = `/api/editions/${edition.id}/files/mail`
  return (
    <aside className="send-aside" aria-labelledby="send-checks">
      <div className="desk__head">
        <h2 id="send-checks">보내기 전 확인</h2>
      </div>
      <ul className="send-checks">
        {checks.map(({ kind, words, meaning }) => (
          <li key={words}>
            <StateMark shape={looks[kind].shape} tone={looks[kind].tone}>
              <span className="visually-hidden">{`${looks[kind].said}: `}</span>
              {words}
            </StateMark>
            {meaning ? <p className="desk__quiet">{meaning}</p> : null}
          </li>
        ))}
      </ul>
      <div className="send-preview">
        <iframe src={mail} title="보낼 메일 미리보기" />
      </div>
      <p>
        <a href={mail} target="_blank" rel="noreferrer">
          메일 크게 보기
        </a>
      </p>
    </aside>
  )
}
