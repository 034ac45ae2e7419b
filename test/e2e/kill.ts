/** The web app is killed while an edition is made: nothing that was acknowledged is lost, nothing half is seen. */
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { Desk } from '../support/desk.ts'
import { titleOf } from './desk.ts'
import { type At, journey, made } from './house.ts'

interface Run {
  id: string
  state: string
}

/** Registers the test of a dying web app. */
export function killTests(at: At): void {
  describe.skipIf(process.platform !== 'linux')('a web app that is killed', () => {
    let desk: Desk
    beforeAll(async () => {
      desk = await Desk.open(at().browser, at().product.url)
    })
    afterAll(() => desk.page.close())
    const step = journey(() => desk)
    const latest = async (): Promise<Run> => (await desk.ask(`/issues/${made.issue}/run`)).body.run as Run
    const editions = async (): Promise<number> =>
      Number((await desk.ask(`/editions?where[issue][equals]=${made.issue}`)).body.totalDocs)
    const healthy = () =>
      fetch(`${at().product.url}/health`).then(
        ({ status }) => status,
        () => 0,
      )

    step('comes back with all that was acknowledged, and the edition is made', async () => {
      const { product } = at()
      await desk.logIn(product.login.email, product.login.password)
      const before = await editions()
      const title = '그 순간에 저장한 제목'
      const saved = await desk.ask(`/articles/${made.article}`, { method: 'PATCH', body: { title } })
      expect(saved.status).toBe(200)
      const request = await desk.ask(`/issues/${made.issue}/request-review`, { method: 'POST', body: {} })
      expect(request.status).toBe(200)
      await expect.poll(async () => (await latest()).state, { interval: 50 }).toBe('running')
      const pid = product.pidOf('next-server')
      expect(pid).toBeGreaterThan(1)
      process.kill(pid ?? 0, 'SIGKILL')
      await expect.poll(product.output, { timeout: 30_000 }).toContain('web ended (SIGKILL); starting it again')
      await expect.poll(healthy, { timeout: 60_000 }).toBe(200)
      await expect.poll(async () => (await latest()).state, { timeout: 60_000 }).toBe('done')
      expect(await editions()).toBe(before + 1)
      expect(await titleOf(desk, made.article)).toBe(title)
      const { editions: [newest] = [] } = (await desk.ask(`/issues/${made.issue}/standing`)).body as {
        editions?: { id: string; hash: string; state: string }[]
      }
      expect(newest?.state).toBe('requested')
      const body = { edition: newest?.id, hash: newest?.hash }
      for (const verb of ['approve', 'publish'])
        expect((await desk.ask(`/issues/${made.issue}/${verb}`, { method: 'POST', body })).status).toBe(200)
      const page = await fetch(`${product.url}${made.address}`)
      expect(await page.text()).toContain(title)
    })
  })
}
