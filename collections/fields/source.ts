import type { GroupField } from 'payload'
import { countrySigns } from '../../src/document/countries.ts'
import { partialDateField } from './partial-date.ts'

/** The mark behind a title, `(美 CB Insights, 9.4)`: country sign, organisation, date. */
export const sourceField: GroupField = {
  name: 'source',
  type: 'group',
  label: '출처',
  admin: { description: '제목 뒤 괄호에 들어갑니다. 예: (美 CB Insights, 9.4)' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'country',
          type: 'select',
          label: '나라',
          options: Object.entries(countrySigns).map(([value, name]) => ({ value, label: `${value} ${name}` })),
          admin: { width: '20%', placeholder: '없음', description: '국제기구는 비워 둡니다.' },
        },
        {
          name: 'organisation',
          type: 'relationship',
          relationTo: 'organisations',
          label: '기관',
          admin: { width: '50%', description: '목록에 없으면 + 단추로 새로 만듭니다.' },
        },
        partialDateField('date', '날짜'),
      ],
    },
  ],
}
