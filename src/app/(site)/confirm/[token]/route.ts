import config from '@payload-config'
import { getPayload } from 'payload'
import { readerSiteOf, respond } from '../../../../compose-reader-pages.ts'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ token: string }>
}

const site = async () => readerSiteOf(await getPayload({ config }))

/** What is to be confirmed; changes nothing, since mail scanners open links too. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  return respond(await (await site()).confirmation((await context.params).token))
}

/** The button of that page. */
export async function POST(_request: Request, context: Context): Promise<Response> {
  return respond(await (await site()).confirm((await context.params).token))
}
