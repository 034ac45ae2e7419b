/** What the seed leaves for the summary. */
export interface Demo {
  email: string
  password: string
  /** The demo issue's address below the public URL. */
  issue: string
}

/** What `npm start` ends with. */
export interface Facts {
  publicUrl: string
  /** One line without credentials. */
  database: string
  /** The mail catcher's page; undefined where mail goes to a server in earnest. */
  mailPage: string | undefined
  /** The mail server's host, where there is no catcher. */
  mailHost: string
  /** The demo's log-in; undefined where no demo was seeded. */
  demo: Demo | undefined
  dataDir: string
}

/** The closing lines: addresses, log-in, and where everything is. */
export function summary(facts: Facts): string[] {
  const { publicUrl, demo } = facts
  const rows: [string, string][] = [
    ['Admin', `${publicUrl}/admin`],
    ['Site', publicUrl],
  ]
  if (demo) {
    rows.push(
      ['Demo log-in', `${demo.email}  ${demo.password}`],
      ['Demo issue, web', `${publicUrl}${demo.issue}`],
      ['Demo issue, PDF', `${publicUrl}${demo.issue}/issue.pdf`],
      ['Demo issue, mail', `${publicUrl}${demo.issue}/mail`],
    )
  }
  rows.push(
    facts.mailPage ? ['Caught mail', facts.mailPage] : ['Mail goes to', facts.mailHost],
    ['Database', facts.database],
    ['Data folder', facts.dataDir],
  )
  const width = Math.max(...rows.map(([name]) => name.length))
  const lines = rows.map(([name, value]) => `  ${name.padEnd(width)}  ${value}`)
  return ['', 'Bulletin is running.', '', ...lines, '', 'Ctrl-C stops all of it; the data stays.', '']
}
