import type { PDFDocument } from '@cantoo/pdf-lib'
import { BulletinError } from '../errors.ts'
import { destinations } from './destinations.ts'
import type { FlowPages } from './in-page/paginate.ts'

/** Where every flow begins and how the pages are numbered. */
export interface Plan {
  labels: Record<string, string>
  frontPages: number
  bodyPages: number
  backPages: number
  pageOf: Record<string, number>
  pagesIn: Record<string, number>
}

/** Page numbers from the predicted lengths of the flows. */
export function planPages(flows: readonly FlowPages[]): Plan {
  const sum = (name: string) => flows.filter((f) => f.flow === name).reduce((n, f) => n + f.pages, 0)
  const plan: Plan = {
    labels: {},
    frontPages: sum('front'),
    bodyPages: sum('body'),
    backPages: sum('back'),
    pageOf: {},
    pagesIn: {},
  }
  let next = 1
  for (const flow of flows) {
    if (flow.flow !== 'body') continue
    plan.pageOf[flow.id] = next
    plan.labels[flow.id] = String(next)
    plan.pagesIn[flow.id] = flow.pages
    next += flow.pages
  }
  return plan
}

/**
 * The flows as the printed file has them: each begins at its destination and ends where the next one begins. Throws
 * PRINT_FAILED when a flow has no destination.
 */
export function flowsIn(pdf: PDFDocument, flows: readonly FlowPages[]): FlowPages[] {
  const found = destinations(pdf)
  const bodies = flows.filter((flow) => flow.flow === 'body')
  const back = flows.filter((flow) => flow.flow === 'back').length
  const starts = bodies.map((flow) => found.get(flow.id))
  const first = starts[0]
  const end = pdf.getPageCount() - back + 1
  if (bodies.length === 0) return flows.map((f) => (f.flow === 'front' ? { ...f, pages: end - 2 } : f))
  if (first === undefined || starts.some((start) => start === undefined)) {
    throw new BulletinError('PRINT_FAILED', 'An article has no destination in the PDF: no link points to it.')
  }
  return flows.map((flow) => {
    if (flow.flow === 'front') return { ...flow, pages: first - 2 }
    const index = bodies.indexOf(flow)
    if (index < 0) return flow
    return { ...flow, pages: ((starts[index + 1] ?? end) as number) - (starts[index] as number) }
  })
}
