import type { CollectionConfig } from 'payload'
import { nobody, staff } from './access.ts'
import { groups } from './fields/groups.ts'

/** States of the making of an edition, in the order it goes through them. */
export const runStates = [
  { value: 'waiting', label: '기다림' },
  { value: 'running', label: '만드는 중' },
  { value: 'done', label: '끝남' },
  { value: 'failed', label: '만들지 못함' },
]

/** One attempt to make an edition; written by the worker only, under a lease. */
export const publishRuns: CollectionConfig = {
  slug: 'publish-runs',
  labels: { singular: '편집본 작업', plural: '편집본 작업' },
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.publishing,
    useAsTitle: 'id',
    defaultColumns: ['issue', 'state', 'requestedBy', 'createdAt'],
    hideAPIURL: true,
  },
  fields: [
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '호', required: true, index: true },
    { name: 'requestedBy', type: 'relationship', relationTo: 'users', label: '요청한 사람' },
    { name: 'requestedName', type: 'text', label: '요청한 사람의 이름', admin: { hidden: true } },
    {
      name: 'state',
      type: 'select',
      label: '상태',
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: runStates,
    },
    { name: 'step', type: 'text', label: '하는 일' },
    { name: 'stepsDone', type: 'number', label: '끝난 단계', defaultValue: 0 },
    { name: 'stepsTotal', type: 'number', label: '모든 단계', defaultValue: 0 },
    { name: 'owner', type: 'text', label: '맡은 작업기', admin: { hidden: true } },
    { name: 'leaseUntil', type: 'date', label: '맡은 기한', admin: { hidden: true } },
    { name: 'attempts', type: 'number', label: '시도한 횟수', defaultValue: 0 },
    { name: 'problems', type: 'json', label: '문제' },
    {
      name: 'error',
      type: 'group',
      label: '까닭',
      fields: [
        { name: 'code', type: 'text', label: '종류' },
        { name: 'message', type: 'textarea', label: '내용' },
      ],
    },
    { name: 'edition', type: 'relationship', relationTo: 'editions', label: '편집본' },
  ],
}
