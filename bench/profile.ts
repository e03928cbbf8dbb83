import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What `--cpu-prof` writes, as far as it is read here: https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile */
type Profile = {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[]
  samples: number[]
  /** Microseconds before each sample. */
  timeDeltas: number[]
}

/** Which code is meant, by the addresses of its files. */
export type Code = {
  /** With everything that it calls. */
  whole: RegExp
  /** Without that: it only wraps what others do. */
  own: RegExp
}

/** Neither is work of the program that could be told from other work. */
const nobodys = ['(idle)', '(program)', '(garbage collector)']

/** How much of its time a program has spent in some code, of a hundred, by what its profiler has sampled. */
export function shareOf({ whole, own }: Code, profile: Profile): number {
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
  const callers = new Map(
    profile.nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  )
  const isBelow = (id: number | undefined): boolean => {
    for (let at = id; at !== undefined; at = callers.get(at)) {
      if (whole.test(nodes.get(at)?.callFrame.url ?? '')) return true
    }
    return false
  }
  const isMeant = new Map(
    profile.nodes.map(({ id, callFrame }) => [id, own.test(callFrame.url) || isBelow(id)] as const),
  )
  let [all, meant] = [0, 0]
  profile.samples.forEach((id, place) => {
    if (nobodys.includes(nodes.get(id)?.callFrame.functionName ?? '')) return
    const time = profile.timeDeltas[place] ?? 0
    all += time
    if (isMeant.get(id)) meant += time
  })
  return (100 * meant) / all
}

/** The profile of the main thread, which has the most to say, among those that a process has left in a folder. */
export async function longestProfile(folder: string): Promise<Profile> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.cpuprofile')).map((name) => join(folder, name))
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })))
  const [longest] = sizes.sort((one, other) => other.size - one.size)
  if (longest === undefined) throw new Error(`There is no profile in ${folder}.`)
  return JSON.parse(await readFile(longest.file, 'utf8'))
}
