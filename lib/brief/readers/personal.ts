import { rule } from '../rule'
import type { Hit, Scan } from '../scan'
import { clauseOf, isUnreal, ofOthers } from '../subject'

const WHOSE =
  "(?:(?:the |their |our |his |her )?(?:customer|client|patient|driver|applicant|employee|user|caller|guest|member|pupil|student|tenant|subscriber|passenger|resident|citizen|consignee|buyer|seller|person|people|worker|insured|claimant|borrower|private|sender|recipient|nurse|staff|witness)(?:s|s'|'s)? )"
/** What names a person, or can be traced to one. */
const IDENTIFYING = `(?:(?:${WHOSE}|full |first |last |real )names?|names? (?:of (?:the )?(?:people|persons|private|customers|clients|patients|drivers|applicants|employees|callers|consignees)|and (?:addresses|e-?mails?|phones?|numbers|record|mrn|home|birth|account|policy|iban))|name and (?:home |private )?address|names?,? (?:home |private |street )?address(?:es)?|(?:home|private|postal|street|e-?mail|ip) address(?:es)?|(?:dates?|years?) of birth|birth ?dates?|passports?|pay ?slips|id cards?|identity cards?|(?:social security|national insurance|tax|passport|phone|mobile|telephone|bank account|iban|account|medical record|insurance) numbers?|ibans?|bank details|(?:licen[cs]e|number) plates?|device ids?|advertising ids?|cookies|the e-?mail of|gps (?:traces?|tracks?) of (?:drivers|people|couriers)|medical (?:reports?|details|records?|histories|notes)|health records?|patient (?:notes|files|charts)|faces (?:of|are)|charts? of patients)`
const HELD = new RegExp(`\\b${IDENTIFYING}(?!\\w)`, 'g')
const FREE = rule(
  '(?:no|without(?: any)?|not any|neither) (?:[a-z-]+ ){0,2}?(?:personal|person-related|private) (?:data|information|details)(?: (?:is|are) (?:involved|used|stored|processed|there|included|in it))?',
  '(?:nobody|no one|no person|no people|no persons|no faces?) (?:is |are |can be |could be |will be )?(?:recogni[sz]able|visible|identifiable|recogni[sz]ed|identified|in (?:the|any) (?:picture|image|photo|frame)s?|on (?:the|any) (?:picture|image|photo|frame|tile)s?)',
  '(?:data|rows|records) (?:are|is) (?:fully |completely )?(?:anonymous|about machines only|not personal)',
)
const DENIED =
  /\b(?:no|not|never|without|nobody|none|n't|neither|removed|stripped|masked|redacted|replaced|blacked|hidden|anonymi[sz]ed|pseudonymi[sz]ed|hashed|do(?:es)? not)\b/
/** A field that is to be read off a page, or a list that is asked for, is no word on whom the data are about. */
const WANTED =
  /\b(?:extract\w*|pull\w*|want\w*|need\w*|wish\w*|model names?|product names?|brand names?|names? of (?:the )?(?:plants?|machines?|products?|sites?|ships?|vessels?))\b/

const WHO =
  '(?:student|pupil|patient|employee|staff|customer|member|subscriber|policy-?holder|citizen|tenant|applicant|borrower|driver|player|user|person|household|insured|teacher|worker|client|voter|resident)'
/** A table of people has a row for each of them. */
const ROWS_OF_PEOPLE = rule(
  `${WHO}(?:s|s'|'s)? (?:records?|tables?|files?|master data|histor(?:y|ies)|accounts? names?|register|profiles?)`,
  `(?:tables?|records?|lists?|rows?|register|data|files?) (?:of|on|about|per|for) (?:the |our |all |each |every |single |\\d[\\d,.]{0,9} )*${WHO}s?`,
  `(?:one|a) row (?:per|for each|for every) ${WHO}`,
  `each of the (?:\\d[\\d,.]{0,9} )?${WHO}s`,
  `(?:every|each) ${WHO} (?:gets?|receives?|has a row)`,
  'hr (?:table|system|data|master data|files?)',
  'pay ?slips?',
  'pay stubs?',
  'call[- ]detail records?',
  'voice-?prints?',
  'student cards?',
)

/** Whether a person can be identified from the data. */
export function readPersonal(s: Scan): void {
  const free = s
    .all(FREE)
    .find(
      (hit) =>
        !ofOthers(s, hit) &&
        !/\b(?:may|must|can|shall|should|leave\w*|outside|goes?|sent|beyond|except)\b/.test(s.after(hit, 30)),
    )
  if (free && !/\b(?:may|must|shall|should)\b/.test(s.before(free, 10))) s.set('data.pii', false, free)
  const rows = s.all(ROWS_OF_PEOPLE).find((hit) => !DENIED.test(clauseOf(s, hit, 60)) && !ofOthers(s, hit))
  const held = s.all(HELD).find((hit) => isHeld(s, hit))
  if (held) s.set('data.pii', true, held)
  if (rows) s.set('data.pii', true, rows, true)
}

function isHeld(s: Scan, hit: Hit): boolean {
  const clause = clauseOf(s, hit, 60)
  return !DENIED.test(clause) && !WANTED.test(clause) && !isUnreal(s, hit) && !ofOthers(s, hit)
}
