import type { ExclusionNo } from '@/domain/opinion/screening'

/** What is told before anything is written; a new exclusion does not compile until someone has found its words. */
export const ahead: Record<ExclusionNo, { title: string; text: string }> = {
  5: { title: '举报某个人', text: '要交给专门的机关，这样才能保护您。请不要写在这里。' },
  3: { title: '正在打官司、复议或仲裁', text: '要等那边的结果，议事室不能插手。' },
  4: { title: '信访已经在办', text: '请等信访部门的答复，两边一起办反而会慢。' },
  6: { title: '纪委监委正在查', text: '请直接找办案的机关，议事室不能商量。' },
  2: { title: '国家秘密、不能公开的事', text: '请不要用手机发送。' },
  7: { title: '自己家的事，部门已经答复过', text: '议事室商量的是大家共同的事。' },
  1: { title: '和法律、政策不一致的要求', text: '议事室不能拿来商量，可以先问问律师。' },
  8: { title: '其他不适合大家商量的事', text: '拿不准也可以先写，不在这里办会告诉您去哪里。' },
}
/** The most asked for first. */
export const order: readonly ExclusionNo[] = [5, 3, 4, 6, 2, 7, 1, 8]
