import type { CollectionConfig } from 'payload'
import { editors, editorsField, editorsOrOwnArticles, staff } from './access.ts'
import { groups } from './fields/groups.ts'
import { importNotesField } from './fields/import-notes.ts'
import { nameField } from './fields/name.ts'
import { referencesField } from './fields/references.ts'
import { revisionFields } from './fields/revision.ts'
import { sourceField } from './fields/source.ts'
import { togetherEdit, versionViews } from './fields/together.ts'
import { writerIsAuthor } from './hooks/article.ts'
import { takeRevision } from './hooks/revision.ts'

/** States of an article as the glossary names them; 완료 is the writer's word, not an approval. */
export const articleStates = [
  { value: 'writing', label: '작성 중' },
  { value: 'review', label: '검토 중' },
  { value: 'changes', label: '수정 요청' },
  { value: 'done', label: '완료' },
]

/** One document per article; the body's nodes are those of `src/document`. */
export const articles: CollectionConfig = {
  slug: 'articles',
  labels: { singular: '기사', plural: '기사' },
  access: { create: staff, read: staff, update: editorsOrOwnArticles, delete: editors, readVersions: staff },
  versions: { maxPerDoc: 50 },
  // Revisions refuse what a lock would only warn of, and presence says who is here.
  lockDocuments: false,
  defaultSort: '-updatedAt',
  admin: {
    hideAPIURL: true,
    group: groups.editing,
    useAsTitle: 'title',
    defaultColumns: ['title', 'writer', 'state', 'updatedAt'],
    listSearchableFields: ['title'],
    components: { edit: togetherEdit, views: { edit: versionViews } },
  },
  hooks: { beforeValidate: [writerIsAuthor], beforeChange: [takeRevision] },
  fields: [
    { name: 'title', type: 'text', label: '제목', required: true },
    sourceField,
    {
      name: 'summary',
      type: 'array',
      label: '요약',
      labels: { singular: '요약 문장', plural: '요약 문장' },
      admin: {
        description: '요약표와 메일에 - 로 실립니다. 한두 문장이 알맞습니다.',
        components: { RowLabel: '/src/admin/row-labels.tsx#SentenceRowLabel' },
      },
      fields: [{ name: 'sentence', type: 'textarea', label: '문장', required: true, admin: { rows: 2 } }],
    },
    {
      name: 'body',
      type: 'richText',
      label: '본문',
      admin: {
        description:
          'Tab으로 단을 내리고 Shift Tab으로 올립니다. 글쓰기 칸에서 나가려면 Esc를 누른 다음 Tab을 누르세요.',
      },
    },
    referencesField,
    {
      name: 'proofreading',
      type: 'ui',
      label: '교정',
      admin: {
        components: { Field: '/src/admin/proofread/article-findings.tsx#ArticleFindings' },
        disableListColumn: true,
      },
    },
    {
      name: 'comments',
      type: 'ui',
      label: '의견',
      admin: {
        components: { Field: '/src/admin/comments/article-comments.tsx#ArticleComments' },
        disableListColumn: true,
      },
    },
    nameField(),
    importNotesField,
    {
      name: 'writer',
      type: 'relationship',
      relationTo: 'users',
      label: '필자',
      // No default value: Payload fills it in when reading too, and every reader would see themselves as the writer.
      access: { update: editorsField },
      admin: { position: 'sidebar', allowCreate: false, allowEdit: false },
    },
    {
      name: 'preview',
      type: 'ui',
      label: '미리보기',
      admin: {
        position: 'sidebar',
        disableListColumn: true,
        components: { Field: '/src/admin/preview/article-preview.tsx#ArticlePreview' },
      },
    },
    {
      name: 'state',
      type: 'select',
      label: '상태',
      required: true,
      defaultValue: 'writing',
      options: articleStates,
      admin: {
        position: 'sidebar',
        isClearable: false,
        components: { Cell: '/src/admin/state-cell.tsx#ArticleStateCell' },
      },
    },
    ...revisionFields,
  ],
}
