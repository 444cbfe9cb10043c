import { grantExtension } from '../../src/domain/supervision/contracts'
import { dateOf } from '../../src/domain/kernel/calendar'
import { handoverMove } from './handoverMove'

export default handoverMove(grantExtension, 'grantExtension', (_input, _desk, { extension }) => ({
  holds: { asked: extension },
  ...(extension && { set: { dueAt: extension.until, extension: null }, note: `延到 ${dateOf(extension.until)}` }),
}))
