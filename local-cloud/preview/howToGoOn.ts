interface Opened {
  url: string
  /** The cloud's time, and the machine's. */
  now: number
  machine: number
  lan: boolean
  dataDir: string
  seconds: number
}

const whole = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', weekday: 'short', hour: '2-digit', minute: '2-digit', hour12: false })

const whenSaid = (now: number, machine: number): string =>
  Math.abs(now - machine) < 60_000 ? '' : `
  云上是演示时间：${whole.format(now)}，和现在不同（总在工作日的白天打开，通知才收得到）。
  要用真实的时间：npm start -- --fresh --real-time
`

export const howToGoOn = ({ url, now, machine, lan, dataDir, seconds }: Opened): string => `
  议事堂开好了（用了 ${seconds.toFixed(1)} 秒），请在浏览器里打开：

      ${url}

  先试这三步：
    1. 点右边一栏的“居民扫码”：左边居民的手机打开，写几个字，提交，同意接收通知。
    2. 右边是专人王敏的手机：打开“待看意见”，点开刚才那一条（在最下面），点“更多”里的“直接答复”。
    3. 等一分钟：“微信收到的通知”里有给这位居民的通知，点一下就打开；“我提的事”里也看得到。
${whenSaid(now, machine)}${lan ? `
  同一个网络里的手机可以扫桌面上的码。请注意：这是预览，网络里的任何人都能打开这个地址、
  扮演任何一个人；不要放真实的意见，用完请关掉。
` : `
  想用真手机扫码：npm start -- --lan
`}
  数据放在 ${dataDir}，下次启动还在；从头来：npm start -- --fresh
  停下：按 Ctrl+C
`
