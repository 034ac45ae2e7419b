import type { ArrayField } from 'payload'

/** What was wrong in a published edition: shown on the web page and in the mail of the next one. Document node `Correction`. */
export const correctionsField: ArrayField = {
  name: 'corrections',
  type: 'array',
  label: '바로잡음',
  labels: { singular: '바로잡음', plural: '바로잡음' },
  admin: {
    description:
      '발행한 호를 고칠 때 무엇이 틀렸는지 적습니다. 다음 편집본의 웹과 메일 첫머리에 실리고, 처음 발행본은 그대로 남습니다.',
    components: { RowLabel: '/src/admin/row-labels.tsx#CorrectionRowLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'date',
          type: 'date',
          label: '바로잡은 날',
          required: true,
          admin: { width: '25%', date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy. M. d.' } },
        },
        {
          name: 'text',
          type: 'textarea',
          label: '바로잡은 내용',
          required: true,
          maxLength: 300,
          admin: { width: '75%', rows: 2, placeholder: '3쪽 표 1의 단위를 고쳤습니다.' },
        },
      ],
    },
  ],
}
