import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Cloud } from '../cloud'
import { openidOf } from './people'

/** The demo district's pictures, each put where the phone of whoever hands it in would have put it. */
const folderOf = (who: string): string => createHash('sha256').update(`photos of ${openidOf(who)}`).digest('hex').slice(0, 32)

export function pictures(cloud: Cloud) {
  const paper = readFileSync(join(__dirname, 'paper.jpg'))
  let taken = 0
  /** A photo of the minutes of a party committee. */
  return { paper: (who: string): string => cloud.files.put(`photos/${folderOf(who)}/demo-${String((taken += 1)).padStart(8, '0')}.jpg`, paper) }
}
