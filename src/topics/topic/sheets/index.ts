import type { FunctionComponent } from 'react'
import type { Begun } from '../beginnings'
import { AppointSheet } from './AppointSheet'
import { ConfirmSheet, EndorseSheet } from './GateSheet'
import { DropSheet, ReturnConsensusSheet, ReturnTopicSheet, WithdrawConclusionSheet, WithdrawConfirmationSheet, WithdrawEndorsementSheet, WithdrawProposalSheet } from './reasons'
import { ReportSheet } from './ReportSheet'
import type { SheetProps } from './sheet'
import { TakeUpSheet } from './TakeUpSheet'
import { ArchiveSheet, HandOverSheet, ProposeSheet } from './sure'

/** What each move asks for, where it asks on this page: a move and its sheet, one line each. */
export const sheets: Partial<Record<Begun, FunctionComponent<SheetProps>>> = {
  propose: ProposeSheet,
  confirm: ConfirmSheet,
  returnTopic: ReturnTopicSheet,
  endorse: EndorseSheet,
  returnConsensus: ReturnConsensusSheet,
  report: ReportSheet,
  handOver: HandOverSheet,
  archive: ArchiveSheet,
  appoint: AppointSheet,
  takeUp: TakeUpSheet,
  withdrawProposal: WithdrawProposalSheet,
  withdrawConfirmation: WithdrawConfirmationSheet,
  withdrawConclusion: WithdrawConclusionSheet,
  withdrawEndorsement: WithdrawEndorsementSheet,
  drop: DropSheet,
}
