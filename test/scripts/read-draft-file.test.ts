/** The command line reads word-processor files as it reads text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readDraftSource, readPictures } from '../../scripts/commands/read-draft-file.ts'
import { fixtures, pixel } from '../support/files/fixtures.ts'

const folder = mkdtempSync(join(tmpdir(), 'drafts-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function stored(name: string, as: string): Promise<string> {
  const path = join(folder, as)
  writeFileSync(path, await fixtures[name]!())
  return path
}

describe('a draft from a word processor', () => {
  it('comes with its pictures, whatever its name ends in', async () => {
    const path = await stored('hwpx: pictures', '원고.txt')
    const { draft, inside } = await readDraftSource(path, 'plain')
    expect([...(inside?.keys() ?? [])]).toEqual(['picture-1.png', 'picture-2.png'])
    const { pictures, bytes, missing } = await readPictures(draft, path, inside)
    expect(missing).toEqual([])
    expect(pictures.get('picture-1.png')).toMatchObject({ mediaType: 'image/png', width: 1, height: 1 })
    expect([...bytes.values()][0]?.bytes).toEqual(pixel)
  })

  it('tells among its problems what the file lost', async () => {
    const { draft } = await readDraftSource(await stored('docx: tracked changes', 'draft.docx'))
    expect(draft.problems).toContainEqual({
      code: 'file-deleted-text',
      line: null,
      message: '변경 내용 추적에서 지운 글 1곳을 뺐습니다.',
    })
  })

  it('takes no picture from beside the file for one that the file lacks', async () => {
    const path = await stored('docx: pictures', 'draft.docx')
    writeFileSync(join(folder, 'picture-9.png'), pixel)
    const { draft, inside } = await readDraftSource(path)
    const other = structuredClone(draft)
    other.front = [{ type: 'figure', caption: '', file: 'picture-9.png' }]
    other.sections = [{ title: '', articles: [{ ...article, body: other.front }] }]
    expect((await readPictures(other, path, inside)).missing).toEqual(['picture-9.png'])
  })

  it('is refused with what to do', async () => {
    const path = await stored('hwp with a password', 'draft.hwp')
    await expect(readDraftSource(path)).rejects.toMatchObject({
      code: 'DRAFT_ENCRYPTED',
      message: '암호가 걸린 파일입니다. 한글에서 암호를 풀고 다시 올리세요.',
    })
  })

  it('is read as text where it is text', async () => {
    const { draft, inside } = await readDraftSource(await stored('text in UTF-8', 'draft.docx'))
    expect(inside).toBeNull()
    expect(JSON.stringify(draft)).toContain('둘째 줄')
  })
})

const article = {
  title: '글',
  source: { country: null, organisation: null, date: null },
  summary: [],
  page: null,
  body: [],
  references: [],
}
