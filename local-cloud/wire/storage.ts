import type { IncomingMessage, ServerResponse } from 'node:http'
import { WireError } from '../errors'
import { fileIdOf, pathOf, type Files } from '../files'
import { bytesOf } from './body'
import type { Handler } from './call'

export function storageActions(files: Files, uploads: () => string, downloads: () => string): Record<string, Handler> {
  return {
    'storage.getUploadMetadata': ({ params }) => {
      const path = String(params.path)
      if (path.startsWith('/') || path.includes('//') || Buffer.byteLength(path) > 850) throw new WireError('INVALID_PARAM', `invalid path: ${path}`)
      return { data: { url: `${uploads()}/cos/${encoded(path)}`, token: 'local', authorization: 'local', fileId: fileIdOf(path), cosFileId: 'local' } }
    },
    // Not encoded: the SDK does that to what it downloads.
    'storage.batchGetDownloadUrl': ({ params }) => ({
      data: {
        download_list: (params.file_list as { fileid: string; max_age?: number }[]).map(({ fileid, max_age }) => files.has(fileid)
          ? { code: 'SUCCESS', fileID: fileid, tempFileURL: `${downloads()}/files/${pathOf(fileid)}`, maxAge: max_age ?? 7200 }
          : { code: 'STORAGE_FILE_NONEXIST', fileID: fileid, tempFileURL: '', maxAge: 0 }),
      },
    }),
    'storage.batchDeleteFile': ({ params }) => ({
      data: {
        delete_list: (params.fileid_list as string[]).map(fileID => ({ code: files.remove(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST', fileID })),
      },
    }),
  }
}

export async function receiveFile(files: Files, path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  files.put(path, await bytesOf(request))
  response.writeHead(200).end()
}

export function sendFile(files: Files, path: string, response: ServerResponse): void {
  const file = files.read(fileIdOf(path))
  if (!file) response.writeHead(404).end()
  // What residents upload is shown, never run.
  else response.writeHead(200, { 'content-type': file.type, 'content-security-policy': 'sandbox', 'x-content-type-options': 'nosniff' }).end(file.bytes)
}

const encoded = (path: string) => path.split('/').map(encodeURIComponent).join('/')
