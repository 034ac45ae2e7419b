import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { composeEndpoints, summaryEndpoints } from '../../src/admin/endpoints/order.ts'
import { composeView } from '../../src/desk/compose-view.ts'
import type { Order } from '../../src/desk/order.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { publicationData } from '../support/stored.ts'

describe('composing an issue', () => {
  let cms: TestPayload
  let editor: string
  let writer: string
  let issue: string
  let articles: string[]
  let number = 0

  const account = async (role: 'editor' | 'writer') =>
    (
      await cms.payload.create({
        collection: 'users',
        data: { email: `${role}@example.org`, password: 'a long password', name: role, role },
      })
    ).id

  beforeAll(async () => {
    cms = await startTestPayload()
    editor = await account('editor')
    writer = await account('writer')
    await cms.payload.create({ collection: 'publications', data: publicationData('kiat-watch') })
  }, 60_000)
  afterAll(() => cms?.stop())

  beforeEach(async () => {
    const { payload } = cms
    const { docs } = await payload.find({ collection: 'publications', limit: 1 })
    articles = []
    for (const title of ['하나', '둘', '셋'])
      articles.push((await payload.create({ collection: 'articles', data: { title, state: 'writing', writer } })).id)
    const [one, two] = articles as [string, string]
    number += 1
    const made = await payload.create({
      collection: 'issues',
      data: {
        publication: docs[0]?.id ?? '',
        year: 2026,
        number,
        date: '2026-09-25',
        sections: [
          { title: '이슈포커스', articles: [one] },
          { title: '정책동향', articles: [two] },
        ],
      },
    })
    issue = made.id
  })

  const ask = async (path: 'order' | 'summary', id: string, user: string, body: object): Promise<Response> => {
    const endpoint = [...composeEndpoints, ...summaryEndpoints].find((one) => one.path === `/:id/${path}`)
    const found = await cms.payload.findByID({ collection: 'users', id: user })
    const { createLocalReq } = await import('payload')
    const req = await createLocalReq({ user: { ...found, collection: 'users' } as never }, cms.payload)
    const whole = Object.assign(req, { routeParams: { id }, json: async () => body })
    return (await endpoint?.handler(whole as PayloadRequest)) as Response
  }
  const order = async (): Promise<Order> => (await composeView(cms.payload, issue)).order
  const swapped = (now: Order): Order => {
    const [a, b] = now as [Order[number], Order[number]]
    return [
      { ...a, articles: b.articles },
      { ...b, articles: a.articles },
    ]
  }

  it('stores a move at once, keeps a version and who made it', async () => {
    const from = await order()
    expect((await ask('order', issue, editor, { from, to: swapped(from) })).status).toBe(200)
    const view = await composeView(cms.payload, issue)
    expect(view.order).toEqual(swapped(from))
    expect(view.savedBy).toEqual({ id: editor, name: 'editor' })
    const { docs } = await cms.payload.findVersions({
      collection: 'issues',
      where: { parent: { equals: issue } },
      limit: 1,
      depth: 0,
    })
    expect(docs[0]?.version.sections?.map((one) => one.articles?.length)).toEqual([1, 1])
    expect(docs[0]?.version.savedBy).toEqual({ user: editor, name: 'editor' })
  })

  it('refuses a move that is based on an old order, with both orders', async () => {
    const from = await order()
    await ask('order', issue, editor, { from, to: swapped(from) })
    const late = from.map((one, index) => (index === 0 ? { ...one, title: '다른 이름' } : one))
    const refused = await ask('order', issue, editor, { from, to: late })
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'ORDER_CHANGED', stored: swapped(from), asked: late })
    expect(await order()).toEqual(swapped(from))
  })

  it('lets one of two people through who move at the same moment', async () => {
    const from = await order()
    const titles = ['갑', '을', '병', '정']
    const answers = await Promise.all(
      titles.map((title) =>
        ask('order', issue, editor, { from, to: from.map((one, at) => (at === 0 ? { ...one, title } : one)) }),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
    const winner = titles[answers.findIndex(({ status }) => status === 200)]
    expect((await order())[0]?.title).toBe(winner)
  })

  it('is not undone by the form of the issue, even when both write at the same moment', async () => {
    for (let round = 0; round < 5; round++) {
      const from = await order()
      const to = swapped(from)
      const [moved] = await Promise.all([
        ask('order', issue, editor, { from, to }),
        cms.payload.update({ collection: 'issues', id: issue, data: { lead: `머리글 ${round}` } }),
      ])
      expect(moved.status).toBe(200)
      expect(await order()).toEqual(to)
      const { lead } = await cms.payload.findByID({ collection: 'issues', id: issue, depth: 0 })
      expect(lead).toBe(`머리글 ${round}`)
    }
  })

  it('adds, takes out, renames and takes an empty section out', async () => {
    const [a, b] = (await order()) as [Order[number], Order[number]]
    const three = articles[2] as string
    const to = [{ ...b, title: '정책', articles: [...b.articles, three, ...a.articles] }]
    expect((await ask('order', issue, editor, { from: [a, b], to })).status).toBe(200)
    expect(await order()).toEqual(to)
  })

  it.each([
    ['a section with articles', (now: Order) => now.slice(1)],
    [
      'an article that is not there',
      (now: Order) => now.map((one) => ({ ...one, articles: [...one.articles, 'f'.repeat(24)] })).slice(0, 1),
    ],
  ])('loses nothing: refuses %s', async (_, change) => {
    const from = await order()
    expect((await ask('order', issue, editor, { from, to: change(from) })).status).toBe(400)
    expect(await order()).toEqual(from)
  })

  it('is for editors', async () => {
    const from = await order()
    expect((await ask('order', issue, writer, { from, to: swapped(from) })).status).toBe(403)
    expect(await order()).toEqual(from)
  })

  it('stores a summary of one’s own, and refuses one that is based on older sentences', async () => {
    const [id] = articles as [string]
    expect((await ask('summary', id, writer, { from: [], to: ['첫 문장', ' '] })).status).toBe(200)
    const refused = await ask('summary', id, editor, { from: [], to: ['다른 문장'] })
    expect(await refused.json()).toMatchObject({ code: 'ORDER_CHANGED', stored: ['첫 문장'] })
    expect((await ask('summary', id, editor, { from: ['첫 문장'], to: ['고친 문장', '둘째'] })).status).toBe(200)
    const { summary } = await cms.payload.findByID({ collection: 'articles', id, depth: 0 })
    expect(summary?.map(({ sentence }) => sentence)).toEqual(['고친 문장', '둘째'])
  })

  it('leaves another’s summary to editors', async () => {
    const other = await cms.payload.create({
      collection: 'articles',
      data: { title: '남의 글', state: 'writing', writer: editor },
    })
    expect((await ask('summary', other.id, writer, { from: [], to: ['문장'] })).status).toBe(403)
  })
})
