import type { CollectionConfig, Field } from 'payload'
import { deedWords, stateWords, subscriberStates, subscriptionStates } from '../src/subscribers/subscriber.ts'
import { editors, nobody } from './access.ts'
import { groups } from './fields/groups.ts'

const moment = (name: string, label: string): Field => ({
  name,
  type: 'date',
  label,
  admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy. M. d. HH:mm' } },
})

const consent: Field = {
  name: 'consent',
  type: 'group',
  label: '동의 기록',
  fields: [
    moment('at', '동의한 때'),
    { name: 'wording', type: 'textarea', label: '동의한 글' },
    { name: 'version', type: 'text', label: '글의 판' },
    { name: 'source', type: 'text', label: '동의한 곳' },
  ],
}

/**
 * Who gets mail. Everything here is written by the verbs of `src/subscribers`, each by one atomic update: the consent
 * record is evidence, so nobody edits it in a form.
 */
export const subscribers: CollectionConfig = {
  slug: 'subscribers',
  labels: { singular: '구독자', plural: '구독자' },
  access: { create: nobody, read: editors, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.sending,
    useAsTitle: 'address',
    listSearchableFields: ['address'],
    defaultColumns: ['address', 'name', 'state', 'tags', 'consentedAt', 'createdAt'],
    hideAPIURL: true,
    components: { beforeListTable: ['/src/admin/subscribers/list-links.tsx#SubscriberLinks'] },
  },
  fields: [
    {
      name: 'deeds',
      type: 'ui',
      label: '할 일',
      admin: {
        disableListColumn: true,
        components: { Field: '/src/admin/subscribers/subscriber-deeds.tsx#SubscriberDeeds' },
      },
    },
    { name: 'address', type: 'text', label: '주소' },
    { name: 'name', type: 'text', label: '이름' },
    {
      name: 'state',
      type: 'select',
      label: '상태',
      required: true,
      defaultValue: 'pending',
      options: subscriberStates.map((value) => ({ value, label: stateWords[value] })),
    },
    {
      name: 'tags',
      type: 'text',
      hasMany: true,
      label: '꼬리표',
      admin: { components: { Cell: '/src/admin/subscribers/tags-cell.tsx#TagsCell' } },
    },
    {
      name: 'subscriptions',
      type: 'array',
      label: '구독',
      labels: { singular: '구독', plural: '구독' },
      fields: [
        { name: 'list', type: 'relationship', relationTo: 'lists', label: '명단', required: true },
        {
          name: 'state',
          type: 'select',
          label: '상태',
          required: true,
          options: subscriptionStates.map((value) => ({ value, label: stateWords[value] })),
        },
        moment('since', '언제부터'),
        consent,
      ],
    },
    moment('consentedAt', '마지막으로 동의한 때'),
    moment('reconfirmAskedAt', '다시 동의를 물은 때'),
    moment('suspendedAt', '반송되어 정지한 때'),
    {
      name: 'bounces',
      type: 'array',
      label: '반송',
      labels: { singular: '반송', plural: '반송' },
      fields: [moment('at', '때'), { name: 'status', type: 'text', label: '상태 부호' }],
    },
    {
      name: 'record',
      type: 'array',
      label: '기록',
      labels: { singular: '기록', plural: '기록' },
      fields: [
        moment('at', '때'),
        {
          name: 'what',
          type: 'select',
          label: '한 일',
          options: Object.entries(deedWords).map(([value, label]) => ({ value, label })),
        },
        { name: 'list', type: 'relationship', relationTo: 'lists', label: '명단' },
        { name: 'version', type: 'text', label: '글의 판' },
        { name: 'source', type: 'text', label: '어디서' },
      ],
    },
    { name: 'domain', type: 'text', label: '도메인', admin: { hidden: true } },
    { name: 'addressHash', type: 'text', label: '주소의 해시', admin: { hidden: true } },
    { name: 'confirmUntil', type: 'date', label: '확인 기한', admin: { hidden: true } },
    { name: 'erasedAt', type: 'date', label: '삭제한 때', admin: { hidden: true } },
  ],
}
