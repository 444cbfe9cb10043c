import { useState } from 'react'
import { View } from '@tarojs/components'
import { Btn, Card, Field, Line, Link, Small } from '@/components'
import { MemberSheet } from './MemberSheet'
import type { Signer } from './useWriting'

interface ProposersProps {
  id: string
  /** 提案者、反映人、调研人 */
  name: string
  value: readonly Signer[]
  onChange: (value: Signer[]) => void
  wrong: (field: string) => string | undefined
  /** That may sign as a body. */
  committee: string | null
}

const nobody: Signer = { person: null, name: '', sector: '', address: '', phone: '' }

/** Whose names stand under it: members of the directory, and whoever else is written down. */
export function Proposers({ id, name, value, onChange, wrong, committee }: ProposersProps) {
  const [choosing, setChoosing] = useState(false)
  const change = (at: number, next: Partial<Signer>) => onChange(value.map((one, index) => (index === at ? { ...one, ...next } : one)))
  const add = (one: Partial<Signer>) => onChange([...value, { ...nobody, ...one }])
  const missing = value.length === 0 ? wrong('proposers') : undefined
  return (
    <>
      {value.map((one, at) => (
        <Card key={`${at}:${one.person ?? ''}`} title={`${name} ${at + 1}`} extra={<Link label={`去掉${name} ${at + 1}`} onTap={() => onChange(value.filter((_, index) => index !== at))}>去掉</Link>}>
          {one.person ? <Line><Small>{one.name}</Small><Small>委员，会在自己的手机上看到进展</Small></Line> : <Field id={`report-proposers-${at}-name`} label='姓名或单位名称' value={one.name} onChange={(next) => change(at, { name: next })} max={40} error={wrong(`proposers.${at}.name`)} required />}
          <Field id={`report-proposers-${at}-sector`} label='界别或单位（选填）' value={one.sector} onChange={(sector) => change(at, { sector })} max={40} error={wrong(`proposers.${at}.sector`)} />
          <Field id={`report-proposers-${at}-address`} label='地址（选填）' value={one.address} onChange={(address) => change(at, { address })} max={80} error={wrong(`proposers.${at}.address`)} />
          <Field id={`report-proposers-${at}-phone`} label='电话（选填）' kind='phone' value={one.phone} onChange={(phone) => change(at, { phone })} error={wrong(`proposers.${at}.phone`)} />
        </Card>
      ))}
      <View id='report-proposers'>
        <Card title={value.length === 0 ? name : `再加${name}`} tone={missing ? 'bad' : 'plain'}>
          {missing ? <Small>{missing}</Small> : null}
          <Btn kind='plain' icon='plus' onTap={() => setChoosing(true)}>选委员</Btn>
          {committee && !value.some((one) => one.name === committee) ? <Btn kind='plain' icon='plus' onTap={() => add({ name: committee, sector: '专委会' })}>以{committee}名义</Btn> : null}
          <Btn kind='plain' icon='plus' onTap={() => add({})}>写别的人、界别或单位</Btn>
        </Card>
      </View>
      {choosing ? <MemberSheet id={id} chosen={value.flatMap(({ person }) => person ?? [])} onClose={() => setChoosing(false)} onChoose={(members) => onChange([...value, ...members.map((member) => ({ ...nobody, person: member.id, name: member.name, sector: member.from }))])} /> : null}
    </>
  )
}
