import { apparatusOf } from '../../templates/apparatus.ts'
import { referenceLine } from '../../templates/labels.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { inlineText } from '../document/inline.ts'
import type { CrossReference, Issue } from '../document/nodes.ts'
import { issueTitle } from '../document/numbering.ts'
import { backBlocks, colophonBlocks } from './back.ts'
import { bodyBlocks } from './body.ts'
import { clean } from './clean.ts'
import { type Handout, type HandoutBlock, type Lists, paragraph, text } from './content.ts'
import type { Context } from './context.ts'
import { summaryBlocks, titleBlocks } from './front.ts'
import { headingStyle } from './look.ts'
import { drawCharts, fitted, type PictureBytes, readPictures } from './pictures.ts'
import { cellMarks } from './table.ts'

/** Printed pages by anchor, of an edition; empty for what was never printed. */
export type PageOf = Readonly<Record<string, number>>

const listsOf = ({ office }: HouseStyle): Lists => ({
  outline: office.marks,
  ...Object.fromEntries(Object.entries(office.boxMarks ?? {})),
  cell: cellMarks,
})

function sectionBlocks(issue: Issue, context: Context): HandoutBlock[] {
  const { apparatus } = context
  return issue.sections.flatMap((section) => {
    if (section.articles.length === 0) return []
    const name = [section.part, section.title].filter(Boolean).join(' ')
    const level = name ? 2 : 1
    const head = name ? [paragraph('heading1', [text(name)], { pageBreak: true })] : []
    const bodies = section.articles.flatMap((node, index): HandoutBlock[] => {
      const chapter = apparatus.chapter(node, section)
      const mark = apparatus.wording.sourceMark(node.source)
      const title = [chapter, node.title].filter(Boolean).join(' ')
      const references = referenceLine(node.references)
      return [
        paragraph(headingStyle(level), [text(title), ...(mark ? [text(` ${mark}`)] : [])], {
          ...(index === 0 && !name ? { pageBreak: true } : {}),
        }),
        ...bodyBlocks(node.body, level + 1, context),
        ...(references ? [paragraph('reference', [text(references)])] : []),
      ]
    })
    return [...head, ...bodies]
  })
}

/**
 * What the files of an issue say, in the order of print. Every number is counted and every reference said; charts are
 * drawn. Throws FONT_MISSING.
 */
export async function handoutOf(
  given: Issue,
  style: HouseStyle,
  assets: PictureBytes,
  pageOf: PageOf = {},
): Promise<Handout> {
  const issue = clean(given)
  const apparatus = apparatusOf(issue, style.wording, pageOf)
  const pictures = await readPictures(issue, assets)
  const charts = await drawCharts(issue, style, apparatus)
  const refer = (node: CrossReference): string => {
    const anchor = apparatus.target(node)?.anchor
    const printed = node.form === 'label' || (anchor !== undefined && pageOf[anchor] !== undefined)
    return apparatus.say.reference(printed ? node : { ...node, form: 'label' })
  }
  const context: Context = {
    style,
    apparatus: { ...apparatus, say: { ...apparatus.say, reference: refer } },
    refer,
    picture: (name, width, alt) => {
      const [picture, size] = [pictures.get(name), issue.assets[name]]
      return picture && size ? { type: 'picture', ...picture, ...fitted(size, width), alt } : null
    },
    chart: (node) => charts.get(node) ?? null,
    list: 'outline',
    width: style.area.width,
  }
  const { publication, report } = issue
  return {
    title: report ? inlineText(report.title, apparatus.say) : issueTitle(issue),
    subject: issueTitle(issue),
    author: publication.publisher.name,
    date: issue.date,
    area: style.area,
    colours: { house: style.light.house.slice(1), tint: style.light.tint.slice(1) },
    lists: listsOf(style),
    blocks: [
      ...titleBlocks(issue, context),
      ...colophonBlocks(issue),
      ...summaryBlocks(issue, context),
      ...sectionBlocks(issue, context),
      ...backBlocks(issue, context),
    ],
  }
}
