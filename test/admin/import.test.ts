/** Keys, words and readings of the import desk's screens, and who may ring its bells. */
import type { Endpoint, PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { manuscriptEndpoints } from '../../src/admin/endpoints/manuscripts.ts'
import { strokeOf } from '../../src/admin/import/keys.ts'
import { partsOf } from '../../src/admin/import/marked.tsx'
import { pastedText, readRows, rowsFault, typedRows } from '../../src/admin/import/table-text.ts'
import { fileFault } from '../../src/admin/import/upload.ts'
import { followed } from '../../src/admin/import/use-tied-scrolling.ts'
import { markOf, nextPiece, sizeOf } from '../../src/admin/import/words.ts'
import type { PieceView } from '../../src/manuscripts/view.ts'

const bare = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, isComposing: false }
const list = { inList: true, inField: false, inDialog: false }

describe('keys', () => {
  it('are told by their place, so that Hangul mode does not matter', () => {
    expect(strokeOf({ ...bare, code: 'KeyY' }, list)).toEqual({ act: 'offer', offers: ['right'] })
    expect(strokeOf({ ...bare, code: 'KeyT' }, list)).toEqual({ act: 'offer', offers: ['split'] })
    expect(strokeOf({ ...bare, code: 'F8' }, list)).toEqual({ act: 'next' })
    expect(strokeOf({ ...bare, code: 'F8', shiftKey: true }, list)).toEqual({ act: 'previous' })
    expect(strokeOf({ ...bare, code: 'Enter', ctrlKey: true }, list)).toEqual({ act: 'put' })
  })

  it.each([
    ['a letter outside of the list', { code: 'KeyY' }, { ...list, inList: false }],
    ['a letter in a field', { code: 'KeyY' }, { ...list, inField: true }],
    ['a letter with a command key', { code: 'KeyN', ctrlKey: true }, list],
    ['anything while composing', { code: 'F8', isComposing: true }, list],
    ['anything in a dialogue', { code: 'F8' }, { ...list, inDialog: true }],
    ['Ctrl Enter in a field', { code: 'Enter', ctrlKey: true }, { ...list, inField: true }],
  ])('%s does nothing', (_, event, where) => expect(strokeOf({ ...bare, ...event }, where)).toBeNull())
})

describe('going through the pieces', () => {
  const piece = (id: string, isAnswered = false) => ({ id, answer: isAnswered ? {} : null }) as PieceView
  const pieces = [piece('p1'), piece('p2', true), piece('p3')]

  it.each([
    [null, 1, 'p1'],
    ['p1', 1, 'p3'],
    ['p3', 1, 'p1'],
    [null, -1, 'p3'],
    ['p3', -1, 'p1'],
  ] as const)('from %s by %i comes %s', (from, direction, to) =>
    expect(nextPiece(pieces, from, direction)?.id).toBe(to),
  )

  it('ends where nothing is open', () => expect(nextPiece([piece('p1', true)], null, 1)).toBeNull())
})

describe('tables', () => {
  it('are typed a row a line; lines that nobody split stay whole', () => {
    const raw = { type: 'table', caption: '', header: [], rows: [], raw: '가 나 다\n라 마 바' } as const
    expect(typedRows({ ...raw, header: [], rows: [] })).toBe('가 나 다\n라 마 바')
    expect(readRows('가 | 나\n\n다 ⏎ 라 | 마')).toEqual([
      ['가', '나'],
      ['다\n라', '마'],
    ])
  })

  it.each([
    [[], '표의 줄을 넣으세요.'],
    [[['가']], '칸 사이에 | 를 넣어 줄마다 칸을 나누세요.'],
    [[['가', '나'], ['다']], '2번째 줄은 칸이 1개인데 첫 줄은 2개입니다. 칸 수를 맞추세요.'],
    [
      [
        ['가', '나'],
        ['다', '라'],
      ],
      '',
    ],
  ])('%j: %s', (rows, fault) => expect(rowsFault(rows)).toBe(fault))

  it('come from a spreadsheet by tabs', () => {
    expect(pastedText('가\t나\r\n다\t라\r\n')).toEqual([
      ['가', '나'],
      ['다', '라'],
    ])
    expect(pastedText('그냥 글')).toBeNull()
  })
})

describe('files', () => {
  it.each([
    [{ name: '원고.hwpx', size: 10 }, ''],
    [{ name: '원고.hwpx', size: 0 }, '빈 파일입니다.'],
    [{ name: '원고.pdf', size: 10 }, '읽을 수 있는 형식은'],
    [{ name: '원고.hwp', size: 101 * 1024 * 1024 }, '파일이 101 MB입니다.'],
  ])('%j: %s', (file, words) => {
    if (words === '') expect(fileFault(file)).toBe('')
    else expect(fileFault(file)).toContain(words)
  })

  it('have their size in words', () =>
    expect([512, 219_000, 3_300_000].map(sizeOf)).toEqual(['512B', '214KB', '3.1MB']))
})

describe('words', () => {
  it('mark the places in a text, one behind another', () => {
    expect(partsOf('효과는 Œ가 Œ나', [{ number: 1, find: 'ŒŒ', each: true }])).toEqual([
      { text: '효과는 ', number: null },
      { text: 'Œ', number: 1 },
      { text: '가 ', number: null },
      { text: 'Œ', number: 1 },
      { text: '나', number: null },
    ])
  })

  it('give the mark of a source', () => {
    expect(markOf({ country: '美', organisation: 'Gartner', date: '2024-09-09' })).toBe('(美 Gartner, 9.9)')
    expect(markOf({ country: '', organisation: '', date: '' })).toBe('')
  })
})

describe('tied scrolling', () => {
  const anchors = [
    { left: 0, right: 0 },
    { left: 100, right: 20 },
    { left: 300, right: 420 },
  ]

  it.each([
    ['left', 100, 20],
    ['left', 200, 220],
    ['right', 20, 100],
    ['right', 420, 300],
  ] as const)('%s at %i leads the other side to %i', (from, at, to) => expect(followed(anchors, from, at)).toBe(to))
})

describe('bells', () => {
  const people = ['anonymous', 'writer', 'editor', 'publisher', 'admin'] as const
  const reading = ['/recent', '/:id/review', '/:id/desk']

  function ask(endpoint: Endpoint, person: string, body: unknown = {}): Promise<Response> | Response {
    const req = {
      user: person === 'anonymous' ? null : { id: 'u', role: person, collection: 'users' },
      routeParams: { id: 'i' },
      url: 'http://localhost/api/manuscripts/take-in',
      headers: new Headers(),
      // A trap: what reaches the database was let through.
      payload: { logger: { error: () => {} } },
      json: async () => body,
    }
    return endpoint.handler(req as unknown as PayloadRequest)
  }

  const cases = manuscriptEndpoints.flatMap((endpoint) =>
    people.map((person) => ({ endpoint, person, path: endpoint.path })),
  )
  it.each(cases)('$path for $person', async ({ endpoint, person, path }) => {
    const { status } = await ask(endpoint, person)
    const may = person !== 'anonymous' && (person !== 'writer' || reading.includes(path))
    if (may) expect(status).not.toBe(403)
    else expect(status).toBe(403)
  })

  it.each([
    ['/:id/answer', { piece: 'p1', answer: { offer: 'guess' } }, '무엇을 답했는지'],
    ['/:id/answer', { piece: 'answers.$x', answer: null }, '무엇을 답했는지'],
    ['/:id/put-in', { articles: ['0'] }, '넣을 기사를 고르세요.'],
    ['/:id/target', { issue: { $ne: null } }, '넣을 호를 고르거나'],
  ])('%s refuses %j', async (path, body, words) => {
    const endpoint = manuscriptEndpoints.find((one) => one.path === path)
    const response = endpoint && (await ask(endpoint, 'editor', body))
    expect(response?.status).toBe(400)
    expect((await response?.json())?.message).toContain(words)
  })
})
