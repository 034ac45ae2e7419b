import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

/**
 * As strict as Payload's admin allows: it writes inline scripts and styles, and shows chosen pictures from `blob:`
 * before they are uploaded. Nothing may come from another host and nothing may be sent there.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ')

const security = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=()' },
]

const config: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  // `npm run typecheck` is a step of its own, and of the whole project.
  typescript: { ignoreBuildErrors: true },
  // Programs with files of their own beside them; bundling would lose those.
  serverExternalPackages: [
    '@cantoo/pdf-lib',
    '@resvg/resvg-js',
    '@sparticuz/chromium',
    'docx',
    'jszip',
    'mjml',
    'mongodb',
    'nodemailer',
    'puppeteer-core',
    'subset-font',
  ],
  headers: async () => [
    { source: '/:path*', headers: security },
    // Addresses of these pages open something by themselves, and are told to nobody.
    {
      source: '/:path((?!(?:u|p|confirm|preferences|approve)/).*)',
      headers: [{ key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' }],
    },
    {
      source: '/:room(u|p|confirm|preferences|approve)/:path*',
      headers: [{ key: 'Referrer-Policy', value: 'no-referrer' }],
    },
    { source: '/admin/:path*', headers: [{ key: 'Content-Security-Policy', value: policy }] },
    { source: '/admin', headers: [{ key: 'Content-Security-Policy', value: policy }] },
  ],
}

export default withPayload(config, { devBundleServerPackages: false })
