/** Files that each hold one hard thing, by what it is. */
import { deflateRawSync } from 'node:zlib'
import CFB from 'cfb'
import { writeDocx } from './docx.ts'
import { rawHwp, record, writeHwp } from './hwp.ts'
import { hp, rawHwpx, writeHwpx } from './hwpx.ts'
import { cellOf, type OfficeBlock, tableOf, typed } from './manuscript-blocks.ts'
import { overlappingZip, rawDocx, wp, wr, zipOf } from './raw-zip.ts'

/** A picture of one pixel. */
export const pixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const merged: OfficeBlock[] = [
  typed('< 합친 칸 >'),
  tableOf(
    [cellOf('구분', { rowspan: 2, header: true }), cellOf('수출', { colspan: 2, header: true })],
    [cellOf('2023', { header: true }), cellOf('2024', { header: true })],
    [cellOf('한국', { rowspan: 2 }), '1', '2'],
    [cellOf('넓은 값', { colspan: 2 })],
    ['', '', ''],
    ['미국', '3', '4'],
  ),
]
const notes: OfficeBlock[] = [
  { runs: ['□ 첫 문장', { note: ['첫 각주의 글'] }, ' 뒤의 말', { note: ['둘째 ', { raised: '2)' }, ' 각주'] }] },
  tableOf(['구분', '값'], [{ blocks: [{ runs: ['칸 안의 부름', { note: ['셋째 각주'] }] }] }, '1']),
]
const nested: OfficeBlock[] = [
  tableOf(['구분', '내용'], ['가', { blocks: [typed('칸의 글'), tableOf(['안쪽 하나', '안쪽 둘'], ['셋', '넷'])] }]),
]
const framed: OfficeBlock[] = [typed('앞 글'), tableOf([cellOf('◆ 틀 안의 첫 줄\n◆ 틀 안의 둘째 줄')]), typed('뒤 글')]
const pictured: OfficeBlock[] = [
  typed('그림 앞의 글'),
  { runs: [{ picture: pixel, alt: '두 점을 잇는 선' }] },
  tableOf(['구분', '그림'], ['가', { blocks: [{ runs: [{ picture: pixel }] }] }]),
]
const marked: OfficeBlock[] = [
  typed('제목\t오른쪽 글'),
  { runs: ['면적 3km', { raised: '2' }, ' 줄 안의', { lineBreak: true }, '줄바꿈'] },
  typed('# 우물 정 <b>꺾쇠</b> | 막대 | *별* &amp; \\* ![그림](a.png) [^1]'),
  { runs: ['새 쪽의 글'], pageBreak: true },
]
const changed: OfficeBlock[] = [{ runs: ['남은 글 ', { deleted: '지운 글' }, { inserted: '넣은 글' }] }]
const boxed: OfficeBlock[] = [
  typed('앞 글'),
  { box: [typed('상자 안의 글'), tableOf(['상자', '표'], ['가', '나'])] },
  typed('뒤 글'),
]

const numbering = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="ganada"/><w:lvlText w:val="%2)"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimalEnclosedCircle"/><w:lvlText w:val="%3"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xF0B7;"/><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/><w:rPr><w:rFonts w:ascii="Courier New"/></w:rPr></w:lvl><w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="※"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`
const item = (list: number, level: number, text: string) =>
  wp(wr(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const items: [list: number, level: number, text: string][] = [
  [1, 0, '첫째'],
  [1, 1, '하나'],
  [1, 1, '둘'],
  [1, 2, '작은 것'],
  [1, 0, '둘째'],
  [3, 0, '다섯째'],
  [2, 0, '네모'],
  [2, 1, '동그라미'],
  [2, 2, '덧붙임'],
]
const oddities = [
  wp(
    wr('수식 ') +
      '<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
  ),
  wp(
    `<w:hyperlink r:id="home">${wr('누리집')}</w:hyperlink>${wr(' 숨은 글', '<w:vanish/>')}<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>`,
  ),
  wp(`<w:r><w:sym w:font="Wingdings" w:char="F001"/></w:r><w:commentRangeStart w:id="0"/>${wr('메모 달린 글')}`),
  wp(wr('제목 글'), '<w:pStyle w:val="3"/>'),
]
const oddExtras = {
  links: { home: 'https://example.org/' },
  comments: `<w:comment w:id="0">${wp(wr('메모의 글'))}</w:comment>`,
  header: wp(wr('머리말의 글')),
  styles: '<w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 2"/></w:style>',
}
const textBox = (tag: string) =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${wp(wr(`상자 ${tag}`))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${wp(wr(`상자 ${tag}`))}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`

const hwpxOddities = [
  `<hp:p paraPrIDRef="1"><hp:run><hp:t>네모</hp:t></hp:run></hp:p><hp:p paraPrIDRef="2"><hp:run><hp:t>동그라미</hp:t></hp:run></hp:p>`,
  `<hp:p paraPrIDRef="3"><hp:run><hp:t>첫째</hp:t></hp:run></hp:p><hp:p paraPrIDRef="4"><hp:run><hp:t>개요</hp:t></hp:run></hp:p>`,
  hp(
    '<hp:ctrl><hp:header><hp:subList><hp:p><hp:run><hp:t>머리말</hp:t></hp:run></hp:p></hp:subList></hp:header></hp:ctrl><hp:t>쪽 글</hp:t>',
  ),
  hp('<hp:equation><hp:script>{a} over {b}</hp:script></hp:equation><hp:t>수식 뒤</hp:t>'),
  hp(
    '<hp:tbl><hp:caption side="BOTTOM"><hp:subList><hp:p><hp:run><hp:t>표 </hp:t><hp:ctrl><hp:autoNum num="3" numType="TABLE"/></hp:ctrl><hp:t>. 아래 제목</hp:t></hp:run></hp:p></hp:subList></hp:caption><hp:tr><hp:tc><hp:subList><hp:p><hp:run><hp:t>가</hp:t></hp:run></hp:p></hp:subList></hp:tc><hp:tc><hp:subList><hp:p><hp:run><hp:t>나</hp:t></hp:run></hp:p></hp:subList></hp:tc></hp:tr></hp:tbl>',
  ),
  hp(
    '<hp:t>묶음</hp:t><hp:container><hp:rect><hp:drawText><hp:subList><hp:p><hp:run><hp:t>묶음 안</hp:t></hp:run></hp:p></hp:subList></hp:drawText></hp:rect><hp:line/></hp:container><hp:t>한<hp:nbSpace/>글<hp:deleteBegin Id="1"/>지운<hp:deleteEnd Id="1"/></hp:t>',
  ),
]

/** A compound file with these streams and nothing that any program would open. */
function compound(...streams: string[]): Uint8Array {
  const file = CFB.utils.cfb_new()
  for (const stream of streams) CFB.utils.cfb_add(file, stream, Buffer.alloc(5000))
  return new Uint8Array(CFB.write(file, { type: 'buffer' }) as Buffer)
}

const megabytes = (size: number) => '0'.repeat(size * 1024 * 1024)

/** A part beyond the limit in a zip that is within it. */
const longPart = () => zipOf({ 'word/document.xml': `<w:document><w:body>${megabytes(97)}</w:body></w:document>` })
const manyEntries = () => zipOf(Object.fromEntries(Array.from({ length: 5200 }, (_, at) => [`word/${at}.xml`, 'x'])))
const entities = () =>
  zipOf({
    'word/document.xml': `<!DOCTYPE x [<!ENTITY a "하하하하하하하하하하">${'bcdefghij'
      .split('')
      .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'[at]};`.repeat(10)}">`)
      .join('')}]><w:document><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>`,
  })
const deep = () => rawDocx(`${'<w:sdt><w:sdtContent>'.repeat(5000)}${'</w:sdtContent></w:sdt>'.repeat(5000)}`)
const outside = async () => {
  const bytes = await zipOf({ 'word/document.xml': '<w:document/>', 'aa/aa/evil.xml': 'x' })
  const text = Buffer.from(bytes).toString('latin1').replaceAll('aa/aa/evil.xml', '../../evil.xml')
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
const half = (bytes: Uint8Array) => bytes.slice(0, Math.floor(bytes.length / 2))

type Make = () => Uint8Array | Promise<Uint8Array>

/** What the files are, and how to make each. */
export const fixtures: Readonly<Record<string, Make>> = {
  'docx: merged cells': () => writeDocx(merged),
  'hwpx: merged cells': () => writeHwpx(merged),
  'hwp: merged cells': () => writeHwp(merged),
  'docx: footnotes': () => writeDocx(notes),
  'hwpx: footnotes': () => writeHwpx(notes),
  'hwp: footnotes': () => writeHwp(notes),
  'docx: a table in a table': () => writeDocx(nested),
  'hwpx: a table in a table': () => writeHwpx(nested),
  'hwp: a table in a table': () => writeHwp(nested),
  'docx: a table as a frame': () => writeDocx(framed),
  'hwpx: a table as a frame': () => writeHwpx(framed),
  'hwp: a table as a frame': () => writeHwp(framed),
  'docx: pictures': () => writeDocx(pictured),
  'hwpx: pictures': () => writeHwpx(pictured),
  'hwp: pictures': () => writeHwp(pictured),
  'docx: tabs, breaks and signs of Markdown': () => writeDocx(marked),
  'hwpx: tabs, breaks and signs of Markdown': () => writeHwpx(marked),
  'hwp: tabs, breaks and signs of Markdown': () => writeHwp(marked),
  'docx: tracked changes': () => writeDocx(changed),
  'hwpx: tracked changes': () => writeHwpx(changed),
  'docx: text boxes': () => rawDocx(wp(wr('앞 글') + textBox('하나')) + wp(textBox('둘'))),
  'hwpx: text boxes': () => writeHwpx(boxed),
  'hwp: text boxes': () => writeHwp(boxed),
  'docx: lists': () => rawDocx(items.map((one) => item(...one)).join(''), { numbering }),
  'docx: equations, links, symbols, comments': () => rawDocx(oddities.join(''), oddExtras),
  'hwpx: lists, captions, equations, groups': () => rawHwpx(hwpxOddities),
  'docx: nothing in it': () => writeDocx([]),
  'hwpx: nothing in it': () => writeHwpx([]),
  'hwp: nothing in it': () => writeHwp([typed('')]),
  'no bytes': () => new Uint8Array(),
  'text in UTF-8': () => new TextEncoder().encode('□ 그냥 글\n- 둘째 줄'),
  'docx cut in half': async () => half(await writeDocx(merged)),
  'hwpx cut in half': async () => half(await writeHwpx(merged)),
  'hwp cut in half': () => half(writeHwp(merged)),
  'hwpx: second section broken': () => rawHwpx([hp('<hp:t>첫 구역</hp:t>'), '<hp:p><hp:run>']),
  'hwp: second section broken': () => {
    const section = record(0x42, 0, new Uint8Array(24))
    return rawHwp({
      sections: [section, new Uint8Array([1, 2, 3])],
      packed: (one) => (one.length > 3 ? deflateRawSync(one) : one),
    })
  },
  'hwp: a section that inflates': () => rawHwp({ sections: [Buffer.alloc(140 * 1024 * 1024)] }),
  'zip of five gigabytes': () => overlappingZip(500, 10 * 1024 * 1024),
  'zip that lies about its size': () => overlappingZip(1, 10 * 1024 * 1024, 1000),
  'part that inflates': longPart,
  'zip of many entries': manyEntries,
  'zip that leads outside': outside,
  'entities that grow': entities,
  'elements without end': deep,
  'docx with a password': () => compound('/EncryptionInfo', '/EncryptedPackage'),
  'hwp with a password': () => writeHwp(merged, { flags: 3 }),
  'hwp for reading only': () => writeHwp(merged, { flags: 5 }),
  'hwpx with a password': () =>
    rawHwpx([hp('<hp:t>글</hp:t>')], {
      parts: {
        'META-INF/manifest.xml': '<odf:manifest><odf:file-entry><odf:encryption-data/></odf:file-entry></odf:manifest>',
      },
    }),
  'hwp of another version': () => writeHwp(merged, { version: 3 }),
  'old Word file': () => compound('/WordDocument', '/1Table'),
  'PDF file': () => new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj'),
  'Hangul 3 file': () => new TextEncoder().encode('HWP Document File V3.00 \x1a\x01\x02\x03\x04\x05'),
  'Excel file': () => zipOf({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' }),
  'zip of something else': () => zipOf({ 'readme.txt': '글' }),
}
