import type { StepId } from '@/lib/facts/fact'
import type { Decision, OpenQuestion, Risk } from '@/lib/methodology/draft'
import { stepOf } from '@/lib/methodology/registry'
import type { Conditional, Line } from '@/lib/knowledge/archetypes/line'
import type { Reason } from '@/lib/knowledge/archetypes/reasons'
import { applicable, capitalised } from '../lines'
import type { Drafting } from './context'

export type Choice = {
  title: string
  choice: Line
  alternatives: readonly (Conditional & { option: Line; whyNot: Line })[]
  rationale: readonly Line[]
  confidence: Decision['confidence']
  revisitWhen: Line
}

/** A decision, or nothing where its choice cannot be said from these facts. */
export function decision(d: Drafting, id: string, c: Choice): Decision[] {
  const choice = d.say(c.choice)
  if (choice === undefined) return []
  return [
    {
      id,
      title: c.title,
      choice,
      alternatives: applicable(c.alternatives, d.facts).flatMap(({ item: alternative }) => {
        const option = d.say(alternative.option)
        const whyNot = d.say(alternative.whyNot)
        // It stands between brackets or in a cell: no full stop of its own.
        return option && whyNot ? [{ option, whyNot: whyNot.replace(/\.$/, '') }] : []
      }),
      // A reason is never empty for want of a price.
      rationale: d.paragraph(c.rationale) || c.rationale.flatMap((line) => d.say(line) ?? []).join(' '),
      confidence: c.confidence,
      revisitWhen: d.first([c.revisitWhen]),
      answers: d.fired.filter((fired) => fired.answer?.decision === id).map((fired) => fired.finding.check),
    },
  ]
}

/** The words why, from the archetype where it has them. */
export const reasoned = ({ rejected, rationale, revisitWhen }: Reason) => ({
  alternatives: rejected,
  rationale,
  revisitWhen,
})

/** Whether a decision has anything to decide: a fact that names it, or a check it answers. */
export const needed = (d: Pick<Drafting, 'facts' | 'fired'>, id: string): boolean =>
  Object.values(d.facts).some((fact) => fact.decisionId === id) ||
  d.fired.some((fired) => fired.answer?.decision === id)

/** The decisions particular to the archetype, numbered after the automatic ones. */
type Own = Drafting['archetype']['decisions'][number]

export function ownDecisions(
  d: Drafting,
  step: StepId,
  after: number,
  take: (own: Own) => boolean = () => true,
): Decision[] {
  return applicable(d.archetype.decisions, d.facts)
    .map(({ item }) => item)
    .filter((own) => own.step === step && take(own))
    .flatMap((own, index) =>
      decision(d, `D${stepOf(step).number}.${after + index + 1}`, { ...own, rationale: [own.rationale] }),
    )
}

export function risksOf(d: Drafting, step: StepId): Risk[] {
  const number = stepOf(step).number
  return applicable(d.archetype.risks, d.facts)
    .map(({ item }) => item)
    .filter((risk) => risk.step === step)
    .flatMap((risk) => {
      const text = d.say(risk.risk)
      const mitigation = d.say(risk.mitigation)
      return text && mitigation
        ? [{ risk: text, mitigation, severity: risk.severity, owner: d.first([risk.owner]) }]
        : []
    })
    .map((risk, index) => ({ id: `R${number}.${index + 1}`, ...risk }))
}

/**
 * What the draft goes on with until a question is answered. Where the ledger holds an assumption of the fact that is asked
 * for, that one and no other: the words of an entry were written for its usual case.
 */
export function meanwhile(d: Drafting, path: string, words: Line, otherwise: string): string {
  const fact = d.facts[path]
  const isSaid = JSON.stringify(words).includes(`{{${path}`)
  const isAssumed = fact !== undefined && fact.origin === 'assumed' && fact.value !== null
  // Words in the middle of a sentence want one before them.
  const known = typeof fact?.value === 'number' ? `{{${path}}}` : `Assumed: {{${path}}}`
  return capitalised(d.first(isAssumed && !isSaid ? [known, words] : [words], otherwise))
}

export function questionsOf(d: Drafting, step: StepId): OpenQuestion[] {
  const number = stepOf(step).number
  return applicable(d.archetype.questions, d.facts)
    .map(({ item }) => item)
    .filter((question) => question.step === step)
    .filter((question) => {
      const fact = d.facts[question.path]
      return fact === undefined || fact.origin === 'assumed' || fact.value === null
    })
    .flatMap((question) => {
      const text = d.say(question.question)
      const why = d.say(question.whyItMatters)
      return text && why
        ? [
            {
              question: text,
              whyItMatters: why,
              assumption: meanwhile(d, question.path, question.meanwhile, 'Nothing: the decision waits.'),
            },
          ]
        : []
    })
    .map((question, index) => ({ id: `Q${number}.${index + 1}`, ...question }))
}

/** What was said about where data stay, in the sections that decide on places. */
export const residency = (d: Drafting): readonly Line[] =>
  d.facts['data.residency']
    ? ['Data stay in {{data.residency}}: stores, backups, logs and every service that is called are placed there.']
    : []

/** Rows with stable ids from their position in the archetype's entry; rows that cannot be said are left out. */
export function rows<T>(
  d: Drafting,
  prefix: string,
  list: readonly (T & Conditional)[],
  make: (item: T, index: number) => Record<string, string | undefined>,
) {
  return applicable(list, d.facts).flatMap(({ item, index }) => {
    const cells: Record<string, string> = {}
    for (const [key, value] of Object.entries(make(item, index))) {
      if (value === undefined) return []
      cells[key] = value
    }
    return [{ ...cells, id: `${prefix}${index + 1}` }]
  })
}

/** Every section of the step in the registry's order, left out where there is nothing to say. */
export function sections(step: StepId, texts: Readonly<Record<string, string>>) {
  return stepOf(step).sections.flatMap(({ id, heading }) => {
    const markdown = texts[id]?.trim()
    return markdown ? [{ id, heading, markdown }] : []
  })
}
