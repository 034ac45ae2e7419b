import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import type { EditionView } from '../../src/approval/view.ts'
import { editionParts, runsOf, services } from '../../src/compose.ts'
import type { Env } from '../../src/env.ts'
import { BulletinError } from '../../src/errors.ts'
import type { Press } from '../../src/press/press.ts'
import type { Actor } from '../../src/publish/edition.ts'
import { workOnce } from '../../src/publish/worker.ts'

/**
 * Takes an issue the whole way at once, in the name of one who may: an edition is made, approved and published, and each
 * step stands in the log. Throws PROBLEMS_BLOCK, PUBLICATION_LOST and what the press throws.
 */
export async function publishNow(
  payload: Payload,
  env: Env,
  press: Press,
  issue: string,
  by: Actor,
): Promise<EditionView> {
  const verbs = await services(payload)
  const { run } = await verbs.requestReview(issue, by)
  const options = {
    owner: `command-${process.pid}`,
    lease: 30_000,
    pause: 500,
    attempts: 1,
    signal: new AbortController().signal,
    log: (line: string) => process.stderr.write(`${line}\n`),
  }
  // A worker that runs beside this command may have taken the run; then it is waited for.
  let last = await verbs.latestRun(issue)
  while (last?.id === run && (last.state === 'waiting' || last.state === 'running')) {
    if (!(await workOnce(runsOf(payload), editionParts(payload, press, env), options))) await setTimeout(options.pause)
    last = await verbs.latestRun(issue)
  }
  const [edition] = (await verbs.standing(issue, by)).editions
  if (last?.id !== run || last.state !== 'done' || !edition) {
    const why = last?.error?.message ?? 'another worker has it'
    throw new BulletinError('PUBLICATION_LOST', `The run ended as "${last?.state}": ${why}`)
  }
  const meant = { edition: edition.id, hash: edition.hash }
  await verbs.approve(meant, by, '')
  await verbs.publish(meant, by)
  return edition
}
