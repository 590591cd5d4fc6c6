import { STEP_IDS } from '@/lib/facts/fact'
import { renderPlain } from '@/lib/facts/template'
import { stepOf } from '@/lib/methodology/registry'
import { atPassage, atStep, cellsOf, each, isEmptyCell, NOTHING, of, one, tableOf, wordOf } from '../look'
import { maskSentence } from '../mask'
import { wordsIn } from '../passages'
import type { DocumentCheck } from '../types'

const MAX_WORDS = 2800
const MAX_ROWS = 8
/** Shown as a drawing, not as a table. */
const DRAWN = ['connections']
const IN_DRAWING = /^tables\/(?:connections\/|components\/[^/]+\/rhythm$)/
const NEAR = 0.8
/** What Annex IV of Regulation (EU) 2024/1689 asks for beside what every design holds, by the words that show it. */
const ANNEX_IV: readonly (readonly [point: string, sign: RegExp])[] = [
  ['intended purpose', /\bintended (?:purpose|use)|anti-goal|not (?:be )?used for|no reuse/i],

  ['data: origin, selection, labeling', /\blabel/i],
  ['human oversight', /\boversight|overrid|human review|review(?:ed)? by a person|a person (?:who )?(?:can|decides)/i],
  ['accuracy and its groups', /\bslices?|by group|subgroup/i],
  ['cybersecurity', /\bsecurity|encrypt|access control|injection|poison/i],
  ['changes determined beforehand', /\bchange (?:control )?plan|gate|retrain/i],
  ['logs', /\baudit log|logged|logs?\b/i],
  ['risk management', /\brisk/i],
  ['monitoring after the market', /\bpost-market|monitor|after launch/i],
]
const NO_NAMES: ReadonlySet<string> = new Set()

export const COMPLETENESS: readonly DocumentCheck[] = [
  {
    id: 'all-steps',
    criterion: 14,
    title: 'Step, section or table that is missing',
    looksAt: 'sections and tables of the seven steps',
    why: 'What the method asks for is there, or says why it does not apply.',
    needs: ['problem'],
    allowed: 0.1,
    run: (subject) =>
      each(
        STEP_IDS.flatMap((id) => [
          ...stepOf(id).sections.map((section) => ({
            step: id,
            field: `sections/${section.id}`,
            title: section.heading,
            there: (subject.drafts[id]?.sections.find((s) => s.id === section.id)?.markdown ?? '').trim() !== '',
          })),
          ...stepOf(id).tables.map((table) => ({
            step: id,
            field: `tables/${table.id}`,
            title: table.title,
            there: tableOf(subject, id, table.id).length > 0,
          })),
        ]),
        ({ step, field, title, there }) => (there ? undefined : atStep(step, field, title, 'Is not there.')),
      ),
  },
  {
    id: 'ml-test-score',
    criterion: 14,
    title: 'ML Test Score not looked at',
    looksAt: 'tables of gaps',
    why: 'The tests of the ML Test Score that are missing at launch are named by their ids, each with what it waits for.',
    needs: ['prod'],
    allowed: 0,
    run: (subject) => {
      if (subject.archetype === 'rules_only') return NOTHING
      const named = tableOf(subject, 'prod', 'score').map(cellsOf)
      return one(
        named.some((text) => /\b[DMIR][1-7]\b/.test(text))
          ? undefined
          : atStep('prod', 'tables/score', named.join('; '), 'No test is named by its id.'),
      )
    },
  },
  {
    id: 'annex-iv',
    criterion: 14,
    title: 'Point of Annex IV not looked at',
    looksAt: 'points of Annex IV, for high-risk systems under the EU AI Act',
    why: 'The technical documentation of a high-risk system has a fixed list of contents.',
    needs: [...STEP_IDS],
    allowed: 0.25,
    run: (subject) => {
      if (wordOf(subject, 'reg.euAiActClass') !== 'high') return NOTHING
      const { passages } = subject
      return each(ANNEX_IV, ([point, sign]) =>
        passages.some((p) => sign.test(`${p.field} ${p.text}`))
          ? undefined
          : atStep('prod', 'sections/governance', point, 'Is not said.'),
      )
    },
  },
  {
    id: 'word-count',
    criterion: 14,
    title: 'Too long to be read',
    looksAt: 'words of the seven steps',
    why: `A document of more than ${MAX_WORDS.toLocaleString('en')} words is not read by those who must decide.`,
    needs: [],
    allowed: 0,
    run: (subject) => {
      const words = subject.passages
        .filter((p) => !IN_DRAWING.test(p.field))
        .reduce((sum, p) => sum + wordsIn(renderPlain(p.text, subject.facts)).length, 0)
      return {
        looked: 1,
        offences: words <= MAX_WORDS ? [] : [atStep(null, 'words', `${words} words`, `${words - MAX_WORDS} too many.`)],
      }
    },
  },
  {
    id: 'said-twice',
    criterion: 14,
    title: 'Sentence said twice',
    looksAt: 'sentences',
    why: 'A thing is said in one place, and referred to from the others.',
    needs: [],
    allowed: 0.02,
    run: (subject) => {
      const seen: { words: ReadonlySet<string>; field: string; step: string }[] = []
      return each(subject.sentences, ({ step, field, text }) => {
        const words = maskSentence(text, NO_NAMES)
        const twin = words.size < 4 ? undefined : seen.find((other) => shared(words, other.words) >= NEAR)
        seen.push({ words, field, step })
        return twin ? atStep(step, field, text, `Said in ${twin.step}/${twin.field} too.`) : undefined
      })
    },
  },
  {
    id: 'empty-cell',
    criterion: 14,
    title: 'Empty cell',
    looksAt: 'cells',
    why: '“Not applicable” carries a reason.',
    needs: [],
    allowed: 0,
    run: (subject) =>
      each(of(subject, 'cell'), (p) => (isEmptyCell(p.text) ? atPassage(p, 'Says nothing.') : undefined)),
  },
  {
    id: 'long-table',
    criterion: 14,
    title: 'Table over eight rows',
    looksAt: 'tables',
    why: 'A long table hides the row that matters.',
    needs: [],
    allowed: 0.1,
    run: (subject) =>
      each(
        STEP_IDS.flatMap((id) =>
          Object.entries(subject.drafts[id]?.tables ?? {})
            .filter(([table]) => !DRAWN.includes(table))
            .map(([table, rows]) => ({ step: id, table, rows: rows.length })),
        ),
        ({ step, table, rows }) =>
          rows > MAX_ROWS ? atStep(step, `tables/${table}`, `${rows} rows`, `More than ${MAX_ROWS}.`) : undefined,
      ),
  },
]

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0
  for (const word of a) if (b.has(word)) common += 1
  return common / (a.size + b.size - common)
}
