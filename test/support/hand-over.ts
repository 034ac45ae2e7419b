/** Hands one message over as a process of its own, so that it can be told whom to trust; prints what came of it. */
import { smtpTransport } from '../../src/delivery/smtp-connection.ts'
import { ConnectionRefused } from '../../src/delivery/transport.ts'

const text = Buffer.from('Subject: test\r\n\r\nbody\r\n')
try {
  const connection = await smtpTransport({ url: process.argv[2] ?? '' }).open()
  const envelope = { from: 'bounce@example.org', to: 'reader@example.org' }
  const { reply } = await connection.send(envelope, { pieces: [text], size: text.length }, () => true)
  await connection.close()
  process.stdout.write(`taken ${reply?.code}`)
} catch (error) {
  process.stdout.write(error instanceof ConnectionRefused ? `refused: ${error.why}` : String(error))
}
