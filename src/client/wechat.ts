/**
 * The few abilities of WeChat that Taro's H5 runtime lacks. In WeChat they are `wx` itself; in the H5 preview the
 * local cloud puts a stand-in of the same shape into the page. A production build holds no such thing.
 */
export interface WeChat {
  cloud: {
    callFunction(call: { name: string; data: object }): Promise<{ result: unknown }>
    uploadFile(file: { cloudPath: string; filePath: string }): Promise<{ fileID: string }>
  }
  requestSubscribeMessage(asked: {
    tmplIds: string[]
    success(answer: Record<string, string>): void
    fail(error: { errCode?: number }): void
  }): void
  openSetting(asked: { withSubscriptions: boolean }): void
  scanCode(asked: { success(found: { result: string; path?: string }): void; fail(error: { errMsg: string }): void }): void
}

declare const wx: WeChat

export const wechat = (): WeChat => (process.env.TARO_ENV === 'weapp' ? wx : (globalThis as unknown as { wx: WeChat }).wx)

export const isWeChat = process.env.TARO_ENV === 'weapp'

