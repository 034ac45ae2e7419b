/** Sources and references of a draft as the CMS stores them. */
import type { Payload, Where } from 'payload'
import { isCountrySign } from '../document/countries.ts'
import { isPartialDate } from '../document/date.ts'
import type { DraftArticle } from '../import/draft.ts'

/** What the CMS has no field for, for an editor to see to. */
export interface DraftNoteRow {
  code: string
  line: number | null
  message: string
}

/** Finds organisations by name or mark and makes those that are missing; each name once. */
export class Organisations {
  private readonly known = new Map<string, Promise<string>>()

  constructor(private readonly payload: Payload) {}

  id(name: string): Promise<string> {
    const known = this.known.get(name) ?? this.findOrMake(name)
    this.known.set(name, known)
    return known
  }

  private async findOrMake(name: string): Promise<string> {
    const where: Where = { or: [{ name: { equals: name } }, { mark: { equals: name } }] }
    const { docs } = await this.payload.find({ collection: 'organisations', where, limit: 1, depth: 0 })
    return docs[0]?.id ?? (await this.payload.create({ collection: 'organisations', data: { name } })).id
  }
}

/** A sign that the CMS doesn't know, or a date that isn't one, is kept as a note and never guessed. */
export function readMark(
  source: DraftArticle['source'],
  notes: DraftNoteRow[],
): { country: string | null; date: string | null } {
  const { country, date } = source
  if (country && !isCountrySign(country)) {
    notes.push({
      code: 'country-unknown',
      line: null,
      message: `출처의 나라 표시 ‘${country}’을(를) 모릅니다. 나라를 고르세요.`,
    })
  }
  if (date && !isPartialDate(date)) {
    notes.push({
      code: 'date-invalid',
      line: null,
      message: `출처의 날짜 ‘${date}’을(를) 읽지 못했습니다. 날짜를 쓰세요.`,
    })
  }
  return {
    country: country && isCountrySign(country) ? country : null,
    date: date && isPartialDate(date) ? date : null,
  }
}

/** A reference whose date can't be stored keeps it behind its title. */
export const readReference = ({ organisation, title, date }: DraftArticle['references'][number]) => ({
  organisation,
  title: date && !isPartialDate(date) ? `${title}, ${date}` : title,
  date: date && isPartialDate(date) ? date : null,
})
