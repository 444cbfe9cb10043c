import { subjects } from '../../src/domain/opinion/desk/contracts'
import { engineId, type Engine } from '../../src/domain/opinion/engine'
import { subjectWords } from '../../src/domain/opinion/officeWords'
import { categories } from '../../src/domain/opinion/routing/suggestion'
import { refuse } from '../../src/domain/kernel/refusal'
import { fulfil } from '../runtime/serve'
import { get } from '../runtime/store'
import { roomsOf } from './queued'

export default fulfil(subjects, async (desk, { room: id }) => {
  const room = roomsOf(desk).includes(id) ? await desk.directory.room(id) : null
  if (!room) throw refuse.notFound()
  const [matrix, committees, engine] = await Promise.all([desk.directory.matrix(room.areas), desk.directory.committees(room.areas), get<Engine>('engines', engineId)])
  return {
    items: subjectWords(engine?.words ?? {}).map(({ name, category }) => {
      const committee = committees.find(({ _id }) => _id === matrix[name])
      return { name, category: categories.find((one) => one === category) ?? '社会', committee: committee ? { id: committee._id, name: committee.name } : null }
    }),
  }
})
