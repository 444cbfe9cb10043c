import { printJson } from '../wire/proto'

/** An open API: its parameters in snake_case in, the protobuf answer out. */
export type Api = (parameters: Record<string, unknown>) => Buffer

export const refuse = (errcode: number, errmsg: string) => printJson({ errcode, errmsg: `${errmsg} rid: local` })

export const accept = (more: object = {}) => printJson({ errcode: 0, errmsg: 'ok', ...more })
