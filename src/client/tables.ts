import Taro from '@tarojs/taro'
import { ownFolder } from './call'
import { chosen } from './chosen'
import { isWeChat, wechat } from './wechat'

/** A spreadsheet somebody has chosen; a temporary file in WeChat, an object URL in a browser. */
export interface TableFile {
  path: string
  name: string
  /** bytes */
  size: number
}

/** In WeChat a file comes out of a chat, in a browser from the disk. `null`: nothing was chosen. */
export const chooseTable = (): Promise<TableFile | null> => (isWeChat ? fromChat() : fromDisk())

async function fromChat(): Promise<TableFile | null> {
  // Old and renamed tables too: the cloud says what to do with them, an empty list would not.
  const picked = await chosen(Taro.chooseMessageFile({ count: 1, type: 'file', extension: ['xlsx', 'csv', 'xls'] }))
  const file = picked?.tempFiles[0]
  return file ? { path: file.path, name: file.name, size: file.size } : null
}

function fromDisk(): Promise<TableFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = '.xlsx,.csv,.xls,text/csv'
    input.hidden = true
    const done = (file: File | undefined) => {
      input.remove()
      resolve(file ? { path: URL.createObjectURL(file), name: file.name, size: file.size } : null)
    }
    input.addEventListener('change', () => done(input.files?.[0]))
    input.addEventListener('cancel', () => done(undefined))
    document.body.append(input) // Safari opens nothing for an input outside the document.
    input.click()
  })
}

/** The fileID of the uploaded table; `null` when it did not get through. */
export async function uploadTable({ path, name }: TableFile): Promise<string | null> {
  try {
    const own = await ownFolder()
    if (own === null) return null
    const key = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}`
    const { fileID } = await wechat().cloud.uploadFile({ cloudPath: `tables/${own}/${key}.${/\.csv$/i.test(name) ? 'csv' : 'xlsx'}`, filePath: path })
    return fileID
  } catch {
    return null
  }
}
