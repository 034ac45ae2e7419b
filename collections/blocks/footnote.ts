import type { Block } from 'payload'

/** A footnote at the place of its call; document node `Footnote`. */
export const footnote: Block = {
  slug: 'footnote',
  interfaceName: 'FootnoteBlock',
  labels: { singular: '각주', plural: '각주' },
  admin: { components: { Label: '/src/admin/editor/chips/labels.tsx#FootnoteLabel' } },
  fields: [
    {
      name: 'text',
      type: 'textarea',
      label: '각주',
      admin: {
        rows: 3,
        description: '번호는 스스로 매겨집니다. 「법·계획」, 위 첨자 ^{2}, 상호참조 [#이름]을 쓸 수 있습니다.',
      },
    },
  ],
}
