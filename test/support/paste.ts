/** Pasting as the browser does it: an event with a clipboard's HTML and plain text at whatever has the focus. */
import type { Page } from 'puppeteer-core'

/** Types a clipboard offers, by media type. */
export interface Clipboard {
  html?: string
  text?: string
}

/** Pastes at the caret; true where somebody took the clipboard instead of the browser. */
export const paste = (page: Page, clipboard: Clipboard): Promise<boolean> =>
  page.evaluate(
    (html: string, text: string) => {
      const data = new DataTransfer()
      if (html) data.setData('text/html', html)
      data.setData('text/plain', text)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      return !(document.activeElement ?? document.body).dispatchEvent(event)
    },
    clipboard.html ?? '',
    clipboard.text ?? '',
  )
