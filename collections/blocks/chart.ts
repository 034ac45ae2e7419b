import type { ArrayField, Block } from 'payload'
import { captionField, linesBelow, unitAndName } from '../fields/exhibit.ts'

const series: ArrayField = {
  name: 'series',
  type: 'array',
  label: '계열마다 다르게',
  labels: { singular: '계열', plural: '계열' },
  admin: { initCollapsed: true, description: '자료의 첫 줄에 있는 차례대로 둡니다. 모두 같으면 비워 둡니다.' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'form',
          type: 'select',
          label: '그리는 법',
          options: [
            { value: 'bar', label: '막대' },
            { value: 'line', label: '꺾은선' },
          ],
          admin: { width: '50%', placeholder: '차트와 같음' },
        },
        {
          name: 'axis',
          type: 'select',
          label: '축',
          options: [{ value: 'right', label: '오른쪽 축' }],
          admin: { width: '50%', placeholder: '왼쪽 축' },
        },
      ],
    },
  ],
}

/** A chart drawn from data; document node `Chart`. */
export const chart: Block = {
  slug: 'chart',
  interfaceName: 'ChartBlock',
  labels: { singular: '차트', plural: '차트' },
  admin: { disableBlockName: true, components: { Block: '/src/admin/editor/blocks/rows.tsx#ChartRow' } },
  fields: [
    captionField,
    {
      name: 'form',
      type: 'select',
      label: '꼴',
      defaultValue: 'bar',
      options: [
        { value: 'bar', label: '막대' },
        { value: 'stacked', label: '쌓은 막대' },
        { value: 'line', label: '꺾은선' },
      ],
      admin: { isClearable: false },
    },
    {
      name: 'data',
      type: 'textarea',
      label: '자료',
      admin: {
        components: { Field: '/src/admin/charts/data-field.tsx#ChartDataField' },
        description: '표 계산 프로그램의 칸을 복사해 첫 칸에 붙입니다. 첫 줄은 계열 이름, 첫 칸은 연도나 항목입니다.',
      },
    },
    {
      name: 'subject',
      type: 'text',
      label: '앞세울 계열',
      admin: { description: '자료의 첫 줄에 있는 이름 하나를 씁니다.' },
    },
    series,
    {
      name: 'alt',
      type: 'textarea',
      label: '대체 텍스트',
      admin: { rows: 2, description: '차트를 보지 못하는 사람에게 차트가 말하는 것을 적습니다.' },
    },
    { name: 'mail', type: 'checkbox', label: '메일에도 싣기' },
    unitAndName,
    ...linesBelow,
  ],
}
