import { useState } from 'react'
import { Btn, Notice, Refused, Stack } from '@/components'
import { openAt } from '@/client/openFile'
import { useAction } from '@/client/useAction'
import { importSheet } from '@/domain/opinion/intake/hotlineContracts'

export function Download({ id }: { id: string }) {
  const { run, refusal } = useAction(importSheet)
  const [failed, setFailed] = useState(false)
  const get = async () => {
    setFailed(false)
    const answer = await run({ id })
    if (answer) setFailed(!(await openAt(answer.address, answer.name)))
  }
  return (
    <Stack>
      <Btn kind='plain' icon='doc' onTap={get}>下载每一行的去向</Btn>
      {failed ? <Notice tone='bad'>表格没有打开，请再试一次。</Notice> : null}
      <Refused refusal={refusal} />
    </Stack>
  )
}
