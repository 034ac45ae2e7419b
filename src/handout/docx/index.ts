import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import type { HouseStyle } from '../../../templates/style.ts'
import type { Issue } from '../../document/nodes.ts'
import type { Handout } from '../content.ts'
import { handoutOf, type PageOf } from '../handout.ts'
import type { PictureBytes } from '../pictures.ts'
import { DocxBlocks } from './blocks.ts'
import { settle } from './settle.ts'
import { numberingOf, stylesOf, twips } from './styles.ts'

/** A4 in mm. */
const page = { width: 210, height: 297 }

const footer = () =>
  new Footer({
    children: [
      new Paragraph({
        style: 'picture',
        children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'], size: 18 })],
      }),
    ],
  })

/** Writes what an issue says as a Word file. Equal contents make equal bytes. */
export async function packDocx(handout: Handout): Promise<Uint8Array> {
  const { area } = handout
  const [side, top] = [twips((page.width - area.width) / 2), twips((page.height - area.height) / 2)]
  const writer = new DocxBlocks(handout)
  const children = writer.write(handout.blocks)
  const document = new Document({
    title: handout.title,
    subject: handout.subject,
    creator: handout.author,
    lastModifiedBy: handout.author,
    styles: stylesOf(handout),
    numbering: numberingOf(handout.lists),
    footnotes: writer.footnotes,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: { top, bottom: top, left: side, right: side, header: twips(12), footer: twips(12) },
          },
        },
        footers: { default: footer() },
        children,
      },
    ],
  })
  return settle(new Uint8Array(await Packer.toBuffer(document)), handout.date)
}

/**
 * An issue as a Word file for editing. `assets` are its pictures by name; `pageOf` the printed pages of an edition.
 * Throws FONT_MISSING.
 */
export const writeDocx = async (
  issue: Issue,
  style: HouseStyle,
  assets: PictureBytes,
  pageOf: PageOf = {},
): Promise<Uint8Array> => packDocx(await handoutOf(issue, style, assets, pageOf))
