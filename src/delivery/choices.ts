/** What an audience can be chosen from: the lists of a publication and the tags of their people. */
import { type Collection, ObjectId } from 'mongodb'

export interface Choices {
  /** By name, with how many people stand on each, whatever their state. */
  lists: { id: string; name: string; people: number }[]
  tags: string[]
}

const mostTags = 100

export async function readChoices(lists: Collection, subscribers: Collection, publication: string): Promise<Choices> {
  const found = await lists
    .find({ publication: new ObjectId(publication) }, { projection: { name: 1 }, sort: { name: 1 } })
    .toArray()
  const ids = found.map(({ _id }) => _id)
  const [numbers, tags] = await Promise.all([
    Promise.all(ids.map((id) => subscribers.countDocuments({ 'subscriptions.list': id }))),
    subscribers.distinct('tags', { 'subscriptions.list': { $in: ids } }),
  ])
  return {
    lists: found.map(({ _id, name }, index) => ({ id: String(_id), name: String(name), people: numbers[index] ?? 0 })),
    tags: tags.filter((tag): tag is string => typeof tag === 'string').slice(0, mostTags),
  }
}
