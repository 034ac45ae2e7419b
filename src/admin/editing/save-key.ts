'use client'
import { useModal } from '@payloadcms/ui'
import { useEffect, useEffectEvent } from 'react'

/** Resolves when the browser had time for what was put off before this; never later than Payload's own half second. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 })
    else setTimeout(resolve, 150)
  })

/**
 * Payload's form learns of what was typed into a text only when the browser is idle, and after a save it draws the stored
 * text anew: words typed right before a save on a busy machine were lost. So a save waits for what was put off: Payload's turn
 * comes in the first pause, what React makes of it before the second.
 */
export async function untilCaughtUp(): Promise<void> {
  await idle()
  await idle()
}

/** Longest that the key waits for a form that finds nothing to save, in milliseconds. */
const patience = 1500

/** Presses a button as soon as it can be pressed: the form may learn a moment later that there is something to save. */
async function pressWhenReady(button: HTMLButtonElement | null): Promise<void> {
  await untilCaughtUp()
  const end = performance.now() + patience
  while (button?.disabled && performance.now() < end) await idle()
  // A button that can't be pressed hears nothing.
  button?.click()
}

const isSaveKey = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && event.code === 'KeyS'

/**
 * `Ctrl S`, by its key whatever the keyboard writes. Payload's own hook wants no other key down, and takes one that an input
 * method swallowed for still pressed.
 */
export function useSaveKey(button: () => HTMLButtonElement | null, depth: number): void {
  const { modalState } = useModal()
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isSaveKey(event)) return
    event.preventDefault()
    // The form that lies on top hears the key.
    const open = Object.values(modalState).filter((one) => one?.isOpen).length
    if (open + 1 === depth && !event.repeat) void pressWhenReady(button())
  })
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
