/** A block of code on a page. */
export type Block = {
  /** `ts`, `json`, `sh`. */
  language: string
  /** What stands behind that: the name of a file, or what is to be done with it. */
  about: string
  /** With a line break at its end. */
  code: string
}

/** The blocks of code of a page in Markdown, in their order. */
export function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w+) ?([^\n]*)\n(.*?\n)```$/gms)].map(([, language = '', about = '', code = '']) => ({
    language,
    about,
    code,
  }))
}
