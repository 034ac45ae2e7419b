import type { CollectionConfig, PayloadRequest, TextFieldSingleValidation } from 'payload'
import { editors, nobodyField, staff } from './access.ts'
import { groups } from './fields/groups.ts'
import { checkPicture } from './hooks/picture.ts'

/** Where pictures are kept; the database's file store fulfils it. */
export interface PictureStore {
  put(bytes: Uint8Array, mediaType: string): Promise<{ sha256: string; size: number }>
  get(sha256: string): Promise<{ bytes: Uint8Array; mediaType: string } | null>
}

/** Picture types that print, web and mail can all show; SVG is not among them, since it can carry script. */
export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp']

/** People say whose a picture is when they upload it; one that came in a manuscript is asked for by the check of its issue. */
const rightsFault: TextFieldSingleValidation = (value, { req }) =>
  !req.user || value?.trim() ? true : '출처와 이용 조건을 적으세요.'

/**
 * Pictures, kept in the database and not on disk. Bytes are stored under their hash and stay when a picture is deleted,
 * since an edition may have been made of them.
 */
export const mediaIn = (storeOf: (req: PayloadRequest) => PictureStore): CollectionConfig => ({
  slug: 'media',
  labels: { singular: '그림', plural: '그림' },
  access: { create: staff, read: staff, update: editors, delete: editors },
  disableDuplicate: true,
  defaultSort: '-createdAt',
  admin: {
    group: groups.editing,
    useAsTitle: 'alt',
    defaultColumns: ['filename', 'alt', 'credit', 'updatedAt'],
    hideAPIURL: true,
  },
  upload: {
    mimeTypes: pictureTypes,
    disableLocalStorage: true,
    crop: false,
    focalPoint: false,
    bulkUpload: false,
    pasteURL: false,
    handlers: [
      // Who may read was asked before; Payload hands over the document only where the answer was a query.
      async (req, { params }) => {
        const where = { filename: { equals: params.filename } }
        const { docs } = await req.payload.find({ collection: 'media', where, limit: 1, depth: 0, req })
        const sha256 = docs[0]?.sha256
        const file = sha256 ? await storeOf(req).get(sha256) : null
        if (!file) return new Response(null, { status: 404 })
        const headers = { 'content-type': file.mediaType, 'x-content-type-options': 'nosniff', etag: `"${sha256}"` }
        return new Response(Buffer.from(file.bytes), { headers })
      },
    ],
  },
  hooks: {
    beforeOperation: [checkPicture],
    beforeChange: [
      async ({ data, req }) => {
        if (!req.file) return data
        const { sha256 } = await storeOf(req).put(req.file.data, req.file.mimetype)
        return { ...data, sha256 }
      },
    ],
  },
  fields: [
    {
      name: 'alt',
      type: 'textarea',
      label: '대체 텍스트',
      required: true,
      admin: { rows: 2, description: '그림을 보지 못하는 사람에게 그림이 말하는 것을 적습니다.' },
    },
    {
      name: 'credit',
      type: 'text',
      label: '출처와 이용 조건',
      validate: rightsFault,
      admin: {
        placeholder: '자료 : 한국산업기술진흥원, 공공누리 제1유형',
        description: '누구의 그림이고 실어도 되는지를 꼭 적습니다. 직접 만들었으면 ‘자체 제작’이라고 쓰세요.',
      },
    },
    {
      name: 'sha256',
      type: 'text',
      label: '해시',
      index: true,
      access: { create: nobodyField, update: nobodyField },
      admin: {
        readOnly: true,
        position: 'sidebar',
        disableListColumn: true,
        condition: (data) => Boolean(data.sha256),
      },
    },
  ],
})
