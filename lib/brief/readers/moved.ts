import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { isAsked, ofOthers } from '../subject'

const LEARNT =
  '(?:trained|learn(?:ed|t)|fine-?tuned|tuned|taught|fitted|built|training (?:set|data|clips|pictures|images|photos|text)|all (?:of it |of them )?(?:from|of)|all (?:films|photos|pictures|images|data|recordings) (?:are|is|come|came))'
/** Who or what will meet it then, in another place than where it learnt. */
const NEW =
  "(?:our (?:callers?|customers?|users?|patients?|speakers?|technicians?|clients?)|(?:in|out in) (?:the )?fields?|in practice|in the wild|elsewhere|other (?:sites?|plants?|parks?|hospitals?|countries|kilns?|machines?|cities)|(?:new|second|third|portable|foreign) (?:clinics?|sites?|plants?|hospitals?|cameras?|markets?|countries|scanners?|branches)|small children|kids|children's)"
const USE =
  '(?:run|used?|work|go|hang|deployed|installed|applied|serve|rolled out|shall|should|will|plan\\w*|intend\\w*|to be used)'
const DIFFERENT =
  '(?:other|another|different|older|newer|worse|bad|dark|noisy|loud|shout\\w*|dirty|dusty|accents?|portable|foreign|unlike|not the same|never tested|never tried|nothing was tried|not been tested|crowded|wet|old)'
const SPLIT = rule(
  `${LEARNT}[^¶]{2,110}?[¶;,:–][^¶]{0,40}${NEW}[^¶;]{0,80}${DIFFERENT}(?: [a-z]+){0,2}`,
  `${LEARNT}[^¶;]{2,90} (?:and|but|,)[^¶;]{0,20} ${USE} (?:to )?(?:be )?(?:[a-z]+ ){0,2}?(?:used |run |it )?(?:on|in|at|for) [^¶;]{2,60}(?:too|as well|also|which (?:are|is|have|has)|${DIFFERENT})(?: [a-z]+){0,3}`,
  `${LEARNT}[^¶;]{2,60} (?:from|in|on|of) [^¶;,]{2,40}, (?:the |our )?(?:[a-z]+ )?(?:cameras?|machines?|model|sensors?|microphones?|system) (?:will|shall|are to|is to|should) [^¶;]{2,50}`,
  `${LEARNT}[^¶;]{2,50},? (?:but |and )?(?:to be|will be|shall be|is|are) (?:then )?(?:used|run|deployed|applied|sold|installed) (?:in|on|at|by|for) (?:the |our )?[a-z]+(?: [a-z]+){0,3}`,
  `${LEARNT}[^¶]{2,90}?[¶;,][^¶;]{0,40}\\b(?:our|the|we have)[^¶;]{0,60}${DIFFERENT}[^¶;]{0,30}(?:accents?|light|weather|car|street|road|skin|mix|brands?|makes?|coolers?|cameras?|dialects?|voices?|children|noise|languages?)`,
  `${NEW}[^¶;]{0,60} (?:have|has|with|see|sees|use|uses|is|are) (?:[a-z]+ )?${DIFFERENT} (?:[a-z]+ )?(?:cameras?|mix|light|weather|population|equipment|sensors?|scanners?|patients|accents?|coolers?|[a-z]+)(?: [a-z]+){0,2}`,
)
const UNTRIED = rule(
  '(?:nothing|never|not|nobody|no one)(?: [a-z]+){0,4} (?:tried|tested|measured|checked|validated|evaluated) (?:it )?(?:there|on (?:voices|small|children|portable|these|those|any of them|real)|in the field|on a real)(?: [a-z]+){0,3}',
  '(?:nothing|none|never) (?:on|at|in) (?:an? )?real [a-z]+',
)
const KINDS = [
  'image_classification',
  'medical_imaging',
  'object_detection',
  'segmentation',
  'speech_recognition',
  'defect_inspection',
  'rl_control',
  'predictive_maintenance',
  'document_ai',
  'information_extraction',
  'anomaly_detection',
]
const NOT =
  /\b(?:a ?\/ ?b|retrain\w*|roll(?:ed)? out|laptop|budget|transcribed|labell?ed by|chairs|same (?:as|cameras))\b/

/** Trained there, used here. */
export function readMoved(s: Scan): void {
  if (!s.is(...KINDS)) return
  const own = (hit: Hit) => !ofOthers(s, hit) && !isAsked(s, hit) && !NOT.test(hit.text)
  const moved = s.all(SPLIT).find(own)
  if (moved) s.set('data.populationShift', true, moved)
  if (s.value('data.populationShift') !== true) return
  const untried = s.all(UNTRIED).find((hit) => !ofOthers(s, hit))
  if (untried) s.set('data.externalValidation', false, untried)
}
