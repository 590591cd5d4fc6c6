import { rule } from '../rule'
import type { Scan } from '../scan'
import { isUnreal, ofOthers } from '../subject'

const ITEM =
  '(?:mails?|e-?mails?|messages?|reports?|documents?|posts?|pages?|letters?|images?|photos?|pictures?|listings?|leases?|contracts?|threads?|tickets?|notes?|texts?|files?|articles?|questions?|rows?|records?|cases?|lines?|sentences?|paragraphs?|passages?|answers?|ads?)'
/** The same again: shared, quoted, copied, from one template. */
const COPIED = rule(
  'copy[- ](?:and[- ])?paste[ds]?(?: \\w+)?',
  '(?:full of|many|lots of|hundreds of|thousands of|number of|near|exact|literal|nearly identical) (?:near[- ]|exact |literal )?copies(?: [a-z]+){0,4}',
  'copies by the (?:hundred|dozen|thousand)',
  `(?:the )?same ${ITEM} (?:sits?|is|lies?|stands?|appears?|occurs?|turns? up|comes?)[^¶;]{0,24} (?:up to |several |many |two |three |four |five |\\w+ )times`,
  `${ITEM} (?:quote|quotes|repeat|repeats|copy|copies|cite) (?:each other|one another|the (?:earlier|previous|last) ${ITEM})(?: [a-z]+){0,3}`,
  `(?:share|shares|contain|contains|reuse|reuses|repeat|repeats) (?:the )?(?:same|whole|entire|identical|their own|one) (?:sentences|paragraphs|passages|template|text|wording|blocks|phrases)(?: [a-z]+){0,3}`,
  'differ(?:s|ing)? (?:in|by) (?:little|hardly anything|nothing|not much) (?:more than|but|except|other than)(?: [a-z]+){0,4}',
  // The same once more, only slightly changed.
  `(?:re-?us|recycl|paste|copy|copies|copied|re-?send|re-?sent|re-?print|forward|re-?post|circulat|repeat)[a-z]* [^¶;]{0,60}(?:again and again|(?:month|week|year|day) after (?:month|week|year|day)|word for word|verbatim|\\w+ times|(?:date|words?|names?|lines?|amounts?|figures?)s? (?:changed|altered|replaced|swapped)|with (?:other|new|different|changed) [a-z]+|somebody else's|each other's|by (?:dozens|hundreds))`,
  `(?:same|identical|near-?identical|one(?= (?:text|post|comment|message))) ${ITEM} [^¶;]{0,30}(?:twice|[a-z]+ times|again and again|over and over|by the (?:dozen|hundred)|hundreds|dozens|(?:month|week) after (?:month|week))`,
  `(?:same|identical|near-?identical) (?:complaint|request|form|reply|story|wording|order|enquiry|claim)s? [^¶;]{0,30}(?:twice|[a-z]+ times|again and again|over and over|by the (?:dozen|hundred)|(?:month|week) after (?:month|week))`,
  '(?:revisions|versions|editions|copies|variants) (?:that|which) (?:only |hardly |barely )?differ(?: only| little)?(?: in| by)?(?: [a-z]+){0,4}',
  `${ITEM} (?:that|which) (?:look|are|read) (?:almost |nearly |practically |all |virtually )?(?:the same|alike|identical)`,
  `(?:almost|nearly|practically|virtually|near)[- ]identical (?:${ITEM}|sheets?|bills?|forms?|copies)`,
  '(?:duplicates?|doublets?|doubles)(?: were| are| was)?(?: [a-z]+){0,2}',
)
const CLEANED =
  '(?:weed(?:ed|ing) (?:them |those |it )?out|sort(?:ed|ing) (?:them |those |it )?out|clear(?:ed|ing)?(?: (?:them|those))?(?: away| out)?|clean(?:ed|ing)(?: them| it)?(?: away| up)?|collapsed|removed?|removes|removed|taken out|dropped|deleted|cleaned(?: up)?|filtered(?: out)?|de-?duplicated|weeded out|thrown out|sorted out|merged|collapsed)'
const KEPT = rule(
  `(?:nothing|none(?: of (?:it|them))?|no copies|no duplicates) (?:was|were|has been|have been|is|are|got) (?:ever )?${CLEANED}`,
  `(?:have|has|had|did|was|were|been|are|is) ?(?:not|never|n.t) (?:yet )?(?:been )?(?:${CLEANED}|remove|take out|drop|delete|clean|filter)(?: (?:the )?(?:copies|them|any|it|duplicates))?`,
  `(?:nobody|no one) (?:has |ever )?(?:${CLEANED})(?: [a-z]+){0,3}`,
  '(?:no|without(?: any)?) de-?duplication',
  `without (?:first )?(?:${CLEANED}|removing|dropping|deleting|filtering|taking|throwing|weeding|sorting)(?: [a-z]+){0,4}`,
  `(?:nobody|no one|no step|nothing|no script|no rule) (?:ever |has |first )?(?:${CLEANED}|takes?|took|threw)(?: [a-z]+){0,4}`,
  '(?:were|was|are|is|got|simply|just|all)? ?(?:left|stayed|stay|remained|remain|kept) in(?: [a-z]+){0,4}',
  '(?:copies|duplicates) (?:are|were) (?:still )?(?:left in|kept|still in)(?: [a-z]+){0,3}',
)
const OUT = rule(
  `(?:copies|duplicates|doublets)(?: of [a-z ]{2,20})?[^¶;]{0,30} (?:were|are|is|was|have been|had been|get|got) (?:first |all |already )?${CLEANED}(?: [a-z]+){0,3}`,
  `(?:we|they|i|he|she) (?:first |have |had )?${CLEANED} (?:all |the |exact |near |any )*(?:copies|duplicates)(?: [a-z]+){0,4}`,
  'de-?duplicated (?:first|before[^¶;,]{0,24})',
)
const KINDS = [
  'text_completion',
  'information_extraction',
  'text_classification',
  'document_ai',
  'content_moderation',
  'semantic_search',
  'rag_qa',
  'image_classification',
  'candidate_screening',
  'speech_recognition',
  'summarization',
  'defect_inspection',
  'object_detection',
]

/** Copies in the data, and whether they were taken out before the split. */
export function readCopies(s: Scan): void {
  if (!s.is(...KINDS)) return
  const own = (hit: { start: number; end: number }) => !ofOthers(s, hit) && !isUnreal(s, hit)
  const copied = s.all(COPIED).find(own)
  if (copied && !/\b(?:no|not|never|without|hardly any) $/.test(s.before(copied, 12)))
    s.set('data.hasDuplicates', true, copied)
  const found = s.reads.get('data.hasDuplicates')
  if (found?.value !== true) return
  const near = (hit: { start: number; end: number }) => Math.abs(hit.start - found.end) < 220 && own(hit)
  const out = s.all(OUT).find((hit) => near(hit) && !/\b(?:not|never|nothing|none|nobody)\b/.test(hit.text))
  if (out) return s.set('data.dedupBeforeSplit', true, out)
  const kept = s.all(KEPT).find(near)
  if (kept) s.set('data.dedupBeforeSplit', false, kept)
}
