import { Card } from '@/components'
import { Words } from '@/staff/parts/Words'
import type { Of } from './of'

export const Result = ({ topic }: Of) => (topic.outcome ? <Card tone='ok' title='结果'><Words>{topic.outcome}</Words></Card> : null)
