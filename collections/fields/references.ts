import type { ArrayField } from 'payload'
import { partialDateField } from './partial-date.ts'

/** The sources of the reference line at the end of an article. */
export const referencesField: ArrayField = {
  name: 'references',
  type: 'array',
  label: '참고 줄',
  labels: { singular: '참고 자료', plural: '참고 자료' },
  admin: {
    description: '기사 끝에 (참고 : 기관, 제목, 2024.09.04.) 꼴로 실립니다.',
    initCollapsed: false,
    components: {
      RowLabel: '/src/admin/row-labels.tsx#ReferenceRowLabel',
      beforeInput: ['/src/admin/references/citation-paste.tsx#CitationPaste'],
      afterInput: ['/src/admin/references/printed-line.tsx#PrintedReferences'],
    },
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'organisation', type: 'text', label: '기관', admin: { width: '25%' } },
        { name: 'title', type: 'text', label: '제목', admin: { width: '45%', description: '원문 그대로 씁니다.' } },
        partialDateField('date', '날짜'),
      ],
    },
  ],
}
