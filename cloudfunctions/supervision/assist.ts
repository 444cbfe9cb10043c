import { assist } from '../../src/domain/supervision/contracts'
import { unitName } from '../runtime/livingUnit'
import { keptCopies } from '../runtime/photos'
import { helping, unitMove } from './hand'

// May be given again while the main unit is at work: the last word counts, the earlier ones stay in the diary.
export default unitMove(assist, 'assist', helping, async ({ unit, opinion, photos = [] }, desk, { _id, helpers }, { by }) => {
  const [name, opinionPhotos] = await Promise.all([unitName(desk.directory, unit), keptCopies(desk, photos, { in: 'handovers', id: _id })])
  const given = { opinion, opinionAt: desk.now, opinionBy: by, opinionPhotos }
  return {
    set: { helpers: helpers.map((helper) => (helper.unit === unit ? { ...helper, signedAt: helper.signedAt ?? desk.now, signedBy: helper.signedBy ?? by, ...given } : helper)) },
    note: `${name}：${opinion}`,
  }
})
