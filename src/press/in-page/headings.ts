/** What a printing page says of itself, for bookmarks and links. */
export interface PageWords {
  /** Text of every heading that makes a bookmark, in order. */
  headings: string[]
  /** What a link leads to, by the id in its address: `그림 3`, `각주 4`, a heading's text. */
  targets: Record<string, string>
}

/** Runs inside the printing page, after its numbers were filled in. */
export function readWords(): PageWords {
  const apparatus = '.footnote-call, .call, [data-push], [data-foot]'

  /** Text with single spaces; calls and signs of notes left out, numerals set off. */
  const textOf = (element: Element): string => {
    const parts: string[] = []
    const visit = (node: Node): void => {
      if (node instanceof Text) parts.push(node.data)
      if (!(node instanceof Element) || node.matches(apparatus)) return
      for (const child of node.childNodes) visit(child)
      if (node.matches('.numeral, .label, br')) parts.push(' ')
    }
    for (const child of element.childNodes) visit(child)
    return parts
      .join('')
      .replace(/[\u00ad\u200b\u2060]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  }

  const isRead = (element: Element): boolean =>
    !element.closest('[aria-hidden="true"], [hidden]') &&
    element.getClientRects().length > 0 &&
    getComputedStyle(element).visibility === 'visible'

  const bare = (label: string): string => label.replace(/^[〈<[【(]+|[〉>\]】).:]+$/g, '').trim()
  const title = 'h1, h2, h3, h4, h5, h6, .caption, .box-title'

  const wordsOf = (element: Element): string => {
    if (element.matches('.footnote'))
      return `각주 ${bare(textOf(element.querySelector('.footnote-number') ?? element))}`
    if (element.matches('.footnote-call')) return '본문으로'
    if (element.matches('h1, h2, h3, h4, h5, h6')) return textOf(element)
    const label = element.matches('.exhibit, .box') ? element.querySelector('.label') : null
    const words = label ? bare(textOf(label)) : ''
    // The first article of a section may stand below the section's own name.
    const own = /^a\d+$/.test(element.id) ? element.querySelector('h2') : null
    const found = words === '' ? (own ?? element.querySelector(title)) : null
    return found ? textOf(found) : words
  }

  const addresses = [...document.querySelectorAll('a[href^="#"]')].map(
    (link) => link.getAttribute('href')?.slice(1) ?? '',
  )
  const targets = [...new Set(addresses)].flatMap((id): [string, string][] => {
    const element = document.getElementById(decodeURIComponent(id))
    const words = element ? wordsOf(element) : ''
    return words === '' ? [] : [[id, words]]
  })
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
  return { headings: headings.filter(isRead).map(textOf), targets: Object.fromEntries(targets) }
}
