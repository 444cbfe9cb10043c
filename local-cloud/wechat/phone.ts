import { accept, refuse, type Api } from './api'

/** There is no WeChat account to ask: the code is the number itself (`phone:13800000000`). */
export const getPhoneNumber: Api = ({ code }) => {
  const number = /^phone:(\d{5,15})$/.exec(String(code))?.[1]
  if (!number) return refuse(40029, 'invalid code')
  return accept({ phone_info: { phoneNumber: number, purePhoneNumber: number, countryCode: '86', watermark: { timestamp: 0, appid: 'wxlocal' } } })
}
