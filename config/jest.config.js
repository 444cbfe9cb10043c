// One runner for everything; a lane is a folder. Browser and mini-program lanes need the builds, made once by tests/support/build.
const swc = ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' }, module: { type: 'commonjs' } }]
const { readdirSync, readFileSync } = require('node:fs')
const { join, resolve } = require('node:path')
const tests = resolve(__dirname, '../tests')

// Long walks that need not run at every change (`npm run test:soak`): files called so, and stories told with `soak` in others.
const isLong = (path) => /\.soak\.test\.ts$/.test(path)
const hasLong = (path) => isLong(path) || readFileSync(path, 'utf8').includes("/support/soak'")
const stories = (folder) =>
  readdirSync(join(tests, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return stories(path)
    const isStory = /\.test\.tsx?$/.test(entry.name) && (process.env.SOAK ? hasLong : (one) => !isLong(one))(join(tests, path))
    return isStory ? [`<rootDir>/tests/${path}`] : []
  })
const lane = (displayName, more = {}) => ({
  displayName,
  rootDir: resolve(__dirname, '..'),
  // An empty list would match every file there is.
  testMatch: [...stories(displayName), '<rootDir>/tests/none'],
  testEnvironment: 'node',
  transform: { '^.+\\.[jt]sx?$': swc },
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1' },
  ...more,
})
const withPreview = { globalSetup: '<rootDir>/tests/support/previewSetup.ts', globalTeardown: '<rootDir>/tests/support/previewTeardown.ts' }
const withClouds = { setupFilesAfterEnv: ['<rootDir>/tests/support/endThreads.ts'] }

// Stories open a cloud each, hundreds of them: all in a worker are of one local cloud, loaded once.
const withOneCloud = {
  testEnvironment: '<rootDir>/tests/support/cloudEnvironment.cjs',
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/src/$1', '/local-cloud/cloud$': '<rootDir>/tests/support/oneCloud.ts' },
}

// What the lanes look at is built before (package.json, test).
module.exports = {
  // Cores less one would leave a two-core machine with a single worker; phones spend half of their time waiting for a finger, so a third one fills it.
  maxWorkers: 3,
  projects: [
    lane('domain'),
    lane('local-cloud', withClouds),
    lane('cloud', withOneCloud),
    lane('miniprogram', { testEnvironment: 'jsdom', ...withPreview, setupFilesAfterEnv: ['<rootDir>/tests/support/phoneClock.ts'] }),
    lane('browser', withPreview),
    lane('weapp', withPreview),
  ],
  // Ten times what an idle machine needs for the longest story.
  testTimeout: 600000,
}
