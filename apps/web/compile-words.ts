import compile from 'icu-minify/compile'
import { type Plugin, transformWithOxc } from 'vite'

/** A tree of messages, as the `words.*.ts` of a room have it. */
interface Words {
  [key: string]: string | Words
}

/**
 * Parses the messages while the app is built, so that no browser has to: the parser is three times as large as all that
 * formats. In tests, which Vite does not build, the same files work as they are written.
 */
export function compileWords(): Plugin {
  return {
    name: 'compile-words',
    enforce: 'pre',
    config: () => ({
      resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
    }),
    transform: {
      filter: { id: /\/words\.[a-z]+\.ts$/ },
      handler: async (source, id) => {
        const { code } = await transformWithOxc(source, id)
        const { words }: { words: Words } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
        return { code: `export const words = ${JSON.stringify(compiled(words))}`, map: null }
      },
    },
  }
}

function compiled(words: Words): object {
  return Object.fromEntries(
    Object.entries(words).map(([key, said]) => [key, typeof said === 'string' ? compile(said) : compiled(said)]),
  )
}
