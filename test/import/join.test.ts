import { describe, expect, it } from 'vitest'
import { importDraft } from '../../src/import/import.ts'
import { blockText } from '../../src/import/letters.ts'
import { blocksOf, importWhole } from './whole.ts'

const frame = (body: string, mark = '韓 기관, 1.2') =>
  `이슈포커스\n글의 제목을 적은 줄 (${mark})\n\n${body}\n\n(참고 : 기관, 제목, 2024.01.02.)\n`
const textsOf = (body: string) => blocksOf(importWhole(frame(body)).issue).map(blockText)

const filler = '이 문단은 줄 끝의 띄어쓰기가 남아 있는 원고를 흉내 내려고 길게 쓴 \n\n것으로 뜻은 없음을 확인'

describe('joining lines', () => {
  it('bridges blank lines and keeps the space that the line end kept', () => {
    expect(
      textsOf(
        `첫 문단은 두 줄에 걸쳐 있으며 줄 끝에 빈칸이 남아 있는 모양을 하고 \n\n있어 한 문단으로 확인\n\n- ${filler}\n\n- ${filler}`,
      )[0],
    ).toBe('첫 문단은 두 줄에 걸쳐 있으며 줄 끝에 빈칸이 남아 있는 모양을 하고 있어 한 문단으로 확인')
  })

  it('joins a word that the draft knows in one piece', () => {
    const body = [
      `- ${filler}`,
      `- ${filler}`,
      '- 여러 나라의 정책 권고사항을 모아 비교하고 다음 과제를 제시',
      '- 여러 기관이 내놓은 자료를 살펴보고 앞으로 다룰 과제를 담은 정책 권고\n\n사항을 도출하는 한편 그 한계를 지적',
    ].join('\n\n')
    expect(textsOf(body).at(-1)).toContain('정책 권고사항을 도출')
  })

  it('starts a new statement behind a full line that is complete', () => {
    const body = [
      `- ${filler}`,
      `- ${filler}`,
      '- 여러 기관이 내놓은 자료를 살펴보고 앞으로 다룰 과제를 담은 제안을 촉발',
      '무표시 문장이 이어서 나오지만 앞 문장이 끝났으므로 새 문단으로 읽혀야 하는 \n\n것으로 확인',
    ].join('\n\n')
    expect(textsOf(body).at(-1)).toMatch(/^무표시 문장이/)
  })

  it('joins paragraphs wrapped without kept spaces', () => {
    const wrapped =
      '여러 나라가 함께 세운 계획을 살펴보고 각 나라가 맡은 일을\n나누어 적은 다음 앞으로 남은 과제를 차례로 설명하여 읽는\n사람이 흐름을 알 수 있게 정리'
    expect(textsOf([wrapped, wrapped, wrapped].join('\n\n'))).toEqual(Array(3).fill(wrapped.replaceAll('\n', ' ')))
  })

  it('keeps lines of unwrapped drafts apart', () => {
    const long =
      '한 문단이 한 줄에 모두 들어 있는 원고에서는 줄이 끝나면 문단도 끝나는 것으로 읽어야 하며 이어 붙이면 안 되는 것으로 판단되는 매우 긴 문단의 예시'
    expect(textsOf(`${long}\n- ${long}\n${long}`)).toEqual([long, long, long])
  })

  it('reports a line end that it read by guess', () => {
    const { problems } = importDraft(
      frame(
        `- ${filler}\n\n- ${filler}\n\n- ${filler}\n\n- 여러 기관이 내놓은 자료를 살펴보고 앞으로 다룰 과제를 담은 새로운 얼개\n\n틀을 마련`,
      ),
    )
    expect(problems.filter((problem) => problem.line !== null).map((problem) => problem.code)).toContain(
      'line-end-uncertain',
    )
  })
})
