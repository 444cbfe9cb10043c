const length = (text: string) => [...text].length

const matches = (pattern: RegExp) => (value: string) => pattern.test(value)

/** What each kind of template field takes (wechat-platform.md §1.5). */
const kinds: Record<string, (value: string) => boolean> = {
  thing: value => length(value) <= 20,
  number: matches(/^-?\d{1,32}(\.\d+)?$/),
  letter: matches(/^[A-Za-z]{1,32}$/),
  symbol: value => length(value) <= 5,
  character_string: matches(/^[\x20-\x7e]{1,32}$/),
  time: matches(/^[\d年月日:：\-/.~ ]{1,64}$/),
  date: matches(/^[\d年月日:：\-/.~ ]{1,64}$/),
  amount: matches(/^\D?\d{1,10}(\.\d+)?元?$/),
  phone_number: matches(/^[\d+\-() ]{1,17}$/),
  car_number: value => length(value) <= 8,
  name: value => (/^[\x20-\x7e]*$/.test(value) ? value.length <= 20 : length(value) <= 10),
  phrase: matches(/^\p{Script=Han}{1,5}$/u),
  enum: () => true,
}

/** The name of the first field WeChat would not take. */
export function wrongField(data: Record<string, { value?: unknown }>): string | undefined {
  return Object.entries(data).find(([name, field]) => {
    const fits = kinds[name.replace(/\d+$/, '').replace(/_$/, '')]
    const value = typeof field?.value === 'string' ? field.value : ''
    return !fits || value === '' || /[\u0000-\u001f]/.test(value) || !fits(value)
  })?.[0]
}
