import * as directory from '@/domain/directory/contracts'
import * as broken from '@/domain/directory/pageBroke'
import * as floor from '@/domain/floor/contracts'
import type { Contract } from '@/domain/kernel/contract'
import * as calling from '@/domain/meeting/calling/contracts'
import * as meeting from '@/domain/meeting/contracts'
import * as meetingRecord from '@/domain/meeting/record'
import * as replies from '@/domain/meeting/replying/contracts'
import * as door from '@/domain/meeting/door/contracts'
import * as newsOfMeeting from '@/domain/meeting/telling/contracts'
import * as notice from '@/domain/notice/contracts'
import * as opinion from '@/domain/opinion/contracts'
import * as certificates from '@/domain/paper/certificate'
import * as paper from '@/domain/paper/contracts'
import * as ledgerPaper from '@/domain/supervision/ledgerPaper'
import * as desk from '@/domain/opinion/desk/contracts'
import * as behalf from '@/domain/opinion/intake/behalf'
import * as box from '@/domain/opinion/intake/box'
import * as hotline from '@/domain/opinion/intake/hotlineContracts'
import * as roster from '@/domain/opinion/intake/roster'
import * as asking from '@/domain/opinion/asking'
import * as callingBack from '@/domain/opinion/callingBack'
import * as board from '@/domain/board/contracts'
import * as telling from '@/domain/opinion/telling'
import * as engine from '@/domain/opinion/engineContracts'
import * as issue from '@/domain/opinion/issueContracts'
import * as report from '@/domain/report/contracts'
import * as supervision from '@/domain/supervision/contracts'
import * as agreeing from '@/domain/topic/agreeing'
import * as topic from '@/domain/topic/contracts'
import * as preparing from '@/domain/topic/preparing'
import * as takingPart from '@/domain/topic/takingPart'

const isContract = (value: unknown): value is Contract => typeof value === 'object' && value !== null && 'name' in value && 'input' in value

/** Every act the system knows, by name. */
export const contracts: ReadonlyMap<string, Contract> = new Map(
  [opinion, engine, desk, box, behalf, roster, hotline, telling, asking, callingBack, board, issue, report, topic, preparing, takingPart, agreeing, floor, meeting, calling, replies, meetingRecord, door, newsOfMeeting, supervision, directory, broken, notice, paper, certificates, ledgerPaper].flatMap((context) => Object.values(context).filter(isContract)).map((contract) => [contract.name, contract]),
)
