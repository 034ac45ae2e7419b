import { posix } from 'node:path'
import { damaged } from '../failures.ts'
import { attribute, below, elements, type XmlElement } from '../xml.ts'
import type { Archive } from '../zip.ts'

/** Where a part points to, by relationship id. */
export interface Relation {
  type: string
  target: string
  external: boolean
}

/** A part with its pictures, read ahead so that reading its tree needs no file. */
export interface Part {
  tree: XmlElement
  relations: ReadonlyMap<string, Relation>
  /** Bytes of its pictures by relationship id. */
  media: ReadonlyMap<string, Uint8Array>
}

export interface DocxParts {
  document: Part
  footnotes: Part | null
  endnotes: Part | null
  styles: XmlElement | null
  numbering: XmlElement | null
  /** Headers and footers that hold text, and comments. */
  furniture: XmlElement[]
  comments: number
}

async function relationsOf(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const { dir, base } = posix.parse(part)
  const tree = await archive.xml(posix.join(dir, '_rels', `${base}.rels`), '문서 연결 목록')
  return new Map(
    elements(tree ?? undefined, 'Relationship').map((one): [string, Relation] => {
      const target = one.attributes.Target ?? ''
      const external = one.attributes.TargetMode === 'External'
      const inside = target.startsWith('/') ? target.slice(1) : posix.join(dir, target)
      const type = one.attributes.Type ?? ''
      return [
        one.attributes.Id ?? '',
        { type: type.slice(type.lastIndexOf('/') + 1), target: external ? target : inside, external },
      ]
    }),
  )
}

async function readPart(archive: Archive, name: string | undefined, place: string): Promise<Part | null> {
  const tree = name ? await archive.xml(name, place) : null
  if (!tree || !name) return null
  const relations = await relationsOf(archive, name)
  const media = new Map<string, Uint8Array>()
  for (const [id, { type, target, external }] of relations) {
    const bytes = type === 'image' && !external ? await archive.read(target) : null
    if (bytes) media.set(id, bytes)
  }
  return { tree, relations, media }
}

const holdsText = (tree: XmlElement): boolean => {
  for (const one of below(tree))
    if (one.local === 't' && one.children.some((node) => String(node).trim() !== '')) return true
  return false
}

/** Reads the parts of a Word file. Throws DRAFT_DAMAGED with the part that is missing or broken. */
export async function readParts(archive: Archive): Promise<DocxParts> {
  const roots = await relationsOf(archive, '')
  const main = [...roots.values()].find((relation) => relation.type === 'officeDocument')?.target ?? 'word/document.xml'
  const document = await readPart(archive, main, '본문')
  if (!document) throw damaged('본문')
  const targets = (type: string) =>
    [...document.relations.values()].filter((one) => one.type === type && !one.external).map((one) => one.target)
  const [footnotes] = targets('footnotes')
  const [endnotes] = targets('endnotes')
  const tree = async (type: string, place: string) => {
    const [name] = targets(type)
    return name ? archive.xml(name, place) : null
  }
  const furniture: XmlElement[] = []
  for (const name of [...targets('header'), ...targets('footer')]) {
    const part = await archive.xml(name, '머리말·꼬리말')
    if (part && holdsText(part)) furniture.push(part)
  }
  const comments = elements((await tree('comments', '메모')) ?? undefined, 'comment').length
  return {
    document,
    footnotes: await readPart(archive, footnotes, '각주'),
    endnotes: await readPart(archive, endnotes, '미주'),
    styles: await tree('styles', '스타일'),
    numbering: await tree('numbering', '번호 매기기'),
    furniture,
    comments,
  }
}

/** `w:val` of a child, undefined where there is no such child. */
export const val = (of: XmlElement | undefined, local: string): string | undefined => {
  const one = elements(of, local)[0]
  return one && (attribute(one, 'val') ?? '')
}

/** True for a switch such as `w:vanish` that is there and not turned off. */
export const isOn = (of: XmlElement | undefined, local: string): boolean => {
  const value = val(of, local)
  return value !== undefined && !/^(?:0|false|off|none)$/.test(value)
}
