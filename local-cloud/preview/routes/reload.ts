import { sendJson, type Route } from '../http'
import type { Preview } from '../preview'

/** For whoever writes cloud functions: takes the newly built bundles in. */
export const reloadRoutes = ({ cloud, journal }: Preview): Route[] => [{
  method: 'POST',
  path: /^\/local\/reload$/,
  async answer(visit) {
    await cloud.reload()
    journal.tell('reloaded')
    sendJson(visit, { ok: true })
  },
}]
