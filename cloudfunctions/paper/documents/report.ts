import { masked } from '../../../src/domain/kernel/text'
import { forms } from '../../../src/domain/report/form'
import type { Report } from '../../../src/domain/report/report'
import { gap, heading, labelled, paragraphs, type Document, type Part } from '../model/document'
import { blankDate, onPaper } from '../model/dates'
import { named } from './people'
import { lastChange } from '../records/topicFile'

/** 提案、社情民意信息、调研报告, as each is sent up. */
export function report(record: Report, roomName: string): Document {
  const { kind, title, number, signature, sending, status } = record
  const signed = status === 'signed' || status === 'sent'
  return {
    name: `${kind} ${title}${signed ? '' : '（草稿）'}`,
    page: 'portrait',
    title: title || kind,
    under: [kind, number, signed ? null : '（草稿，未签发）'].filter((one) => one !== null).join('　'),
    parts: [
      ...(kind === '提案' ? [] : who(record)),
      ...forms[kind].sections.flatMap(({ key, name }) => [heading(1, name), ...lines(record.sections[key] ?? '')]),
      ...(kind === '提案' ? [gap, proposers(record)] : []),
      ...(kind === '调研报告' ? [{ part: 'signed', by: roomName, date: signature ? onPaper(signature.date) : blankDate } as const] : kind === '提案' ? [] : foot(record)),
    ],
    at: sending?.at ?? signature?.at ?? lastChange(record),
  }
}

/** A line that brings its own number keeps it, as 1. of the paper's own. */
const ownNumber = /^\s*(?:\d{1,2}[.、．]|[（(]\d{1,2}[)）]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）])\s*/
function lines(text: string): Part[] {
  const written = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  const allNumbered = written.length > 1 && written.every((line) => ownNumber.test(line))
  return allNumbered ? written.map((line) => heading(3, line.replace(ownNumber, ''))) : paragraphs(text)
}

const phoneOf = (phone: string | null): string => (phone ? masked(phone) : '')

const who = ({ kind, proposers: all }: Report): Part[] => [labelled(forms[kind].signers, all.map(({ name, sector }) => named(name, sector ?? '')).join('、') || '＿＿＿＿')]

function proposers({ proposers: all, contact }: Report): Part {
  const label = (text: string) => ({ text, label: true as const })
  return {
    part: 'form',
    widths: [20, 24, 32, 24],
    rows: [
      ['提案者', '界别', '通讯地址', '电话'].map(label),
      ...all.map(({ name, sector, address, phone }) => [{ text: name }, { text: sector ?? '' }, { text: address ?? '' }, { text: phoneOf(phone) }]),
      [label('联系人'), { text: [contact?.name ?? '', phoneOf(contact?.phone ?? null)].filter((one) => one !== '').join('　'), span: 3 }],
      [label('审查意见'), { text: '', span: 3, tall: 30, foot: `（签字、盖章）　　　　\n${blankDate}　　` }],
    ],
  }
}

/** 编号、日期、联系人, at the end as the bulletins want it. */
function foot({ number, signature, sending, contact }: Report): Part[] {
  const date = sending?.date ?? signature?.date
  return [
    gap,
    labelled('编号', number ?? '（签发时编号）'),
    labelled('日期', date ? onPaper(date) : blankDate),
    labelled('联系人', [contact?.name ?? '', phoneOf(contact?.phone ?? null)].filter((one) => one !== '').join('　') || '＿＿＿＿'),
    ...(sending ? [labelled('报送', sending.to)] : []),
  ]
}
