import { APIError, type CollectionBeforeDeleteHook } from 'payload'

/** A list with subscribers stays: their consent is to this list, and it is evidence. */
export const keepUsedList: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const where = { 'subscriptions.list': { equals: id } }
  const { totalDocs } = await req.payload.count({ collection: 'subscribers', where, req })
  if (totalDocs > 0)
    throw new APIError(
      '구독한 기록이 있는 명단은 지울 수 없습니다. 더 받지 않으려면 ‘구독 신청 받기’를 끄세요.',
      409,
      null,
      true,
    )
}
