import type { Html } from '../html.ts'
import type { BarBox } from './bars.ts'
import { spread } from './end-names.ts'
import type { Frame } from './frame.ts'
import { pt, type SettledLook } from './look.ts'
import type { Paint } from './paint.ts'
import { line, text } from './shapes.ts'

const leader = 2.6
const gap = 0.9

/** Names of a stack's series once, beside its last column. */
export function segmentNames(boxes: readonly BarBox[], frame: Frame, look: SettledLook, paint: Paint): Html[] {
  const last = frame.x.centres.length - 1
  const named = boxes
    .filter((box) => box.index === last && frame.segmentNames.includes(box.series))
    .sort((one, other) => one.y - other.y)
  const half = (look.type.name * pt) / 2
  const middles = named.map((box) => box.y + box.height / 2)
  const ys = spread(
    middles,
    named.map(() => look.namePitch),
    half,
    frame.plot.bottom + half,
  )
  return named.flatMap((box, index) => {
    const from = box.x + box.width + gap
    const y = ys[index] as number
    const style = { size: look.type.name, weight: 600, fill: paint.ink }
    return [
      line(from, middles[index] as number, from + leader, y, { colour: paint.grey, weight: 0.16 }),
      text(from + leader + gap, y, box.series.name, style),
    ]
  })
}
