/** The preview process's door: JSON over a socket that only this machine's own account can open. */
import { chmodSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { BulletinError } from '../errors.ts'
import { styleOf } from '../publish/make-edition.ts'
import type { PagesAsk, ScreenAsk } from './messages.ts'
import { type NewestFirst, newestFirst } from './newest.ts'
import type { Screens } from './screens.ts'
import type { Typesetter } from './typesetter.ts'

/** A document with every table of a year in it is a tenth of this. */
const mostBytes = 64 * 1024 * 1024

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > mostBytes) throw new BulletinError('USAGE', 'The document is too large for a preview.')
    chunks.push(chunk as Buffer)
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

/** Makes what was asked for; a lane is one house style's warmed page. */
async function make(path: string, body: unknown, parts: Parts, order: NewestFirst): Promise<unknown> {
  if (path === '/pages') {
    const ask = body as PagesAsk
    return order.run(styleOf(ask.issue).key, ask.key, () => parts.typesetter.pages(ask))
  }
  if (path === '/screen') {
    const ask = body as ScreenAsk
    return order.run('screens', ask.key, async () => ({
      content: await parts.screens.write(ask, await parts.typesetter.pictures(ask.issue)),
    }))
  }
  throw new BulletinError('NOT_FOUND', `The preview process knows no ${path}.`)
}

interface Parts {
  typesetter: Typesetter
  screens: Screens
}

/** Listens on a socket; one that a dead process left behind is replaced. */
export async function servePreviews(
  socket: string,
  parts: Parts,
  log: (line: string) => void,
): Promise<{ close(): Promise<void> }> {
  const order = newestFirst()
  const server: Server = createServer(async (request, response) => {
    const answer = (status: number, body: unknown) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    }
    try {
      answer(200, await make(request.url ?? '', await bodyOf(request), parts, order))
    } catch (error) {
      const code = error instanceof BulletinError ? error.code : undefined
      if (code !== 'PREVIEW_SUPERSEDED') log(`${code ?? 'error'}: ${error instanceof Error ? error.stack : error}`)
      answer(code === 'PREVIEW_SUPERSEDED' ? 409 : 500, { code, message: error instanceof Error ? error.message : '' })
    }
  })
  rmSync(socket, { force: true })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(socket, done)
  })
  chmodSync(socket, 0o600)
  return {
    close: async () => {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}
