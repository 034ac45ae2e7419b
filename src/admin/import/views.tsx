/** The import desk's pages inside Payload's frame; server components. */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { ImportDesk } from './import-desk.tsx'
import { ManuscriptDesk } from './manuscript-desk.tsx'

/** Nav, header and, for whoever is not logged in, the way to the log-in page. */
function Frame({
  initPageResult,
  params,
  searchParams,
  path,
  children,
}: AdminViewServerProps & { path: string; children: React.ReactNode }) {
  const { req, locale, permissions, visibleEntities } = initPageResult
  if (!req.user) {
    const { admin } = req.payload.config.routes
    redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}${path}`)}`)
  }
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={req.payload}
      permissions={permissions}
      {...(searchParams ? { searchParams } : {})}
      user={req.user}
      visibleEntities={visibleEntities}
    >
      {children}
    </DefaultTemplate>
  )
}

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
