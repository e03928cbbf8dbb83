import { existsSync, readFileSync } from 'node:fs'

/** Linux tells these figures in /proc; elsewhere they are not measured. */
const isTold = existsSync('/proc/self/status')

/** Linux counts processor time in these, whatever the processor. */
const milliseconds = 10

/** The memory that a process holds, in MB of a million bytes. */
export function residentMegabytes(pid: number): number | undefined {
  if (!isTold) return undefined
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return (Number(kibibytes) * 1024) / 1e6
}

/** The processor time that a process has used so far, all its threads and the system's work for it, in milliseconds. */
export function processorTime(pid: number): number | undefined {
  if (!isTold) return undefined
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  // The name of the process comes second, in brackets, and may itself have blanks and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * milliseconds
}
