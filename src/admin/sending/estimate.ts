/** `약 12분 걸림`; nothing where no rate is set, since the mail server then sets it. */
export function estimate(recipients: number, perMinute: number | null): string {
  if (!perMinute || recipients === 0) return ''
  const minutes = Math.ceil(recipients / perMinute)
  if (minutes < 60) return `약 ${minutes}분 걸림`
  return `약 ${Math.floor(minutes / 60).toLocaleString('ko-KR')}시간 ${minutes % 60}분 걸림`
}
