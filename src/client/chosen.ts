import Taro from '@tarojs/taro'

/**
 * What came of WeChat's own picker: `null` where the person changed their mind. A refusal of WeChat's (the privacy
 * agreement lacks it, the right was taken away) is said, for a button that does nothing looks broken.
 */
export async function chosen<File>(picking: Promise<File>): Promise<File | null> {
  try {
    return await picking
  } catch (error) {
    if (givenUp(error)) return null
    const { errno, errMsg } = (error ?? {}) as { errno?: number; errMsg?: string }
    await Taro.showModal({
      title: '微信没有打开文件',
      content: `请在微信的设置里允许使用，再试一次。还是不行的，请把这句话告诉政协机关：${errMsg ?? '没有说明原因'}${errno ? `（${errno}）` : ''}`,
      showCancel: false,
      confirmText: '知道了',
    })
    return null
  }
}

export const givenUp = (error: unknown): boolean => /cancel/.test(typeof error === 'object' && error && 'errMsg' in error ? String(error.errMsg) : '')
