/** That a notification has arrived; how many are unread is counted when somebody asks. */
export type Arrival = { __typename: 'NotificationArrival' }
