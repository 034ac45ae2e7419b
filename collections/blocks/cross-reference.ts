import type { Block } from 'payload'
import { validateName } from '../fields/name.ts'

/** A reference to what bears a name; document node `CrossReference`. */
export const crossReference: Block = {
  slug: 'crossReference',
  interfaceName: 'CrossReferenceBlock',
  labels: { singular: '상호참조', plural: '상호참조' },
  fields: [
    {
      name: 'to',
      type: 'text',
      label: '가리킬 이름',
      validate: validateName,
      admin: { description: '표·그림·차트·상자·소제목·기사에 지은 상호참조 이름입니다.' },
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
