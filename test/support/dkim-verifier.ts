/** A judge of DKIM signatures that shares no code with ours: dkimpy, Debian's python3-dkim. */
import { execFileSync } from 'node:child_process'

/** Debian's own Python: another one may come first on the PATH and lack its modules. */
const python = '/usr/bin/python3'

export function hasPythonVerifier(): boolean {
  try {
    execFileSync(python, ['-c', 'import dkim'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What dkimpy, which knows nothing of this project, says of a signature. */
export const verifyByPython = (message: string, dns: Record<string, string>): string => {
  const program = `
import dkim, json, sys
records = json.loads(sys.argv[1])
def lookup(name, timeout=5):
    record = records.get((name.decode() if isinstance(name, bytes) else name).rstrip('.'))
    return record.encode() if record else None
verifier = dkim.DKIM(sys.stdin.buffer.read())
print('pass' if verifier.verify(dnsfunc=lookup) else 'fail', ':'.join(n.decode() for n in verifier.include_headers or []), verifier.domain.decode())
`
  const input = Buffer.from(message, 'latin1')
  return execFileSync(python, ['-c', program, JSON.stringify(dns)], { input, encoding: 'utf8' }).trim()
}
