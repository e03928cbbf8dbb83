/** One consumer that writes in the same database, and one that does something elsewhere; both give up soon. */
export const subscriptions = [
  { name: 'shelf', types: ['ParcelMoved'], retry: { maximumRetryAttempts: 1, maximumEventAgeInSeconds: 86_400 } },
  {
    name: 'caller',
    types: ['ParcelMoved', 'ParcelLost'],
    retry: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 60 },
  },
] as const
