import { applyConcepts, conceptIn } from '../concept'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { clauseOf, isAsked, isPast, oursOf } from '../subject'
import { ALONE, TOGETHER } from './law-concepts'
import { readPart } from './takes-part'
import { readWhoLooks } from './who-looks'

/** Who may decide or look: no board and no committee, which decide on projects. */
const ROLE =
  '(?:humans?|human beings?|persons?|people|somebody|someone|employees?|colleagues?|staff|workers?|clerks?|officers?|underwriters?|recruiters?|analysts?|investigators?|adjusters?|advis[eo]rs?|doctors?|physicians?|clinicians?|surgeons?|radiologists?|pathologists?|ophthalmologists?|neonatologists?|nurses?|pharmacists?|vets?|engineers?|technicians?|mechanics?|planners?|dispatchers?|operators?|foremen|foreman|inspectors?|managers?|leads?|leaders?|supervisors?|teachers?|tutors?|judges?|case[- ]?workers?|attorneys?|surveyors?|coders?|paralegals?|counsel|producers?|lecturers?|professors?|bookkeepers?|brokers?|loan officers?|midwives|midwife|therapists?|translators?|editors?|moderators?|reviewers?|buyers?|controllers?|pilots?|captains?|experts?|specialists?|lawyers?|accountants?|auditors?|assessors?|examiners?|librarians?|curators?|receptionists?|handlers?|guards?|chemists?|secretar(?:y|ies)|typists?|agronomists?|scientists?|agents?)'
const A_PERSON = `(?:an? |the |our |their |one |two |some |any |each )?(?:[\\w-]+ ){0,3}?${ROLE}`
/** Whoever does a thing by trade: nouns of doers, less the machines that are called so. */
const DOER =
  '(?!(?:computer|server|number|order|paper|filter|letter|counter|detector|sensor|ranker|scorer|transformer|controller|parameter|customer|user|monitor|error|vector|trigger|booster|classifier|encoder|router|scanner|printer|other|never|ever|after|over|under|whether|either|better|later|further|former|offer|matter|answer|master|quarter|manner|factor|weather|buyer|member|subscriber|player)s?\\b)[a-z]{3,}(?:er|or|ist|ian|eer)s?'
const A_DOER = `(?:an? |the |our |their |each )(?:[\\w-]+ )?(?:${ROLE}|${DOER})`
const NO_PERSON = `(?:(?:without|with no|no|not an?|never an?) (?:a |an |any |further )?(?:[\\w-]+ )?(?:${ROLE}|anybody|anyone|body)|nobody|no one)`
const STILL =
  '(?:always |still |then |first |must |has to |have to |had to |needs? to |will |would |should |shall |also )*'
const EACH = '(?:each|every|all|any|both)'
const EXAMINE =
  '(?:checks?|reviews?|confirms?|approves?|verif(?:y|ies)|validates?|vets?|accepts?|signs?(?: off)?|reads?|corrects?|edits?|releases?|authori[sz]es?|look(?:s)? (?:at|through|over))'
const EXAMINED =
  '(?:checked|reviewed|confirmed|approved|verified|validated|vetted|accepted|signed(?: off)?|read|corrected|authori[sz]ed|looked at|seen)'
const CONSENT = '(?:approval|sign-?off|consent|confirmation|okay|go-ahead|agreement|signature|decision|review)'

const DECIDES = rule(
  `${A_PERSON} ${STILL}(?:keeps?|has|have|retains?|takes?|makes?|make|gets?|holds?) (?:always |still )?(?:the |an? |every |each |all )?(?:final |last |actual |ultimate |real )*(?:decisions?|say|word|call)(?: \\w+){0,2}`,
  `(?:final |last |actual )?(?:decisions?|say|word) (?:always |still |itself )?(?:stays?|remains?|rests?|lies?|is left|are left|is made|is taken|are made|are taken|belongs?|is up) (?:with|by|to) ${A_PERSON}`,
  `${A_PERSON} who (?:makes?|takes?|has|decides?)(?: the)?(?: final| last| actual)? ?(?:decisions?|say|word|call|in the end)?`,
  `${A_PERSON} (?:always |still |then |themselves |himself |herself |alone )+decides?`,
  `${A_DOER} (?:sees?|gets?|reads?|looks?)[^¶;]{0,60}?,? and (?:then |still )?decides?`,
  `(?:the |a |our |only )?(?:\\w+ )?${ROLE} decides?(?! (?:next|which|on the budget|whether we|to (?:buy|build|use|have|go|start|stop using)|in (?:spring|march|april|may|june|q[1-4])))`,
)
const RELEASE = '(?:signs?(?: off)?|approves?|corrects?|confirms?|releases?|authori[sz]es?|accepts?)'
const REJECT =
  '(?:deletes?|rejects?|ignores?|changes?|corrects?|discards?|dismisses|overwrites?|amends?|edits?|declines?)'
const EXAMINES = rule(
  `${A_DOER} ${STILL}(?:${EXAMINE}|keeps?) (?:or|and) ${REJECT} (?:${EACH}|it|them|the|what)(?: [\\w-]+){0,3}`,
  `${A_DOER} ${STILL}(?:confirms?|approves?|corrects?|verif(?:y|ies)|signs?|validates?) (?:${EACH}|all of) (?:[\\w-]+ ?){1,3}`,
  `(?:he|she|they|${A_DOER}) ${STILL}(?:looks? (?:over|at|through)|checks?|reviews?|reads?|corrects?|confirms?)[^¶;]{0,50} before (?:he |she |they )?(?:sav(?:ing|es?)|send(?:ing|s)?|book(?:ing|s)?|post(?:ing|s)?|fil(?:ing|es?)|using|submit(?:ting|s)?|it is \\w+|they are \\w+|money|payment)`,
  `(?:nothing|none|no (?:letter|draft|summary|answer|reply)) (?:goes|leaves|is sent) [^¶;]{0,12}unsigned`,
  `(?:draft|summary|summaries|proposal|transcript|letter|reply|text|version|fields|values|entries|suggestion|record)s?\\b[^¶;]{0,60}?,? (?:that|which) ${A_PERSON} ${STILL}${EXAMINE}(?:(?:,| and|, and) ${EXAMINE})*(?:,| and|, and) ${RELEASE}`,
  `${A_PERSON} ${STILL}${EXAMINE}(?:(?:,| and| or) ${EXAMINE}){0,2} (?:${EACH}|it|them|the \\w+|proposed|flagged)(?: [\\w-]+){0,4} before`,
  `${A_PERSON} ${STILL}${EXAMINE}(?:(?:,| and| or|, and) ${EXAMINE}){0,2} ${EACH}(?: [\\w-]+){1,3}`,
  `${A_PERSON} (?:has to|have to|must|needs? to) ${EXAMINE}(?: [\\w-]+){1,3}`,
  `(?:is|are|be|gets?|being) (?:first |always |then |all |manually )?${EXAMINED} by ${A_PERSON}(?: [\\w-]+){0,2} (?:before|first|beforehand|every time|without exception)`,
  `${EACH} (?:[\\w-]+ ){1,3}(?:is|are|must be|will be|would be|gets?) (?:first |always |then |manually )?${EXAMINED} by ${A_PERSON}`,
  `(?:needs?|requires?|only (?:with|after)|subject to|wait(?:s)? for) (?:the |an? )?(?:manual |explicit |written |human )?${CONSENT} (?:of|by|from) ${A_PERSON}`,
  `(?:needs?|requires?|only (?:with|after)|subject to) (?:a |the )?(?:human|manual) ${CONSENT}`,
  `(?:only|not|never|nothing) (?:[\\w-]+ ){0,3}?(?:after|once|until|unless) ${A_PERSON} (?:has |have |had |\\w+ )*(?:agreed|approved|confirmed|looked|checked|signed|released|agrees?|approves?|confirms?|looks?|signs?)(?: \\w+){0,3}`,
  `${A_PERSON} ${STILL}signs? (?:it |them |every \\w+ |each \\w+ )?off(?: \\w+){0,2}`,
)
/** "Nothing is blocked without an analyst looking at it." */
const NEVER_ALONE = rule(
  `(?:no|nothing|none|never|not|cannot|nobody) ~ (?:unless|without|until|before) (?:(?:an?|the|our|one|two|human|manual) )?(?:[\\w-]+ )?(?:${ROLE}|approval|confirmation|sign-?off)(?: [\\w-]+){0,4}`,
)
const LOOP = rule('(?<!(?:no|without|without a|not|any|never) )(?:human|person|people) in the loop(?: \\w+){0,3}')
const ABOUT_LABELS =
  /\b(?:labell?\w*|annotat\w*|transcri\w*|training|test set|ground truth|kappa|when the \w+ were made|new (?:model|version)s?|each release|every release)\b/

const HOW =
  'involved|in (?:the loop|between)|open(?:s|ing) (?:it|them|the (?:file|case|application|letter|mail|message|request|claim|document)s?)|look(?:s|ing)?(?! after)|touching|touch(?:es)?|interven\\w*|review\\w*|check\\w*|read(?:s|ing)?|having|seeing|sees?|ever seeing|being|needed|approv\\w*|confirm\\w*|deciding|decides?|asked'
const ABSENT = rule(
  `${A_DOER}(?: (?:in|at|of|on) [\\w -]{2,24}?)? (?:(?:would|will|does|do|need|needs|must|is|are)(?: not|n't)|no longer) (?:have to |need to |be |to )*(?:confirm|approve|check|look|decide|sign|involved|asked|consulted|agree|needed)(?: [\\w-]+){0,3}`,
  `${ROLE} (?:never|do not|don't|no longer|does not) (?:even |ever )?(?:see|sees|look|looks|read|check|touch|open|review)(?: [\\w-]+){1,3}`,
  `without (?:an?|any) (?:[\\w-]+ )?${ROLE}(?=[,.;:¶)]|$)`,
  `${NO_PERSON} (?!(?:may|must) )(?:\\w+ )?(?:${HOW})(?: [\\w-]+){0,2}`,
  `(?:without|with no|no) (?:any )?(?:human|manual)(?: (?:involvement|intervention|review|check|approval|oversight|touch|being))?`,
  'untouched by (?:human|any) hands?',
)
const MACHINE =
  '(?:machine|model|score|software|system|algorithm|computer|programme?|bot|agent|assistant|ai|classifier|network|robot|it|she|he)'
const ACT =
  '(?:decid|act|reject|refus|declin|den|block|delet|remov|send|sends|cancel|approv|book|waiv|turn|sort|filter|ban|suspend|dismiss|fir|pay|charg|set|grant|answer|repl|refund|order|buy|sell|trad|dispos|report|fil)'
const ITSELF = rule(
  `${MACHINE} alone (?:decides?|would decide|will decide)(?: \\w+){0,2}`,
  `${MACHINE} (?:then |will |would |should |shall |may |can |to )*${ACT}(?:\\w*)[^¶.;:]{0,50}? (?:(?:entirely |all |completely )?(?:by itself|by herself|by himself|on (?:its|her|his) own)|alone|autonomously|unattended|unsupervised|independently)`,
  `${ACT}\\w* [^¶.;:]{0,40}?(?:(?:entirely |all |completely )(?:by itself|on its own|autonomously)|by (?:the )?(?:software|machine|computer|model|system) (?:alone|itself|on its own))`,
  '(?:fully|completely|entirely) (?:automat\\w+|autonomous\\w*)(?: \\w+){0,2}',
  'end[- ]to[- ]end automat\\w+',
)
/** Of trainings and releases, or of what is forbidden, rather than of cases. */
const NO_CASE =
  /\b(?:retrain\w*|trial|experiment|a ?\/ ?b|budget|newsletter|new (?:model|version)|(?<!price )goes? live|labell?\w*|annotat\w*|dashboard|wall display|fairness|bias|data are|stored|train\w* it)\b/
const FORBIDDEN =
  /\b(?:must|may|should|shall|can|could|will|do|does|would) ?(?:not|never)\b[^¶;]{0,40}$|\b(?:never|don't want|not want|no (?:fully|automatic)|not allowed to|rather than|instead of|ruled out)\b[^¶;]{0,30}$/

/** "A fully automatic refusal is not what we want." */
const UNWANTED =
  /^[^¶;]{0,30}\b(?:not (?:what (?:we|i|they|anybody)|wanted|allowed|an option|acceptable|permitted)|out of the question|forbidden|ruled out)\b/

const ADVICE = rule(
  '(?:are|is|as) (?:only |just )?(?:hints?|suggestions?|recommendations?|advice)(?: and)?,? (?:and )?(?:nothing more|no more|not orders|nothing else)',
  '(?:computer|machine|system|software|it|model) only (?:advises|recommends|suggests|proposes)',
  'only a (?:recommendation|suggestion|hint|proposal)',
  '(?:only|merely|purely|just|simply|stays?|remains?|remain) (?:(?:be|an?|ever|meant|there|as|for|to|the|purely|strictly) )*(?:advis\\w+|advice|suggest\\w*|suggestions?|recommend\\w*|inform\\w*|information|hints?|guidance|decision support)(?: \\w+)?',
  'advisory because',
  '(?:it|model|system|score|tool|software|assistant) (?:only|merely|just) (?:ever )?(?:proposes?|suggests?|recommends?|advises?|hints?)(?: \\w+)?',
  '(?:suggestions?|recommendations?|advice|information) only',
  'decision support(?: only)?',
  'for reference only',
)
const OVERRIDE = rule(
  `${A_PERSON} (?:can|may|could|might|is able to|are able to|is allowed to|are allowed to|is free to|are free to|has the right to) (?:always |still |at any time |then |also )?(?:override|overrule|overturn|reverse|veto|undo|revoke|change|correct|intervene|step in|deviate|stop it|reject it)(?: \\w+){0,2}`,
)

/** What nobody has done so far is told of the project, not of each case. */
const NEVER_YET = /^(?:nobody|no one) (?:has|have|had)\b/
const WRITES = ['summarization', 'llm_agent', 'rag_qa', 'document_ai']

const MERELY_LOOKS = /\b(?:looks? (?:at|over|through)|checks?|checked|inspects?|inspected)\b/
const RULES_ON_IT =
  /\b(?:confirm\w*|approv\w*|sign\w*|decid\w*|decision|accept\w*|releas\w*|authori\w*|final|last word|agree\w*|reject\w*|delet\w*|edit\w*|reads?|he|she|they)\b/
/** A person who is to look at every result, but is not said to decide on any. */
const onlyLooks = (s: Scan, hit: Hit): boolean =>
  s.is('document_ai', 'information_extraction', 'segmentation', 'object_detection') &&
  MERELY_LOOKS.test(hit.text) &&
  !RULES_ON_IT.test(s.sentence(hit))

/** Who decides: a person with it, a person who is merely told, or the machine alone. */
export function readOversight(s: Scan): void {
  // In a web chat "the agent" is the machine.
  const person = (hit: Hit) => !(s.is('llm_agent') && /\bagents? /.test(hit.text) && !/\bhuman /.test(hit.text))
  const present = (hit: Hit) =>
    person(hit) &&
    !NEVER_YET.test(hit.text) &&
    !isPast(s, hit) &&
    !isAsked(s, hit) &&
    !ABOUT_LABELS.test(clauseOf(s, hit, 200)) &&
    !FORBIDDEN.test(s.before(hit, 70))
  const advice = oursOf(s, ADVICE, (hit) => !FORBIDDEN.test(s.before(hit, 70)))
  if (advice) s.set('reg.automation', 'advisory', advice)
  const first = (...patterns: readonly RegExp[]) =>
    patterns.map((pattern) => oursOf(s, pattern, present)).find((hit) => hit !== undefined)
  const held = first(NEVER_ALONE)
  const wanted = (hit: Hit) => !UNWANTED.test(s.after(hit, 60))
  const alone =
    held ??
    [...ALONE.map((entry) => conceptIn(s, entry)), first(ABSENT, ITSELF)].find(
      (hit) => hit !== undefined && wanted(hit),
    )
  const cases = (hit: Hit) => !NO_CASE.test(s.sentence(hit))
  if (!held && alone && cases(alone) && !s.has('reg.automation')) {
    s.set('reg.automation', 'full', alone)
    s.set('prod.humanOversight', 'none', alone)
    return
  }
  const loop = held ?? first(LOOP, DECIDES, EXAMINES)
  if (loop && cases(loop)) {
    s.set('prod.humanOversight', onlyLooks(s, loop) ? 'review' : 'in_loop', loop)
    // Where a language model writes or acts, a person who signs each of its pieces approves it.
    if (WRITES.includes(s.archetype.id) && /confirm|approv|sign|releas|authori/.test(s.sentence(loop)))
      s.set('model.humanApproval', true, loop, true)
    // A warning about a machine is weighed by those who look after it; no case is decided with it.
    s.set('reg.automation', s.is('predictive_maintenance') ? 'advisory' : 'assisted', loop)
  }
  const can = first(OVERRIDE)
  if (can) s.set('prod.humanOversight', 'override', can)
  readPart(s)
  applyConcepts(s, TOGETHER)
  readWhoLooks(s)
}
