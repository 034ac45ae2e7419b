import type { Browser } from 'puppeteer-core'
import { it, type TestContext } from 'vitest'
import type { Desk } from '../support/desk.ts'
import type { Product } from '../support/product.ts'

/** What every room of the end-to-end tests shares. */
export interface House {
  product: Product
  browser: Browser
}

/** Gives the house once it stands. */
export type At = () => House

/** The issue that the editors' journey makes; the other rooms look at it. */
export const made = {
  issue: '',
  article: '',
  manuscript: '',
  address: '/kiat-watch/2026-21',
  /** Paths of a reader's own pages, and ids of the subscribers' part. */
  confirm: '',
  preferences: '',
  list: '',
  subscriber: '',
  subscriberImport: '',
}

/** Registers one step of a journey. */
export type Step = (name: string, act: () => Promise<void>) => void

/** Steps that build on one another: a picture is kept of the screen where one fails, and the rest is skipped. */
export function journey(desk: () => Desk): Step {
  let broken = ''
  return (name, act) =>
    it(name, { timeout: 180_000 }, async (context: TestContext) => {
      if (broken) context.skip(`after “${broken}”`)
      try {
        await act()
      } catch (error) {
        broken = name
        const picture = await desk()
          .picture('failed')
          .catch((reason: unknown) => String(reason))
        console.error(`“${name}” failed; the screen then: ${picture}`)
        throw error
      }
    })
}
