import type * as LocalCloud from '../../local-cloud/cloud'

/** The local cloud as the whole worker shares it (cloudEnvironment.cjs). */
const { openCloud, CloudError, drawCode } = (globalThis as unknown as { localCloud: typeof LocalCloud }).localCloud
export { CloudError, drawCode, openCloud }
