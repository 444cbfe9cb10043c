import { HucreError } from 'hucre'

/**
 * Whether what was thrown while reading a file is about the file. hucre and zlib say so by errors of no special class. A
 * TypeError, or a Node that lacks something (ERR_…), is a fault of ours: nobody is told that their file is to blame.
 */
export const isFlaw = (error: unknown): boolean =>
  error instanceof HucreError || (error instanceof Error && error.constructor === Error && !codeOf(error).startsWith('ERR_'))

const codeOf = (error: Error & { code?: unknown }): string => String(error.code ?? '')
