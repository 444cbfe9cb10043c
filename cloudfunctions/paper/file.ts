import type { Ending } from '../../src/domain/kernel/paper'
import type { Document } from './model/document'
import { word } from './render/word'

export interface File {
  /** Without its ending. */
  name: string
  ending: Ending
  bytes: Buffer
  /** What the reader should know about it. */
  note?: string | null
}

export const asWord = async (document: Document): Promise<File> => ({ name: document.name, ending: 'docx', bytes: await word(document) })
