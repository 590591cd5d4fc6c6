import { checkValue } from '@/lib/facts/answer'
import { type FactSpec, factSpec, specOf } from '@/lib/facts/catalogue'
import type { Fact, Facts, FactValue, StepId } from '@/lib/facts/fact'
import { formatValue } from '@/lib/facts/format'
import type { OpenQuestion } from '@/lib/methodology/draft'
import {
  isSameQuestion,
  MOST_QUESTIONS,
  MOST_SUGGESTIONS,
  type QuestionAnswer,
  type StepQuestion,
} from '@/lib/methodology/question'
import type { Drafting } from './context'
import { BASICS } from './problem'

/** A longer list of words is read in the control, not offered one by one. */
const FEW_OPTIONS = 6
/** Around what is assumed: half and double show a person in which range an answer changes something. */
const AROUND = [0.5, 2]

/** Double a share may be more than all of it: then half of what is missing to all. */
function around({ unit }: FactSpec, figure: number): number[] {
  const isShare = unit === 'prob' && figure > 0 && figure <= 1
  return [figure, ...AROUND.map((by) => Number((figure * by).toPrecision(2)))].map((value) =>
    isShare && value > 1 ? Number(((1 + figure) / 2).toPrecision(3)) : value,
  )
}

function valuesFor(spec: FactSpec, value: FactValue | undefined): FactValue[] {
  const assumed = value === undefined || value === null ? [] : [value]
  const options = Object.keys(spec.options ?? {})
  switch (spec.type) {
    case 'boolean':
      return [true, false]
    case 'number':
      return assumed.flatMap((figure) => (typeof figure === 'number' ? around(spec, figure) : []))
    case 'choice':
      return [...assumed, ...(options.length <= FEW_OPTIONS ? options : [])]
    case 'list':
      return [...assumed, ...(options.length <= FEW_OPTIONS ? options.map((id) => [id]) : [])]
    case 'text':
      return assumed
    case 'rows':
      return []
  }
}

function suggestionsFor(spec: FactSpec, fact: Fact | undefined): StepQuestion['suggestions'] {
  const valid = valuesFor(spec, fact?.value).filter((value) => checkValue(spec, value).ok)
  const distinct = new Map(valid.map((value) => [JSON.stringify(value), value]))
  return [...distinct].slice(0, MOST_SUGGESTIONS).map(([valueJson, value]) => ({
    label: formatValue(value, fact?.unit ?? spec.unit, { spec }),
    valueJson,
  }))
}

const specAt = (facts: Facts, path: string): FactSpec | undefined => {
  const fact = facts[path]
  return factSpec(path) ?? (fact && specOf(fact))
}

/** The first of a draft's open questions whose answer a fact can hold, and that nobody has been asked before. */
export function asks(
  d: Drafting,
  step: StepId,
  open: readonly OpenQuestion[],
  answers: readonly Pick<QuestionAnswer, 'question' | 'factPath'>[],
): StepQuestion[] {
  const sources = [...d.archetype.questions.filter((one) => one.step === step), ...(step === 'problem' ? BASICS : [])]
  return open
    .flatMap((item) => {
      const source = sources.find(({ question }) => d.say(question) === item.question)
      const spec = source && specAt(d.facts, source.path)
      if (!source || !spec || spec.type === 'rows') return []
      return [{ ...item, factPath: source.path, suggestions: suggestionsFor(spec, d.facts[source.path]) }]
    })
    .filter((question) => !answers.some((answer) => isSameQuestion(answer, question)))
    .slice(0, MOST_QUESTIONS)
}
