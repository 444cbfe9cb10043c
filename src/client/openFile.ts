import Taro from '@tarojs/taro'
import { isWeChat } from './wechat'

/** A file of the cloud's on this phone: a path in WeChat, an object URL in a browser. */
export interface LocalFile {
  path: string
  /** As people call it, with its ending. */
  name: string
}

const endingOf = (name: string): string => /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
const shown = ['doc', 'docx', 'xls', 'xlsx', 'pdf'] as const
type Shown = (typeof shown)[number]
/** Pictures open in WeChat's own viewer, where a long press keeps or sends them. */
const isPicture = (ending: string): boolean => /^(jpe?g|png)$/.test(ending)
const isShown = (ending: string): ending is Shown => (shown as readonly string[]).includes(ending)

/** WeChat shows documents and no archives; a browser saves either. */
export const opensHere = (name: string): boolean => !isWeChat || isShown(endingOf(name)) || isPicture(endingOf(name))
export const sendsToChat = isWeChat

/** Brings it onto the phone under its own name, so that whoever gets it sent reads what it is. `null`: it did not get through. */
export async function fetchFile(address: string, name: string): Promise<LocalFile | null> {
  try {
    if (!isWeChat) return { path: URL.createObjectURL(await bytesAt(address)), name }
    const filePath = `${await emptyFolder()}/${name}`
    const { statusCode } = await Taro.downloadFile({ url: address, filePath, timeout: 120_000 })
    return statusCode === 200 ? { path: filePath, name } : null
  } catch {
    return null
  }
}

async function bytesAt(address: string): Promise<Blob> {
  const answer = await fetch(address)
  if (!answer.ok) throw new Error(`${answer.status}`)
  return answer.blob()
}

/** What was opened before goes: a mini-program may keep 200 MB, and papers with names should not lie about. */
function emptyFolder(): Promise<string> {
  const folder = `${Taro.env.USER_DATA_PATH ?? ''}/papers`
  const files = Taro.getFileSystemManager()
  return new Promise((resolve, reject) => {
    const make = () => files.mkdir({ dirPath: folder, recursive: true, success: () => resolve(folder), fail: (error) => (/exist/i.test(error.errMsg) ? resolve(folder) : reject(new Error(error.errMsg))) })
    files.rmdir({ dirPath: folder, recursive: true, success: make, fail: make })
  })
}

/** Opens it in WeChat, where it can be sent on; in a browser it is saved. Answers whether that went well. */
export async function showFile({ path, name }: LocalFile): Promise<boolean> {
  try {
    const ending = endingOf(name)
    if (!isWeChat) save(path, name)
    else if (isPicture(ending)) await Taro.previewImage({ urls: [path] })
    else if (isShown(ending)) await Taro.openDocument({ filePath: path, fileType: ending, showMenu: true })
    return opensHere(name)
  } catch {
    return false
  }
}

/** Into a chat, from where a computer's WeChat takes it. WeChat wants this in the tap itself. Changing one's mind is no failure. */
export async function sendFile({ path, name }: LocalFile): Promise<boolean> {
  try {
    await Taro.shareFileMessage({ filePath: path, fileName: name })
    return true
  } catch (error) {
    return /cancel/i.test((error as { errMsg?: string }).errMsg ?? '')
  }
}

/** Fetches and opens in one go. */
export async function openAt(address: string, name: string): Promise<boolean> {
  const file = await fetchFile(address, name)
  return file !== null && showFile(file)
}

function save(url: string, name: string) {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
}
