import type { CodegenConfig } from '@graphql-codegen/cli'

/** Types and documents for the pages, from the server's contract and the `.graphql` files beside the pages. */
const config: CodegenConfig = {
  schema: `${import.meta.dirname}/../server/api/schema.graphql`,
  documents: `${import.meta.dirname}/src/**/*.graphql`,
  generates: {
    [`${import.meta.dirname}/src/generated/`]: {
      preset: 'client',
      presetConfig: { fragmentMasking: false, skipIndexFile: true },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        strictScalars: true,
        scalars: { AWSDate: 'string', AWSDateTime: 'string', JSON: 'unknown', Long: 'number' },
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        dedupeFragments: true,
      },
    },
  },
}

export default config
