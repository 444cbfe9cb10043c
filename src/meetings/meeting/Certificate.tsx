import { useState } from 'react'
import { Btn, Field, Notice, P, Refused, Row, Rows, Sheet, Small, Stack } from '@/components'
import { openAt } from '@/client/openFile'
import { useAct } from '@/client/useAct'
import type { OutputOf } from '@/domain/kernel/contract'
import { checkCertificate, makeCertificate } from '@/domain/paper/certificate'

/** 参会证明 for somebody who was there, also for those who have no WeChat here. */
export function MakeCertificate({ id }: { id: string }) {
  const act = useAct()
  const [trouble, setTrouble] = useState(false)
  const make = async () => {
    const made = await act.run(makeCertificate, { id })
    if (made) setTrouble(!(await openAt(made.address, made.name)))
  }
  return (
    <Stack>
      <Refused refusal={act.refusal} />
      {trouble ? <Notice tone='bad'>文件没有下载到这台手机上，请再点一次。</Notice> : null}
      <Btn kind='plain' icon='doc' busy={act.busy} onTap={make}>出参会证明</Btn>
    </Stack>
  )
}

/** Somebody shows a certificate of this meeting: is it genuine, and what does the record say? */
export function CheckCertificate({ id }: { id: string }) {
  const [open, setOpen] = useState(false)
  const [code, setCode] = useState('')
  const [found, setFound] = useState<OutputOf<typeof checkCertificate> | null>(null)
  const act = useAct()
  const check = async () => setFound(await act.run(checkCertificate, { id, code }))
  const close = () => {
    setOpen(false)
    setFound(null)
    act.clear()
  }
  return (
    <>
      <Rows><Row icon='check' title='核对参会证明' note='有人拿来这次会议的证明，输校验码就知道真假' onTap={() => setOpen(true)} /></Rows>
      <Sheet open={open} title='核对参会证明' onClose={close} foot={<Btn busy={act.busy} onTap={check}>核对</Btn>}>
        <Field label='校验码' hint='证明下面的 8 位，比如 HK7M-3Q9T' value={code} onChange={setCode} error={act.wrong('code')} required />
        {act.refusal?.kind === 'invalid' ? null : <Refused refusal={act.refusal} />}
        {found?.genuine ? (
          <Notice tone='ok' title={`是真的：${found.genuine.name}`}>
            <Stack tight>
              <P>{found.genuine.body}</P>
              {found.genuine.lines.map(({ label, text }) => <Small key={label}>{label}：{text}</Small>)}
              <Small>请对照手里的证明，名字和内容要一样。</Small>
            </Stack>
          </Notice>
        ) : null}
        {found && !found.genuine ? <Notice tone='bad' title='这次会议没有这个校验码'>可能不是这次会议的，也可能出证明以后记录更正过。请让本人重新出一份。</Notice> : null}
      </Sheet>
    </>
  )
}
