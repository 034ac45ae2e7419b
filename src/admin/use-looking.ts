'use client'
import { useEffect } from 'react'

/** Looks at once, every so many milliseconds while the page is seen, and when people come back to it: others act on the same things. */
export function useLooking(look: () => Promise<void>, pause: number): void {
  useEffect(() => {
    void look()
    const timer = setInterval(() => {
      if (!document.hidden) void look()
    }, pause)
    window.addEventListener('focus', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
    }
  }, [look, pause])
}
