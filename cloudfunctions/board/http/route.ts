import { refuse, Refused } from '../../../src/domain/kernel/refusal'
import { bulletinPage, photo } from './entry'
import { feedJson, feedXml } from './feeds'
import { plain, type Answer, type Visit } from './http'
import { screen } from './screen'

type Handler = (visit: Visit, found: readonly string[], rest: string) => Promise<Answer>

const id = '([\\w:.@-]{1,80})'
const routes: readonly [RegExp, Handler][] = [
  [/\/?feed\.json$/, feedJson],
  [/\/?feed\.xml$/, feedXml],
  [/\/?screen$/, screen],
  [new RegExp(`/?bulletin/${id}$`), bulletinPage],
  [new RegExp(`/?photo/${id}/([0-2])\\.(?:jpeg|png|webp)$`), photo],
]

/** The board on the web: feeds, one page for each entry, a page for screens. Only what is public, only to be read. */
export async function answerVisit(visit: Visit): Promise<Answer> {
  const hit = routes.flatMap(([path, answer]) => {
    const found = path.exec(visit.path)
    return found ? [{ answer, found }] : []
  })[0]
  if (!hit) return plain(404, '没有这个页面')
  if (visit.httpMethod !== 'GET' && visit.httpMethod !== 'HEAD') return plain(405, '这里只能看，不能改', { allow: 'GET, HEAD' })
  try {
    return await hit.answer(visit, hit.found.slice(1), hit.found[0])
  } catch (error) {
    if (error instanceof Refused) return plain(error.refusal.kind === 'fault' ? 500 : 404, error.refusal.text)
    const { name, errCode } = error as { name?: string; errCode?: number }
    console.error(JSON.stringify({ board: 'http', name, errCode }))
    return plain(500, refuse.busy().refusal.text)
  }
}
