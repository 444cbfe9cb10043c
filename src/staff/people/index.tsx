import { useState } from 'react'
import { Btn, Card, Dialog, Empty, Line, Link, Page, Refused, Small, Strong, Tag, guarded } from '@/components'
import { useAction } from '@/client/useAction'
import { usePages } from '@/client/usePages'
import { inviteAgain, leave, people } from '@/domain/directory/contracts'
import type { OutputOf } from '@/domain/kernel/contract'
import { Listing } from '../parts/Listing'
import { Invitation } from './Invitation'
import { InviteSheet } from './InviteSheet'
import type { Invited } from './types'

type Person = OutputOf<typeof people>['items'][number]

function People() {
  const pages = usePages(people, {})
  const [inviting, setInviting] = useState(false)
  const [invited, setInvited] = useState<Invited | null>(null)
  const [leaving, setLeaving] = useState<Person | null>(null)
  const { run, refusal, clear } = useAction(leave)
  const anew = useAction(inviteAgain)
  const stop = async () => {
    if (!leaving) return
    const done = await run({ id: leaving.id, version: leaving.version })
    setLeaving(null)
    if (done) await pages.reload()
  }
  const invite = async ({ id, version, name }: Person) => {
    const answer = await anew.run({ id, version })
    if (answer) setInvited({ name, invitation: answer.invitation, until: answer.until })
    await pages.reload()
  }
  const again = async () => {
    clear()
    anew.clear()
    await pages.reload()
  }
  return (
    <Page title='人员' foot={<Btn onTap={() => setInviting(true)}>邀请同志开通</Btn>}>
      {invited ? <Invitation invited={invited} onClose={() => setInvited(null)} /> : null}
      <Refused refusal={refusal ?? anew.refusal} onRefresh={again} />
      <Listing pages={pages} empty={<Empty title='还没有人员' note='点下面的按钮邀请第一位同志。' />}>
        {(person) => <PersonCard person={person} onLeave={() => setLeaving(person)} onInvite={() => invite(person)} />}
      </Listing>
      <InviteSheet
        open={inviting}
        onClose={() => setInviting(false)}
        onDone={(next) => {
          setInvited(next)
          void pages.reload()
        }}
      />
      <Dialog
        open={leaving !== null}
        title={`停用${leaving?.name ?? ''}？`}
        text='停用以后，马上不能再以这个身份查看和办理；以前办过的都留着。要恢复，重新邀请。'
        confirm='停用'
        cancel='不停用'
        danger
        onConfirm={stop}
        onCancel={() => setLeaving(null)}
      />
    </Page>
  )
}

interface PersonCardProps {
  person: Person
  onLeave: () => void
  onInvite: () => Promise<void>
}

function PersonCard({ person, onLeave, onInvite }: PersonCardProps) {
  const left = person.status === '已停用'
  return (
    <Card>
      <Line><Strong>{person.name}</Strong><Tag tone={left ? 'grey' : person.status === '已开通' ? 'ok' : 'warn'}>{person.status}</Tag></Line>
      <Small>{[person.from, person.duty, person.phone].filter(Boolean).join(' · ')}</Small>
      {person.note ? <Small>{person.note}</Small> : null}
      {person.status === '未开通' ? <Link label={`重新邀请${person.name}`} onTap={onInvite}>重新邀请</Link> : null}
      <Line><Small>{person.posts.map(({ roleName, scopeName }) => [roleName, scopeName].filter(Boolean).join(' · ')).join('；')}</Small>{left ? null : <Link label={`停用${person.name}`} onTap={onLeave}>停用</Link>}</Line>
    </Card>
  )
}

export default guarded(People)
