import { encode } from 'uqr'
import { printBytes } from '../wire/proto'
import { refuse, type Api } from './api'
import { png } from './png'

const alphabet = /^[\w!#$&'()*+,/:;=?@\-.~]*$/

/** Draws a plain QR code where WeChat draws its round one: a camera opens the address on this machine. */
export const getUnlimited = (codeAddress: (scene: string, page: string) => string): Api => ({ scene, page, width }) => {
  if (typeof scene !== 'string' || scene.length > 32) return refuse(40169, 'invalid length for scene, or the data is not json string')
  if (!alphabet.test(scene)) return refuse(40129, 'invalid scene')
  if (typeof page === 'string' && (page.startsWith('/') || page.includes('?'))) return refuse(41030, 'invalid page')
  const size = typeof width === 'number' ? width : 430
  if (size < 280 || size > 1280) return refuse(40097, 'invalid args')
  return printBytes(drawCode(codeAddress(scene, typeof page === 'string' ? page : ''), size), 'image/png')
}

/** The code of an address as a PNG of about `width` points. */
export function drawCode(address: string, width = 430): Buffer {
  const { data } = encode(address, { ecc: 'M', border: 4 })
  const scale = Math.max(1, Math.floor(width / data.length))
  const wide = data.map(row => row.flatMap(black => Array<boolean>(scale).fill(black)))
  return png(wide.flatMap(row => Array<boolean[]>(scale).fill(row)))
}
