import type { SendState as State } from '../../delivery/states.ts'
import { sendStateWords } from '../../delivery/words.ts'
import { type Shape, StateMark, type Tone } from '../state-mark.tsx'

const sendLooks: Record<State, { shape: Shape; tone: Tone }> = {
  draft: { shape: 'ring', tone: 'grey' },
  preparing: { shape: 'half', tone: 'accent' },
  scheduled: { shape: 'ring', tone: 'grey' },
  sending: { shape: 'half', tone: 'accent' },
  paused: { shape: 'triangle', tone: 'amber' },
  stopped: { shape: 'octagon', tone: 'red' },
  cancelling: { shape: 'half', tone: 'accent' },
  cancelled: { shape: 'octagon', tone: 'black' },
  done: { shape: 'tick', tone: 'green' },
}

/** State of a send as the glossary shows it; one that is over with rows in doubt says so. */
export function SendState({ state, doubtful = 0, more = '' }: { state: State; doubtful?: number; more?: string }) {
  const waits = state === 'done' && doubtful > 0
  const { shape, tone } = waits ? ({ shape: 'triangle', tone: 'amber' } as const) : sendLooks[state]
  return (
    <StateMark shape={shape} tone={tone}>
      {[sendStateWords[state], waits ? '판단 필요' : '', more].filter(Boolean).join(' · ')}
    </StateMark>
  )
}
