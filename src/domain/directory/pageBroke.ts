import * as z from 'zod'
import { contract } from '../kernel/contract'
import { words } from '../kernel/refusal'

/** Where it happened: function names, files and places of the bundle. No letter of Chinese fits in, so nobody's words do. */
const place = z.string().regex(/^[\w$.<>@:/()[\] -]{1,160}$/, { error: words.badLink })

/**
 * A page that broke on somebody's phone, told to the log under the number that person reads. Nothing anybody wrote comes
 * along: neither the error's message nor the page's parameters.
 */
export const pageBroke = contract({
  name: 'directory.pageBroke',
  says: '报告页面出错',
  by: ['resident'],
  input: z.strictObject({
    reference: z.string().regex(/^[0-9A-F]{8}$/, { error: words.badLink }),
    /** Such as staff/queue/index. */
    page: z.string().regex(/^[A-Za-z/]{1,80}$/, { error: words.badLink }),
    /** Such as ReferenceError. */
    name: z.string().regex(/^\w{1,40}$/, { error: words.badLink }),
    where: z.array(place).max(6, { error: words.tooMany('位置', 6) }),
    /** System and base library, such as android 3.8.0. */
    phone: z.string().regex(/^[\w .-]{0,40}$/, { error: words.badLink }),
  }),
  output: z.object({}),
})
