/**
 * The letters of a text file. UTF-8 with or without its mark, UTF-16 with it, GB18030 (what Excel in China writes), and
 * files that somebody has glued together of both, line by line. Where the bytes are no letter there will be a U+FFFD.
 */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const utf8 = strictly('utf-8', bytes)
  if (utf8 !== null) return utf8
  return linesOf(bytes).some(surelyUtf8) ? linesOf(bytes).map(byItself).join('\n') : new TextDecoder('gb18030').decode(bytes)
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return null
    throw error
  }
}

// Neither encoding uses the byte of a line's end for anything else.
function linesOf(bytes: Buffer): Buffer[] {
  const lines: Buffer[] = []
  for (let from = 0; from <= bytes.length; ) {
    const end = bytes.indexOf(0x0a, from)
    lines.push(bytes.subarray(from, end < 0 ? bytes.length : end))
    if (end < 0) break
    from = end + 1
  }
  return lines
}

/** A few Chinese letters in GB18030 may happen to be good UTF-8 (联通 is the famous pair); so many are no accident. */
const surelyUtf8 = (line: Buffer): boolean => ((strictly('utf-8', line) ?? '').match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= 4

const byItself = (line: Buffer): string => (surelyUtf8(line) ? (strictly('utf-8', line) as string) : new TextDecoder('gb18030').decode(line))
