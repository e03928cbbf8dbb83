/**
 * A copy of a detail in which a field has another value: in every item, where the path goes through a list.
 *
 * @param path `stops/*` + `/city`; the last part need not be there, those before it have to
 * @returns nothing when there is no such place in this detail
 */
export function withValue(detail: object, path: string, value: unknown): object | undefined {
  return changed(detail, path, (holder, key) => {
    Reflect.set(holder, key, structuredClone(value))
    return true
  })
}

/** A copy without the field; nothing when it is not there. */
export function withoutField(detail: object, path: string): object | undefined {
  return changed(detail, path, (holder, key) => {
    if (Array.isArray(holder) || !Object.hasOwn(holder, key)) return false
    return Reflect.deleteProperty(holder, key)
  })
}

function changed(detail: object, path: string, change: (holder: object, key: string) => boolean): object | undefined {
  const copy = structuredClone(detail)
  const keys = path.split('/')
  const last = keys.at(-1) ?? ''
  let holders: object[] = [copy]
  for (const key of keys.slice(0, -1)) holders = holders.flatMap((holder) => childrenAt(holder, key))
  const places = holders.flatMap((holder) => keysAt(holder, last).map((key) => change(holder, key)))
  return places.includes(true) ? copy : undefined
}

function childrenAt(holder: object, key: string): object[] {
  return keysAt(holder, key)
    .map((each) => Reflect.get(holder, each))
    .filter((child): child is object => typeof child === 'object' && child !== null)
}

/** `*` stands for what a list or a map holds. */
function keysAt(holder: object, key: string): string[] {
  if (key === '*') return Object.keys(holder)
  return Array.isArray(holder) ? [] : [key]
}
