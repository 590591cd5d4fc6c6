import { WITHOUT_COLUMNS } from '../kinds'
import { rule } from '../../rule'
import type { Scan } from '../../scan'
import { isAsked, ofOthers } from '../../subject'
import { MORE_FIRST, MORE_LAST } from './more-said'
import { hear } from './wide'

const INTERFERE = rule(
  `(?:all|the same|one|every)(?: [a-z]+)? (?:riders?|drivers?|fitters?|couriers?|crews?|cars?|rooms|staff|stock|nurses|vans|teams) (?:serves?|works? for|is for|are for|drives? for|covers?|delivers? to) (?:both|all|either)(?: of the)? (?:groups?|arms?|halves|versions|variants)[^¶;]{0,24}`,
  `(?:simply |just |then )?(?:park|shop|buy|book|order|drive|go|ride|move|turn|switch)s? (?:in|at|to|with|from) (?:the other|another|the next|a neighbou?ring|the neighbou?ring)(?: [a-z]+)?`,
)
const POSITIVES =
  /^ (?:[a-z-]+ ){0,2}?(?:films?|images?|scans?|pictures|patients?|slides|cases|x-rays|photos|panels|samples|recordings) (?:with|showing|that show|of|positive for) (?:the |a |an )?(?:disease|finding|tumou?r|condition|fault|defect|real defect|illness|lesion|fracture|it|one|failure)\b/
const KEPT = /\b(?:older than|beyond|past|after|for) (?:about )?$/
const WIPED =
  /^[^¶;,]{0,16}(?:,|then|and)? ?(?:is |are |get |gets |it is |they are )?(?:dropped|deleted|wiped|erased|purged|removed|overwritten|thrown away|thrown out|discarded|cleared|destroyed|the disk is cleared|gone)\b/
const GONE =
  /\b(?:deleted|wiped|erased|purged|overwritten|thrown away|thrown out|discarded|cleared|destroyed|dropped)\b[^¶;,\d]{0,10}(?:after|once) (?:about )?$|\bto be gone after (?:about )?$/
const NOT_DATA = /\b(?:customers?|voucher|members?|lead|invoice|paid|pay|unsold|bread|stock)\b/
const DATA =
  /\b(?:data|logs?|recordings?|records|files?|signals?|metrics|readings|images|pictures|videos?|footage|traces?|messages|chats|history|raw|rows|events|transcripts|telemetry|waveforms?|audio|calls|scans|samples)\b/
const HALF = rule('half an? (?:percent|per cent)', 'half of one per ?cent')
const TOP = rule(
  '(?:top|strongest|best|main|most important|most powerful|leading|heaviest) (?:feature|input|predictor|column|signal|variable|field)s?(?: by far)?(?:,| is| are|:| was)+ (?:the |a |an |its |number of |date of )*([a-z][a-z ]{3,50})',
  '([a-z][a-z ]{3,30}), (?:set|filled(?: in)?|entered|written|added|assigned|typed|coded) (?:in )?(?:by|after|when|once)[^¶;,]{2,40}, (?:is|was|ranks?|comes out as)(?: the| our| its| by far)* (?:top|strongest|best|main|most important|first)',
  '(?:feature|input|column|field|variable|predictor|flag|code)s? (?:says |tells |holds |counts |with |for |called |whether )?([a-z][a-z ]{3,40}),? (?:which|that) (?:only |usually |always )?(?:happens?|is (?:set|filled|known|given|made|written)|are (?:set|filled|known|given|ordered)|comes?|exists?|gets? (?:set|filled))[^¶;]{0,16} (?:once|after|later|afterwards|only when|when (?:they|the case|it) closes?)',
  '(?:field|column|input|feature|variable)s? ["“]?([a-z][a-z _-]{3,30})["”]?[^¶;]{0,24},? which (?:only|just) (?:customers|buyers|those who|people who|closed|failed|won|lost|dead|gone|confirmed|cancelled|defaulted)[^¶;]{0,24}',
  "(?:given|fed|gets?|uses?|sees?|reads?|takes?|includes?)(?: also| too)? (?:the |a |an )?([a-z][a-z' ]{3,30}),? (?:which is |that is |which was |a [a-z]+ )?(?:written|made|filled in|typed|dictated|entered|drawn up|set|created|booked) (?:only )?(?:after|once|when|upon) (?:the )?(?:operation|diagnosis|event|failure|repair|fact|decision|sale|case|claim|closing|default|outcome|verdict|treatment)[^¶;]{0,16}",
  '(?:column|field|input|feature|variable)s? (?:counts?|holds?|gives?|says?|has|contains?) (?:the )?([a-z ]{3,30} (?:ordered|used|needed|booked|spent|logged|issued|sent) (?:for|in|during|after|by) (?:the )?(?:repair|claim|dispute|cancell?ation|default|closing|settlement)[a-z ]{0,12})',
)
/** What belongs to the time after the event, by its own name. */
const AFTERWARDS =
  /\b(?:closing|closed?|final|repairs?|dunning|collections?|disputes?|goodbye|exit|charge-?backs?|settlements?|cancell?ations?|replacements?|spare parts?|discharge|investigat\w+|recovery|refunds?|write-?offs?|termination|farewell|signed|signature|invoice|once|after|afterwards|later)\b/

export const readMoreFirst = (s: Scan): void => hear(s, MORE_FIRST)

export function readMoreLast(s: Scan): void {
  hear(
    s,
    s.is('rules_only')
      ? MORE_LAST.filter(({ path }) => path === 'problem.ruleSuffices' || path.startsWith('prod.'))
      : MORE_LAST,
  )
  if (s.value('exp.type') === 'ab') {
    const both = s
      .all(INTERFERE)
      .find(
        (hit) =>
          !ofOthers(s, hit) && !isAsked(s, hit) && Math.abs(hit.start - (s.reads.get('exp.type')?.end ?? 0)) < 420,
      )
    if (both) s.set('exp.interference', true, both)
  }
  for (const m of s.measures) {
    if (ofOthers(s, m)) continue
    if (m.kind === 'count' && m.value >= 5 && m.value < 5000 && POSITIVES.test(s.low.slice(m.head, m.head + 90)))
      s.number('data.nPositives', m.value, m)
    if (
      m.kind === 'time' &&
      m.value >= 86_400 &&
      !NOT_DATA.test(s.sentence(m)) &&
      DATA.test(s.sentence(m)) &&
      ((KEPT.test(s.before(m, 24)) && WIPED.test(s.after({ start: m.start, end: m.end }, 50))) ||
        GONE.test(s.before(m, 40)))
    )
      s.number('data.retentionDays', m.value / 86_400, m)
  }
  const half = s
    .all(HALF)
    .find(
      (hit) =>
        !ofOthers(s, hit) &&
        /\b(?:fail|fraud|default|break|leave|cancel|positive|bad|defect|faulty|click|buy|convert|die|return)\w*/.test(
          s.after(hit, 50),
        ),
    )
  if (half) s.number('data.positiveRate', 0.005, half)
  if (s.has('data.postOutcomeFeatures') || s.is(...WITHOUT_COLUMNS)) return
  const top = s
    .all(TOP)
    .find(
      (hit) =>
        AFTERWARDS.test(hit.text) &&
        !ofOthers(s, hit) &&
        !isAsked(s, hit) &&
        !/\b(?:removed|dropped|excluded|left out)\b/.test(s.sentence(hit)),
    )
  const name = top?.groups.find((group) => group !== undefined)
  if (top && name)
    s.set(
      'data.postOutcomeFeatures',
      [
        name
          .trim()
          .replaceAll(/[^a-z]+/g, '_')
          .split('_')
          .slice(0, 5)
          .join('_'),
      ],
      top,
    )
}
