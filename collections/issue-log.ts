import type { CollectionConfig } from 'payload'
import { nobody, staff } from './access.ts'
import { groups } from './fields/groups.ts'

/** What happened to an issue, in words. */
export const logActions = [
  { value: 'made', label: '편집본을 만듦' },
  { value: 'requested', label: '검토 요청' },
  { value: 'seen', label: '열어 봄' },
  { value: 'approved', label: '승인' },
  { value: 'changes', label: '수정 요청' },
  { value: 'void', label: '승인 무효' },
  { value: 'scheduled', label: '발행 예약' },
  { value: 'unscheduled', label: '예약 취소' },
  { value: 'missed', label: '예약 놓침' },
  { value: 'published', label: '발행' },
  { value: 'link-sent', label: '승인 링크를 보냄' },
  { value: 'link-revoked', label: '승인 링크를 거둠' },
]

/** The log of every issue: entries are added by code and never changed or removed, each chained to the one before it. */
export const issueLog: CollectionConfig = {
  slug: 'issue-log',
  // Payload would make a plural of it and read another collection than the one that is written.
  dbName: 'issue-log',
  labels: { singular: '기록', plural: '기록' },
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-at',
  admin: {
    group: groups.publishing,
    useAsTitle: 'action',
    defaultColumns: ['at', 'name', 'action', 'detail', 'issue', 'hash'],
    hideAPIURL: true,
  },
  fields: [
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '호', required: true, index: true },
    { name: 'ordinal', type: 'number', label: '차례', required: true },
    {
      name: 'at',
      type: 'date',
      label: '때',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy. M. d. HH:mm' } },
    },
    { name: 'name', type: 'text', label: '누가', required: true },
    { name: 'by', type: 'relationship', relationTo: 'users', label: '계정' },
    { name: 'action', type: 'select', label: '무엇을', required: true, options: logActions },
    { name: 'detail', type: 'textarea', label: '자세히' },
    { name: 'edition', type: 'relationship', relationTo: 'editions', label: '편집본' },
    { name: 'hash', type: 'text', label: '해시' },
    { name: 'entry', type: 'text', label: '항목 번호', required: true, admin: { hidden: true } },
    { name: 'digest', type: 'text', label: '이어짐', required: true, admin: { hidden: true } },
  ],
}
