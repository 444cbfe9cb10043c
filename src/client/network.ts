import Taro from '@tarojs/taro'

/** Calls back when the network returns; gives back how to stop. Taro's own event on H5 takes an offline browser for connected. */
export function onNetworkBack(back: () => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    window.addEventListener('online', back)
    return () => window.removeEventListener('online', back)
  }
  const heard = ({ isConnected }: { isConnected: boolean }) => {
    if (isConnected) back()
  }
  Taro.onNetworkStatusChange(heard)
  return () => Taro.offNetworkStatusChange(heard)
}
