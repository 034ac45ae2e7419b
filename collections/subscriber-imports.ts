import type { CollectionConfig } from 'payload'
import { importStates, importStateWords } from '../src/subscribers/import/import.ts'
import { editors, nobody } from './access.ts'
import { groups } from './fields/groups.ts'

const counts = {
  rows: '읽은 줄',
  added: '더함',
  already: '이미 있음',
  duplicate: '파일 안에서 겹침',
  pending: '확인 대기',
  left: '해지',
  bounced: '반송 정지',
  erased: '삭제',
  refused: '거절',
}

/** Files of addresses that were taken in; written by the verbs of the import and its worker, under a lease. */
export const subscriberImports: CollectionConfig = {
  slug: 'subscriber-imports',
  labels: { singular: '구독자 가져오기', plural: '구독자 가져오기' },
  access: { create: nobody, read: editors, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.sending,
    useAsTitle: 'name',
    defaultColumns: ['name', 'state', 'byName', 'createdAt'],
    hideAPIURL: true,
  },
  fields: [
    { name: 'name', type: 'text', label: '파일 이름', required: true },
    {
      name: 'state',
      type: 'select',
      label: '상태',
      required: true,
      options: importStates.map((value) => ({ value, label: importStateWords[value] })),
    },
    { name: 'lists', type: 'relationship', relationTo: 'lists', hasMany: true, label: '명단' },
    { name: 'basis', type: 'textarea', label: '동의 근거' },
    { name: 'basisDate', type: 'date', label: '동의한 날' },
    {
      name: 'counts',
      type: 'group',
      label: '결과',
      fields: Object.entries(counts).map(([name, label]) => ({ name, type: 'number', label })),
    },
    { name: 'encoding', type: 'text', label: '글자 부호' },
    { name: 'size', type: 'number', label: '크기(바이트)' },
    { name: 'error', type: 'textarea', label: '가져오지 못한 까닭' },
    { name: 'by', type: 'relationship', relationTo: 'users', label: '올린 사람' },
    { name: 'byName', type: 'text', label: '올린 사람의 이름' },
    { name: 'startedAt', type: 'date', label: '시작한 때' },
    { name: 'endedAt', type: 'date', label: '끝난 때' },
  ],
}
