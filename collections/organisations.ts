import type { CollectionConfig } from 'payload'
import { countrySigns } from '../src/document/countries.ts'
import { editors, staff } from './access.ts'
import { groups } from './fields/groups.ts'

/** Bodies whose reports the articles rest on. Writers may add one while they write. */
export const organisations: CollectionConfig = {
  slug: 'organisations',
  labels: { singular: '기관', plural: '기관' },
  access: { create: staff, read: staff, update: editors, delete: editors },
  defaultSort: 'name',
  admin: {
    hideAPIURL: true,
    group: groups.editing,
    useAsTitle: 'name',
    defaultColumns: ['name', 'mark', 'original', 'country'],
    listSearchableFields: ['name', 'mark', 'original'],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: '이름',
      required: true,
      unique: true,
      admin: { description: '찾을 때 쓰는 이름입니다. 예: 세계경제포럼' },
    },
    {
      name: 'mark',
      type: 'text',
      label: '출처에 쓰는 짧은 이름',
      admin: { description: '제목 뒤 괄호에 실립니다. 예: WEF. 비워 두면 이름을 씁니다.' },
    },
    { name: 'original', type: 'text', label: '원래 이름', admin: { description: '예: World Economic Forum' } },
    {
      name: 'country',
      type: 'select',
      label: '나라',
      options: Object.entries(countrySigns).map(([value, name]) => ({ value, label: `${value} ${name}` })),
      admin: { placeholder: '없음', description: '국제기구는 비워 둡니다.' },
    },
  ],
}
