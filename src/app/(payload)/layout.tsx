import config from '@payload-config'
import '@payloadcms/next/css'
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts'
import type { ServerFunctionClient } from 'payload'
import type { ReactNode } from 'react'
import 'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css'
import '../../admin/styles/tokens.css'
import '../../admin/styles/desk.css'
import '../../admin/styles/approval.css'
import '../../admin/styles/article.css'
import '../../admin/styles/comments.css'
import '../../admin/styles/compose.css'
import '../../admin/styles/compose-rows.css'
import '../../admin/styles/dashboard.css'
import '../../admin/styles/editor.css'
import '../../admin/styles/editing.css'
import '../../admin/styles/keys.css'
import '../../admin/styles/preview.css'
import '../../admin/styles/proofread.css'
import '../../admin/styles/import.css'
import '../../admin/styles/import-article.css'
import '../../admin/styles/import-piece.css'
import '../../admin/styles/import-review.css'
import '../../admin/styles/search.css'
import '../../admin/styles/subscribers.css'
import '../../admin/styles/sending.css'
import '../../admin/styles/send-progress.css'
import { importMap } from './admin/importMap.js'

const serverFunction: ServerFunctionClient = async (args) => {
  'use server'
  // Payload's own warning of a newer text offers nothing but to lose one's own; ours stands in the form (`admin/editing`).
  const asked = args.name === 'form-state' ? { ...args.args, checkForStaleData: false } : args.args
  return handleServerFunctions({ ...args, args: asked, config, importMap })
}

/** Frame of the admin UI. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  )
}
