/** Web page and mail of a demo without printing it: page numbers are made up, everything else is as published. */
import { basename } from 'node:path'
import type { Issue } from '../../src/document/nodes.ts'
import { articles } from '../../src/document/walk.ts'
import { compileEmail } from '../../src/publish/render.ts'
import type { SlotValues } from '../../src/publish/slots.ts'
import { writeEmail } from '../../templates/email/issue.ts'
import { houseStyles } from '../../templates/publications/index.ts'
import type { HouseStyle } from '../../templates/style.ts'
import { writeText } from '../../templates/text/issue.ts'
import { writeWeb } from '../../templates/web/issue.ts'
import { addresses, demoFiles, loadIssue, recipient } from './issues.ts'

const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const pdf = { address: addresses.pdf, pages: 30, bytes: 1_500_000 }

function screensOf(issue: Issue, style: HouseStyle): { web: string; mail: Promise<string> } {
  const pageOf = Object.fromEntries([...articles(issue)].map(({ article, number }) => [article.id, number]))
  const shared = { asset: () => pixel, fontFaces: '', pdf, pageOf, home: addresses.home, earlier: null, edition: 1 }
  const chart = () => ({ address: 'https://bulletin.example.org/chart.png', width: 576, height: 230 })
  const mail = writeEmail(issue, style, { web: addresses.web, pdf, pageOf, recipient, chart })
  return { web: writeWeb(issue, style, shared).toString(), mail: compileEmail(mail.toString()) }
}

/** `geri-focus-2026-62 web`, `geri-focus-2026-62 mail` … → HTML, for every demo issue. */
export async function demoScreens(): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const file of demoFiles()) {
    const { issue } = await loadIssue(file)
    const { web, mail } = screensOf(issue, houseStyles.get(issue.publication.key) as HouseStyle)
    found.set(`${basename(file, '.json')} web`, web)
    found.set(`${basename(file, '.json')} mail`, await mail)
  }
  return found
}

/** The names that `demoScreens` gives. */
export const demoScreenNames = (): string[] =>
  demoFiles().flatMap((file) => [`${basename(file, '.json')} web`, `${basename(file, '.json')} mail`])

/** The frozen mail of the first demo, nine articles, around the given stand-ins. */
export async function demoMail(slots: SlotValues): Promise<{ html: string; text: string }> {
  const file = demoFiles().find((name) => name.includes('kiat-watch')) ?? ''
  const { issue } = await loadIssue(file)
  const pageOf = Object.fromEntries([...articles(issue)].map(({ article, number }) => [article.id, number]))
  const style = houseStyles.get(issue.publication.key) as HouseStyle
  const context = { web: addresses.web, pdf, pageOf, recipient: slots, chart: () => null }
  const html = await compileEmail(writeEmail(issue, style, context).toString())
  return { html, text: writeText(issue, style, context) }
}
