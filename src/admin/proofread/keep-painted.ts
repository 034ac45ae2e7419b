const editors = '[data-lexical-editor="true"]'

const isOfEditor = (node: Node): boolean =>
  node instanceof Element && (node.closest(editors) !== null || node.querySelector(editors) !== null)

/**
 * Paints now, and again whenever the editors below a room draw their lines anew: they come later than the form's data on a
 * busy machine, and a save draws the stored text afresh; letters that were painted before are gone then. Gives what ends it.
 */
export function keepPainted(room: Element, paint: () => void): () => void {
  let frame = 0
  const observer = new MutationObserver((changes) => {
    const isDrawn = changes.some(({ target, addedNodes }) => isOfEditor(target) || [...addedNodes].some(isOfEditor))
    if (frame !== 0 || !isDrawn) return
    frame = requestAnimationFrame(() => {
      frame = 0
      paint()
    })
  })
  observer.observe(room, { childList: true, subtree: true })
  paint()
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  }
}
