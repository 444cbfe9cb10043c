import * as z from 'zod'
import { beijing } from '../kernel/calendar'
import { fieldTypes, fitted, type FieldType } from './fields'
import { noticeKindKeys, noticeKinds, type Notice, type NoticeKind } from './notice'

/** What a template's field may hold. */
const sources = {
  title: '标题',
  body: '正文',
  when: '开会（开始）时间',
  at: '通知的时间',
  place: '地点',
  room: '议事室',
  phone: '联系电话',
  kind: '通知的种类',
} as const
type Source = keyof typeof sources

const texts: readonly Source[] = ['title', 'body', 'place', 'room', 'kind']
/** Which sources suit which type of field; where there is none, WeChat's template cannot be used here. */
const suits: Record<FieldType, readonly Source[]> = {
  thing: texts,
  time: ['when', 'at'],
  date: ['when', 'at'],
  phone_number: ['phone'],
  character_string: ['phone'],
  name: ['room'],
  phrase: ['kind'],
  enum: ['kind'],
  number: [],
  letter: [],
  symbol: [],
  amount: [],
  car_number: [],
}

export interface Template {
  /** As WeChat gave it. */
  id: string
  title: string
  /** 长期订阅: an accept stands until it is taken back. */
  longTerm: boolean
  kinds: readonly NoticeKind[]
  /** The keys of the approved template. */
  fields: Readonly<Record<string, Source>>
}

export interface Fault {
  /** Which template, by its title or place in the list; null: the value as a whole. */
  template: string | null
  says: string
}

const typeOf = (key: string): FieldType | undefined => fieldTypes.find((type) => key.startsWith(type) && /^\d{1,3}$/.test(key.slice(type.length)))

const shape = z.strictObject({
  id: z.string({ error: '缺少模板编号 id' }).regex(/^[\w-]{5,64}$/, { error: 'id 不像微信给的模板编号' }),
  title: z.string({ error: '缺少标题 title' }).min(1, { error: '缺少标题 title' }).max(20, { error: '标题 title 太长' }),
  longTerm: z.boolean({ error: 'longTerm 写 true（长期订阅）或 false（一次性订阅）' }),
  kinds: z.array(z.enum(noticeKindKeys, { error: `kinds 里只能写：${noticeKindKeys.map((kind) => `${kind}（${noticeKinds[kind]}）`).join('、')}` }), { error: '缺少 kinds：这个模板发哪几种通知' }).min(1, { error: 'kinds 是空的：这个模板发哪几种通知' }),
  fields: z.record(z.string(), z.string({ error: '字段的内容要写来源的名字' }), { error: '缺少 fields：每个字段放什么' }),
})

function flawsOf({ fields, kinds }: z.infer<typeof shape>): string[] {
  const keys = Object.keys(fields)
  const flaws = keys.length < 2 || keys.length > 5 ? [`fields 有 ${keys.length} 个，微信的模板是 2 到 5 个`] : []
  if (new Set(kinds).size < kinds.length) flaws.push('kinds 里有重复的')
  for (const [key, source] of Object.entries(fields)) {
    const type = typeOf(key)
    if (!type) flaws.push(`字段“${key}”不对：要写成类型加数字，例如 thing1、time2`)
    else if (suits[type].length === 0) flaws.push(`字段“${key}”用不了：系统里没有适合 ${type} 类型的内容，请换一个模板`)
    else if (!suits[type].includes(source as Source)) flaws.push(`字段“${key}”不能放“${source}”：${type} 类型只能放 ${suits[type].map((one) => `${one}（${sources[one]}）`).join('、')}`)
  }
  return flaws
}

/** The configured templates (NOTICE_TEMPLATES) and what is wrong with the others, in words for whoever configures them. A faulty one counts as none. */
export function readTemplates(text: string | undefined): { templates: Template[]; faults: Fault[] } {
  if (!text?.trim()) return { templates: [], faults: [] }
  let all: unknown
  try {
    all = JSON.parse(text)
  } catch {
    return { templates: [], faults: [{ template: null, says: '不是正确的 JSON：请检查引号、逗号和括号' }] }
  }
  if (!Array.isArray(all)) return { templates: [], faults: [{ template: null, says: '最外面要是一个列表：[ { … }, { … } ]' }] }
  const templates: Template[] = []
  const faults: Fault[] = []
  for (const [place, one] of all.entries()) {
    const read = shape.safeParse(one)
    const called = nameOf(one, place)
    const flaws = read.success ? [...flawsOf(read.data), ...clashes(read.data, templates)] : read.error.issues.map(told)
    if (flaws.length === 0 && read.success) templates.push(read.data as Template)
    else faults.push(...flaws.map((says) => ({ template: called, says })))
  }
  return { templates, faults }
}

const told = (issue: z.core.$ZodIssue): string =>
  issue.code === 'unrecognized_keys' ? `不认识 ${issue.keys.join('、')}：只有 id、title、longTerm、kinds、fields` : issue.code === 'invalid_type' && issue.path.length === 0 ? '要写成 { "id": …, "title": …, … }' : issue.message

function clashes({ id, title, kinds }: z.infer<typeof shape>, before: readonly Template[]): string[] {
  const flaws = before.some((one) => one.id === id) ? ['id 和前面的模板重复'] : []
  // WeChat shows only one of two templates with the same title (§1.1).
  if (before.some((one) => one.title === title)) flaws.push(`标题“${title}”和前面的模板重复，微信只会问其中一个`)
  for (const kind of kinds) {
    const other = before.find((one) => one.kinds.includes(kind))
    if (other) flaws.push(`${kind}（${noticeKinds[kind]}）已经由“${other.title}”发，一种通知只能用一个模板`)
  }
  return flaws
}

function nameOf(one: unknown, place: number): string {
  const title = typeof one === 'object' && one !== null && 'title' in one && typeof one.title === 'string' ? one.title : ''
  return title ? `第 ${place + 1} 个（${title.slice(0, 20)}）` : `第 ${place + 1} 个`
}

export const templateFor = (templates: readonly Template[], kind: NoticeKind): Template | undefined => templates.find(({ kinds }) => kinds.includes(kind))

const moment = (at: number): string => beijing(at).format('YYYY年M月D日 HH:mm')

type Said = Pick<Notice, 'kind' | 'title' | 'body' | 'at' | 'when' | 'place' | 'room' | 'phone'>
const valueOf: Record<Source, (notice: Said) => string> = {
  title: ({ title }) => title,
  body: ({ body }) => body,
  when: ({ when, at }) => moment(when ?? at),
  at: ({ at }) => moment(at),
  place: ({ place }) => place ?? '',
  room: ({ room }) => room ?? '',
  phone: ({ phone }) => phone ?? '',
  kind: ({ kind }) => noticeKinds[kind],
}

/** What is sent: a value for each field, each within its limit. */
export const dataFor = ({ fields }: Template, notice: Said): Record<string, { value: string }> =>
  Object.fromEntries(Object.entries(fields).map(([key, source]) => [key, { value: fitted(typeOf(key) ?? 'thing', valueOf[source](notice)) }]))
