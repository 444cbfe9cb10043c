import type { FunctionComponent } from 'react'
import type { HandoverMove } from '@/domain/supervision/handover'
import { RedoSheet, ReassignSheet, UpholdSheet } from './AgainSheets'
import { ExtensionSheet } from './ExtensionSheet'
import { AssistSheet, SignHelpSheet } from './HelperSheets'
import { NoteSheet } from './NoteSheet'
import { ResultSheet } from './ResultSheet'
import type { SheetProps } from './sheet'
import { SignSheet } from './SignSheet'
import { VerifySheet } from './VerifySheet'
import { GrantSheet, RefuseSheet, SendBackSheet, UrgeSheet } from './WordsSheets'

/** The form of each move a person can make. */
export const sheets: Partial<Record<HandoverMove, FunctionComponent<SheetProps>>> = {
  sign: SignSheet,
  note: NoteSheet,
  report: ResultSheet,
  signHelp: SignHelpSheet,
  assist: AssistSheet,
  askExtension: ExtensionSheet,
  grantExtension: GrantSheet,
  refuseExtension: RefuseSheet,
  verify: VerifySheet,
  sendBack: SendBackSheet,
  urge: UrgeSheet,
  reassign: ReassignSheet,
  redo: RedoSheet,
  uphold: UpholdSheet,
}
