import type { CollectionConfig } from 'payload'
import { admins, nobody } from './access.ts'
import { groups } from './fields/groups.ts'

/** Who took addresses out of the house; written by code before the first line leaves. */
export const exportLog: CollectionConfig = {
  slug: 'export-log',
  // Named as its writer names it; the adapter would make a plural of it.
  dbName: 'export-log',
  labels: { singular: '내보내기 기록', plural: '내보내기 기록' },
  access: { create: nobody, read: admins, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-at',
  admin: {
    group: groups.sending,
    useAsTitle: 'listName',
    defaultColumns: ['at', 'byName', 'listName', 'count'],
    hideAPIURL: true,
    hidden: ({ user }) => user?.role !== 'admin',
  },
  fields: [
    {
      name: 'at',
      type: 'date',
      label: '때',
      required: true,
      admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy. M. d. HH:mm' } },
    },
    { name: 'by', type: 'relationship', relationTo: 'users', label: '계정' },
    { name: 'byName', type: 'text', label: '누가', required: true },
    { name: 'list', type: 'relationship', relationTo: 'lists', label: '명단' },
    { name: 'listName', type: 'text', label: '명단 이름', required: true },
    {
      name: 'count',
      type: 'number',
      label: '내보낸 사람',
      admin: { description: '비어 있으면 끝까지 받지 않은 것입니다.' },
    },
  ],
}
