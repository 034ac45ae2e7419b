/** Publications and their lists as readers meet them. */
import { type Db, type Document, ObjectId } from 'mongodb'

export interface ReaderList {
  id: string
  name: string
  description: string
  publication: string
  isOpen: boolean
}

export interface ReaderPublication {
  id: string
  key: string
  name: string
  publisher: string
}

export interface Directory {
  publication(key: string): Promise<ReaderPublication | null>
  publicationById(id: string): Promise<ReaderPublication | null>
  lists(ids: readonly string[]): Promise<ReaderList[]>
  listsOf(publications: readonly string[]): Promise<ReaderList[]>
}

const listOf = ({ _id, name, description, publication, open }: Document): ReaderList => ({
  id: String(_id),
  name: String(name ?? ''),
  description: typeof description === 'string' ? description : '',
  publication: String(publication),
  isOpen: open === true,
})

const publicationOf = (found: Document | null): ReaderPublication | null =>
  found && {
    id: String(found._id),
    key: String(found.key ?? ''),
    name: String(found.name ?? ''),
    publisher: String(found.publisher?.name ?? ''),
  }

const references = (ids: readonly string[]): ObjectId[] =>
  ids.filter((id) => ObjectId.isValid(id)).map((id) => new ObjectId(id))

export function createDirectory(db: Db): Directory {
  const publications = db.collection('publications')
  const lists = db.collection('lists')
  const sort = { name: 1 } as const
  return {
    publication: async (key) => publicationOf(await publications.findOne({ key })),
    publicationById: async (id) => publicationOf(await publications.findOne({ _id: { $in: references([id]) } })),
    lists: async (ids) => (await lists.find({ _id: { $in: references(ids) } }, { sort }).toArray()).map(listOf),
    listsOf: async (ids) =>
      (await lists.find({ publication: { $in: references(ids) } }, { sort }).toArray()).map(listOf),
  }
}
