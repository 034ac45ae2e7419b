import { respond } from './respond.ts'

export const dynamic = 'force-dynamic'

/** The list of publications. */
export const GET = (): Promise<Response> => respond(null, [])
