import { applyConcepts } from '../concept'
import { applyRules, type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { readBalance } from './balance'
import { readCopies } from './copies'
import { readDrawn } from './drawn'

import { singular } from './entity'
import { readFittedOn } from './fitted-on'
import { multipliedFirst } from './multiplied'
import { readParted } from './parted'
import { findStraddle, OF_TREATMENT } from './straddle'
import { EARLY, SPLIT_CONCEPTS } from './split-concepts'
import { readTries } from './tries'

const COPIED: readonly FactRule[] = [
  states(
    'data.hasDuplicates',
    true,
    '(?<!(?:no|not|few|without|any|never|of|in|removed|are no|hardly any)[\\s-](?:near[\\s-]|exact )?)duplicat\\w+',
    'near-identical',
    'almost identical',
    '(?:paste|pastes|pasted|posts?|posted|send|sends|sent) the same (?:\\w+ ){1,2}?(?:all day|hundreds|thousands|many|again|over and over|dozens)(?: of times| times)?',
    'old (?:ones|versions) (?:stay|remain)(?: \\w+){0,3}',
    'full of copied(?: \\w+)?',

    'near[- ]copies',
    'copies of',
    'forks?(?: of)?',
    'same (?:template|text|e-?mail|picture|photo|document|listing|post|article)s? ~ (?:again|hundreds|many times|over and over|repeatedly|several times|come)',
    '(?:several|many|multiple|different|old) versions of',
    'same [a-z]+ (?:recur|repeat|appear|occur|turn up|come back|re-?appear)s? ~ (?:thousands|hundreds|many|several|all|dozens|everywhere)(?: \\w+){0,2}',
    'in (?:two|three|several|many|different) versions',
    'out of date',
    'repost\\w*',
    'clon(?:e|es|ed)',
    'superseded',
    '(?:later|older|earlier|old) editions',
    'outdated',
    'copypasta',
    '(?:forwarded|verbatim|word-for-word|re-?sent|repeated|stray) copies',
    'copies (?:are|is|exist|lie|float|turn up|can be found) (?:\\w+ )?everywhere',
    '(?:exists?|stored|kept|filed|lies?|held|circulates?) in (?:two|three|four|five|several|many|\\d+) (?:\\w+ )?(?:versions|copies)',
    '(?:sends?|sent|scanned|posts?|posted|filed|stored|uploads?|uploaded|entered|photographed|listed|submits?|submitted) [^¶;,]{0,24}\\b(?:twice|several times|many times|repeatedly|again and again|by the hundred|by the dozen|more than once)',
    'identical (?:texts?|posts?|mails?|e-?mails?|pictures?|photos|messages?|listings?|documents?|pages|letters|answers|ads|comments)',
    '(?:pastes?|pasted|copy|copies|reuses?|reused) (?:in )?(?:standard|ready-?made|canned|stock|template|prefabricated|the same) \\w+',
    '(?:old and new|earlier and later|current and old|several) (?:editions|versions|revisions)(?: \\w+)?',
    'boilerplate',
  ),
  {
    ...states('data.hasDuplicates', true, 'public (?:files|repositories|code)'),
    kinds: ['text_completion'],
    inferred: true,
  },
]

/** How training and test data were separated. */
export function readSplit(s: Scan): void {
  readParted(s)
  const random =
    s.has('data.splitStrategy') && s.value('data.splitStrategy') !== 'stratified_random' ? undefined : readDrawn(s)
  readEntity(s, random)
  if (random) s.set('data.splitStrategy', 'random', random)
  readFittedOn(s)
  applyRules(s, COPIED)
  const multiplied = multipliedFirst(s)
  if (multiplied) s.set('data.resampleBeforeSplit', true, multiplied)
  readCopies(s)
  readTries(s)
  readBalance(s)
  applyConcepts(s, SPLIT_CONCEPTS)
  applyConcepts(s, EARLY)
}

const NESTED =
  'images?|pictures?|photos?|shots|frames?|clips?|windows|segments|slices|scans|visits|stays|rows|recordings|sessions|tiles|patches|messages|invoices|receipts|documents|listings|variants|answers|files|samples|events|utterances|films|snippets|examples|measurements|readings|records|orders|calls|chats|sections|sentences|reviews|crops|questions|exams?'
const SEVERAL = rule(
  `(?:several|(?<!how )many|multiple|dozens|hundreds|up to \\w+|more than one|a few|two or three) (?:of )?(?:\\w+ )?(?:${NESTED})? ?(?:of|from|per|for|with) (?:each|every|the same|one|a single) ([a-z]+)`,
  `(?:several|(?<!how )many|multiple) (?:${NESTED}) (?:per|of each|for each|from each) ([a-z]+)`,
  `(?:third|half|quarter|most|many|some)(?: of)?(?: the| our)? ([a-z]+)s have (?:several|many|multiple|more than one|repeated|two or more) (?:${NESTED})`,
  'same ([a-z]+) [a-z]+s (?:the same )?(?:\\w+ ){0,2}?(?:times|again and again|repeatedly|over and over|hundreds of times|dozens of times)',
  'same ([a-z]+) (?:writes?|sends?|posts?|files?|calls?|visits?|orders?|comes?|returns?|appears?|asks?|uploads?) (?:\\w+ ){0,3}?(?:times|again|repeatedly|several)',
  `same ([a-z]+)'s (?:near-identical )?(?:${NESTED})`,
)
const KEPT = rule(
  '(?:split|separated|grouped|divided|folds?|held out|hold-?out)(?: (?:was|is|were|are))?(?: (?:made|done|drawn|cut))? (?:by|per|at the level of) (?:the )?((?!time|date|file|image|row|random|picture|clip|page|frame|mail|month|week|day|year|record|message|photo|slice|window|shot|film|scan|utterance|sentence|recording|visit|stay|letter|chance|hand|lot\\b|a\\b|an\\b|team|them|him|her|it\\b)[a-z]+)',
  'no ([a-z]+) (?:is|appears|occurs|sits) in both',
)
/** Rows that follow one another and were shuffled: the series they belong to is the entity. */
const NEIGHBOURS = rule(
  '(?:neighbou?ring|adjacent|consecutive|successive|subsequent|overlapping) (frames|tiles|images|pictures|windows|slices|sections|days|weeks|minutes)',
  '(frames|images|tiles|pictures|windows|slices) (?:next to each other|side by side|in sequence|right after each other|that follow each other)',
  '(?:shuffled|random) (?:[\\w-]+ ){0,2}?(?:windows|segments|slices|frames|clips) (?:from|of|across) (?:all |the same |several |our )?([a-z]+)s',
)
const CUT = rule(
  `(?:split|shuffled|divided|sampled|held out)(?: \\w+){0,2}? (?:by|per) (image|file|row|picture|clip|page|frame|mail|message|photo|slice|window|recording|film|scan|segment)`,
  '(?:split|shuffled|divided) (?:\\w+ ){0,3}?(mail|image|file|picture|page|clip) by (?:mail|image|file|picture|page|clip)',
  'random (image|row|file|picture|frame|clip|page|slice|window|message|scan) (?:split|sample|hold-?out)',
  '(images|films|scans|pictures|slices|windows|clips|frames|mails|files|stays|visits|photos|segments) (?:were |are )?(?:split|shuffled|divided|held out)(?: \\w+)?(?: at random| randomly)?',
  '(windows|segments|slices|clips),? (?:and )?shuffled',
  'shuffled (windows|images|slices|clips|frames|segments|visits|stays|mails|files|pictures|weeks|days)',
)
/** What recurs in kinds of system that are always about it. */
const ENTITY: Readonly<Record<string, readonly (readonly [noun: RegExp, key: string])[]>> = {
  medical_imaging: [[rule('patients?', 'wom[ae]n', 'people', 'cases'), 'patient']],
  predictive_maintenance: [
    [
      rule(
        'aircraft',
        'turbines?',
        'engines?',
        'machines?',
        'pumps?',
        'trains?',
        'trams?',
        'buses',
        'trucks?',
        'vehicles?',
        'lifts?',
        'elevators?',
        'compressors?',
        'locomotives?',
        'ships?',
        'robots?',
        'motors?',
        'transformers?',
        'escalators?',
        'wells?',
        'wagons?',
      ),
      '',
    ],
  ],
  text_completion: [
    [rule('repositor(?:y|ies)'), 'repository'],
    [rule('users?', 'mailbox(?:es)?', 'authors?', 'people'), 'user'],
  ],
  speech_recognition: [[rule('speakers?', 'callers?', 'riders?', 'agents?', 'patients?', 'doctors?'), 'speaker']],
  document_ai: [[rule('vendors?', 'suppliers?', 'templates?', 'merchants?', 'debtors?', 'issuers?', 'senders?'), '']],
  object_detection: [[rule('videos?', 'drives?', 'scenes?', 'cameras?', 'pools?'), 'video']],
  segmentation: [[rule('scenes?', 'patients?', 'roads?', 'fields?', 'farms?'), '']],
  image_classification: [[rule('plants?', 'animals?', 'patients?', 'leaf', 'leaves', 'items?', 'individuals?'), '']],
  text_classification: [[rule('shops?', 'sellers?', 'merchants?', 'customers?', 'senders?'), '']],
  tabular_prediction: [[rule('patients?', 'customers?', 'households?', 'students?'), '']],
}

const NO_ENTITY =
  /^(?:time|data|way|day|days|week|weeks|month|year|same|one|part|set|sides?|sample|period|result|model|features?|kind|both|it|they|that|which|these|those|them|rows?|split|test|train|this|names|entity|images?|frames?|fields?|files?|row|picture|month|season)$/

/** What must not straddle the split, and whether it does. */
function readEntity(s: Scan, random: Hit | undefined): void {
  const nouns = ENTITY[s.archetype.id] ?? []
  const named = (text?: string) =>
    nouns.flatMap(([noun, key]) => {
      const hit = s.find(noun, text)
      return hit ? [{ hit, key: key || singular(hit.text) }] : []
    })[0]
  const straddle = findStraddle(s, (sentence) => (named(sentence) ?? named())?.key)
  if (straddle) {
    if (straddle.key) s.set('data.groupKey', straddle.key, straddle.hit)
    s.set('data.splitRespectsGroup', straddle.respects, straddle.hit)
    if (straddle.respects && !random) s.set('data.splitStrategy', 'group_based', straddle.hit)
    return
  }
  const kept = s.all(KEPT).find((hit) => !OF_TREATMENT.test(s.sentence(hit)))
  if (kept) {
    s.set('data.groupKey', singular((kept.groups.find(Boolean) ?? '').toLowerCase()), kept)
    s.set('data.splitRespectsGroup', true, kept)
    s.set('data.splitStrategy', 'group_based', kept)
    return
  }
  const near = s.find(NEIGHBOURS)
  const own = named()
  if (near && (random || /shuffled|random/.test(near.text))) {
    s.set('data.groupKey', near.groups[2] ? singular(near.groups[2]) : (own?.key ?? 'sequence'), near)
    s.set('data.splitRespectsGroup', false, near)
    return
  }
  const several = s.all(SEVERAL).find((hit) => !NO_ENTITY.test(hit.groups.find(Boolean) ?? ''))
  if (several && random) {
    s.set('data.groupKey', singular(several.groups.find(Boolean) ?? ''), several)
    s.set('data.splitRespectsGroup', false, random, true)
    return
  }
  if (several) s.set('data.groupKey', singular(several.groups.find(Boolean) ?? ''), several)
  const cut = s.find(CUT)
  if (!own || !(cut || (random && s.is('medical_imaging', 'predictive_maintenance')))) return
  s.set('data.groupKey', own.key, own.hit)
  s.set('data.splitRespectsGroup', false, cut ?? own.hit, true)
}
