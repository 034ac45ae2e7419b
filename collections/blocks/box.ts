import type { Block, RichTextAdapterProvider } from 'payload'
import { typedSigns } from '../fields/exhibit.ts'
import { nameField } from '../fields/name.ts'

/** A box with an outline of its own; document node `Box`. `editor` knows everything but boxes. */
export const boxWith = (editor: RichTextAdapterProvider): Block => ({
  slug: 'box',
  interfaceName: 'BoxBlock',
  labels: { singular: '상자', plural: '상자' },
  admin: { disableBlockName: true, components: { Block: '/src/admin/editor/blocks/rows.tsx#BoxRow' } },
  fields: [
    {
      name: 'kind',
      type: 'select',
      label: '쓰임',
      defaultValue: 'reference',
      options: [
        { value: 'key', label: '주요 내용 ◆' },
        { value: 'callout', label: '눈에 띄게 ❖' },
        { value: 'reference', label: '참고 〈참고 1〉' },
        { value: 'original', label: '원문정보 【 】' },
        { value: 'about', label: '끝맺는 말' },
      ],
      admin: { isClearable: false },
    },
    { name: 'title', type: 'text', label: '제목', admin: { description: `번호 없이 씁니다. ${typedSigns}` } },
    nameField(),
    { name: 'content', type: 'richText', label: '내용', editor },
  ],
})
