import type { Block } from 'payload'
import { captionField, linesBelow, unitAndName } from '../fields/exhibit.ts'

/** A picture in the body; document node `Figure`. */
export const figure: Block = {
  slug: 'figure',
  interfaceName: 'FigureBlock',
  labels: { singular: '그림', plural: '그림' },
  admin: { disableBlockName: true, components: { Block: '/src/admin/editor/blocks/rows.tsx#FigureRow' } },
  fields: [
    captionField,
    {
      name: 'media',
      type: 'upload',
      relationTo: 'media',
      label: '그림 파일',
      admin: { description: '비워 두면 그림이 올 자리로 남고, 발행하기 전에 채워야 합니다.' },
    },
    {
      name: 'alt',
      type: 'text',
      label: '이 자리의 대체 텍스트',
      admin: { description: '비워 두면 그림 파일의 대체 텍스트를 씁니다.' },
    },
    unitAndName,
    ...linesBelow,
  ],
}
