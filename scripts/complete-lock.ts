/**
 * Completes the lock file with optional platform packages that the registry at hand did not offer. npm leaves those out
 * when it writes the lock file, and `npm ci` then refuses the file as incomplete. Run after `npm install` changed it.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { type LockFile, missingPlatformPackages } from './lock-file.ts'

const path = 'package-lock.json'
const lock = JSON.parse(readFileSync(path, 'utf8')) as LockFile
const missing = missingPlatformPackages(lock)
Object.assign(lock.packages, missing)
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`)
process.stdout.write(`${Object.keys(missing).length} entries added to ${path}\n`)
