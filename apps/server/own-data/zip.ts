import { crc32, deflateRawSync } from 'node:zlib'

export type ZipFile = { name: string; content: Uint8Array }

/** Bit 11: names are UTF-8. */
const utf8Names = 0x0800
const deflated = 8
/** 1 January 1980, the first day that the format knows: when a file was made says nothing here. */
const noDate = 0x0021

/** Puts files into a zip. Source: PKWARE's APPNOTE 6.3, 4.3; without its 64-bit part, so up to 4 GB. */
export function zipOf(files: readonly ZipFile[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content } of files) {
    const path = Buffer.from(name, 'utf8')
    const packed = deflateRawSync(content)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(utf8Names, 2)
    common.writeUInt16LE(deflated, 4)
    common.writeUInt16LE(noDate, 8)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(content.length, 18)
    common.writeUInt16LE(path.length, 22)
    const local = Buffer.concat([signature(0x04034b50), common, path, packed])
    directory.push(Buffer.concat([signature(0x02014b50), madeBy(20), common, placedAt(offset), path]))
    parts.push(local)
    offset += local.length
  }
  const end = Buffer.alloc(18)
  const size = directory.reduce((sum, { length }) => sum + length, 0)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return new Uint8Array(Buffer.concat([...parts, ...directory, signature(0x06054b50), end]))
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

function madeBy(version: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeUInt16LE(version)
  return bytes
}

/** No comment, one disk, no attributes, and where the file begins. */
function placedAt(offset: number): Buffer {
  const bytes = Buffer.alloc(14)
  bytes.writeUInt32LE(offset, 10)
  return bytes
}
