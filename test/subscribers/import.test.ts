/** Files of addresses: encodings, choices, what becomes of each row, and workers that die on the way. */
import { ObjectId } from 'mongodb'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { decodeCp949 } from '../../src/import/cp949.ts'
import { exportList } from '../../src/subscribers/export.ts'
import type { Choice } from '../../src/subscribers/import/desk.ts'
import { sweepImports } from '../../src/subscribers/import/desk.ts'
import type { SubscriberImport } from '../../src/subscribers/import/import.ts'
import { type ImportParts, runOnce } from '../../src/subscribers/import/run.ts'
import { startTestDatabase, type TestDatabase } from '../support/database.ts'
import { day, type Readers, readers } from '../support/subscribers.ts'

let database: TestDatabase
let house: Readers
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())
beforeEach(async () => {
  house = await readers(database.db())
})

const by = { user: null, name: '서다온' }
const options = { owner: 'worker', lease: 15_000, attempts: 3 }

async function* inPieces(bytes: Uint8Array, size = 64 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
const takeIn = async (bytes: Uint8Array | string, size?: number, name = '명단.csv'): Promise<SubscriberImport> => {
  const { id } = await house.desk.takeIn(name, inPieces(Buffer.from(bytes), size), by)
  return house.desk.byId(id)
}
const start = (found: SubscriberImport, choice: Partial<Choice> = {}) =>
  house.desk.start(found.id, {
    ...{ mapping: found.mapping, hasHeader: found.hasHeader, lists: [house.lists[0]] },
    ...{ basis: '2026년 봄 세미나에서 종이로 동의를 받음', basisDate: '2026-04-01', ...choice },
  })
const run = async (bytes: Uint8Array | string, choice: Partial<Choice> = {}) => {
  const found = await takeIn(bytes)
  await start(found, choice)
  await runOnce(house.imports, options)
  return house.desk.byId(found.id)
}
const read = async ({ body }: { body: AsyncIterable<Buffer> }): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of body) parts.push(Buffer.from(part))
  return Buffer.concat(parts).toString('utf8')
}
const stored = (address: string) => house.db.collection('subscribers').findOne({ address })

/** Text in CP949, by trying which two bytes are read as each character. */
function encodeCp949(text: string): Buffer {
  const codes = new Map<string, number[]>()
  for (let lead = 0x81; lead < 0xff; lead++)
    for (let trail = 0x41; trail < 0xff; trail++) {
      const read = decodeCp949(Uint8Array.of(lead, trail))
      if (read) codes.set(read, [lead, trail])
    }
  return Buffer.from([...text].flatMap((char) => codes.get(char) ?? [char.charCodeAt(0)]))
}

describe('the first look', () => {
  const text = '이름;메일;가입일\r\n펲똠방;a@example.org;2025. 3. 1.\r\n나린별;b@example.org;\r\n'
  const cp949 = encodeCp949(text)

  it.each([
    ['utf-8', Buffer.from(text)],
    ['utf-8', Buffer.from(`\ufeff${text}`)],
    ['utf-16le', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['cp949', cp949],
  ])('reads %s, in whatever pieces it comes', async (encoding, bytes) => {
    for (const size of [1, 7, 65536]) {
      const found = await takeIn(bytes, size)
      expect(found).toMatchObject({ encoding, separator: ';', hasHeader: true })
      expect(found.mapping).toEqual({ address: 1, name: 0, tags: null, consentedAt: 2 })
      expect(found.preview[1]?.[1]).toBe('a@example.org')
      await start(found)
      await runOnce(house.imports, options)
    }
    const one = await stored('a@example.org')
    // The first two syllables are in CP949 and not in EUC-KR.
    expect(one?.name).toBe('펲똠방')
    expect(one?.consentedAt).toEqual(new Date('2025-02-28T15:00:00Z'))
  })

  it('refuses what is no table, in words', async () => {
    await expect(takeIn('')).rejects.toThrow('빈 파일입니다')
    await expect(takeIn('PK\u0003\u0004xx')).rejects.toThrow('엑셀 파일입니다')
    await expect(takeIn(Buffer.from([0x61, 0xff, 0xff, 0x80, 0x80, 0x2c]))).rejects.toThrow('글자를 읽을 수 없습니다')
    expect(await house.imports.files.ids()).toEqual([])
  })

  it('begins only with lists, a basis and its day', async () => {
    const found = await takeIn('a@example.org\n')
    for (const [choice, words] of [
      [{ lists: [] }, '명단을 고르세요'],
      [{ lists: [new ObjectId().toHexString()] }, '명단을 고르세요'],
      [{ basis: '   ' }, '동의 근거를 쓰세요'],
      [{ basisDate: '' }, '동의한 날을 쓰세요'],
      [{ basisDate: '2027-01-01' }, '아직 오지 않은 날'],
      [{ mapping: { address: 0, name: 0, tags: null, consentedAt: null } }, '한 칸을 두 가지로'],
    ] as const)
      await expect(start(found, choice as Partial<Choice>)).rejects.toThrow(words)
    expect(await runOnce(house.imports, options)).toBe(false)
  })
})

describe('rows', () => {
  it('are each counted once under what became of them; nobody who left, bounced or was erased comes back', async () => {
    const [left, bounced, erased, mixed] = await Promise.all(
      ['left', 'bounced', 'erased', 'mixed'].map((name) => house.subscribed(`${name}@example.org`)),
    )
    await house.verbs.leave(left ?? '', null, '시험')
    await house.verbs.bounce(bounced ?? '', { at: house.now(), status: '5.1.1', send: '' })
    await house.verbs.erase(erased ?? '')
    await house.signUp('pending@example.org')
    const before = await house.db
      .collection('subscribers')
      .find({ address: { $ne: 'mixed@example.org' } })
      .sort({ _id: 1 })
      .toArray()
    const done = await run(
      `주소,이름,꼬리표,동의일
new@example.org,새 사람,"기관, 언론",2025-05-05
NEW@Example.org,겹침,,
mixed@example.org,,,
left@example.org,,,
bounced@example.org,,,
erased@example.org,,,
pending@example.org,,,

no address,,,
,이름만,,
late@example.org,,,2027-01-01
odd@example.org,,,2025-02-31
`,
      { lists: [house.lists[0], house.lists[1]] },
    )
    expect(done).toMatchObject({ state: 'done', error: '' })
    expect(done.counts).toEqual({
      ...{ rows: 11, added: 3, already: 0, duplicate: 1, pending: 0 },
      ...{ left: 1, bounced: 1, erased: 1, refused: 4 },
    })
    const untouched = before.filter(({ address }) => address !== 'pending@example.org').map(({ _id }) => _id)
    expect(
      await house.db
        .collection('subscribers')
        .find({ _id: { $in: untouched } })
        .sort({ _id: 1 })
        .toArray(),
    ).toEqual(before.filter(({ address }) => address !== 'pending@example.org'))
    const one = await stored('new@example.org')
    expect(one).toMatchObject({ state: 'active', name: '새 사람', tags: ['기관', '언론'] })
    expect(one?.subscriptions[0].consent).toEqual({
      at: new Date('2025-05-04T15:00:00Z'),
      wording: '2026년 봄 세미나에서 종이로 동의를 받음',
      version: '가져오기',
      source: '파일에서 가져옴: 명단.csv',
    })
    expect(
      (await house.db.collection('subscribers').findOne({ _id: new ObjectId(mixed) }))?.subscriptions,
    ).toHaveLength(2)
    const table = await read(await house.desk.errors(done.id))
    expect(table.split('\r\n').map((line) => line.split(',').slice(0, 2))).toEqual([
      ['\ufeff줄', '주소'],
      ['10', 'no address'],
      ['11', ''],
      ['12', 'late@example.org'],
      ['13', 'odd@example.org'],
      [''],
    ])
    // What holds addresses goes when it has served.
    expect(await house.imports.files.ids()).toEqual([])
    expect((await house.db.collection('subscriber-imports').findOne({}))?.preview).toBeUndefined()
    const again = await run('mixed@example.org\nnew@example.org\nleft@example.org\n')
    expect(again.counts).toMatchObject({ rows: 3, added: 0, already: 2, left: 1 })
    expect(JSON.stringify(house.lines)).not.toContain('@example.org')
  })

  it('an erased address stays out, even while a sign-up of it waits, and comes back by its own confirmation', async () => {
    await house.verbs.erase(await house.subscribed('a@example.org'))
    expect((await run('a@example.org\n')).counts).toMatchObject({ added: 0, erased: 1 })
    house.clock.at = new Date(house.clock.at.getTime() + day)
    await house.signUp('a@example.org')
    expect((await run('a@example.org\n', { lists: [house.lists[1]] })).counts).toMatchObject({ added: 0, erased: 1 })
    await house.site.confirm(await house.link('confirm', 'a@example.org'))
    expect(await stored('a@example.org')).toMatchObject({ state: 'active' })
    expect((await run('a@example.org\n')).counts).toMatchObject({ already: 1 })
  })

  it('a table that breaks off fails in words, and keeps what came in', async () => {
    const done = await run(`${'a@example.org,x\n'.repeat(2000)}"b@example.org,${'y\n'.repeat(80_000)}`)
    expect(done.state).toBe('failed')
    expect(done.error).toContain('따옴표가 닫히지 않았는지')
  })
})

/** A file with many rows, one of fifty refused and one of ten a double of the row before it. */
const manyRows = (count: number): Buffer => {
  const lines = Array.from({ length: count }, (_, n) => {
    if (n % 50 === 49) return `broken ${n},이름`
    return n % 10 === 9 ? `reader${n - 1}@example.org,이름` : `reader${n}@example.org,사람 ${n}`
  })
  return Buffer.from(`주소,이름\n${lines.join('\n')}\n`)
}
const expectedOf = (count: number) => {
  const refused = count / 50
  const duplicate = count / 10 - refused
  return { rows: count, added: count - refused - duplicate, duplicate, refused, already: 0, left: 0 }
}

describe('workers', () => {
  it('one that is killed at any step is followed by another, and nobody is doubled', async () => {
    const count = 5000
    const found = await takeIn(manyRows(count))
    await start(found)
    let steps = 0
    let deaths = 0
    /** Dies before or after a call to the database, further on each time. */
    const mortal = <T extends object>(part: T, life: { left: number }): T =>
      new Proxy(part, {
        get: (target, name) => {
          const own: unknown = Reflect.get(target, name)
          if (typeof own !== 'function' || name === 'claim' || name === 'open' || name === 'errors') return own
          return async (...args: unknown[]) => {
            steps++
            if (life.left-- === 0) throw new Error('killed')
            const result: unknown = await own.apply(target, args)
            if (life.left-- === 0) throw new Error('killed')
            return result
          }
        },
      })
    for (let life = 0; (await house.desk.byId(found.id)).state !== 'done'; life++) {
      const lives = { left: life % 9 }
      const parts: ImportParts = {
        ...house.imports,
        imports: mortal(house.imports.imports, lives),
        store: mortal(house.imports.store, lives),
        files: mortal(house.imports.files, lives),
      }
      await runOnce(parts, { ...options, owner: `worker-${life}`, attempts: 100 }).catch(() => deaths++)
      house.clock.at = new Date(house.clock.at.getTime() + 20_000)
      expect(life).toBeLessThan(100)
    }
    expect(deaths).toBeGreaterThan(5)
    expect(steps).toBeGreaterThan(50)
    expect((await house.desk.byId(found.id)).counts).toMatchObject(expectedOf(count))
    expect(await house.db.collection('subscribers').countDocuments()).toBe(expectedOf(count).added)
    expect(await house.db.collection('subscribers').countDocuments({ 'subscriptions.1': { $exists: true } })).toBe(0)
    expect(await house.db.collection('subscriber-import-errors').countDocuments()).toBe(count / 50)
    await sweepImports(house.imports)
    expect(await house.imports.files.ids()).toEqual([])
  })

  it('a stale one writes nothing over the one that has the file now, and one that was stopped ends', async () => {
    const found = await takeIn(manyRows(3000))
    await start(found)
    let woken = false
    const { imports } = house.imports
    const sleepy: ImportParts = {
      ...house.imports,
      imports: {
        ...imports,
        advance: async (...args) => {
          if (!woken) {
            woken = true
            // It sleeps past its lease, and another takes the file from the beginning to the end.
            house.clock.at = new Date(house.clock.at.getTime() + 60_000)
            await runOnce(house.imports, { ...options, owner: 'other' })
          }
          return imports.advance(...args)
        },
      },
    }
    await runOnce(sleepy, options)
    const done = await house.desk.byId(found.id)
    expect(done.state).toBe('done')
    expect(done.counts).toMatchObject(expectedOf(3000))
    const second = await takeIn(manyRows(100))
    await start(second)
    expect((await house.desk.stop(second.id)).state).toBe('stopped')
    expect(await runOnce(house.imports, options)).toBe(false)
    expect(await house.imports.files.ids()).toEqual([])
  })

  it('one that nobody gets through is given up', async () => {
    const found = await takeIn('a@example.org\n')
    await start(found)
    const store = { ...house.imports.store, byHashes: () => Promise.reject(new Error('killed')) }
    for (let n = 0; n < 3; n++) {
      await runOnce({ ...house.imports, store }, options).catch(() => {})
      house.clock.at = new Date(house.clock.at.getTime() + 20_000)
    }
    await runOnce(house.imports, options)
    expect(await house.desk.byId(found.id)).toMatchObject({ state: 'failed' })
  })

  // 20,000 rows in the suite; SUBSCRIBER_ROWS=200000 for the whole.
  it('many rows with flat memory, and again without a change', async () => {
    const count = Number(process.env.SUBSCRIBER_ROWS ?? 20_000)
    const found = await takeIn(manyRows(count))
    await start(found)
    globalThis.gc?.()
    const before = process.memoryUsage().rss
    let most = 0
    const { imports } = house.imports
    const watched: ImportParts = {
      ...house.imports,
      imports: {
        ...imports,
        advance: (...args) => {
          most = Math.max(most, process.memoryUsage().rss)
          return imports.advance(...args)
        },
      },
    }
    const began = performance.now()
    await runOnce(watched, { ...options, lease: 600_000 })
    const took = performance.now() - began
    const done = await house.desk.byId(found.id)
    expect(done.counts).toMatchObject(expectedOf(count))
    expect(await house.db.collection('subscribers').countDocuments()).toBe(expectedOf(count).added)
    const grown = (most - before) / 1024 / 1024
    console.log(`${count} rows in ${(took / 1000).toFixed(1)} s, memory grew by ${grown.toFixed(0)} MB`)
    expect(grown).toBeLessThan(200)
    const again = await takeIn(manyRows(count))
    await start(again)
    const second = performance.now()
    await runOnce(house.imports, { ...options, lease: 600_000 })
    console.log(`again in ${((performance.now() - second) / 1000).toFixed(1)} s`)
    const { added, duplicate, refused } = expectedOf(count)
    expect((await house.desk.byId(again.id)).counts).toMatchObject({ added: 0, already: added + duplicate, refused })
  }, 300_000)
})

describe('exports', () => {
  it('hold no formula, are marked as UTF-8, and are noted', async () => {
    await run(`메일,이름,구분
a@example.org,=1+1,+태그
b@example.org,"-2, ""셋""",@x
c@example.org,가;나,
`)
    const { name, body } = await exportList(house.db, house.lists[0], { user: null, name: '나린별' }, house.now)
    expect(name).toBe('정기 구독-2026-09-25.csv')
    const [log] = await house.db.collection('export-log').find().toArray()
    expect(log).toMatchObject({ byName: '나린별', listName: '정기 구독' })
    const table = await read({ body })
    expect(table.startsWith('\ufeff주소,이름,')).toBe(true)
    const lines = table.split('\r\n')
    expect(lines[1]?.startsWith(`a@example.org,'=1+1,'+태그,구독,`)).toBe(true)
    expect(lines[2]?.startsWith(`b@example.org,"'-2, ""셋""",'@x,`)).toBe(true)
    expect(lines[3]?.startsWith('c@example.org,"가;나",')).toBe(true)
    const [noted] = await house.db.collection('export-log').find().toArray()
    expect(noted).toMatchObject({ at: house.now(), count: 3 })
    await expect(exportList(house.db, new ObjectId().toHexString(), by, house.now)).rejects.toThrow('There is no list')
  })
})
