/**
 * What the language has on the oldest phone this product promises to run on: ES2019, and what WeChat's base library adds
 * from 2.23.1 on (`at`, `matchAll`, `allSettled`, `globalThis`). That library also brings `replaceAll` and `hasOwn`; they
 * are left out, for a phone may be older than it thinks. Names with symbols are not listed and stay.
 */
const words = (text: string): string[] => text.split(' ')

const typedArrays = words('Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array')
const errors = words('Error EvalError RangeError ReferenceError SyntaxError TypeError URIError')

export const globals: readonly string[] = [
  ...words('Object Function Array Number Boolean String Symbol Date Promise RegExp JSON Math Map Set WeakMap WeakSet ArrayBuffer DataView Proxy Reflect'),
  ...typedArrays, ...errors,
  ...words('Infinity NaN undefined parseFloat parseInt isNaN isFinite decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape'),
]

const everyFunction = words('length name prototype')
const everyObject = words('constructor')
const ofItsOwn: Record<string, string> = {
  Object: 'assign create defineProperties defineProperty entries freeze fromEntries getOwnPropertyDescriptor getOwnPropertyDescriptors getOwnPropertyNames getOwnPropertySymbols getPrototypeOf is isExtensible isFrozen isSealed keys preventExtensions seal setPrototypeOf values',
  Array: 'from isArray of',
  Number: 'EPSILON MAX_SAFE_INTEGER MAX_VALUE MIN_SAFE_INTEGER MIN_VALUE NaN NEGATIVE_INFINITY POSITIVE_INFINITY isFinite isInteger isNaN isSafeInteger parseFloat parseInt',
  String: 'fromCharCode fromCodePoint raw',
  Symbol: 'asyncIterator for hasInstance isConcatSpreadable iterator keyFor match matchAll replace search species split toPrimitive toStringTag unscopables',
  Date: 'UTC now parse',
  Promise: 'all allSettled race reject resolve',
  JSON: 'parse stringify',
  Math: 'E LN10 LN2 LOG10E LOG2E PI SQRT1_2 SQRT2 abs acos acosh asin asinh atan atan2 atanh cbrt ceil clz32 cos cosh exp expm1 floor fround hypot imul log log10 log1p log2 max min pow random round sign sin sinh sqrt tan tanh trunc',
  ArrayBuffer: 'isView',
  Proxy: 'revocable',
  Reflect: 'apply construct defineProperty deleteProperty get getOwnPropertyDescriptor getPrototypeOf has isExtensible ownKeys preventExtensions set setPrototypeOf',
  Error: 'captureStackTrace stackTraceLimit',
  ...Object.fromEntries(typedArrays.map((name) => [name, 'BYTES_PER_ELEMENT'])),
}
const ofItsKind: Record<string, string> = {
  Object: '__defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__ hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf',
  Function: 'apply arguments bind call caller toString length name',
  Array: 'at concat copyWithin entries every fill filter find findIndex flat flatMap forEach includes indexOf join keys lastIndexOf length map pop push reduce reduceRight reverse shift slice some sort splice toLocaleString toString unshift values',
  Number: 'toExponential toFixed toLocaleString toPrecision toString valueOf',
  Boolean: 'toString valueOf',
  String: 'anchor at big blink bold charAt charCodeAt codePointAt concat endsWith fixed fontcolor fontsize includes indexOf italics lastIndexOf length link localeCompare match matchAll normalize padEnd padStart repeat replace search slice small split startsWith strike sub substr substring sup toLocaleLowerCase toLocaleUpperCase toLowerCase toString toUpperCase trim trimEnd trimLeft trimRight trimStart valueOf',
  Symbol: 'description toString valueOf',
  Date: 'getDate getDay getFullYear getHours getMilliseconds getMinutes getMonth getSeconds getTime getTimezoneOffset getUTCDate getUTCDay getUTCFullYear getUTCHours getUTCMilliseconds getUTCMinutes getUTCMonth getUTCSeconds getYear setDate setFullYear setHours setMilliseconds setMinutes setMonth setSeconds setTime setUTCDate setUTCFullYear setUTCHours setUTCMilliseconds setUTCMinutes setUTCMonth setUTCSeconds setYear toDateString toGMTString toISOString toJSON toLocaleDateString toLocaleString toLocaleTimeString toString toTimeString toUTCString valueOf',
  Promise: 'catch finally then',
  RegExp: 'compile dotAll exec flags global ignoreCase multiline source sticky test toString unicode',
  Map: 'clear delete entries forEach get has keys set size values',
  Set: 'add clear delete entries forEach has keys size values',
  WeakMap: 'delete get has set',
  WeakSet: 'add delete has',
  ArrayBuffer: 'byteLength slice',
  DataView: 'buffer byteLength byteOffset getFloat32 getFloat64 getInt16 getInt32 getInt8 getUint16 getUint32 getUint8 setFloat32 setFloat64 setInt16 setInt32 setInt8 setUint16 setUint32 setUint8',
  ...Object.fromEntries(typedArrays.map((name) => [name, 'BYTES_PER_ELEMENT'])),
  ...Object.fromEntries(errors.map((name) => [name, 'message name toString'])),
}
const ofAllTypedArrays = {
  own: 'from of',
  kind: 'at buffer byteLength byteOffset copyWithin entries every fill filter find findIndex forEach includes indexOf join keys lastIndexOf length map reduce reduceRight reverse set slice some sort subarray toLocaleString toString values',
}

function keepOnly(holder: object, names: readonly string[]): void {
  for (const key of Reflect.ownKeys(holder)) if (typeof key === 'string' && !names.includes(key)) Reflect.deleteProperty(holder, key)
}

type Built = Record<string, object | (((...given: never[]) => unknown) & { prototype?: object })>

/** Takes from a realm's own objects what came later. Symbols' own names (`Symbol.dispose`) go with the rest. */
export function growOld(realm: Built): void {
  const { Array: RealmArray, Int8Array: One } = realm as unknown as { Array: ArrayConstructor; Int8Array: Int8ArrayConstructor }
  for (const name of globals) {
    const built = realm[name]
    if (typeof built !== 'function' && typeof built !== 'object') continue
    keepOnly(built, [...(typeof built === 'function' ? everyFunction : []), ...words(ofItsOwn[name] ?? '')])
    if ('prototype' in built && built.prototype) keepOnly(built.prototype, [...everyObject, ...words(ofItsKind[name] ?? '')])
  }
  const typed = Object.getPrototypeOf(One) as { prototype: object }
  keepOnly(typed, [...everyFunction, ...words(ofAllTypedArrays.own)])
  keepOnly(typed.prototype, [...everyObject, ...words(ofAllTypedArrays.kind)])
  // Iterators had nothing of their own but `next`.
  keepOnly(Object.getPrototypeOf(Object.getPrototypeOf(new RealmArray()[Symbol.iterator]())) as object, [])
}
