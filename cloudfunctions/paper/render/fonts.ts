/**
 * Fonts are named, never embedded (方正小标宋 is sold). Whoever lacks one gets the next of its other names, which stand in
 * the document's font table: in the order Word and WPS look for them.
 */
export const fonts = {
  body: { name: '仿宋_GB2312', others: ['仿宋', 'FangSong', 'STFangsong', '华文仿宋'] },
  title: { name: '方正小标宋简体', others: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', 'STZhongsong', '宋体', 'SimSun'] },
  first: { name: '黑体', others: ['SimHei', 'STHeiti', '华文黑体'] },
  second: { name: '楷体_GB2312', others: ['楷体', 'KaiTi', 'STKaiti', '华文楷体'] },
  song: { name: '宋体', others: ['SimSun', 'STSong', '华文宋体'] },
} as const
export type FontName = keyof typeof fonts

/** The same font for all scripts of a run: figures in a 公文 are of the same face. */
export const face = (font: FontName) => {
  const { name } = fonts[font]
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name }
}

/** word/fontTable.xml; the library writes one only for embedded fonts. */
export const fontTable = (): string => {
  const rows = Object.values(fonts).map(
    ({ name, others }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${rows.join('')}</w:fonts>`
}
