export const words = {
  close: 'Close',
  dismiss: 'Dismiss',
  results: 'Results',
  showMore: 'Show more',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  showPassword: 'Show: {field}',
  undo: 'Undo',
} as const
