import type { Clock } from '../clock'
import type { Environment } from '../store/environment'
import type { CloudOptions, SentMessage } from '../types'
import { accept, refuse, type Api } from './api'
import { wrongField } from './fields'

/** One accept is one message. What was sent and what is left survives a restart. */
export class Subscriptions {
  readonly sent: SentMessage[]

  constructor(
    private readonly notes: Environment['notes'],
    private readonly clock: Clock,
    private readonly onSent: (message: SentMessage) => void,
    private readonly options: Pick<CloudOptions, 'longTerm' | 'refuseMessage'> = {},
  ) {
    this.sent = [...notes.getRange({ start: 'sent/', end: 'sent/\uffff' })].map(({ value }) => value as SentMessage)
  }

  grant(openid: string, templateId: string, n = 1): void {
    this.notes.putSync(quotaOf(openid, templateId), this.left(openid, templateId) + n)
  }

  left(openid: string, templateId: string): number {
    return (this.notes.get(quotaOf(openid, templateId)) as number | undefined) ?? 0
  }

  send: Api = ({ touser, template_id, page, data, miniprogram_state }) => {
    if (typeof touser !== 'string' || !touser) return refuse(40003, 'invalid openid')
    if (typeof template_id !== 'string' || !template_id) return refuse(40037, 'invalid template_id')
    const fields = (data ?? {}) as SentMessage['data']
    const wrong = wrongField(fields)
    if (wrong) return refuse(47003, `argument invalid! data.${wrong}.value invalid`)
    const refused = this.options.refuseMessage?.(touser, template_id)
    if (refused !== undefined) return refuse(refused, 'asked for by a test')
    if (this.left(touser, template_id) < 1) return refuse(43101, 'user refuse to accept the msg')
    const message: SentMessage = { at: this.clock.now(), openid: touser, templateId: template_id, page: String(page ?? ''), data: fields, state: String(miniprogram_state ?? 'formal') }
    if (!this.options.longTerm?.includes(template_id)) this.grant(touser, template_id, -1)
    this.notes.putSync(`sent/${String(this.sent.length).padStart(12, '0')}`, message)
    this.sent.push(message)
    this.onSent(message)
    return accept({ msgid: this.sent.length })
  }
}

const quotaOf = (openid: string, templateId: string) => `quota/${JSON.stringify([openid, templateId])}`
