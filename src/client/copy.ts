import Taro from '@tarojs/taro'

/** Puts words on the clipboard; where the phone refuses, shows them, so that nobody goes away with nothing. Says which. WeChat says by itself that it was copied. */
export async function copy(words: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: words })
    return true
  } catch {
    await Taro.showModal({ title: '没能复制，请抄下来', content: words, showCancel: false, confirmText: '抄好了' })
    return false
  }
}
