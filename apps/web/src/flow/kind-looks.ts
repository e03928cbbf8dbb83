import { Cloud, Cog, type LucideIcon, Terminal, Webhook, Zap } from 'lucide-react'
import type { EventFlowNodeKind } from '../generated/graphql.ts'

/** The colours of event storming: commands are blue, events orange, what reacts lilac, systems beyond pink. */
export const kindLooks: Record<EventFlowNodeKind, { icon: LucideIcon; colours: string }> = {
  COMMAND: {
    icon: Terminal,
    colours: 'border-sky-400 bg-sky-100 text-sky-950 dark:border-sky-700 dark:bg-sky-950 dark:text-sky-100',
  },
  EVENT: {
    icon: Zap,
    colours:
      'border-orange-400 bg-orange-100 text-orange-950 dark:border-orange-700 dark:bg-orange-950 dark:text-orange-100',
  },
  CONSUMER: {
    icon: Cog,
    colours:
      'border-violet-400 bg-violet-100 text-violet-950 dark:border-violet-700 dark:bg-violet-950 dark:text-violet-100',
  },
  SUBSCRIPTION: {
    icon: Webhook,
    colours:
      'border-fuchsia-400 bg-fuchsia-100 text-fuchsia-950 dark:border-fuchsia-700 dark:bg-fuchsia-950 dark:text-fuchsia-100',
  },
  EXTERNAL: {
    icon: Cloud,
    colours: 'border-pink-400 bg-pink-100 text-pink-950 dark:border-pink-700 dark:bg-pink-950 dark:text-pink-100',
  },
}
