/** Signatures and numbers of an ICC profile stand in four bytes each (ICC.1:2001-04). */
const word = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
const sign = (text: string): Buffer => Buffer.from(text.padEnd(4), 'latin1')
const fixed = (value: number): Buffer => word(Math.round(value * 65536))
const xyz = (...values: number[]): Buffer => Buffer.concat([sign('XYZ'), word(0), ...values.map(fixed)])

const name = 'sRGB IEC61966-2.1'
const rights = 'No copyright'
const white = [0.9642, 1, 0.82491] as const
/** Samples of the tone curve. */
const samples = 1024

const description = (text: string): Buffer =>
  Buffer.concat([
    sign('desc'),
    word(0),
    word(text.length + 1),
    Buffer.from(`${text}\0`, 'latin1'),
    // No Unicode and no Macintosh name.
    Buffer.alloc(4 + 4 + 2 + 1 + 67),
  ])

/** Linear light of a value from 0 to 1 (IEC 61966-2-1). */
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)

function curve(): Buffer {
  const values = Buffer.alloc(samples * 2)
  for (let at = 0; at < samples; at++) values.writeUInt16BE(Math.round(linear(at / (samples - 1)) * 65535), at * 2)
  return Buffer.concat([sign('curv'), word(0), word(samples), values])
}

/** An ICC profile of sRGB, version 2, for the output intent of archival files. Primaries are adapted to D50. */
export function srgbProfile(): Uint8Array {
  const tone = curve()
  const tags: [string, Buffer][] = [
    ['desc', description(name)],
    ['cprt', Buffer.concat([sign('text'), word(0), Buffer.from(`${rights}\0`, 'latin1')])],
    ['wtpt', xyz(...white)],
    ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
    ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
    ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
    ['rTRC', tone],
    ['gTRC', tone],
    ['bTRC', tone],
  ]
  const table: Buffer[] = [word(tags.length)]
  const data: Buffer[] = []
  let offset = 128 + 4 + tags.length * 12
  const places = new Map<Buffer, number>()
  for (const [signature, body] of tags) {
    const known = places.get(body)
    table.push(sign(signature), word(known ?? offset), word(body.length))
    if (known !== undefined) continue
    places.set(body, offset)
    const padded = Buffer.concat([body, Buffer.alloc((4 - (body.length % 4)) % 4)])
    data.push(padded)
    offset += padded.length
  }
  return Buffer.concat([header(offset), ...table, ...data])
}

function header(size: number): Buffer {
  const head = Buffer.alloc(128)
  head.writeUInt32BE(size, 0)
  head.writeUInt32BE(0x02100000, 8)
  head.write('mntrRGB XYZ ', 12, 'latin1')
  // The profile has one date for ever: equal documents give equal files.
  for (const [index, part] of [2000, 1, 1].entries()) head.writeUInt16BE(part, 24 + index * 2)
  head.write('acsp', 36, 'latin1')
  for (const [index, part] of white.entries()) fixed(part).copy(head, 68 + index * 4)
  return head
}
