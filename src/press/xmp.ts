import type { PDFDocument, PDFStream } from '@cantoo/pdf-lib'
import type { PdfMeta } from './finish.ts'

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const xml = (text: string): string => text.replace(/[&<>"]/g, (char) => entities[char] ?? char)

/** PDF/A-2, level B (ISO 19005-2 §6.6.4). */
const conformance = `
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance></rdf:Description>`

/** The metadata stream of a file (ISO 16684-1), equal to its information dictionary. */
export function xmp(pdf: PDFDocument, meta: PdfMeta): PDFStream {
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
</rdf:Description>${meta.pdfa ? conformance : ''}</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
  return pdf.context.stream(new TextEncoder().encode(packet), { Type: 'Metadata', Subtype: 'XML' })
}
