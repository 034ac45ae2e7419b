'use client'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { useEffect } from 'react'

/** Resolves when the browser had time for what was put off before this; never later than Payload's own half second. */
const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 })
    else setTimeout(resolve, 150)
  })

const isSaveKey = (event: KeyboardEvent): boolean => (event.ctrlKey || event.metaKey) && event.code === 'KeyS'

/** Longest that a save waits for a form that finds nothing to save, in milliseconds. */
const patience = 3000

/** Presses a button as soon as it can be pressed: the form may learn a moment later that there is something to save. */
function pressWhenReady(button: HTMLButtonElement | null | undefined): void {
  if (!button?.disabled) {
    button?.click()
    return
  }
  const observer = new MutationObserver(() => {
    if (button.disabled) return
    stop()
    button.click()
  })
  const late = setTimeout(() => observer.disconnect(), patience)
  const stop = () => {
    clearTimeout(late)
    observer.disconnect()
  }
  observer.observe(button, { attributeFilter: ['disabled'] })
}

/**
 * Payload's form learns of what was typed only when the browser is idle, and after a save it draws the stored text anew:
 * words typed right before a save on a busy machine were lost. So a save waits until the form knows everything.
 */
export function useKeepingUp(editor: LexicalEditor): void {
  useEffect(() => {
    let behind = false
    let latest = 0
    let caughtUp = Promise.resolve()
    const button = () => editor.getRootElement()?.closest('form')?.querySelector<HTMLButtonElement>('#action-save')
    const follow = async (change: number) => {
      // Payload's turn comes in the first pause, what React makes of it before the second.
      await idle()
      await idle()
      // As long as there is nothing to save the form hasn't learned of it, and a save would go unheard.
      if (change === latest && !button()?.disabled) behind = false
    }
    const hold = (event: Event) => {
      if (!behind) return
      event.preventDefault()
      event.stopImmediatePropagation()
      // The click comes by here again, and waits again if somebody goes on typing.
      void caughtUp.then(() => pressWhenReady(button()))
    }
    const onKey = (event: KeyboardEvent) => {
      if (!isSaveKey(event)) return
      if (behind) hold(event)
      else if (event.target instanceof Node && editor.getRootElement()?.contains(event.target)) {
        // Payload listens for this key alone, and takes one that an input method swallowed for still pressed.
        const known = button()
        if (!known || known.disabled) return
        event.preventDefault()
        event.stopImmediatePropagation()
        known.click()
      }
    }
    const onClick = (event: MouseEvent) =>
      event.target instanceof Node && button()?.contains(event.target) && hold(event)
    // On the window and on the way down: before anything of the form hears of it.
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('click', onClick, true)
    return mergeRegister(
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (dirtyElements.size + dirtyLeaves.size === 0 || tags.has('history-merge')) return
        behind = true
        caughtUp = follow(++latest)
      }),
      () => window.removeEventListener('keydown', onKey, true),
      () => window.removeEventListener('click', onClick, true),
    )
  }, [editor])
}
