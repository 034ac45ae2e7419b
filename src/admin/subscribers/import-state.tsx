import { importStateWords, type ImportState as State } from '../../subscribers/import/import.ts'
import { type Shape, StateMark, type Tone } from '../state-mark.tsx'

const looks: Record<State, [Shape, Tone]> = {
  choosing: ['triangle', 'amber'],
  waiting: ['ring', 'grey'],
  running: ['half', 'accent'],
  done: ['tick', 'green'],
  failed: ['octagon', 'red'],
  stopped: ['octagon', 'red'],
}

/** State of an import: word, shape and colour. */
export function ImportState({ state }: { state: State }) {
  const [shape, tone] = looks[state]
  return (
    <StateMark shape={shape} tone={tone}>
      {importStateWords[state]}
    </StateMark>
  )
}
