import { rule } from '../rule'
import { ADVERB, AUX, DEED, MACHINE, STAFF } from './action-words'

/** A way to say what follows from a prediction; `as` where the verb alone would not name it. */
export type Purpose = { readonly says: RegExp; readonly as?: string; readonly kinds?: readonly string[] }

const NUMBER =
  '(?:\\d[\\d,.]{0,14}k?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|a dozen|a hundred|several|many)'
const PEOPLE = `(?:people|persons|colleagues|fitters|women|men|of us|callers|volunteers|students|interns|typists|secretar(?:y|ies)|stenographers|translators|linguists|humans?|${STAFF})`
const ONE = `(?:(?:the|a|an|our|each|every|their|his|her) (?:[a-z-]+ ){0,2}?(?:typist|secretary|human|person|colleague|translator|stenographer|assistant|${STAFF})|(?:our |the )?${PEOPLE}|she|he|they|we|somebody|someone)`
const OPTIMISER = `(?:${MACHINE}|agent|policy|algorithm|optimi[sz]er|network|computer|ai)`
const WORK_LIST = '(?:lists?|sheets?|queues?|rankings?|names|worklists?|shortlists?|alerts)'
const DRAFT = '(?:drafts?|rough (?:version|text)|proposals?|first (?:version|go)|suggestions?|raw (?:text|transcript))'
const AMEND =
  '(?:corrects?|edits?|polish(?:es)?|tid(?:y|ies)(?: up)?|cleans? up|checks?|finish(?:es)?|reviews?|signs?|approves?|amends?|completes?|revises?|proof-?reads?|goes through|rewrites?|confirms?)'
const ADVISE = '(?:propose|suggest|recommend|advise)'
const SYSTEM =
  '(?:erp|sap|crm|emr|ehr|tms|wms|(?:[a-z]+ ){0,2}?system|database|ledger|register|master data|back office|accounts|patient record|spreadsheet)'
const SETTLED =
  'posted|booked|paid(?: out)?|released|published|approved|processed|accepted|filed|entered|sent|passed|rejected|refused|deleted|closed|hidden|forwarded|dispatched|ordered'

/** Said by the consequence: what is worked off, corrected, posted, sent on, decided or set. */
export const PURPOSES: readonly Purpose[] = [
  {
    says: rule(
      `${WORK_LIST}\\b[^¶;]{0,50} for (?:the |our |my )?(?:${NUMBER} )?(?:[a-z]+ )?${PEOPLE}\\b[^¶;]{0,30}? (?:who|they|which) (?:can |could |may |manage to |are able to |have time to )?(?<deed>get through|work (?:off|through)|handle|${DEED}|check|review|look at|see)`,
      `(?:${NUMBER}) (?:[a-z]+ )?${PEOPLE}(?: in [a-z]+(?: [a-z]+)?)?,? (?:who )?(?:can|could|are able to|have time to|manage to) (?<deed>(?!label|annotat|mark|tag|outline|transcribe|draw|code|spend|work|maintain|build|write|read|only|be\\b)[a-z]{3,}) (?:about |around |some |roughly |up to |at most )?(?:${NUMBER}) [a-z]+(?: between them)?(?: (?:a|per|each|every) [a-z]+)?`,
      `(?:each|every) (?:[a-z]+ )?${PEOPLE} (?:had|has|gets|got|receives|sees) (?:${NUMBER}) (?:[a-z]+ )?(?:names|leads|cases|numbers|addresses|accounts) (?:to|worth(?: an?)?) (?<deed>[a-z]{3,}(?: call| visit)?)`,
    ),
  },
  {
    says: rule(
      `(?:must|should|shall|has to|have to|needs? to|is to|are to|ought to|belongs?)(?: then| always| quickly)? ?(?<deed>go|reach|end up|land|arrive|be sent|be passed|get|belong|in|to|with)(?: to| with| in| at| on(?: the desk of)?| into)?(?: exactly| just)? one of (?:the |our |its )?(?:${NUMBER}) `.trimEnd(),
    ),
    as: 'route',
  },
  {
    says: rule(
      `${DRAFT}(?! of (?:the|this|a|our) (?:contract|brief|agreement|law|report|plan))\\b[^¶;]{0,60}?,? (?:which|that|and|for|so that)? ?${ONE} ${ADVERB}(?<deed>${AMEND})`,
    ),
  },
  {
    says: rule(
      `(?:anything|everything|whatever|all|those|what|the rest|invoices|documents|cases|items|payments|mails?)\\b[^¶;,]{0,30}\\b(?:above|over|below|under|scores?|scoring|high enough|confident|sure)\\b[^¶;,]{0,25}? (?:is|are|should|would|will|may|can|shall|must|gets?)(?: be| to be| meant to be| supposed to be| then| simply| just| automatically)* (?<deed>${SETTLED})`,
    ),
  },
  {
    says: rule(
      `(?<deed>need|needs|want|wants|needed|wanted|put|enter|write|written|entered|loaded|filled|transferred|copied)\\b[^¶;]{0,90}?\\b(?:in|into|to) (?:the |our |their )?${SYSTEM}(?= |,|$)`,
    ),
    as: 'write_fields',
    kinds: ['information_extraction', 'document_ai'],
  },
  {
    says: rule(
      `(?:map|maps|mapped|predict\\w*|estimat\\w*|forecast\\w*|scor(?:e|es|ing)|rank\\w*|classif\\w+|measure|detect\\w*|outlin\\w+|count|model|output|results?|figures?)\\b[^¶;]{0,80}?(?<!\\b(?:has|have|had|need|needs|want|wants|able|ready|going|yet|hard|difficult|try|trying|us|me|you)) (?:in order )?to (?<deed>decide|determine|choose|plan|settle|prioriti[sz]e) (?:where|which|whom?|when|how (?:many|much|often)|what)`,
    ),
  },
  {
    says: rule(
      `(?:${OPTIMISER})(?: is| are)? (?:${AUX}|supposed to|meant to|expected to) ${ADVERB}(?<deed>${ADVISE})`,
      `(?:like|want|wants|need|needs|expects?|wish|wishes) (?:it|(?:the|a|an|our|this) (?:[a-z]+ )?${OPTIMISER}) to ${ADVERB}(?<deed>${ADVISE}|${DEED}|choose|tune|control)`,
      `(?:an?|the|our|their|its) (?:[a-z-]+ ){0,3}?${OPTIMISER}\\b[^¶;]{0,40}? (?:that|which) ${AUX} ${ADVERB}(?<deed>${ADVISE}|${DEED}|choose|tune|control|operate|change)`,
      `(?:agent|policy|algorithm|optimi[sz]er|controller|computer) ${AUX} ${ADVERB}(?<deed>${DEED}|choose|tune|control)`,
    ),
  },
  {
    says: rule(
      `(?:each|every|all|the|our) (?:[a-z]+ ){1,2}?(?:needs?|gets?|receives?|wants?|expects?|is given|are given|should (?:get|have|see)) (?:an? |the |its |their )?(?:[a-z]+ )?(?<deed>proposal|suggestion|recommendation)s? (?:for|of|on|as to|about)(?: how (?:many|much)| what| which| when| where)`,
    ),
    as: 'propose',
  },
  {
    says: rule(
      '(?:whoever|anyone|those|people|customers|cases)(?: who| that)? (?:looks?|scores?|seems?|ranks?)[^¶;,]{0,30} (?:is|are|will be|would be|should be) (?<deed>[a-z]+ed|sent|rung|told|put|taken|held)',
    ),
  },
]
