import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** True while a process runs; one that has ended but was not fetched by its parent (a zombie) does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch {
    return false
  }
  if (process.platform !== 'linux') return true
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    // It ended between the two questions.
    return false
  }
}

/** True while a process stands still by SIGSTOP. */
export const isStopped = (pid: number): boolean =>
  spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.startsWith('T')
