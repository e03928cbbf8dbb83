/** What the product is called where no company has given it a name of its own. */
export const productName = 'Vacation Tracker'
