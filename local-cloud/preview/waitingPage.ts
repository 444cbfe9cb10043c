import type { Handler } from './router'

const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="refresh" content="2"><title>正在准备 · 议事堂</title>
<style>body{margin:0;min-height:100vh;display:grid;place-content:center;text-align:center;font:17px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;background:#f5f6f8;color:#1f2329}h1{font-size:22px;margin:0}</style>
<main><h1>正在准备，请稍等</h1><p>好了会自动打开。进度在启动它的窗口里。</p></main></html>`

export const waitingPage: Handler = (_request, response) => {
  response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '2', 'cache-control': 'no-store' }).end(page)
}
