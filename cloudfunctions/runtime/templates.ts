import { noticeKinds, type NoticeKind } from '../../src/domain/notice/notice'

/**
 * The template ids WeChat gave this account, from the function's environment: TEMPLATE_progress, TEMPLATE_meeting …
 * A kind without a template is only told in the in-app inbox and by phone.
 */
export const templateOf = (kind: NoticeKind): string | null => process.env[`TEMPLATE_${kind}`] ?? null

export const templateIds = (): { kind: NoticeKind; id: string }[] =>
  (Object.keys(noticeKinds) as NoticeKind[]).flatMap((kind) => {
    const id = templateOf(kind)
    return id ? [{ kind, id }] : []
  })
