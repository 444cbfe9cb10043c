import { restoreIssue } from '../../src/domain/opinion/issueContracts'
import { issueMove } from './issueMove'

export default issueMove(restoreIssue, 'restore')
