import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib'

/** What a PDF says of itself. */
export interface PdfMeta {
  title: string
  author: string
  subject: string
  /** BCP 47. */
  language: string
  /** Publication date of the document, not of the print: equal documents give equal files. */
  date: Date
}

/** Runs of pages that are numbered alike; lengths in pages. */
export interface PageCounts {
  front: number
  body: number
  back: number
}

/** Adds what Chromium leaves out: author, XMP, page labels, the title in the window, tab order by structure. */
export function finish(pdf: PDFDocument, meta: PdfMeta, counts: PageCounts): void {
  pdf.setTitle(meta.title, { showInWindowTitleBar: true })
  pdf.setAuthor(meta.author)
  pdf.setSubject(meta.subject)
  pdf.setLanguage(meta.language)
  pdf.setCreator('bulletin')
  pdf.setProducer('Chromium, pdf-lib')
  pdf.setCreationDate(meta.date)
  pdf.setModificationDate(meta.date)
  pdf.catalog.set(PDFName.of('PageLabels'), pageLabels(pdf, counts))
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp(pdf, meta)))
  for (const page of pdf.getPages()) {
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'))
    describeLinks(page.node.lookup(PDFName.of('Annots')))
  }
}

/** Page labels (ISO 32000-1 §12.4.2): 표지, i ii …, 1 2 …, 뒤표지. */
function pageLabels(pdf: PDFDocument, counts: PageCounts): PDFDict {
  const word = (text: string) => pdf.context.obj({ P: PDFHexString.fromText(text) })
  const style = (name: string) => pdf.context.obj({ S: PDFName.of(name) })
  const nums: (PDFNumber | PDFDict)[] = [PDFNumber.of(0), word('표지')]
  if (counts.front) nums.push(PDFNumber.of(1), style('r'))
  if (counts.body) nums.push(PDFNumber.of(1 + counts.front), style('D'))
  if (counts.back) nums.push(PDFNumber.of(1 + counts.front + counts.body), word('뒤표지'))
  return pdf.context.obj({ Nums: nums }) as PDFDict
}

/** A link needs words of its own in `Contents` for readers (ISO 14289-1 §7.18.5); its destination's name has none. */
function describeLinks(annotations: unknown): void {
  if (!(annotations instanceof PDFArray)) return
  for (let i = 0; i < annotations.size(); i++) {
    const link = annotations.lookup(i)
    if (!(link instanceof PDFDict) || link.has(PDFName.of('Contents'))) continue
    const action = link.lookup(PDFName.of('A'))
    const uri = action instanceof PDFDict ? action.lookup(PDFName.of('URI')) : undefined
    const words = uri instanceof PDFString ? uri.decodeText() : '이 문서 안에서 이동'
    link.set(PDFName.of('Contents'), PDFHexString.fromText(words))
  }
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char)

function xmp(pdf: PDFDocument, meta: PdfMeta) {
  const alternative = (text: string) => `<rdf:Alt><rdf:li xml:lang="x-default">${xml(text)}</rdf:li></rdf:Alt>`
  const date = meta.date.toISOString()
  const packet = `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title>${alternative(meta.title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${xml(meta.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alternative(meta.subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${xml(meta.language)}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>bulletin</xmp:CreatorTool>
<pdf:Producer>Chromium, pdf-lib</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
  return pdf.context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' })
}
