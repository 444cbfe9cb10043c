import { drawCode } from '../../cloud'
import { Refused, send, sendHtml, type Route } from '../http'
import { posterPage } from '../posterPage'
import type { Preview } from '../preview'

const sceneOf = (scene = ''): string => {
  if (!/^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/.test(scene)) throw new Refused(404, '没有这个码')
  return scene
}

/** What is printed and stuck to a door. */
export const codeRoutes = (preview: Preview): Route[] => [{
  method: 'GET',
  path: /^\/local\/code\/(?<scene>[^/]+)\.png$/,
  answer: (visit) => send(visit, 200, 'image/png', drawCode(`${preview.address}/r/${encodeURIComponent(sceneOf(visit.found.scene))}`, 860)),
}, {
  method: 'GET',
  path: /^\/local\/poster\/(?<scene>[^/]+)$/,
  answer(visit) {
    const scene = sceneOf(visit.found.scene)
    const place = preview.placeOf(preview.cloud, scene)
    if (!place) throw new Refused(404, '没有这个码')
    sendHtml(visit, posterPage({ scene, address: preview.address, ...place }))
  },
}]
