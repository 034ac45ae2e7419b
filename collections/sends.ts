import type { CollectionConfig, DateField } from 'payload'
import { sendStates } from '../src/delivery/states.ts'
import { sendStateWords } from '../src/delivery/words.ts'
import { editors, nobody } from './access.ts'
import { groups } from './fields/groups.ts'

const moment = (name: string, label: string): DateField => ({
  name,
  type: 'date',
  label,
  admin: { date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy. M. d. HH:mm' } },
})

/** One run of one edition to an audience; written by verbs and workers only. The rows behind it are in the ledger. */
export const sends: CollectionConfig = {
  slug: 'sends',
  labels: { singular: '발송', plural: '발송' },
  access: { create: nobody, read: editors, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.sending,
    useAsTitle: 'subject',
    defaultColumns: ['subject', 'issue', 'state', 'candidates', 'startedAt', 'endedAt'],
    hideAPIURL: true,
    components: { views: { edit: { default: { Component: '/src/admin/sending/send-document.tsx#SendDocument' } } } },
  },
  fields: [
    { name: 'subject', type: 'text', label: '제목', required: true },
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '호', required: true, index: true },
    { name: 'edition', type: 'relationship', relationTo: 'editions', label: '편집본', required: true },
    { name: 'publication', type: 'relationship', relationTo: 'publications', label: '발간물', required: true },
    {
      name: 'state',
      type: 'select',
      label: '상태',
      required: true,
      defaultValue: 'draft',
      index: true,
      options: sendStates.map((value) => ({ value, label: sendStateWords[value] })),
    },
    { name: 'candidates', type: 'number', label: '보낼 사람' },
    { name: 'lists', type: 'relationship', relationTo: 'lists', hasMany: true, label: '명단' },
    { name: 'tags', type: 'text', hasMany: true, label: '꼬리표' },
    { name: 'advertising', type: 'checkbox', label: '(광고) 표시' },
    { name: 'perMinute', type: 'number', label: '1분에 보낼 통수' },
    moment('scheduledFor', '예약한 때'),
    moment('missedAt', '놓친 예약'),
    moment('startedAt', '시작'),
    moment('endedAt', '끝'),
    { name: 'editionHash', type: 'text', label: '편집본의 해시', required: true, admin: { hidden: true } },
    ...(['window', 'audience', 'test', 'startedBy', 'cause', 'report'] as const).map((name) => ({
      name,
      type: 'json' as const,
      label: {
        window: '보내는 시간',
        audience: '받을 사람',
        test: '시험 발송',
        startedBy: '시작한 사람',
        cause: '멈춘 까닭',
        report: '보고서',
      }[name],
      admin: { hidden: true },
    })),
  ],
}
