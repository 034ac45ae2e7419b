import { gridOf, type OfficeBlock, type OfficeCell, type OfficeRun, type OfficeTable } from './manuscript-blocks.ts'
import { zipOf } from './raw-zip.ts'

const inXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const names = ['section', 'paragraph', 'core', 'head']
const prefixes = ['hs', 'hp', 'hc', 'hh']
const namespaces = prefixes
  .map((prefix, at) => `xmlns:${prefix}="http://www.hancom.co.kr/hwpml/2011/${names[at]}"`)
  .join(' ')

/** Character shape 1 is raised; styles 1 to 6 are headings; paragraph shapes 1 and 2 are bullets, 3 is a numbered list, 4 the outline. */
const header = `<?xml version="1.0" encoding="UTF-8"?><hh:head ${namespaces}><hh:refList>
<hh:charProperties><hh:charPr id="0"/><hh:charPr id="1"><hh:supscript/></hh:charPr></hh:charProperties>
<hh:numberings><hh:numbering id="1"><hh:paraHead level="1" start="1" numFormat="DIGIT">^1.</hh:paraHead><hh:paraHead level="2" start="1" numFormat="HANGUL_SYLLABLE">^2)</hh:paraHead></hh:numbering></hh:numberings>
<hh:bullets><hh:bullet id="1" char="□"/><hh:bullet id="2" char="&#xF0B7;"/></hh:bullets>
<hh:paraProperties><hh:paraPr id="0"><hh:heading type="NONE" idRef="0" level="0"/></hh:paraPr>
<hh:paraPr id="1"><hh:heading type="BULLET" idRef="1" level="0"/></hh:paraPr><hh:paraPr id="2"><hh:heading type="BULLET" idRef="2" level="1"/></hh:paraPr>
<hh:paraPr id="3"><hh:heading type="NUMBER" idRef="1" level="0"/></hh:paraPr><hh:paraPr id="4"><hh:heading type="OUTLINE" idRef="0" level="1"/></hh:paraPr></hh:paraProperties>
<hh:styles><hh:style id="0" type="PARA" name="바탕글"/>${[1, 2, 3, 4, 5, 6].map((level) => `<hh:style id="${level}" type="PARA" name="제목 ${level}"/>`).join('')}</hh:styles>
</hh:refList></hh:head>`

const list = (inner: string): string => `<hp:subList>${inner}</hp:subList>`

/** A paragraph of OWPML around the inside of one run. */
export const hp = (inner: string, attributes = ''): string =>
  `<hp:p paraPrIDRef="0" styleIDRef="0" ${attributes}><hp:run charPrIDRef="0">${inner}</hp:run></hp:p>`

/** Writes one section; pictures are gathered while its blocks are made. */
class HwpxWriter {
  readonly pictures: Uint8Array[] = []
  private changes = 0

  blocks = (blocks: readonly OfficeBlock[]): string =>
    blocks
      .map((block) => {
        if ('table' in block) return hp(this.table(block))
        if ('box' in block) return hp(`<hp:rect><hp:drawText>${list(this.blocks(block.box))}</hp:drawText></hp:rect>`)
        const attributes = block.pageBreak ? 'pageBreak="1"' : ''
        return `<hp:p paraPrIDRef="0" styleIDRef="${block.heading ?? 0}" ${attributes}>${block.runs.map(this.run).join('')}</hp:p>`
      })
      .join('')

  private run = (run: OfficeRun): string => {
    const of = (inner: string, shape = 0) => `<hp:run charPrIDRef="${shape}">${inner}</hp:run>`
    const text = (inner: string, shape = 0) => of(`<hp:t>${inner}</hp:t>`, shape)
    if (typeof run === 'string') return text(inXml(run))
    if ('raised' in run) return text(inXml(run.raised), 1)
    if ('tab' in run) return text('<hp:tab width="4000" leader="0" type="1"/>')
    if ('lineBreak' in run) return text('<hp:lineBreak/>')
    if ('note' in run) {
      const number = '<hp:ctrl><hp:autoNum num="1" numType="FOOTNOTE"/></hp:ctrl>'
      const inner = `<hp:p paraPrIDRef="0">${of(number)}${run.note.map(this.run).join('')}</hp:p>`
      return of(`<hp:ctrl><hp:footNote>${list(inner)}</hp:footNote></hp:ctrl>`)
    }
    if ('picture' in run) {
      this.pictures.push(run.picture)
      const comment = `<hp:shapeComment>${inXml(run.alt ?? '그림입니다.')}</hp:shapeComment>`
      return of(`<hp:pic><hc:img binaryItemIDRef="image${this.pictures.length}"/>${comment}</hp:pic>`)
    }
    const [kind, words] = 'deleted' in run ? ['delete', run.deleted] : ['insert', run.inserted]
    const id = `Id="${++this.changes}"`
    return text(`<hp:${kind}Begin ${id}/>${inXml(words)}<hp:${kind}End ${id}/>`)
  }

  private table({ table, caption }: OfficeTable): string {
    const { starts, columns } = gridOf(table)
    const rows = table.map((row, at) => row.map((cell, index) => this.cell(cell, at, starts[at]![index]!)).join(''))
    const above = caption ? `<hp:caption side="TOP">${list(hp(`<hp:t>${inXml(caption)}</hp:t>`))}</hp:caption>` : ''
    const inner = rows.map((row) => `<hp:tr>${row}</hp:tr>`).join('')
    return `<hp:tbl rowCnt="${table.length}" colCnt="${columns}" repeatHeader="1">${above}${inner}</hp:tbl><hp:t/>`
  }

  private cell = ({ blocks, colspan = 1, rowspan = 1, header: isHead }: OfficeCell, row: number, column: number) =>
    `<hp:tc header="${isHead ? 1 : 0}">${list(this.blocks(blocks))}<hp:cellAddr colAddr="${column}" rowAddr="${row}"/><hp:cellSpan colSpan="${colspan}" rowSpan="${rowspan}"/></hp:tc>`
}

/** A Hangul file of the zip kind whose sections are these XML paragraphs. */
export function rawHwpx(
  sections: readonly string[],
  extras: { pictures?: readonly Uint8Array[]; parts?: Record<string, string | Uint8Array> } = {},
): Promise<Uint8Array> {
  const pictures = extras.pictures ?? []
  const items = [
    ...sections.map((_, at) => `<opf:item id="section${at}" href="Contents/section${at}.xml"/>`),
    ...pictures.map((_, at) => `<opf:item id="image${at + 1}" href="BinData/image${at + 1}.png"/>`),
  ]
  const spine = sections.map((_, at) => `<opf:itemref idref="section${at}"/>`).join('')
  const open = `<hp:p paraPrIDRef="0"><hp:run charPrIDRef="0"><hp:secPr outlineShapeIDRef="1"/></hp:run></hp:p>`
  return zipOf({
    mimetype: 'application/hwp+zip',
    'version.xml': '<hv:HCFVersion/>',
    'Contents/content.hpf': `<opf:package><opf:manifest>${items.join('')}</opf:manifest><opf:spine>${spine}</opf:spine></opf:package>`,
    'Contents/header.xml': header,
    ...Object.fromEntries(
      sections.map((inner, at) => [`Contents/section${at}.xml`, `<hs:sec ${namespaces}>${open}${inner}</hs:sec>`]),
    ),
    ...Object.fromEntries(pictures.map((bytes, at) => [`BinData/image${at + 1}.png`, bytes])),
    ...extras.parts,
  })
}

/** A Hangul file of the zip kind of these blocks. */
export function writeHwpx(blocks: readonly OfficeBlock[]): Promise<Uint8Array> {
  const writer = new HwpxWriter()
  const section = writer.blocks(blocks)
  return rawHwpx([section], { pictures: writer.pictures })
}
