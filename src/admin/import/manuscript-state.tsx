import type { ManuscriptState as State } from '../../manuscripts/manuscript.ts'
import { StateMark } from '../state-mark.tsx'

/** State of a manuscript as the glossary shows it; `open` counts the places to look at. */
export function ManuscriptState({ state, open }: { state: State; open: number }) {
  if (state === 'reading')
    return (
      <StateMark shape="half" tone="accent">
        읽는 중
      </StateMark>
    )
  if (state === 'open')
    return (
      <StateMark shape="triangle" tone="amber">
        {`확인할 곳 ${open}`}
      </StateMark>
    )
  if (state === 'checked')
    return (
      <StateMark shape="tick" tone="green">
        확인함
      </StateMark>
    )
  if (state === 'in')
    return (
      <StateMark shape="disc" tone="black">
        넣음
      </StateMark>
    )
  return (
    <StateMark shape="octagon" tone="red">
      읽지 못함
    </StateMark>
  )
}
