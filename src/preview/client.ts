import { Agent, request } from 'node:http'
import { BulletinError, type ErrorCode, errorCodes } from '../errors.ts'
import type { PagesAsk, PagesMade, ScreenAsk } from './messages.ts'

/** The preview process as the web app sees it. */
export interface PreviewClient {
  /** Throws PREVIEW_UNAVAILABLE, PREVIEW_SUPERSEDED and what the press throws. */
  pages(ask: PagesAsk): Promise<PagesMade>
  /** The same. */
  screen(ask: ScreenAsk): Promise<{ content: string }>
}

const isCode = (value: unknown): value is ErrorCode => typeof value === 'string' && Object.hasOwn(errorCodes, value)

const refusal = (body: unknown): BulletinError => {
  const { code, message } = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>
  return new BulletinError(
    isCode(code) ? code : 'PRINT_FAILED',
    typeof message === 'string' && message !== '' ? message : undefined,
  )
}

/** Milliseconds after which nobody waits any more. */
const patience = 120_000

/** Asks over a socket. */
export function createPreviewClient(socket: string): PreviewClient {
  const agent = new Agent({ keepAlive: true })

  const ask = <T>(path: string, body: unknown): Promise<T> =>
    new Promise((resolve, reject) => {
      const away = (cause: unknown) => reject(new BulletinError('PREVIEW_UNAVAILABLE', undefined, { cause }))
      const sent = request({ socketPath: socket, path, method: 'POST', agent, timeout: patience }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', away)
        response.on('end', () => {
          try {
            const answer: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'))
            if (response.statusCode === 200) resolve(answer as T)
            else reject(refusal(answer))
          } catch (error) {
            away(error)
          }
        })
      })
      sent.on('error', away)
      sent.on('timeout', () => sent.destroy(new Error(`no answer within ${patience} ms`)))
      sent.setHeader('content-type', 'application/json')
      sent.end(JSON.stringify(body))
    })

  return { pages: (body) => ask('/pages', body), screen: (body) => ask('/screen', body) }
}
