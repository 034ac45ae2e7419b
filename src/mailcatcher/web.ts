import { createServer, type Server, type ServerResponse } from 'node:http'
import type { CaughtMessage, Mailbox } from './mailbox.ts'
import { addresses, listPage, messagePage, missingPage } from './pages.ts'

const listed = 100

const common = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': 'no-store' }
const ownPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'none'"

/**
 * The mail catcher's web server: `/`, `/messages.json`, `/messages/<id>` and below it `html` and `raw`.
 * Mails may load pictures from `imageOrigin` (the product's own address) and from nowhere else, and run nothing.
 */
export function webServer(mailbox: Mailbox, imageOrigin?: string): Server {
  const framePolicy =
    `sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data: ${imageOrigin ?? ''}`.trim()
  const send = (response: ServerResponse, status: number, type: string, policy: string, body: string | Buffer) =>
    response.writeHead(status, { ...common, 'Content-Type': type, 'Content-Security-Policy': policy }).end(body)
  const sendPage = (response: ServerResponse, body: string, status = 200) =>
    send(response, status, 'text/html; charset=utf-8', ownPolicy, body)

  async function answer(path: string, response: ServerResponse): Promise<void> {
    if (path === '/') {
      const ids = await mailbox.ids()
      return void sendPage(response, listPage(await readAll(mailbox, ids.slice(0, listed)), ids.length))
    }
    if (path === '/messages.json') {
      const messages = await readAll(mailbox, (await mailbox.ids()).slice(0, listed))
      const body = JSON.stringify(messages.map(summary))
      return void send(response, 200, 'application/json; charset=utf-8', ownPolicy, body)
    }
    const [, id, part] = /^\/messages\/([^/]+)(?:\/(html|raw))?$/.exec(path) ?? []
    const message = id === undefined ? undefined : await mailbox.read(id)
    if (!message) return void sendPage(response, missingPage(), 404)
    if (part === 'html') {
      return void send(response, 200, 'text/html; charset=utf-8', framePolicy, withInlineImages(message))
    }
    if (part === 'raw') {
      response.setHeader('Content-Disposition', `attachment; filename="${message.id}.eml"`)
      return void send(response, 200, 'message/rfc822', ownPolicy, (await mailbox.raw(message.id)) ?? '')
    }
    sendPage(response, messagePage(message))
  }

  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405, common).end()
    const path = (request.url ?? '/').split('?', 1)[0]!
    answer(path, response).catch((error: unknown) => {
      console.error('mail catcher:', error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500, common).end()
    })
  })
}

async function readAll(mailbox: Mailbox, ids: string[]): Promise<CaughtMessage[]> {
  const messages = await Promise.all(ids.map((id) => mailbox.read(id)))
  return messages.filter((message) => message !== undefined)
}

/** What `/messages.json` says of each message, newest first, for tests and scripts. */
const summary = (message: CaughtMessage) => ({
  id: message.id,
  receivedAt: message.receivedAt.toISOString(),
  subject: message.email.subject ?? '',
  from: addresses(message.email.from),
  to: addresses(message.email.to),
  envelope: message.envelope,
})

/** The HTML body with pictures that came inside the mail (`cid:`) put in as data. */
function withInlineImages({ email }: CaughtMessage): string {
  let body = email.html ?? ''
  for (const { contentId, mimeType, content } of email.attachments) {
    if (!contentId || !/^image\/(png|jpeg|gif|webp)$/.test(mimeType)) continue
    const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer)
    body = body.replaceAll(
      `cid:${contentId.replace(/^<|>$/g, '')}`,
      `data:${mimeType};base64,${bytes.toString('base64')}`,
    )
  }
  return body
}
