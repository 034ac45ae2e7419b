import config from '@payload-config'
import { getPayload } from 'payload'
import { approvalLink } from '../../../../../compose-link.ts'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ token: string; path?: string[] }>
}

/** What an approval link is for, and its outputs; changes nothing, since mail scanners open links too. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const { token, path } = await context.params
  return (await approvalLink(await getPayload({ config }))).show(token, (path ?? []).join('/'))
}

/** The answer of the person with the link. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const { token } = await context.params
  const form = await request.formData().catch(() => new FormData())
  const text = (name: string): string => String(form.get(name) ?? '')
  return (await approvalLink(await getPayload({ config }))).decide(token, text('verdict'), text('comment'))
}
