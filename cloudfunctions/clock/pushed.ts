/** Clients call functions too, and could pretend to be WeChat; the platform says who calls. */
const fromAPhone = /^wx_(client|devtools|http|localdebug|crawler)/

export const pushedByWeChat = (source: string): boolean => source !== '' && !fromAPhone.test(source)
