/** Inline styles of the mail; light colours only, as dark-mode hints are unreliable in Korean webmail. */
export const ink = '#16191d'
export const sub = '#4c535c'
export const line = '#d9dde3'
export const soft = '#f5f7fa'
export const family = "Pretendard,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',sans-serif"
/** `mso-padding-alt` gives Outlook the padding that it ignores on inline links. */
export const button =
  'display:inline-block;padding:11px 20px;font-size:15px;font-weight:700;line-height:1.4;text-align:center;text-decoration:none;border-radius:3px;mso-padding-alt:11px 20px;'
