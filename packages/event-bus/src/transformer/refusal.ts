/** Ends the reading of a text that is wrong at a character, counted from 1: the caller knows which text it is. */
export type Refuse = (character: number, problem: string) => never
