import { ON_SITE } from '../kinds'
import { rule } from '../../rule'
import type { Hit, Scan } from '../../scan'
import { isAsked, isPast, ofOthers, wasDropped } from '../../subject'

const LINK =
  '(?:4g|5g|3g|lte|gsm|wi-?fi|wlan|satellite|starlink|(?:the )?internet|mobile (?:network|data|link)|cellular|radio|(?:the |our |a )?(?:vpn|modem|network|line|link)|http|mqtt)'
const AFAR =
  '(?:(?:cloud )?end-?points?|servers?(?: farm)?|(?:public |private |hosted )?cloud|data ?cent(?:re|er)s?|back-?ends?|(?:hosted |web |remote |central )?(?:service|api)s?|headquarters|head office|aws|azure|gcp|google cloud)'
const SENT =
  '(?:goes|go|going|sent|sends?|travels?|is streamed|are streamed|streamed|streams?|uploaded|uploads?|transmitted|posted|posts?|pushed|shipped|transferred|hands?|passed)'
const WORKS =
  '(?:sits?|stands?|runs?|lives?|hosted|located|deployed|placed|resides?|works?|operates?|computes?|decides?)'
const ANSWERS = '(?:answers?|serves?|decides?|replies|responds?|returns?|computes?|gives? (?:back|an answer)|handles?)'

/** What is judged leaves the place for a machine elsewhere that answers: so today, or in the plan. */
const FAR = rule(
  `(?:each|every|all|the|a|our|its)(?: [a-z-]+){0,2}? (?:frames?|pictures?|photos?|images?|readings?|values?|requests?|signals?|clips?|sounds?|measurements?|videos?|states?|samples?|audio) (?:is |are )?${SENT}[^¶;,]{0,20} (?:over|via|through|by|across) ${LINK}[^¶;,]{0,20} (?:to|into|towards) (?:an? |the |our |their )?(?:[a-z-]+ ){0,2}?${AFAR}[^¶;,]{0,24}`,
  `(?:each|every|all|the|a|our|its)(?: [a-z-]+){0,2}? (?:frames?|pictures?|photos?|images?|readings?|values?|requests?|signals?|clips?|sounds?|measurements?|videos?|states?|samples?|audio) (?:is |are )?${SENT} (?:straight |directly |first |live )*(?:up )?(?:to|into) (?:an? |the |our |their )?(?:[a-z-]+ ){0,2}?${AFAR}(?! (?:for|as) (?:training|backup|archiv\\w+|labell?\\w+))[^¶;,]{0,24}`,
  `(?:controller|model|agent|policy|software|system|engine|brain|network|detector|recogni[sz]er|optimi[sz]er) ${WORKS}(?: [a-z]+)? (?:in|at|on|from|inside) (?:an? |the |our |their |its |some )?(?:[a-z-]+ ){0,2}?(?:cloud|data ?cent(?:re|er)|server farm|aws|azure|gcp|back-?end)[^¶;]{0,24}`,
  `${ANSWERS} (?:to )?(?:each|every|all|single|our) (?:[a-z]+ )?(?:requests?|calls?|quer(?:y|ies)|questions?|readings?) (?:live|in real[- ]time|online|from (?:the cloud|afar|there|frankfurt|dublin)|remotely)`,
)
/** Work that is saved up and done in one run, whatever the case would need. */
const SAVED_UP = rule(
  '(?:collect|gather|bundle|pool|save up|stack|queue|accumulate|batch|pile up|store)\\w* (?:up )?(?:the |all |all the |our |them |it |everything |these |those )?(?:[a-z]+ ){0,3}?(?:and|then|,)[^¶;]{0,16} (?:process|run|scor|handl|work|read|judg|comput|classif|predict|send|do)\\w*[^¶;]{0,40}(?:overnight|at night|each night|every night|nightly|in one (?:go|run|batch|pass)|once (?:a|per) (?:day|week|month)|in the evening|at the weekend|the next (?:day|morning))',
  '(?:process|scor|comput|calculat|predict|judg|classif|read|run)\\w* (?:them |it |all |everything |all of (?:them|it) |the [a-z]+ )*(?:overnight|at night|each night|every night|nightly|once (?:a|per) (?:day|night|week)) (?:in one (?:go|run|batch|pass)|as (?:one|a) (?:batch|run|job))?',
  '(?:scores?|predictions?|answers?|results?|decisions?|recommendations?|prices?) (?:is|are|would be|will be|get|gets) (?:made|computed|calculated|worked out|written|prepared|determined|refreshed|updated) (?:overnight|at night|nightly|each night|every night|once (?:a|per) (?:day|night|week)|in a nightly (?:run|job|batch))',
  '(?:plan|proposal|idea|design|intention|he wants|she wants|they want|it (?:proposes|suggests|wants))[^¶;]{0,30} (?:a )?(?:nightly|overnight|daily|weekly|hourly) (?:run|batch|job|scoring)',
)
const NOT_ANSWERS =
  /\b(?:re-?train\w*|train(?:ed|ing|s)?|archiv\w*|back-?ups?|label\w*|annotat\w*|index\w*|instead of|rather than|not|never|must not|may not|cannot|could|might|alternative\w*|features?|counters?|embeddings?|re-?rank\w*|table that|looked up|cache)\b/

/** Where and when the work is done in the plan that is described, right or wrong: it stands against what would be better. */
export function readPlanned(s: Scan): void {
  const plan = (hit: Hit) =>
    !isAsked(s, hit) &&
    !isPast(s, hit) &&
    !wasDropped(s, hit) &&
    !ofOthersWide(s, hit) &&
    !NOT_ANSWERS.test(s.around(hit, 30, 20))
  const far = s.is(...ON_SITE) ? s.all(FAR).find(plan) : undefined
  if (far) return s.set('arch.serving', 'online', far)
  if (s.is('speech_recognition', 'defect_inspection', 'rl_control', 'anomaly_detection', 'predictive_maintenance'))
    return
  const saved = s.all(SAVED_UP).find(plan)
  if (saved) s.set('arch.serving', 'batch', saved)
}
/** A vendor's or a colleague's plan is the plan; a rival's is not. */
const ofOthersWide = (s: Scan, hit: Hit): boolean =>
  ofOthers(s, hit) &&
  /\b(?:competitors?|rivals?|another (?:company|city|bank|hospital|firm)|paper|brochure)\b/.test(s.before(hit, 120))
