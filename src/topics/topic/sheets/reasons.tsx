import { drop, returnConsensus, returnTopic, withdrawConclusion, withdrawConfirmation, withdrawEndorsement, withdrawProposal } from '@/domain/topic/contracts'
import { ReasonSheet } from '@/staff/parts/ReasonSheet'
import type { SheetProps } from './sheet'

const reason = { field: 'reason', max: 300 } as const

export const ReturnTopicSheet = ({ onDone, ...sheet }: SheetProps) => (
  <ReasonSheet {...sheet} {...reason} title='退回修改' label='退回理由' hint='写清要改哪里，拟议题的同志会看到；居民只看到“要再改一改”。' confirm='退回' contract={returnTopic} onDone={() => onDone('已退回修改')} />
)

export const ReturnConsensusSheet = ({ onDone, ...sheet }: SheetProps) => (
  <ReasonSheet {...sheet} {...reason} title='退回再商量' label='退回理由' hint='写清还要商量什么，议事室会看到。' confirm='退回' contract={returnConsensus} onDone={() => onDone('已退回再商量')} />
)

export const WithdrawProposalSheet = ({ onDone, ...sheet }: SheetProps) => (
  <ReasonSheet {...sheet} {...reason} title='撤回提交' text='撤回以后可以再改，改好了再提交。等着确认的同志会收到通知。' label='撤回理由' confirm='撤回' contract={withdrawProposal} onDone={() => onDone('已撤回')} />
)

export const WithdrawConclusionSheet = ({ onDone, ...sheet }: SheetProps) => (
  <ReasonSheet {...sheet} {...reason} title='撤回共识' text='撤回以后可以再商量、再改，改好了再报党组织确定。' label='撤回理由' confirm='撤回' contract={withdrawConclusion} onDone={() => onDone('已撤回')} />
)

export const WithdrawConfirmationSheet = ({ onDone, ...sheet }: SheetProps) => (
  <ReasonSheet {...sheet} {...reason} title='撤销确认' text='议题回到拟定中，还没开的会自动取消，通知过的人会收到一条消息；原来的文件留在记录里。' label='撤销理由' confirm='撤销确认' danger contract={withdrawConfirmation} onDone={() => onDone('已撤销确认')} />
)

export const WithdrawEndorsementSheet = ({ onDone, ...sheet }: SheetProps) => (
  <ReasonSheet {...sheet} {...reason} title='撤销确定' text='共识回去再商量；原来的文件留在记录里。报送以后就不能撤销了。' label='撤销理由' confirm='撤销确定' danger contract={withdrawEndorsement} onDone={() => onDone('已撤销确定')} />
)

export const DropSheet = ({ onDone, ...sheet }: SheetProps) => (
  <ReasonSheet {...sheet} {...reason} title='终止议题' text={`终止以后，并入的 ${sheet.topic.together} 条意见退回到“已受理”，要另外处理；还没开的会自动取消。`} label='终止理由' confirm='终止议题' danger contract={drop} onDone={() => onDone('已终止议题')} />
)
