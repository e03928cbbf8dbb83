import { AsyncLocalStorage } from 'node:async_hooks'
import { type Context, type ContextManager, context, ROOT_CONTEXT } from '@opentelemetry/api'

/** Keeps what goes on by Node's own means: it follows every `await`, timer and callback. */
const storage = new AsyncLocalStorage<Context>()

const manager: ContextManager = {
  active: () => storage.getStore() ?? ROOT_CONTEXT,
  with: (around, work, self, ...parameters) => storage.run(around, () => work.apply(self, parameters)),
  bind: (around, target) =>
    typeof target === 'function'
      ? Object.assign((...parameters: unknown[]) => storage.run(around, () => target(...parameters)), target)
      : target,
  enable: () => manager,
  disable: () => manager,
}

/** Has `context.active()` say what goes on, from now on and in the whole process. Doing it again changes nothing. */
export function followContext(): void {
  context.setGlobalContextManager(manager)
}
