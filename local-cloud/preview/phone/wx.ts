import { hearTime } from '../heardTime'
import { cloud } from './cloud'
import { openSetting, requestSubscribeMessage } from './subscribe'
import { scanCode } from './scan'
import { ownStorage } from './storage'
import { moveClock } from './time'
import { nowAtFirst, told } from './told'

/**
 * Stands in for WeChat in the browser: the few abilities the H5 runtime lacks. Knows the local cloud, not the product.
 * Runs before everything else on the page.
 */
hearTime(nowAtFirst)
moveClock()
ownStorage(told.openid)
Object.assign(window, {
  wx: { cloud, openSetting, requestSubscribeMessage, scanCode },
  // `door`: what a code shown on this screen should begin with, so that another phone's camera opens it as its own owner.
  __localCloud: { address: told.address, door: `${told.address}/me/` },
})
