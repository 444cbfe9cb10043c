import { Image } from '@tarojs/components'
import { a11y, h5 } from './a11y'

/** Taro's Image with a name; on H5 the name belongs on the inner <img>. */
export function Picture({ src, label, className = 'y-picture', menu }: { src: string; label: string; className?: string; menu?: boolean }) {
  const named = h5 ? { nativeProps: { alt: label } } : { ...a11y({ role: 'img', label }), ...(menu ? { showMenuByLongpress: true } : {}) }
  return <Image className={className} src={src} mode={menu ? 'aspectFit' : 'aspectFill'} {...named} />
}
