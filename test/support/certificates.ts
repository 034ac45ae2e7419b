/** A certificate authority made for one test, and a server's certificate by it. */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Certificates {
  /** Path of the authority's certificate, for NODE_EXTRA_CA_CERTS. */
  authority: string
  certFile: string
  keyFile: string
  cert: string
  key: string
}

/** Makes both in a folder, for `localhost` and 127.0.0.1; null where there is no `openssl`. */
export function makeCertificates(folder: string): Certificates | null {
  const path = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const newKey = (name: string) => [
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-keyout',
    path(`${name}.key`),
    '-out',
    path(`${name}.pem`),
  ]
  try {
    openssl('version')
  } catch {
    return null
  }
  writeFileSync(path('names.cnf'), 'subjectAltName=DNS:localhost,IP:127.0.0.1\nbasicConstraints=CA:FALSE\n')
  openssl('req', '-x509', ...newKey('authority'), '-days', '2', '-subj', '/CN=Authority of a test')
  openssl('req', '-new', ...newKey('request'), '-subj', '/CN=localhost')
  openssl(
    ...['x509', '-req', '-in', path('request.pem'), '-out', path('server.pem'), '-days', '2', '-CAcreateserial'],
    ...['-CA', path('authority.pem'), '-CAkey', path('authority.key'), '-extfile', path('names.cnf')],
  )
  return {
    authority: path('authority.pem'),
    certFile: path('server.pem'),
    keyFile: path('request.key'),
    cert: readFileSync(path('server.pem'), 'utf8'),
    key: readFileSync(path('request.key'), 'utf8'),
  }
}
