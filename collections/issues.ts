import type { CollectionConfig, EditConfig } from 'payload'
import { editors, nobodyField, staff } from './access.ts'
import { correctionsField } from './fields/corrections.ts'
import { groups } from './fields/groups.ts'
import { importNotesField } from './fields/import-notes.ts'
import { reportField } from './fields/report.ts'
import { revisionFields } from './fields/revision.ts'
import { togetherEdit, versionViews } from './fields/together.ts'
import { fillFromPublication, keepOrder, keepPublished, refuseTakenNumber } from './hooks/issue.ts'
import { takeRevision } from './hooks/revision.ts'

/** Refuses anything but whole numbers in a range, in Korean. */
const whole = (least: number, most: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? true
    : `${least}부터 ${most}까지의 수를 쓰세요.`

const tab = (name: string, label: string, order: number, component: string) => ({
  path: `/${name}` as const,
  Component: `/src/admin/${component}`,
  tab: { label, href: `/${name}`, order },
})

/** Tabs of an issue in the order of its way to readers. */
const tabs: EditConfig = {
  default: { tab: { label: '구성', order: 100 } },
  preview: tab('preview', '미리보기', 190, 'preview/issue-preview.tsx#IssuePreview'),
  approval: tab('approval', '승인', 200, 'approval/approval-view.tsx#ApprovalView'),
  publish: tab('publish', '발행', 210, 'approval/publish-view.tsx#PublishView'),
  send: tab('send', '발송', 215, 'sending/send-view.tsx#SendView'),
  history: tab('history', '기록', 220, 'approval/history-view.tsx#HistoryView'),
  ...versionViews,
}

/** One number of a publication: ordered sections of ordered articles. */
export const issues: CollectionConfig = {
  slug: 'issues',
  labels: { singular: '호', plural: '호' },
  access: { create: editors, read: staff, update: editors, delete: editors, readVersions: staff },
  versions: { maxPerDoc: 50 },
  // Revisions refuse what a lock would only warn of, and presence says who is here.
  lockDocuments: false,
  indexes: [{ fields: ['publication', 'year', 'number'], unique: true }],
  disableDuplicate: true,
  defaultSort: '-date',
  admin: {
    group: groups.editing,
    useAsTitle: 'title',
    defaultColumns: ['title', 'date', 'updatedAt'],
    listSearchableFields: ['title'],
    hideAPIURL: true,
    components: { edit: togetherEdit, views: { edit: tabs } },
  },
  hooks: {
    beforeValidate: [fillFromPublication, refuseTakenNumber],
    beforeChange: [takeRevision, keepOrder],
    beforeDelete: [keepPublished],
  },
  fields: [
    {
      name: 'desk',
      type: 'ui',
      label: '구성',
      admin: { components: { Field: '/src/admin/compose/compose-screen.tsx#ComposeScreen' }, disableListColumn: true },
    },
    {
      name: 'facts',
      type: 'ui',
      label: '호의 정보',
      admin: { components: { Field: '/src/admin/compose/facts-fold.tsx#FactsFold' }, disableListColumn: true },
    },
    {
      name: 'title',
      type: 'text',
      label: '제목',
      access: { create: nobodyField, update: nobodyField },
      admin: { readOnly: true, condition: () => false },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'publication',
          type: 'relationship',
          relationTo: 'publications',
          label: '발간물',
          required: true,
          admin: { width: '40%', allowCreate: false },
        },
        {
          name: 'year',
          type: 'number',
          label: '연도',
          required: true,
          validate: whole(1900, 2199),
          admin: { width: '15%' },
        },
        {
          name: 'number',
          type: 'number',
          label: '호',
          required: true,
          validate: whole(1, 9999),
          admin: { width: '15%' },
        },
        {
          name: 'date',
          type: 'date',
          label: '발행일',
          required: true,
          admin: { width: '30%', date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy. M. d.' } },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'deadline',
          type: 'date',
          label: '원고 마감',
          admin: { width: '30%', date: { pickerAppearance: 'dayOnly', displayFormat: 'yyyy. M. d.' } },
        },
        {
          name: 'publishAt',
          type: 'date',
          label: '발행 예정',
          admin: {
            width: '40%',
            description: '승인하면 이때 저절로 발행됩니다. 비우면 손으로 발행합니다.',
            date: { pickerAppearance: 'dayAndTime', displayFormat: 'yyyy. M. d. HH:mm' },
          },
        },
      ],
    },
    {
      name: 'lead',
      type: 'textarea',
      label: '머리글',
      admin: { rows: 2, description: '웹과 메일 맨 위에 실리는 편집자의 첫 문장입니다. 비워 두어도 됩니다.' },
    },
    // Not of the form: the compose screen stores the order by its own endpoint, step by step.
    {
      name: 'sections',
      type: 'array',
      label: '구성',
      labels: { singular: '분야', plural: '분야' },
      admin: { disabled: true },
      fields: [
        { name: 'title', type: 'text', label: '분야 이름' },
        { name: 'part', type: 'text', label: '묶음' },
        { name: 'articles', type: 'relationship', relationTo: 'articles', hasMany: true, label: '기사' },
      ],
    },
    // Not `updatedAt`: a form that is open somewhere is not older for what the compose screen stores beside it.
    {
      name: 'savedAt',
      type: 'date',
      label: '마지막으로 저장한 때',
      access: { create: nobodyField, update: nobodyField },
      admin: { disabled: true },
    },
    correctionsField,
    {
      type: 'collapsible',
      label: '보고서와 작성자',
      admin: { initCollapsed: true },
      fields: [
        {
          name: 'authors',
          type: 'text',
          label: '작성자',
          admin: { description: '표지에 ‘작성 : …’으로 실립니다.' },
        },
        reportField,
      ],
    },
    importNotesField,
    ...revisionFields,
  ],
}
