import { sendBack } from '../../src/domain/supervision/contracts'
import { by, handoverMove } from './handoverMove'

export default handoverMove(sendBack, 'sendBack', ({ reason }, desk, { result, resultPhotos, returned, round }) => ({
  set: {
    result: null,
    resultPhotos: [],
    without: null,
    reportedAt: null,
    returned: [...returned, { at: desk.now, result: result ?? '', photos: resultPhotos, reason, by: by(desk), round }],
  },
  note: reason,
}))
