import Taro from '@tarojs/taro'

/** WeChat keeps ten pages; the eleventh fails without a word. */
const pagesMost = 10

/**
 * Opens a page of this mini-program, such as '/member/meeting/index?id=…'. With ten pages open the new one takes the place
 * of the last; back leads to the one before.
 */
export async function goTo(url: string): Promise<void> {
  const full = Taro.getCurrentPages().length >= pagesMost
  try {
    await (full ? Taro.redirectTo({ url }) : Taro.navigateTo({ url }))
  } catch (error) {
    // Two taps at once may both have counted nine.
    if (/limit/.test((error as { errMsg?: string }).errMsg ?? '')) await Taro.redirectTo({ url })
    else await Taro.showToast({ title: '没打开，请再点一次', icon: 'none' })
  }
}
