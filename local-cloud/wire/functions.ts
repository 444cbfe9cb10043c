import type { Host } from '../functions/host'
import type { Handler } from './call'

/** A function called by a function runs for the same person; the source tells the chain. */
export const functionActions = (host: Host): Record<string, Handler> => ({
  'functions.invokeFunction': async ({ params, identity }) => {
    const source = [identity?.source, 'scf'].filter(Boolean).join(',')
    const response = await host.invoke(String(params.function_name), String(params.request_data || '{}'), { openid: identity?.openid, source })
    return { data: { response_data: response } }
  },
})
