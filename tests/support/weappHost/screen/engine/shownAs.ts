/** Where the browser finds what lies on the phone, by WeChat's path of it. */
export const shownAs = new Map<string, string>()
