/** A mail server that takes everything and keeps nothing, for machines without Postfix: `sink.ts PORT`. */
import { createServer } from 'node:net'

createServer((socket) => {
  socket.setNoDelay(true)
  socket.on('error', () => socket.destroy())
  let inContent = false
  let tail = ''
  socket.on('data', (chunk: Buffer) => {
    let text = tail + chunk.toString('latin1')
    for (;;) {
      if (inContent) {
        const end = text.indexOf('\r\n.\r\n')
        if (end < 0) {
          tail = text.slice(-4)
          return
        }
        text = text.slice(end + 5)
        inContent = false
        socket.write('250 2.0.0 ok\r\n')
        continue
      }
      const end = text.indexOf('\r\n')
      if (end < 0) {
        tail = text
        return
      }
      const verb = text.slice(0, 4).toUpperCase()
      text = text.slice(end + 2)
      if (verb === 'EHLO') socket.write('250-sink\r\n250 PIPELINING\r\n')
      else if (verb === 'DATA') {
        inContent = true
        // The dot may come right behind the line before it, so the content is read from its line break on.
        text = `\r\n${text}`
        socket.write('354 go on\r\n')
      } else if (verb === 'QUIT') socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    }
  })
  socket.write('220 sink\r\n')
}).listen(Number(process.argv[2]), '127.0.0.1')
