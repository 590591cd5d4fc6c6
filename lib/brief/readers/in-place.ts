import { absent, NOBODY, NOT } from '../absence'
import { type FactRule, states } from '../fact-rule'
import { rule } from '../rule'
import type { Hit, Scan, Span } from '../scan'
import { applyOurs, isAnothers, isAsked, isOver, ofOthers, oursOf } from '../subject'

/** Duties and wishes are not what is there. */
const WISHED =
  /\b(?:must|should|shall|have to|has to|need(?:s|ed)? to|want\w*|demands?|requires?|required|obliged|asks? for|would like|whether|if there)\b/
/** What nobody has is said of the present, whatever a duty says of it. */
const DEMANDED = /\b(?:must not|may not|law|demands?|requires?|insists?) (?:[\w-]+ ){0,4}$/

const LOG =
  '(?:(?:event |decision |audit |prediction |access )?logs?(?: of (?:its|the|our|any|all|past)? ?(?:\\w+ )?(?:decisions?|actions?|predictions?|outputs|answers))?|(?:audit|decision) (?:trails?|records?|registers?|logs?)|protocols? of (?:its |the )?decisions)'
const DOC =
  '(?:technical (?:documentation|file|dossier|docs)|annex iv(?: (?:file|documentation|dossier))?|system documentation|technical documents)'
const GROUPS =
  '(?:groups?|wom[ae]n|men|sex(?:es)?|genders?|ages?|age groups?|nationalit\\w+|origins?|ethnic\\w*|races?|minorit\\w+|migrants?|foreign\\w*|disab\\w+|older|younger|protected \\w+)'
const FAIR =
  '(?:(?:fairness|bias|adverse[- ]impact|disparate[- ]impact|discrimination|equality|equal[- ]treatment|disparity) (?:checks?|tests?|audits?|analys[ei]s|reviews?|reports?|assessments?|metrics?|monitoring|studies|study|figures?)|comparisons? (?:of|between|across)[^¶;.]{0,50}(?:groups?|wom[ae]n|sex(?:es)?|genders?|ages?|origin|nationalit\\w+))'
const OUTSIDERS =
  '(?:(?:2nd|second|third|3rd) line(?: of defen[cs]e)?|internal audit|model (?:risk|validation)(?: \\w+)?|(?:independent|external|separate|outside) (?:validators?|validation|reviews?|reviewers?|unit|team|party|audit|auditors?|experts?|checks?)|validation (?:team|unit|group|department)|(?:review|validation|check|audit) by (?:an? |any )?(?:\\w+ )?(?:unit|team|department|party|people|somebody|someone|person|group)[^¶;.:]{0,50}(?:independent|outside|not (?:develop|buil)\\w*|did not \\w+|other than)(?: [\\w]+){0,3})'
const SEEN =
  '(?:seen|looked at|reviewed|validated|examined|checked|audited|approved|signed off|been involved|touched|heard of)'
const AGAIN =
  '(?:reproduc\\w+|re-?produced|rebuil[dt]|re-?built|(?:re-?)?creat\\w+ (?:again|a second time)|train(?:ed)? (?:the same|that|it|this)(?: \\w+)? (?:again|a second time|twice)|get(?:s)? the same (?:model|result|network) (?:twice|again|a second time)|produced (?:again|a second time)|repeat(?:ed)?|(?:made|built|trained|train|produced|obtained|created|fitted|had) (?:again|a second time|anew))'
const PINNED =
  '(?:seeds?|data (?:versions?|extracts?|snapshots?)|versions? of (?:the )?(?:data|code|prompt|model)|prompts?(?: and model)?(?: version)?s?|model versions?|random seeds?|training data|package versions|environments?|code versions?|extracts?)'

const RULES: readonly FactRule[] = [
  {
    ...states(
      'prod.auditLog',
      false,
      'what (?:was|is|has been) decided[^¶;]{0,40} (?:is|are|was) (?:not|never|nowhere) (?:stored|kept|recorded|logged|written down|saved)(?: \\w+){0,2}',
      ...absent(LOG, 'kept|stored|written|recorded', 'keeps?|logs?|stores?|writes?'),
    ),
    unless:
      /\b(?:service|maintenance|pumps?|web|chat|call) logs?\b|\blogs? of the (?!system|model|decisions|software)|\b(?:history|past|switching|log lines?|training|work|sensor|machine|probabilit\w+|propensit\w+|chance|must not)\b/,
  },
  {
    ...states(
      'prod.auditLog',
      true,
      '(?:(?:audit|decision|event) )?logs? (?:do |does )?(?:exist|exists|are kept|is kept|are there|are complete|are in place)',
      '(?:decisions?|predictions?|answers?|actions?|outputs?|scores?) (?:is|are) (?:always |all |each |fully )?(?:logged|recorded|archived)(?: with(?: \\w+){0,4})?',
    ),
    unless:
      /\b(?:not|never|no|must|should|shall|law|demands?|labels?|labell\w+|history|propensit\w+|probabilit\w+|chance|past|since)\b/,
  },
  states('prod.auditLog', true, 'logs? (?:do )?exist(?=[,;])', 'logs? (?:is|are) kept(?=[,;])'),
  {
    ...states(
      'prod.techDoc',
      false,
      ...absent(DOC, 'kept|compiled|drafted'),
      `logs? (?:do )?exist,? (?:but )?(?:the )?${DOC} (?:does|do) not`,
      `${DOC} (?:do|does)(?: not|n't)(?: \\w+)?`,
    ),
  },
  {
    ...states(
      'prod.techDoc',
      true,
      `(?:the )?${DOC} (?:is|are|was|has been) (?:\\w+ )?(?:complete|kept|written|ready|done|in place|up to date|finished)`,
    ),
    unless: /\b(?:not|never|no|must|should|whether|nearly|almost|half)\b/,
  },
  {
    ...states(
      'prod.fairnessAudit',
      false,
      ...absent(FAIR, 'compared|measured|looked at|checked', 'compares?|measures?|checks?'),
      `whether [^¶;]{0,50}\\b${GROUPS}\\b[^¶;]{0,70} (?:was|were|is|has been|have been|${NOBODY}|${NOT}|we|been) ?(?:\\w+ )?(?:${NOT} |been |ever |has |have )*(?:compared|measured|checked|looked at|tested|examined|studied|asked|analysed|analyzed|known|investigated)(?: by (?:nobody|no one))?`,
      `(?:${NOBODY}|${NOT})(?: \\w+){0,3} (?:compare|compared|measured|checked|looked|tested|examined|asked|analy[sz]ed)[^¶;.]{0,40}\\b(?:whether|if|how|between|by|across|for|per) [^¶;.]{0,40}\\b${GROUPS}(?: \\w+)?`,
    ),
    unless: /\b(?:ab group|control group|arms?|age of the (?:machine|model)|clerks? group)\b/,
  },
  {
    ...states(
      'prod.fairnessAudit',
      true,
      `(?:errors?|error rates?|rates?|refusals?|approvals?|results?|recall|scores)[^¶;]{0,40} (?:by|between|across|for|per) [^¶;]{0,20}\\b${GROUPS}[^¶;]{0,30} (?:is|are) (?:\\w+ )?(?:compared|checked|measured|reported|monitored|audited)(?: \\w+){0,4}`,
    ),
    unless: /\b(?:not|never|no|nobody|must|should|shall|whether)\b/,
  },
  {
    ...states(
      'prod.reproducible',
      false,
      `(?:${NOBODY} (?:can|could|gets?|would get|will get|is able to)|cannot|can't|could not|couldn't|impossible to|unable to|can no longer|no way to|not (?:be )?able to)(?: [\\w']+){0,5}? ${AGAIN}(?: \\w+){0,4}`,
      `(?:models?|results?|answers?|versions?|outputs?|runs?|network|chronolog\\w+|summar\\w+|it)(?: [\\w'-]+){0,4}? (?:cannot|can't|can not|could not|couldn't) be (?:\\w+ )?${AGAIN}(?: \\w+){0,3}`,
      `${PINNED}(?: [\\w-]+){0,4}? (?:(?:is|are|was|were|have|has|been|being) )+(?:${NOT} )(?:been )?(?:kept|frozen|recorded|stored|saved|pinned|logged|written down|versioned|noted|fixed)`,
      `(?:${NOBODY}|never|nothing|not) (?:\\w+ ){0,2}?(?:froze|frozen|pinned|recorded|saved|versioned|kept|wrote down)(?: (?:the|any|our))? ${PINNED}`,
      `${PINNED} change(?:s|d)? without (?:being |any )?(?:written down|recorded|logged|noted|a record|trace|documentation)`,
      `nothing (?:is|was) (?:pinned|versioned|frozen|under version control)`,
    ),
    unless: /\b(?:labels?|fault|failure|bug|symptom)\b/,
  },
  {
    ...states(
      'prod.reproducible',
      true,
      `(?:each|every|any|all) (?:released |old |past )?(?:models?|versions?|releases?) (?:can|could) be (?:\\w+ )?(?:rebuilt|reproduced|trained again|retrained|re-created)(?: \\w+){0,8}`,
    ),
    unless: /\b(?:not|never|must|should)\b/,
  },
  {
    ...states(
      'prod.independentValidation',
      false,
      `${OUTSIDERS} (?:\\w+ )?(?:has|have|was|were|did|is|are)(?:n't| not| never) (?:yet |ever |even |been )*(?:${SEEN}|see|look|review|involved|asked|informed|shown)(?: \\w+){0,4}`,
      ...absent(OUTSIDERS, SEEN),
    ),
  },
]

const MONITORED =
  /\b(?:monitor\w*|surveillance|panels?|charts?|watch\w*|graph\w*|dashboards?|observ\w+|track\w*|keep an eye|look(?:ed|s)? at (?:after|in) (?:go-?live|operation|production))\b/
const SIGNALS: readonly (readonly [id: string, says: RegExp])[] = [
  ['latency', /\b(?:latenc(?:y|ies)|response times?|p9\d|delay|timeouts?)\b/],
  [
    'inputs',
    /\b(?:inputs?|input (?:volumes?|drift|distribution\w*)|features?|feature (?:drift|distribution\w*)|number of pages|volumes?)\b/,
  ],
  ['predictions', /\b(?:predictions?|scores?|outputs?|prediction distribution\w*)\b/],
  ['labels', /\b(?:labels?|outcomes?|true results)\b/],
  ['slices', /\b(?:slices?|per group|by group|subgroups?|segments?|each (?:site|group|language))\b/],
  ['data_quality', /\b(?:data quality|missing values|nulls?|schema)\b/],
  ['skew', /\bskew\b/],
  ['cost', /\b(?:costs?|spend)\b/],
]
const WATCHING = rule(
  '(?:surveillance|observation|supervision|monitoring|watch) (?:in|of|after|during|once)(?: [\\w-]+){1,4}',
  '(?:panel|chart|graph|plot|dashboard|curve|page)s?,? (?:showing|with|of|for|that shows|which shows|shows|has|have|holds?|plots?)(?: [\\w-]+){0,3}',
  '(?:watch|monitor|track|observe|graph|log|plot)(?:e?s|ing)? (?:the |only |just |our )*(?:distributions?|shares?|mean|average|number|level|values?) of',
  'monitor(?:ing|ed|s)?(?: (?:is|are|was|will be|plan|planned|proposed|only|covers?|of|on|consists? of|today|would))*',
  '(?:what|which|that) (?:we |is |are |would be |will be )?(?:graph|graphed|watch|watched|monitor|monitored|plot|plotted|observe|observed)',
  '(?:will be|would be|is|are|gets?) (?:watched|monitored|graphed|observed|tracked)(?: (?:after|in|once)(?: \\w+){0,3})?',
  '(?:is|are|stands?|shown) on (?:the|our) (?:dashboards?|monitor|wall)',
  '(?:watch|monitor|graph|track)(?:e?s|ing)? (?:the |only |just |our )*(?:inputs?|latency|predictions?|response|scores|outputs)',
  'dashboards? (?:shows?|covers?|has|have|holds?)',
)
const UNWATCHED = rule(
  '(?:nothing|none of (?:it|this)) (?:is|gets|will be|would be|has been) (?:\\w+ )?(?:monitored|watched|tracked|observed|graphed)(?: (?:after|in|once)(?: \\w+){1,2})?',
  '(?:no|without(?: any)?|lacks?(?: any)?) (?:model |production |drift |live )?monitoring(?: (?:at all|after|in|of|is|exists|whatsoever|once)(?: \\w+){0,3})?(?! (?:tool|system|team))',
  'monitoring(?: [\\w-]+){0,3} ?[:=] ?(?:none|no\\b|nothing|nil)',
)
/** Signals of a machine or a market are the business of the model, not its monitoring. */
const NOT_OURS =
  /\b(?:a ?\/ ?b|experiment|trial|sensors?|vibration|patients?|arms?|test plan|guard-?rails?|competitors?|besides:|detector for)\b/

/** What is watched once it runs, as a closed list of kinds. */
function readMonitoring(s: Scan): void {
  // What a supplier watches for us is watched.
  const hit = s
    .all(WATCHING)
    .find(
      (found) =>
        !isAnothers(s, found) &&
        !NOT_OURS.test(s.sentence(found)) &&
        !isAsked(s, found) &&
        MONITORED.test(s.sentence(found)) &&
        signalsAt(s, found).length > 0,
    )
  const none = oursOf(s, UNWATCHED, (found) => !NOT_OURS.test(s.sentence(found)) && !isAsked(s, found))
  if (none && !(hit && hit.start < none.start)) s.set('prod.monitoring', [], none)
  if (!hit) return
  s.set('prod.monitoring', signalsAt(s, hit), hit)
}
function signalsAt(s: Scan, hit: Hit): string[] {
  // What is not watched is named behind a "not".
  const words = `${s.before(hit, 200).split(/[;¶]/).at(-1) ?? ''} ${hit.text} ${s.after(hit, 160).split(/;|\b(?:not|never|neither|nor|but no|without)\b/)[0] ?? ''}`
  return SIGNALS.filter(([, says]) => says.test(words)).map(([id]) => id)
}

/** Of somebody else, or of a tool that is gone. */
const notOurs = (s: Scan, span: Span): boolean => ofOthers(s, span) || isOver(s, span)

/** What is in place around the model, and what is not. */
export function readInPlace(s: Scan): void {
  for (const { unless, ...rest } of RULES)
    applyOurs(s, [{ ...rest, unless: unless ?? (rest.value === false ? DEMANDED : WISHED) }], notOurs)
  readMonitoring(s)
}
