import { ofOthers, isUnreal } from '../subject'
import type { Measure } from '../measures'
import type { Scan } from '../scan'
import { readEvaluationSet } from './evaluation-set'

const PAGES =
  /^(?:[a-z'-]+ ){0,3}?(?:pages?|documents?|articles?|manuals?|policies|protocols?|guidelines?|sops?|procedures?|letters|minutes|pdfs?|books|entries|records|leaflets|papers|wiki pages|bulletins|regulations|judge?ments|rulings|contracts|case files|drawings|photographs|data sheets|datasheets|work instructions|standards|faqs?|newspapers?|volumes|recipes|objects|publications|reports|specifications)\b/
const NOT_CORPUS =
  /\b(?:questions?|searches|quer(?:y|ies)|users?|readers|agents|print\w*|per|on average|each|every|a manual|one manual|a document|test|pilot|cases a|scored|scanned a|process)\b/
const CORPUS_KINDS = ['rag_qa', 'semantic_search']

/** The size of the source that is searched, and of the test that judges the answers. */
export function readCorpus(s: Scan): void {
  readEvaluationSet(s)
  if (s.is(...CORPUS_KINDS)) {
    const source = s.measures.find((m) => isSource(s, m))
    if (source) s.number('data.nPages', source.value, source)
  }
  const test = s.measures.find((m) => isTest(s, m))
  if (test) s.number('data.testN', test.value, test)
}

function isSource(s: Scan, m: Measure): boolean {
  return (
    m.kind === 'count' &&
    m.per === undefined &&
    m.value >= 100 &&
    Number.isInteger(m.value) &&
    PAGES.test(m.noun === '' ? s.after(m, 40).trimStart() : m.noun) &&
    !NOT_CORPUS.test(`${s.before(m, 30).split(/[,;:]/).at(-1)} ${m.noun}${s.after(m, 30).split(/[,;:]/)[0]}`) &&
    !ofOthers(s, m)
  )
}

const ITEMS =
  '(?:questions?|conversations?|dialogues?|summaries|messages?|mails|tickets?|cases|examples?|prompts?|notes|documents?|invoices|images?|pictures?|films|scans|files|calls|items|queries|pages|tasks|scenarios|reports|comments|posts|answers|rows|loans|claims|chats|transcripts)'
const TEST_NOUN = new RegExp(
  `^(?:[a-z'-]+ ){0,2}?(?:test|evaluation|held-?out|hold-?out|gold|reference|benchmark|golden) ${ITEMS}\\b`,
)
const TEST_OF = new RegExp(
  `\\b(?:(?:test|evaluat|validat|benchmark|judg|scor|assess|check)\\w*(?: set| suite)?(?: (?:on|against|with|of|has|have|holds?|contains?|consists? of|is|it|them|a|the|fixed|our|by))*|test set:)\\s(?:only |just |about |some |a set of |a fixed set of |around |roughly )*$`,
)
const NOUN = new RegExp(`^(?:[a-z'-]+ ){0,2}?${ITEMS}\\b`)
const TESTS = /\b(?:test|evaluat\w*|hold-?out|held-?out|fixed set|gold set|judged on|benchmark)\b/

function isTest(s: Scan, m: Measure): boolean {
  if (m.kind !== 'count' || m.per !== undefined || m.value < 20 || !Number.isInteger(m.value)) return false
  if (ofOthers(s, m) || isUnreal(s, m)) return false
  if (TEST_NOUN.test(m.noun)) return true
  const before = s.before(m, 60)
  return NOUN.test(m.noun) && TEST_OF.test(before) && TESTS.test(before)
}
