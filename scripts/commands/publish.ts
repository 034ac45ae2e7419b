import { setTimeout } from 'node:timers/promises'
import { publishParts, runsOf, services } from '../../src/compose.ts'
import { readEnv } from '../../src/env.ts'
import { BulletinError } from '../../src/errors.ts'
import { createPress } from '../../src/press/press.ts'
import { workOnce } from '../../src/publish/worker.ts'
import { openPayload } from '../open-payload.ts'
import { readArguments } from './arguments.ts'

/** Publishes an issue here and now; prints the addresses of the edition. Exit 1 with the problems that block. */
export async function publishCommand(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, ['ISSUE'])
  const issue = positionals[0] as string
  const env = readEnv()
  const { payload, close } = await openPayload(env)
  const press = createPress(env.chromiumPath ? { browserPath: env.chromiumPath } : {})
  try {
    const verbs = await services(payload)
    const { problems } = await verbs.problems(issue)
    for (const problem of problems)
      process.stderr.write(`${problem.severity} ${problem.code} ${problem.where}: ${problem.message} ${problem.hint}\n`)
    if (problems.some((problem) => problem.severity === 'error')) return 1
    const { run } = await verbs.requestPublication(issue, '')
    const options = {
      owner: `command-${process.pid}`,
      lease: 30_000,
      pause: 500,
      attempts: 1,
      signal: new AbortController().signal,
      log: (line: string) => process.stderr.write(`${line}\n`),
    }
    // A worker that runs beside this command may have taken the run; then it is waited for.
    let done = await verbs.latestRun(issue)
    while (done?.id === run && (done.state === 'waiting' || done.state === 'running')) {
      if (!(await workOnce(runsOf(payload), publishParts(payload, press, env), options)))
        await setTimeout(options.pause)
      done = await verbs.latestRun(issue)
    }
    if (done?.id !== run || done.state !== 'done' || !done.edition) {
      throw new BulletinError(
        'PUBLICATION_LOST',
        `The run ended as "${done?.state}": ${done?.error?.message ?? 'another worker has it'}`,
      )
    }
    process.stdout.write(
      `${['web', 'pdf', 'mail'].map((key) => env.publicUrl + done.edition?.[key as 'web' | 'pdf' | 'mail']).join('\n')}\n`,
    )
    return 0
  } finally {
    await press.close()
    await close()
  }
}
