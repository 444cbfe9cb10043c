import Taro, { useShareAppMessage } from '@tarojs/taro'
import { previewAddress } from './address'
import { copy } from './copy'
import { keep } from './keep'

interface Room {
  scene: string
  name: string
}

const kept = 'room'
export const lastRoom = (): Room | null => (Taro.getStorageSync(kept) as Room | '') || null
/** The room somebody was in last, for sharing it from the first page. */
export const keepRoom = (room: Room): boolean => keep(kept, room)

/** Whoever comes by it says so (`via`), and what they say counts as 网络. */
const pageOf = ({ scene }: Room): string => `/resident/speak/index?scene=${encodeURIComponent(scene)}&via=share`

/** What WeChat's 转发 sends from this page: the room, or the one last visited. */
export function useShareRoom(room: Room | null): void {
  useShareAppMessage(() => {
    const shared = room ?? lastRoom()
    return shared ? { title: `${shared.name}：身边的事，一起商量`, path: pageOf(shared) } : { title: '身边的事，一起商量', path: '/resident/home/index' }
  })
}

/** In a browser there is a link to copy instead. */
export const copyLink = (room: Room) => copy(`${previewAddress()}#${pageOf(room)}`)
