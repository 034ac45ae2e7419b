import { createServer } from 'node:net'

/** True when nothing listens on the port of this address yet. */
export const isFree = (port: number, host = '127.0.0.1'): Promise<boolean> =>
  listenOnce(port, host).then(
    () => true,
    () => false,
  )

/** A port of the loopback address that nothing listens on just now. */
export const freePort = (): Promise<number> => listenOnce(0, '127.0.0.1')

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(port, host, () => {
      const { port: found } = server.address() as { port: number }
      server.close(() => resolve(found))
    })
  })
}
