import { toAsk } from '../../src/domain/opinion/callingBack'
import { askedDays } from '../../src/domain/opinion/afterwards'
import type { Opinion } from '../../src/domain/opinion/opinion'
import type { Notice } from '../../src/domain/notice/notice'
import { fulfil } from '../runtime/serve'
import { listAlong } from '../runtime/lists'
import { outcomeOf } from '../runtime/outcome'
import { find, is, oneOf } from '../runtime/store'
import { roomsOf } from './queued'

const reached: readonly string[] = ['waiting', 'sent']
const askedAt = ({ diary, at }: Opinion): number => diary.findLast(({ move }) => move === 'askAgain')?.at ?? at

/** Asked again whether it is really solved, and WeChat did not reach them: the oldest first. */
export default fulfil(toAsk, async (desk, { after }) => {
  const along = roomsOf(desk).flatMap((room) => askedDays.map((days) => ({ room: is(room), asking: is(days) })))
  const { items, next } = await listAlong<Opinion>('opinions', along, { after })
  const withWeChat = items.filter(({ openid }) => openid !== null).map(({ _id }) => `opinions/${_id}`)
  const told = withWeChat.length === 0 ? [] : await find<Notice>('notices', { where: { about: oneOf(withWeChat) }, limit: 500, only: ['about', 'at', 'status'] })
  const sent = (opinion: Opinion) => told.some((notice) => notice.about === `opinions/${opinion._id}` && notice.at >= askedAt(opinion) && reached.includes(notice.status))
  return {
    items: await Promise.all(
      items
        .filter((opinion) => !sent(opinion))
        .map(async (opinion) => ({
          id: opinion._id,
          version: opinion.version,
          room: { id: opinion.room, name: (await desk.directory.room(opinion.room))?.name ?? '' },
          receipt: opinion.receipt,
          slip: opinion.slip,
          text: opinion.text,
          of: opinion.behalf?.of ?? null,
          by: opinion.behalf?.by ?? null,
          phone: opinion.phone,
          outcome: outcomeOf(opinion) ?? '',
          days: opinion.asking ?? 30,
          since: askedAt(opinion),
          why: opinion.openid === null ? ('noWeChat' as const) : ('notSent' as const),
        })),
    ),
    next,
  }
})
