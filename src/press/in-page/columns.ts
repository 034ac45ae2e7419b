/** Size of a page's type area in mm. */
export interface Area {
  width: number
  height: number
}

/** A flow with the page area that it is broken to, in px. */
export interface Flow {
  element: HTMLElement
  name: string
  width: number
  height: number
}

export interface Columns {
  /** The flows of the page in order; `area` is the type area of those that tell none of their own. */
  flowsOf(area: Area): Flow[]
  /** Lays a flow out in columns of one page area, which Chromium breaks as it breaks pages. */
  lay(flow: Flow): void
  unlay(flow: Flow): void
  /** Pages of a flow that is laid out in columns. */
  count(flow: Flow): number
  /** From one column to the next, in px. */
  step(flow: Flow): number
  /** Column of a place of a flow that begins at `left`, from 0. */
  columnAt(flow: Flow, left: number, x: number): number
}

/** Runs inside the printing page. Pages as columns (typesetting: both are broken by the same rules). */
export function columns(): Columns {
  const gap = 40
  const pixel = 96 / 25.4
  const millimetres = (text: string | undefined, otherwise: number) => (text ? Number.parseFloat(text) : otherwise)
  const names = ['width', 'height', 'column-width', 'column-gap', 'column-fill']
  const step = (flow: Flow) => flow.width + gap
  const parting = new Set(['page', 'left', 'right', 'recto', 'verso', 'always'])
  let pageRules: { style: CSSStyleDeclaration; name: 'breakBefore' | 'breakAfter'; value: string }[] | undefined

  /** Breaks that the style asks for inside flows; in columns they have to be breaks of columns. */
  const findPageRules = () => {
    const found: NonNullable<typeof pageRules> = []
    const add = (style: CSSStyleDeclaration) => {
      for (const name of ['breakBefore', 'breakAfter'] as const)
        if (parting.has(style[name])) found.push({ style, name, value: style[name] })
    }
    const read = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule) read(rule.cssRules)
        if (
          !(rule instanceof CSSStyleRule) ||
          !(parting.has(rule.style.breakBefore) || parting.has(rule.style.breakAfter))
        )
          continue
        const inside = [...document.querySelectorAll(rule.selectorText)].some((one) =>
          one.parentElement?.closest('[data-flow]'),
        )
        if (inside) add(rule.style)
      }
    }
    for (const sheet of document.styleSheets) read(sheet.cssRules)
    for (const one of document.querySelectorAll<HTMLElement>('[data-flow] [style*="break-"]')) add(one.style)
    return found
  }

  return {
    flowsOf: (area) =>
      [...document.querySelectorAll<HTMLElement>('[data-flow]')].map((element) => ({
        element,
        name: element.dataset.flow ?? '',
        // Chromium lays out in 64ths of a pixel; over hundreds of columns less would add up to one.
        width: Math.floor(millimetres(element.dataset.width, area.width) * pixel * 64) / 64,
        // Chromium rounds the height of its page area up to a whole pixel (measured from 237 to 260 mm); a column must not differ.
        height: Math.ceil(millimetres(element.dataset.height, area.height) * pixel),
      })),
    lay: (flow) => {
      pageRules ??= findPageRules()
      for (const { style, name } of pageRules) style[name] = 'column'
      flow.element.dataset.columns = ''
      Object.assign(flow.element.style, {
        width: `${flow.width}px`,
        height: `${flow.height}px`,
        columnWidth: `${flow.width}px`,
        columnGap: `${gap}px`,
        columnFill: 'auto',
      })
    },
    unlay: (flow) => {
      for (const { style, name, value } of pageRules ?? []) style[name] = value
      delete flow.element.dataset.columns
      for (const name of names) flow.element.style.removeProperty(name)
    },
    count: (flow) => Math.max(1, Math.round((flow.element.scrollWidth + gap) / step(flow))),
    step,
    columnAt: (flow, left, x) => Math.floor((x - left + 1) / step(flow)),
  }
}
