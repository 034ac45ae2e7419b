/**
 * The worker, as a process. Run by `npm start`, or alone with `npm run worker`.
 * `--lease` is how long, in milliseconds, a worker that died keeps others from taking up its run.
 */
import { parseArgs } from 'node:util'
import { runWorker } from './run-worker.ts'

const { values } = parseArgs({ options: { lease: { type: 'string', default: '30000' } } })
await runWorker(Number(values.lease))
process.exit(0)
