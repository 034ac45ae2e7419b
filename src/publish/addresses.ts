/** Root-relative addresses of an edition, and of its issue, which always shows the newest edition. */
export function editionAddresses(edition: { publicationKey: string; slug: string; ordinal: number }) {
  const issue = `/${edition.publicationKey}/${edition.slug}`
  const files = `${issue}/editions/${edition.ordinal}`
  return { issue, files, web: files, pdf: `${files}/issue.pdf`, mail: `${files}/mail` }
}
