import type { Html } from '../html.ts'
import { axisOf, type Frame } from './frame.ts'
import type { SettledLook } from './look.ts'
import { at, type Paint } from './paint.ts'
import type { DrawnSeries } from './series.ts'
import { marker, type Point, path } from './shapes.ts'

/** Points of a series, null where it has no value. */
export const pointsOf = (series: DrawnSeries, frame: Frame): (Point | null)[] => {
  const { y } = axisOf(frame, series)
  return series.values.map((value, index) =>
    value === null ? null : { x: frame.x.centres[index] as number, y: y(value) },
  )
}

/** Runs of points without a gap. */
export function runs(points: readonly (Point | null)[]): Point[][] {
  const found: Point[][] = [[]]
  for (const point of points) {
    if (point) (found.at(-1) as Point[]).push(point)
    else found.push([])
  }
  return found.filter((run) => run.length > 0)
}

/** Markers closer than this, mm, would hide the line. */
const nearest = 2.6

/** Edge of the ground's colour, mm, that parts a line from the bars behind it in every house. */
const overBars = 0.2

/** Lines with gaps where values are missing, then their markers; the subject's last, so that it lies on top. */
export function drawLines(lines: readonly DrawnSeries[], frame: Frame, look: SettledLook, paint: Paint): Html[] {
  const ordered = [...lines].sort((one, other) => Number(one.subject) - Number(other.subject))
  const drawn = ordered.map((series) => ({ series, found: runs(pointsOf(series, frame)) }))
  const edge = frame.x.band > 0 ? Math.max(overBars, look.line.edge) : look.line.edge
  return [
    ...drawn.flatMap(({ series, found }) => drawRuns(series, found, edge, look, paint)),
    ...drawn.flatMap(({ series, found }) => drawMarkers(series, found, frame.x.step, look, paint)),
  ]
}

function drawRuns(
  series: DrawnSeries,
  found: readonly Point[][],
  edge: number,
  look: SettledLook,
  paint: Paint,
): Html[] {
  const { dash } = at(look.series, series.place)
  const weight = series.subject ? look.line.subject : look.line.other
  const long = found.filter((run) => run.length > 1)
  return [
    ...(edge > 0 ? long.map((run) => path(run, { colour: paint.ground, weight: weight + edge * 2 })) : []),
    ...long.map((run) => path(run, { colour: paint.line(series.place), weight, dash })),
  ]
}

function drawMarkers(
  series: DrawnSeries,
  found: readonly Point[][],
  step: number,
  look: SettledLook,
  paint: Paint,
): Html[] {
  const shape = at(look.series, series.place).marker
  const radius = series.subject ? look.markers.subject : look.markers.other
  const style = { radius, colour: paint.line(series.place), ground: paint.ground, edge: look.markers.edge }
  return marked(found, step, look).map((point) => marker(point, shape === 'none' ? 'disc' : shape, style))
}

/** Points that carry a marker: every one where there is room, else the last; one that stands alone always. */
function marked(found: readonly Point[][], step: number, look: SettledLook): Point[] {
  if (look.markers.at === 'every' && step >= nearest) return found.flat()
  const alone = found.slice(0, -1).filter((run) => run.length === 1)
  const last = found.at(-1)?.at(-1)
  return [...alone.flat(), ...(last ? [last] : [])]
}
