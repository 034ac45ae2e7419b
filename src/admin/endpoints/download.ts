import { Readable } from 'node:stream'

/** A table to keep; `plain` is its name for those who read no other. */
export const download = ({ name, body }: { name: string; body: Readable }, plain = 'subscribers.csv'): Response =>
  new Response(Readable.toWeb(body) as ReadableStream<Uint8Array>, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'no-store',
    },
  })
