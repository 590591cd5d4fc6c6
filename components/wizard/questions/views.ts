import { type NumView, type TextPiece, textPieces } from '@/components/numbers/fact-view'
import { saidByBrief } from '@/components/numbers/said-by-brief'
import { inputText, unitWord } from '@/components/numbers/question-view'
import { type FactSpec, factSpec, specOf } from '@/lib/facts/catalogue'
import { type Facts, type FactValue, factValueSchema } from '@/lib/facts/fact'
import { formatFact } from '@/lib/facts/format'
import { renderPlain } from '@/lib/facts/template'
import type { Question } from '@/lib/methodology/define-step'
import type { StepDraft } from '@/lib/methodology/draft'
import { isSameQuestion, MOST_QUESTIONS, type QuestionAnswer, type StepQuestion } from '@/lib/methodology/question'

/** How a question stands: `assumed` where it was skipped or is not known. */
type Stand = 'open' | 'answered' | 'assumed'

/** A question with its control and what is known so far, ready for the browser. */
export type QuestionView = {
  id: string
  question: string
  why: TextPiece[]
  /** The control's; null: answered in words. */
  spec: FactSpec | null
  /** What it is about: the fact in this design, else the question itself. */
  label: string
  unit: string
  stand: Stand
  /** As it stands in the control. */
  answered: string
  /** Who said so, or that nobody knows. */
  by: string | null
  suggestions: { label: string; value: FactValue }[]
  /** What the draft goes on with. */
  assumed: (NumView & { input: string; note: string | null }) | null
  assumption: TextPiece[]
}

type Asked = Omit<StepQuestion, 'suggestions'> & {
  readonly suggestions: readonly StepQuestion['suggestions'][number][]
}

const common = ({ path, question, whyItMatters }: Question): Asked => ({
  id: path,
  question,
  whyItMatters,
  factPath: path,
  suggestions: [],
  assumption: '',
})

/** A question that is asked no longer, by what was said to it. */
const past = ({ id, question, factPath, assumption }: QuestionAnswer): Asked => ({
  id,
  question,
  whyItMatters: '',
  factPath,
  suggestions: [],
  assumption,
})

function valueOf(json: string): FactValue | undefined {
  try {
    return factValueSchema.safeParse(JSON.parse(json)).data
  } catch {
    return undefined // Checked when it was drafted: a stored one that is none is left out.
  }
}

const BY = { answered: null, skipped: 'Skipped.', unknown: 'Not known.' } as const

function viewOf(asked: Asked, answer: QuestionAnswer | undefined, facts: Facts, self: string): QuestionView[] {
  const path = asked.factPath
  const fact = path === null ? undefined : facts[path]
  const spec = path === null ? null : (factSpec(path) ?? (fact && specOf(fact)))
  if (spec === undefined || spec?.type === 'rows') return []
  const isGiven = fact?.origin === 'user' || fact?.origin === 'measured'
  const isAnswered = spec === null ? answer?.outcome === 'answered' : isGiven
  const isUnknown = fact?.origin === 'assumed' && fact.setBy === 'user'
  const said = answer && answer.outcome !== 'answered' ? BY[answer.outcome] : isUnknown ? BY.unknown : null
  const text = fact && spec ? formatFact(fact, spec) : ''
  return [
    {
      id: asked.id,
      question: renderPlain(asked.question, facts),
      why: textPieces(asked.whyItMatters, facts),
      spec,
      label: fact?.label ?? spec?.label ?? renderPlain(asked.question, facts),
      unit: spec ? unitWord(spec.unit) : '',
      stand: isAnswered ? 'answered' : said ? 'assumed' : 'open',
      answered: !isAnswered ? '' : spec && fact ? inputText(fact, spec) : (answer?.words ?? ''),
      by: isAnswered ? (fact?.setBy === 'brief' ? saidByBrief(fact) : (answer?.by ?? self)) : said,
      suggestions: asked.suggestions.flatMap(({ label, valueJson }) => {
        const value = valueOf(valueJson)
        return value === undefined ? [] : [{ label, value }]
      }),
      assumed:
        fact && spec && !isGiven
          ? {
              path: fact.path,
              label: fact.label,
              text,
              origin: fact.origin,
              wordy: text.length > 24,
              input: inputText(fact, spec),
              note: fact.note,
            }
          : null,
      assumption: textPieces(asked.assumption, facts),
    },
  ]
}

/**
 * What a step asks: what its agent asks first, then what every design is asked, at most three open ones in all, then
 * what is answered or left to an assumption. `self`: who gave a figure of which nobody is named.
 */
export function questionViews(
  questions: readonly Question[],
  draft: StepDraft | undefined,
  answers: readonly QuestionAnswer[],
  facts: Facts,
  self = 'You',
): QuestionView[] {
  const own = (draft?.questions ?? []).map((asked) => ({
    ...asked,
    // A person may have put it in other words.
    assumption: draft?.openQuestions.find(({ id }) => id === asked.id)?.assumption ?? asked.assumption,
  }))
  const all: Asked[] = []
  for (const asked of [...own, ...questions.map(common), ...answers.map(past)])
    if (!all.some((other) => isSameQuestion(other, asked))) all.push(asked)
  const views = all.flatMap((asked) =>
    viewOf(
      asked,
      answers.find((answer) => answer.id === asked.id || isSameQuestion(answer, asked)),
      facts,
      self,
    ),
  )
  const open = views.filter(({ stand }) => stand === 'open').slice(0, MOST_QUESTIONS)
  return [...open, ...views.filter(({ stand }) => stand !== 'open')]
}
