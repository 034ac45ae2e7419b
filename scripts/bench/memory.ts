import { readdirSync, readFileSync } from 'node:fs'

/** Resident memory of a process and all below it, in bytes; 0 where `/proc` is not at hand. */
export function residentBytes(root: number): number {
  const parents = new Map<number, number>()
  const resident = new Map<number, number>()
  for (const name of entries('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const status = read(`/proc/${name}/status`)
    const pid = Number(name)
    parents.set(pid, Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0))
    // Shared pages count once: the anonymous part is what the process has for itself.
    resident.set(pid, Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0) * 1024)
  }
  const below = (pid: number): boolean => {
    for (let at = pid; at > 1; at = parents.get(at) ?? 0) if (at === root) return true
    return false
  }
  return [...resident].reduce((sum, [pid, bytes]) => sum + (below(pid) ? bytes : 0), 0)
}

/** By how much a process tree grows at the most while some work is done, in bytes. */
export async function peakOf<T>(root: number, work: () => Promise<T>): Promise<{ result: T; peak: number }> {
  const before = residentBytes(root)
  let peak = before
  const timer = setInterval(() => {
    peak = Math.max(peak, residentBytes(root))
  }, 100)
  try {
    const result = await work()
    return { result, peak: Math.max(peak, residentBytes(root)) - before }
  } finally {
    clearInterval(timer)
  }
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** A process may end between being listed and being read. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
