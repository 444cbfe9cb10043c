import { useState } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { troubleWith } from '@/client/photoFiles'
import { givenUp } from '@/client/chosen'
import type { PhotoTrouble } from '@/domain/kernel/photo'
import { words } from '@/domain/kernel/refusal'
import { a11y, h5 } from './a11y'
import { Icon } from './Icon'
import { Picture } from './Picture'
import { Tap } from './Tap'

export interface Photo {
  /** WeChat: a temporary file; browser: an object URL. */
  path: string
  /** bytes */
  size?: number
}

interface PhotosProps {
  value: readonly Photo[]
  onChange: (value: Photo[]) => void
  max?: number
  label?: string
}

function chooseInBrowser(count: number): Promise<Photo[]> {
  return new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    input.multiple = count > 1
    input.hidden = true
    const done = (photos: Photo[]) => {
      input.remove()
      resolve(photos)
    }
    input.addEventListener('change', () => done(Array.from(input.files ?? []).slice(0, count).map((file) => ({ path: URL.createObjectURL(file), size: file.size }))))
    input.addEventListener('cancel', () => done([]))
    document.body.append(input) // Safari opens nothing for an input outside the document.
    input.click()
  })
}

async function chooseInWeChat(count: number): Promise<Photo[]> {
  const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] })
  return tempFiles.map((file) => ({ path: file.tempFilePath, size: file.size }))
}

/** Which of those just chosen were not taken, and why. */
function leftOut(troubles: readonly (PhotoTrouble | null)[]): string {
  const said = troubles.flatMap((trouble, at) => (trouble ? [`${troubles.length > 1 ? `第 ${at + 1} 张` : ''}${words.photo[trouble]}`] : []))
  return said.length > 0 ? `刚选的${said.join('；')}。没有加进来，请换一张，或者截个图再选。` : ''
}

/** Chooses and shows, and takes nothing that is no photo or too large; uploading is the page's. */
export function Photos({ value, onChange, max = 9, label = '照片' }: PhotosProps) {
  const [trouble, setTrouble] = useState('')
  const add = async () => {
    setTrouble('')
    try {
      const chosen = await (h5 ? chooseInBrowser : chooseInWeChat)(max - value.length)
      const troubles = await Promise.all(chosen.map(troubleWith))
      const good = chosen.filter((_, at) => troubles[at] === null)
      if (good.length > 0) onChange([...value, ...good])
      setTrouble(leftOut(troubles))
    } catch (error) {
      if (!givenUp(error)) setTrouble('没能打开相机或相册。请在微信的设置里允许使用，再试一次。')
    }
  }
  const remove = (photo: Photo) => {
    if (h5) URL.revokeObjectURL(photo.path)
    onChange(value.filter((one) => one !== photo))
  }
  return (
    <View className='y-field' {...a11y({ role: 'group', label })}>
      <View className='y-photos'>
        {value.map((photo, index) => (
          <View key={photo.path} className='y-photo'>
            <Picture src={photo.path} label={`${label} ${index + 1}`} />
            <Tap className='y-photo-out' label={`去掉第 ${index + 1} 张`} onTap={() => remove(photo)}><View className='y-photo-x'><Icon name='close' /></View></Tap>
          </View>
        ))}
        {value.length < max ? (
          <Tap className='y-photo y-photo-add' label={`添加${label} ${value.length}/${max}`} onTap={() => void add()}>
            <Icon name='camera' big />
            <View className='y-small'>{`添加${label} ${value.length}/${max}`}</View>
          </Tap>
        ) : null}
      </View>
      <View className='y-error' {...a11y({ live: 'polite' })}>{trouble ? <><Icon name='warn' /><View className='y-error-words'>{trouble}</View></> : null}</View>
    </View>
  )
}
