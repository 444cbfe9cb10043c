export const asText = (value: unknown): string => (value === undefined || value === null ? '' : String(value))

/** What a screen reader hears: WeChat's `aria-role` is the browser's `role`. */
export function setSpoken(element: Element, name: string, value: unknown): void {
  const attribute = name === 'aria-role' ? 'role' : name
  if (asText(value)) Element.prototype.setAttribute.call(element, attribute, asText(value))
  else element.removeAttribute(attribute)
}
