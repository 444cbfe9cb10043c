import { useState } from 'react'
import { Btn, Notice, P, Sheet, Small, Stack } from '@/components'
import { copy } from '@/client/copy'
import { opensHere, sendFile, sendsToChat, showFile } from '@/client/openFile'
import { said } from '@/domain/kernel/calendar'
import type { Making } from './useMaking'

const sizeSaid = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`)

/** What to do with a paper that has been made. */
export function MadeSheet({ making: { made, again, close } }: { making: Making }) {
  const [trouble, setTrouble] = useState('')
  const [copied, setCopied] = useState(false)
  if (!made) return null
  const { paper, local } = made
  const opens = opensHere(paper.name)
  const shut = () => {
    setTrouble('')
    setCopied(false)
    close()
  }
  const attempt = (act: () => Promise<boolean>, words: string) => async () => {
    setTrouble('')
    if (!(await act())) setTrouble(words)
  }
  const copyIt = async () => {
    const done = await copy(paper.address)
    setCopied(done)
    return done
  }
  return (
    <Sheet open title='出好了' onClose={shut}>
      <Stack>
        <P>{paper.name}</P>
        <Small>{sizeSaid(paper.size)}，{said(paper.until, Date.now())}以前可以下载，以后要重新出</Small>
        {paper.note ? <Notice tone='warn'>{paper.note}</Notice> : null}
        {local === null ? (
          <>
            <Notice tone='bad'>文件没有下载到这台手机上，请检查网络再试。</Notice>
            <Btn onTap={again}>再下载一次</Btn>
          </>
        ) : (
          <>
            {opens ? <Btn icon='doc' onTap={attempt(() => showFile(local), '没有打开，请再试一次。')}>{sendsToChat ? '打开看看' : '保存到电脑'}</Btn> : <Notice>压缩包在手机上打不开，请发到聊天里，用电脑打开。</Notice>}
            {sendsToChat ? <Btn kind={opens ? 'plain' : 'main'} onTap={attempt(() => sendFile(local), '没有发出去，请再试一次，或者复制下载地址。')}>发到微信聊天</Btn> : null}
          </>
        )}
        <Btn kind='plain' onTap={attempt(copyIt, '没有复制成，请再试一次。')}>复制下载地址</Btn>
        {copied ? <Notice tone='ok'>地址复制好了。拿到地址的人都能下载，只发给该看的人。</Notice> : null}
        {trouble ? <Notice tone='bad'>{trouble}</Notice> : null}
      </Stack>
    </Sheet>
  )
}
