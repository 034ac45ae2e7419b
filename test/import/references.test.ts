import { describe, expect, it } from 'vitest'
import { gatherEvidence } from '../../src/import/evidence.ts'
import { toLines } from '../../src/import/lines.ts'
import { Reading } from '../../src/import/reading.ts'
import { opensReferences, readReferences, referencesEnd } from '../../src/import/references.ts'

const read = (text: string) => {
  const lines = toLines(text)
  const reading = new Reading(gatherEvidence(lines))
  const taken = lines.slice(0, referencesEnd(lines, 0))
  return { references: readReferences(taken, reading), problems: reading.problems, lines: taken.length }
}
const rows = (text: string) => read(text).references.map((r) => [r.organisation, r.title, r.date])

describe('reference lines', () => {
  it.each([
    ['(참고 : Lab, New Cells, 2024.09.04.)', [['Lab', 'New Cells', '2024-09-04']]],
    ['(참고: Lab, Cells, Anodes, and More, 2024.9.4)', [['Lab', 'Cells, Anodes, and More', '2024-09-04']]],
    ['(출처: 기관, 백서)', [['기관', '백서', null]]],
    ['[참고] 기관, 백서, 2025.01.', [['기관', '백서', '2025-01']]],
    ['참고 : 기관, 백서, 2025', [['기관', '백서', '2025']]],
    [
      '(참고 : 가, 하나, 2024.01.02.; 나, 둘(가; 나), 2024.01.; 다, 셋)',
      [
        ['가', '하나', '2024-01-02'],
        ['나', '둘(가; 나)', '2024-01'],
        ['다', '셋', null],
      ],
    ],
  ])('splits %s', (text, expected) => expect(rows(text)).toEqual(expected))

  it('runs over lines until its bracket closes', () => {
    const { references, lines } = read(
      '(참고 : Lab, A Title That \nGoes On, 2024.09.04.)\n다음 글의 제목 (美 Lab, 9.4)',
    )
    expect(lines).toBe(2)
    expect(references[0]?.title).toBe('A Title That Goes On')
  })

  it('reports what is missing, with the line', () => {
    expect(read('(참고 : 백서)').problems).toEqual([
      { code: 'reference-incomplete', line: 1, message: expect.stringContaining('채워 주세요') },
    ])
  })

  it('is not taken in by text that mentions a reference', () => {
    expect(
      ['참고로 이 사업은 내년에 끝남', '<참고 1> 용어', '(참고) 표의 값은 추정치', '출처가 다양'].some(opensReferences),
    ).toBe(false)
  })
})
