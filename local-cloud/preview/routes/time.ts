import { readBundles } from '../../functions/bundles'
import { jsonOf, Refused, sendJson, type Route } from '../http'
import type { Preview } from '../preview'

const minute = 60_000
const farthest = 400 * 24 * 60 * minute

/** The clock of the cloud: it ticks by itself every minute; here one may let it tick now or move time on. */
export const timeRoutes = (preview: Preview): Route[] => {
  const { cloud, journal } = preview
  const state = () => ({ now: cloud.now(), machine: Date.now() })
  const tick = async () => {
    for (const { name, trigger } of readBundles(preview.functionsDir).values()) if (trigger) await cloud.tick(name).catch(() => {})
  }
  return [
    { method: 'GET', path: /^\/local\/clock$/, answer: (visit) => sendJson(visit, state()) },
    {
      method: 'POST',
      path: /^\/local\/tick$/,
      async answer(visit) {
        await tick()
        journal.tell('clock')
        sendJson(visit, state())
      },
    },
    {
      method: 'POST',
      path: /^\/local\/travel$/,
      async answer(visit) {
        const { ms } = await jsonOf(visit.request)
        if (typeof ms !== 'number' || !(ms > 0) || cloud.now() - Date.now() + ms > farthest) throw new Refused(400, '时间只能往前走，总共不超过 400 天')
        preview.travel(Math.round(ms))
        await tick()
        journal.tell('clock')
        sendJson(visit, state())
      },
    },
  ]
}
