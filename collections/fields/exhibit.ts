import type { Field, RowField, TextField } from 'payload'
import { nameField } from './name.ts'

/** What may be typed into a field of running text. */
export const typedSigns = '「법·계획」, 주 부호 *, 위 첨자 ^{2}, 각주 ^[내용], 상호참조 [#이름]을 쓸 수 있습니다.'

/** Title above a figure or chart. */
export const captionField: TextField = {
  name: 'caption',
  type: 'text',
  label: '제목',
  admin: { description: `번호는 스스로 매겨집니다. ${typedSigns}` },
}

/** Unit and name of a figure or chart. */
export const unitAndName: RowField = {
  type: 'row',
  fields: [
    { name: 'unit', type: 'text', label: '단위', admin: { width: '30%', placeholder: '억불, %' } },
    nameField('70%'),
  ],
}

/** Lines under a figure or chart; both without their word. */
export const linesBelow: Field[] = [
  { name: 'remark', type: 'text', label: '주', admin: { description: '아래에 ‘주 : …’로 실립니다.' } },
  { name: 'source', type: 'text', label: '자료', admin: { description: '아래에 ‘자료 : …’로 실립니다.' } },
]
