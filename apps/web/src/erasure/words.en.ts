export const words = {
  title: 'Erase a person',
  intro:
    'Takes name, address, picture, words and notifications of a person out of the database and the event log, for good. Their days stay in the statistics under a made-up name. Requests that wait are withdrawn. Let them download their data first.',
  username: 'Username',
  confirmation: 'Username once more',
  erase: 'Erase for good',
  erasing: 'Erasing…',
  done: 'Done. In the statistics and in the log they are {pseudonym} from now on.',
  goesOn: 'The account is gone; in the log they become {pseudonym}. That goes on by itself and is done within an hour.',
  damaged: 'Damaged events cannot be rewritten: at {places}.',
} as const
