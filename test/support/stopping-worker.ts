/** The worker of `npm start`, which stops itself (SIGSTOP) as soon as it has noted the step that its parent named. */
import { runWorker } from '../../scripts/run-worker.ts'

let awaited: string | null = null
process.on('message', (step: string) => {
  awaited = step
  process.send?.('heard')
})

await runWorker(Number(process.argv[2]), (runs) => ({
  ...runs,
  async step(run, owner, lease, at) {
    await runs.step(run, owner, lease, at)
    if (!at || at.step !== awaited) return
    awaited = null
    process.kill(process.pid, 'SIGSTOP')
  },
}))
