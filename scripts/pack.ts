// `npm run pack [folder]`: makes tarballs of the packages that know nothing of this product, for programs elsewhere. Here
// everything runs as TypeScript; Node does not read TypeScript within node_modules, so a tarball has JavaScript and types.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const target = resolve(process.argv[2] ?? join(root, 'dist/packages'))
const names = ['event-contracts', 'event-bus', 'event-storming', 'event-testing'] as const

mkdirSync(target, { recursive: true })
const workshop = mkdtempSync(join(tmpdir(), 'pack-'))
compile()
for (const name of names) {
  const folder = join(workshop, name)
  cpSync(join(root, 'packages', name, 'src'), join(folder, 'src'), { recursive: true, filter: isNoTypeScript })
  cpSync(join(root, 'LICENSE'), join(folder, 'LICENSE'))
  const readme = join(root, 'packages', name, 'README.md')
  if (existsSync(readme)) cpSync(readme, join(folder, 'README.md'))
  const manifest = JSON.parse(readFileSync(join(root, 'packages', name, 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(published(manifest), null, 2)}\n`)
  run('npm', ['pack', '--silent', '--pack-destination', target], folder)
}
rmSync(workshop, { recursive: true })

function compile(): void {
  const config = join(workshop, 'tsconfig.json')
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      ...{ noEmit: false, declaration: true, rewriteRelativeImportExtensions: true },
      ...{ rootDir: join(root, 'packages'), outDir: workshop, typeRoots: [join(root, 'node_modules/@types')] },
    },
    include: names.map((name) => join(root, 'packages', name, 'src')),
    exclude: [
      join(root, 'packages/**/*.test.ts'),
      ...['event-storming', 'event-testing'].map((name) => join(root, 'packages', name, 'src/testing')),
    ],
  }
  writeFileSync(config, JSON.stringify(settings))
  run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', config], root)
}

function isNoTypeScript(path: string): boolean {
  return !path.endsWith('.ts')
}

type Manifest = {
  private?: boolean
  devDependencies?: object
  exports: Record<string, string>
}

/** A manifest as others read it: what is exported is compiled, and what only we need is left out. */
function published({ private: _, devDependencies: __, exports, ...rest }: Manifest): object {
  const compiled = Object.entries(exports).map(([name, source]) => {
    const file = source.replace(/\.ts$/, '')
    return [name, { types: `${file}.d.ts`, default: `${file}.js` }]
  })
  return { ...rest, license: 'MIT', engines: { node: '>=26' }, exports: Object.fromEntries(compiled) }
}

function run(command: string, parameters: readonly string[], cwd: string): void {
  const { status, error } = spawnSync(command, parameters, {
    cwd,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error !== undefined) throw error
  if (status !== 0) process.exit(status ?? 1)
}
