import type { PayloadRequest } from 'payload'

/** The bytes of a request; null as soon as there are more than `limit`, whatever it announced. */
export async function readBytes(req: PayloadRequest, limit: number): Promise<Uint8Array | null> {
  const reader = req.body?.getReader()
  if (!reader) return new Uint8Array()
  const parts: Uint8Array[] = []
  let size = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Uint8Array(Buffer.concat(parts))
    size += value.length
    if (size > limit) {
      await reader.cancel()
      return null
    }
    parts.push(value)
  }
}
