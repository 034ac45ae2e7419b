import type { Issue } from '../../../src/document/nodes.ts'
import { issueTitle } from '../../../src/document/numbering.ts'
import { type Html, html } from '../../html.ts'
import { licenceLine } from '../../labels.ts'

/** Who publishes this, and what may be done with it, at the end of the last page. */
export function colophon(issue: Issue): Html {
  const { publication } = issue
  const { publisher } = publication
  const licence = licenceLine(publication.licence, publication.licenceAi)
  const lines = [
    `${issueTitle(issue)} · 발행 ${[publisher.name, publisher.unit].filter(Boolean).join(' ')}`,
    [publisher.address, publisher.telephone, publisher.email].filter(Boolean).join(' · '),
    [publication.disclaimer && `※ ${publication.disclaimer}`, licence && `${licence.name} : ${licence.terms}`]
      .filter(Boolean)
      .join(' '),
  ]
  return html`<footer class="colophon">${lines.filter(Boolean).map((line) => html`<p>${line}</p>`)}</footer>`
}
