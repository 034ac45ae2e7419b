import { describe, expect, it } from 'vitest'
import { note, paragraph } from '../../src/document/build.ts'
import { changesOf, issueChanges, publishedOf } from '../../src/preview/changes.ts'
import { makeArticle, makeIssue } from '../support/make-issue.ts'

const before = makeArticle('양자 컴퓨팅의 값비싼 경쟁', [
  paragraph(1, '세 나라가 오류 정정 기술에 예산을 몰아줌'),
  paragraph(2, '미국은 초전도 방식에 무게를 둠'),
  note('※', '예산은 해마다 달라짐'),
])

describe('what changed in an article', () => {
  it('is nothing where nothing changed', () => {
    expect(changesOf(before, structuredClone(before)).every(({ kind }) => kind === 'same')).toBe(true)
  })

  it('names the words that were put in and taken out', () => {
    const after = { ...before, body: [...before.body] }
    after.body[1] = paragraph(2, '미국은 초전도 방식에 큰 무게를 둠')
    const changed = changesOf(before, after).filter(({ kind }) => kind !== 'same')
    expect(changed).toHaveLength(1)
    expect(changed[0]?.kind).toBe('changed')
    expect(changed[0]?.after.filter(({ mark }) => mark === 'added').map(({ text }) => text.trim())).toEqual(['큰'])
    expect(changed[0]?.before.some(({ mark }) => mark === 'removed')).toBe(false)
  })

  it('tells new and lost paragraphs apart', () => {
    const after = { ...before, body: [before.body[0], paragraph(2, '독일은 이온 방식')].flatMap((one) => one ?? []) }
    const kinds = changesOf(before, after).map(({ kind }) => kind)
    expect(kinds).toContain('added')
    expect(kinds.filter((kind) => kind === 'removed')).toHaveLength(2)
  })
})

describe('the article of an edition', () => {
  const edition = makeIssue({ 정책동향: [before, makeArticle('핵심 광물', [paragraph(1, '광물 협정이 잇따름')])] })

  it('is found by its title, and by its words where the title changed', () => {
    const [first] = edition.sections[0]?.articles ?? []
    expect(publishedOf(edition, before)?.id).toBe(first?.id)
    expect(publishedOf(edition, { ...before, title: '다른 제목' })?.id).toBe(first?.id)
  })

  it('is none for a new article; one that is gone comes last', () => {
    const now = makeIssue({ 정책동향: [makeArticle('로봇 산업', [paragraph(1, '공장마다 로봇이 늘어남')]), before] })
    const found = issueChanges(edition, now)
    expect(found.map(({ title }) => title)).toEqual(['로봇 산업', before.title, '핵심 광물'])
    expect(found[0]?.rows.every(({ kind }) => kind === 'added')).toBe(true)
    expect(found[1]?.rows.every(({ kind }) => kind === 'same')).toBe(true)
    expect(found[2]?.rows.every(({ kind }) => kind === 'removed')).toBe(true)
  })
})
