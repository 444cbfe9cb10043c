import { dismissIssue } from '../../src/domain/opinion/issueContracts'
import { issueMove } from './issueMove'

export default issueMove(dismissIssue, 'dismiss')
