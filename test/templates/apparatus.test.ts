import { describe, expect, it } from 'vitest'
import { heading } from '../../src/document/build.ts'
import { apparatusOf } from '../../templates/apparatus.ts'
import { kiatWatch } from '../../templates/publications/kiat-watch/index.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

describe('titles that refer to one another', () => {
  it('are said once and not without end', () => {
    const to = (name: string) => ({ type: 'reference' as const, to: name, form: 'label' as const })
    const first = { ...heading('bracketed', [{ type: 'text', value: '앞' }, to('둘째')]), name: '첫째' }
    const second = { ...heading('bracketed', [{ type: 'text', value: '뒤' }, to('첫째')]), name: '둘째' }
    const issue = makeIssue({ 분야: [makeArticle('글', [first, second])] })
    const { say } = apparatusOf(issue, kiatWatch.wording)
    expect(say.reference(to('첫째'))).toBe('‘앞‘뒤’’')
    expect(say.reference(to('첫째'))).toBe('‘앞‘뒤’’')
  })
})
