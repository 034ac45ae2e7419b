/** How the desk's endpoints read a request and run a verb. */
import type { PayloadRequest } from 'payload'
import type { Services } from '../services.ts'
import { answerError } from './answers.ts'

/** Id in the path. */
export const idOf = (req: PayloadRequest): string => String(req.routeParams?.id ?? '')

/** Runs a verb and answers with its result, `{}` where it gives none; errors answer in Korean with what to do next. */
export async function answer(req: PayloadRequest, verb: (services: Services) => Promise<unknown>): Promise<Response> {
  try {
    // Loaded on the first ring: the browser for printing and the mail transport aren't needed to show a form.
    const { services } = await import('../../compose.ts')
    return Response.json((await verb(await services(req.payload))) ?? {})
  } catch (error) {
    return answerError(error, req.payload.logger)
  }
}

/** The JSON object of a request; an empty one for anything else. */
export async function jsonBody(req: PayloadRequest): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await req.json?.()
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** True for one plain mail address. */
export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 254 && /^[^\s@<>,;"]+@[^\s@<>,;"]+\.[^\s@<>,;"]+$/.test(value)
