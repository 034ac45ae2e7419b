/** A flow that is printed alone, as if the rest of its issue stood before it. */
export interface AloneFlow {
  /** Id of an element of the flow. */
  id: string
  /** Sheet of the file that the flow begins on, from 1. */
  sheet: number
  /** Printed number of that page. */
  number: number
}

/**
 * Runs inside a warmed page: puts a document in the place of the one before it; the faces in the first `<style>` stay.
 * Before a flow that stands alone come one or two empty sheets, so that left and right and its numbers are those of
 * the issue. Returns the number of such sheets; -1 where there is no such flow.
 */
export async function putDocument(text: string, alone: AloneFlow | null): Promise<number> {
  const given = new DOMParser().parseFromString(text, 'text/html')
  let pads = 0
  if (alone) {
    const target = given.getElementById(alone.id)?.closest<HTMLElement>('[data-flow]')
    if (!target) return -1
    for (const flow of given.querySelectorAll('[data-flow]')) if (flow !== target) flow.remove()
    pads = alone.sheet % 2 === 0 ? 1 : 2
    const before = alone.number - 1
    const sheet = given.createElement('style')
    sheet.textContent = `@page pad-1 { margin: 0; counter-increment: bp ${before} page ${before} }
@page pad-2 { margin: 0; counter-increment: bp 0 page 0 }
[data-pad] { height: 1px; break-after: page }`
    given.head.append(sheet)
    for (let number = pads; number >= 1; number--) {
      const pad = given.createElement('div')
      pad.dataset.pad = ''
      pad.style.setProperty('page', `pad-${number}`)
      given.body.prepend(pad)
    }
  }
  const [faces, ...before] = document.head.querySelectorAll('style')
  for (const style of before) style.remove()
  faces?.after(...[...given.head.querySelectorAll('style')].map((style) => document.adoptNode(style)))
  document.body.replaceWith(document.adoptNode(given.body))
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  return pads
}
