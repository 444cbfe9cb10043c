import { readFileSync } from 'node:fs'
import { noticeKinds, noticeKindKeys } from '../src/domain/notice/notice'
import { readTemplates } from '../src/domain/notice/template'

/**
 * Looks at NOTICE_TEMPLATES before it is put into the functions' environment: from a file, or from this environment.
 * `npm run -s check:templates templates.json`
 */
const file = process.argv[2]
const text = file ? readFileSync(file, 'utf8') : process.env.NOTICE_TEMPLATES
if (!text?.trim()) {
  console.error('没有可检查的内容。用法：npm run -s check:templates 模板.json，或者先设好环境变量 NOTICE_TEMPLATES')
  process.exit(2)
}
const { templates, faults } = readTemplates(text)
for (const { template, says } of faults) console.error(`✗ ${template ?? '整个配置'}：${says}`)
for (const { title, longTerm, kinds } of templates) console.log(`✓ ${title}（${longTerm ? '长期订阅' : '一次性订阅'}）：${kinds.map((kind) => noticeKinds[kind]).join('、')}`)
const left = noticeKindKeys.filter((kind) => !templates.some(({ kinds }) => kinds.includes(kind)))
if (left.length > 0) console.log(`· 没有模板、只在小程序里通知：${left.map((kind) => noticeKinds[kind]).join('、')}`)
if (faults.length === 0) console.log(`\n环境变量 NOTICE_TEMPLATES（函数 notice、clock、meeting、paper 都要）的值：\n${JSON.stringify(templates)}`)
process.exit(faults.length > 0 ? 1 : 0)
