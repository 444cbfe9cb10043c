import { minute } from '../../src/domain/kernel/calendar'
import { seal } from '../runtime/audit'
import { caller } from '../runtime/wechat'
import { sendDueNotices } from './sendDueNotices'
import { workOffErrands } from './workOffErrands'

/** Stop taking up new work before the function's own timeout (config.json) would cut it off. */
const budget = 40_000

/**
 * Runs every minute, may run twice at once, may be cut off anywhere: every piece of work is claimed or written so
 * that doing it again changes nothing.
 */
export async function main() {
  const { openid, source } = caller()
  // A client can call any function by name; the clock listens to the timer only.
  if (openid !== null || !source.startsWith('wx_trigger')) return { ok: false }
  const now = Date.now()
  const until = now + budget
  const errands = await workOffErrands(now, until)
  const notices = await sendDueNotices(now, until)
  // Sealing every tenth minute keeps the idle cost low; what is not sealed yet rides on its record.
  const sealed = Math.floor(now / minute) % 10 === 0 ? await seal() : 0
  return { ok: true, errands, notices, sealed }
}
