import { DeepCopyKind, type ComponentSpace, type GeneralComponentDefinition } from 'glass-easel'
import { kinds, type Set } from './kinds'
import { setSpoken } from './spoken'

const spoken = ['aria-role', 'aria-label', 'aria-hidden', 'aria-disabled', 'aria-checked', 'aria-selected', 'aria-expanded', 'aria-live', 'aria-current', 'aria-modal', 'aria-level', 'aria-busy', 'aria-required', 'aria-invalid', 'aria-pressed']

export const names: readonly string[] = Object.keys(kinds)
/** Those that are no more than boxes. */
export const plain = ['view', 'text'] as const

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
/** What the engine hands to a component's own functions as `this`. */
interface Instance {
  $$: HTMLElement
  data: Record<string, unknown>
  set?: Set
  triggerEvent(type: string, detail?: object, options?: object): void
}

/** WeChat's built-in components, as far as this product's templates know them. */
export function defineBuiltIns(space: ComponentSpace): Record<string, GeneralComponentDefinition> {
  return Object.fromEntries(Object.entries(kinds).map(([name, { properties, make }]) => {
    const all = [...properties, ...spoken]
    const observers = Object.fromEntries(all.map((property) => [camel(property), function (this: Instance, value: unknown) { this.set?.(property, value) }]))
    const definition = space.defineComponent({
      is: `wx://${name}`,
      options: { propertyPassingDeepCopy: DeepCopyKind.None },
      properties: Object.fromEntries(all.map((property) => [camel(property), null])),
      observers,
      lifetimes: {
        created(this: unknown) {
          const instance = this as Instance
          const set = make(instance.$$, (type, detail = {}) => instance.triggerEvent(type, detail))
          instance.set = (property, value) => {
            if (property.startsWith('aria-')) setSpoken(instance.$$, property, value)
            set(property, value)
          }
        },
      },
    })
    return [name, definition as unknown as GeneralComponentDefinition]
  }))
}
