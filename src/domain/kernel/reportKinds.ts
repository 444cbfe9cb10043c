/** In what form what was agreed goes up: "以提案、社情民意信息等形式，将相关建议报送" (seed 003), "形成调研报告13篇" (seed 002). */
export const reportKinds = ['提案', '社情民意信息', '调研报告'] as const
export type ReportKind = (typeof reportKinds)[number]

/** Does it carry what was agreed, and so wait for the consensus to stand, or what was found out on the way? */
export const carriesConsensus = (kind: ReportKind): boolean => kind !== '调研报告'
