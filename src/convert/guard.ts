import { Worker } from 'node:worker_threads'

/** Milliseconds between two looks at the parent. */
const pause = 250

/**
 * Ends this process when `parent` is gone, however busy its own thread is: a conversion must not outlive the program
 * that asked for it.
 */
export function endWith(parent: number): void {
  if (!Number.isInteger(parent) || parent <= 1) return
  const watch = `setInterval(() => { if (process.ppid !== ${parent}) process.kill(process.pid, 'SIGKILL') }, ${pause})`
  new Worker(watch, { eval: true, execArgv: [], stdout: false, stderr: false }).unref()
}
