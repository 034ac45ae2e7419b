/** Files that were handed out, taken apart again by other ways than they were made. */
import JSZip from 'jszip'
import { below, parseXml, type XmlElement } from '../../src/import/files/xml.ts'

/** Parts of a zip by their path: XML as text, all else as bytes. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string | Uint8Array>> {
  const { files } = await JSZip.loadAsync(bytes)
  const parts = new Map<string, string | Uint8Array>()
  for (const entry of Object.values(files).filter(({ dir }) => !dir)) {
    const isText = /\.(?:xml|rels|hpf|txt)$|^mimetype$/.test(entry.name)
    parts.set(entry.name, await entry.async(isText ? 'string' : 'uint8array'))
  }
  return parts
}

/** A text part; throws where it is missing. */
export function textPart(parts: ReadonlyMap<string, string | Uint8Array>, name: string): string {
  const part = parts.get(name)
  if (typeof part !== 'string') throw new Error(`The file has no ${name}.`)
  return part
}

/** Root of an XML part; throws where it is missing or not well-formed. */
export function tree(parts: ReadonlyMap<string, string | Uint8Array>, name: string): XmlElement {
  const root = parseXml(textPart(parts, name))
  if (!root) throw new Error(`${name} is not well-formed.`)
  return root
}

/** Elements of a local name anywhere below. */
export const all = (of: XmlElement, local: string): XmlElement[] => [...below(of)].filter((one) => one.local === local)

/** Letters of a text without white space, in compatibility form. */
export const letters = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')

/** Letters of a Hangul section in order; footnotes apart. */
export function hwpxText(section: XmlElement): { body: string; notes: string[] } {
  const said = (of: XmlElement): string =>
    of.children
      .map((node) => {
        if (typeof node === 'string') return of.local === 't' ? node : ''
        return node.local === 'footNote' || node.local === 'fieldBegin' ? '' : said(node)
      })
      .join('')
  return { body: letters(said(section)), notes: all(section, 'footNote').map((one) => letters(said(one))) }
}
