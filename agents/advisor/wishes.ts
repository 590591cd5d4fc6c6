import type { StepId } from '@/lib/facts/fact'
import type { Archetype, ModelOption } from '@/lib/knowledge/archetypes/types'
import { hasAllowedOption } from './choices'
import type { Planner } from './planner'
import { STATED } from './stated'
import { FOLLOWED, note, type Outcome, refused, type Wish } from './wish'

/** Takes the first option of the kind of system that is of one of these families. */
function family(planner: Planner, { model }: Archetype, wanted: RegExp, name: string): Outcome {
  const found = model.options.find((option: ModelOption) => wanted.test(option.id))
  const weighed = model.options.map((option) => option.name).join('; ')
  if (!found) return refused(`${name} is weighed for this kind of system. The candidates are: ${weighed}.`)
  planner.ask('model.family', found.id, 'D3.1', { note })
  return FOLLOWED
}

const ONCE: Readonly<Record<string, number>> = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6 }
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30, year: 365 }
const LENGTH = /(\d+|one|two|three|four|five|six)[ -](day|week|month|year)s?/i
/** Days in "two years"; undefined where no length is named. */
function daysOf(words: string): number | undefined {
  const [, many = '', unit = ''] = LENGTH.exec(words) ?? []
  const days = (ONCE[many.toLowerCase()] ?? Number(many)) * (DAYS[unit.toLowerCase()] ?? Number.NaN)
  return days > 0 ? days : undefined
}

export const WISHES: readonly Wish[] = [
  {
    pattern: /\bon[- ]?prem\w*|\bour own (?:servers|data cent\w+|hardware)|\bno cloud\b/i,
    example: 'we must stay on premises',
    steps: ['problem', 'data', 'model', 'arch', 'perf'],
    apply: (planner) => {
      planner.ask('problem.cloud', 'on_prem', 'D4.1', { note })
      planner.ask('data.thirdPartyApi', false, 'D2.1', { note })
      return FOLLOWED
    },
  },
  {
    pattern:
      /\b(?:no|without|avoid|drop|(?:not|can ?not|can[’']?t|won[’']?t|don[’']?t|never|must not|may not) (?:use|have|buy|afford|get))(?: any| a)? (?:gpus?|graphics cards?|accelerators?)\b|\bcpus? only\b/i,
    example: 'no GPUs',
    steps: ['model', 'arch'],
    apply: (planner, archetype) => {
      planner.ask('perf.gpuCount', 0, 'D4.1', { note })
      return hasAllowedOption(planner, archetype)
        ? FOLLOWED
        : {
            followed: true,
            but: 'None of the families weighed for this kind of system is known to answer in time without an accelerator: the choice of the model stands, and a load test has to show what processors reach.',
          }
    },
  },
  {
    pattern: /\b(?:xgboost|lightgbm|catboost|(?:gradient[- ])?boost(?:ed|ing)?(?: trees)?)\b/i,
    example: 'we use XGBoost',
    steps: ['model'],
    apply: (planner, archetype) => family(planner, archetype, /gbdt|lambdamart/, 'No family of boosted trees'),
  },
  {
    pattern: /\b(?:interpretable|explainable|transparent|linear|logistic|scorecard|simpler model)\b/i,
    example: 'a simple, interpretable model',
    steps: ['model'],
    apply: (planner, archetype) =>
      family(
        planner,
        archetype,
        /^(?:ebm|logistic|linear|tfidf_linear|ets_arima|rules|linear_probe)/,
        'No linear model',
      ),
  },
  {
    pattern: /\b(pytorch|tensorflow|keras|jax|scikit-learn|sklearn)\b/i,
    example: 'we use PyTorch',
    steps: ['model', 'perf'],
    apply: (planner, _archetype, words) => {
      const named = /\b(pytorch|tensorflow|keras|jax|scikit-learn|sklearn)\b/i.exec(words)?.[1]?.toLowerCase() ?? ''
      const names: Readonly<Record<string, string>> = {
        pytorch: 'PyTorch',
        tensorflow: 'TensorFlow',
        keras: 'Keras',
        jax: 'JAX',
        'scikit-learn': 'scikit-learn',
        sklearn: 'scikit-learn',
      }
      planner.ask('model.framework', names[named] ?? named, 'D3.1', {
        note,
        label: 'Framework of the team',
        unit: 'text',
      })
      return FOLLOWED
    },
  },
  {
    pattern:
      /\b(?:use|with|keep|only|train on) (?:the last |about )?(?:\d+|one|two|three|four|five|six)[ -](?:day|week|month|year)s?\b[^.]{0,24}\b(?:history|data|training)\b/i,
    example: 'train on two years of history',
    steps: ['data'],
    apply: (planner, _archetype, words) => {
      const days = daysOf(words)
      if (days === undefined) return refused('No length of time is named.')
      planner.ask('data.trainDays', days, 'D2.1', { note, label: 'Training window', unit: 'd' })
      return FOLLOWED
    },
  },
  {
    pattern: /\bpower\b[^.]{0,12}\b(?:0?\.9|90 ?%)|\b90 ?% power\b/i,
    example: 'a test with 90% power',
    steps: ['exp'],
    apply: (planner) => {
      planner.ask('exp.power', 0.9, 'D5.1', { note })
      return FOLLOWED
    },
  },
  {
    pattern:
      /\bretrain\w*\b[^.]*\b(?:daily|every day|nightly|weekly|every week|monthly|every month)\b|\b(?:daily|weekly|monthly)\b[^.]*\bretrain/i,
    example: 'retrain every week',
    steps: ['prod'],
    apply: (planner, _archetype, words) => {
      const days = /daily|every day|nightly/i.test(words) ? 1 : /month/i.test(words) ? 30 : 7
      planner.ask('prod.retrainCadenceDays', days, 'D6.1', { note })
      return FOLLOWED
    },
  },
  ...STATED,
]

/** Wishes that are understood and beyond a set of rules, with what to do instead. */
export const BEYOND: readonly (readonly [pattern: RegExp, instead: string])[] = [
  [
    /\b(?:explain|rewrite|summari[sz]e|put)\b[^.]*\b(?:manager|management|executives?|board|layman|non-?technical|plain|simple words|child)\b|\bfor (?:a |the )?(?:manager|board|executives?)\b/i,
    'The built-in advisor does not rewrite a text for another reader. The first page of the document is the nearest: what was chosen, one line a step.',
  ],
  [
    /\b(?:translate|in (?:german|french|spanish|italian|portuguese|dutch|hindi|japanese|chinese))\b/i,
    'The built-in advisor writes English only. Export the document and translate that.',
  ],
  [
    /\b(?:longer|more detail|elaborate|in depth)\b/i,
    'The built-in advisor has said what it knows of this kind of system. Edit the text to add to it.',
  ],
]

/** Asks to pay less: what can be done about it is worked out, not looked up (cheaper/). */
export const CHEAPER =
  /\bcheaper\b|\b(?:less|too) (?:money|expensive|costly|dear)\b|\bsave (?:us )?(?:some )?money\b|\b(?:cut|lower|reduce|halve) (?:the |our )?(?:\w+ )?(?:costs?|bill|spend(?:ing)?)\b/i
export const CHEAPER_EXAMPLE = 'make it cheaper'
/** Where what is decided costs something each month; and of these, where there is nearly always something to try. */
export const CHEAPER_STEPS: readonly StepId[] = ['data', 'model', 'arch', 'prod', 'perf']
export const OFTEN_CHEAPER: readonly StepId[] = ['arch', 'perf']

/** Asks for less text: followed in every step. */
export const SHORTER = /\b(?:shorter|shorten|briefer|more concise|too long|less text|tl;?dr)\b/i
