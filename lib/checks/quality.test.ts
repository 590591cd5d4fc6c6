import { expect, it } from 'vitest'
import * as z from 'zod'
import rawBriefs from '@/lib/brief/fixtures/briefs.json'
import { Design } from './design'
import rawExamples from './examples.json'
import rawDesigns from './fixtures/clean-designs.json'
import { CHECKS, runChecks } from './registry'

type Facts = Record<string, Record<string, unknown>>

const factsSchema: z.ZodType<Facts> = z.record(z.string(), z.record(z.string(), z.unknown()))
const examples = z.record(z.string(), z.object({ violates: factsSchema, clean: factsSchema })).parse(rawExamples)
const designs = z.object({ fraud: factsSchema, rag: factsSchema }).parse(rawDesigns)
const briefs = z
  .array(z.object({ id: z.string(), facts: factsSchema, mustFire: z.array(z.string()), mayFire: z.array(z.string()) }))
  .parse(rawBriefs)

const fired = (facts: Facts) => runChecks(facts).map((finding) => finding.check)
const entries = (facts: Facts) =>
  Object.entries(facts).flatMap(([section, names]) =>
    Object.entries(names).map(([name, value]) => ({ path: `${section}.${name}`, value })),
  )

/** A copy with some facts put in, and others (undefined) taken out. */
function changed(facts: Facts, changes: readonly { path: string; value: unknown }[]): Facts {
  const copy: Facts = Object.fromEntries(Object.entries(facts).map(([section, names]) => [section, { ...names }]))
  for (const { path, value } of changes) {
    const [section = '', name = ''] = path.split('.')
    const names = { ...copy[section] }
    if (value === undefined) delete names[name]
    else names[name] = value
    copy[section] = names
  }
  return copy
}

/** The clean examples of all checks in one design: each is put in where the whole then stays clean. */
function mergedExamples(): Facts {
  let merged: Facts = {}
  for (const { clean } of Object.values(examples)) {
    const next = changed(merged, entries(clean))
    if (fired(next).length === 0) merged = next
  }
  return merged
}

const CLEAN: readonly { name: string; facts: Facts }[] = [
  { name: 'Card fraud scoring, a whole design', facts: designs.fraud },
  { name: 'Support answers with retrieval, a whole design', facts: designs.rag },
  { name: 'The clean examples of the checks, merged', facts: mergedExamples() },
]

/** The violating facts put into a clean design; whatever else the check reads there is taken out, safeguards too. */
function seed(facts: Facts, id: string) {
  const check = CHECKS.find((item) => item.id === id)
  const wanted = new Map(entries(examples[id]?.violates ?? {}).map(({ path, value }) => [path, value]))
  const before = new Design(facts)
  const changes = (check?.reads ?? [])
    .map((path) => ({ path, value: wanted.get(path) }))
    .filter(({ path, value }) => JSON.stringify(before.raw(path)) !== JSON.stringify(value))
  const found = fired(changed(facts, changes))
  return { changes: changes.length, found: found.includes(id), others: found.filter((other) => other !== id) }
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

it('finds every seeded defect and raises no alarm on clean designs: docs/checks-quality.md', async () => {
  const seeded = CLEAN.map(({ name, facts }) => ({ name, results: CHECKS.map((check) => seed(facts, check.id)) }))
  const all = seeded.flatMap((design) => design.results)
  const alarms = CLEAN.map(({ facts }) => fired(facts))
  const onBriefs = briefs.map(({ id, facts, mustFire, mayFire }) => {
    const got = fired(facts)
    return {
      id,
      got,
      missing: mustFire.filter((check) => !got.includes(check)),
      beyond: got.filter((check) => !mustFire.includes(check) && !mayFire.includes(check)),
    }
  })

  expect(all.filter((result) => !result.found)).toEqual([])
  expect(alarms.flat()).toEqual([])
  expect(onBriefs.flatMap(({ missing, beyond }) => [...missing, ...beyond])).toEqual([])

  const stated = (facts: Facts) => new Set(entries(facts).map(({ path }) => path))
  const reached = (facts: Facts) =>
    CHECKS.filter((check) => check.reads.every((path) => stated(facts).has(path))).length
  const text = `# How good the checks are

Written by \`lib/checks/quality.test.ts\`; \`npx vitest run --project unit lib/checks/quality -u\` writes it anew.

## False alarms on clean designs

${table(
  ['clean design', 'facts', 'checks of which every fact is stated', 'false alarms'],
  CLEAN.map(({ name, facts }, i) => [name, entries(facts).length, reached(facts), alarms[i]?.length ?? 0]),
)}

The merged design takes each check's clean example in turn, where the whole stays clean with it. An empty design raises none.

## Seeded defects

One defect at a time is put into each clean design: the facts that violate one check, with every other fact of the design as it
was. Safeguards that the check would accept are taken out, else there is no defect.

${table(
  ['clean design', 'defects seeded', 'of these by one fact', 'found', 'other checks that fired, per defect'],
  seeded.map(({ name, results }) => [
    name,
    results.length,
    results.filter((result) => result.changes === 1).length,
    results.filter((result) => result.found).length,
    (sum(results.map((result) => result.others.length)) / results.length).toFixed(2),
  ]),
)}

All together: ${all.filter((result) => result.found).length} of ${all.length} found. Every other check that fired reads a fact that
the defect changed: a consequence of it, not a false alarm (tested).

## On the public briefs

What fires on the facts of the ${briefs.length} public briefs, against what their authors say must and may fire.

${table(
  ['', 'checks'],
  [
    ['must fire', sum(briefs.map((brief) => brief.mustFire.length))],
    ['fired', sum(onBriefs.map((brief) => brief.got.length))],
    ['must fire and did not', sum(onBriefs.map((brief) => brief.missing.length))],
    ['fired beyond what must or may', sum(onBriefs.map((brief) => brief.beyond.length))],
  ],
)}

## What this does not show

The clean designs and the examples were written by people who know the checks. A defect that no check looks for is not seeded
here, and a fact that nobody stated keeps its check silent.
`
  await expect(text).toMatchFileSnapshot('../../docs/checks-quality.md')
})

it('other checks fire on a seeded design only where they read a fact that was changed', () => {
  for (const { facts } of CLEAN) {
    for (const check of CHECKS) {
      const { others } = seed(facts, check.id)
      const shared = (id: string) =>
        CHECKS.find((item) => item.id === id)?.reads.some((path) => check.reads.includes(path)) ?? false
      expect(others.filter((id) => !shared(id))).toEqual([])
    }
  }
})

it('names the day up to which the law was looked at, wherever a law is the source', () => {
  const law = /GDPR|AI Act|CFR|USC|ECOA|HIPAA|BIPA|COPPA|CFPB|MDR|SR 26|Title VII|NYC/
  for (const check of CHECKS)
    if (law.test(check.source)) expect([check.id, check.asOf]).toEqual([check.id, '2026-06-30'])
})
