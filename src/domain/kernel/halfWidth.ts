/**
 * Full-width letters, digits, marks and the blank of a Chinese keyboard as their plain ASCII twins; everything else stays.
 * `normalize('NFKC')` would do it too, but WeChat's engine on Android carries no Unicode data and may give the text back
 * unchanged: what phones compare goes through this.
 */
export const halfWidth = (text: string): string =>
  text.replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).replace(/\u3000/g, ' ')
