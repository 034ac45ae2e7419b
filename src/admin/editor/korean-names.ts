/** Korean names for the few buttons of Payload's editor that carry English ones or none, which no translation reaches. */
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'

const names: Record<string, string> = {
  'Add block': '이 아래에 넣기',
  'Drag to move': '끌어 옮기기',
  'Edit link': '연결 고치기',
  'Insert Paragraph': '문단 넣기',
  'Remove link': '연결 지우기',
  'more dropdown': '더 보기',
  'tableTools dropdown': '표 도구',
}

/** Buttons whose word is drawn by the style sheet, or is a sign. */
const unnamed: Record<string, string> = {
  '.toolbar-popup__button-circled': '동그라미 번호 ①',
  '.toolbar-popup__button-brackets': '법·계획 괄호 「」',
  '.toolbar-popup__button-superscript': '위 첨자',
  '.toolbar-popup__button-link': '연결',
}

/** Buttons that are on or off; Payload shows it by a class alone. */
const toggles =
  '[data-button-key^="depth"], [data-button-key="note1"], [data-button-key="remark"], [data-button-key="superscript"]'

function press(container: Element): void {
  for (const button of container.querySelectorAll(toggles)) {
    const pressed = String(button.classList.contains('active'))
    if (button.getAttribute('aria-pressed') !== pressed) button.setAttribute('aria-pressed', pressed)
  }
}

function rename(container: Element): void {
  for (const [selector, name] of Object.entries(unnamed))
    container.querySelector(`${selector}:not([aria-label])`)?.setAttribute('aria-label', name)
  for (const button of container.querySelectorAll('button[aria-label], [role="button"][aria-label]')) {
    const name = names[button.getAttribute('aria-label') ?? '']
    if (name) button.setAttribute('aria-label', name)
  }
  press(container)
}

/** Renames what is there and what comes later; returns how to stop. */
export function registerKoreanNames(editor: LexicalEditor): () => void {
  let observer: MutationObserver | undefined
  const stop = editor.registerRootListener((root) => {
    observer?.disconnect()
    const container = root?.closest('.rich-text-lexical')
    if (!root || !container) return
    // The label above is no label to a screen reader: Payload ties it to nothing.
    root.setAttribute('aria-label', container.querySelector('.field-label')?.textContent ?? '')
    observer = new MutationObserver(() => rename(container))
    observer.observe(container, { subtree: true, childList: true, attributeFilter: ['aria-label', 'class'] })
    rename(container)
  })
  return () => {
    stop()
    observer?.disconnect()
  }
}
