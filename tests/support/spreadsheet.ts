import { strToU8, zipSync } from 'fflate'

export type Cell = string | number | { date: number } | null
export interface Sheet {
  name: string
  rows: readonly (readonly Cell[])[]
  hidden?: true
}

const x = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
const column = (n: number): string => (n >= 26 ? column(Math.floor(n / 26) - 1) : '') + String.fromCharCode(65 + (n % 26))
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const related = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** An .xlsx as Excel writes it: shared texts, dates as styled numbers. Written by hand, so that what reads it is not what wrote it. */
export function xlsx(sheets: readonly Sheet[]): Buffer {
  const texts = new Map<string, number>()
  const cell = (value: Cell, at: string): string => {
    if (value === null) return ''
    if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`
    if (typeof value === 'object') return `<c r="${at}" s="1"><v>${value.date}</v></c>`
    if (!texts.has(value)) texts.set(value, texts.size)
    return `<c r="${at}" t="s"><v>${texts.get(value)}</v></c>`
  }
  const bodies = sheets.map(({ rows }) => rows.map((row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, `${column(c)}${r + 1}`)).join('')}</row>`).join(''))
  return zipped(bodies, sheets, [...texts.keys()])
}

/** The zip around ready-made rows, for files that no program would write. */
export function zipped(bodies: readonly string[], sheets: readonly Pick<Sheet, 'name' | 'hidden'>[], texts: readonly string[] = []): Buffer {
  const ids = bodies.map((_body, i) => `rId${i + 1}`)
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': x(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`),
    '_rels/.rels': x(`<Relationships xmlns="${related}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': x(`<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.map(({ name, hidden }, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="${ids[i]}"/>`).join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': x(`<Relationships xmlns="${related}">${ids.map((id, i) => `<Relationship Id="${id}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rIdT" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`),
    'xl/styles.xml': x(`<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`),
    'xl/sharedStrings.xml': x(`<sst xmlns="${main}">${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`),
  }
  bodies.forEach((body, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = x(`<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`)
  })
  return Buffer.from(zipSync(files, { level: 1 }))
}

/** The list at the end of the zip says another size for its first sheet than is so. */
export function claiming(bytes: Buffer, size: number): Buffer {
  const lying = Buffer.from(bytes)
  const name = Buffer.from('xl/worksheets/sheet1.xml')
  // In the list the name stands 46 bytes after the entry's mark, its unpacked size 24 after.
  lying.writeUInt32LE(size, lying.lastIndexOf(name) - 46 + 24)
  return lying
}

export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join(',')).join('\r\n')

/** Letters in GB18030 as Excel in China saves them. Node can read it and not write it, so the table is made by reading. */
let table: Map<string, [number, number]> | undefined
export function gb18030(text: string): Buffer {
  if (!table) {
    table = new Map()
    const decoder = new TextDecoder('gb18030')
    for (let high = 0x81; high <= 0xfe; high += 1) {
      for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) table.set(decoder.decode(Uint8Array.of(high, low)), [high, low])
    }
  }
  return Buffer.from([...text].flatMap((letter) => {
    if (letter < '\x80') return [letter.charCodeAt(0)]
    const pair = table?.get(letter)
    if (!pair) throw new Error(`${letter} takes four bytes, which no test needs`)
    return pair
  }))
}
