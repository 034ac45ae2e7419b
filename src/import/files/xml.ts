/** An element of an XML part; names keep their prefix (`w:p`), `local` is the name without it. */
export interface XmlElement {
  name: string
  local: string
  attributes: Readonly<Record<string, string>>
  children: XmlNode[]
}

export type XmlNode = XmlElement | string

/** Deepest nesting that is read: office files stay below 100, what goes deeper was made to break readers. */
const deepest = 400

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Only the five entities of XML itself are known, so that no declared one can grow. */
const decode = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([\da-fA-F]{1,6})|(\w{1,10}));/g, (whole, decimal, hex, name) => {
        if (name) return named[String(name)] ?? whole
        const code = decimal ? Number(decimal) : Number.parseInt(String(hex), 16)
        const legal = code > 0 && code < 0x110000 && !(code >= 0xd800 && code < 0xe000)
        return legal ? String.fromCodePoint(code) : whole
      })
    : text

function attributesOf(source: string): Record<string, string> {
  const out: Record<string, string> = {}
  // Sticky, so that junk between attributes is looked at once.
  const next = /\s*([^\s=/"'<>]{1,200})\s*=\s*(?:"([^"]*)"|'([^']*)')/y
  for (let match = next.exec(source); match; match = next.exec(source))
    out[match[1] ?? ''] = decode(match[2] ?? match[3] ?? '')
  return out
}

/** Index behind the `>` of a tag; `>` inside quotes does not end it. */
function tagEnd(xml: string, start: number): number {
  let at = start
  while (at < xml.length) {
    const char = xml[at]
    if (char === '>') return at + 1
    if (char === '"' || char === "'") {
      const close = xml.indexOf(char, at + 1)
      if (close === -1) return -1
      at = close
    }
    at++
  }
  return -1
}

/** What stands outside of elements and is passed over, by how it opens and closes. */
const passed: readonly [open: string, close: string][] = [
  ['<!--', '-->'],
  ['<?', '?>'],
]

/** Makes a tree of one part; `null` where it is not well-formed, ends too early, is nested too deep or declares a DTD. */
export function parseXml(xml: string): XmlElement | null {
  const root: XmlElement = { name: '', local: '', attributes: {}, children: [] }
  const open: XmlElement[] = [root]
  let at = 0
  while (at < xml.length) {
    const top = open.at(-1)!
    const next = xml.indexOf('<', at)
    if (next !== at) {
      const text = decode(xml.slice(at, next === -1 ? xml.length : next))
      if (text !== '' && open.length > 1) top.children.push(text)
      if (next === -1) break
    }
    const skip = passed.find(([sign]) => xml.startsWith(sign, next))
    if (skip) {
      const end = xml.indexOf(skip[1], next + skip[0].length)
      if (end === -1) return null
      at = end + skip[1].length
      continue
    }
    if (xml.startsWith('<![CDATA[', next)) {
      const end = xml.indexOf(']]>', next)
      if (end === -1) return null
      top.children.push(xml.slice(next + 9, end))
      at = end + 3
      continue
    }
    const end = tagEnd(xml, next + 1)
    if (end === -1 || xml[next + 1] === '!') return null
    const inner = xml.slice(next + 1, end - 1)
    at = end
    if (inner.startsWith('/')) {
      if (open.length === 1 || top.name !== inner.slice(1).trim()) return null
      open.pop()
      continue
    }
    const name = /^[^\s/]+/.exec(inner)?.[0]
    if (!name) return null
    const local = name.slice(name.indexOf(':') + 1)
    const element: XmlElement = { name, local, attributes: attributesOf(inner.slice(name.length)), children: [] }
    top.children.push(element)
    if (!inner.endsWith('/')) open.push(element)
    if (open.length > deepest) return null
  }
  if (open.length !== 1) return null
  return root.children.find((node): node is XmlElement => typeof node !== 'string') ?? null
}

/** Child elements, by local name where one is given. */
export const elements = (of: XmlElement | undefined, local?: string): XmlElement[] =>
  (of?.children ?? []).filter(
    (node): node is XmlElement => typeof node !== 'string' && (local === undefined || node.local === local),
  )

/** The first child element of this local name. */
export const child = (of: XmlElement | undefined, local: string): XmlElement | undefined =>
  of?.children.find((node): node is XmlElement => typeof node !== 'string' && node.local === local)

/** All text below an element. */
export const textOf = (of: XmlElement | undefined): string =>
  (of?.children ?? []).map((node) => (typeof node === 'string' ? node : textOf(node))).join('')

/** All elements below one, outermost first, in the order of the file; `enter` false leaves an element's inside out. */
export function* below(of: XmlElement, enter: (one: XmlElement) => boolean = () => true): Generator<XmlElement> {
  for (const one of elements(of)) {
    yield one
    if (enter(one)) yield* below(one, enter)
  }
}

/** An attribute whatever its prefix is. */
export function attribute(of: XmlElement | undefined, local: string): string | undefined {
  if (!of) return undefined
  if (local in of.attributes) return of.attributes[local]
  const key = Object.keys(of.attributes).find((name) => name.endsWith(`:${local}`))
  return key === undefined ? undefined : of.attributes[key]
}
