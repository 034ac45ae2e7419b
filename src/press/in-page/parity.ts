/** Runs inside the printing page: turns the margin boxes of the right parity on. */
export function turnParity(frontPages: number): void {
  const parity = frontPages % 2 === 1 ? 'odd' : 'even'
  for (const style of document.querySelectorAll<HTMLStyleElement>('style[data-front-pages]')) {
    style.media = style.dataset.frontPages === parity ? 'all' : 'not all'
  }
}
