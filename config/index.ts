import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'
import devConfig from './dev'
import prodConfig from './prod'
import { ProjectConfig } from './projectConfig'
import { zodWords } from './zodWords'

/** Taro drops every attribute a template does not name; these must reach base.wxml for screen readers in WeChat. */
const aria = (...names: string[]) => Object.fromEntries(names.map((name) => [`aria-${name}`, '']))
const spoken = aria('role', 'label', 'hidden', 'disabled')
const injected = {
  View: { ...spoken, ...aria('checked', 'selected', 'expanded', 'live', 'current', 'modal', 'level', 'busy', 'required', 'invalid', 'pressed') },
  Text: spoken,
  Button: { ...spoken, ...aria('busy') },
  Input: { ...spoken, ...aria('required', 'invalid') },
  Textarea: { ...spoken, ...aria('required', 'invalid') },
  Image: spoken,
  ScrollView: spoken,
}

/** Published for newer engines than the phones in package.json's browserslist. */
const compile = { include: ['uqr', 'dayjs', 'chinese-days', 'unicode-segmenter'].map((name) => path.resolve(__dirname, '../node_modules', name)) }

const cssModules = { enable: false, config: { namingPattern: 'module' as const, generateScopedName: '[name]__[local]___[hash:base64:5]' } }
/** px stay px: scaled with the screen, text would shrink on exactly the small phones old people use. */
const pxtransform = { enable: false, config: {} }

export default defineConfig<'webpack5'>(async (merge) => {
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'yishitang',
    date: '2026-11-21',
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 2.34 / 2, 750: 1, 828: 1.81 / 2 },
    sourceRoot: 'src',
    // A build can be made aside and swapped in whole when it is done (local-cloud/build).
    outputRoot: process.env.OUTPUT_ROOT ?? `dist/${process.env.TARO_ENV}`,
    plugins: [['@tarojs/plugin-inject', { components: injected }]],
    // TARO_APP_CLOUD_ENV: the id of the cloud environment; without it WeChat takes the first one, so that a test and a real one cannot be told apart.
    // TARO_APP_DOOR_BASE: where the plain QR at a meeting's door leads when scanned from outside (a 扫普通链接二维码 rule), besides WeChat's own code.
    defineConstants: { ZOD_WORDS: JSON.stringify(zodWords().join(' ')), CLOUD_ENV: JSON.stringify(process.env.TARO_APP_CLOUD_ENV ?? ''), DOOR_BASE: JSON.stringify(process.env.TARO_APP_DOOR_BASE ?? '') },
    alias: { '@': path.resolve(__dirname, '..', 'src'), zod$: path.resolve(__dirname, 'no-schemas.js') },
    copy: { patterns: [], options: {} },
    framework: 'react',
    // Templates are written out this many levels deep (16 by default) and go on through a component: a third less of base.wxml.
    baseLevel: 10,
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Not for WeChat: after files have moved, Taro leaves modules out of the packages that a warm cache tells it about.
    cache: { enable: process.env.TARO_ENV !== 'weapp' },
    mini: {
      compile,
      optimizeMainPackage: { enable: true },
      postcss: { pxtransform, cssModules },
      webpackChain(chain) {
        chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
        chain.plugin('project-config').use(ProjectConfig)
      },
    },
    h5: {
      compile,
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      output: { filename: 'js/[name].[contenthash:8].js', chunkFilename: 'js/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: { ignoreOrder: true, filename: 'css/[name].[contenthash:8].css', chunkFilename: 'css/[name].[contenthash:8].css' },
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform, cssModules },
      webpackChain(chain) {
        chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
        // Without this Taro copies ~50 KB of component wrappers into every page chunk.
        chain.merge({ optimization: { splitChunks: { chunks: 'all', minSize: 0, cacheGroups: {
          vendor: { name: 'vendor', test: /[\\/]node_modules[\\/]/, minChunks: 2, priority: 10, reuseExistingChunk: true },
          common: { name: 'common', minChunks: 2, priority: 5, reuseExistingChunk: true },
        } } } })
        chain.performance.hints(false)
      },
    },
  }
  return merge({}, base, process.env.NODE_ENV === 'development' ? devConfig : prodConfig)
})
