export const words = {
  title: 'People',
  group: { SUBMITTER: 'Submitter', APPROVER: 'Approver', ADMIN: 'Admin' },
  groupMeaning: {
    SUBMITTER: '<b>Submitter</b> asks for leave',
    APPROVER: '<b>Approver</b> decides on leave',
    ADMIN: '<b>Admin</b> assigns groups and sets the rules of the house',
  },
  noGroup: 'None yet',
  groupsOf: 'Groups of {name}',
  person: 'Person',
  team: 'Team',
  groups: 'Groups',
  you: '(you)',
  groupsSaved: 'The groups of {name} are saved.',
} as const
