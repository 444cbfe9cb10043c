interface Opened {
  url: string
  lan: boolean
  dataDir: string
  seconds: number
}

export const howToGoOn = ({ url, lan, dataDir, seconds }: Opened): string => `
  议事堂开好了（用了 ${seconds.toFixed(1)} 秒），请在浏览器里打开：

      ${url}

  先试这三步：
    1. 左边是居民的手机：点“说一句”，写几个字，提交，记下受理编号。
    2. 右边是议事室专人的手机：打开“待看”，受理刚才那一条。
    3. 回到左边看“我提的事”；右侧的“微信收到的通知”里有发出的每一条通知。
${lan ? `
  同一个网络里的手机可以扫桌面上的码。请注意：这是预览，网络里的任何人都能打开这个地址、
  扮演任何一个人；不要放真实的意见，用完请关掉。
` : `
  想用真手机扫码：npm start -- --lan
`}
  数据放在 ${dataDir}，下次启动还在；从头来：npm start -- --fresh
  停下：按 Ctrl+C
`
