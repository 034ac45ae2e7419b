import { connect } from 'node:net'

/** A connection that keeps the launcher running. */
export interface Hold {
  /** The launcher's process. */
  pid: number
  /** Settles when the launcher ended before the hold was released. */
  lost: Promise<void>
  /** Lets go; settles when the launcher has taken note, or has ended if this was the last hold. */
  release(): Promise<void>
}

/** Takes hold of a running launcher: `absent` if none listens, `silent` if one accepts but says nothing for `milliseconds`. */
export function takeHold(path: string, milliseconds: number): Promise<Hold | 'absent' | 'silent'> {
  return new Promise((resolve) => {
    const socket = connect(path)
    let released = false
    let greeting = ''
    const closed = new Promise<void>((done) => socket.once('close', () => done()))
    const lost = new Promise<void>((done) => void closed.then(() => released || done()))
    const timer = setTimeout(() => {
      resolve('silent')
      socket.destroy()
    }, milliseconds)
    const release = () => {
      released = true
      socket.ref().end()
      return closed
    }
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      greeting += chunk.toString('latin1')
      if (!greeting.includes('\n')) return
      clearTimeout(timer)
      // A program that forgets to let go may still end; its connection then ends with it.
      socket.unref()
      resolve({ pid: Number(greeting), lost, release })
    })
    void closed.then(() => {
      clearTimeout(timer)
      resolve('absent')
    })
  })
}
