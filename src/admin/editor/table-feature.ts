import { TableCellNode, TableNode, TableRowNode } from '@lexical/table'
import { createNode, createServerFeature } from '@payloadcms/richtext-lexical'

/**
 * Tables with header rows and merged cells. Payload's own table feature speaks English only and offers colours and
 * widths that print doesn't know; this one shares its nodes and brings tools in Korean that work from the keyboard.
 */
export const TableFeature = createServerFeature({
  key: 'table',
  feature: {
    ClientFeature: '/src/admin/editor/table-client.tsx#TableFeatureClient',
    nodes: [createNode({ node: TableNode }), createNode({ node: TableRowNode }), createNode({ node: TableCellNode })],
  },
})
