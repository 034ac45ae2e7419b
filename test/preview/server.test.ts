/** The web app and the preview process over a real socket. */
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { BulletinError } from '../../src/errors.ts'
import { previewSocket } from '../../src/preview/address.ts'
import { createPreviewClient } from '../../src/preview/client.ts'
import type { PagesAsk, PagesMade } from '../../src/preview/messages.ts'
import { servePreviews } from '../../src/preview/server.ts'
import type { Typesetter } from '../../src/preview/typesetter.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

const issue = makeIssue({ 정책동향: [makeArticle('로봇 산업', [])] })
const ask: PagesAsk = { key: 'me:a1', issue, article: 'a1', known: null }
const made = { pdf: 'JVBERg==', pages: 1 } as PagesMade

let folder: string
let socket: string
let door: { close(): Promise<void> } | undefined
const lines: string[] = []

const serve = async (pages: Typesetter['pages']): Promise<void> => {
  const typesetter = { pages, pictures: async () => new Map() }
  const screens = { write: async () => '<p>웹</p>' }
  door = await servePreviews(socket, { typesetter, screens }, (line) => lines.push(line))
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bulletin-preview-'))
  socket = previewSocket(folder)
  lines.length = 0
})
afterEach(async () => {
  await door?.close()
  door = undefined
  rmSync(folder, { recursive: true })
})

describe('the preview process', () => {
  it('answers with pages and screens, and only its own account may ask', async () => {
    let asked: PagesAsk | undefined
    await serve(async (given) => {
      asked = given
      return made
    })
    const client = createPreviewClient(socket)
    expect(await client.pages(ask)).toEqual(made)
    expect(asked).toEqual(ask)
    expect(await client.screen({ key: 'k', issue, kind: 'web', pageOf: {}, pdf: { pages: 1, bytes: 0 } })).toEqual({
      content: '<p>웹</p>',
    })
    expect(statSync(socket).mode & 0o077).toBe(0)
  })

  it('hands over why pages could not be made', async () => {
    await serve(async () => {
      throw new BulletinError('PRINT_TIMEOUT', 'Printing took too long.')
    })
    const refused = createPreviewClient(socket).pages(ask)
    await expect(refused).rejects.toMatchObject({ code: 'PRINT_TIMEOUT', message: 'Printing took too long.' })
    expect(lines.join()).toContain('PRINT_TIMEOUT')
  })

  it('sets the newest of what one person asks, and says so to the older', async () => {
    let release: () => void = () => undefined
    let begin: () => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const set: string[] = []
    let waiting: () => void = () => undefined
    const replaced = new Promise<void>((resolve) => {
      waiting = resolve
    })
    await serve(async ({ issue: given }) => {
      set.push(given.lead)
      begin()
      await held
      return made
    })
    const client = createPreviewClient(socket)
    const lead = (text: string): PagesAsk => ({ ...ask, issue: { ...issue, lead: text } })
    const first = client.pages(lead('하나'))
    await begun
    const second = client.pages(lead('둘')).catch((error: BulletinError) => {
      waiting()
      return error.code
    })
    // The second has to be there before the third: a socket keeps no order between two connections.
    const third = client
      .screen({ key: 'other', issue, kind: 'web', pageOf: {}, pdf: { pages: 1, bytes: 0 } })
      .then(() => client.pages(lead('셋')))
    await replaced
    release()
    await Promise.all([first, third])
    expect(await second).toBe('PREVIEW_SUPERSEDED')
    expect(set).toEqual(['하나', '셋'])
    expect(lines).toEqual([])
  })

  it('takes the place of a dead one, whose socket is still there', async () => {
    writeFileSync(socket, '')
    await serve(async () => made)
    expect(await createPreviewClient(socket).pages(ask)).toEqual(made)
  })
})

describe('a web app without a preview process', () => {
  it('says that it can’t be reached', async () => {
    expect(existsSync(socket)).toBe(false)
    await expect(createPreviewClient(socket).pages(ask)).rejects.toMatchObject({ code: 'PREVIEW_UNAVAILABLE' })
  })

  it('finds it again once it is back', async () => {
    const client = createPreviewClient(socket)
    await serve(async () => made)
    expect(await client.pages(ask)).toEqual(made)
    await door?.close()
    await expect(client.pages(ask)).rejects.toMatchObject({ code: 'PREVIEW_UNAVAILABLE' })
    await serve(async () => made)
    expect(await client.pages(ask)).toEqual(made)
  })
})

describe('the socket', () => {
  it('is beside the data, or short where the folder’s path is long', () => {
    expect(previewSocket('/srv/bulletin')).toBe('/srv/bulletin/preview.sock')
    const deep = `/srv/${'자료'.repeat(40)}`
    expect(Buffer.byteLength(previewSocket(deep))).toBeLessThan(104)
    expect(previewSocket(deep)).not.toBe(previewSocket(`${deep}/2`))
  })
})
