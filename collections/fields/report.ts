import type { GroupField } from 'payload'
import { typedSigns } from './exhibit.ts'

/** What a report says before its chapters; bulletins of many articles leave it empty. Document node `Report`. */
export const reportField: GroupField = {
  name: 'report',
  type: 'group',
  label: '보고서 앞머리',
  admin: { description: '하나의 보고서인 호에만 씁니다. 기사를 모은 호는 비워 둡니다.' },
  fields: [
    { name: 'title', type: 'text', label: '보고서 제목', admin: { description: typedSigns } },
    { name: 'subtitle', type: 'text', label: '부제' },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'text',
          label: '보고서 갈래',
          admin: { width: '35%', placeholder: '이슈 보고서', description: '제목 위에 실립니다.' },
        },
        {
          name: 'authors',
          type: 'text',
          label: '지은이',
          admin: { width: '65%', description: '실릴 꼴 그대로 씁니다.' },
        },
      ],
    },
    { name: 'summary', type: 'richText', label: '초록·요약', admin: { description: '줄글이나 단으로 씁니다.' } },
    {
      name: 'notes',
      type: 'array',
      label: '제목의 주',
      labels: { singular: '주', plural: '주' },
      admin: { initCollapsed: false },
      fields: [
        {
          type: 'row',
          fields: [
            {
              name: 'mark',
              type: 'select',
              label: '부호',
              defaultValue: '*',
              options: ['*', '**', '***', '※'].map((value) => ({ value, label: value })),
              admin: { width: '15%', isClearable: false },
            },
            { name: 'text', type: 'text', label: '내용', admin: { width: '85%' } },
          ],
        },
      ],
    },
  ],
}
