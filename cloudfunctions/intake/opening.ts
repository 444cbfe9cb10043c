import { opening as contract } from '../../src/domain/opinion/intake/box'
import type { Opening } from '../../src/domain/opinion/intake/opening'
import type { Opinion } from '../../src/domain/opinion/opinion'
import { diaryOf } from '../../src/domain/kernel/view'
import { fulfil } from '../runtime/serve'
import { find, oneOf } from '../runtime/store'
import { addressesOf } from '../runtime/wechat'
import { letterView, openingLine } from './views'

export default fulfil(contract, async (desk, { id }) => {
  const opening = await desk.read<Opening>('openings', id)
  const unread = opening.letters.filter((letter) => letter.opinion === null)
  const [line, photos, receipts] = await Promise.all([openingLine(desk, opening), addressesOf([...opening.photos, ...unread.flatMap((letter) => letter.photos)]), receiptsOf(opening)])
  return {
    ...line,
    seal: opening.seal,
    note: opening.note,
    photos: photos.filter((address) => address !== null),
    letters: opening.letters.map((letter) => letterView(letter, letter.opinion ? (receipts.get(letter.opinion) ?? null) : null)),
    diary: diaryOf(opening.diary),
  }
})

async function receiptsOf({ letters }: Opening): Promise<Map<string, string>> {
  const ids = letters.flatMap(({ opinion }) => (opinion ? [opinion] : []))
  const opinions = ids.length === 0 ? [] : await find<Opinion>('opinions', { where: { _id: oneOf(ids) }, limit: ids.length })
  return new Map(opinions.map(({ _id, receipt }) => [_id, receipt]))
}
