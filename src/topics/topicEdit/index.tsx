import Taro from '@tarojs/taro'
import { Area, Btn, Card, Chips, Failed, Field, Link, Loading, Notice, Page, PickField, Refused, Small, guarded } from '@/components'
import { useView } from '@/client/useView'
import { lists } from '@/domain/directory/contracts'
import { scopeTypes } from '@/domain/topic/sheet'
import { tagsFor } from '@/domain/topic/tagging'
import { useSubjects } from '@/staff/parts/useSubjects'
import { fieldId, useShowWrong } from '@/staff/parts/useShowWrong'
import { Words } from '@/staff/parts/Words'
import { PrinciplesCard, SheetCard } from './SheetCard'
import { withSubject } from './substance'
import { TagsCard } from './TagsCard'
import { useSubstance } from './useSubstance'

const at = (field: string) => fieldId('topic', field)

function TopicEdit() {
  const page = useSubstance()
  const { kept, wrong, refusal, rooms } = page
  const known = useView(lists, {})
  useShowWrong(refusal, 'topic')
  const { form, set } = kept
  const subjects = useSubjects(form?.room || null)
  const title = page.amending ? '修改议题' : '拟议题'

  const send = async () => {
    if (!form) return
    const topic = await page.send(form)
    if (!topic) return
    if (page.amending) await Taro.navigateBack()
    else await Taro.redirectTo({ url: `/topics/topic/index?id=${topic.id}` })
  }
  if (!form) return <Page title={title}>{page.trouble ? <Failed title='没有打开' note={page.trouble.text} onRetry={page.reload} /> : <Loading />}</Page>
  const subjectNames = [...new Set([...subjects.items.map(({ name }) => name), ...(form.subject ? [form.subject] : [])])]
  return (
    <Page title={title} foot={<><Refused refusal={refusal} onRefresh={page.reload} /><Btn onTap={send}>{page.amending ? '保存修改' : '拟好了'}</Btn></>}>
      {kept.restored && !page.newer ? <Notice tone='grey'>接着上次没交的写。您写的一直在这部手机上。</Notice> : null}
      {page.newer ? (
        <Notice tone='warn' title='这个议题刚被别人改过'>
          您写的还在下面。<Link onTap={() => void page.startAfresh()}>换成最新的内容</Link> <Link onTap={() => set({ version: page.newer?.version ?? null })}>用我写的继续</Link>
        </Notice>
      ) : null}
      {page.opinion ? <Card title='从这条意见开始'><Words>{page.opinion.text}</Words></Card> : page.count > 0 ? <Notice>拟好以后，{page.issue ? '这个共性问题的' : '选中的'} {page.count} 条意见一起并入这个议题。</Notice> : null}
      {!page.amending && (page.issue || page.count === 0) && rooms.length > 1 ? <PickField id={at('room')} label='议事室' options={rooms} value={form.room} onChange={(room) => set({ room })} error={wrong('room')} required /> : null}
      <Field id={at('title')} label='议题名称' hint='切口要小，一看就知道是哪里的什么事，例如“幸福里片区停车位改造”。' value={form.title} onChange={(title) => set({ title })} max={40} error={wrong('title')} required />
      <PickField id={at('subject')} label='是哪类事' options={subjectNames.map((name) => ({ value: name, label: name }))} value={form.subject} onChange={(subject) => set(withSubject(form, subject))} error={wrong('subject')} hint='同类的新意见会提示可以并进来。' />
      <Chips id={at('scopeType')} label='议题类型' options={scopeTypes.map((name) => ({ value: name, label: name }))} value={form.scopeType} onChange={(scopeType) => set({ scopeType })} error={wrong('scopeType')} />
      {page.appointed ? (
        <Card title='联系领导和专委会'><Small>{page.appointed.leader} · {page.appointed.committee.name}。已按 {page.appointed.number} 明确，要改请在议题页用“明确联系领导和专委会”。</Small></Card>
      ) : (
        <>
          {known.refusal ? <Failed title='专委会名单没有打开' note={known.refusal.text} onRetry={known.reload} /> : null}
          <PickField id={at('committee')} label='联系专委会' options={(known.value?.committees ?? []).map(({ id, name }) => ({ value: id, label: name }))} value={form.committee} onChange={(committee) => set({ committee })} error={form.committee ? wrong('committee') : wrong('committee') && '请选择联系专委会'} required />
          <Field id={at('leader')} label='联系领导' hint='例如“周副主席”。有了文件以后，在议题页按文件明确。' value={form.leader} onChange={(leader) => set({ leader })} max={20} error={wrong('leader')} required />
        </>
      )}
      <Area id={at('what')} label='协商什么' hint='说清问题、涉及多少人、要商量出什么。' value={form.what} onChange={(what) => set({ what })} max={500} rows={5} error={wrong('what')} required />
      <Area id={at('who')} label='谁来协商' hint='利益相关的人都要请到：群众代表、委员、利益相关方、部门负责人。' value={form.who} onChange={(who) => set({ who })} max={300} rows={3} error={wrong('who')} required />
      <Area id={at('how')} label='怎么协商' hint='先调研，再开会。写明在哪里、用什么形式。' value={form.how} onChange={(how) => set({ how })} max={300} rows={3} placeholder='例如：先到小区走访一次，再在议事室面对面商量' error={wrong('how')} required />
      <SheetCard sheet={form.sheet} reasons={form.reasons} onChange={set} wrong={wrong} at={at} />
      <PrinciplesCard kept={form.principles} onChange={(kept) => set({ principles: kept })} />
      <TagsCard tags={form.tags} suggested={tagsFor(form.subject).length > 0 ? form.subject : null} onChange={(tags) => set({ tags })} />
    </Page>
  )
}

export default guarded(TopicEdit)
