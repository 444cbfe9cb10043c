import type { Brush } from '@/client/pictures'
import type { OutputOf } from '@/domain/kernel/contract'
import type { slipBatch } from '@/domain/opinion/intake/box'
import { slipsPerPage } from '@/domain/opinion/intake/slips'

type Batch = OutputOf<typeof slipBatch>

/** A4 upright at 150 dots an inch. */
export const page = { width: 1240, height: 1754 }
const half = page.height / slipsPerPage
const side = 90
const ink = '#1f2329'
const soft = '#5c6470'
const family = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif'

/** Two slips: big lines to write on above, the stub to tear off below; both carry the number. */
export function drawPage(brush: Brush, batch: Batch, numbers: readonly string[], firstNo: number): void {
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, page.width, page.height)
  numbers.forEach((number, i) => drawSlip(brush, batch, number, firstNo + i, i * half))
}

function drawSlip(brush: Brush, { box, room }: Batch, number: string, no: number, top: number): void {
  const right = page.width - side
  const write = (words: string, x: number, y: number, size: number, { bold = false, color = ink, align = 'left' as CanvasTextAlign } = {}) => {
    brush.font = `${bold ? 'bold ' : ''}${size}px ${family}`
    brush.fillStyle = color
    brush.textAlign = align
    brush.fillText(words, x, top + y)
  }
  const rule = (y: number, dashed = false) => {
    brush.strokeStyle = dashed ? ink : '#9aa1ab'
    brush.lineWidth = 2
    brush.setLineDash(dashed ? [14, 10] : [])
    brush.beginPath()
    brush.moveTo(dashed ? 0 : side, top + y)
    brush.lineTo(dashed ? page.width : right, top + y)
    brush.stroke()
  }
  write(room.name, side, 92, 44, { bold: true })
  write('编号', right - 250, 88, 26, { color: soft, align: 'right' })
  write(number, right, 92, 42, { bold: true, align: 'right' })
  write('您想反映什么？写大一点没关系，写不下写背面。', side, 144, 30, { color: soft })
  for (let line = 0; line < 5; line += 1) rule(232 + line * 84)
  write('姓名、电话（不写也可以）：', side, 626, 28, { color: soft })
  brush.setLineDash([])
  rule(668, true)
  write('✂ 沿虚线撕下，自己留好', page.width / 2, 658, 22, { color: soft, align: 'center' })
  write(number, side, 748, 54, { bold: true })
  write('凭此号到议事室或打电话问进展', side, 806, 34, { bold: true })
  write(`${room.name}${room.phone ? `　电话 ${room.phone}` : ''}`, side, 848, 28)
  write(`${box} · 第 ${no} 号`, right, 718, 22, { color: soft, align: 'right' })
  write(room.address, right, 848, 24, { color: soft, align: 'right' })
  if (top > 0) rule(0, true)
}
