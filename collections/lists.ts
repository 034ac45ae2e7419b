import type { CollectionConfig } from 'payload'
import { editors } from './access.ts'
import { groups } from './fields/groups.ts'
import { keepUsedList } from './hooks/list.ts'

/** Lists that people subscribe to; each belongs to one publication. */
export const lists: CollectionConfig = {
  slug: 'lists',
  labels: { singular: '명단', plural: '명단' },
  access: { create: editors, read: editors, update: editors, delete: editors },
  defaultSort: 'name',
  disableDuplicate: true,
  hooks: { beforeDelete: [keepUsedList] },
  admin: {
    group: groups.sending,
    useAsTitle: 'name',
    defaultColumns: ['name', 'publication', 'open', 'updatedAt'],
    hideAPIURL: true,
  },
  fields: [
    { name: 'name', type: 'text', label: '이름', required: true, maxLength: 100 },
    {
      name: 'publication',
      type: 'relationship',
      relationTo: 'publications',
      label: '발간물',
      required: true,
      index: true,
      admin: { description: '메일에서 구독을 그만두면 그 발간물의 명단에서 모두 빠집니다.' },
    },
    {
      name: 'description',
      type: 'textarea',
      label: '설명',
      maxLength: 500,
      admin: { description: '신청하는 사람에게 보입니다. 무엇을 얼마나 자주 보내는지 쓰세요.' },
    },
    {
      name: 'open',
      type: 'checkbox',
      label: '구독 신청 받기',
      defaultValue: false,
      admin: { description: '켜면 발간물의 구독 신청 쪽에서 고를 수 있습니다.' },
    },
    {
      name: 'export',
      type: 'ui',
      label: '내보내기',
      admin: { components: { Field: '/src/admin/subscribers/export-link.tsx#ExportLink' } },
    },
  ],
}
