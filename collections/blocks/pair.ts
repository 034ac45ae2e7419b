import type { Block, RichTextAdapterProvider } from 'payload'

/** Two exhibits side by side; document node `Pair`. `editor` knows tables, figures and charts. */
export const pairWith = (editor: RichTextAdapterProvider): Block => ({
  slug: 'pair',
  interfaceName: 'PairBlock',
  labels: { singular: '나란히', plural: '나란히' },
  admin: { disableBlockName: true, components: { Block: '/src/admin/editor/blocks/rows.tsx#PairRow' } },
  fields: [
    {
      name: 'content',
      type: 'richText',
      label: '나란히 놓을 둘',
      admin: { description: '표·그림·차트를 꼭 둘 넣습니다.' },
      editor,
    },
  ],
})
