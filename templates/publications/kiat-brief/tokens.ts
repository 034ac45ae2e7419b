/** Print colours. Source: design/kiat.md §1.1. */
export const blue = '#0B4DA2'
export const deep = '#083874'
export const ink = '#1B1E23'
export const secondary = '#4A525C'
export const tint = '#E7EDF6'
export const halfTint = '#F3F6FA'
export const midBlue = '#9DB8DA'
export const hairline = '#BCC5D0'

export const sans = 'Pretendard, "Noto Sans KR", "Noto Sans JP", "Noto Sans SC", "Noto Sans Symbols 2"'
export const serif = `"Noto Serif KR", ${sans}`
