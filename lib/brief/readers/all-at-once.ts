import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, isOver, ofOthers } from '../subject'

const STAGED = '(?:partial|staged|gradual|phased|step-?wise|limited|pilot|test|canary|soft|preliminary|trial)'
/** One moment for the whole. */
const ONCE = rule(
  '(?:on|over|in|during|within) (?:one|a single|the one) (?:day|night|evening|morning|weekend|week)',
  'from one day to the (?:next|other)',
  '(?:on |in |at |over )?(?:the|that|one|a single|one and the same) same (?:day|date|morning|evening|night|weekend|week|hour|moment|time|minute|(?:mon|tues|wednes|thurs|fri|satur|sun)day)',
  'on the (?:night|day|evening|morning|weekend) of (?:the |our )?[a-z]+',
  'no (?:site|clinic|shop|branch|plant|country|store|team|user|customer|office) (?:goes|is|starts|comes) first',
  '(?:on |over |in )?(?:the same) (?:day|date|morning|evening|night|weekend|week|hour|moment)',
  '(?:in|with|at) (?:one|a single) (?:go|step|night|day|morning|weekend|sweep|stroke|move|release|cut|swoop)',
  '(?:all )?at once',
  '(?:from|on|by|with) (?:the (?:very )?first day|day one|the start)',
  'simultaneously',
  'overnight',
  `(?:no|without(?: an?| any)?) ${STAGED}(?:ly)?(?: (?:opening|roll-?out|launch|start|phase|release|introduction|go-?live|before|stage|group))?`,
  'big[- ]bang',
)
const WHOLE =
  /\b(?:all|every|each|everybody|everyone|everywhere|whole|entire|worldwide|globally|nationwide|company-wide|group-wide)\b|\b100 ?%/
const LAUNCH =
  /\b(?:switch\w*|flip\w*|launch\w*|roll(?:ed|s|ing)?[- ]?(?:it |this )?out|go(?:es|ing)?[- ]live|live|release\w*|enabl\w+|activat\w+|deploy\w*|introduc\w+|turn(?:ed|s)? (?:it )?on|chang(?:e|es|ed) over|mov(?:e|es|ed|ing) (?:all|every\w*|the whole)|in front of (?:all|every\w*)|opening|put (?:it )?into (?:service|use)|gets? it|gets? (?:the|its|their|a) new|uses? it|handed over to it|migrat\w+|cut over|takes? over|chang\w+ over|switch\w* over|convert\w*|replac\w+|removed|follow(?:s|ed)?|goes? (?:to|through)|post(?:ed|s)|(?:is|are) to [a-z]+ (?:by|with|on|through) it|instead|will (?:answer|decide|read|judge|score|write)|handed to|on it by|on it from)\b/
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)'
/** One date for what comes: no moment by itself, but where the whole is to have the system from it on. */
const DATED = rule(
  `(?:from|as of|on|by|until|starting|for|at midnight on|with effect from) (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?|first (?:of |day of )?|start of )?${MONTH}`,
  '(?:on|from|as of|next|at midnight on) (?:next |the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|1st|15th|first of the month|month)',
  'with (?:the|its) (?:next|[a-z]+) (?:release|firmware|update|version)',
  '(?:during|over|after) the [a-z]+ (?:shutdown|closure|holidays|break)',
  '(?:none|nobody|not one|no [a-z]+) (?:of them |of these )?first',
)
const SYSTEM =
  /\b(?:it|its|the (?:new |same )?(?:model|system|bot|ranking|search|score|tool|app|software|kit|policy|assistant|network|filter|reader|scanner)|new (?:[a-z]+ )?[a-z]+|converted|without a (?:clerk|person|human))\b/
const COMES =
  /\b(?:will|shall|is to|are to|is planned|are planned|plans?|planned|wants?|promised|goes|replaces?|ships?|follow|find|gets?|receives?|(?:is|are) (?:converted|switched|posted|replaced|decided|equipped|moved))\b/
/** What is sent, paid or counted at one time is no release. */
const SENT =
  /\b(?:(?:send|sends|sent|gets?|got|receives?|received|write|wrote)(?: \w+){0,3} (?:e-?mails?|mails?|letters?|news ?letters?|invoices?|vouchers?)|payments? (?:are|go)|salar\w+|scored|scores?|computed|calculated|retrain\w*|backup|orders? (?:are|is)|forecast\w*|trial|experiment|randomi\w+|a ?\/ ?b)\b/
const NOT = /\b(?:not|never|n't|instead of|rather than|no longer|nobody)\b[^¶;,]{0,40}$/
const HEADING =
  /(?:^|¶|\n)[^¶]{0,30}\b(?:start|launch|release|roll-?out|go-?live|introduction|opening|deployment)\b[^¶]{0,14}¶$/

/** A release of the whole at one moment. */
export function readAllAtOnce(s: Scan): void {
  if (s.has('prod.canaryStages')) return
  const hit = s.all(ONCE).find((found) => isRelease(s, found)) ?? s.all(DATED).find((found) => isDated(s, found))
  if (hit) s.set('prod.canaryStages', [], hit)
}

function isRelease(s: Scan, hit: Hit): boolean {
  const sentence = s.sentence(hit)
  // Where none goes first, all go.
  const whole = WHOLE.test(sentence) || hit.text.endsWith(' first')
  if (!whole || SENT.test(sentence.replace(hit.text, '')) || NOT.test(s.before(hit, 60))) return false
  if ((ofOthers(s, hit) && !/\bworldwide\b/.test(sentence)) || isOver(s, hit) || isAsked(s, hit)) return false
  if (/\b(?:in|since|of) (?:19|20)\d\d\b/.test(sentence)) return false
  const opening = s.low.slice(
    Math.max(0, hit.start - s.before(hit, 400).length - 46),
    hit.start - s.before(hit, 400).length,
  )
  if (/^(?:no|without)\b/.test(hit.text) && COMES.test(sentence) && SYSTEM.test(sentence)) return true
  return (
    LAUNCH.test(sentence) || (/\b(?:start|begin)s?\b/.test(sentence) && STARTS.test(sentence)) || HEADING.test(opening)
  )
}

/** Whoever starts, starts with it; or a thing of ours starts. */
const STARTS =
  /\b(?:starts?|begins?|starting|beginning) (?:[a-z]+ )?(?:with|on|using|working with) (?:it|the)\b|\b(?:it|model|system|bot|tool|service|assistant|software|ranking|app|filter) (?:will |shall |is to |should )?(?:starts?|begins?)\b|\b(?:are|is) to (?:start|begin)\b/
const STEPS =
  /\b(?:first (?:in|at|with|to|for)|then|gradual\w*|step by step|later|pilot|phase\w*|one (?:by|after) (?:one|another)|if)\b/

/** The whole gets the system from a date on, and nothing before. */
function isDated(s: Scan, hit: Hit): boolean {
  const sentence = s.sentence(hit)
  if (!WHOLE.test(sentence) || !SYSTEM.test(sentence) || !COMES.test(sentence) || STEPS.test(sentence)) return false
  if (SENT.test(sentence) || NOT.test(s.before(hit, 60)) || isAsked(s, hit)) return false
  if (/\b(?:was|were|had|used to)\b/.test(sentence)) return false
  return !ofOthers(s, hit) && LAUNCH.test(sentence)
}
