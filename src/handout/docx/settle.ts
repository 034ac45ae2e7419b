import JSZip from 'jszip'
import { fonts } from '../look.ts'

/** Gives names that a library counts through its life, or draws at random, numbers in the order of their appearance. */
function renumber(): (whole: string, prefix: string) => string {
  const known = new Map<string, string>()
  return (whole, prefix) => {
    const found = known.get(whole) ?? `${prefix}${known.size + 1}`
    known.set(whole, found)
    return found
  }
}

/** Tells a program which face stands in for the house's where that one is not installed. */
function nameFallback(table: string): string {
  const [face, fallback] = fonts
  const entry = `<w:font w:name="${face}"><w:altName w:val="${fallback}"/><w:charset w:val="81"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`
  return /<w:fonts\b[^>]*\/>/.test(table)
    ? table.replace(/<w:fonts\b([^>]*)\/>/, (_, attributes: string) => `<w:fonts${attributes}>${entry}</w:fonts>`)
    : table.replace('</w:fonts>', `${entry}</w:fonts>`)
}

function properties(core: string, date: string): string {
  return core
    .replace(/(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g, (_, tag: string) => `${tag}${date}T00:00:00Z`)
    .replace('</cp:coreProperties>', '<dc:language>ko-KR</dc:language></cp:coreProperties>')
}

/** The day of an issue as every entry of its file bears it; a file can't be older than 1980. */
export const fileDay = (date: string): Date => {
  const day = new Date(`${date}T00:00:00Z`)
  const oldest = Date.UTC(1980, 0, 1)
  return new Date(Number.isNaN(day.getTime()) ? oldest : Math.max(day.getTime(), oldest))
}

/** The same Word file with everything in it that changes from one writing to the next made firm. `date` is `YYYY-MM-DD`. */
export async function settle(bytes: Uint8Array, date: string): Promise<Uint8Array> {
  const [given, settled] = [await JSZip.loadAsync(bytes), new JSZip()]
  const [relation, mark, place, drawing] = [renumber(), renumber(), renumber(), renumber()]
  const day = fileDay(date)
  const rewrite = (name: string, xml: string): string => {
    const firm = xml
      .replace(/\brId[\w-]{15,}(?=")/g, (whole) => relation(whole, 'rIdL'))
      .replace(/\b_Toc\d+(?=["\s\\])/g, (whole) => mark(whole, '_Toc'))
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, head: string, id: string) => head + place(id, ''))
      .replace(/(<wp:docPr\b[^>]*\bid=")(\d+)/g, (_, head: string, id: string) => head + drawing(id, ''))
    if (name === 'docProps/core.xml') return properties(firm, day.toISOString().slice(0, 10))
    return name === 'word/fontTable.xml' ? nameFallback(firm) : firm
  }
  for (const entry of Object.values(given.files).filter(({ dir }) => !dir)) {
    const isXml = /\.(?:xml|rels)$/.test(entry.name)
    const content = isXml ? rewrite(entry.name, await entry.async('string')) : await entry.async('uint8array')
    settled.file(entry.name, content, { date: day, createFolders: false })
  }
  return settled.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}
