import { damaged, encrypted } from '../failures.ts'
import { attribute, below, child, elements, type XmlElement } from '../xml.ts'
import type { Archive } from '../zip.ts'

/** What a package of OWPML holds, read ahead so that the tree can be read without the file. */
export interface HwpxParts {
  header: XmlElement | null
  sections: XmlElement[]
  /** Bytes of pictures by the id that the text refers to. */
  media: ReadonlyMap<string, Uint8Array>
}

interface Item {
  id: string
  path: string
}

const sectionNumber = (path: string): number => Number(/section(\d+)\.xml$/i.exec(path)?.[1] ?? 0)

/** Paths in a manifest are written from the root of the package or from the folder of the manifest. */
function pathOf(href: string, names: ReadonlySet<string>): string {
  const plain = href.replace(/^\//, '')
  return names.has(plain) ? plain : `Contents/${plain}`
}

function sectionsInOrder(manifest: XmlElement | null, items: readonly Item[], names: readonly string[]): string[] {
  const byId = new Map(items.map((item) => [item.id, item.path]))
  const spine = elements(child(manifest ?? undefined, 'spine'), 'itemref')
    .flatMap((one) => byId.get(one.attributes.idref ?? '') ?? [])
    .filter((path) => /section\d+\.xml$/i.test(path))
  if (spine.length > 0) return [...new Set(spine)]
  const found = names.filter((name) => /^Contents\/section\d+\.xml$/i.test(name))
  return found.sort((a, b) => sectionNumber(a) - sectionNumber(b))
}

async function checkEncryption(archive: Archive): Promise<void> {
  const manifest = await archive.xml('META-INF/manifest.xml', '파일 목록').catch(() => null)
  if (!manifest) return
  for (const one of below(manifest)) if (one.local === 'encryption-data') throw encrypted()
}

/** Reads the parts of a Hangul file. Throws DRAFT_ENCRYPTED, DRAFT_DAMAGED with the section that is broken. */
export async function readParts(archive: Archive): Promise<HwpxParts> {
  await checkEncryption(archive)
  const names = new Set(archive.names)
  const manifest = await archive.xml('Contents/content.hpf', '문서 목록').catch(() => null)
  const items = elements(child(manifest ?? undefined, 'manifest'), 'item').map(
    (one): Item => ({ id: attribute(one, 'id') ?? '', path: pathOf(attribute(one, 'href') ?? '', names) }),
  )
  const paths = sectionsInOrder(manifest, items, archive.names)
  if (paths.length === 0) throw damaged('본문')
  const sections: XmlElement[] = []
  for (const [index, path] of paths.entries()) {
    const place = `본문 ${index + 1}번째 구역`
    const section = await archive.xml(path, place)
    if (!section) throw damaged(place)
    sections.push(section)
  }
  const media = new Map<string, Uint8Array>()
  for (const { id, path } of items.filter((item) => /^BinData\//i.test(item.path))) {
    const bytes = await archive.read(path)
    if (bytes) media.set(id, bytes)
  }
  return { header: await archive.xml('Contents/header.xml', '머리 정보'), sections, media }
}
