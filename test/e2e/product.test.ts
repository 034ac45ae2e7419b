/** The product as people meet it: one start, one browser, and every room of it in turn. */
import type { Browser } from 'puppeteer-core'
import { afterAll, beforeAll } from 'vitest'
import { openBrowser } from '../support/desk.ts'
import { type Product, startPatience, startProduct } from '../support/product.ts'
import { approvalTests } from './approval.ts'
import { bodyTests } from './body.ts'
import { composeTests } from './compose.ts'
import { deskTests } from './desk.ts'
import { guideTests } from './guide.ts'
import { importTests } from './import.ts'
import { killTests } from './kill.ts'
import { previewTests } from './preview.ts'
import { proofreadTests } from './proofread.ts'
import { screenTests } from './screens.ts'
import { sendingTests } from './sending.ts'
import { siteTests } from './site.ts'
import { togetherTests } from './together.ts'
import { writerTests } from './writer.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([startProduct(), openBrowser()])
}, startPatience + 10_000)

afterAll(async () => {
  await browser?.close()
  await product?.stop()
})

const house = () => ({ product, browser })

deskTests(house)
composeTests(house)
writerTests(house)
bodyTests(house)
proofreadTests(house)
siteTests(house)
importTests(house)
screenTests(house)
previewTests(house)
togetherTests(house)
approvalTests(house)
sendingTests(house)
guideTests(house)
killTests(house)
