import { respond } from '../../respond.ts'

export const dynamic = 'force-dynamic'

/** An issue, its PDF, its mail, an older edition, or the archive of a series. */
export async function GET(
  _request: Request,
  context: { params: Promise<{ publication: string; path?: string[] }> },
): Promise<Response> {
  const { publication, path } = await context.params
  return respond(publication, path ?? [])
}
