/** What the reader of a mailbox tells a server that would listen in. */
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { imapMailbox } from '../../../src/delivery/bounces/mailbox.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** An IMAP server without TLS that refuses every login; gives its port and the commands that it heard. */
async function plainServer(): Promise<{ port: number; heard: string[] }> {
  const heard: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.write('* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR] ready\r\n')
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').filter(Boolean)) {
        const [tag = '', command = ''] = line.split(' ')
        heard.push(command.toUpperCase())
        const isCapability = command.toUpperCase() === 'CAPABILITY'
        if (isCapability) socket.write('* CAPABILITY IMAP4rev1 AUTH=PLAIN SASL-IR\r\n')
        socket.write(`${tag} ${isCapability || command === 'LOGOUT' ? 'OK' : 'NO'} done\r\n`)
      }
    })
  })
  server.listen(0, '0.0.0.0')
  await once(server, 'listening')
  servers.push(server)
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, heard }
}

const read = (url: string) => imapMailbox(url).read(() => Promise.resolve(true))

describe('a mailbox over plain IMAP', () => {
  it('beyond this machine gets no password where the server offers no TLS', async () => {
    const { port, heard } = await plainServer()
    // A name that leads here and is not one of this machine's.
    const error = await read(`imap://bounces:secret-word@0.0.0.0:${port}/INBOX`).catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'MAILBOX_UNAVAILABLE' })
    expect(String(error)).not.toContain('secret-word')
    expect(heard).not.toContain('AUTHENTICATE')
    expect(heard).not.toContain('LOGIN')
  })

  it('on this machine is logged in to', async () => {
    const { port, heard } = await plainServer()
    await expect(read(`imap://bounces:secret-word@127.0.0.1:${port}/INBOX`)).rejects.toMatchObject({
      code: 'MAILBOX_UNAVAILABLE',
    })
    expect(heard.some((command) => ['AUTHENTICATE', 'LOGIN'].includes(command))).toBe(true)
  })

  it('that is not there is told by its host', async () => {
    await expect(read('imap://bounces:secret-word@127.0.0.1:1/INBOX')).rejects.toThrow(/127\.0\.0\.1 can't be read/)
  })
})
