import config from '@payload-config'
import { getPayload } from 'payload'
import { clientOf, inEvenTime, readerSiteOf, respond, sentIn } from '../../../../compose-reader-pages.ts'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ key: string }>
}

const site = async () => readerSiteOf(await getPayload({ config }))

/** The form of a publication. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  return respond(await (await site()).signUpForm((await context.params).key))
}

/** A request to subscribe; answered alike for every address. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { key } = await context.params
  return inEvenTime(async () => respond(await (await site()).signUp(key, await sentIn(request), clientOf(request))))
}
