/** The pages of 구독자 가져오기 inside Payload's frame; server components. */
import type { AdminViewServerProps } from 'payload'
import { Frame } from '../frame.tsx'
import { ImportRun } from './import-run.tsx'
import { TakeIn } from './take-in.tsx'

/** Choose a file, or go on with one. */
export function SubscriberImportView(props: AdminViewServerProps) {
  return (
    <Frame {...props} path="/subscribers/import">
      <TakeIn />
    </Frame>
  )
}

/** One file: its choices, its run, and what came of it. */
export function SubscriberImportRunView(props: AdminViewServerProps) {
  const segments = props.params?.segments
  const id = Array.isArray(segments) ? (segments[2] ?? '') : ''
  return (
    <Frame {...props} path={`/subscribers/import/${id}`}>
      <ImportRun id={id} />
    </Frame>
  )
}
