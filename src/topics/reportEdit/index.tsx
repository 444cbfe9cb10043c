import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { Area, Btn, BtnRow, Card, Failed, Field, Link, Loading, Notice, Page, Refused, Small, guarded } from '@/components'
import { readParam } from '@/client/params'
import { lengthInAll, lengthOf, type SectionKey } from '@/domain/report/form'
import { doubts } from '@/domain/report/ready'
import { useShowWrong } from '@/staff/parts/useShowWrong'
import { refusalSaid } from '../report/wanted'
import { LeftOut } from './LeftOut'
import { Proposers } from './Proposers'
import { useWriting } from './useWriting'

function ReportEdit() {
  const { view, form, set, act, restored, save, submit, refresh, newer, takeMine } = useWriting(readParam(useRouter().params.id))
  useShowWrong(act.refusal, 'report')
  const report = view.value
  if (!form || !report) return <Page title='写报送件'>{view.refusal ? <Failed title='没有打开' note={view.refusal.text} onRetry={view.reload} /> : <Loading />}</Page>
  if (!report.can.includes('amend')) {
    return <Page title={report.kind}><Failed title={`现在是“${report.statusLabel}”，不能改`} note='要改，先撤回或退回。您写的还在这部手机上。' onRetry={view.reload} /><Btn kind='plain' onTap={() => Taro.redirectTo({ url: `/topics/report/index?id=${report.id}` })}>看这一份</Btn></Page>
  }
  const { wrong } = act
  const length = lengthInAll(report.kind, form.sections)
  const over = length - report.most
  const write = (key: SectionKey, text: string) => set({ sections: { ...form.sections, [key]: text } })
  const leave = async () => {
    if (await save()) await Taro.redirectTo({ url: `/topics/report/index?id=${report.id}` })
  }
  const hand = async () => {
    if (await submit()) await Taro.redirectTo({ url: `/topics/report/index?id=${report.id}` })
  }
  const foot = (
    <>
      {over > 0 ? <Notice tone='warn'>超出 {over} 字，可以先保存，精简以后再提交。</Notice> : null}
      <Refused refusal={refusalSaid(act.refusal)} onRefresh={refresh} />
      <BtnRow><Btn kind='plain' onTap={leave}>保存</Btn><Btn onTap={hand}>提交签发</Btn></BtnRow>
    </>
  )
  return (
    <Page title={report.kind} foot={foot}>
      {newer ? (
        <Notice tone='warn' title='刚才有人改过这一份'>您写的还在下面。<Link onTap={takeMine}>用我写的继续</Link></Notice>
      ) : restored ? <Notice tone='grey'>接着上次没交的写。您写的一直在这部手机上。</Notice> : null}
      {report.behind ? <Notice tone='bad' title='共识变了'>请对照新的共识改好再保存。</Notice> : null}
      <View id='report-length'>
        <Card>
          <Small>{report.source.kind === 'topic' ? '从议题' : '从共性问题'}“{report.source.title}”起草。初稿每一句都出自记录，请逐句看过，缺的补上。</Small>
          <Small>{`全文 ${length} 字，最多 ${report.most} 字，标题不算。`}</Small>
        </Card>
      </View>
      <LeftOut report={report} sections={form.sections} onPutIn={write} />
      <Field id='report-title' label='标题' value={form.title} onChange={(title) => set({ title })} max={60} error={wrong('title')} required />
      <Field id='report-matter' label='说的是哪一件事' hint='一份只说一件事。' value={form.matter} onChange={(matter) => set({ matter })} max={40} error={wrong('matter')} required />
      {report.sections.map(({ key, name, hint }) => (
        <Area key={key} id={`report-sections-${key}`} label={`${name}（${lengthOf(form.sections[key] ?? '')} 字）`} hint={hint} value={form.sections[key] ?? ''} onChange={(text) => write(key, text)} rows={key === 'matter' ? 3 : 6} error={wrong(`sections.${key}`)} required />
      ))}
      {doubts({ kind: report.kind, title: form.title, matter: form.matter, sections: form.sections }).map((one) => <Notice key={one} tone='grey' title='请再看一眼'>{one}</Notice>)}
      <Proposers id={report.id} name={report.signersName} value={form.proposers} onChange={(proposers) => set({ proposers })} wrong={wrong} committee={report.committee?.name ?? null} />
      <Card title='联系人'>
        <Field id='report-contact-name' label='联系人姓名' value={form.contactName} onChange={(contactName) => set({ contactName })} max={20} error={wrong('contact.name')} />
        <Field id='report-contact-phone' label='联系电话（选填）' kind='phone' value={form.contactPhone} onChange={(contactPhone) => set({ contactPhone })} error={wrong('contact.phone')} />
      </Card>
    </Page>
  )
}

export default guarded(ReportEdit)
