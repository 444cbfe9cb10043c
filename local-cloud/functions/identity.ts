/** Who an invocation runs for, as WeChat tells it: by environment variables, never by the event. */
export interface Identity {
  openid?: string
  source: string
}

const place = { WX_APPID: 'wxlocal', WX_CLIENTIP: '127.0.0.1' }

export function environmentOf({ openid, source }: Identity): Record<string, string> {
  const told: Record<string, string> = openid === undefined ? place : { ...place, WX_OPENID: openid }
  const timer: Record<string, string> = source === 'wx_trigger' ? { TRIGGER_SRC: 'timer', WX_TRIGGER_API_TOKEN_V0: 'local' } : {}
  return {
    ...told, ...timer,
    WX_CONTEXT_KEYS: Object.keys(told).join(','),
    TCB_CONTEXT_KEYS: 'TCB_SOURCE,TCB_ENV',
    TCB_SOURCE: source,
  }
}

/** What stays the same for an instance; `wire` is where its SDK sends everything. */
export const instanceEnvironment = (wire: string, extra: Record<string, string>): Record<string, string> => ({
  ...extra,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: wire }),
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'env-1',
  TCB_ENV: 'env-1',
  TENCENTCLOUD_SECRETID: 'local',
  TENCENTCLOUD_SECRETKEY: 'local',
  SILENCE: 'true',
})
