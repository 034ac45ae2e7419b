import config from '@payload-config'
import { getPayload } from 'payload'
import { mongodAppName } from '../../database/database.ts'
import { readEnv } from '../../env.ts'

export const dynamic = 'force-dynamic'

/** Longest wait for the database's sign of life, in milliseconds. */
const patience = 5000

/** Where the database comes from, told from its URL. */
function kindOf(url: string): 'embedded' | 'mongod' | 'url' {
  if (/^mongodb:\/\/[^/?]*\.sock/i.test(url)) return 'embedded'
  return url.includes(`appName=${mongodAppName}`) ? 'mongod' : 'url'
}

async function ping(): Promise<void> {
  const payload = await getPayload({ config })
  await payload.db.connection.db?.command({ ping: 1 })
}

/** Is the product up: 200 when the database answers, 503 when it doesn't. */
export async function GET(): Promise<Response> {
  const database = kindOf(readEnv().databaseUrl ?? '')
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('late')), patience)
  })
  try {
    await Promise.race([ping(), late])
    return Response.json({ ok: true, database })
  } catch {
    return Response.json({ ok: false, database }, { status: 503 })
  } finally {
    clearTimeout(timer)
  }
}
