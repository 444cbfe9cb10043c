import { Card, H1, Notice, P, Page, Small, Stack, Strong, guarded } from '@/components'
import { exclusionOf } from '@/domain/opinion/screening'
import { CallBtn } from '../parts/CallBtn'
import { ahead, order } from './ahead'

/** What is not dealt with here, and which door is the right one. */
function Doors() {
  return (
    <Page>
      <Stack tight>
        <H1>这些事去哪里办</H1>
        <Small>下面这些事，议事室办不了。找对地方，办得更快。</Small>
      </Stack>
      <Notice tone='bad'>有人有危险：报警 110，火警 119，急救 120。</Notice>
      {order.map((no) => {
        const { door } = exclusionOf(no)
        return (
          <Card key={no} title={ahead[no].title}>
            <P>{ahead[no].text}</P>
            <P><Strong>{door.name}</Strong>：{door.how}</P>
            {door.phone ? <CallBtn number={door.phone} /> : null}
          </Card>
        )
      })}
    </Page>
  )
}

export default guarded(Doors)
