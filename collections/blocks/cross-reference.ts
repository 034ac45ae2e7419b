import type { Block } from 'payload'
import { validateName } from '../fields/name.ts'

/** A reference to what bears a name; document node `CrossReference`. */
export const crossReference: Block = {
  slug: 'crossReference',
  interfaceName: 'CrossReferenceBlock',
  labels: { singular: '상호참조', plural: '상호참조' },
  admin: { components: { Label: '/src/admin/editor/chips/labels.tsx#CrossReferenceLabel' } },
  fields: [
    {
      name: 'to',
      type: 'text',
      label: '가리킬 것',
      validate: validateName,
      admin: {
        components: { Field: '/src/admin/editor/chips/target-field.tsx#TargetField' },
        description: '표·그림·차트·상자·소제목·기사 가운데 고릅니다. 다른 기사의 것은 이름을 지은 것만 보입니다.',
      },
    },
    {
      name: 'form',
      type: 'select',
      label: '싣는 꼴',
      defaultValue: 'label',
      options: [
        { value: 'label', label: '이름표 〈그림 3〉' },
        { value: 'page', label: '쪽 p.28' },
      ],
      admin: { isClearable: false },
    },
  ],
}
