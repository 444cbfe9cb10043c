import { escapeHtml } from './http'

/** One A4 sheet for the door. */
export const posterPage = ({ scene, address, room, point }: { scene: string; address: string; room: string; point: string }): string => `<!doctype html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(room)} · 门口的码</title>
<style>
@page{size:A4;margin:0}*{box-sizing:border-box;margin:0}
body{font-family:"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif;color:#1f2329;background:#dfe3e8}
.sheet{width:210mm;height:296mm;margin:24px auto;background:#fff;display:flex;flex-direction:column;align-items:center;text-align:center;overflow:hidden}
header{width:100%;background:#0052d9;color:#fff;padding:20mm 16mm 16mm}header p{font-size:20pt;margin-bottom:4mm}h1{font-size:38pt;line-height:1.3}
h2{font-size:34pt;margin:14mm 0 8mm}img{width:108mm;height:108mm;image-rendering:pixelated}
.how{font-size:21pt;line-height:1.7;margin-top:8mm}.foot{margin-top:auto;padding:0 16mm 14mm;font-size:14pt;color:#4e5969;line-height:1.6}
nav{position:sticky;top:0;background:#fff;border-bottom:1px solid #e6e8eb;padding:12px;display:flex;gap:12px;justify-content:center}
button,a{font:inherit;font-size:16px;padding:10px 24px;border-radius:8px;border:1px solid #b5c9f2;background:#fff;color:#0052d9;text-decoration:none;cursor:pointer}
button{background:#0052d9;border-color:#0052d9;color:#fff}:focus-visible{outline:3px solid #1f2329;outline-offset:2px}
@media print{nav{display:none}body{background:#fff}.sheet{margin:0}header{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
</style>
<nav><button type="button" onclick="print()">打印这张</button><a href="/">回到预览台</a></nav>
<main class="sheet"><header><p>有事好商量</p><h1>${escapeHtml(room)}</h1></header>
<h2>扫一扫，说一句</h2><img src="/local/code/${encodeURIComponent(scene)}.png" alt="${escapeHtml(room)}的码" data-qr="${escapeHtml(`${address}/r/${encodeURIComponent(scene)}`)}">
<p class="how">公共的事、小区的事，都可以说<br>不用注册，三步说完，件件有回音</p>
<p class="foot">${escapeHtml(point)} · 编号 ${escapeHtml(scene)}</p></main></html>`
