/** How a leave type is shown: a dot, and a bar in a calendar. Always beside its name, so the colour is never alone. */
interface LeaveColors {
  dot: string
  bar: string
}

const colors: Record<string, LeaveColors> = {
  purple: { dot: 'bg-purple-500', bar: 'bg-purple-500' },
  indigo: { dot: 'bg-indigo-500', bar: 'bg-indigo-500' },
  sky: { dot: 'bg-sky-500', bar: 'bg-sky-500' },
  teal: { dot: 'bg-teal-500', bar: 'bg-teal-500' },
  green: { dot: 'bg-green-600', bar: 'bg-green-600' },
  lime: { dot: 'bg-lime-600', bar: 'bg-lime-600' },
  amber: { dot: 'bg-amber-500', bar: 'bg-amber-500' },
  orange: { dot: 'bg-orange-500', bar: 'bg-orange-500' },
  rose: { dot: 'bg-rose-500', bar: 'bg-rose-500' },
  pink: { dot: 'bg-pink-500', bar: 'bg-pink-500' },
  slate: { dot: 'bg-slate-500', bar: 'bg-slate-500' },
}

/** The classes of a colour by its name; grey for one that we do not know. */
export function leaveColors(name: string): LeaveColors {
  return colors[name] ?? { dot: 'bg-slate-500', bar: 'bg-slate-500' }
}
