import { type ChartData, readChart } from '../../src/document/chart-data.ts'
import type { Chart } from '../../src/document/nodes.ts'
import { type Html, html } from '../html.ts'
import { barBoxes, drawBarLabels, drawBars, segmentFigures } from './bars.ts'
import { drawEndNames } from './end-names.ts'
import { type Frame, frameOf } from './frame.ts'
import { legend } from './legend.ts'
import { drawLines, pointsOf } from './lines.ts'
import { type ChartLook, pt, type SettledLook, settle } from './look.ts'
import { type Paint, paintOf } from './paint.ts'
import { segmentNames } from './segment-names.ts'
import { type Content, contentOf, type Places } from './series.ts'
import { group, line, round, text } from './shapes.ts'

export interface ChartSize {
  /** In mm. */
  width: number
  /** `print` and `mail` draw on white; `screen` follows the page's colours in light and dark (`chartCss`). */
  ground: 'print' | 'screen' | 'mail'
  /** Where the charts are to keep one colour for one name. */
  places?: Places
}

/** A chart as SVG; what its data leave unclear (`readChart`) is left out, and the rest is drawn. */
export function chartSvg(node: Chart, look: ChartLook, size: ChartSize): Html {
  const settled = settle(look, size.width)
  const data = readChart(node)
  const content = contentOf(data, node.form === 'stacked', settled.minus, size.places)
  const frame = frameOf(content, settled, size.width, node.unit)
  const paint = paintOf(settled, size.ground)
  const tabular = size.ground === 'print' && html` style="font-variant-numeric:tabular-nums"`
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="${node.alt.trim() || described(data)}" viewBox="0 0 ${round(frame.width)} ${round(frame.height)}" width="${round(frame.width)}mm" height="${round(frame.height)}mm" font-family="Pretendard, 'Noto Sans KR', sans-serif"${tabular}>${parts(content, frame, settled, paint, size.ground)}</svg>`
}

/** From the back to the front. */
function parts(content: Content, frame: Frame, look: SettledLook, paint: Paint, ground: ChartSize['ground']) {
  const boxes = barBoxes(content, frame, look)
  const { stacked } = content
  const outlined = !stacked || look.segmentOutline || ground === 'screen' || frame.segmentNames.length === 0
  const anchor = (series: Content['lines'][number]) =>
    pointsOf(series, frame).findLast((point) => point !== null) ?? null
  const { right, top, bottom } = frame.plot
  const place = { right, width: frame.width, top: top - 1, bottom: bottom + 1.5, anchor }
  return [
    group('grid', grid(frame, look, paint)),
    group('bars', drawBars(boxes, stacked, outlined, look, paint)),
    group('base', base(content, frame, look, paint)),
    group('lines', drawLines(content.lines, frame, look, paint)),
    group('axis', axisFigures(frame, look, paint)),
    group('categories', categories(frame, look, paint)),
    group('segments', stacked ? segmentFigures(boxes, look, paint) : []),
    group('values', drawBarLabels(boxes, frame, look, paint)),
    group('names', [...drawEndNames(frame.ends, place, look, paint), ...segmentNames(boxes, frame, look, paint)]),
    group('legend', legend(frame.legend, frame.width, look, paint)),
    content.bars.length + content.lines.length === 0 || content.categories.length === 0
      ? group('empty', [missing(frame, look, paint)])
      : false,
  ]
}

function grid({ plot, left }: Frame, look: SettledLook, paint: Paint): Html[] {
  return left.ticks.map(({ value }) =>
    line(plot.left, left.y(value), plot.right, left.y(value), { colour: paint.grid, weight: look.gridWeight }),
  )
}

/** The zero line, or the base line of a house that always has one, and the marks of the categories. */
function base(content: Content, { plot, left, x }: Frame, look: SettledLook, paint: Paint): Html[] {
  const low = left.ticks[0]?.value ?? 0
  const high = left.ticks.at(-1)?.value ?? 0
  const level = low <= 0 && high >= 0 ? 0 : look.baseAlways ? low : null
  const stroke = { colour: paint.ink, weight: look.baseWeight }
  const marks = content.bars.length === 0 && look.tick > 0 && x.step > 2 ? x.centres : []
  return [
    ...marks.map((at) =>
      line(at, plot.bottom, at, plot.bottom + look.tick, { colour: paint.grey, weight: look.gridWeight }),
    ),
    ...(level === null ? [] : [line(plot.left, left.y(level), plot.right, left.y(level), stroke)]),
  ]
}

function axisFigures({ plot, left, right }: Frame, look: SettledLook, paint: Paint): Html[] {
  const style = { size: look.type.axis, fill: paint.grey }
  const figures = (axis: Frame['left'], x: number, anchor: 'start' | 'end') =>
    axis.ticks.flatMap((tick) =>
      tick.text === '' ? [] : [text(x, axis.y(tick.value), tick.text, { ...style, anchor })],
    )
  return [
    ...figures(left, plot.left - look.axisGap, 'end'),
    ...(right ? figures(right, plot.right + look.axisGap, 'start') : []),
  ]
}

function categories(frame: Frame, look: SettledLook, paint: Paint): Html[] {
  const size = look.type.category
  const style = { size, fill: look.baseAlways ? paint.ink : paint.grey, anchor: 'middle' as const }
  return frame.categories.flatMap(({ x, lines }) =>
    lines.map((one, row) => text(x, frame.plot.bottom + look.nameDrop + row * size * pt * 1.25, one, style)),
  )
}

const missing = ({ plot }: Frame, look: SettledLook, paint: Paint): Html =>
  text((plot.left + plot.right) / 2, (plot.top + plot.bottom) / 2, '값 없음', {
    size: look.type.name,
    fill: paint.grey,
    anchor: 'middle',
  })

/** What a chart without a description is: its series and its range. */
function described({ series, categories: names }: ChartData): string {
  const range = names.length > 1 ? `${names[0]}~${names.at(-1)}` : (names[0] ?? '')
  const listed = series.map(({ name }) => name).filter(Boolean)
  return ['차트', listed.join(', '), range].filter(Boolean).join(': ')
}
