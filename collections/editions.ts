import type { CollectionConfig, Field } from 'payload'
import { anyone, nobody, staffField } from './access.ts'
import { groups } from './fields/groups.ts'

const inside = { read: staffField }

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

/**
 * What was published: the frozen document and its files. Written by code only and never changed. An edition exists from
 * the moment it is whole, so visitors may see the facts of every one; what lies behind them is for the staff.
 */
export const editions: CollectionConfig = {
  slug: 'editions',
  labels: { singular: '편집본', plural: '편집본' },
  access: { create: nobody, read: anyone, update: nobody, delete: nobody },
  indexes: [{ fields: ['issue', 'ordinal'], unique: true }],
  disableDuplicate: true,
  defaultSort: '-publishedAt',
  admin: {
    group: groups.publishing,
    useAsTitle: 'label',
    defaultColumns: ['label', 'title', 'publishedAt', 'hash'],
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
      name: 'publishedAt',
      type: 'date',
      label: '발행한 때',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy. M. d. HH:mm' } },
    },
    { name: 'hash', type: 'text', label: '해시', required: true, index: true },
    files,
    { name: 'publishedBy', type: 'relationship', relationTo: 'users', label: '발행한 사람', access: inside },
    { name: 'run', type: 'text', label: '발행 작업', unique: true, access: inside, admin: { hidden: true } },
    { name: 'document', type: 'json', label: '얼린 문서', required: true, access: inside, admin: { hidden: true } },
    { name: 'report', type: 'json', label: '보고', access: inside, admin: { hidden: true } },
  ],
}
