import type { CollectionConfig } from 'payload'
import { nobody, staff } from './access.ts'

/** States of a manuscript as the glossary names them; `open` is shown with the number of places to look at. */
export const manuscriptStates = [
  { value: 'reading', label: '읽는 중' },
  { value: 'open', label: '확인할 곳' },
  { value: 'checked', label: '확인함' },
  { value: 'in', label: '넣음' },
  { value: 'failed', label: '읽지 못함' },
]

/**
 * Manuscripts that were taken in. The bytes and what was read of them are files of the file store, by their hashes;
 * everything here is written by the verbs of the import desk and its reader only.
 */
export const manuscripts: CollectionConfig = {
  slug: 'manuscripts',
  labels: { singular: '원고', plural: '원고' },
  access: { create: nobody, read: staff, update: nobody, delete: nobody },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    // The screens of the import desk show them; the navigation leads there.
    group: false,
    useAsTitle: 'name',
    defaultColumns: ['name', 'state', 'openPieces', 'createdAt'],
    hideAPIURL: true,
  },
  fields: [
    { name: 'name', type: 'text', label: '파일 이름', required: true },
    { name: 'format', type: 'text', label: '형식' },
    { name: 'size', type: 'number', label: '크기(바이트)' },
    { name: 'sha256', type: 'text', label: '파일의 해시', index: true },
    { name: 'publication', type: 'relationship', relationTo: 'publications', label: '발간물' },
    { name: 'issue', type: 'relationship', relationTo: 'issues', label: '넣을 호' },
    { name: 'newIssue', type: 'json', label: '새로 만들 호' },
    {
      name: 'state',
      type: 'select',
      label: '상태',
      required: true,
      defaultValue: 'reading',
      index: true,
      options: manuscriptStates,
    },
    { name: 'openPieces', type: 'number', label: '확인할 곳', defaultValue: 0 },
    { name: 'step', type: 'text', label: '하는 일' },
    { name: 'reading', type: 'text', label: '읽은 것의 해시', admin: { hidden: true } },
    { name: 'answers', type: 'json', label: '확인한 답' },
    { name: 'puts', type: 'json', label: '넣은 기사' },
    { name: 'since', type: 'relationship', relationTo: 'manuscripts', label: '견준 원고' },
    {
      name: 'error',
      type: 'group',
      label: '읽지 못한 까닭',
      fields: [
        { name: 'code', type: 'text', label: '종류' },
        { name: 'message', type: 'textarea', label: '내용' },
      ],
    },
    { name: 'by', type: 'relationship', relationTo: 'users', label: '올린 사람' },
    { name: 'byName', type: 'text', label: '올린 사람의 이름', admin: { hidden: true } },
    { name: 'readAt', type: 'date', label: '읽은 때' },
    { name: 'took', type: 'number', label: '읽는 데 걸린 시간(밀리초)' },
    { name: 'owner', type: 'text', label: '맡은 작업기', admin: { hidden: true } },
    { name: 'leaseUntil', type: 'date', label: '맡은 기한', admin: { hidden: true } },
    { name: 'attempts', type: 'number', label: '시도한 횟수', defaultValue: 0, admin: { hidden: true } },
  ],
}
