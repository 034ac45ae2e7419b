/** Print colours. Source: design/geri-kdb-plain.md §3.8. */
export const navy = '#14284b'
export const slate = '#3f5c8c'
export const tint = '#e8ecf4'
export const halfTint = '#f4f6fa'
export const light = '#b5bfd1'
export const pale = '#d3d9e4'
export const ink = '#16181d'
export const secondary = '#4b5362'
export const footnoteInk = '#2b3038'

export const sans = 'Pretendard, "Noto Sans KR", "Noto Sans JP", "Noto Sans SC", "Noto Sans Symbols 2"'
export const serif = `"Noto Serif KR", ${sans}`
