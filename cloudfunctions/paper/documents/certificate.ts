import { gap, labelled, note, paragraphs, type Document } from '../model/document'
import type { CertificateFrom } from '../records/certificateFrom'

/** 委员履职证明 or 参会证明, one page. */
export const certificate = ({ attendance: { name }, view: { title, body, lines, by, date, code, check }, at }: CertificateFrom): Document => ({
  name: `${title} ${name}`,
  page: 'portrait',
  title,
  parts: [...paragraphs(body), ...lines.map(({ label, text }) => labelled(label, text)), gap, { part: 'signed', by, date }, gap, note(`校验码 ${code}。${check}`)],
  at,
})
