/**
 * Past participles that do not end in -ed, as they come in the names of events. A name with another one is told that it
 * is no fact; then it belongs here.
 */
const irregular = new Set(
  `Arisen Awoken Become Begun Bent Bet Bid Bitten Blown Born Borne Bought Bound Broken Brought Built Burnt Burst Cast
   Caught Chosen Come Cut Dealt Done Drawn Driven Drunk Dug Eaten Fallen Fed Felt Fought Found Flown Forbidden Forgotten
   Forgiven Frozen Given Gone Grown Had Hidden Hit Held Hurt Kept Known Laid Lain Learnt Led Left Lent Let Lost Made Meant
   Met Mistaken Overdrawn Overridden Overrun Overtaken Paid Prepaid Put Quit Read Rebuilt Repaid Reset Resent Rewritten
   Ridden Risen Run Rung Seen Sent Set Shaken Shed Shown Shrunk Shut Slept Sold Sought Spent Split Spoken Spread Stolen
   Struck Stuck Sung Sunk Swept Sworn Swum Taken Taught Thrown Told Torn Undergone Understood Undone Upset Withdrawn
   Withheld Won Worn Woken Written`.split(/\s+/),
)

/** Words that end in -ed and are no participles. */
const nouns = new Set('Bed Breed Deed Feed Greed Need Red Seed Shed Speed Weed Hundred'.split(' '))

/** What may follow the participle: `RejectedBySystem`, `SentToCustomer`. */
const prepositions = new Set(
  'Again After As At Away Back Before By Down For From In Into Of Off On Out Over To Under Up With Within Without'.split(
    ' ',
  ),
)

/** The words of a name in PascalCase. */
export function wordsOf(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z][a-z0-9]*/g) ?? []
}

/** Whether a name tells of something that has happened: it ends with a participle, or one that says by whom or where. */
export function isInPastTense(name: string): boolean {
  const words = wordsOf(name)
  return words.some((word, place) => {
    const next = words[place + 1]
    return isParticiple(word) && (next === undefined || prepositions.has(next))
  })
}

function isParticiple(word: string): boolean {
  return irregular.has(word) || (/[a-z]ed$/.test(word) && !nouns.has(word))
}
