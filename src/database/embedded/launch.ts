import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { childEnv } from '../../env.ts'
import { needsShim, shimmedEngine } from './glibc-shim.ts'
import type { LauncherMessage } from './launcher.ts'

/** Starts the launcher for a database folder; settles when it serves, or with its reason why not. */
export async function launch(folder: string, logFile: string): Promise<LauncherMessage> {
  let addon: string | undefined
  try {
    if (needsShim()) addon = shimmedEngine(folder)
  } catch (error) {
    return { ready: false, inUse: false, message: error instanceof Error ? error.message : String(error) }
  }
  const log = openSync(logFile, 'a', 0o600)
  try {
    return await spawnLauncher(folder, log, addon)
  } finally {
    closeSync(log)
  }
}

function spawnLauncher(folder: string, log: number, addon: string | undefined): Promise<LauncherMessage> {
  const launcher = fileURLToPath(new URL('./launcher.ts', import.meta.url))
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
  // Detached: a Ctrl-C in the terminal goes to the supervisor's group only, which stops the database last.
  const child = spawn(process.execPath, ['--import', tsx, launcher, folder], {
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
    env: childEnv(addon ? { NAPI_RS_NATIVE_LIBRARY_PATH: addon } : {}),
  })
  return new Promise((resolve) => {
    const settle = (message: LauncherMessage) => {
      if (child.connected) child.disconnect()
      child.unref()
      resolve(message)
    }
    child.once('message', (message) => settle(message as LauncherMessage))
    child.once('error', (error) => settle({ ready: false, inUse: false, message: error.message }))
    child.once('exit', (code, signal) =>
      settle({ ready: false, inUse: false, message: `its process ended (${signal ?? `exit ${code}`})` }),
    )
  })
}
