type Given<Fields> = { [Name in keyof Fields]?: NonNullable<Fields[Name]> }

/** The fields that the client has sent; for the rest the command decides. */
export function given<Fields extends object>(fields: Fields): Given<Fields> {
  const sent = Object.entries(fields).filter(([, value]) => value !== null && value !== undefined)
  return Object.fromEntries(sent) as Given<Fields>
}
