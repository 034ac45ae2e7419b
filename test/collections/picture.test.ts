import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pictureFault, pictureLimit, pictureType } from '../../collections/hooks/picture.ts'
import { startTestPayload, type TestPayload } from '../support/payload.ts'
import { png } from '../support/stored.ts'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))))

const jpeg = bytes([0xff, 0xd8, 0xff, 0xe0], 'JFIF')
const webp = bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8 ')
const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')

describe('the type of a picture', () => {
  it.each([
    ['PNG', png('a').data, 'image/png'],
    ['JPEG', jpeg, 'image/jpeg'],
    ['WebP', webp, 'image/webp'],
    ['SVG', svg, null],
    ['RIFF of another kind', bytes('RIFF', [0, 0, 0, 0], 'WAVE'), null],
    ['nothing', Buffer.alloc(0), null],
    ['GIF', bytes('GIF89a'), null],
  ])('%s is told from its bytes', (_name, data, type) => expect(pictureType(data)).toBe(type))

  it.each([
    ['a.png', 'image/png', png('a').data, null],
    ['그림.JPG', 'image/jpeg', jpeg, null],
    [
      'a.png',
      'image/png',
      jpeg,
      '이름은 PNG인데 내용은 JPEG 그림입니다. 파일을 확인하고 알맞은 이름으로 다시 올리세요.',
    ],
    [
      'a.svg',
      'image/png',
      png('a').data,
      '이름은 SVG인데 내용은 PNG 그림입니다. 파일을 확인하고 알맞은 이름으로 다시 올리세요.',
    ],
    ['a.png', 'image/png', svg, 'PNG, JPEG, WebP 그림이 아닙니다. 그 가운데 한 꼴로 바꾸어 다시 올리세요.'],
    ['a.png', 'image/png', Buffer.alloc(pictureLimit + 1), '그림이 20MB보다 큽니다. 크기를 줄여서 다시 올리세요.'],
  ])('%s as %s: %#', (name, mimetype, data, fault) => expect(pictureFault({ name, mimetype, data })).toBe(fault))
})

describe('a stored picture', () => {
  let test: TestPayload
  beforeAll(async () => {
    test = await startTestPayload()
  })
  afterAll(() => test.stop())

  it('is refused when it is not what it says', async () => {
    const file = { name: 'a.png', mimetype: 'image/png', data: svg, size: svg.length }
    const create = test.payload.create({ collection: 'media', data: { alt: '점' }, file })
    await expect(create).rejects.toMatchObject({
      data: { errors: [{ message: expect.stringContaining('그림이 아닙니다') }] },
    })
    expect((await test.payload.count({ collection: 'media' })).totalDocs).toBe(0)
  })

  it('is kept in the database under its hash, with its size in pixels', async () => {
    const media = await test.payload.create({ collection: 'media', data: { alt: '점' }, file: png('점.png') })
    expect(media).toMatchObject({ mimeType: 'image/png', width: 1, height: 1, filename: '점.png' })
    const upload = test.payload.collections.media.config.upload
    const handler = upload.handlers?.[0]
    const params = { collection: 'media', filename: '점.png' }
    const req = { payload: test.payload, user: null, context: {} } as never
    const response = await handler?.(req, { doc: media, params })
    expect(response?.headers.get('content-type')).toBe('image/png')
    expect(response?.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from((await response?.arrayBuffer()) ?? new ArrayBuffer(0)).equals(png('x').data)).toBe(true)
    const gone = await handler?.(req, { doc: media, params: { ...params, filename: 'no.png' } })
    expect(gone?.status).toBe(404)
  })

  it('needs a text for those who do not see it', async () => {
    const create = test.payload.create({ collection: 'media', data: { alt: '' }, file: png('a.png') })
    await expect(create).rejects.toThrow('대체 텍스트')
  })

  it('needs to say whose it is when a person uploads it', async () => {
    const person = { email: 'editor@example.org', password: 'a long password', name: '서다온', role: 'editor' as const }
    const user = await test.payload.create({ collection: 'users', data: person, context: { keepRole: true } })
    const upload = (credit: string) =>
      test.payload.create({ collection: 'media', data: { alt: '점', credit }, file: png('b.png'), user })
    await expect(upload(' ')).rejects.toThrow('출처와 이용 조건')
    expect((await upload('자체 제작')).credit).toBe('자체 제작')
  })
})
