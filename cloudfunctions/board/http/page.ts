import { escaped } from '../../../src/domain/board/feed'

const style = `
:root { color-scheme: light; font-family: "PingFang SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1f2329; background: #f5f6f8; }
* { box-sizing: border-box; }
body { margin: 0; }
.entry { max-width: 720px; margin: 0 auto; padding: 24px 20px 48px; font-size: 18px; line-height: 1.7; background: #fff; min-height: 100vh; }
h1 { margin: 8px 0; font-size: 28px; line-height: 1.35; }
h2 { margin: 24px 0 8px; font-size: 20px; }
.tag { display: inline-block; margin: 0; padding: 2px 12px; border-radius: 999px; background: #e8f0fe; color: #0052d9; }
.room, small { color: #5c6370; }
small { margin-left: 12px; }
ol { padding-left: 24px; }
li { color: #5c6370; }
li.done { color: #1f2329; font-weight: 600; }
img { display: block; width: 100%; margin: 12px 0; border-radius: 8px; }
.screen { display: flex; flex-direction: column; height: 100vh; padding: 5vh 6vw; background: #fff; }
.screen header { display: flex; justify-content: space-between; gap: 4vw; font-size: 3.4vh; color: #0052d9; font-weight: 600; }
.screen article { flex: 1; min-height: 0; overflow: hidden; display: flex; flex-direction: column; justify-content: center; }
.screen h1 { font-size: 8vh; margin: 1vh 0 3vh; }
.screen p { font-size: 4.6vh; line-height: 1.55; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.screen p + p { margin-top: 3vh; padding: 2vh 3vh; border-radius: 2vh; background: #e3f5e8; }
.screen .tag { align-self: flex-start; font-size: 3.4vh; padding: 0.6vh 2.4vh; }
.screen footer { display: flex; justify-content: space-between; font-size: 3vh; color: #5c6370; }
@media (prefers-reduced-motion: no-preference) { .screen article { transition: opacity 0.4s; } .screen article.leaving { opacity: 0; } }
`

/** A page that needs nothing from anywhere else. `script` is our own and the same for everybody. */
export function htmlPage(title: string, body: string, script = ''): { type: string; body: string; headers: Record<string, string> } {
  return {
    type: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src * data:; connect-src *; base-uri 'none'; form-action 'none'" },
    body: `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title><style>${style}</style></head>
<body>
${body}
${script ? `<script>${script}</script>` : ''}
</body>
</html>
`,
  }
}
