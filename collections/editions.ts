import type { CollectionConfig, DateField, Field } from 'payload'
import { nobody, publishedOrStaff, staffField } from './access.ts'
import { groups } from './fields/groups.ts'

const inside = { read: staffField }

const moment = (name: string, label: string): DateField => ({
  name,
  type: 'date',
  label,
  admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy. M. d. HH:mm' } },
})

/** People and reasons, shown by the desk and not by Payload's form. */
const behind = {
  requestedBy: '검토를 요청한 사람',
  publishedBy: '발행한 사람',
  decision: '승인자의 말',
  voided: '승인이 무효가 된 까닭',
  unlogged: '아직 기록에 옮기지 않은 일',
}

const files: Field = {
  name: 'files',
  type: 'array',
  label: '파일',
  labels: { singular: '파일', plural: '파일' },
  fields: [
    { name: 'name', type: 'text', label: '이름', required: true },
    { name: 'mediaType', type: 'text', label: '종류', required: true },
    { name: 'sha256', type: 'text', label: '해시', required: true },
    { name: 'size', type: 'number', label: '크기(바이트)', required: true },
  ],
}

/** Where an edition stands, in the words of the glossary. */
export const editionStates = [
  { value: 'requested', label: '검토 요청' },
  { value: 'changes', label: '수정 요청' },
  { value: 'approved', label: '승인' },
  { value: 'void', label: '승인 무효' },
  { value: 'replaced', label: '새 편집본으로 바뀜' },
  { value: 'published', label: '발행됨' },
]

/**
 * What is approved, published and sent: the frozen document and its files. Written by code only; only its standing ever
 * changes. Visitors may see the facts of what is published; what lies behind them is for the staff.
 */
export const editions: CollectionConfig = {
  slug: 'editions',
  labels: { singular: '편집본', plural: '편집본' },
  access: { create: nobody, read: publishedOrStaff, update: nobody, delete: nobody },
  indexes: [{ fields: ['issue', 'ordinal'], unique: true }],
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.publishing,
    useAsTitle: 'label',
    defaultColumns: ['title', 'label', 'state', 'publishedAt', 'hash'],
    hideAPIURL: true,
  },
  fields: [
    { name: 'label', type: 'text', label: '편집본', required: true },
    { name: 'title', type: 'text', label: '제목', required: true },
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '호', required: true },
    { name: 'ordinal', type: 'number', label: '차수', required: true, min: 1 },
    { name: 'publicationKey', type: 'text', label: '서식', required: true },
    { name: 'slug', type: 'text', label: '주소의 끝', required: true, index: true },
    {
      name: 'state',
      type: 'select',
      label: '상태',
      required: true,
      defaultValue: 'requested',
      options: editionStates,
      index: true,
      access: inside,
      admin: { components: { Cell: '/src/admin/state-cell.tsx#EditionStateCell' } },
    },
    moment('publishedAt', '발행한 때'),
    { ...moment('scheduledFor', '발행을 예약한 때'), access: inside },
    { ...moment('missedAt', '놓친 예약'), access: inside },
    { name: 'hash', type: 'text', label: '해시', required: true, index: true },
    files,
    ...(['requestedBy', 'publishedBy', 'decision', 'voided', 'unlogged'] as const).map(
      (name): Field => ({ name, type: 'json', label: behind[name], access: inside, admin: { hidden: true } }),
    ),
    { name: 'run', type: 'text', label: '편집본 작업', unique: true, access: inside, admin: { hidden: true } },
    { name: 'document', type: 'json', label: '얼린 문서', required: true, access: inside, admin: { hidden: true } },
    { name: 'report', type: 'json', label: '보고', access: inside, admin: { hidden: true } },
  ],
}
