/** Wiring only: which collections, editor, database and words the CMS is made of. */
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { ko } from '@payloadcms/translations/languages/ko'
import { buildConfig, type CollectionConfig } from 'payload'
import { approvalLinks } from '../collections/approval-links.ts'
import { articles } from '../collections/articles.ts'
import { comments } from '../collections/comments.ts'
import { editions } from '../collections/editions.ts'
import { exportLog } from '../collections/export-log.ts'
import { ringOnChange } from '../collections/hooks/approval.ts'
import { issueLog } from '../collections/issue-log.ts'
import { issues } from '../collections/issues.ts'
import { lists } from '../collections/lists.ts'
import { manuscripts } from '../collections/manuscripts.ts'
import { mediaIn } from '../collections/media.ts'
import { notices } from '../collections/notices.ts'
import { organisations } from '../collections/organisations.ts'
import { publications } from '../collections/publications.ts'
import { publishRuns } from '../collections/publish-runs.ts'
import { sends } from '../collections/sends.ts'
import { subscriberImports } from '../collections/subscriber-imports.ts'
import { subscribers } from '../collections/subscribers.ts'
import { usersWith } from '../collections/users.ts'
import { bodyEditor } from './admin/editor/body-editor.ts'
import { actorOf } from './admin/endpoints/actor.ts'
import { articleEndpoints } from './admin/endpoints/articles.ts'
import { dashboardEndpoints } from './admin/endpoints/dashboard.ts'
import { editingEndpoints } from './admin/endpoints/editing.ts'
import { editionEndpoints } from './admin/endpoints/editions.ts'
import { issueEndpoints } from './admin/endpoints/issues.ts'
import { manuscriptEndpoints } from './admin/endpoints/manuscripts.ts'
import { nextIssueEndpoints } from './admin/endpoints/next-issue.ts'
import { composeEndpoints, summaryEndpoints } from './admin/endpoints/order.ts'
import { articlePreviewEndpoints, typesettingEndpoints } from './admin/endpoints/previews.ts'
import { sendReportEndpoints } from './admin/endpoints/send-reports.ts'
import { issueSendEndpoints, sendEndpoints } from './admin/endpoints/sends.ts'
import { listEndpoints, subscriberEndpoints, subscriberImportEndpoints } from './admin/endpoints/subscribers.ts'
import { noMail } from './admin/no-mail.ts'
import { origins, secureCookies } from './admin/origins.ts'
import { korean } from './admin/words.ts'
import { fileStore } from './database/files.ts'
import { withGuardedWrites } from './editing/guarded-writes.ts'
import { keepSecret, readEnv } from './env.ts'

const favicon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 20 20'%3E%3Cpath fill-rule='evenodd' d='M1 1h18v18H1zM7 6v8h6V6z'/%3E%3C/svg%3E"

const env = readEnv()
const here = dirname(fileURLToPath(import.meta.url))
const media = mediaIn((req) => fileStore(req.payload.db.connection.getClient().db()))

/** A collection whose documents are printed: no approval outlives a change of them. */
function printed(collection: CollectionConfig): CollectionConfig {
  const rung = ringOnChange(async (req) => {
    // Loaded when something is stored: a form is shown without it.
    const { approvalOf } = await import('./compose-approval.ts')
    await approvalOf(req.payload).voidChanged(actorOf(req.user))
  })
  const { hooks = {} } = collection
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), ...rung.afterChange],
      afterDelete: [...(hooks.afterDelete ?? []), ...rung.afterDelete],
    },
  }
}

export default buildConfig({
  secret: keepSecret(env),
  telemetry: false,
  // Without a URL nothing is connected: building the app and generating files need no database.
  db: withGuardedWrites(
    mongooseAdapter({ url: env.databaseUrl ?? false, transactionOptions: false, ensureIndexes: true }),
  ),
  editor: bodyEditor,
  email: noMail,
  collections: [
    printed({
      ...issues,
      endpoints: [
        ...nextIssueEndpoints,
        ...issueEndpoints,
        ...issueSendEndpoints,
        ...composeEndpoints,
        ...typesettingEndpoints,
        ...editingEndpoints('issues'),
      ],
    }),
    printed({
      ...articles,
      endpoints: [
        ...articleEndpoints,
        ...summaryEndpoints,
        ...articlePreviewEndpoints,
        ...editingEndpoints('articles'),
      ],
    }),
    { ...manuscripts, endpoints: manuscriptEndpoints },
    comments,
    printed(organisations),
    printed(media),
    { ...editions, endpoints: editionEndpoints },
    issueLog,
    approvalLinks,
    notices,
    publishRuns,
    { ...sends, endpoints: [...sendEndpoints, ...sendReportEndpoints] },
    { ...subscribers, endpoints: subscriberEndpoints },
    { ...lists, endpoints: listEndpoints },
    { ...subscriberImports, endpoints: subscriberImportEndpoints },
    exportLog,
    printed(publications),
    usersWith({ sameSite: 'Lax', secure: secureCookies(env.publicUrl) }),
  ],
  endpoints: dashboardEndpoints,
  graphQL: { disable: true },
  i18n: { supportedLanguages: { ko }, fallbackLanguage: 'ko', translations: { ko: korean } },
  cors: origins(env.publicUrl),
  csrf: origins(env.publicUrl),
  upload: { limits: { fileSize: 20 * 1024 * 1024 }, abortOnLimit: true, responseOnLimit: '그림이 20MB보다 큽니다.' },
  admin: {
    user: 'users',
    avatar: 'default',
    theme: 'light',
    timezones: { supportedTimezones: [{ label: '서울', value: 'Asia/Seoul' }], defaultTimezone: 'Asia/Seoul' },
    dateFormat: 'yyyy. M. d. HH:mm',
    importMap: { baseDir: resolve(here, '..'), importMapFile: resolve(here, 'app/(payload)/admin/importMap.js') },
    meta: {
      titleSuffix: '· 편집실',
      icons: [{ rel: 'icon', type: 'image/svg+xml', url: favicon }],
      defaultOGImageType: 'off',
      openGraph: { siteName: '편집실', description: '기관 동향지를 만들고 발행하는 곳' },
    },
    components: {
      graphics: { Logo: '/src/admin/brand.tsx#Logo', Icon: '/src/admin/brand.tsx#Icon' },
      actions: ['/src/admin/search/search-button.tsx#SearchButton'],
      beforeNavLinks: ['/src/admin/nav/desk-link.tsx#DeskLink', '/src/admin/import/nav-link.tsx#ImportNavLink'],
      views: {
        dashboard: { Component: '/src/admin/dashboard/dashboard-view.tsx#DashboardView' },
        import: { Component: '/src/admin/import/views.tsx#ImportView', path: '/import', exact: true },
        subscriberImport: {
          Component: '/src/admin/subscribers/views.tsx#SubscriberImportView',
          path: '/subscribers/import',
          exact: true,
        },
        subscriberImportRun: {
          Component: '/src/admin/subscribers/views.tsx#SubscriberImportRunView',
          path: '/subscribers/import/:id',
        },
        manuscript: { Component: '/src/admin/import/views.tsx#ManuscriptView', path: '/import/:id' },
      },
    },
  },
  typescript: { outputFile: resolve(here, 'payload-types.ts') },
})
