import { Page, guarded } from '@/components'
import { IssueList } from './IssueList'

/** For the office, which has no desk of opinions; the rooms find the same list beside theirs. */
function Issues() {
  return (
    <Page title='共性问题'>
      <IssueList />
    </Page>
  )
}

export default guarded(Issues)
