/** Where WeChat and a browser say different words on purpose, and why. Texts without white space. */
const wordings: readonly { pages: RegExp; onWeChat: string; inBrowser: string; because: string }[] = [
  { pages: /^member\/certificate/, onWeChat: '存到相册', inBrowser: '保存图片', because: 'a browser has no album, it downloads' },
  { pages: /^meetings\/meeting/, onWeChat: '从聊天里选文件拍照或相册', inBrowser: '加材料', because: 'WeChat takes files from chats only, and pictures by another door' },
]

/** Seconds that run on between looking here and looking there: 还剩 9:35, 已超时 0:12. */
export const withoutSeconds = (text: string): string => text.replace(/(还剩|最后一分钟|已超时)\d+:\d\d/g, '$1…')

/** What a page that reads so on WeChat should read in the browser. */
export const asInBrowser = (path: string, text: string): string =>
  wordings.filter(({ pages }) => pages.test(path)).reduce((read, { onWeChat, inBrowser }) => read.replace(onWeChat, inBrowser), text)
