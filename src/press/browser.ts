import { access } from 'node:fs/promises'
import puppeteer, { type Browser } from 'puppeteer-core'
import { BulletinError } from '../errors.ts'
import { unpackedBrowser } from './unpack.ts'

/**
 * Nothing may leave the browser: every name fails to resolve, and what needs no name, loopback included, goes to a proxy
 * that nobody serves (port 9, discard). Pages are set as text, so `file:` is a foreign scheme to them.
 */
const isolation = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--no-first-run',
  '--no-default-browser-check',
]

/** The same pixels everywhere: no GPU, no hinting, no scrollbars. */
const sameness = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--hide-scrollbars',
  '--force-color-profile=srgb',
  '--disable-dev-shm-usage',
]

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/**
 * Where the browser is: the path given, else the one out of npm (Linux x64), else an installed Chrome or Chromium.
 * Throws BROWSER_UNAVAILABLE.
 */
export async function browserPath(given?: string): Promise<string> {
  if (given) return given
  if (process.platform === 'linux' && process.arch === 'x64') return unpackedBrowser()
  for (const path of installed) {
    if (
      await access(path).then(
        () => true,
        () => false,
      )
    )
      return path
  }
  throw new BulletinError('BROWSER_UNAVAILABLE', 'No browser found: install Chrome or Chromium and set CHROMIUM_PATH.')
}

/** Starts a browser that can reach no network. Throws BROWSER_UNAVAILABLE. */
export const launchBrowser = (path?: string): Promise<Browser> => launch(path, isolation)

/** Reaches `127.0.0.1` and nothing else: for measures of our own screens, never for printing. Throws BROWSER_UNAVAILABLE. */
export const launchMeasuringBrowser = (path?: string): Promise<Browser> =>
  launch(path, ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', ...isolation.filter(isNoRoute)])

const isNoRoute = (argument: string): boolean => !/^--(host-resolver|proxy)-/.test(argument)

async function launch(path: string | undefined, reach: readonly string[]): Promise<Browser> {
  try {
    return await puppeteer.launch({
      executablePath: await browserPath(path),
      headless: 'shell',
      // Over a pipe the browser ends with this process, however that ends; over a port it would stay behind.
      pipe: true,
      // Chromium's own sandbox needs user namespaces that containers and root seldom have; the network is shut off above.
      args: ['--no-sandbox', ...reach, ...sameness],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  } catch (cause) {
    if (cause instanceof BulletinError) throw cause
    throw new BulletinError('BROWSER_UNAVAILABLE', 'The browser did not start.', { cause })
  }
}
