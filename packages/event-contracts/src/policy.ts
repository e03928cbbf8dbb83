/** The numbers that the rules go by. A team may choose its own; these are the ones of most. */
export type Policy = {
  /** Versions after the first that an event may get within 365 days. */
  majorsPerYear: number
  /** Versions of an event that are published at the same time. */
  supportedMajors: number
  /** The shortest grace of a deprecated version, in days. */
  graceDays: number
  /** Who has not read a version for so many days does not read it any more. */
  usageDays: number
  /** The largest example, in bytes of JSON: events that are larger do not travel well. */
  exampleBytes: number
  /** The share of fields that two events may have in common, from 0 to 1 (Jaccard index). */
  similarity: number
  /** Events of fewer fields are never called similar: two ids make no overlap. */
  similarFields: number
  /** The share of facts in which two events may come together, from 0 to 1. */
  coEmission: number
  /** Facts of which either came, below which nothing is said about coming together. */
  coEmissionFacts: number
  /** Events that are generated to try the way between two versions. */
  generatedEvents: number
}

export const usualPolicy: Policy = {
  majorsPerYear: 1,
  supportedMajors: 2,
  graceDays: 90,
  usageDays: 30,
  exampleBytes: 4096,
  similarity: 0.8,
  similarFields: 4,
  coEmission: 0.95,
  coEmissionFacts: 100,
  generatedEvents: 200,
}
