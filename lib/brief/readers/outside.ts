import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { ofOthers } from '../subject'

const LM =
  '(?:gpt[-\\w.]*|chatgpt|openai|claude|gemini|llms?|language models?|chat models?|vision[- ]language models?|assistants?|foundation models?|speech (?:service|api)|translation service|ocr service|models?)'
const PAID =
  '(?:commercial|hosted|rented|external|outside|third[- ]party|public|vendor.s|provider.s|supplier.s|managed|foreign|american)'
const OUT =
  '(?:vendors?|providers?|suppliers?|clouds?|apis?|endpoints?|contractor|hosted service|services? outside|saas|third part(?:y|ies))'
const GO =
  '(?:sent|sends?|uploaded|uploads?|pasted|pastes?|piped|pipes?|streamed|streams?|passed|passes|posted|goes?|go|leaves?|fed|feeds?|feeding|handed|hands?|shipped|forwarded|transmitted|submitted|gives?|given|give)'
const DATA =
  '(?:letters?|charts?|notes?|pages?|photos?|pictures?|images?|records?|rows?|texts?|questions?|files?|documents?|audio|calls?|voices?|recordings?|messages?|mails?|material|data|tables?|forms?|names|scans|transcripts?|everything|it|them|they)'
/** Data go to a service of somebody else. */
const GOES_OUT = rule(
  `${PAID} (?:[a-z-]+ ){0,3}?${LM}(?:.s? api| type service| api| service)?`,
  `${PAID} (?:[a-z-]+ ){0,2}?(?:inference|ai|ml|gpu) (?:vendor|provider|service|api|cloud|endpoint)`,
  `${LM}[a-z -]{0,16} (?:via|over|through|behind|by) (?:an? |its |their |the |your )?(?:public |hosted |commercial )?api`,
  `(?:gpt|chatgpt)-?[a-z]* ?(?:type|style|like|class)? (?:service|model|api|via api)`,
  `${DATA}[^¶;,]{0,60} ${GO} [^¶;,]{0,40}\\b(?:to|into|over|for|at) (?:an? |the |their |our |some )?(?:[a-z-]+ ){0,3}?${OUT}(?! (?:of our own|we own|in our))(?= |,|¶|$)`,
  `${GO} (?:the |our |all |whole |each |every |her |his |player.s |[a-z]+ ){0,4}?${DATA}[^¶;,]{0,30} (?:to|into|over) (?:an? |the |their )?(?:[a-z-]+ ){0,3}?${OUT}(?! (?:of our own|we own))(?= |,|¶|$)`,
  '(?:vendor|supplier|provider|integrator)(?: [a-z])?.s (?:endpoint|api|cloud|service|hosted [a-z]+) (?:would|will|is|shall|should|to) (?:be )?(?:used|called|taken)(?: \\w+){0,2}',
  '(?:rented|bought|consumed|used) (?:over the internet|as a service|from the cloud)',
  '(?:leaves?|leaving) (?:the |our )(?:house|building|network|company|hospital|premises) (?:for|to|towards) (?:an? |the )?(?:[a-z-]+ )?(?:api|cloud|vendor|provider|service)',
)
/** Nothing leaves the house. */
const STAYS_IN = rule(
  '(?:forbids?|bans?|prohibits?|rules? out|excludes?|does not allow|do not allow|allows? no|permits? no) (?:anything|everything|any \\w+|all \\w+|services?|apis?|clouds?)(?: \\w+){0,2}? (?:outside|beyond|external|abroad|cloud)(?: [a-z]+){0,3}',
  '(?:no|nothing|none|not a single|not one)(?: [a-z-]+){0,3} (?:goes?|leaves?|leaving|may leave|must leave|can leave|shall leave|is sent|are sent|may go|is allowed out)(?: out of| outside| beyond)? (?:to )?(?:our |the |its |an? |this )?(?:own )?(?:[a-z]+ )?(?:servers?|building|house|cloud|machine|premises|network|hospital|site|company|plant|data cent(?:re|er)|country|room|laptop|phone|device|vendor|provider)',
  '(?:stays?|remains?|kept|keep|run|runs|running) (?:entirely |only |strictly )?(?:on|in|inside|within) our own (?:\\w+ )?(?:machines|servers|racks|data cent(?:re|er)|premises|building|hardware|cards) (?:and|,|;|so)[^¶]{0,40}(?:nothing|no )(?: \\w+){0,4}',
)
const NOT_OURS =
  /\b(?:alternative|competitors?|rivals?|instead of|rather than|not an?|never|no|without|forbidden|declined (?:it|this|them)|could (?:also )?(?:use|rent))\b[^¶;,]{0,24}$/
const OUR_API = /\bour (?:own )?(?:reservation |booking |order |internal |refund )?apis?\b|\bapis? of our own\b/

const NAMES =
  '(?:names?|diagnos[ie]s|record numbers?|dates? of birth|addresses|identit(?:y|ies)|identifiers?|birth dates?|patient (?:names?|data|details))'
const AS_IT_IS = rule(
  `${NAMES}[^¶;]{0,40} (?:included|(?:are|is|get) (?:pasted|sent|passed|fed|typed)[^¶;,]{0,12} as (?:they|it) (?:are|is)|and all|left in|in clear|unmasked|as (?:they|it) (?:are|is|stands?)|untouched)`,
  '(?:go|goes|sent|pasted|passed|uploaded|fed)[^¶;]{0,30} (?:un-?redacted|unmasked|un-?anonymi[sz]ed|in clear|raw|in the raw)(?: \\w+)?',
  '(?:nothing|none of it|not one \\w+|no \\w+) (?:is|was|are|gets?) (?:blacked|struck|taken|masked|removed|redacted|stripped|pseudonymi[sz]ed|anonymi[sz]ed|hidden) ?(?:out|off|beforehand|first)?',
  '(?:without|no|not|never) (?:any )?(?:redact\\w*|mask\\w*|pseudonymi\\w*|anonymi\\w*|de-?identif\\w*|blacking out)(?: \\w+){0,2}',
)
const CARRIED = new RegExp(
  `\\b(?:carry|carries|contain|contains|with|bear|show|include|have)\\b[^¶;,]{0,24}\\b${NAMES}`,
)
const CODED = rule(
  `${NAMES} (?:is|are|was|were|get|gets) (?:all |first |automatically )?(?:replaced|swapped|exchanged|masked|removed|stripped|blacked out|struck out|hashed)(?: (?:by|with|for) (?:codes?|numbers?|placeholders?|tokens?|pseudonyms?))?(?: before[^¶;,]{0,30})?`,
)

const BAA_NO = rule(
  '(?:declin\\w+|refus\\w+|reject\\w*|unwilling|will not|would not|did not|does not|won.t|not yet|never|nobody|no one|not)(?: \\w+){0,3}? (?:sign(?:ed|s)?|offer(?:ed|s)?|conclude[sd]?)(?: \\w+){0,2} (?:baas?|business associate agreements?)',
  '(?:baa|business associate agreement)(?: with [a-z ]{2,24})? ?(?:signed|there|in place)? ?\\? ?["“]?(?:no|none|not|we ticked|nobody|never|what)(?: \\w+){0,4}',
  '(?:baa|business associate agreement)(?: with [a-z ]{2,24})?[^a-z]{1,4}(?:no\\b|none|not|nobody|never|we ticked|missing|open)(?: \\w+){0,4}',
  'no (?:baa|business associate agreement)',
)

const CHILD_SAFE_NO = rule(
  '(?:no|without(?: any)?|nor|never|not any|neither) (?:[a-z]+ )?(?:special |extra |further |additional |protective |particular )*(?:protections?|safeguards?|protective measures?|measures)(?: (?:was|were|is|are|has been|have been))?(?: [a-z]+){0,2}? (?:for|of) (?:the )?(?:young\\w*|children|minors|kids|pupils|under-?age|under \\d+s?)(?: [a-z]+){0,5}',
  '(?:children|minors|kids|young accounts|pupils)[^¶;]{0,30} (?:are|get|enjoy|have)(?: \\w+)? (?:treated|handled|no special|no extra|like)(?: \\w+){0,4}',
)
const PARENTS_NO = rule(
  '(?:parents|guardians|mothers|fathers) (?:have |has |were |are |had )?(?:not|never)(?: been)? (?:asked|agreed|consent\\w*|informed|told|signed|given)(?: \\w+){0,3}',
  'no (?:parental|parents.) (?:consent|permission|agreement)(?: \\w+){0,2}',
)
const UNASKED = rule(
  '(?:without|not|never|nobody|no one|n.t)(?: [a-z]+){0,3} (?:ask(?:ed|ing)|consent\\w*|permission|agreement)(?: \\w+){0,3}',
  '(?:consent|permission)[^¶;,]{0,20} (?:is|are|was|were) ?(?:not|never|n.t) (?:\\w+)',
)
const FACE = rule(
  'voice-?prints?',
  '(?:face|voice|finger|iris|palm|fingerprint)s? (?:template|embedding|is matched|are matched|match\\w*|recognition|geometry)(?: \\w+){0,3}',
  'face is (?:compared|matched|checked)(?: \\w+){0,3}',
)

/** What leaves the house, with which names, under which agreement; children and faces. */
export function readOutside(s: Scan): void {
  const own = (hit: Hit) => !ofOthers(s, hit) && !NOT_OURS.test(s.before(hit, 40))
  const stays = s.all(STAYS_IN).find((hit) => !ofOthers(s, hit))
  const goes = s.all(GOES_OUT).find((hit) => own(hit) && !OUR_API.test(`${hit.text}${s.after(hit, 16)}`))
  if (goes && !(stays && stays.start < goes.start)) s.set('data.thirdPartyApi', true, goes)
  if (stays) s.set('data.thirdPartyApi', false, stays)
  const coded = s.all(CODED).find((hit) => !/\b(?:not|never|no|nobody)\b/.test(s.around(hit, 20, 0)))
  if (coded) s.set('data.deidentified', true, coded)
  const plain = s.all(AS_IT_IS).find((hit) => !ofOthers(s, hit))
  const named = plain && new RegExp(NAMES).test(s.sentence(plain))
  if (plain && (named || s.value('data.phi') === true || s.value('data.thirdPartyApi') === true))
    s.set('data.deidentified', false, plain)
  if (goes && s.value('data.phi') === true && CARRIED.test(s.sentence(goes)))
    s.set('data.deidentified', false, goes, true)
  const baa = s.all(BAA_NO).find(own)
  if (baa) s.set('data.baa', false, baa)
  if (s.value('data.minors') === true) {
    const bare = s.find(CHILD_SAFE_NO)
    if (bare) s.set('data.minorSafeguards', false, bare)
    const parents = s.find(PARENTS_NO)
    if (parents) s.set('data.parentalConsent', false, parents)
  }
  const face = s.all(FACE).find(own)
  if (!face) return
  s.set('data.biometric', true, face)
  const unasked = s.all(UNASKED).find((hit) => Math.abs(hit.start - face.start) < 300)
  if (unasked) s.set('data.biometricConsent', false, unasked)
  s.set('data.pii', true, face, true)
}
