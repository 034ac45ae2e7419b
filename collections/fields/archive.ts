import type { ArrayField, CheckboxField } from 'payload'
import { partialDateField, validatePartialDate } from './partial-date.ts'

/** Whether issues list what was published before them. */
export const listsArchiveField: CheckboxField = {
  name: 'listsArchive',
  type: 'checkbox',
  label: '호마다 발간현황 싣기',
  admin: { description: '발행한 호에서 저절로 만들어집니다.' },
}

/** Issues that were published before this software, for the list of what was published. */
export const pastIssuesField: ArrayField = {
  name: 'pastIssues',
  type: 'array',
  label: '예전에 낸 호',
  labels: { singular: '호', plural: '호' },
  admin: { initCollapsed: false, description: '여기에서 발행하지 않은 지난 호만 적습니다.' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'number',
          type: 'text',
          label: '호수',
          required: true,
          admin: { width: '20%', placeholder: '2026-03' },
        },
        { name: 'title', type: 'text', label: '제목', required: true, admin: { width: '50%' } },
        {
          ...partialDateField('date', '발간연월'),
          required: true,
          validate: (value: unknown) => (value ? validatePartialDate(value) : '발간한 해와 달을 쓰세요.'),
        },
      ],
    },
  ],
}
