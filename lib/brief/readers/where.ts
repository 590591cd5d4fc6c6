import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, ofOthers, wasDropped } from '../subject'

/** What does the work. */
const MODEL =
  '(?:models?|recogni[sz]er|polic(?:y|ies)|networks?|detectors?|classifiers?|inference|scoring|recognition|algorithms?|agent|llm|language model|everything|all of it|it|software|engine|service|processing|work|prediction|that|this|them|one)'
const CLOUD =
  '(?:(?:the |our |a |an |its |their |some )?(?:[\\w-]+ )?(?:cloud|data ?cent(?:re|er)s?|server farm|back-?end|central servers?|servers?(?! (?:beside|in the (?:hall|plant|van|truck|building)))|api|endpoint|gpu cloud|hosted service|cpu hosts|gpu hosts))'
/** A service that is kept up for single requests, whatever the rhythm of the work. */
const STANDING = rule(
  '(?:always[- ]on|permanent(?:ly running)?|permanently running|constantly running|24/7|round[- ]the[- ]clock|standing|continuously running|dedicated) (?:[\\w-]+ ){0,2}?(?:endpoint|service|server|api|instance|deployment|machine)s?',
  '(?:endpoint|rest (?:api|service|endpoint)|service|server|api) (?:[\\w-]+ ){0,3}?(?:around the clock|24/7|day and night|all day long|permanently)',
  `${MODEL} (?:behind|as) (?:an? )?(?:[\\w-]+ ){0,3}?(?:rest|http|web|online|real-time) ?(?:api|endpoint|service)`,
)
const REMOTE = rule(
  `${MODEL} (?:[\\w-]+ ){0,3}?(?:runs?|running|lives?|sits?|is hosted|are hosted|hosted|stands?|stays?|is|placed|put|deployed|installed) (?:\\w+ )?(?:in|on|behind|at|from|inside) ${CLOUD}(?: \\w+){0,3}`,
  `(?:run|runs|running|put|hosted|deployed) (?:it |them |\\w+ )?(?:in|on|behind) ${CLOUD}(?: \\w+){0,3}`,
  `${CLOUD}[^¶;.]{0,20},? where (?:the |our |its )?${MODEL} (?:lives?|runs?|sits?|is|stands?)(?: \\w+)?`,
  `(?:streamed|sent|uploaded|pushed|posted|transmitted|goes|go|transferred) (?:\\w+ )?to (?:an? |the |our )?(?:\\w+ )?${MODEL} (?:in|on|at|behind) ${CLOUD}(?: \\w+)?`,
  `(?:via|through|over) (?:our|the|an?) (?:[\\w-]+ )?servers?`,
  `(?:on|with) our own (?:machines|servers|gpus|cards|cluster)`,
  `behind an? (?:\\w+ )?api`,
)
const LOCAL =
  '(?:browser|phone|handset|tablet|laptop|watch|camera|van|truck|car|bus|train|ship|tractor|drone|robot|helmet|jetson|raspberry(?: pi)?|micro-?controller|plc|gateway|edge (?:box|device)|local (?:gpu|pc|machine|computer)|small (?:computer|box)|box (?:at|in|on|beside|under) [a-z ]{3,24}|device|machine itself|nacelle)'
const HERE = rule(
  `(?:run|runs|running|happens?|done|computed|works?|executed|has to run|must run|scored?|inference|recognition|frame|stays?) (?:[\\w-]+ ){0,4}?(?:in|on|inside|aboard|within) (?:the |an? |our |each |every |cheap )*(?:[\\w-]+ )?${LOCAL}`,
  '(?:no|without (?:any|an|a)?) ?(?:image|picture|photo|frame|audio|video|data|recording)s? (?:ever )?(?:leav(?:es?|ing)|may leave|leaves) (?:the )?(?:[\\w-]+)',
  '(?:nothing|no (?:images?|pictures?|video|audio|data)) (?:goes|is sent|are sent|may go|leaves?|is uploaded) (?:to |for |the )?(?:an? |the )?(?:cloud|server|internet|outside|device|building)?',
  `(?:an? |the |one |each )(?:\\w+ )?(?:box|computer|pc|gateway|controller) (?:beside|at|in|on|under|next to) (?:the |each |every )?(?:[\\w-]+ ){1,2}(?:does|has|decides|computes|scores|runs|evaluates)(?: \\w+){0,3}`,
)
/** The vendor's and the trial's place is a place; a thing of the past or of an appendix is not. */
const ASIDE =
  /\b(?:alternatives?|appendix|instead|rather than|could|might|no|not|never|without|cannot|[a-z]+n't|store[sd]? (?:our|the) data)\b[^¶;,]{0,30}$/
const TRAINS = /\b(?:train\w*|labell?\w*|annotat\w*|archive\w*|back-?ups?|stored?|data (?:is|are)|warehouse|bigquery)\b/

const WRITTEN = rule(
  '(?:every|each) [^¶;,]{2,20},? (?:an? |the )?(?:job|script|process|batch) (?:fills?|writes?|computes?|updates?|produces?|calculates?|puts?)(?: \\w+){0,4}',
  '(?:estimates?|scores?|prices?|predictions?|forecasts?|model|figures?|values?|job|lists?|ranking|results?)[^¶]{0,60}? (?:by a job|every (?:\\w+ )?(?:hours?|nights?|days?|minutes?)|each (?:night|hour|morning|day)|nightly|overnight|hourly|daily|at (?:\\d{1,2}[:.]\\d\\d|\\d ?[ap]\\.?m|midnight|night))[^¶]{0,70}? (?:cached|stored|written|table|kept|looked up|looks it up|saved|held)(?: \\w+){0,4}',
  '(?:nightly|hourly|daily|scheduled) job (?:writes?|fills?|puts?|stores?|computes?)[^¶;]{0,50}(?:table|cache|store|file|list)(?: \\w+){0,3}',
)

/** Said in so many words where the work is done now or in the plan: this stands, whatever would be better. */
export function readWhere(s: Scan, onSite: boolean): void {
  const own = (hit: Hit) =>
    !ofOthers(s, hit) &&
    !isAsked(s, hit) &&
    !wasDropped(s, hit) &&
    !ASIDE.test(s.before(hit, 50)) &&
    !TRAINS.test(hit.text)
  const standing = s.all(STANDING).find((hit) => !isAsked(s, hit) && !ASIDE.test(s.before(hit, 50)))
  if (standing) s.set('arch.serving', 'online', standing)
  const written = s
    .all(WRITTEN)
    .find(
      (hit) => !ofOthers(s, hit) && !isAsked(s, hit) && !/\b(?:re-?rank|features?|vector|counters?)\b/.test(hit.text),
    )
  if (written) s.set('arch.serving', 'batch', written)
  if (!onSite) return
  const here = s.all(HERE).find((hit) => !ofOthers(s, hit) && !isAsked(s, hit) && !/\btrain/.test(hit.text))
  const remote = s.all(REMOTE).find(own)
  if (remote && (!here || s.value('arch.network') !== 'offline')) s.set('arch.serving', 'online', remote)
  else if (here) s.set('arch.serving', 'edge', here)
}
