/** Payload's frame around pages of our own; a server component. */
import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'

/** Nav, header and, for whoever is not logged in, the way to the log-in page. */
export function Frame({
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
