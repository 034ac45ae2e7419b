/** The kill table in small; `KILL_TABLE=full npx vitest run test/delivery/kill-table.test.ts` plays what is published. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { crashPoints } from '../../src/delivery/sender.ts'
import { connections, play, type Row, type Scenario, stride } from './kill-table.ts'

const isFull = process.env.KILL_TABLE === 'full'
const readers = isFull ? 5000 : 400
const folder = mkdtempSync(join(tmpdir(), 'bulletin-kill-table-'))
const rows: Row[] = []

const atPoints: Scenario[] = crashPoints.map((point, index) => ({
  name: `worker, at “${point}”`,
  victim: 'worker',
  readers,
  crash: { point, visit: ['announced', 'handed-over', 'answered'].includes(point) ? 13 : 2 },
  seed: index + 1,
  hostile: false,
}))
const atRandom: Scenario[] = Array.from({ length: isFull ? 20 : 1 }, (_, index) => ({
  name: `worker, at random instants (${index + 1})`,
  victim: 'worker',
  readers,
  kills: isFull ? 10 : 4,
  seed: 100 + index,
  hostile: true,
}))
const ofDatabase: Scenario[] = Array.from({ length: isFull ? 10 : 1 }, (_, index) => ({
  name: `database, at random instants (${index + 1})`,
  victim: 'database',
  readers,
  kills: isFull ? 5 : 2,
  seed: 200 + index,
  hostile: index % 2 === 1,
}))

afterAll(() => {
  if (isFull) writeFileSync(join(tmpdir(), 'kill-table.json'), JSON.stringify(rows, null, 1))
  rmSync(folder, { recursive: true, force: true })
})

describe('killed', () => {
  it.each([...atPoints, ...atRandom, ...ofDatabase].map((scenario) => [scenario.name, scenario] as const))(
    '%s: nobody lost, nobody doubled, and the balance holds',
    async (_, scenario) => {
      const row = await play(scenario, folder)
      rows.push(row)
      expect(row).toMatchObject({ losses: 0, duplicates: 0, unbalanced: 0 })
      if (scenario.crash) expect(row.kills).toBe(1)
      expect(row.samples).toBeGreaterThan(0)
      expect(row.received[0] + row.received[1]).toBe(readers)
      // A worker that dies leaves no more rows in doubt than its connections held.
      if (!scenario.hostile) expect(row.states.uncertain).toBeLessThanOrEqual(row.kills * stride * connections * 2)
    },
    200_000,
  )
})
