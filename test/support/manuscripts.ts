/** A manuscript in the style of the genre, all of it made up, with what an editor must look at. */
import { cellOf, type OfficeBlock, tableOf, typed } from './files/manuscript-blocks.ts'

export const manuscriptName = '동향워치_31호_원고.hwpx'

/** A picture of one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** Titles in order, with their sections. */
export const manuscriptTitles = [
  ['이슈포커스', '해상 부표가 바꾸는 항로 관측'],
  ['산업·기술 동향', '저온 전해질 기술, 기대와 한계'],
  ['산업·기술 동향', '농업 로봇의 공동 시험장 운영 성과'],
  ['정책 동향', '북부권 항만의 수소 저장 규정 정비'],
] as const

/** Lines of a table that nobody can split into cells without guessing. */
const unclearTable = [
  '▘기술별 성숙도와 도입 시점▗',
  '기술 단계 예상 시점 핵심 과제',
  '저온 전해질 정점 2~5년 데이터 결합 품질',
  '고체 전해질 정점 2~5년 보안 책임 소재',
  '유동 전지 상승 5년 이상 전력 소비',
]

const first: OfficeBlock[] = [
  typed('이슈포커스', 1),
  typed('해상 부표가 바꾸는 항로 관측 (韓 가온해양센터, 10.2)', 2),
  typed('가온해양센터가 부표 240기를 이은 관측망의 첫해 운영 결과를 정리'),
  typed('- 파고 관측 간격이 한 시간에서 십 분으로 줄어 항로 안내의 정확도가 높아짐'),
  typed('- 관측 자료를 어선과 나누는 절차를 마련하고 시범 해역 세 곳에서 적용'),
  typed('▘관측망 운영 첫해의 변화▗'),
  tableOf(
    [cellOf('구분', { header: true }), cellOf('이전', { header: true }), cellOf('이후', { header: true })],
    ['관측 간격', '60분', '10분'],
    ['자료를 받는 배', '120척', '860척'],
  ),
  typed('(참고 : 가온해양센터, 부표 관측망 운영 첫해 보고, 2026.10.02.)'),
  typed('❚ 1'),
]

const second: OfficeBlock[] = [
  typed('산업·기술 동향', 1),
  typed('저온 전해질 기술, 기대와 한계 (美 Harbor Lab, 9.30)', 2),
  typed('하버랩이 영하 30도에서 쓰는 전해질의 성숙도와 도입 시점을 정리한 연례 분석을 내놓음'),
  typed('- ’28년에는 새 저장 장치 열 개 가운데 네 개가 저온 전해질을 쓸 전망'),
  typed('- 도입 효과는 Œ겨울 출력 유지 \ufffd예열 장치 축소 Ž보관 비용 절감 순으로 나타남'),
  typed('※ 응답 기업은 북부권에 치우쳐 있음'),
  ...unclearTable.map((line) => typed(line)),
  typed(''),
  { runs: [{ picture: pixel }] },
  typed('(참고 : Harbor Lab, Cold Electrolytes in Service, 2026.09.30.)'),
  typed('❚ 2'),
]

const third: OfficeBlock[] = [
  typed('농업 로봇의 공동 시험장 운영 성과 (韓 들녘연구원, 9.21)', 2),
  typed('들녘연구원이 시험장 두 곳의 이용 기록으로 로봇의 고장 원인과 작업 시간을 견줌'),
  typed('- 흙이 젖은 날에는 바퀴형보다 궤도형의 작업 시간이 길어짐'),
  typed('❚ 3'),
]

const fourth: OfficeBlock[] = [
  typed('정책 동향', 1),
  typed('북부권 항만의 수소 저장 규정 정비 (EU, 9.18)', 2),
  typed('항만 세 곳이 저장 시설의 거리 기준과 점검 주기를 함께 쓰기로 합의'),
  typed('- 저장량에 따라 거리를 세 단계로 나누고 점검은 석 달마다 시행'),
  typed('(참고 : Port Council, Shared Rules for Hydrogen Storage, 2026.09.18.)'),
]

/** The manuscript as a word processor holds it. */
export const manuscriptBlocks: OfficeBlock[] = [
  typed('산업기술 동향워치 2026년 31호'),
  ...first,
  ...second,
  ...third,
  ...fourth,
]

/** A text manuscript whose table nobody can split, in the general outline. */
export const unclearText = `산업기술 동향워치 2026년 32호

산업·기술 동향
저온 전해질 기술, 기대와 한계 (美 Harbor Lab, 9.30)
하버랩이 저온 전해질의 성숙도를 정리한 연례 분석을 내놓음

${unclearTable.join('\n')}

(참고 : Harbor Lab, Cold Electrolytes in Service, 2026.09.30.)
`
