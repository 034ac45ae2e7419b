/** Charts by what they show. */
import { chart } from '../../src/document/build.ts'
import type { Chart } from '../../src/document/nodes.ts'

export const years = Array.from({ length: 10 }, (_, index) => String(2015 + index))

const growth: Record<string, string[]> = {
  한국: ['3.1', '5.8', '18.4', '9.2', '△14.6', '3.0', '22.8', '7.1', '△12.9', '10.4'],
  중국: ['6.4', '3.3', '12.1', '10.9', '1.9', '8.6', '28.3', '7.4', '4.8', '13.6'],
  미국: ['2.2', '△2.4', '8.0', '5.2', '△3.9', '△9.7', '14.4', '9.8', '1.6', '4.2'],
  일본: ['△2.1', '1.7', '13.7', '6.3', '△7.9', '△5.3', '17.8', '3.1', '△6.1', '1.1'],
  대만: ['0.6', '7.8', '15.1', '4.0', '△9.4', '6.2', '25.1', '11.4', '△16.8', '7.3'],
  독일: ['0.4', '2.2', '9.4', '4.8', '△5.3', '△11.8', '12.4', '3.7', '2.9', '△2.7'],
}

/** Ten years of six countries, above and below zero. */
export const sixCountries: Chart = chart(
  'line',
  '수출 증가율',
  ['연도', ...Object.keys(growth)],
  years.map((year, at) => [year, ...Object.values(growth).map((values) => values[at] ?? '')]),
  { unit: '전년 대비, %', alt: '6개국 수출 증가율', subject: '한국' },
)

/** Three series on one another, the first columns too low for figures. */
export const stack: Chart = chart(
  'stacked',
  '생산 능력',
  ['연도', '일본', '한국', '중국'],
  [
    ['’20년', '0.2', '0.1', '0.1'],
    ['’21년', '0.5', '0.3', '0.3'],
    ['’22년', '0.9', '0.8', '0.7'],
    ['’23년', '1.5', '1.4', '1.5'],
    ['’24년', '2.4', '2.0', '2.4'],
  ],
  { unit: 'GWh', alt: '생산 능력' },
)

/** Two years month by month; the newer is what the chart is about. */
export const months: Chart = chart(
  'bar',
  '월별 수출액',
  ['월', '’25년', '’26년'],
  [
    ['1', '19.0', '19.2'],
    ['2', '17.5', '18.8'],
    ['3', '20.6', '21.1'],
    ['4', '19.9', '21.6'],
    ['5', '20.1', '22'],
    ['6', '21.6', '23.1'],
    ['7', '20.3', '23'],
    ['8월', '20.7', '24.2'],
  ],
  { unit: '억불', alt: '월별 수출액', subject: '’26년' },
)

/** Bars on the left axis, a rate on the right that goes below zero. */
export const twoAxes: Chart = chart(
  'bar',
  '수출액과 증가율',
  ['연도', '수출액', '증가율'],
  [
    ['2021', '1,000', '3.2'],
    ['2022', '2,180', '22.1'],
    ['2023', '1,640', '△9.9'],
    ['2024', '1,970', '7.0'],
  ],
  { series: [{}, { form: 'line', axis: 'right' }], unit: '백만불, %', alt: '수출액과 증가율' },
)

/** One series of industries with long names, one of them falling. */
export const industries: Chart = chart(
  'bar',
  '업종별 증감률',
  ['업종', '증감률'],
  [
    ['전자부품·컴퓨터·영상 제조업', '32.1'],
    ['기타 운송장비 제조업', '△21.4'],
    ['1차 금속', '8.8'],
    ['자동차 및 트레일러 제조업', '5'],
  ],
  { unit: '%', alt: '업종별 증감률' },
)

/** Two lines: one with a hole, one that ends before the other. */
export const holes: Chart = chart(
  'line',
  '생산과 출하',
  ['연도', '생산', '출하'],
  years.map((year, at) => [year, at === 3 ? '' : String(100 + at), at < 6 ? String(97 + at) : '']),
  { alt: '생산과 출하' },
)

/** One series by year, as many as asked for. */
export const longSeries = (count: number): Chart =>
  chart(
    'line',
    '긴 시계열',
    ['연도', '값'],
    Array.from({ length: count }, (_, at) => [String(2024 - count + 1 + at), String(40 + at)]),
    { alt: '긴 시계열' },
  )
