import { Btn, Notice, Stack } from '@/components'
import { dropCodes } from '@/client/keptCodes'
import { useKeptCodes } from '@/client/useKeptCodes'
import { daySaid } from '@/domain/meeting/door/handingIn'

/** Door codes that wait on this phone for a network, or were not taken. */
export function KeptCodes({ quiet = false }: { quiet?: boolean }) {
  const { kept } = useKeptCodes()
  const refused = kept.filter((one) => one.refused)
  const waiting = kept.filter((one) => !one.refused)
  const last = quiet ? undefined : waiting.at(-1)
  return (
    <>
      {last ? <Notice tone='warn' title={`有 ${waiting.length} 次签到还没交上去`}>{daySaid(last.when, Date.now())} 扫的码存在这部手机里，有网时自动交。</Notice> : null}
      {refused.map((one) => (
        <Stack key={one.code} tight>
          <Notice tone='warn' title={`${daySaid(one.when, Date.now())} 扫的签到码没有交成`}>{one.refused}</Notice>
          <Btn small kind='plain' onTap={() => dropCodes(one.meeting)}>知道了</Btn>
        </Stack>
      ))}
    </>
  )
}
