import type { ReportStatus } from '@/domain/report/report'
import type { ReportView } from '@/domain/report/views'

interface Turn {
  title: string
  yours: string
  others: string
  /** The move that makes it this reader's turn. */
  by: string
}

const turns: Record<ReportStatus, Turn> = {
  drafting: { title: '起草中', by: 'submit', yours: '初稿按记录写成，请逐句看过、补上缺的，再提交签发。', others: '议事室或专委会正在写。' },
  submitted: { title: '等签发', by: 'sign', yours: '请看内容准不准、说的是不是一件事。同意就签发，系统给编号；不同意，写明理由退回。', others: '等召集人、专委会或机关签发。写的人不能自己签发。' },
  signed: { title: '可以报送了', by: 'send', yours: '已经签发，内容不能再改。报送以后，记下报给谁，拍下对方收到的凭据。', others: '已经签发，等议事室或专委会报送。' },
  sent: { title: '已经报送', by: 'step', yours: '被采用、批示、转办或获奖，都记在下面。记错了不能删，写明理由更正。', others: '后来怎么样，记在下面。' },
  dropped: { title: '已经作废', by: '', yours: '', others: '理由在办理记录里。' },
}

export function turnSaid({ status, can }: ReportView): { title: string; words: string; mine: boolean } {
  const turn = turns[status as ReportStatus]
  const mine = can.includes(turn.by)
  return { title: turn.title, words: mine ? turn.yours : turn.others, mine: mine && status !== 'sent' }
}
