import type { Block } from 'payload'
import { typedSigns } from '../fields/exhibit.ts'
import { nameField } from '../fields/name.ts'

/** A heading inside an article; document node `Heading`. */
export const heading: Block = {
  slug: 'heading',
  interfaceName: 'HeadingBlock',
  labels: { singular: '소제목', plural: '소제목' },
  admin: { disableBlockName: true, components: { Block: '/src/admin/editor/blocks/rows.tsx#HeadingRow' } },
  fields: [
    { name: 'text', type: 'text', label: '소제목', admin: { description: `번호 없이 씁니다. ${typedSigns}` } },
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          label: '단계',
          defaultValue: 'numbered',
          options: [
            { value: 'boxed', label: '네모 번호' },
            { value: 'numbered', label: '1. 2. 3.' },
            { value: 'bracketed', label: '【 】' },
            { value: 'topic', label: '▣' },
          ],
          admin: { width: '30%', isClearable: false },
        },
        {
          name: 'value',
          type: 'number',
          label: '이어 갈 번호',
          validate: (value: unknown) =>
            value === null || value === undefined || (Number.isInteger(value) && Number(value) >= 0)
              ? true
              : '0부터 세는 수를 쓰세요.',
          admin: { width: '30%', description: '비우면 앞 번호의 다음입니다.' },
        },
        nameField('40%'),
      ],
    },
  ],
}
