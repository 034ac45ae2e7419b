import type { CollectionConfig } from 'payload'
import { numberingFields, unknownNumberingFields } from '../src/document/numbering.ts'
import { admins, editors, staff } from './access.ts'
import { listsArchiveField, pastIssuesField } from './fields/archive.ts'
import { groups } from './fields/groups.ts'
import { proofreadingField } from './fields/proofreading.ts'

/** First parts of addresses that lead elsewhere; a publication of that name could not be reached. */
export const reservedKeys: ReadonlySet<string> = new Set([
  'admin',
  'api',
  'approve',
  'confirm',
  'health',
  'p',
  'preferences',
  'subscribe',
  'u',
])

/** Refuses a house-style key that couldn't be a folder name of `templates/publications/`, or whose address is taken. */
export function validateKey(value: unknown): true | string {
  if (typeof value === 'string' && reservedKeys.has(value))
    return `‘${value}’은(는) 다른 쪽의 주소로 쓰입니다. 다른 이름을 지으세요. 예: kiat-watch`
  return typeof value === 'string' && /^[a-z][a-z0-9-]*$/.test(value)
    ? true
    : '영문 소문자, 숫자, 붙임표만 쓰세요. 예: kiat-watch'
}

/** Refuses a numbering rule with placeholders that don't exist. */
export function validateNumbering(value: unknown): true | string {
  if (typeof value !== 'string' || value.trim() === '') return '호수를 쓰는 법을 적으세요. 예: {year}년 {number}호'
  const unknown = unknownNumberingFields(value)
  if (unknown.length > 0) {
    const known = numberingFields.map((name) => `{${name}}`).join(', ')
    return `${unknown.map((name) => `{${name}}`).join(', ')}은(는) 없는 자리입니다. ${known}만 쓸 수 있습니다.`
  }
  return /\{number2?\}/.test(value) ? true : '{number}나 {number2}가 들어가야 호를 가려낼 수 있습니다.'
}

/** Refuses anything but a whole number of pages; empty passes. */
export function validatePageTarget(value: unknown): true | string {
  if (value === null || value === undefined) return true
  return Number.isInteger(value) && Number(value) > 0 ? true : '1부터 세는 쪽수를 쓰세요.'
}

/** 공공누리 types as a publication may carry them. */
const licences = [
  { value: 'none', label: '표시하지 않음' },
  { value: '0', label: '제0유형' },
  { value: '1', label: '제1유형' },
  { value: '2', label: '제2유형' },
  { value: '3', label: '제3유형' },
  { value: '4', label: '제4유형' },
]

/** Series. Only administrators delete one, since its issues would lose their name, style and publisher. */
export const publications: CollectionConfig = {
  slug: 'publications',
  labels: { singular: '발간물', plural: '발간물' },
  access: { create: editors, read: staff, update: editors, delete: admins },
  defaultSort: 'name',
  admin: {
    hideAPIURL: true,
    group: groups.series,
    useAsTitle: 'name',
    defaultColumns: ['name', 'frequency', 'key', 'updatedAt'],
  },
  fields: [
    {
      type: 'row',
      fields: [
        { name: 'name', type: 'text', label: '이름', required: true, admin: { width: '60%' } },
        {
          name: 'key',
          type: 'text',
          label: '서식',
          required: true,
          unique: true,
          validate: validateKey,
          admin: { width: '40%', description: '지면 서식의 이름입니다. 예: kiat-watch' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'numbering',
          type: 'text',
          label: '호수 쓰는 법',
          required: true,
          defaultValue: '{year}년 {number}호',
          validate: validateNumbering,
          admin: { width: '40%', description: '{year} 연도, {number} 호, {number2} 두 자리 호, {month} 달' },
        },
        { name: 'frequency', type: 'text', label: '주기', admin: { width: '30%', placeholder: '격주간' } },
        { name: 'issn', type: 'text', label: 'ISSN', admin: { width: '30%' } },
      ],
    },
    {
      name: 'sections',
      type: 'array',
      label: '분야',
      labels: { singular: '분야', plural: '분야' },
      required: true,
      minRows: 1,
      admin: {
        description: '새 호를 만들면 이 차례대로 들어갑니다. 보고서는 이름을 비운 하나만 둡니다.',
        components: { RowLabel: '/src/admin/row-labels.tsx#SectionRowLabel' },
      },
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'title', type: 'text', label: '이름', admin: { width: '70%' } },
            { name: 'part', type: 'text', label: '묶음', admin: { width: '30%', placeholder: 'ISSUE' } },
          ],
        },
      ],
    },
    {
      name: 'publisher',
      type: 'group',
      label: '펴내는 곳',
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', label: '기관 이름', required: true, admin: { width: '50%' } },
            { name: 'unit', type: 'text', label: '부서', admin: { width: '50%' } },
          ],
        },
        { name: 'address', type: 'text', label: '주소' },
        {
          type: 'row',
          fields: [
            { name: 'telephone', type: 'text', label: '전화', admin: { width: '33%' } },
            { name: 'email', type: 'email', label: '전자우편', admin: { width: '33%' } },
            { name: 'homepage', type: 'text', label: '누리집', admin: { width: '33%' } },
          ],
        },
      ],
    },
    { name: 'slogan', type: 'text', label: '표어' },
    {
      name: 'disclaimer',
      type: 'textarea',
      label: '알리는 말',
      admin: { description: '책임의 한계 따위를 적습니다.' },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'licence',
          type: 'select',
          label: '공공누리',
          required: true,
          defaultValue: 'none',
          options: licences,
          admin: { width: '50%' },
        },
        {
          name: 'licenceAi',
          type: 'checkbox',
          label: '공공누리 AI유형도 표시',
          admin: { width: '50%', description: '인공지능 학습에 쓸 수 있다는 표시입니다.' },
        },
      ],
    },
    {
      type: 'row',
      fields: [
        { name: 'issuer', type: 'text', label: '발행인', admin: { width: '35%' } },
        { name: 'production', type: 'text', label: '기획/진행', admin: { width: '35%' } },
        {
          name: 'pageTarget',
          type: 'number',
          label: '알맞은 쪽수',
          validate: validatePageTarget,
          admin: { width: '30%', description: '비우면 쪽수를 따지지 않습니다.' },
        },
      ],
    },
    proofreadingField,
    listsArchiveField,
    pastIssuesField,
  ],
}
