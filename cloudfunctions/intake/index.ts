import { serve } from '../runtime/serve'
import cancelDuty from './cancelDuty'
import checkImport from './checkImport'
import closeBox from './closeBox'
import continueImport from './continueImport'
import dropImport from './dropImport'
import duties from './duties'
import enterLetter from './enterLetter'
import importRows from './importRows'
import imports from './imports'
import importSheet from './importSheet'
import issueSlips from './issueSlips'
import lookAtImport from './lookAtImport'
import mailbox from './mailbox'
import members from './members'
import myDuties from './myDuties'
import openBox from './openBox'
import opening from './opening'
import openings from './openings'
import readFile from './readFile'
import readSheet from './readSheet'
import record from './record'
import recorded from './recorded'
import recount from './recount'
import rooms from './rooms'
import setDuty from './setDuty'
import slipBatch from './slipBatch'
import slips from './slips'
import startImport from './startImport'
import unreadable from './unreadable'

export const main = serve([
  cancelDuty,
  checkImport,
  closeBox,
  continueImport,
  dropImport,
  duties,
  enterLetter,
  importRows,
  imports,
  importSheet,
  issueSlips,
  lookAtImport,
  mailbox,
  members,
  myDuties,
  openBox,
  opening,
  openings,
  readFile,
  readSheet,
  record,
  recorded,
  recount,
  rooms,
  setDuty,
  slipBatch,
  slips,
  startImport,
  unreadable,
])
