import { minute } from '../../src/domain/kernel/calendar'
import { seal } from '../runtime/audit'
import { caller } from '../runtime/wechat'
import { askAgain } from './askAgain'
import { checkPhotos } from './checkPhotos'
import { hearConsent } from './hearConsent'
import { hearVerdict } from './hearVerdict'
import { learnFromDecisions } from './learnFromDecisions'
import { placeOpinions } from './placeOpinions'
import { removeLeftFiles } from './removeLeftFiles'
import { removePapers } from './removePapers'
import { remindGates } from './remindGates'
import { remindMeetings } from './remindMeetings'
import { remindUnits } from './remindUnits'
import { sendDueNotices } from './sendDueNotices'
import { sweepMeetings } from './sweepMeetings'
import { workOffErrands } from './workOffErrands'

/** Stop taking up new work before the function's own timeout (config.json) would cut it off. */
const budget = 40_000

/**
 * Runs every minute, may run twice at once, may be cut off anywhere: every piece of work is claimed or written so
 * that doing it again changes nothing.
 */
export async function main(event: unknown) {
  const { openid, source } = caller()
  const now = Date.now()
  if ((await hearVerdict(event, source, now)) || (await hearConsent(event, source, openid, now))) return 'success'
  // A client can call any function by name; besides WeChat's own pushes the clock listens to the timer only.
  if (openid !== null || !source.startsWith('wx_trigger')) return { ok: false }
  const until = now + budget
  // Whoever waits for it comes first: messages, then photos staff cannot see yet, then what only makes suggestions better.
  const done = {
    learned: await alone('learn', () => learnFromDecisions(now, until)),
    errands: await alone('errands', () => workOffErrands(now, until)),
    asked: await alone('asking', () => askAgain(now, until)),
    gates: await alone('gates', () => remindGates(now, until)),
    reminded: await alone('units', () => remindUnits(now, until)),
    meetings: await alone('meetings', () => remindMeetings(now, until)),
    swept: await alone('sweep', () => sweepMeetings(now, until)),
    notices: await alone('notices', () => sendDueNotices(now, until)),
    photos: await alone('photos', () => checkPhotos(now, until)),
    papers: await alone('papers', () => removePapers(now, until)),
    leftFiles: await alone('leftFiles', () => removeLeftFiles(now, until)),
    placed: await alone('radar', () => placeOpinions(now, until)),
    // Sealing every tenth minute keeps the idle cost low; what is not sealed yet rides on its record.
    sealed: Math.floor(now / minute) % 10 === 0 ? await alone('seal', () => seal()) : 0,
  }
  return { ok: true, ...done }
}

/** Work that fails is met again in a minute; the others do not wait for it. */
async function alone<Result>(work: string, run: () => Promise<Result>): Promise<Result | 'failed'> {
  try {
    return await run()
  } catch (error) {
    const { name, errCode } = error as { name?: string; errCode?: number }
    console.error(JSON.stringify({ clock: work, name, errCode }))
    return 'failed'
  }
}
