/**
 * Every access rule, by name. A rule answers who may; what the roles mean:
 * - 관리자 `admin` everything, users included
 * - 발행 책임자 `publisher` all content, and publishing
 * - 편집자 `editor` all content
 * - 필자 `writer` own articles, pictures and organisations; reads issues
 *
 * A visitor without an account sees what is published and nothing else. What is published is an edition; of an edition
 * visitors get the facts (title, number, date, files with their hashes), while its frozen document, its report and the
 * names of the people behind it stay inside (see `staffField` in `editions.ts`). The public pages themselves are served
 * by routes that read the stored files, not through this API; so media, issues and articles need no public reading.
 */
import type { Access, FieldAccess } from 'payload'

/** Roles from the least to the most powerful. */
export const roles = ['writer', 'editor', 'publisher', 'admin'] as const
export type Role = (typeof roles)[number]

/** What people are called in the UI. */
export const roleLabels: Record<Role, string> = {
  admin: '관리자',
  publisher: '발행 책임자',
  editor: '편집자',
  writer: '필자',
}

/** Role of the person behind a request, null for visitors and for accounts with a role that doesn't exist. */
export function roleOf(user: object | null | undefined): Role | null {
  const role: unknown = user && 'role' in user ? user.role : null
  return roles.find((known) => known === role) ?? null
}

/** True when the person has at least the given role. */
export function hasRole(user: object | null | undefined, least: Role): boolean {
  const role = roleOf(user)
  return role !== null && roles.indexOf(role) >= roles.indexOf(least)
}

/** Staff every edition, visitors those that are published. */
export const publishedOrStaff: Access = ({ req }) =>
  hasRole(req.user, 'writer') ? true : { state: { equals: 'published' } }

/** Nobody through the API, whatever the role: these documents are written by code only. */
export const nobody: Access = () => false

/** Everyone with an account. */
export const staff: Access = ({ req }) => hasRole(req.user, 'writer')

/** Editors and above. */
export const editors: Access = ({ req }) => hasRole(req.user, 'editor')

/** Administrators. */
export const admins: Access = ({ req }) => hasRole(req.user, 'admin')

/** Editors and above any article, writers those that name them as writer. */
export const editorsOrOwnArticles: Access = ({ req }) => {
  if (hasRole(req.user, 'editor')) return true
  return req.user && hasRole(req.user, 'writer') ? { writer: { equals: req.user.id } } : false
}

/** Editors and above any comment, everyone else the own ones. */
export const ownOrEditors: Access = ({ req }) => {
  if (hasRole(req.user, 'editor')) return true
  return req.user && hasRole(req.user, 'writer') ? { author: { equals: req.user.id } } : false
}

/** Administrators every account, everyone else only the own one. */
export const adminsOrSelf: Access = ({ req }) => {
  if (hasRole(req.user, 'admin')) return true
  return req.user && roleOf(req.user) ? { id: { equals: req.user.id } } : false
}

/** Field rule: everyone with an account, never visitors. */
export const staffField: FieldAccess = ({ req }) => hasRole(req.user, 'writer')

/** Field rule: editors and above. */
export const editorsField: FieldAccess = ({ req }) => hasRole(req.user, 'editor')

/** Field rule: administrators, so that nobody raises the own role. */
export const adminsField: FieldAccess = ({ req }) => hasRole(req.user, 'admin')

/** Field rule: nobody through the API; hooks and code write it. */
export const nobodyField: FieldAccess = () => false

/** Who may ask for a review, which makes an edition. */
export const mayRequestReview = (user: object | null | undefined): boolean => hasRole(user, 'editor')

/** Who may approve an edition, send it back, and have it approved by a link. */
export const mayApprove = (user: object | null | undefined): boolean => hasRole(user, 'publisher')

/** Who may publish what is approved, now or at a set time. */
export const mayPublish = (user: object | null | undefined): boolean => hasRole(user, 'publisher')

/** Who may send a test mail. */
export const maySendTestMail = (user: object | null | undefined): boolean => hasRole(user, 'editor')

/** Who may see how sends go, and prepare one. */
export const mayPrepareSends = (user: object | null | undefined): boolean => hasRole(user, 'editor')

/** Who may begin, pause, resume and cancel a send, and decide on what is uncertain. */
export const maySend = (user: object | null | undefined): boolean => hasRole(user, 'publisher')

/** Who may see the problems of an issue and how its publication goes. */
export const mayReadIssues = (user: object | null | undefined): boolean => hasRole(user, 'writer')

/** Who may mend what proofreading finds; which articles, their own rule tells. */
export const mayMend = (user: object | null | undefined): boolean => hasRole(user, 'writer')

/** Who may take manuscripts in, answer to their pieces and put articles in. */
export const mayImport = (user: object | null | undefined): boolean => hasRole(user, 'editor')

/** Who may take subscribers in from a file, unsubscribe them on their word and lift a suspension. */
export const mayKeepSubscribers = (user: object | null | undefined): boolean => hasRole(user, 'editor')

/** Who may take addresses out of the house, and erase a subscriber. */
export const mayExportSubscribers = (user: object | null | undefined): boolean => hasRole(user, 'publisher')

/** Who may move, add and take out what an issue is made of. */
export const mayCompose = (user: object | null | undefined): boolean => hasRole(user, 'editor')

/** Who may change an article: editors and above any, writers those that name them (`writer` is the stored relation). */
export const mayChangeArticle = (user: object | null | undefined, writer: unknown): boolean => {
  if (hasRole(user, 'editor')) return true
  const id = user && 'id' in user ? String(user.id) : ''
  return hasRole(user, 'writer') && id !== '' && String(writer ?? '') === id
}
