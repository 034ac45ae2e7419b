import { longEncoded, longestEncoded } from '../delivery/quoted-printable.ts'
import type { Problem } from '../document/problem.ts'

const kilobytes = (bytes: number): string => `${Math.ceil(bytes / 1000)}KB`

/** What is wrong with a mail of so many bytes as it is encoded: Gmail cuts off the end of a long one. */
export function mailSizeProblems(bytes: number): Problem[] {
  if (bytes < longEncoded) return []
  const isTooLong = bytes > longestEncoded
  return [
    {
      code: 'mail-size',
      severity: isTooLong ? 'error' : 'warning',
      path: '',
      message: `메일이 ${isTooLong ? '너무 큽니다' : '큰 편입니다'}: ${kilobytes(bytes)}. ${kilobytes(longestEncoded)}가 넘으면 지메일이 뒤를 자릅니다.`,
      hint: '요약을 줄이거나 기사별 참고 줄을 빼세요.',
    },
  ]
}
