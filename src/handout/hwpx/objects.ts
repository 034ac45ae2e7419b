import { type Html, html } from '../../../templates/html.ts'
import type { HandoutCell, HandoutPicture, HandoutTable } from '../content.ts'
import { borderIds } from './header.ts'
import { units } from './units.ts'

/** HWPUNIT of a pixel, as Hangul counts pictures. */
const pixel = 75

/** Height that a row is given; Hangul makes it as high as its text. */
const rowHeight = 1000

export const subList = (content: Html, align: 'TOP' | 'CENTER'): Html =>
  html`<hp:subList id="" textDirection="HORIZONTAL" lineWrap="BREAK" vertAlign="${align}" linkListIDRef="0" linkListNextIDRef="0" textWidth="0" textHeight="0" hasTextRef="0" hasNumRef="0">${content}</hp:subList>`

const sizeOf = (width: number, height: number): Html =>
  html`<hp:sz width="${width}" widthRelTo="ABSOLUTE" height="${height}" heightRelTo="ABSOLUTE" protect="0"/>`

/** A table that breaks over pages stands among paragraphs; what can't stands in its line as a letter does. */
const place = (inLine: boolean): Html =>
  html`<hp:pos treatAsChar="${inLine ? 1 : 0}" affectLSpacing="0" flowWithText="1" allowOverlap="0" holdAnchorAndSO="0" vertRelTo="PARA" horzRelTo="${inLine ? 'PARA' : 'COLUMN'}" vertAlign="TOP" horzAlign="LEFT" vertOffset="0" horzOffset="0"/>`

const same = (name: string, value: number, across = value): Html =>
  html`<hp:${name} left="${across}" right="${across}" top="${value}" bottom="${value}"/>`

const borderOf = ({ kind, headRows }: HandoutTable, row: number): number => {
  if (kind === 'pair') return borderIds.none
  if (kind === 'frame') return borderIds.frame
  return row < headRows ? borderIds.head : borderIds.cell
}

const insides = { data: 141, small: 85, frame: 850, pair: 141 } as const

function cellXml(cell: HandoutCell, table: HandoutTable, widths: readonly number[], content: Html): Html {
  const width = widths.slice(cell.column, cell.column + cell.colspan).reduce((sum, one) => sum + one, 0)
  const align = table.kind === 'frame' || table.kind === 'pair' ? 'TOP' : 'CENTER'
  return html`<hp:tc name="" header="${cell.header && cell.row < table.headRows ? 1 : 0}" hasMargin="0" protect="0" editable="0" dirty="0" borderFillIDRef="${borderOf(table, cell.row)}">${subList(content, align)}<hp:cellAddr colAddr="${cell.column}" rowAddr="${cell.row}"/><hp:cellSpan colSpan="${cell.colspan}" rowSpan="${cell.rowspan}"/><hp:cellSz width="${width}" height="${rowHeight * cell.rowspan}"/>${same('cellMargin', insides[table.kind], 510)}</hp:tc>`
}

/** A table; `content` writes what stands in a cell. */
export function tableXml(table: HandoutTable, id: number, order: number, content: (cell: HandoutCell) => Html): Html {
  const widths = table.widths.map(units)
  const width = widths.reduce((sum, one) => sum + one, 0)
  const repeats = table.headRows > 0 && table.headRows < table.rows.length
  return html`<hp:tbl id="${id}" zOrder="${order}" numberingType="TABLE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" pageBreak="CELL" repeatHeader="${repeats ? 1 : 0}" rowCnt="${table.rows.length}" colCnt="${widths.length}" cellSpacing="0" borderFillIDRef="${table.kind === 'pair' ? borderIds.none : borderIds.cell}" noAdjust="0">${sizeOf(width, rowHeight * table.rows.length)}${place(false)}${same('outMargin', 283)}${same('inMargin', insides[table.kind], 510)}${table.rows.map(
    (row) => html`<hp:tr>${row.map((cell) => cellXml(cell, table, widths, content(cell)))}</hp:tr>`,
  )}</hp:tbl>`
}

/** A picture in its line; `item` is its id in the package, `size` in pixels. */
export function pictureXml(
  picture: HandoutPicture,
  item: string,
  size: { width: number; height: number },
  id: number,
  order: number,
): Html {
  const [width, height] = [units(picture.width), units(picture.height)]
  const [full, high] = [size.width * pixel, size.height * pixel]
  const scale = (part: number, whole: number) => (part / Math.max(whole, 1)).toFixed(6)
  return html`<hp:pic id="${id}" zOrder="${order}" numberingType="PICTURE" textWrap="TOP_AND_BOTTOM" textFlow="BOTH_SIDES" lock="0" dropcapstyle="None" href="" groupLevel="0" instid="${id}" reverse="0"><hp:offset x="0" y="0"/><hp:orgSz width="${full}" height="${high}"/><hp:curSz width="${width}" height="${height}"/><hp:flip horizontal="0" vertical="0"/><hp:rotationInfo angle="0" centerX="${Math.round(width / 2)}" centerY="${Math.round(height / 2)}" rotateimage="1"/><hp:renderingInfo><hc:transMatrix e1="1" e2="0" e3="0" e4="0" e5="1" e6="0"/><hc:scaMatrix e1="${scale(width, full)}" e2="0" e3="0" e4="0" e5="${scale(height, high)}" e6="0"/><hc:rotMatrix e1="1" e2="0" e3="0" e4="0" e5="1" e6="0"/></hp:renderingInfo><hp:imgRect><hc:pt0 x="0" y="0"/><hc:pt1 x="${full}" y="0"/><hc:pt2 x="${full}" y="${high}"/><hc:pt3 x="0" y="${high}"/></hp:imgRect><hp:imgClip left="0" right="${full}" top="0" bottom="${high}"/>${same('inMargin', 0)}<hp:imgDim dimwidth="${full}" dimheight="${high}"/><hc:img binaryItemIDRef="${item}" bright="0" contrast="0" effect="REAL_PIC" alpha="0"/>${sizeOf(width, height)}${place(true)}${same('outMargin', 0)}<hp:shapeComment>${picture.alt}</hp:shapeComment></hp:pic>`
}
