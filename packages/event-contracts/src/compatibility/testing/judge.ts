import { Ajv, type Options } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

/** Formats are asserted, and properties that every object has by inheritance do not count as there. */
const options: Options = {
  ...{ strict: false, ownProperties: true, formats: { 'parcel-number': true }, logger: false },
  // What is compared has been read before.
  validateSchema: false,
}

const validators = { 7: new Ajv(options), 2019: new Ajv2019(options), 2020: new Ajv2020(options) }
for (const validator of Object.values(validators)) formats.default(validator)

/** How a validator judges that somebody else wrote. */
export function judge(schema: unknown, draft: keyof typeof validators = 2020): (value: unknown) => boolean {
  const validate = validators[draft].compile(typeof schema === 'boolean' ? schema : { ...Object(schema) })
  return (value) => validate(value) === true
}
