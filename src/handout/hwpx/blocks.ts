import { type Html, html } from '../../../templates/html.ts'
import type { Handout, HandoutBlock, HandoutParagraph, HandoutPicture, LinkRun, Run } from '../content.ts'
import { paragraph as makeParagraph } from '../content.ts'
import type { StyleName } from '../look.ts'
import { pictureXml, subList, tableXml } from './objects.ts'
import { Shapes } from './shapes.ts'

/** A picture of the package. */
export interface Binary {
  id: string
  /** `BinData/image1.png`. */
  path: string
  mediaType: string
  bytes: Uint8Array
}

/** Hangul's own number of the kind of field that a link is. */
const linkField = 627600491

const addressCategory = (url: string): string =>
  url.startsWith('mailto:') ? 'HWPHYPERLINK_TYPE_EMAIL' : 'HWPHYPERLINK_TYPE_URL'

/** In a command `:` and `;` part its fields, so that those of an address are marked. */
const inCommand = (url: string): string => url.replace(/[\\:;?]/g, (sign) => `\\${sign}`)

/** Width and height of a PNG or JPEG in pixels are the caller's: a picture's measures are in mm, 96 pixels an inch. */
const pixels = (mm: number): number => Math.max(1, Math.round((mm * 96) / 25.4))

/** Writes blocks as paragraphs of OWPML; shapes, pictures and numbers are gathered on the way. */
export class HwpxBlocks {
  readonly shapes: Shapes
  readonly binaries: Binary[] = []
  private ids = 0
  private objects = 0
  private notes = 0

  constructor(handout: Handout) {
    this.shapes = new Shapes(handout.colours.house, handout.lists)
  }

  write = (blocks: readonly HandoutBlock[]): Html => html`${blocks.map((block) => this.block(block))}`

  /** A paragraph that holds `before` in its first run. */
  opening = (before: Html): Html => this.paragraph(makeParagraph('gap', []), before)

  private block(block: HandoutBlock): Html {
    switch (block.type) {
      case 'paragraph':
        return this.paragraph(block)
      case 'picture':
        return this.object('picture', this.picture(block))
      case 'table': {
        const [id, order] = this.nextObject()
        return this.object(
          'gap',
          tableXml(block, id, order, (cell) => this.write(cell.blocks)),
        )
      }
      // Hangul makes a list of contents by a command of its own and not from a file.
      case 'contents':
        return html``
    }
  }

  private nextObject(): [id: number, order: number] {
    const order = this.objects++
    return [1_100_000_000 + order, order]
  }

  private object = (style: StyleName, content: Html): Html => this.paragraph(makeParagraph(style, []), content)

  private paragraph({ style, runs, place, pageBreak }: HandoutParagraph, before?: Html): Html {
    const char = this.shapes.char(style)
    const opening = before || runs.length === 0 ? html`<hp:run charPrIDRef="${char}">${before}<hp:t/></hp:run>` : null
    return html`<hp:p id="${this.ids++}" paraPrIDRef="${this.shapes.para(style, place)}" styleIDRef="${this.shapes.styleId(style)}" pageBreak="${pageBreak ? 1 : 0}" columnBreak="0" merged="0">${opening}${runs.map((run) => this.run(run, style))}</hp:p>`
  }

  private run(run: Run, style: StyleName, link = false): Html {
    if (run.type === 'link') return this.link(run, style)
    if (run.type === 'note') return this.note(run.runs, style)
    const raised = run.raised === true
    const char = this.shapes.char(style, { raised, bold: run.bold === true, link })
    return html`<hp:run charPrIDRef="${char}"><hp:t>${run.value}</hp:t></hp:run>`
  }

  private link({ url, runs }: LinkRun, style: StyleName): Html {
    const [id] = this.nextObject()
    const char = this.shapes.char(style)
    return html`<hp:run charPrIDRef="${char}"><hp:ctrl><hp:fieldBegin id="${id}" type="HYPERLINK" name="" editable="0" dirty="0" zorder="-1" fieldid="${linkField}"><hp:parameters cnt="5" name=""><hp:integerParam name="Prop">0</hp:integerParam><hp:stringParam name="Command">${inCommand(url)};1;0;0;</hp:stringParam><hp:stringParam name="Path">${url}</hp:stringParam><hp:stringParam name="Category">${addressCategory(url)}</hp:stringParam><hp:stringParam name="TargetType">HWPHYPERLINK_TARGET_DOCUMENT_DONTCARE</hp:stringParam></hp:parameters></hp:fieldBegin></hp:ctrl></hp:run>${runs.map((run) => this.run(run, style, true))}<hp:run charPrIDRef="${char}"><hp:ctrl><hp:fieldEnd beginIDRef="${id}" fieldid="${linkField}"/></hp:ctrl></hp:run>`
  }

  private note(runs: readonly Run[], style: StyleName): Html {
    const number = ++this.notes
    const char = this.shapes.char('footnote')
    const sign = html`<hp:ctrl><hp:autoNum num="${number}" numType="FOOTNOTE"><hp:autoNumFormat type="DIGIT" userChar="" prefixChar="" suffixChar=")" supscript="0"/></hp:autoNum></hp:ctrl>`
    const said = html`<hp:p id="${this.ids++}" paraPrIDRef="${this.shapes.para('footnote')}" styleIDRef="${this.shapes.styleId('footnote')}" pageBreak="0" columnBreak="0" merged="0"><hp:run charPrIDRef="${char}">${sign}<hp:t> </hp:t></hp:run>${runs.map((run) => this.run(run, 'footnote'))}</hp:p>`
    return html`<hp:run charPrIDRef="${this.shapes.char(style)}"><hp:ctrl><hp:footNote number="${number}" suffixChar="41" instId="${1_200_000_000 + number}">${subList(said, 'TOP')}</hp:footNote></hp:ctrl></hp:run>`
  }

  private picture(picture: HandoutPicture): Html {
    const { bytes, mediaType } = picture
    const known = this.binaries.find((one) => one.bytes === bytes)
    const item = known ?? this.keep(bytes, mediaType)
    const [id, order] = this.nextObject()
    const size = { width: pixels(picture.width), height: pixels(picture.height) }
    return pictureXml(picture, item.id, size, id, order)
  }

  private keep(bytes: Uint8Array, mediaType: string): Binary {
    const id = `image${this.binaries.length + 1}`
    const kind = mediaType === 'image/jpeg' ? 'jpg' : 'png'
    const made = { id, path: `BinData/${id}.${kind}`, mediaType: `image/${kind}`, bytes }
    this.binaries.push(made)
    return made
  }
}
