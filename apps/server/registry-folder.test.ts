import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contractsFolder } from '@vacation-tracker/vacation-events/registry-files'
import { expect, onTestFinished, test } from 'vitest'
import { checkRegistryFolder } from './registry-folder.ts'
import { StartupError } from './startup-error.ts'

test('a server does not start with a contract that somebody has edited, and says which', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'registry-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(contractsFolder, folder, { recursive: true })
  await checkRegistryFolder(folder)
  const file = join(folder, 'TeamNotified.1.json')
  await writeFile(file, (await readFile(file, 'utf8')).replace('Leave team', 'Nobody'))
  await expect(checkRegistryFolder(folder)).rejects.toThrow(StartupError)
  await expect(checkRegistryFolder(folder)).rejects.toThrow('TeamNotified.1.json')
})
