import { describe, expect, it } from 'vitest'
import { newestFirst } from '../../src/preview/newest.ts'

/** Work that ends when it is told to, and says when it began. */
function piece<T>(result: T) {
  let finish: () => void = () => undefined
  let begin: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const done = new Promise<void>((resolve) => {
    finish = resolve
  })
  return {
    begun,
    finish,
    work: async () => {
      begin()
      await done
      return result
    },
  }
}

describe('the newest piece of work', () => {
  it('takes the place of one that waits, and what runs is let finish', async () => {
    const order = newestFirst()
    const [first, second, third] = [piece('first'), piece('second'), piece('third')]
    const one = order.run('lane', 'me:a1', first.work)
    await first.begun
    const two = order.run('lane', 'me:a1', second.work)
    const three = order.run('lane', 'me:a1', third.work)
    await expect(two).rejects.toMatchObject({ code: 'PREVIEW_SUPERSEDED' })
    first.finish()
    expect(await one).toBe('first')
    await third.begun
    third.finish()
    expect(await three).toBe('third')
  })

  it('never drops the work of another person', async () => {
    const order = newestFirst()
    const [mine, yours] = [piece('mine'), piece('yours')]
    const running = order.run('lane', 'x', async () => 'x')
    const one = order.run('lane', 'me:a1', mine.work)
    const two = order.run('lane', 'you:a1', yours.work)
    expect(await running).toBe('x')
    mine.finish()
    yours.finish()
    expect(await Promise.all([one, two])).toEqual(['mine', 'yours'])
  })

  it('goes on after work that failed', async () => {
    const order = newestFirst()
    await expect(order.run('lane', 'me', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await order.run('lane', 'me', async () => 'next')).toBe('next')
  })
})
