import { sendJson, type Route } from '../http'
import type { Preview } from '../preview'

/** For looking into the cloud: what was sent, what was asked, what it cost. */
export const watchingRoutes = (preview: Preview): Route[] => {
  const { cloud, journal } = preview
  return [
    {
      method: 'GET',
      path: /^\/local\/desk$/,
      answer: (visit) => sendJson(visit, {
        people: preview.people, holders: preview.holders, scene: preview.scene, codePage: preview.codePage, templates: preview.templates,
        address: preview.address, lan: preview.lan, place: preview.placeOf(cloud, preview.scene),
      }),
    },
    {
      method: 'GET',
      path: /^\/local\/inbox$/,
      answer(visit) {
        const openid = visit.url.searchParams.get('openid')
        const sent = openid === null ? cloud.sent : cloud.sent.filter((message) => message.openid === openid)
        sendJson(visit, sent.slice(-200).reverse())
      },
    },
    { method: 'GET', path: /^\/local\/journal$/, answer: (visit) => sendJson(visit, journal.entries.slice(-60).reverse()) },
    {
      method: 'GET',
      path: /^\/local\/stats$/,
      answer: (visit) => sendJson(visit, { trips: cloud.trips, calls: cloud.calls.slice(-200), queries: cloud.queries.slice(-200) }),
    },
    {
      method: 'GET',
      path: /^\/local\/events$/,
      answer({ request, response }) {
        response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
        response.write('retry: 2000\n\n')
        const stop = journal.onHappening((what) => response.write(`data: ${what}\n\n`))
        const alive = setInterval(() => response.write(': \n\n'), 25_000)
        request.on('close', () => {
          clearInterval(alive)
          stop()
        })
      },
    },
  ]
}
