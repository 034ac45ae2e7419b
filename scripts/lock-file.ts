/** As much of a lock file (version 3) as is looked at here. */
export interface LockFile {
  packages: Record<string, LockedPackage>
}

export interface LockedPackage {
  version?: string
  dev?: boolean
  optional?: boolean
  optionalDependencies?: Record<string, string>
  cpu?: string[]
  os?: string[]
  libc?: string[]
}

const platform = /[-/](android|darwin|linux|win32)-(arm64|x64)(?:-(musl|gnu|msvc))?$/

/** Entries for optional packages of other platforms that a package asks for and the lock file does not hold. */
export function missingPlatformPackages(lock: LockFile): Record<string, LockedPackage> {
  const held = Object.keys(lock.packages)
  const missing: Record<string, LockedPackage> = {}
  for (const entry of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`
      const [, os, cpu, libc] = platform.exec(name) ?? []
      if (!os || !cpu || held.some((path) => path === key || path.endsWith(`/${key}`))) continue
      missing[key] = {
        version: version.replace(/^[\^~]/, ''),
        cpu: [cpu],
        ...(entry.dev ? { dev: true } : {}),
        ...(os === 'linux' && libc ? { libc: [libc === 'musl' ? 'musl' : 'glibc'] } : {}),
        optional: true,
        os: [os],
      }
    }
  }
  return missing
}
