import { strFromU8, strToU8 } from 'fflate'

const styles = 'xl/styles.xml'
const isSheet = (name: string): boolean => /^xl\/worksheets\/[^/]+\.xml$/.test(name)
const isText = (cell: string): boolean => /\st="(?:s|inlineStr)"/.test(cell)

/**
 * Marks every cell that holds a text as one written with an apostrophe before it (quotePrefix, ECMA-376 §18.8.45): otherwise
 * F2 and Enter make a formula of what somebody wrote. hucre has no word for it, so each style is there a second time, with
 * the mark, and the cells with texts take the second one; numbers keep theirs, or they would turn into texts.
 */
export function quoteTexts(inside: Record<string, Uint8Array>): void {
  const sheet = inside[styles]
  if (!sheet) return
  let plain = 0
  const doubled = strFromU8(sheet).replace(/<cellXfs\b[^>]*>([^]*?)<\/cellXfs>/, (_whole, list: string) => {
    const all = list.match(/<xf\b[^>]*?(?:\/>|>[^]*?<\/xf>)/g) ?? []
    plain = all.length
    return `<cellXfs count="${plain * 2}">${[...all, ...all.map((one) => one.replace('<xf', '<xf quotePrefix="1"'))].join('')}</cellXfs>`
  })
  inside[styles] = strToU8(doubled)
  for (const name of Object.keys(inside).filter(isSheet))
    inside[name] = strToU8(strFromU8(inside[name] ?? new Uint8Array()).replace(/<c\b[^>]*>/g, (cell) => (isText(cell) ? restyled(cell, plain) : cell)))
}

function restyled(cell: string, plain: number): string {
  const at = /\ss="(\d+)"/.exec(cell)
  return at ? cell.replace(at[0], ` s="${Number(at[1]) + plain}"`) : cell.replace(/\/?>$/, (end) => ` s="${plain}"${end}`)
}
