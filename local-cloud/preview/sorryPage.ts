import { escapeHtml } from './http'

export const sorryPage = (words: string): string => `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${escapeHtml(words)} · 议事堂</title>
<style>body{margin:0;min-height:100vh;display:grid;place-content:center;gap:16px;padding:24px;text-align:center;font:17px/1.6 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;background:#f5f6f8;color:#1f2329}
h1{margin:0;font-size:22px}a{color:#0052d9;padding:10px}</style>
<main><h1>${escapeHtml(words)}</h1><p><a href="/">回到预览台</a></p></main></html>`
