/** Files for editing of what is stored: reads the issue or edition and its pictures, and writes them. */
import type { Payload } from 'payload'
import { createEditionStore } from './assemble/edition-store.ts'
import { readIssue } from './assemble/issue.ts'
import { filesOf } from './compose.ts'
import type { Issue } from './document/nodes.ts'
import { issueSlug, issueTitle } from './document/numbering.ts'
import { BulletinError } from './errors.ts'
import { type HandoutFormat, mediaTypes, writeHandout } from './handout/index.ts'
import { styleOf } from './publish/make-edition.ts'

/** A file as it is handed out. */
export interface HandedFile {
  /** `산업기술 동향워치 2024년 18호.docx`. */
  name: string
  /** The same in ASCII: `kiat-watch-2024-18.docx`. */
  plainName: string
  mediaType: string
  bytes: Uint8Array
}

async function hand(
  payload: Payload,
  issue: Issue,
  format: HandoutFormat,
  printed: { name: string; plainName: string; pageOf: Record<string, number> },
): Promise<HandedFile> {
  const style = styleOf(issue)
  const files = filesOf(payload)
  const pictures = new Map<string, { bytes: Uint8Array }>()
  for (const [name, { sha256 }] of Object.entries(issue.assets)) {
    const file = await files.get(sha256)
    // A picture that is gone keeps its place in the file: its text is still worth editing.
    if (file) pictures.set(name, file)
  }
  return {
    name: `${printed.name}.${format}`,
    plainName: `${printed.plainName}.${format}`,
    mediaType: mediaTypes[format],
    bytes: await writeHandout(format, issue, style, pictures, printed.pageOf),
  }
}

/** An issue as it is stored now. Throws NOT_FOUND, PUBLICATION_UNKNOWN. */
export async function handIssue(payload: Payload, id: string, format: HandoutFormat): Promise<HandedFile> {
  const { issue } = await readIssue(payload, id)
  const plainName = `${issue.publication.key}-${issueSlug(issue)}`
  return hand(payload, issue, format, { name: issueTitle(issue), plainName, pageOf: {} })
}

/** An edition, with the page numbers of its print. Throws NOT_FOUND, PUBLICATION_UNKNOWN. */
export async function handEdition(payload: Payload, id: string, format: HandoutFormat): Promise<HandedFile> {
  const edition = await createEditionStore(payload).byId(id)
  if (!edition) throw new BulletinError('NOT_FOUND', `There is no edition ${id}.`)
  const { document, label, publicationKey, slug, ordinal, report } = edition
  return hand(payload, document, format, {
    name: `${edition.title} ${label}`,
    plainName: `${publicationKey}-${slug}-${ordinal}`,
    pageOf: report.pageOf,
  })
}
