/** The editor of article bodies: its features are exactly what can be printed. */
import {
  BlocksFeature,
  FixedToolbarFeature,
  LinkFeature,
  lexicalEditor,
  ParagraphFeature,
  SuperscriptFeature,
} from '@payloadcms/richtext-lexical'
import type { Field, FieldAffectingData, RichTextAdapterProvider } from 'payload'
import { figure } from '../../../collections/blocks/figure.ts'
import { safeUrl } from '../../assemble/lexical-inline.ts'
import { UnknownNode } from '../../assemble/lexical-node.ts'
import { readBody } from '../../assemble/lexical-read.ts'
import { OutlineFeature } from './outline-feature.ts'
import { TableFeature } from './table-feature.ts'

/** Refuses what can't be printed as a link. */
export function validateLinkUrl(value: unknown): true | string {
  return safeUrl(value) ? true : 'https://, http:// 또는 mailto:로 시작하는 주소를 쓰세요.'
}

/** A link is an address and the words it stands on: no internal documents, no new windows. */
function linkFields(defaults: readonly FieldAffectingData[]): Field[] {
  return defaults.flatMap((field): Field[] => {
    if (field.name === 'newTab' || field.name === 'doc') return []
    if (field.name === 'linkType') return [{ ...field, admin: { ...field.admin, hidden: true } } as Field]
    if (field.name === 'url')
      return [{ name: 'url', type: 'text', label: '주소', required: true, validate: validateLinkUrl }]
    if (field.name === 'text') return [{ name: 'text', type: 'text', label: '글자', required: true }]
    return [field as Field]
  })
}

/** Reads a body as print will; what no reader knows is refused when it is saved and not when it is published. */
export function validateReadable(value: unknown): true | string {
  try {
    readBody(value)
    return true
  } catch (error) {
    if (error instanceof UnknownNode) return error.message
    throw error
  }
}

const editor = lexicalEditor({
  admin: { placeholder: '본문을 쓰거나 붙여 넣으세요. Tab으로 단을 내립니다.' },
  features: [
    ParagraphFeature(),
    OutlineFeature(),
    SuperscriptFeature(),
    LinkFeature({
      disableAutoLinks: true,
      enabledCollections: [],
      fields: ({ defaultFields }) => linkFields(defaultFields),
    }),
    TableFeature(),
    BlocksFeature({ blocks: [figure] }),
    FixedToolbarFeature(),
  ],
})

/** Payload's Lexical adapter with the printable features and a check that every node can be read. */
export const bodyEditor: RichTextAdapterProvider = async (args) => {
  const adapter = await editor(args)
  return {
    ...adapter,
    validate: async (value: unknown, options: Parameters<typeof adapter.validate>[1]) => {
      const readable = validateReadable(value)
      if (readable !== true) return readable
      const result = await adapter.validate(value as never, options)
      // Payload heads the message of a node with an English sentence of its own.
      return typeof result === 'string' ? result.replace(/^\w+ node failed to validate: /, '') : result
    },
  }
}
