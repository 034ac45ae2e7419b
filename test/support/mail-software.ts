/**
 * Postfix, OpenDKIM and Dovecot out of Debian's packages, as private instances on ports of the loopback interface, with all of
 * their files in one folder. They need root: Postfix changes to users of its own.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { freePort } from '../../src/database/port.ts'
import type { Certificates } from './certificates.ts'
import { hasPythonVerifier } from './dkim-verifier.ts'

/** Programs and modules that are not there; empty where everything is. */
export function missingMailSoftware(): string[] {
  const isThere = (path: string) => existsSync(path)
  return [
    ...(process.getuid?.() === 0 ? [] : ['root (Postfix changes to users of its own)']),
    ...(isThere('/usr/sbin/postfix') ? [] : ['postfix']),
    ...(isThere('/usr/sbin/opendkim') ? [] : ['opendkim']),
    ...(isThere('/usr/sbin/dovecot') ? [] : ['dovecot-imapd']),
    ...(hasPythonVerifier() ? [] : ['python3-dkim']),
  ]
}

export interface MailSoftware {
  smtpUrl: string
  /** The mailbox of bounces; reached by the name in the certificate. */
  imapsUrl: string
  /** Messages of a mailbox as they were delivered. */
  messages(mailbox: string): string[]
  /** What the programs wrote down. */
  logs(): string
  stop(): Promise<void>
}

/** Owner of all mailboxes, and of nothing else. */
const nobody = { uid: 65534, gid: 65534 }

export interface MailSoftwareOptions {
  folder: string
  /** Address → mailbox. Everything at `bounces.example.org` goes to `bounces`; all other addresses do not exist. */
  mailboxes: Record<string, string>
  certificates: Certificates
  /** `selector._domainkey.domain` → TXT record; there is no other DNS. */
  dns: Record<string, string>
}

/** Starts all three. `stop` ends them. */
export async function startMailSoftware(options: MailSoftwareOptions): Promise<MailSoftware> {
  const { folder } = options
  // Programs that gave up their rights must find their way.
  chmodSync(folder, 0o755)
  const mail = join(folder, 'mail')
  mkdirSync(mail)
  chownSync(mail, nobody.uid, nobody.gid)
  const [smtp, milter, imaps] = await Promise.all([freePort(), freePort(), freePort()])
  const children = [startOpenDkim(options, milter), startDovecot(options, imaps)]
  await Promise.all([milter, imaps].map(untilOpen))
  const postfix = startPostfix(options, smtp, milter)
  await untilOpen(smtp)
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
  return {
    smtpUrl: `smtp://127.0.0.1:${smtp}`,
    imapsUrl: `imaps://bounces:${password}@localhost:${imaps}/INBOX`,
    messages(mailbox) {
      const fresh = join(mail, mailbox, 'new')
      return existsSync(fresh) ? readdirSync(fresh).map((name) => readFileSync(join(fresh, name), 'latin1')) : []
    },
    logs: () => ['postfix.log', 'dovecot.log', 'opendkim.log'].map((name) => read(join(folder, name))).join('\n'),
    async stop() {
      postfix.stop()
      for (const child of children) {
        const ended = once(child, 'exit')
        if (child.exitCode === null && child.kill()) await ended
      }
    },
  }
}

const password = 'pa-ss'

function startOpenDkim({ folder, dns }: MailSoftwareOptions, port: number): ChildProcess {
  const path = (name: string) => join(folder, name)
  writeFileSync(
    path('dns.txt'),
    Object.entries(dns)
      .map(([name, record]) => `${name} ${record}\n`)
      .join(''),
  )
  // Mail of these would be signed and not verified; by default it is this machine's.
  writeFileSync(path('internal-hosts'), '192.0.2.1\n')
  writeFileSync(
    path('opendkim.conf'),
    [
      `Socket inet:${port}@127.0.0.1`,
      'Mode v',
      'Background no',
      'Syslog no',
      'AlwaysAddARHeader yes',
      'AuthservID verifier.example.org',
      `InternalHosts ${path('internal-hosts')}`,
      `TestPublicKeys ${path('dns.txt')}`,
      '',
    ].join('\n'),
  )
  return spawn('/usr/sbin/opendkim', ['-f', '-x', path('opendkim.conf')], { stdio: 'ignore' })
}

function startDovecot({ folder, certificates }: MailSoftwareOptions, port: number): ChildProcess {
  const path = (name: string) => join(folder, name)
  mkdirSync(path('dovecot'))
  writeFileSync(
    path('dovecot.conf'),
    `
protocols = imap
listen = 127.0.0.1
base_dir = ${path('dovecot/run')}
state_dir = ${path('dovecot/state')}
log_path = ${path('dovecot.log')}
ssl = required
ssl_cert = <${certificates.certFile}
ssl_key = <${certificates.keyFile}
mail_location = maildir:${path('mail/bounces')}
mail_uid = ${nobody.uid}
mail_gid = ${nobody.gid}
first_valid_uid = 1
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${nobody.uid} gid=${nobody.gid} home=${path('mail')}
}
service imap-login {
  chroot =
  inet_listener imap {
    port = 0
  }
  inet_listener imaps {
    port = ${port}
    ssl = yes
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
`,
  )
  return spawn('/usr/sbin/dovecot', ['-F', '-c', path('dovecot.conf')], { stdio: 'ignore' })
}

function startPostfix({ folder, mailboxes }: MailSoftwareOptions, port: number, milter: number): { stop(): void } {
  const config = join(folder, 'postfix')
  for (const name of ['postfix', 'postfix-queue', 'postfix-data']) mkdirSync(join(folder, name))
  const owner = Number(execFileSync('id', ['-u', 'postfix'], { encoding: 'utf8' }))
  chownSync(join(folder, 'postfix-data'), owner, 0)
  const domains = [...new Set(Object.keys(mailboxes).map((address) => address.split('@')[1]))]
  const lines = Object.entries(mailboxes).map(([address, mailbox]) => `${address} ${mailbox}/\n`)
  writeFileSync(join(config, 'mailboxes'), lines.join(''))
  writeFileSync(join(config, 'bounces'), '/^bounce-[a-z2-7]+@bounces\\.example\\.org$/ bounces/\n')
  const settings: Record<string, string> = {
    compatibility_level: '3.6',
    queue_directory: join(folder, 'postfix-queue'),
    data_directory: join(folder, 'postfix-data'),
    maillog_file: join(folder, 'postfix.log'),
    maillog_file_prefixes: folder,
    syslog_name: 'bulletin-test',
    myhostname: 'relay.example.net',
    mydestination: '',
    mynetworks: '127.0.0.0/8',
    inet_interfaces: '127.0.0.1',
    inet_protocols: 'ipv4',
    smtp_dns_support_level: 'disabled',
    // Nothing may leave this machine.
    default_transport: 'error:there is no way out of here',
    relay_transport: 'error:there is no way out of here',
    virtual_mailbox_domains: [...domains, 'bounces.example.org'].join(', '),
    virtual_mailbox_base: join(folder, 'mail'),
    virtual_mailbox_maps: `texthash:${join(config, 'mailboxes')}, regexp:${join(config, 'bounces')}`,
    virtual_uid_maps: `static:${nobody.uid}`,
    virtual_gid_maps: `static:${nobody.gid}`,
    // Takes mail for readers who don't exist, and finds out later: so there is something to bounce.
    smtpd_reject_unlisted_recipient: 'no',
    smtpd_relay_restrictions: 'permit_mynetworks, reject',
    smtpd_milters: `inet:127.0.0.1:${milter}`,
    smtpd_tls_security_level: 'none',
    alias_maps: '',
    alias_database: '',
  }
  const main = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`)
  writeFileSync(join(config, 'main.cf'), main.join(''))
  writeFileSync(join(config, 'master.cf'), services(port))
  const run = (command: string) => execFileSync('/usr/sbin/postfix', ['-c', config, command], { stdio: 'pipe' })
  run('start')
  // The queue is thrown away with the folder, so nothing has to be finished.
  return { stop: () => void run('abort') }
}

/** Without jails: what those need would have to be copied into the folder. */
const services = (port: number): string => `
127.0.0.1:${port} inet n - n - - smtpd
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
error unix - - n - - error
retry unix - - n - - error
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
`

async function untilOpen(port: number): Promise<void> {
  const end = Date.now() + 20_000
  for (;;) {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    })
    socket.destroy()
    if (isOpen) return
    if (Date.now() > end) throw new Error(`nothing listens on port ${port}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
