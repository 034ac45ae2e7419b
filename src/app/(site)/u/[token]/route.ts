import config from '@payload-config'
import { getPayload } from 'payload'
import { readerSiteOf, respond, sentIn } from '../../../../compose-reader-pages.ts'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ token: string }>
}

const site = async () => readerSiteOf(await getPayload({ config }))

/** Asks by a button; changes nothing, since mail scanners open links too. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  return respond(await (await site()).unsubscribing((await context.params).token))
}

/** Unsubscribes: from the page, or from a mail program by RFC 8058, with no session, cookie or token of a form. */
export async function POST(request: Request, context: Context): Promise<Response> {
  return respond(await (await site()).unsubscribe((await context.params).token, await sentIn(request)))
}
