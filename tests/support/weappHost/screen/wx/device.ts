import type { Os, Realm } from '../logic/realm'
import type { Work } from './answer'

const phones = {
  ios: { platform: 'ios', system: 'iOS 17.5', brand: 'iPhone', model: 'iPhone 12<iPhone13,2>' },
  android: { platform: 'android', system: 'Android 12', brand: 'HUAWEI', model: 'NOH-AN00' },
}
const base = { SDKVersion: '3.8.0', version: '8.0.50', language: 'zh_CN', theme: 'light', fontSizeSetting: 16, fontSizeScaleFactor: 1, host: { env: 'WeChat' } }

export function device(os: Os, realm: Realm) {
  const screen = () => ({
    pixelRatio: 2, statusBarHeight: 20, screenTop: 64,
    windowWidth: innerWidth, windowHeight: innerHeight, screenWidth: innerWidth, screenHeight: innerHeight + 64,
    safeArea: { top: 20, left: 0, right: innerWidth, bottom: innerHeight + 64, width: innerWidth, height: innerHeight + 44 },
  })
  return {
    canIUse: () => true,
    nextTick: (act: () => void) => void realm.clock.setTimeout(act, 0),
    getWindowInfo: () => realm.copy(screen()),
    getDeviceInfo: () => realm.copy({ ...phones[os], abi: 'arm64', benchmarkLevel: 30 }),
    getAppBaseInfo: () => realm.copy(base),
    getSystemInfoSync: () => realm.copy({ ...screen(), ...phones[os], ...base }),
    getAccountInfoSync: () => realm.copy({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
    env: realm.copy({ USER_DATA_PATH: 'wxfile://usr' }),
  }
}

/** What needs no more than to have been asked. */
const silent = [
  'showToast', 'hideToast', 'showLoading', 'hideLoading', 'setNavigationBarColor', 'stopPullDownRefresh', 'startPullDownRefresh', 'makePhoneCall', 'setClipboardData', 'openLocation',
  'openDocument', 'openPrivacyContract', 'addPhoneCalendar', 'vibrateShort', 'setKeepScreenOn', 'hideKeyboard', 'shareFileMessage', 'requirePrivacyAuthorize', 'showShareMenu', 'hideShareMenu',
]

export const deviceWorks: Record<string, Work> = {
  ...Object.fromEntries(silent.map((name): [string, Work] => [name, () => undefined])),
  login: () => ({ code: 'code' }),
  getNetworkType: () => ({ networkType: 'wifi' }),
  getSetting: () => ({ authSetting: {} }),
  openSetting: () => ({ authSetting: {}, subscriptionsSetting: { mainSwitch: true } }),
  getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '议事堂隐私保护指引' }),
}
