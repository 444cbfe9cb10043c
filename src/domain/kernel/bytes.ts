/** A call to a function carries no more (wechat-platform §4). Unit: bytes of UTF-8. */
export const sentMost = 100 * 1024

/** As UTF-8, without the encoder that WeChat's engine lacks: three bytes for a letter of Chinese, four for a pair of code units. */
export function bytesOf(text: string): number {
  let bytes = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit >= 0xd800 && unit < 0xe000) ? 2 : 3
  }
  return bytes
}
