import type { TopicView } from '@/domain/topic/views'

/** What every section of the page is given. */
export interface Of {
  topic: TopicView
}
