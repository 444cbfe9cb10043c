import Taro from '@tarojs/taro'
import type { Spot, System } from '@/domain/meeting/door/whereabouts'

export interface Whereabouts extends Spot {
  /** How far off the phone may be (m). */
  accuracy: number
  system: System
}

const patience = 10_000

/** Where this phone is, if its owner allows it and it can tell. Browsers speak WGS-84, WeChat GCJ-02: the cloud is told which. */
export function whereAmI(): Promise<Whereabouts | null> {
  if (process.env.TARO_ENV === 'h5') {
    return new Promise((resolve) => {
      if (!('geolocation' in navigator)) return resolve(null)
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude, longitude, accuracy } }) => resolve({ latitude, longitude, accuracy, system: 'wgs84' }),
        () => resolve(null),
        { enableHighAccuracy: true, timeout: patience, maximumAge: 60_000 },
      )
    })
  }
  return Taro.getLocation({ type: 'gcj02', isHighAccuracy: true, highAccuracyExpireTime: 4000 }).then(
    ({ latitude, longitude, accuracy, horizontalAccuracy }) => ({ latitude, longitude, accuracy: accuracy || horizontalAccuracy || 0, system: 'gcj02' as const }),
    () => null,
  )
}
