import type { CollectionConfig } from 'payload'
import { admins, nobody } from './access.ts'
import { groups } from './fields/groups.ts'

/** States of a notice mail. */
export const noticeStates = [
  { value: 'waiting', label: '대기' },
  { value: 'sent', label: '접수' },
  { value: 'failed', label: '보내지 못함' },
]

/** Mail to the staff about the steps of an issue; written and sent by code. */
export const notices: CollectionConfig = {
  slug: 'notices',
  labels: { singular: '알림 메일', plural: '알림 메일' },
  access: { create: nobody, read: admins, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.publishing,
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'to', 'state', 'attempts', 'createdAt'],
    hideAPIURL: true,
    hidden: ({ user }) => user?.role !== 'admin',
  },
  fields: [
    { name: 'subject', type: 'text', label: '제목', required: true },
    { name: 'to', type: 'text', label: '받는 사람', required: true },
    { name: 'state', type: 'select', label: '상태', required: true, defaultValue: 'waiting', options: noticeStates },
    { name: 'attempts', type: 'number', label: '시도한 횟수', defaultValue: 0 },
    { name: 'nextAt', type: 'date', label: '다음 시도', admin: { hidden: true } },
    { name: 'key', type: 'text', label: '번호', required: true, admin: { hidden: true } },
    { name: 'text', type: 'textarea', label: '내용' },
    { name: 'html', type: 'textarea', label: '꾸민 내용', admin: { hidden: true } },
  ],
}
