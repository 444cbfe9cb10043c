import { useState } from 'react'
import { Btn, BtnRow, Dialog, H2, Loading, Notice, P, Refused, Row, Rows, Small, Stack } from '@/components'
import { chooseDocument, chooseFromAlbum, choosesFromAlbum, uploadDocument, type ChosenFile } from '@/client/handouts'
import { useAct } from '@/client/useAct'
import { useHandout } from '@/client/useHandout'
import { attachmentsMost, endingOf, largestDocument, sizeSaid } from '@/domain/meeting/calling/attachments'
import { attach, detach } from '@/domain/meeting/calling/contracts'
import type { MeetingView } from '@/domain/meeting/views'

const bad = (file: ChosenFile): string => {
  if (!endingOf(file.name)) return '只能放 PDF、Word、Excel 文件和 jpg、png 图片，请换一个。'
  return file.size > largestDocument ? `“${file.name}”超过 ${largestDocument / 1024 / 1024} MB 了，请压缩一下或者分成几个。` : ''
}

/** Papers and pictures that go with the invitation. */
export function Handouts({ meeting, onMoved }: { meeting: MeetingView; onMoved: () => Promise<void> }) {
  const { id, version, attachments } = meeting
  const act = useAct()
  const paper = useHandout(id)
  const [sending, setSending] = useState('')
  const [trouble, setTrouble] = useState('')
  const [removing, setRemoving] = useState<string | null>(null)
  const may = meeting.can.includes('attach')
  if (attachments.length === 0 && !may) return null
  const add = (choose: () => Promise<ChosenFile | null>) => async () => {
    setTrouble('')
    act.clear()
    const file = await choose()
    if (!file) return
    const no = bad(file)
    if (no) return setTrouble(no)
    setSending(file.name)
    const fileID = await uploadDocument(file)
    if (fileID === null) setTrouble(`“${file.name}”没有传上去，请看看网络再试。`)
    else if (await act.run(attach, { id, version, file: fileID, name: file.name })) await onMoved()
    setSending('')
  }
  const gone = attachments.find((one) => one.id === removing)
  const remove = async () => {
    if (!gone || !(await act.run(detach, { id, version, attachment: gone.id }))) return
    setRemoving(null)
    await onMoved()
  }
  return (
    <Stack>
      <H2>会议材料</H2>
      {attachments.length > 0 ? <Rows label='会议材料'>
        {attachments.map((one) => <Row key={one.id} icon='doc' title={one.name} note={paper.opening === one.id ? '正在打开…' : sizeSaid(one.size)} onTap={() => paper.open(one.id)} />)}
      </Rows> : null}
      {attachments.length === 0 ? <Small>方案、图纸、照片放在这里，被邀请的人打开通知就能看。</Small> : null}
      {sending ? <Loading text={`正在上传“${sending}”…`} /> : null}
      {trouble ? <Notice tone='bad'>{trouble}</Notice> : null}
      {paper.failed ? <Notice tone='warn'>没有打开，请看看网络再点一次。</Notice> : null}
      <Refused refusal={removing ? null : (act.refusal ?? paper.refusal)} onRefresh={onMoved} />
      {may && attachments.length < attachmentsMost ? (
        <BtnRow>
          <Btn kind='plain' small icon='plus' disabled={sending !== ''} onTap={add(chooseDocument)}>{choosesFromAlbum ? '从聊天里选文件' : '加材料'}</Btn>
          {choosesFromAlbum ? <Btn kind='plain' small icon='camera' disabled={sending !== ''} onTap={add(chooseFromAlbum)}>拍照或相册</Btn> : null}
        </BtnRow>
      ) : null}
      {may ? attachments.map((one) => <Btn key={one.id} kind='quiet' small onTap={() => setRemoving(one.id)}>去掉“{one.name}”</Btn>) : null}
      <Dialog open={gone !== undefined} title='去掉这份材料吗？' confirm='去掉' cancel='不去掉' danger busy={act.busy} onConfirm={remove} onCancel={() => setRemoving(null)}>
        <P>{gone?.name}</P>
        <Small>去掉以后，被邀请的人就打不开了。</Small>
        <Refused refusal={act.refusal} onRefresh={onMoved} />
      </Dialog>
    </Stack>
  )
}
