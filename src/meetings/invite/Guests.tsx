import { View } from '@tarojs/components'
import { Btn, Card, Chips, Field, Small, Stack } from '@/components'
import { a11y } from '@/components/a11y'
import { seats, type Seat } from '@/domain/kernel/seats'
import type { GuestForm } from './invited'

const guestSeats: readonly Seat[] = ['resident', 'concerned', 'expert', 'worthy']
export const guestSeatOptions = guestSeats.map((value) => ({ value, label: seats[value] }))
const most = 50

interface GuestsProps {
  guests: readonly GuestForm[]
  onChange: (guests: GuestForm[]) => void
  wrong: (field: string) => string | undefined
}

/** People the directory does not know: they are told by telephone and sign in at the desk. */
export function Guests({ guests, onChange, wrong }: GuestsProps) {
  const set = (at: number, change: Partial<GuestForm>) => onChange(guests.map((guest, i) => (i === at ? { ...guest, ...change } : guest)))
  const add = () => onChange([...guests, { name: '', from: '', phone: '', conflict: '', seat: guests.at(-1)?.seat ?? 'resident' }])
  return (
    <Stack>
      {guests.map((guest, at) => (
        <View key={at} {...a11y({ role: 'group', label: `名册以外第 ${at + 1} 位` })}>
          <Card title={`名册以外第 ${at + 1} 位`}>
            <Chips label='以什么身份来' options={guestSeatOptions} value={guest.seat} onChange={(seat) => set(at, { seat })} id={`guests-${at}-seat`} error={wrong(`guests.${at}.seat`)} />
            <Field label='姓名' max={20} value={guest.name} onChange={(name) => set(at, { name })} id={`guests-${at}-name`} error={wrong(`guests.${at}.name`)} required />
            <Field label='代表谁' hint='例如 3 号楼住户、物业公司' max={30} value={guest.from} onChange={(from) => set(at, { from })} id={`guests-${at}-from`} error={wrong(`guests.${at}.from`)} required />
            <Field label='电话' hint='可以不填；填了方便打电话通知' kind='phone' value={guest.phone} onChange={(phone) => set(at, { phone })} id={`guests-${at}-phone`} error={wrong(`guests.${at}.phone`)} />
            <Field label='利益关系说明' hint='例如：业委会主任，与施工方有合同。没有就不填' max={100} value={guest.conflict} onChange={(conflict) => set(at, { conflict })} id={`guests-${at}-conflict`} error={wrong(`guests.${at}.conflict`)} />
            <Btn kind='quiet' small onTap={() => onChange(guests.filter((_, i) => i !== at))}>去掉第 {at + 1} 位</Btn>
          </Card>
        </View>
      ))}
      {guests.length < most ? (
        <Card>
          <Btn kind='plain' small icon='plus' onTap={add}>{guests.length === 0 ? '加名册以外的人' : '再加一位'}</Btn>
          <Small>居民代表、物业、专家、乡贤等。微信通知不到，要打电话；到会后在签到台点名签到。</Small>
        </Card>
      ) : null}
    </Stack>
  )
}
