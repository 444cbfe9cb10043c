import * as z from 'zod'
import { contract } from '../kernel/contract'
import { made } from '../kernel/paper'
import { id } from '../kernel/text'

/** 委员履职证明 or 参会证明: what it says, line by line, the same on the picture as on paper. */
export const certificateView = z.object({
  title: z.string(),
  /** 兹证明… */
  body: z.string(),
  lines: z.array(z.object({ label: z.string(), text: z.string() })),
  by: z.string(),
  date: z.string(),
  code: z.string(),
  /** How one finds out that it is genuine. */
  check: z.string(),
})
export type CertificateView = z.infer<typeof certificateView>

const input = z.strictObject({ id })

/** `id`: of the attendance. One's own, drawn on the phone. */
export const certificate = contract({ name: 'paper.certificate', says: '查看参会证明', by: ['attendee'], input, output: certificateView })

/** One's own; the room for anybody who was there. */
export const makeCertificate = contract({ name: 'paper.makeCertificate', says: '出参会证明', by: ['attendee', 'clerk', 'convener'], input, output: made })

export const checkCertificate = contract({
  name: 'paper.checkCertificate',
  says: '核对参会证明',
  by: ['clerk', 'convener', 'office'],
  input: z.strictObject({ id, code: z.string().max(40) }),
  /** Null: no certificate of this meeting has this code, as its records are now. */
  output: z.object({ genuine: z.object({ name: z.string(), body: z.string(), lines: z.array(z.object({ label: z.string(), text: z.string() })) }).nullable() }),
})
