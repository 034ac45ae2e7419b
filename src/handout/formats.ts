/** Media types of the files that an issue is handed out as. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  hwpx: 'application/hwp+zip',
} as const

export type HandoutFormat = keyof typeof mediaTypes

export const isHandoutFormat = (value: unknown): value is HandoutFormat =>
  typeof value === 'string' && Object.hasOwn(mediaTypes, value)
