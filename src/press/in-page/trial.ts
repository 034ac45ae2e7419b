import type { Applied } from './apply.ts'
import type { Columns, Flow } from './columns.ts'
import type { Framer, PageEnd } from './frames.ts'
import type { PageCheck } from './measures.ts'
import type { Piece } from './units.ts'

export interface Look {
  faults: PageCheck[]
  /** Sets notes and frames where they belong; for later, because all is read before anything is written. */
  writes: (() => void)[]
}

export interface Trial {
  /** Looks at the planned pages of a flow that is laid out in columns. */
  look(flow: Flow, pieces: readonly Piece[], applied: Applied | null): Look
}

/** Runs inside the printing page. */
export function trial(parts: { columns: Columns; frames: Framer }): Trial {
  const tolerance = 0.5
  /** A hair above the edge: what touches it goes to the next page. */
  const hair = 0.05

  return {
    look: (flow, pieces, applied) => {
      const faults: PageCheck[] = []
      const writes: (() => void)[] = []
      const ends: (PageEnd | undefined)[] = []
      const box = flow.element.getBoundingClientRect()
      const columnOf = (rect: DOMRect | undefined) => (rect ? parts.columns.columnAt(flow, box.left, rect.left) : -1)
      const firstRect = (at: Element | Range) =>
        [...at.getClientRects()].find(({ width, height }) => width + height > 0)
      const pages = applied?.pages ?? []
      const heads = pages.map(({ head }, index) => (index === 0 ? 0 : head ? columnOf(firstRect(head)) : -1))
      for (const [index, { plan, foot }] of pages.entries()) {
        const column = heads[index] ?? -1
        const next = pages[index + 1]
        const after = pieces[next?.plan.start ?? pieces.length]
        const end = pieces[(next?.plan.start ?? pieces.length) - 1]?.end
        const last = next?.push?.getBoundingClientRect() ?? (end ? [...end.getClientRects()].at(-1) : undefined)
        const alone = plan.start >= pieces.length
        const bottom = last && !alone ? (next?.push ? last.top : last.bottom) - box.top : plan.used
        const closing = after?.row && after.table?.exhibit ? (after.table.rows[after.row]?.tail ?? 0) : 0
        const below = after?.frames.reduce((sum, frame) => sum + frame.below, closing) ?? 0
        const footHeight = foot?.getBoundingClientRect().height ?? 0
        const runsOver = !alone && last !== undefined && columnOf(last) > column
        const reach = bottom + below + footHeight + (runsOver ? flow.height : 0)
        const misses = next !== undefined && heads[index + 1] !== column + 1
        if (!plan.tall) {
          if (reach > flow.height + tolerance || misses)
            faults.push({ start: plan.start, more: reach - plan.used - plan.foot })
          ends[column] = { bottom, open: after?.frames ?? [] }
        }
        if (foot)
          writes.push(() => {
            foot.style.top = `${(column + 1) * flow.height - footHeight - hair}px`
          })
      }
      for (const frame of applied?.frames ?? [])
        writes.push(...parts.frames.place(frame, flow, parts.columns.step(flow), ends))
      return { faults, writes }
    },
  }
}
