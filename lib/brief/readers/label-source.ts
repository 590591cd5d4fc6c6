import { verdictIn } from './proxy'
import { applyConcepts, conceptIn } from '../concept'
import { type FactRule, states } from '../fact-rule'
import { applyOurs, isAnothers, isUnreal } from '../subject'
import type { Scan } from '../scan'
import { LABEL_MAKERS, MADE_BY_US, WE_ARE_EXPERTS } from './label-concepts'
import type { Labelling } from './labelling'
import { LABELLED_BY_PEOPLE } from './kinds'

const MACHINE =
  '(?:keywords?|key words|word lists?|lists? of (?:words|keywords|terms)|regex\\w*|regular expressions?|dictionar(?:y|ies)|scripts?|heuristics?|heuristic rules|text (?:search|match\\w*|rules?|mining)|parsers?|nlp(?: tool)?|language models?|llms?|gpt[-\\w.]*|algorithms?)'
const LABELS =
  '(?:labels?|findings?|diagnos[ie]s|annotations?|ground truth|training (?:labels|categories|classes|tags)|training data)'
const MADE_BY_MACHINE: readonly FactRule[] = [
  states(
    'data.labelSource',
    'weak',
    'text-mined',
    'mined from(?: the| old| our)* (?:\\w+ )?reports',
    'weak (?:labels|supervision)',
    'weakly (?:labell?ed|supervised)',
    'heuristic labels',
    `${LABELS}(?: \\w+){0,6}? (?:by|with|using|from|through|out of) (?:an? |the |our )?(?:\\w+ )?(?:list of )?${MACHINE}`,
    `${MACHINE} (?:\\w+ )?(?:took|assigned|generated|produced|made|set|created|extracted|derived|supplied|gave) (?:\\w+ ){0,3}?${LABELS}`,
    `${LABELS} (?:were|was|are|is) (?:derived|extracted|generated|assigned|produced|taken) (?:automatically|by machine)`,
    `(?:tagged|labell?ed|annotated|marked) automatically(?: (?:by|with|using) (?:an? |the )?(?:\\w+ )?\\w+)?`,
    `automatically (?:tagged|labell?ed|annotated) (?:\\w+ )?(?:data|sets?|notes|reports|films|images|texts)?`,
    `${LABELS}[^¶;]{0,40} (?:mined|pulled|parsed|extracted|derived) (?:\\w+ )?(?:from|out of) (?:the )?(?:\\w+ )?(?:\\w+ of )?(?:the )?(?:reports?|notes|letters)(?: \\w+){0,3}`,
    `(?:bad )?(?:word|keyword)s? lists? (?:\\w+ )?(?:decides?|says?|determines?) (?:\\w+ ){0,6}?(?:training set|labels?|training data)`,
    '(?:program|script|parser|software) (?:\\w+ )?(?:read|reads|took|takes|pulled|extracted|extracts) [^¶;]{0,24}(?:off|from|out of) (?:the )?(?:\\w+ )?(?:reports?|letters|notes)',
    'by (?:a )?(?:keyword|regex|text) (?:search|match\\w*|rules?|mining)',
  ),
]
const SOURCES: readonly FactRule[] = [
  states(
    'data.labelSource',
    'expert',
    '(?:pharmacists?|radiologists?|pathologists?|physicians?|doctors?|lawyers?|attorneys?|foresters?|botanists?|biologists?|agronomists?|veterinarians?|nurses|geologists?|\\w+ologists?) (?:have |has )?(?:independently )?(?:marked|wrote|labell?ed|annotated|graded|delineated|outlined|named)(?: and graded)?(?: \\w+){0,3}',
    '(?:labell?ed|annotated|named|marked|graded) (?:independently )?by (?:\\w+ ){0,3}?(?:pharmacists?|radiologists?|pathologists?|physicians?|doctors?|lawyers?|attorneys?|foresters?|botanists?|biologists?|agronomists?|veterinarians?|nurses|geologists?|\\w+ologists?)',
    '(?:notes|summaries) (?:that )?(?:our |the )?(?:loss )?adjusters wrote(?: \\w+){0,4}',
    '(?:compliance|legal|medical|quality) (?:people|team|staff|officers?|department) (?:have |has )?(?:{label}|judged|reviewed|decided|checked)',
    '(?:{label}|read|reviewed|drawn|confirmed|judged|assessed|scored) by (?:\\w+ ){0,3}?(?:compliance|experts?|specialists?|radiologists?|officers?|engineers?|pathologists?|doctors?|clinicians?|physicians?|lawyers?|attorneys?|agronomists?|biologists?|dermatologists?|nurses?|veterinarians?|vets?|geologists?|ecologists?|teachers?|linguists?|inspectors?|foresters?|\\w+ologists?|dentists?|surgeons?|botanists?|metallurgists?)(?: \\w+)?',
    '(?:vets?|radiologists?|doctors?|pathologists?|agronomists?) (?:went|go|goes|looked|read) ~ (?:and )?(?:{label})',
    '(?:radiologists?|pathologists?|doctors?|lawyers?|experts?|specialists?|scientists?|geologists?|agronomists?|clinicians?|inspectors?|nurses|vets) (?:have |has )?(?:{label}|drew|marked|outlined|reviewed|read)',
  ),
]
const BY_PEOPLE: readonly FactRule[] = [
  states(
    'data.labelSource',
    'human',
    'annotators?(?! (?:are|is|cost|would|will|could))',
    '(?:coders|raters|labell?ers) who',
    '(?:bureau|agency|crowd|contractor|team|vendor|company)[^¶]{0,30} (?:coded|labell?ed|tagged|annotated|judged|marked|rated)',
    'moderators agreed',
    'moderators who',
    'bought [\\d,.k]+ labels',
    'been labell?ed',
    'hand-labell?ed',
    '{label} by',
    '{label} in by hand',
    'by hand',
    'hand-?drawn',
    'deletes? them',
    '(?:agents|clerks?|nurses|staff|editors|students?|freelancers?|interns?|moderators|operators|volunteers|employees|volunteers|workers|crowd|people|colleagues|secretar\\w+|humans|we) (?:who )?(?:[\\w-]+ ){0,2}?(?:pick|picks|choose|chooses|tag|tags|assign|assigns|label|labels|labell?ed|annotated|transcribed|tagged|typed|keyed|type in|types in|key in|forward|forwards|sort|sorts|sorted|route|routes|re-?did|corrected?|drew|outlined|marked|graded)',
  ),
]
const CLICKS = ['search_ranking', 'candidate_retrieval', 'ctr_ranking']
const CLICK_LOG: readonly FactRule[] = [
  {
    ...states(
      'data.labelSource',
      'clicks',
      'clicks?(?:ed)?',
      'download logs',
      'purchases',
      'watch logs',
      'add-to-(?:baskets?|carts?)',
      'click logs',
      'views',
    ),
    kinds: ['semantic_search', 'contextual_bandit', ...CLICKS],
  },
  { ...states('data.labelSource', 'clicks', 'opened'), kinds: ['semantic_search'] },
]
const OUTCOME = [
  'fraud_detection',
  'eta_prediction',
  'contextual_bandit',
  'credit_risk',
  'predictive_maintenance',
  'tabular_prediction',
  'churn_prediction',
  'demand_forecasting',
  'lead_scoring',
  'uplift_modeling',
  'dynamic_pricing',
]
const PROVEN: readonly FactRule[] = [
  states(
    'data.labelSource',
    'outcome',
    '(?:truth|label|ground truth|reference|target)s? (?:is|are|comes? from|was|were) (?:\\w+ ){0,3}?(?:biops\\w+|surgery|histolog\\w+|follow-?up|lab\\w*|autops\\w+|outcome|returned|returns?|culture|ct|operation)(?: \\w+)?',
    '(?:shows?|seen|known|turns? out|proven|decided) (?:\\w+ ){0,3}?(?:in|by) (?:the |a )?(?:\\w+ ){0,2}?(?:test|trial|return|surgery|operation|biopsy) (?:afterwards|later|that follow\\w*)',
    '(?:taken|comes?|read|known) (?:\\w+ )?from the (?:operation|surgical|pathology|histology|autopsy|biopsy) (?:report|record|result)s?(?: \\w+){0,3}',
    '(?:returned|sent back|claimed) by (?:the |our )?customers?',
    '(?:confirmed|proven|verified|established) by (?:\\w+ )?(?:biops\\w+|surgery|histolog\\w+|follow-?up|lab\\w*|autops\\w+|outcome)',
    'progressed',
    '(?:known|seen|learn\\w*) (?:\\w+ ){0,2}?after',
  ),
]

const RESULTS: readonly FactRule[] = [
  states(
    'data.labelSource',
    'outcome',
    '(?:with|know|have|has|recorded|stored) (?:the |their |its |each |every )?(?:final |actual |true |real |known )?(?:outcomes?|results?|(?:sale |hammer |auction )?prices?)',
    '(?:outcomes?|results?) (?:is|are) (?:known|recorded|on file)',
    '(?:true|actual|final|hammer|sale) price is (?:known|recorded)',
    'turned out',
  ),
]

/** Who or what made the labels: a machine, what happened, those who clicked, or people. */
export function readSource(s: Scan, done: readonly Labelling[]): void {
  applyOurs(s, MADE_BY_MACHINE)
  if (LABELLED_BY_PEOPLE.includes(s.archetype.id)) readMakers(s)
  if (s.is('medical_imaging', 'defect_inspection', 'image_classification')) applyOurs(s, PROVEN)
  if (CLICKS.includes(s.archetype.id) && s.archetype.confident) {
    s.infer('data.labelSource', 'clicks')
    s.infer('data.feedbackLoop', true)
  }
  if (s.is('semantic_search', 'contextual_bandit')) applyOurs(s, CLICK_LOG)
  const verdict = verdictIn(s)
  if (verdict) s.set('data.labelSource', 'expert', verdict, true)
  if (OUTCOME.includes(s.archetype.id) && s.archetype.confident) s.infer('data.labelSource', 'outcome')
  if (s.is('tabular_prediction')) applyOurs(s, RESULTS)
  const people = done.filter(({ not, by }) => !not && by !== undefined)
  const first = people.find(({ by }) => by === 'expert') ?? people[0]
  if (first?.by && !s.is('semantic_search')) s.set('data.labelSource', first.by, first)
  if (s.is('candidate_screening') && s.value('data.labelsAvailable') === 'proxy') {
    const choices = s.reads.get('data.labelsAvailable')
    if (choices) s.set('data.labelSource', 'human', choices, true)
  }
  if (s.value('data.labelsAvailable') === 'none') return
  const said = [...SOURCES, ...(LABELLED_BY_PEOPLE.includes(s.archetype.id) || !s.archetype.confident ? BY_PEOPLE : [])]
  for (const { path, value, says } of said) {
    const hit = s
      .all(says)
      .find(
        (found) =>
          !WISHED.test(found.text) &&
          !isAnothers(s, found) &&
          !isUnreal(s, found) &&
          !done.some(({ not, start, end }) => not && start < found.end && end > found.start),
      )
    if (hit) s.set(path, value, hit)
  }
  const marked = done.find(({ not }) => !not)
  if (marked && LABELLED_BY_PEOPLE.includes(s.archetype.id)) s.set('data.labelSource', 'human', marked, true)
}
/** The label says who made it: a machine, people of a trade, or the writers themselves. */
function readMakers(s: Scan): void {
  applyConcepts(s, LABEL_MAKERS)
  const us = conceptIn(s, MADE_BY_US)
  if (us) s.set('data.labelSource', WE_ARE_EXPERTS.test(s.low) ? 'expert' : 'human', us)
}

const WISHED = /\b(?:want|wants|need|needs|must|should|would|might|could|plan|like|hope|will) /
