/** Reads little-endian values of a record; beyond its end everything is 0, as older files leave late fields out. */
export class Bytes {
  private readonly view: DataView

  constructor(readonly data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  }

  u8(at: number): number {
    return at + 1 <= this.data.length ? this.view.getUint8(at) : 0
  }

  u16(at: number): number {
    return at + 2 <= this.data.length ? this.view.getUint16(at, true) : 0
  }

  u32(at: number): number {
    return at + 4 <= this.data.length ? this.view.getUint32(at, true) : 0
  }

  /** UTF-16 text of `units` code units. */
  text(at: number, units: number): string {
    return new TextDecoder('utf-16le').decode(this.data.subarray(at, at + units * 2))
  }

  /** Text with its length before it, and where it ends. */
  counted(at: number): { text: string; end: number } {
    const units = this.u16(at)
    return { text: this.text(at + 2, units), end: at + 2 + units * 2 }
  }
}
