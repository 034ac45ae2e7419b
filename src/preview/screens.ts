import { mailCharts } from '../../templates/email/chart.ts'
import { writeEmail } from '../../templates/email/issue.ts'
import { writeText } from '../../templates/text/issue.ts'
import { writeWeb } from '../../templates/web/issue.ts'
import type { Chart, Issue } from '../document/nodes.ts'
import { articles } from '../document/walk.ts'
import { createFontStock, type FontStock } from '../press/font-stock.ts'
import { styleOf } from '../publish/make-edition.ts'
import { type AssetBytes, compileEmail, dataUrl, drawCharts, screenWeights } from '../publish/render.ts'
import type { ScreenAsk } from './messages.ts'

/** Nothing of a preview is at an address yet; `example.org` leads nowhere. */
const web = 'https://example.org/preview'
const recipient = {
  reason: '미리 보는 메일입니다. 구독자에게 보내지 않았습니다.',
  preferences: `${web}#preferences`,
  unsubscribe: `${web}#unsubscribe`,
}

/** Writers of web page, mail and text, with faces that grow with the text. */
export interface Screens {
  /** HTML of the web page or the mail, or the mail as plain text. Throws PUBLICATION_UNKNOWN. */
  write(ask: ScreenAsk, pictures: ReadonlyMap<string, AssetBytes>): Promise<string>
}

/** The same writers as a publication's; only addresses are stand-ins. */
export function createScreens(): Screens {
  const stock: FontStock = createFontStock(screenWeights, 'woff2', false)

  async function webPage({ issue, pdf, pageOf }: ScreenAsk, pictures: ReadonlyMap<string, AssetBytes>) {
    const style = styleOf(issue)
    const context = {
      asset: (name: string) => dataUrl(pictures.get(name)),
      pdf: { ...pdf, address: `${web}.pdf` },
      ...{ pageOf, home: '', earlier: null, edition: null },
    }
    const bare = writeWeb(issue, style, { ...context, fontFaces: '' }).toString()
    const { css } = await stock.facesFor(bare)
    return writeWeb(issue, style, { ...context, fontFaces: css }).toString()
  }

  async function mail({ issue, kind, pdf, pageOf }: ScreenAsk): Promise<string> {
    const style = styleOf(issue)
    const charts = hasCharts(issue)
      ? await drawCharts(issue, style, (_, png) => `data:image/png;base64,${Buffer.from(png).toString('base64')}`)
      : { pictures: new Map<Chart, { address: string; width: number; height: number }>() }
    const context = {
      ...{ web, pageOf, recipient },
      pdf: { ...pdf, address: `${web}.pdf` },
      chart: (node: Chart) => charts.pictures.get(node) ?? null,
    }
    if (kind === 'text') return writeText(issue, style, context)
    return compileEmail(writeEmail(issue, style, context).toString())
  }

  return { write: (ask, pictures) => (ask.kind === 'web' ? webPage(ask, pictures) : mail(ask)) }
}

const hasCharts = (issue: Issue): boolean =>
  [...articles(issue)].some(({ article }) => [...mailCharts(article.body)].length > 0)
