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

const articleStates: Record<string, { shape: Shape; tone: Tone; word: string }> = {
  writing: { shape: 'ring', tone: 'grey', word: '작성 중' },
  review: { shape: 'half', tone: 'accent', word: '검토 중' },
  changes: { shape: 'triangle', tone: 'amber', word: '수정 요청' },
  done: { shape: 'tick', tone: 'green', word: '완료' },
}

/** State of an article as the glossary shows it. */
export function ArticleState({ state }: { state: unknown }) {
  const known = typeof state === 'string' ? articleStates[state] : undefined
  if (!known) return null
  return (
    <StateMark shape={known.shape} tone={known.tone}>
      {known.word}
    </StateMark>
  )
}
