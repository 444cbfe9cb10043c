import { useState } from 'react'
import Taro, { useRouter } from '@tarojs/taro'
import { Btn, Failed, Link, Loading, Notice, Page, Refused, Small, Stack, guarded } from '@/components'
import { readParam } from '@/client/params'
import { useAction } from '@/client/useAction'
import { useForm } from '@/client/useForm'
import { useView } from '@/client/useView'
import { keepMinutes, minutes, type Minutes } from '@/domain/topic/agreeing'
import { lettersOver, minutesPartKeys, minutesParts, type MinutesPart, type PartContents } from '@/domain/topic/minutes'
import { formName, written } from '../consensus/parts'
import { TooMuch } from '../consensus/TooMuch'
import { Course } from './Course'
import { Answers, Consensus, Dissent, Speeches } from './lists'
import { merged } from './merged'

interface Written {
  version: number
  content: PartContents[MinutesPart]
}

/** One part of the minutes: kept on the phone while it is written, and in the record when the clerk says so. */
function MinutesPage() {
  const { params } = useRouter()
  const id = readParam(params.id)
  const asked = readParam(params.part)
  const part = minutesPartKeys.find((one) => one === asked) ?? 'course'
  const view = useView(minutes, id ? { id } : null)
  const talk = view.value
  const kept = useForm<Written>(formName(id, part), talk && { version: talk[part].version, content: talk[part].content })
  const { run, refusal, clear } = useAction(keepMinutes)
  const [first, setFirst] = useState(params.at === undefined ? null : Number(params.at))
  const { form, set } = kept
  if (!form || !talk) return <Page title={minutesParts[part]}>{view.refusal ? <Failed title='没有打开' note={view.refusal.text} onRetry={view.reload} /> : <Loading />}</Page>

  const theirs = talk[part]
  const newer = theirs.version !== form.version
  const over = lettersOver({ ...written(talk), [part]: form.content })
  const send = async () => {
    if (!(await run({ id, part, version: form.version, content: form.content } as never))) return view.reload()
    kept.forget()
    await Taro.navigateBack()
  }
  const settle = (content: Written['content']) => {
    clear()
    set({ version: theirs.version, content })
  }
  const foot = (
    <>
      {refusal && refusal.code !== 'stale' ? <Refused refusal={refusal} onRefresh={view.reload} /> : null}
      <Btn disabled={newer} onTap={send}>存好</Btn>
    </>
  )
  const edit = { talk, first, onOpened: () => setFirst(null) }
  return (
    <Page title={minutesParts[part]} foot={talk.can ? foot : undefined}>
      {newer ? (
        <Notice tone='warn' title={`${theirs.by ?? '同事'}刚存过这一部分`}>
          您写的还在下面，先定怎么办，再存：
          <Stack tight>
            <Link onTap={() => settle(merged(part, theirs.content, form.content))}>合在一起，两边的都留</Link>
            <Link onTap={() => kept.start({ version: theirs.version, content: theirs.content })}>换成{theirs.by ?? '同事'}存的</Link>
            <Link onTap={() => settle(form.content)}>就用我写的</Link>
          </Stack>
        </Notice>
      ) : kept.restored ? <Notice tone='grey'>接着上次没存的写。存好以前，只在这部手机上。</Notice> : null}
      {over > 0 ? <TooMuch over={over} /> : null}
      <Editor part={part} content={form.content} onChange={(content) => set({ content })} {...edit} />
      <Small>没写完也可以存，同事在别的手机上能接着写。</Small>
    </Page>
  )
}

interface EditorProps {
  part: MinutesPart
  content: Written['content']
  onChange: (content: Written['content']) => void
  talk: Minutes
  first: number | null
  onOpened: () => void
}

function Editor({ part, content, onChange, ...rest }: EditorProps) {
  if (part === 'course') return <Course content={content as PartContents['course']} onChange={onChange} talk={rest.talk} />
  const List = { speeches: Speeches, answers: Answers, consensus: Consensus, dissent: Dissent }[part]
  return <List items={content as never} onChange={onChange} {...rest} />
}

export default guarded(MinutesPage)
