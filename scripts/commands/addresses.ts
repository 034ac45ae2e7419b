/** Address of a document in the admin UI. */
export const adminAddress = (publicUrl: string, collection: string, id: string): string =>
  `${publicUrl}/admin/collections/${collection}/${id}`
