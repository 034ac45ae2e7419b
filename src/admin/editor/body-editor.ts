/** The editor of article bodies: its features are exactly what can be printed. */
import {
  BlocksFeature,
  FixedToolbarFeature,
  LinkFeature,
  lexicalEditor,
  ParagraphFeature,
  SuperscriptFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, Field, FieldAffectingData, RichTextAdapterProvider } from 'payload'
import { boxWith } from '../../../collections/blocks/box.ts'
import { chart } from '../../../collections/blocks/chart.ts'
import { crossReference } from '../../../collections/blocks/cross-reference.ts'
import { figure } from '../../../collections/blocks/figure.ts'
import { footnote } from '../../../collections/blocks/footnote.ts'
import { heading } from '../../../collections/blocks/heading.ts'
import { pairWith } from '../../../collections/blocks/pair.ts'
import { safeUrl } from '../../assemble/address.ts'
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

/** Payload heads the message of a node with an English sentence of its own, and names fields as code does. */
const inKorean = (message: string): string =>
  message
    .replace(/^\w+ node failed to validate: /, '')
    .replace(
      /^The following fields are invalid: .*$/s,
      '본문에 넣은 상자나 그림에 고칠 칸이 있습니다. 그것을 열어 보세요.',
    )

const editorOf = (placeholder: string, blocks: Block[]) =>
  lexicalEditor({
    admin: { placeholder },
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
      // Payload takes the order of the first for none and shows it last.
      BlocksFeature({ blocks, inlineBlocks: [crossReference, footnote] }),
      // Signs beside 「」, links beside exhibits; what can be put in stands in our own menu.
      FixedToolbarFeature({ customGroups: { format: { order: 4 }, features: { order: 50 } } }),
    ],
  })

/** Payload's Lexical adapter with the printable features, the given blocks and a check that every node can be read. */
function printable(placeholder: string, blocks: Block[]): RichTextAdapterProvider {
  const editor = editorOf(placeholder, blocks)
  return async (args) => {
    const adapter = await editor(args)
    return {
      ...adapter,
      validate: async (value: unknown, options: Parameters<typeof adapter.validate>[1]) => {
        const readable = validateReadable(value)
        if (readable !== true) return readable
        const result = await adapter.validate(value as never, options)
        return typeof result === 'string' ? inKorean(result) : result
      },
    }
  }
}

const exhibits = [figure, chart]
const pair = pairWith(printable('표, 그림, 차트를 둘 넣으세요.', exhibits))
const unboxed = [...exhibits, pair, heading]
const box = boxWith(printable('상자에 들어갈 글을 쓰거나 붙여 넣으세요.', unboxed))

/** The editor of bodies and summaries. A pair holds exhibits only, a box all but boxes. */
export const bodyEditor: RichTextAdapterProvider = printable('본문을 쓰거나 붙여 넣으세요. Tab으로 단을 내립니다.', [
  ...unboxed,
  box,
])
