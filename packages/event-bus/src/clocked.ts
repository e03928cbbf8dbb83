/** What the bus asks for the time: milliseconds since 1970. */
export type Clocked = { now(): number }
