import { describe, expect, it } from 'vitest'
import { decodeDraft, maximumDraftBytes } from '../../src/import/decode.ts'
import { importDraft } from '../../src/import/import.ts'

const korean = '첫 줄입니다.\n둘째 줄 (참고)\n'
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !bigEndian)
  return bytes
}
const withMark = (mark: number[], bytes: Uint8Array) => new Uint8Array([...mark, ...bytes])

describe('decodeDraft', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(korean)],
    ['UTF-8 with BOM', withMark([0xef, 0xbb, 0xbf], new TextEncoder().encode(korean))],
    ['UTF-16LE with BOM', withMark([0xff, 0xfe], utf16(korean, false))],
    ['UTF-16BE with BOM', withMark([0xfe, 0xff], utf16(korean, true))],
    ['UTF-16LE without BOM', utf16(korean, false)],
    ['UTF-16BE without BOM', utf16(korean, true)],
  ])('reads %s', (_, bytes) => expect(decodeDraft(bytes)).toBe(korean))

  it('reads EUC-KR and its CP949 extension', () => {
    // 가각 in EUC-KR, 똠 in CP949.
    expect(decodeDraft(new Uint8Array([0xb0, 0xa1, 0xb0, 0xa2, 0x0a, 0x8c, 0x63]))).toBe('가각\n똠')
    // The first and the last code that CP949 adds.
    expect(decodeDraft(new Uint8Array([0x81, 0x41, 0xc6, 0x52]))).toBe('갂힣')
  })

  it('refuses what is not text', () => {
    const noise = Uint8Array.from({ length: 4096 }, (_, i) => (i * 167 + (i >> 3) * 91 + 13) & 0xff)
    expect(() => decodeDraft(noise)).toThrowError(expect.objectContaining({ code: 'DRAFT_UNREADABLE' }))
    expect(() => decodeDraft('글\0')).toThrowError(expect.objectContaining({ code: 'DRAFT_UNREADABLE' }))
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
    expect(() => decodeDraft(png)).toThrowError(expect.objectContaining({ code: 'DRAFT_UNREADABLE' }))
  })

  it('refuses 50 MB at once', () => {
    const started = performance.now()
    const big = new Uint8Array(50 * 1024 * 1024)
    expect(() => importDraft(big)).toThrowError(expect.objectContaining({ code: 'DRAFT_TOO_LARGE' }))
    expect(() => importDraft('가'.repeat(maximumDraftBytes + 1))).toThrowError(/20 MB/)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('refuses more lines than a bulletin can have', () => {
    expect(() => importDraft('.\n'.repeat(250_000))).toThrowError(expect.objectContaining({ code: 'DRAFT_TOO_LARGE' }))
  })
})
