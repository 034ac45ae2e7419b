import { type Payload, type PayloadRequest, saveVersion } from 'payload'

/** Keeps what is stored now as a version, after something was written below Payload's own update. */
export async function keepVersion(
  payload: Payload,
  collection: 'issues' | 'articles',
  id: string,
  req: PayloadRequest,
): Promise<void> {
  const stored = await payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection,
    where: { id: { equals: id } },
    req,
  })
  if (!stored) return
  const { config } = payload.collections[collection]
  await saveVersion({ id, collection: config, docWithLocales: stored, operation: 'update', payload, req })
}
