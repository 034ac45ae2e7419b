'use client'
import { Link, useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'

/** Entry of the navigation. */
export function ImportNavLink() {
  const { config } = useConfig()
  const path = `${config.routes.admin}/import`
  const here = usePathname()?.startsWith(path) ?? false
  return (
    <Link className="nav__link import-nav" href={path} prefetch={false} {...(here ? { 'aria-current': 'page' } : {})}>
      가져오기
    </Link>
  )
}
