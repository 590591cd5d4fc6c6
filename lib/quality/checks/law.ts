import { atStep, each, NOTHING, one, sectionOf, valueOf } from '../look'
import type { DocumentCheck, Subject } from '../types'

const itemsOf = (subject: Subject): string[] =>
  sectionOf(subject, 'prod', 'governance')
    .split('\n')
    .map((line) => line.replace(/^\s*[-*]\s+/, '').trim())
    .filter((line) => line !== '')

/** Rules by the region or sector that they hold in. */
const RULES: readonly { sign: RegExp; holds: (subject: Subject) => boolean; where: string }[] = [
  {
    sign: /\b(?:GDPR|AI Act|DORA|PSD2|DSA|EU\b|European)/,
    holds: (s) => inRegion(s, /^(?:EU|EEA|UK|DE|FR|IE|ES|IT|NL|SE|PL|AT|BE|global|world)/i),
    where: 'the EU',
  },
  {
    sign: /\b(?:CCPA|CPRA|ECOA|Reg(?:ulation)? B|FCRA|HIPAA|FDA|SR 11-7|NYC|Colorado|CFPB|21 CFR|12 CFR)/,
    holds: (s) => inRegion(s, /^(?:US|USA|CA-US|global|world)/i),
    where: 'the US',
  },
  { sign: /\bLGPD\b/, holds: (s) => inRegion(s, /^BR/i), where: 'Brazil' },
  { sign: /\b(?:DPDP|India)/, holds: (s) => inRegion(s, /^IN/i), where: 'India' },
]

function inRegion(subject: Subject, pattern: RegExp): boolean {
  const regions = valueOf(subject, 'reg.regions')
  if (Array.isArray(regions) && regions.some((region) => typeof region === 'string' && pattern.test(region)))
    return true
  return subject.passages.some(
    (p) =>
      p.kind === 'question' && /\b(?:regions?|countr(?:y|ies)|where do|jurisdiction|live|residents?)\b/i.test(p.text),
  )
}

/** An open question for the rules of a region whose rules are not known. */
const asksForRules = (subject: Subject) =>
  subject.passages.some((p) => p.kind === 'question' && p.step === 'prod' && /\bwhich rules\b/i.test(p.text))

const touchesPeople = (subject: Subject) =>
  ['data.pii', 'reg.affectsIndividuals', 'data.phi', 'data.specialCategory', 'reg.medicalDevice'].some(
    (path) => valueOf(subject, path) === true,
  )

export const LAW: readonly DocumentCheck[] = [
  {
    id: 'law-dated',
    criterion: 13,
    title: 'Point of law without source or date',
    looksAt: 'points of law',
    why: 'Law changes: each point says where it stands and when somebody looked.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) =>
      each(itemsOf(subject), (item) =>
        /\([^()]*(?:\([^()]*\)[^()]*)*\bas of \d{4}-\d\d[^()]*\)/i.test(item)
          ? undefined
          : atStep('prod', 'sections/governance/markdown', item, 'Has no source with a date.'),
      ),
  },
  {
    id: 'law-applies',
    criterion: 13,
    title: 'Law of a region nobody named',
    looksAt: 'points of law',
    why: 'A rule is listed where region or sector were stated, or are asked about.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) =>
      each(itemsOf(subject), (item) => {
        const foreign = RULES.filter((rule) => rule.sign.test(item))
        return foreign.length > 0 && !foreign.some((rule) => rule.holds(subject))
          ? atStep(
              'prod',
              'sections/governance/markdown',
              item,
              `Nobody said that it concerns ${foreign[0]?.where ?? ''}, and nobody asks.`,
            )
          : undefined
      }),
  },
  {
    id: 'law-present',
    criterion: 13,
    title: 'People are concerned and no rule is named',
    looksAt: 'systems that concern people',
    why: 'Where people are decided on or recognizable, the rules that change the plan are named.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) =>
      touchesPeople(subject)
        ? one(
            itemsOf(subject).length > 0 || asksForRules(subject)
              ? undefined
              : atStep('prod', 'sections/governance/markdown', '', 'No rule is named.'),
          )
        : NOTHING,
  },
]
