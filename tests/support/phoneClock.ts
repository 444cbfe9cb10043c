import { hearTime } from '../../local-cloud/preview/heardTime'
import { moveClock } from '../../local-cloud/preview/phone/time'
import { theTime } from './wechatCloud'

// Pages that run in jest's own process live at the cloud's time, as a phone in the browser does.
beforeAll(async () => {
  hearTime(await theTime())
  moveClock()
})
