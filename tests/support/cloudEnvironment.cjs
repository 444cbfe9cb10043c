// Jest loads every module anew for each file. The local cloud need not be: here, outside of the files' own worlds, it is
// loaded once in a worker, and its threads with the SDK in them serve one file after the other.
const { TestEnvironment } = require('jest-environment-node')
const tsx = require('tsx/cjs/api')

let cloud
module.exports = class CloudEnvironment extends TestEnvironment {
  async setup() {
    await super.setup()
    cloud ??= tsx.require('../../local-cloud/cloud.ts', __filename)
    this.global.localCloud = cloud
  }
}
