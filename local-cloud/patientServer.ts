import { createServer, type RequestListener, type Server } from 'node:http'

/**
 * Hangs up on nobody: by default a server closes a connection after five idle seconds, and on a slow machine that is the
 * very moment at which somebody sends the next request over it, who then hears of a broken network.
 */
export function patientServer(answer: RequestListener): Server {
  const server = createServer(answer)
  server.keepAliveTimeout = 600_000
  return server
}
