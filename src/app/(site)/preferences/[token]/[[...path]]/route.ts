import config from '@payload-config'
import { getPayload } from 'payload'
import { preferencesRoute } from '../../../../../compose-reader-pages.ts'

export const dynamic = 'force-dynamic'

export const { GET, POST } = preferencesRoute('subscriber', () => getPayload({ config }))
