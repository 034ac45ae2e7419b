/** The import desk's pages inside Payload's frame; server components. */
import type { AdminViewServerProps } from 'payload'
import { Frame } from '../frame.tsx'
import { ImportDesk } from './import-desk.tsx'
import { ManuscriptDesk } from './manuscript-desk.tsx'

const first = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '')

/** 가져오기: drop a file, paste a text, or go on with a manuscript. */
export function ImportView(props: AdminViewServerProps) {
  return (
    <Frame {...props} path="/import">
      <ImportDesk issue={first(props.searchParams?.issue)} />
    </Frame>
  )
}

/** 원고 확인: one manuscript. */
export function ManuscriptView(props: AdminViewServerProps) {
  const segments = props.params?.segments
  const id = Array.isArray(segments) ? (segments[1] ?? '') : ''
  return (
    <Frame {...props} path={`/import/${id}`}>
      <ManuscriptDesk id={id} />
    </Frame>
  )
}
