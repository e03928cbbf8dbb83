/**
 * The shape of a room's words in another language: the same keys, and nothing else. `satisfies` on the whole object
 * makes the compiler name a key that is missing or one that English does not know.
 *
 * @example
 * export const words = { title: 'Urlaub' } satisfies Translation<typeof english>
 */
export type Translation<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Translation<Words[Key]>
}
