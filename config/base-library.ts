/**
 * The oldest WeChat base library this runs on, to be set in WeChat's console (设置 → 基础库最低版本设置). From 2.23.1 on it
 * brings Array.prototype.at and String.prototype.matchAll to engines without them (iOS before 15.4, Android's V8 before 92);
 * everything else newer than ES2019 is missing on some phone and is not used (tests/miniprogram/oldPhones).
 */
export const baseLibrary = '2.23.1'

/** What some phone with this base library lacks, as it would stand in a bundle. Android's WeChat has no Intl and no Unicode data. */
export const missing: Readonly<Record<string, RegExp>> = {
  'Intl (Android)': /\bIntl\b/,
  'toLocale… (Android, without Intl)': /\.(toLocaleString|toLocaleDateString|toLocaleTimeString|localeCompare)\(/,
  "normalize('NFKC') (Android, without Unicode data)": /\.normalize\(\s*["']NFK/,
  Proxy: /\bnew Proxy\b/,
  'ES2021 and later': /\.(replaceAll|findLast|findLastIndex|toSorted|toReversed|toSpliced|with|groupBy|isWellFormed)\(|\bObject\.(hasOwn|groupBy)\b|\bPromise\.(any|withResolvers)\b|\bWeakRef\b|\bAggregateError\b|\bstructuredClone\b|\bqueueMicrotask\(/,
  'regular expressions of ES2018': /\(\?<[=!]|\\p\{/,
  'what browsers have and WeChat has not': /\b(TextDecoder|TextEncoder|URLSearchParams|AbortController)\b|\bcrypto\.(subtle|getRandomValues)\b/,
}
