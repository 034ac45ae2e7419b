import JSZip from 'jszip'
import { html } from '../../../templates/html.ts'
import type { HouseStyle } from '../../../templates/style.ts'
import type { Issue } from '../../document/nodes.ts'
import type { Handout, HandoutBlock, Run } from '../content.ts'
import { fileDay } from '../docx/settle.ts'
import { handoutOf, type PageOf } from '../handout.ts'
import type { PictureBytes } from '../pictures.ts'
import { type Binary, HwpxBlocks } from './blocks.ts'
import { headerXml } from './header.ts'
import { sectionProperties } from './section.ts'
import { part } from './xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>'

const version = `${declaration}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" major="5" minor="1" micro="0" buildNumber="1" os="1" xmlVersion="1.4" application="Bulletin" appVersion="1"/>`

const container = `${declaration}<ocf:container xmlns:ocf="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf"><ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/><ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/></ocf:rootfiles></ocf:container>`

const manifest = `${declaration}<odf:manifest xmlns:odf="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>`

const settings = `${declaration}<ha:HWPApplicationSetting xmlns:ha="http://www.hancom.co.kr/hwpml/2011/app" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"><ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>`

/** What the package holds and in which order it is read. */
function contentHpf({ title, subject, author }: Handout, day: string, binaries: readonly Binary[]): string {
  const meta = (name: string, value: string) => html`<opf:meta name="${name}" content="text">${value}</opf:meta>`
  const item = (id: string, href: string, type: string, isBinary = false) =>
    html`<opf:item id="${id}" href="${href}" media-type="${type}"${isBinary && html` isEmbeded="1"`}/>`
  return part(
    'opf:package',
    html`<opf:metadata><opf:title>${title}</opf:title><opf:language>ko</opf:language>${meta('creator', author)}${meta('subject', subject)}${meta('description', '')}${meta('lastsaveby', author)}${meta('CreatedDate', day)}${meta('ModifiedDate', day)}${meta('keyword', '')}</opf:metadata><opf:manifest>${item('header', 'Contents/header.xml', 'application/xml')}${binaries.map(({ id, path, mediaType }) => item(id, path, mediaType, true))}${item('section0', 'Contents/section0.xml', 'application/xml')}${item('settings', 'settings.xml', 'application/xml')}</opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/><opf:itemref idref="section0" linear="yes"/></opf:spine>`,
    html` version="" unique-identifier="" id=""`,
  )
}

const runText = (run: Run): string =>
  run.type === 'text' ? run.value : run.type === 'link' ? run.runs.map(runText).join('') : ''

/** The words that programs show before a file is opened, a paragraph a line. */
const previewText = (blocks: readonly HandoutBlock[]): string[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block.runs.map(runText).join('')]
    return block.type === 'table' ? block.rows.flat().flatMap((cell) => previewText(cell.blocks)) : []
  })

/** Letters of the preview at most; Hangul's own has about a page. */
const previewLetters = 2000

/** Writes what an issue says as a Hangul file of the zip kind (OWPML, KS X 6101). Equal contents make equal bytes. */
export async function packHwpx(handout: Handout): Promise<Uint8Array> {
  const writer = new HwpxBlocks(handout)
  const opening = writer.opening(sectionProperties(handout))
  const section = part('hs:sec', html`${opening}${writer.write(handout.blocks)}`)
  const header = part('hh:head', headerXml(handout, writer.shapes), html` version="1.4" secCnt="1"`)
  const date = fileDay(handout.date)
  const zip = new JSZip()
  const add = (name: string, content: string | Uint8Array, compression: 'STORE' | 'DEFLATE' = 'DEFLATE') =>
    zip.file(name, content, { date, createFolders: false, compression })
  // Programs tell the kind of the file by its first bytes: the kind stands first and plain.
  add('mimetype', 'application/hwp+zip', 'STORE')
  add('version.xml', version)
  add('Contents/header.xml', header)
  add('Contents/section0.xml', section)
  for (const { path, bytes } of writer.binaries) add(path, bytes, 'STORE')
  add(
    'Preview/PrvText.txt',
    previewText(handout.blocks)
      .join('\r\n')
      .slice(0, previewLetters)
      .replace(/\p{Cs}$/u, ''),
  )
  add('settings.xml', settings)
  add('META-INF/container.xml', container)
  add('Contents/content.hpf', contentHpf(handout, date.toISOString().replace('.000', ''), writer.binaries))
  add('META-INF/manifest.xml', manifest)
  return zip.generateAsync({ type: 'uint8array', platform: 'DOS' })
}

/**
 * An issue as a Hangul file for editing; experimental, for it was never opened in Hangul itself. `assets` are its
 * pictures by name; `pageOf` the printed pages of an edition. Throws FONT_MISSING.
 */
export const writeHwpx = async (
  issue: Issue,
  style: HouseStyle,
  assets: PictureBytes,
  pageOf: PageOf = {},
): Promise<Uint8Array> => packHwpx(await handoutOf(issue, style, assets, pageOf))
