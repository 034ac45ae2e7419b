import { services } from '../../src/compose.ts'
import { readEnv } from '../../src/env.ts'
import { createPress } from '../../src/press/press.ts'
import { openPayload } from '../open-payload.ts'
import { readArguments } from './arguments.ts'
import { publishNow } from './publish-now.ts'

/** Who acts where no account does: whoever may run commands on this machine. */
const operator = { user: null, name: '명령줄' }

/** Approves and publishes an issue here and now; prints the addresses of the edition. Exit 1 with the problems that block. */
export async function publishCommand(args: string[]): Promise<number> {
  const { positionals } = readArguments(args, {}, ['ISSUE'])
  const issue = positionals[0] as string
  const env = readEnv()
  const { payload, close } = await openPayload(env)
  const press = createPress(env.chromiumPath ? { browserPath: env.chromiumPath } : {})
  try {
    const { problems } = await (await services(payload)).problems(issue)
    for (const problem of problems)
      process.stderr.write(`${problem.severity} ${problem.code} ${problem.where}: ${problem.message} ${problem.hint}\n`)
    if (problems.some((problem) => problem.severity === 'error')) return 1
    const { web, pdf, mail } = await publishNow(payload, env, press, issue, operator)
    process.stdout.write(`${[web, pdf, mail].map((address) => env.publicUrl + address).join('\n')}\n`)
    return 0
  } finally {
    await press.close()
    await close()
  }
}
