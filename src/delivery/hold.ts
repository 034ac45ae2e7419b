/** How long a lease is believed in, by two clocks: one that never jumps, and one that goes on while the machine sleeps. */
export interface Hold {
  isOver(): boolean
  /** To be called before the lease is prolonged; what it gives, after. */
  renewal(): () => void
}

/** A hold of so many milliseconds from now. */
export function createHold(lease: number): Hold {
  const moment = () => ({ steady: performance.now(), wall: Date.now() })
  // The database counts from when a request came in, which is after this.
  let since = moment()
  return {
    isOver: () => performance.now() - since.steady > lease || Math.abs(Date.now() - since.wall) > lease,
    renewal() {
      const asked = moment()
      return () => {
        since = asked
      }
    },
  }
}
