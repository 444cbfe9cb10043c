import type { Brush } from '@/client/pictures'
import type { CertificateView } from '@/domain/paper/certificate'

export const sheet = { width: 900, height: 1270 }
const side = 110
const ink = '#1f2329'
const soft = '#5c6470'
const red = '#b3261e'
const song = '"Songti SC", "STSong", "Noto Serif CJK SC", "SimSun", serif'

/** Lines no wider than `width`, a number or a time never torn apart; the brush must already have its font. */
function broken(brush: Brush, text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(/[0-9A-Za-z:—-]+|[\s\S]/gu) ?? []) {
    if (line !== '' && brush.measureText(line + piece).width > width) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  return [...lines, line]
}

/** One page, as it comes on paper; it grows smaller rather than losing a line. */
export function drawCertificate(brush: Brush, { title, body, lines, by, date, code, check }: CertificateView): void {
  brush.fillStyle = '#fff'
  brush.fillRect(0, 0, sheet.width, sheet.height)
  brush.strokeStyle = red
  brush.lineWidth = 6
  brush.strokeRect(40, 40, sheet.width - 80, sheet.height - 80)
  brush.lineWidth = 1.5
  brush.strokeRect(52, 52, sheet.width - 104, sheet.height - 104)
  const write = (words: string, x: number, y: number, size: number, { bold = false, color = ink, align = 'left' as CanvasTextAlign } = {}) => {
    brush.font = `${bold ? 'bold ' : ''}${size}px ${song}`
    brush.fillStyle = color
    brush.textAlign = align
    brush.fillText(words, x, y)
  }
  const right = sheet.width - side
  write(title, sheet.width / 2, 200, 60, { bold: true, color: red, align: 'center' })
  brush.font = `34px ${song}`
  let y = 300
  for (const line of broken(brush, `　　${body}`, right - side)) {
    write(line, side, y, 34)
    y += 56
  }
  y += 24
  for (const { label, text } of lines) {
    brush.font = `28px ${song}`
    const rows = broken(brush, text, right - side - 140)
    write(label, side, y, 28, { color: soft })
    for (const row of rows) {
      write(row, side + 140, y, 28)
      y += 46
    }
    y += 10
  }
  write(by, right, Math.max(y + 70, 960), 34, { align: 'right' })
  write(date, right, Math.max(y + 122, 1012), 34, { align: 'right' })
  write(`校验码 ${code}`, side, 1120, 28, { bold: true })
  brush.font = `22px ${song}`
  broken(brush, check, right - side).slice(0, 2).forEach((line, no) => write(line, side, 1160 + no * 30, 22, { color: soft }))
}
