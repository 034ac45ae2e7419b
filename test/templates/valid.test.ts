/** The demo's web page and mail are valid HTML, checked by html-validate. */
import { HtmlValidate } from 'html-validate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPress, type Press } from '../../src/press/press.ts'
import { renderIssue } from '../../src/publish/render.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { listPage, notFoundPage } from '../../templates/web/list.ts'
import { addresses, demoFile, loadIssue, recipient } from '../support/issues.ts'
import { demoScreenNames, demoScreens } from '../support/screens.ts'

let press: Press
let files: Map<string, string>

beforeAll(async () => {
  press = createPress()
  const demo = await loadIssue(demoFile)
  const rendered = await renderIssue(demo.issue, kiatWatch, demo.pictures, {
    press,
    addresses: { ...addresses, files: '/e' },
    recipient,
  })
  files = new Map(rendered.files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('utf8')]))
  const editions = [{ document: demo.issue }]
  for (const [name, html] of await demoScreens()) files.set(name, html)
  files.set('list', listPage('산업기술 동향워치', '/kiat-watch', editions).toString())
  files.set('empty list', listPage('발간물', '', []).toString())
  files.set('not found', notFoundPage().toString())
})
afterAll(() => press.close())

const presets = ['html-validate:recommended', 'html-validate:standard', 'html-validate:a11y']

/** Switched off, each with its reason. */
const web = {
  // `<!doctype html>` in small letters is what the standard itself writes.
  'doctype-style': 'off',
  // White space at line ends says nothing.
  'no-trailing-whitespace': 'off',
} as const
const mail = {
  ...web,
  // Mail programs drop style sheets: what matters has to be inline.
  'no-inline-style': 'off',
  // Outlook reads comments and the attributes of old tables (width, align, bgcolor), which the MJML compiler writes for it.
  'no-conditional-comment': 'off',
  'no-deprecated-attr': 'off',
  // MJML's own wrapper says `<div role="article">`, as mail programs rename new elements.
  'prefer-native-element': 'off',
} as const

async function complaints(html: string, rules: Record<string, 'off'>): Promise<string[]> {
  const validate = new HtmlValidate({ extends: presets, rules })
  const { results } = await validate.validateString(html)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
  )
}

describe('valid HTML', () => {
  it.each(['web.html', 'list', 'empty list', 'not found'])('%s', async (name) => {
    expect(await complaints(files.get(name) ?? '', web)).toEqual([])
  })

  it.each(demoScreenNames())('%s', async (name) => {
    expect(await complaints(files.get(name) ?? '', name.endsWith('mail') ? mail : web)).toEqual([])
  })

  it('email.html', async () => {
    expect(await complaints(files.get('email.html') ?? '', mail)).toEqual([])
  })

  it('is told from invalid', async () => {
    const broken = (files.get('web.html') ?? '').replace('</h1>', '</h2>').replace(/ alt="[^"]*"/, '')
    expect((await complaints(broken, web)).join()).toMatch(/close-order|text-content/)
  })
})
