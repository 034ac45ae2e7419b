/** Print colours. Source: design/geri-kdb-plain.md §2.6. */
export const teal = '#00786a'
export const deep = '#005047'
export const tint = '#e4f1ee'
export const halfTint = '#f1f8f6'
export const light = '#a9cfc7'
export const pale = '#cfdcd9'
export const ink = '#18211f'
export const secondary = '#4a5653'

export const sans = 'Pretendard, "Noto Sans KR", "Noto Sans JP", "Noto Sans SC", "Noto Sans Symbols 2"'
