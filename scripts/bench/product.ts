/** The product on a data folder of its own, for measures of its screens. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../src/database/port.ts'
import { childEnv } from '../../src/env.ts'

export interface RunningProduct {
  /** Without a slash at its end; by number, for the bench's browser resolves no name. */
  url: string
  login: { email: string; password: string }
  stop(): Promise<void>
}

/** Long enough for a build of the web app. */
const patience = 600_000

/** Starts it with the demo and waits until it runs; builds the web app where that is stale. */
export async function startProduct(): Promise<RunningProduct> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bulletin-bench-'))
  const [port, smtp, mail] = [await freePort(), await freePort(), await freePort()]
  const url = `http://127.0.0.1:${port}`
  const child = spawn(process.execPath, ['-C', 'production', '--import', 'tsx', 'scripts/start.ts'], {
    env: childEnv({
      DATA_DIR: dataDir,
      DATABASE_URL: '',
      SMTP_URL: '',
      PUBLIC_URL: url,
      PORT: String(port),
      MAIL_SMTP_PORT: String(smtp),
      MAIL_WEB_PORT: String(mail),
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exit = new Promise<void>((done) => child.once('exit', () => done()))
  const stop = async () => {
    child.kill('SIGTERM')
    await exit
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
  let printed = ''
  const late = setTimeout(() => child.kill('SIGTERM'), patience)
  await new Promise<void>((done) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      if (printed.includes('Bulletin is running')) done()
    })
    void exit.then(done)
  })
  clearTimeout(late)
  if (!printed.includes('Bulletin is running')) {
    await stop()
    throw new Error(`The product does not start:\n${printed.split('\n').slice(-20).join('\n')}`)
  }
  return { url, login: JSON.parse(readFileSync(join(dataDir, 'demo-login.json'), 'utf8')), stop }
}
