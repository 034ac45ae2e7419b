/** The browser out of npm on a machine where it was never unpacked. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { launchBrowser } from '../../src/press/browser.ts'

const bare = mkdtempSync(join(tmpdir(), 'bulletin-bare-'))
const before = process.env.TMPDIR
process.env.TMPDIR = bare
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR
  else process.env.TMPDIR = before
  rmSync(bare, { recursive: true, force: true })
})

it.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'finds the font that came with it, so that text has a height',
  async () => {
    const browser = await launchBrowser()
    try {
      const page = await browser.newPage()
      await page.setContent('<!doctype html><p id="text">text</p>')
      expect(await page.$eval('#text', (text) => text.getBoundingClientRect().height)).toBeGreaterThan(10)
      expect(process.env.FONTCONFIG_PATH).toContain(bare)
    } finally {
      await browser.close()
    }
  },
)
