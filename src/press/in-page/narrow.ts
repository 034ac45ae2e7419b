import type { Flow } from './columns.ts'

export interface Narrower {
  /** Lets words break that stick out of their cell or of the page; returns how many places it found. */
  tame(flows: readonly Flow[]): number
}

/**
 * Runs inside the printing page. Chromium prints a page with anything wider than it smaller as a whole, so one long word
 * that is kept on its line would shrink the document.
 */
export function narrower(): Narrower {
  const sticksOut = (element: Element) => element.scrollWidth > element.clientWidth + 1

  return {
    tame: (flows) => {
      const cells = flows.flatMap(({ element }) =>
        [...element.querySelectorAll<HTMLElement>('td, th')].filter(sticksOut),
      )
      const texts = flows
        .filter(({ element }) => sticksOut(element))
        .flatMap(({ element }) =>
          [...element.querySelectorAll<HTMLElement>('p, h1, h2, h3, h4, h5, h6')].filter(sticksOut),
        )
      for (const element of [...cells, ...texts]) element.dataset.narrow = ''
      return cells.length + texts.length
    },
  }
}
