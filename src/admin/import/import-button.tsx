'use client'
import { Link, useAuth, useConfig } from '@payloadcms/ui'
import { mayImport } from '../../../collections/access.ts'

/** Leads to the import desk: for one issue `기사 가져오기`, without one `원고 가져오기`. */
export function ImportButton({ issue }: { issue?: string }) {
  const { config } = useConfig()
  const { user } = useAuth()
  if (!mayImport(user)) return null
  const to = `${config.routes.admin}/import${typeof issue === 'string' ? `?issue=${issue}` : ''}`
  return (
    <Link className="desk__button import-button" href={to} prefetch={false}>
      {typeof issue === 'string' ? '기사 가져오기' : '원고 가져오기'}
    </Link>
  )
}
