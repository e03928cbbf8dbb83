export const words = {
  serverError: 'The server answered with an error ({status}). Please try again in a moment.',
  unreachable: 'The server cannot be reached. Check your connection and try again.',
  emptyAnswer: 'The server sent an empty answer. Please try again.',
  pageError: 'Something went wrong on this page. Reload it and try again.',
  notDone: 'The server could not do this. Please try again in a moment.',
  tooManyAttempts: 'Too many attempts. Please try again in a minute.',
  tooManyAttemptsFor: 'Too many attempts. Please try again in {seconds, plural, one {# second} other {# seconds}}.',
} as const
