import { describe, expect, it } from 'vitest'
import { importDraft } from '../../src/import/import.ts'
import { readDraft } from '../../src/import/read-draft.ts'

const issue = importDraft('이슈포커스\n글의 제목 (韓 기관, 1.2)\n\n첫 문장\n\n(참고 : 기관, 제목, 2024.01.02.)')

describe('readDraft', () => {
  it('reads back what the importer wrote', () => {
    expect(readDraft(JSON.stringify(issue))).toEqual(JSON.parse(JSON.stringify(issue)))
  })

  it('names the place of what is wrong', () => {
    const body = [{ type: 'paragraph', depth: 7, text: '문장' }]
    const broken = { ...issue, sections: [{ title: '', articles: [{ ...issue.sections[0]?.articles[0], body }] }] }
    expect(() => readDraft(JSON.stringify(broken))).toThrowError(/sections\/0\/articles\/0\/body\/0\/depth/)
    expect(() => readDraft(JSON.stringify(broken))).toThrowError(expect.objectContaining({ code: 'DRAFT_INVALID' }))
    expect(() => readDraft('[]')).toThrowError(expect.objectContaining({ code: 'DRAFT_INVALID' }))
    expect(() => readDraft('{"title":')).toThrowError(expect.objectContaining({ code: 'DRAFT_INVALID' }))
  })

  it('refuses a date that is none', () => {
    const wrong = JSON.stringify(issue).replace('2024-01-02', '2024-13-02')
    expect(() => readDraft(wrong)).toThrowError(/date/)
  })
})
