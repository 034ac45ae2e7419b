import config from '@payload-config'
import { getPayload } from 'payload'
import { bounceParts } from '../../../compose-bounces.ts'
import { postBounce } from '../../../delivery/bounces/post.ts'
import { takeIn } from '../../../delivery/bounces/take-in.ts'
import { readEnv } from '../../../env.ts'

export const dynamic = 'force-dynamic'

/** Takes in a returned message that a mail server posts as it came. */
export async function POST(request: Request): Promise<Response> {
  return postBounce(request, {
    secret: readEnv().bounceSecret ?? null,
    async takeIn(bytes, recipient) {
      const payload = await getPayload({ config })
      const db = payload.db.connection.getClient().db()
      return takeIn(
        bounceParts(db, (line) => payload.logger.info(line)),
        bytes,
        recipient,
      )
    },
  })
}
