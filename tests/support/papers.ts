import { strFromU8, unzipSync } from 'fflate'

/** What lies behind the address an act has answered. */
export async function fetched({ address }: { address: string }): Promise<Uint8Array> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status} at ${address}`)
  return new Uint8Array(await answer.arrayBuffer())
}

export const unpacked = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plain = (xml: string): string => xml.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (_all, hex: string, dec: string, name: string) => (hex ? String.fromCodePoint(parseInt(hex, 16)) : dec ? String.fromCodePoint(Number(dec)) : (entities[name] ?? '')))

/** A Word file opened again, by hand, so that what reads it is not what wrote it. */
export function openWord(bytes: Uint8Array) {
  const parts = unpacked(bytes)
  const body = parts['word/document.xml'] ?? ''
  const paragraphs = [...body.matchAll(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs)].map(([xml]) => ({
    xml,
    style: /<w:pStyle w:val="(\w+)"/.exec(xml)?.[1] ?? null,
    text: [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)].map(([, text = '', space]) => (space === 'tab' ? '\t' : space === 'br' ? '\n' : plain(text))).join(''),
  }))
  const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)].map(([xml]) => ({
    xml,
    cells: [...xml.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = '']) => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => plain(text)).join('')),
  }))
  return { parts, body, paragraphs, rows, text: paragraphs.map(({ text }) => text).join('\n') }
}

/** An Excel file opened again: its first sheet as cells, each with what kind it is. */
export function openExcel(bytes: Uint8Array) {
  const parts = unpacked(bytes)
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? ''
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si = '']) => plain([...si.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => text).join('')))
  const styles = (/<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(parts['xl/styles.xml'] ?? '')?.[1] ?? '').match(/<xf [^>]*>/g) ?? []
  const rows = [...sheet.matchAll(/<row [^>]*?r="(\d+)"[^>]*>(.*?)<\/row>/gs)].map(([, , inside = '']) =>
    [...inside.matchAll(/<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, column = '', attributes = '', content = '']) => {
      const type = /t="(\w+)"/.exec(attributes)?.[1] ?? 'n'
      const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? ''
      const style = Number(/\ss="(\d+)"/.exec(attributes)?.[1] ?? 0)
      return { column, type, style, quoted: (styles[style] ?? '').includes('quotePrefix="1"'), formula: /<f[ >]/.test(content), text: type === 's' ? (shared[Number(value)] ?? '') : plain(value) }
    }),
  )
  return { parts, sheet, rows }
}
