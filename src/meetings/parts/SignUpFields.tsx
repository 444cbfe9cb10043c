import { Btn, Card, DateField, Field, Small, Stack, TimeField, Toggle } from '@/components'
import type { SignUpForm } from './signUpForm'

interface FieldsProps {
  value: SignUpForm
  onChange: (change: Partial<SignUpForm>) => void
  wrong: (field: string) => string | undefined
  /** 2026-11-21: signing up ends before it. */
  before: string
}

/** Who is marked 必须参加 needs no place; everybody else signs up for one. */
export function SignUpFields({ value: { on, capacity, date, time, open }, onChange, wrong, before }: FieldsProps) {
  return (
    <Card>
      <Stack>
        <Toggle label='报名参加' hint='除了必须参加的人，其他人自己报名；满了排候补，有人不来自动递补' value={on} onChange={(next) => onChange({ on: next })} />
        {on ? (
          <>
            <Field id='signUp-capacity' kind='number' label='名额' hint='不写就是不限人数；必须参加的人不占名额' value={capacity} onChange={(next) => onChange({ capacity: next })} error={wrong('signUp.capacity')} />
            <DateField id='signUp-until' label='报名到哪一天' placeholder='到开会为止' value={date} end={before} onChange={(next) => onChange({ date: next })} error={wrong('signUp.until')} />
            {date ? <TimeField label='几点截止' value={time} onChange={(next) => onChange({ time: next })} /> : null}
            {date ? <Btn kind='quiet' small onTap={() => onChange({ date: '' })}>不设截止时间</Btn> : <Small>不选日期，开会以前都能报名。</Small>}
            <Toggle label='没有邀请的委员也能报名' hint='本区的委员会在“可以报名的会”里看到' value={open} onChange={(next) => onChange({ open: next })} />
          </>
        ) : null}
      </Stack>
    </Card>
  )
}
