import type { Stage } from '../approval/stage.ts'

/** A state is a word, a shape and a colour, so that it can be read in grey and by ear. */

export type Shape = 'ring' | 'half' | 'triangle' | 'octagon' | 'tick' | 'disc'
export type Tone = 'grey' | 'accent' | 'amber' | 'red' | 'green' | 'black'

const shapes: Record<Shape, React.ReactNode> = {
  ring: <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  half: (
    <>
      <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />
    </>
  ),
  triangle: <path d="M6 1.5 11 10.5H1z" fill="currentColor" />,
  octagon: (
    <path d="M4 1h4l3 3v4l-3 3H4L1 8V4zM5.3 2.8v4h1.4v-4zm0 4.9v1.5h1.4V7.7z" fill="currentColor" fillRule="evenodd" />
  ),
  tick: <path d="m1.5 6.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="2" />,
  disc: <circle cx="6" cy="6" r="5" fill="currentColor" />,
}

/** Shape, colour and word of a state. */
export function StateMark({ shape, tone, children }: { shape: Shape; tone: Tone; children: React.ReactNode }) {
  return (
    <span className={`state state--${tone}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {shapes[shape]}
      </svg>
      <span>{children}</span>
    </span>
  )
}

interface Look {
  shape: Shape
  tone: Tone
  word: string
}

const articleStates: Record<string, Look> = {
  writing: { shape: 'ring', tone: 'grey', word: '작성 중' },
  review: { shape: 'half', tone: 'accent', word: '검토 중' },
  changes: { shape: 'triangle', tone: 'amber', word: '수정 요청' },
  done: { shape: 'tick', tone: 'green', word: '완료' },
}

const editionStates: Record<string, Look> = {
  requested: { shape: 'half', tone: 'accent', word: '검토 요청' },
  changes: { shape: 'triangle', tone: 'amber', word: '수정 요청' },
  approved: { shape: 'tick', tone: 'green', word: '승인' },
  void: { shape: 'triangle', tone: 'amber', word: '승인 무효' },
  replaced: { shape: 'ring', tone: 'grey', word: '새 편집본으로 바뀜' },
  published: { shape: 'disc', tone: 'black', word: '발행됨' },
}

/** Stages of an issue, in the words of the glossary. */
export const stages: Record<Stage, Look> = {
  writing: { shape: 'ring', tone: 'grey', word: '작성 중' },
  making: { shape: 'half', tone: 'accent', word: '검토 요청' },
  requested: { shape: 'half', tone: 'accent', word: '검토 요청' },
  changes: { shape: 'triangle', tone: 'amber', word: '수정 요청' },
  approved: { shape: 'tick', tone: 'green', word: '승인' },
  void: { shape: 'triangle', tone: 'amber', word: '승인 무효' },
  missed: { shape: 'triangle', tone: 'amber', word: '예약 놓침' },
  published: { shape: 'disc', tone: 'black', word: '발행됨' },
  corrected: { shape: 'triangle', tone: 'amber', word: '정정됨' },
}

function Known({ look }: { look: Look | undefined }) {
  return look ? (
    <StateMark shape={look.shape} tone={look.tone}>
      {look.word}
    </StateMark>
  ) : null
}

const of = (looks: Record<string, Look>, state: unknown): Look | undefined =>
  typeof state === 'string' ? looks[state] : undefined

/** State of an article as the glossary shows it. */
export const ArticleState = ({ state }: { state: unknown }) => <Known look={of(articleStates, state)} />

/** State of an edition as the glossary shows it. */
export const EditionState = ({ state }: { state: unknown }) => <Known look={of(editionStates, state)} />

/** Stage of an issue; a later edition says which it is. */
export function IssueStage({ stage, ordinal = 1 }: { stage: Stage; ordinal?: number }) {
  const { shape, tone, word } = stages[stage]
  return (
    <StateMark shape={shape} tone={tone}>
      {stage === 'published' && ordinal > 1 ? `${word} · ${ordinal}차` : word}
    </StateMark>
  )
}
