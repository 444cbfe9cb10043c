import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { Btn, BtnRow, Loading, Notice, Page, Picture, Refused, Small, guarded } from '@/components'
import { openAt } from '@/client/openFile'
import { readParam } from '@/client/params'
import { picture, savePicture, viewPicture } from '@/client/pictures'
import { useAct } from '@/client/useAct'
import { useView } from '@/client/useView'
import { isWeChat } from '@/client/wechat'
import { certificate, makeCertificate, type CertificateView } from '@/domain/paper/certificate'
import { Unanswered } from '../Unanswered'
import { drawCertificate, sheet } from './draw'
import './certificate.scss'

const told = {
  saved: { tone: 'ok', says: isWeChat ? '已经存到手机相册。' : '图片已经下载。' },
  refused: { tone: 'warn', says: '微信没有存相册的权限。请点“打开图片”，长按图片保存。' },
  word: { tone: 'ok', says: isWeChat ? 'Word 打开了，点右上角可以转发或保存。' : 'Word 已经下载。' },
  wordNot: { tone: 'bad', says: '文件做好了，没有下载到这台手机上，请再点一次。' },
} as const

const described = ({ title, body, lines, code }: CertificateView): string => `${title}：${body}${lines.map(({ label, text }) => `${label} ${text}`).join('；')}。校验码 ${code}`

/** 参会证明 of one's own: a picture drawn here, or Word from the cloud. */
function Certificate() {
  const id = readParam(useRouter().params.id)
  const view = useView(certificate, id ? { id } : null)
  const [drawn, setDrawn] = useState('')
  const [said, setSaid] = useState<keyof typeof told | 'broken' | null>(null)
  const act = useAct()
  const shown = view.value
  useEffect(() => {
    if (!shown) return
    picture(sheet.width, sheet.height, (brush) => drawCertificate(brush, shown)).then(setDrawn, () => setSaid('broken'))
  }, [shown])
  if (!id) return <Page><Notice tone='warn'>这个链接不完整，请从“我的会议”里打开。</Notice></Page>
  if (!shown) return <Page>{view.refusal ? <Unanswered refusal={view.refusal} onRetry={view.reload} /> : <Loading />}</Page>
  const save = async () => setSaid(await savePicture(drawn, `${shown.title}.png`))
  const word = async () => {
    const made = await act.run(makeCertificate, { id })
    if (made) setSaid((await openAt(made.address, made.name)) ? 'word' : 'wordNot')
  }
  const foot = (
    <>
      {said && said !== 'broken' ? <Notice tone={told[said].tone}>{told[said].says}</Notice> : null}
      <Refused refusal={act.refusal} />
      <BtnRow>
        <Btn kind='plain' icon='doc' busy={act.busy} onTap={word}>出 Word</Btn>
        {said === 'refused' ? <Btn onTap={() => viewPicture(drawn)}>打开图片</Btn> : <Btn disabled={!drawn} onTap={save}>{isWeChat ? '存到相册' : '保存图片'}</Btn>}
      </BtnRow>
    </>
  )
  return (
    <Page title={shown.title} foot={foot}>
      {said === 'broken' ? <Notice tone='bad'>图片没有画出来，请点“出 Word”。</Notice> : drawn ? <Picture className='certificate' src={drawn} label={described(shown)} menu /> : <Loading text='正在画…' />}
      <Small>校验码 {shown.code}。{shown.check}迟到、早退、补签都照实写；记录后来更正了，要重新出。</Small>
    </Page>
  )
}

export default guarded(Certificate)
