import Taro from '@tarojs/taro'

/** Opens the phone's dialler with the number in it; putting it away again is no fault. */
export const dial = (number: string): Promise<void> =>
  Taro.makePhoneCall({ phoneNumber: number }).then(
    () => undefined,
    () => undefined,
  )
