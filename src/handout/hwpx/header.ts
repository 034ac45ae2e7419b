import { type Html, html } from '../../../templates/html.ts'
import type { Handout } from '../content.ts'
import { fonts, hairline, lookOf, styleNames } from '../look.ts'
import type { CharShape, ParaShape, Shapes } from './shapes.ts'
import { attributesOf } from './xml.ts'

const scripts = ['HANGUL', 'LATIN', 'HANJA', 'JAPANESE', 'OTHER', 'SYMBOL', 'USER'] as const

/** The same value for every script, as attributes. */
const forAll = (value: number): Html => attributesOf(scripts.map((script) => [script.toLowerCase(), value]))

const face = (script: string): Html =>
  html`<hh:fontface lang="${script}" fontCnt="1"><hh:font id="0" face="${fonts[0]}" type="TTF" isEmbedded="0"><hh:substFont face="${fonts[1]}" type="TTF" isEmbedded="0" binaryItemIDRef=""/><hh:typeInfo familyType="FCAT_GOTHIC" weight="6" proportion="0" contrast="0" strokeVariation="1" armStyle="1" letterform="1" midline="1" xHeight="1"/></hh:font></hh:fontface>`

interface Border {
  sides: string | null
  rules: string | null
  fill: string | null
}

/** Numbers of the borders that the text refers to: 1 and 2 are Hangul's own. */
export const borderIds = { none: 1, plain: 2, cell: 3, head: 4, frame: 5 } as const

const borderFill = ({ sides, rules, fill }: Border, id: number): Html => {
  const side = (name: string, colour: string | null) =>
    html`<hh:${name} type="${colour ? 'SOLID' : 'NONE'}" width="${colour ? '0.12 mm' : '0.1 mm'}" color="${colour ? `#${colour}` : '#000000'}"/>`
  return html`<hh:borderFill id="${id}" threeD="0" shadow="0" centerLine="NONE" breakCellSeparateLine="0"><hh:slash type="NONE" Crooked="0" isCounter="0"/><hh:backSlash type="NONE" Crooked="0" isCounter="0"/>${side('leftBorder', sides)}${side('rightBorder', sides)}${side('topBorder', rules)}${side('bottomBorder', rules)}<hh:diagonal type="SOLID" width="0.1 mm" color="#000000"/>${
    fill &&
    html`<hc:fillBrush><hc:winBrush faceColor="${fill}" hatchColor="${fill === 'none' ? '#FF000000' : '#999999'}" alpha="0"/></hc:fillBrush>`
  }</hh:borderFill>`
}

const borderFills = ({ colours }: Handout): Html => {
  const all: Border[] = [
    { sides: null, rules: null, fill: null },
    { sides: null, rules: null, fill: 'none' },
    { sides: hairline, rules: hairline, fill: null },
    { sides: hairline, rules: hairline, fill: `#${colours.tint}` },
    { sides: colours.house, rules: colours.house, fill: null },
  ]
  return html`<hh:borderFills itemCnt="${all.length}">${all.map((one, at) => borderFill(one, at + 1))}</hh:borderFills>`
}

const charPr = ({ size, bold, colour, raised, underline }: CharShape, id: number): Html =>
  html`<hh:charPr id="${id}" height="${size}" textColor="${colour}" shadeColor="none" useFontSpace="0" useKerning="0" symMark="NONE" borderFillIDRef="${borderIds.plain}"><hh:fontRef${forAll(0)}/><hh:ratio${forAll(100)}/><hh:spacing${forAll(0)}/><hh:relSz${forAll(100)}/><hh:offset${forAll(0)}/>${bold && html`<hh:bold/>`}<hh:underline type="${underline ? 'BOTTOM' : 'NONE'}" shape="SOLID" color="${underline ? colour : '#000000'}"/><hh:strikeout shape="NONE" color="#000000"/><hh:outline type="NONE"/><hh:shadow type="NONE" color="#B2B2B2" offsetX="10" offsetY="10"/>${raised && html`<hh:supscript/>`}</hh:charPr>`

/** Programs that don't know the first branch read lengths twice as large. */
const space = ({ left, indent, before, after, leading }: ParaShape, times: number): Html =>
  html`<hh:margin><hc:intent value="${indent * times}" unit="HWPUNIT"/><hc:left value="${left * times}" unit="HWPUNIT"/><hc:right value="0" unit="HWPUNIT"/><hc:prev value="${before * times}" unit="HWPUNIT"/><hc:next value="${after * times}" unit="HWPUNIT"/></hh:margin><hh:lineSpacing type="PERCENT" value="${leading}" unit="HWPUNIT"/>`

const paraPr = (shape: ParaShape, id: number): Html =>
  html`<hh:paraPr id="${id}" tabPrIDRef="0" condense="0" fontLineHeight="0" snapToGrid="1" suppressLineNumbers="0" checked="0"><hh:align horizontal="${shape.align}" vertical="BASELINE"/><hh:heading type="${shape.head.type}" idRef="${shape.head.list}" level="${shape.head.level}"/><hh:breakSetting breakLatinWord="KEEP_WORD" breakNonLatinWord="KEEP_WORD" widowOrphan="1" keepWithNext="${shape.keepNext ? 1 : 0}" keepLines="0" pageBreakBefore="0" lineWrap="BREAK"/><hh:autoSpacing eAsianEng="0" eAsianNum="0"/><hp:switch><hp:case hp:required-namespace="http://www.hancom.co.kr/hwpml/2016/HwpUnitChar">${space(shape, 1)}</hp:case><hp:default>${space(shape, 2)}</hp:default></hp:switch><hh:border borderFillIDRef="${borderIds.plain}" offsetLeft="0" offsetRight="0" offsetTop="0" offsetBottom="0" connect="0" ignoreMargin="0"/></hh:paraPr>`

/** Charshape of a mark that follows its paragraph. */
const asParagraph = 4294967295

const paraHead = (level: number, start: boolean): Html =>
  html`<hh:paraHead${start && html` start="1"`} level="${level}" align="LEFT" useInstWidth="${start ? 1 : 0}" autoIndent="1" widthAdjust="0" textOffsetType="PERCENT" textOffset="50" numFormat="DIGIT" charPrIDRef="${asParagraph}" checkable="0"/>`

const levels = [1, 2, 3, 4, 5, 6, 7]

const bullet = (mark: string, id: number): Html =>
  html`<hh:bullet id="${id}" char="${mark}" useImage="0">${paraHead(0, false)}</hh:bullet>`

const styleOf = (name: string, english: string, id: number, para: number, char: number, next = id): Html =>
  html`<hh:style id="${id}" type="PARA" name="${name}" engName="${english}" paraPrIDRef="${para}" charPrIDRef="${char}" nextStyleIDRef="${next}" langID="1042" lockForm="0"/>`

function styles(shapes: Shapes): Html {
  const base = shapes.style('prose')
  const own = styleNames.map((name) => {
    const { para, char } = shapes.style(name)
    const next = lookOf(name).heading ? shapes.styleId('prose') : shapes.styleId(name)
    return styleOf(lookOf(name).name, name, shapes.styleId(name), para, char, next)
  })
  return html`<hh:styles itemCnt="${own.length + 1}">${styleOf('바탕글', 'Normal', 0, base.para, base.char)}${own}</hh:styles>`
}

/** `Contents/header.xml`, the shapes in the order of their numbers; to be written when the text is, for the text makes them. */
export function headerXml(handout: Handout, shapes: Shapes): Html {
  const named = styles(shapes)
  const { chars, paras, bullets } = shapes
  return html`<hh:beginNum page="1" footnote="1" endnote="1" pic="1" tbl="1" equation="1"/><hh:refList><hh:fontfaces itemCnt="${scripts.length}">${scripts.map(face)}</hh:fontfaces>${borderFills(handout)}<hh:charProperties itemCnt="${chars.all.length}">${chars.all.map(charPr)}</hh:charProperties><hh:tabProperties itemCnt="1"><hh:tabPr id="0" autoTabLeft="0" autoTabRight="0"/></hh:tabProperties><hh:numberings itemCnt="1"><hh:numbering id="1" start="0">${levels.map((level) => paraHead(level, true))}</hh:numbering></hh:numberings>${
    bullets.all.length > 0 &&
    html`<hh:bullets itemCnt="${bullets.all.length}">${bullets.all.map((mark, at) => bullet(mark, at + 1))}</hh:bullets>`
  }<hh:paraProperties itemCnt="${paras.all.length}">${paras.all.map(paraPr)}</hh:paraProperties>${named}</hh:refList><hh:compatibleDocument targetProgram="HWP201X"><hh:layoutCompatibility/></hh:compatibleDocument><hh:docOption><hh:linkinfo path="" pageInherit="0" footnoteInherit="0"/></hh:docOption><hh:trackchageConfig flags="56"/>`
}
