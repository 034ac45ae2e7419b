'use client'
import { useNav } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Composing opens with the navigation folded; it comes back as it was. */
export function useFoldedNav(): void {
  const { navOpen, setNavOpen } = useNav()
  const nav = useRef({ navOpen, setNavOpen })
  useEffect(() => {
    const { navOpen: wasOpen, setNavOpen: set } = nav.current
    if (wasOpen) set(false)
    return () => {
      if (wasOpen) set(true)
    }
  }, [])
}
