import type { Cloud } from '../cloud'
import { demoPeople, demoScene, openidOf } from '../demo/world'
import { noticeTemplates, templateNames } from '../demo/templates'
import type { Exhibition } from './preview'

/** The demo district on the desk; the only file of the preview that knows the product. */
export const exhibition: Exhibition = {
  people: demoPeople,
  holders: { resident: openidOf('resident-1'), member: openidOf('member-1'), staff: openidOf('clerk-xingfuli') },
  scene: demoScene,
  codePage: 'resident/speak/index',
  templates: templateNames,
  web: ['board'],
  placeOf: (cloud: Cloud, scene: string) => {
    const point = cloud.data.get('points', scene)
    const room = point && cloud.data.get('rooms', String(point.room))
    return room ? { room: String(room.name), point: String(point.name) } : null
  },
}

export const environment = {
  AUDIT_KEY: 'for demonstrations only',
  NOTICE_TEMPLATES: JSON.stringify(noticeTemplates),
  MINIPROGRAM_STATE: 'developer',
  TZ: 'UTC',
}

/** What WeChat's content check would mark for a second look. */
export const forbiddenWords = ['炸弹', '法轮', '赌博网站', '代开发票']
