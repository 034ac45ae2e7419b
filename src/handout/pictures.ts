import sharp from 'sharp'
import type { Apparatus } from '../../templates/apparatus.ts'
import { chartSvg } from '../../templates/charts/chart.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { chartPng } from '../charts/png.ts'
import { inlineText } from '../document/inline.ts'
import type { Article, Asset, Block, Chart, Issue } from '../document/nodes.ts'
import { allBlocks, articles } from '../document/walk.ts'
import type { HandoutPicture } from './content.ts'

/** A picture's bytes by the name that the issue gives it. */
export type PictureBytes = ReadonlyMap<string, { bytes: Uint8Array }>

/** Millimetres of a pixel, as browsers count. */
const pixel = 25.4 / 96

/** The highest that a picture stands, in mm. */
const highest = 110

/** Largest measures in mm that keep a picture's shape in `width`; never larger than it is. */
export function fitted(size: Pick<Asset, 'width' | 'height'>, width: number): { width: number; height: number } {
  const [wide, high] = [Math.max(size.width, 1) * pixel, Math.max(size.height, 1) * pixel]
  const scale = Math.min(1, width / wide, highest / high)
  return { width: wide * scale, height: high * scale }
}

/** Pictures of an issue as word processors take them: WebP becomes PNG; what can't be read is left out. */
export async function readPictures(
  issue: Issue,
  bytes: PictureBytes,
): Promise<Map<string, Pick<HandoutPicture, 'bytes' | 'mediaType'>>> {
  const found = new Map<string, Pick<HandoutPicture, 'bytes' | 'mediaType'>>()
  for (const [name, { mediaType }] of Object.entries(issue.assets)) {
    const given = bytes.get(name)?.bytes
    if (!given) continue
    if (mediaType !== 'image/webp') found.set(name, { bytes: given, mediaType })
    else {
      const png = await sharp(given)
        .png()
        .toBuffer()
        .catch(() => null)
      if (png) found.set(name, { bytes: new Uint8Array(png), mediaType: 'image/png' })
    }
  }
  return found
}

const chartsIn = (blocks: readonly Block[], width: number): { chart: Chart; width: number }[] =>
  [...allBlocks(blocks)].flatMap(({ block, path }) =>
    block.type === 'chart' ? [{ chart: block, width: /exhibits/.test(path) ? width / 2 - 6 : width }] : [],
  )

/** Every chart of an issue as a picture of the width that it has in print. */
export async function drawCharts(
  issue: Issue,
  style: HouseStyle,
  apparatus: Apparatus,
): Promise<Map<Chart, HandoutPicture>> {
  const bodies = [...articles(issue)].map(({ article }: { article: Article }) => article.body)
  const drawn = new Map<Chart, HandoutPicture>()
  for (const { chart, width } of [issue.report?.summary ?? [], ...bodies].flatMap((body) =>
    chartsIn(body, style.area.width - 8),
  )) {
    const svg = chartSvg(chart, style.charts, { width, ground: 'print', places: apparatus.places }).toString()
    const picture = await chartPng(svg, Math.round(width / pixel))
    drawn.set(chart, {
      type: 'picture',
      bytes: picture.png,
      mediaType: 'image/png',
      width,
      height: (picture.height / picture.width) * width,
      alt: chart.alt || inlineText(chart.caption, apparatus.say),
    })
  }
  return drawn
}
