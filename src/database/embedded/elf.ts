/** Just enough of ELF (64 bit, little endian) to see and change which symbol versions a shared library asks for. */

const SHT_DYNSYM = 11
const SHT_GNU_VERSYM = 0x6fffffff
const SHT_GNU_VERNEED = 0x6ffffffe

interface Section {
  type: number
  offset: number
  size: number
  link: number
}

/** A dynamic symbol: its name, the index of the version it asks for, and where its name's offset is stored. */
export interface DynamicSymbol {
  name: string
  versionIndex: number
  nameField: number
  nameOffset: number
  defined: boolean
}

/** One version of one library that the file asks for: `GLIBC_2.38` of `libm.so.6`, and where that is stored. */
export interface NeededVersion {
  library: string
  version: string
  index: number
  hashField: number
  hash: number
  nameField: number
  nameOffset: number
}

/** A view of an ELF file's bytes; throws when they are not a 64-bit little-endian ELF file with dynamic symbols. */
export class Elf {
  private readonly sections: Section[]

  constructor(readonly bytes: Buffer) {
    const is64le = bytes.length > 64 && bytes.readUInt32BE(0) === 0x7f454c46 && bytes[4] === 2 && bytes[5] === 1
    if (!is64le) throw new Error('not a 64-bit little-endian ELF file')
    const table = Number(bytes.readBigUInt64LE(40))
    const entry = bytes.readUInt16LE(58)
    const count = bytes.readUInt16LE(60)
    this.sections = Array.from({ length: count }, (_, index) => {
      const at = table + index * entry
      return {
        type: bytes.readUInt32LE(at + 4),
        offset: Number(bytes.readBigUInt64LE(at + 24)),
        size: Number(bytes.readBigUInt64LE(at + 32)),
        link: bytes.readUInt32LE(at + 40),
      }
    })
  }

  symbols(): DynamicSymbol[] {
    const { section, strings } = this.find(SHT_DYNSYM)
    const versions = this.find(SHT_GNU_VERSYM).section.offset
    return Array.from({ length: section.size / 24 }, (_, index) => {
      const at = section.offset + index * 24
      const nameOffset = this.bytes.readUInt32LE(at)
      return {
        name: this.string(strings, nameOffset),
        versionIndex: this.bytes.readUInt16LE(versions + index * 2) & 0x7fff,
        nameField: at,
        nameOffset,
        defined: this.bytes.readUInt16LE(at + 6) !== 0,
      }
    })
  }

  neededVersions(): NeededVersion[] {
    const { section, strings } = this.find(SHT_GNU_VERNEED)
    const found: NeededVersion[] = []
    let at = section.offset
    for (;;) {
      const library = this.string(strings, this.bytes.readUInt32LE(at + 4))
      let aux = at + this.bytes.readUInt32LE(at + 8)
      for (let left = this.bytes.readUInt16LE(at + 2); left > 0; left--) {
        const nameOffset = this.bytes.readUInt32LE(aux + 8)
        const version = this.string(strings, nameOffset)
        const hash = this.bytes.readUInt32LE(aux)
        const index = this.bytes.readUInt16LE(aux + 6)
        found.push({ library, version, index, hashField: aux, hash, nameField: aux + 8, nameOffset })
        aux += this.bytes.readUInt32LE(aux + 12)
      }
      const next = this.bytes.readUInt32LE(at + 12)
      if (next === 0) return found
      at += next
    }
  }

  private find(type: number): { section: Section; strings: Section } {
    const section = this.sections.find((candidate) => candidate.type === type)
    const strings = section && this.sections[section.link]
    if (!section || !strings) throw new Error(`no ELF section of type ${type.toString(16)}`)
    return { section, strings }
  }

  private string(strings: Section, offset: number): string {
    const start = strings.offset + offset
    return this.bytes.toString('latin1', start, this.bytes.indexOf(0, start))
  }
}
