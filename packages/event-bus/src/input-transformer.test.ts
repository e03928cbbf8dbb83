import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventEnvelope } from './envelope.ts'
import { compileInputTransformer, InvalidTransformerError } from './input-transformer.ts'

const context = { ruleName: 'sent', ruleArn: 'arn:aws:events:::rule/sent', ingestionTime: '2026-03-02T08:00:00Z' }

function parcelSent(detail: object): EventEnvelope {
  return {
    version: '0',
    id: 'c1c4b8f2',
    'detail-type': 'ParcelSent',
    source: 'Parcels',
    account: '000000000000',
    time: '2026-03-02T07:59:59Z',
    region: 'local',
    resources: [],
    detail: { ...detail, metadata: { schemaVersion: 1, eventId: 'e', correlationId: 'c', actor: 'system' } },
  }
}

const event = parcelSent({
  parcel: '4711',
  grams: 250,
  paid: true,
  to: { town: 'Bath' },
  items: ['tea', 'cup'],
  note: null,
})

const InputPathsMap = {
  parcel: '$.detail.parcel',
  grams: '$.detail.grams',
  paid: '$.detail.paid',
  to: '$.detail.to',
  items: '$.detail.items',
  note: '$.detail.note',
  missing: '$.detail.nothing',
}

function transformed(InputTemplate: string): string {
  return compileInputTransformer({ InputPathsMap, InputTemplate })(event, context)
}

describe('an input path', () => {
  test.each([
    ['$', JSON.stringify(event)],
    ['$.detail.to', '{"town":"Bath"}'],
    ['$.detail.parcel', '"4711"'],
    ['$.detail.nothing', 'null'],
  ])('%s takes a part of the event as JSON', (InputPath, expected) => {
    expect(compileInputTransformer({ InputPath })(event, context)).toBe(expected)
  })
})

describe('a template', () => {
  test.each([
    ['a text', '"Parcel <parcel> is sent"', '"Parcel 4711 is sent"'],
    ['a text with quotes', '"Parcel \\"<parcel>\\""', '"Parcel \\"4711\\""'],
    ['values as JSON', '{"a": <parcel>, "b": [9, <grams>, <paid>]}', '{"a":"4711","b":[9,250,true]}'],
    ['texts within JSON', '{"a": "<parcel>: <grams> g, <paid>"}', '{"a":"4711: 250 g, true"}'],
    ['objects and arrays', '{"to": <to>, "items": <items>}', '{"to":{"town":"Bath"},"items":["tea","cup"]}'],
    ['objects within a text', '{"to": "to <to>"}', '{"to":"to {\\"town\\":\\"Bath\\"}"}'],
    ['null', '[<note>, "<note>"]', '[null,""]'],
    ['what is missing', '[<missing>, "<missing>"]', '[null,""]'],
    ['one variable and nothing else', ' <to>\n', '{"town":"Bath"}'],
    ['no variable', '{ "n" : -1.5e+3, "x" : [ ] , "y" : {}, "z": null}', '{"n":-1.5e+3,"x":[],"y":{},"z":null}'],
    ['the character < by its escape', '"1 \\u003c 2 > 1 <parcel>"', '"1 \\u003c 2 > 1 4711"'],
  ])('writes %s', (_, template, expected) => {
    expect(transformed(template)).toBe(expected)
  })

  test('knows the rule and the event by reserved variables', () => {
    const { detail: _, ...withoutDetail } = event
    const template = `{"arn": <aws.events.rule-arn>, "text": "<aws.events.rule-name> at <aws.events.event.ingestion-time>",
      "event": <aws.events.event>, "all": <aws.events.event.json>}`
    expect(JSON.parse(compileInputTransformer({ InputTemplate: template })(event, context))).toEqual({
      arn: context.ruleArn,
      text: 'sent at 2026-03-02T08:00:00Z',
      event: withoutDetail,
      all: event,
    })
  })

  test('inserts what looks like a variable as it is', () => {
    const transform = compileInputTransformer({ InputPathsMap, InputTemplate: '["<parcel>", <parcel>]' })
    expect(transform(parcelSent({ parcel: '<grams>' }), context)).toBe('["<grams>","<grams>"]')
  })
})

/** Any template with one variable, and the JSON that it must write; the variable is missing when `value` is not given. */
function templatesWith(value: { json: string; text: string }) {
  const words = fc.string({ unit: 'binary' }).map((text) => ({
    template: JSON.stringify(text).slice(1, -1).replaceAll('<', '\\u003c'),
    text,
  }))
  const piece = fc.oneof(words, fc.constant({ template: '<any>', text: value.text }))
  const text = fc.array(piece).map((pieces) => ({
    template: `"${pieces.map((each) => each.template).join('')}"`,
    json: JSON.stringify(pieces.map((each) => each.text).join('')),
  }))
  const variable = fc.constant({ template: '<any>', json: value.json })
  const scalar = fc
    .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null))
    .map((each) => ({ template: JSON.stringify(each), json: JSON.stringify(each) }))
  const space = fc.stringMatching(/^[ \n\t\r]{0,2}$/)
  const { tree } = fc.letrec<{ tree: { template: string; json: string } }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      variable,
      text,
      scalar,
      fc.tuple(fc.array(tie('tree')), space).map(([elements, gap]) => ({
        template: `[${elements.map((each) => gap + each.template + gap).join(',')}${gap}]`,
        json: `[${elements.map((each) => each.json).join(',')}]`,
      })),
      fc.tuple(fc.dictionary(fc.string(), tie('tree')), space).map(([members, gap]) => {
        const written = Object.entries(members).map(([key, each]) => ({ key: JSON.stringify(key), ...each }))
        return {
          template: `{${written.map(({ key, template }) => `${gap}${key.replaceAll('<', '\\u003c')}${gap}:${gap}${template}`).join(',')}${gap}}`,
          json: `{${written.map(({ key, json }) => `${key}:${json}`).join(',')}}`,
        }
      }),
    ),
  }))
  return tree
}

const anyValue = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\n', '\\', '<any>', '😀', '\ud83d'),
)

test('whatever the event says, a template writes JSON, with the value in every place of its variable', () => {
  const cases = anyValue.chain((value) => {
    const text = value === null ? '' : typeof value === 'string' ? value : JSON.stringify(value)
    return fc.tuple(fc.constant(value), templatesWith({ json: JSON.stringify(value), text }))
  })
  fc.assert(
    fc.property(cases, ([value, { template, json }]) => {
      fc.pre(template.length <= 8192)
      const transform = compileInputTransformer({ InputPathsMap: { any: '$.detail.value' }, InputTemplate: template })
      expect(JSON.parse(transform(parcelSent({ value }), context))).toEqual(JSON.parse(json))
    }),
    { numRuns: 300 },
  )
})

test('a template without variables is taken exactly when it is JSON', () => {
  const almostJson = fc
    .tuple(
      fc.json({ maxDepth: 2 }),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '{', ':', '0', '.', '-', 'e', '\\', '\u0001', 't'),
    )
    .map(([json, place, extra]) => {
      const at = place % (json.length + 1)
      return json.slice(0, at) + extra + json.slice(at)
    })
    .filter((text) => !text.includes('<'))
  fc.assert(
    fc.property(almostJson, (InputTemplate) => {
      expect(isAccepted(() => compileInputTransformer({ InputTemplate }))).toBe(
        isAccepted(() => JSON.parse(InputTemplate)),
      )
    }),
    { numRuns: 500 },
  )
})

function isAccepted(attempt: () => unknown): boolean {
  try {
    attempt()
    return true
  } catch (error) {
    if (error instanceof InvalidTransformerError || error instanceof SyntaxError) return false
    throw error
  }
}

describe('a transformer that is wrong is refused, and told where', () => {
  test.each([
    [null, 'The input transformer: an object is needed, found null.'],
    [['$'], 'The input transformer: an object is needed, found an array.'],
    [{}, 'InputTemplate: a text is needed, found nothing.'],
    [{ template: '1' }, 'template: there is no such field; give InputPath, or InputTemplate with InputPathsMap.'],
    [{ InputPath: '$', InputTemplate: '1' }, 'InputPath: it cannot stand beside a template;'],
    [{ InputPath: 7 }, 'InputPath: a text is needed, found a value of type number.'],
    [{ InputPath: '$.a[' }, 'InputPath, character 4: "[" is no step of a path;'],
    [{ InputPath: `$.${'x'.repeat(255)}` }, 'InputPath: it has 257 characters; 1 to 256 are possible.'],
    [{ InputPathsMap: [], InputTemplate: '1' }, 'InputPathsMap: an object is needed, found an array.'],
    [{ InputPathsMap: { a: '.a' }, InputTemplate: '1' }, 'InputPathsMap.a, character 1: a path begins with $'],
    [{ InputPathsMap: { 'a b': '$' }, InputTemplate: '1' }, 'InputPathsMap: "a b" is no name;'],
    [
      { InputPathsMap: { 'aws.events.event': '$' }, InputTemplate: '1' },
      'InputPathsMap.aws.events.event: this variable is reserved',
    ],
    [
      {
        InputPathsMap: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`v${at}`, '$'])),
        InputTemplate: '1',
      },
      'InputPathsMap: it has 101 variables; 100 are the most.',
    ],
    [{ InputTemplate: '' }, 'InputTemplate: it has 0 characters; 1 to 8192 are possible.'],
    [{ InputTemplate: `"${'x'.repeat(8191)}"` }, 'InputTemplate: it has 8193 characters;'],
  ])('%j', (input, problem) => {
    expect(() => compileInputTransformer(input)).toThrow(InvalidTransformerError)
    expect(() => compileInputTransformer(input)).toThrow(problem)
  })

  test.each([
    ['{"a": "b", "c": <x>}', 17, 'there is no variable <x>; add it to InputPathsMap, or use <parcel>, <grams>'],
    ['Parcel <parcel>', 1, 'found "P" where there must be a JSON value or a <variable>; a text needs quotes'],
    ['"Parcel', 1, 'the string that begins here has no closing quote'],
    ['"1 < 2"', 4, 'a < begins a variable, and the > is missing; for the character itself write \\u003c'],
    ['{<parcel>: 1}', 2, 'a variable cannot be in the key of an object'],
    ['{"a<parcel>": 1}', 4, 'a variable cannot be in the key of an object'],
    ['{"a" 1}', 6, 'found "1" where there must be a colon'],
    ['{"a": 1 "b"}', 9, 'found "\\"" where there must be a comma or }'],
    ['[1,]', 4, 'found "]" where there must be a JSON value'],
    ['[1', 3, 'found the end where there must be a comma or ]'],
    ['{1: 1}', 2, 'found "1" where there must be a key in quotes'],
    ['"\\x"', 2, 'no escape of JSON begins like this'],
    ['"a\nb"', 3, 'a control character cannot be in a string'],
    ['"one"\n"two"', 7, 'more follows the end of the value'],
    ['<parcel> <grams>', 10, 'more follows the end of the value'],
    ['<parcel', 1, 'a < begins a variable, and the > is missing'],
    ['['.repeat(8_000), 102, 'objects and arrays lie more than 100 deep'],
  ])('%s at character %d', (InputTemplate, character, problem) => {
    expect(() => compileInputTransformer({ InputPathsMap, InputTemplate })).toThrow(
      `InputTemplate, character ${character}: ${problem}`,
    )
  })
})
