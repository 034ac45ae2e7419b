/** The one colour that an agency chooses; at least 4.5 : 1 on white. Everything else is near-black. Source: design/geri-kdb-plain.md §4. */
export const accent = '#9c2f22'

export const ink = '#17181a'
export const secondary = '#54575c'
export const rule = '#c9cbce'
export const pale = '#d9dadc'
export const tint = '#efefed'
export const halfTint = '#f5f5f4'

export const sans = 'Pretendard, "Noto Sans KR", "Noto Sans JP", "Noto Sans SC", "Noto Sans Symbols 2"'
