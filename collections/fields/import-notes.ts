import type { ArrayField } from 'payload'
import { nobodyField } from '../access.ts'

/**
 * What the importer could not be sure of, kept beside what it made. Code writes it; an editor who has seen to a line
 * removes it.
 */
export const importNotesField: ArrayField = {
  name: 'importNotes',
  type: 'array',
  label: '가져올 때 남은 말',
  labels: { singular: '확인할 곳', plural: '확인할 곳' },
  access: { create: nobodyField },
  admin: {
    initCollapsed: true,
    isSortable: false,
    description: '원고를 가져올 때 확실하지 않던 곳입니다. 줄은 원고의 줄입니다. 고쳤거나 확인했으면 지우세요.',
    condition: (data) => Array.isArray(data.importNotes) && data.importNotes.length > 0,
    components: { RowLabel: '/src/admin/row-labels.tsx#ImportNoteRowLabel' },
  },
  fields: [
    { name: 'code', type: 'text', label: '종류', admin: { hidden: true } },
    { name: 'line', type: 'number', label: '줄', admin: { readOnly: true } },
    { name: 'message', type: 'textarea', label: '내용', admin: { readOnly: true } },
  ],
}
