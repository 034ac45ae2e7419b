import type { DraftIssue } from '../../src/import/draft.ts'

/** A draft that can be published as it is: one article, one table, one note. */
export const smallDraft: DraftIssue = {
  publication: 'kiat-watch',
  year: 2026,
  number: 7,
  title: '산업기술 동향워치 2026년 7호',
  date: '2026-04-08',
  lead: '짧은 호입니다.',
  sections: [
    {
      title: '이슈포커스',
      articles: [
        {
          title: '바람으로 가는 화물선의 첫 해',
          source: { country: '英', organisation: 'Lloyd', date: '2026-03-02' },
          summary: ['돛을 단 화물선 여덟 척이 한 해 동안 연료를 9% 줄임'],
          page: null,
          body: [
            { type: 'paragraph', depth: 1, text: '회전 돛*을 단 배 여덟 척의 한 해 기록을 모아 살핌' },
            { type: 'note', mark: '*', text: '돌아가는 원통이 바람을 받아 배를 미는 장치' },
            {
              type: 'table',
              caption: '항로별 절감',
              header: ['항로', '절감'],
              rows: [
                ['북대서양', '11%'],
                ['인도양', '7%'],
              ],
            },
          ],
          references: [{ organisation: 'Lloyd', title: 'A Year under Rotor Sail', date: '2026-03-02' }],
        },
      ],
    },
  ],
  problems: [],
  letters: { in: 0, out: 0 },
}
