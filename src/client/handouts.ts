import Taro from '@tarojs/taro'
import { endings } from '@/domain/meeting/calling/attachments'
import { ownFolder } from './call'
import { chosen } from './chosen'
import { isWeChat, wechat } from './wechat'

/** A document or picture somebody has chosen; a temporary file in WeChat, an object URL in a browser. */
export interface ChosenFile {
  path: string
  name: string
  /** bytes */
  size: number
}

/** WeChat hands over documents out of a chat only, pictures out of the album too. `null`: nothing was chosen. */
export const chooseDocument = (): Promise<ChosenFile | null> => (isWeChat ? fromChat() : fromDisk())
export const choosesFromAlbum = isWeChat

async function fromChat(): Promise<ChosenFile | null> {
  const picked = await chosen(Taro.chooseMessageFile({ count: 1, type: 'all' }))
  const file = picked?.tempFiles[0]
  return file ? { path: file.path, name: file.name || nameOf(file.path), size: file.size } : null
}

export async function chooseFromAlbum(): Promise<ChosenFile | null> {
  const picked = await chosen(Taro.chooseMedia({ count: 1, mediaType: ['image'], sourceType: ['album', 'camera'] }))
  const file = picked?.tempFiles[0]
  return file ? { path: file.tempFilePath, name: nameOf(file.tempFilePath), size: file.size } : null
}

/** What the phone calls its temporary pictures says nothing to anybody. */
const nameOf = (path: string): string => `照片.${/\.(\w+)$/.exec(path)?.[1] ?? 'jpg'}`

function fromDisk(): Promise<ChosenFile | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = endings.map((ending) => `.${ending}`).join(',')
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

/** The fileID of the uploaded file; `null` when it did not get through. */
export async function uploadDocument({ path, name }: ChosenFile): Promise<string | null> {
  try {
    const own = await ownFolder()
    if (own === null) return null
    const key = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 12)}`
    const ending = /\.(\w{2,4})$/.exec(name)?.[1]?.toLowerCase() ?? 'none'
    const { fileID } = await wechat().cloud.uploadFile({ cloudPath: `files/${own}/${key}.${ending}`, filePath: path })
    return fileID
  } catch {
    return null
  }
}
