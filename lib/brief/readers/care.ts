import { type FactRule, states } from '../fact-rule'

const TEXTS =
  '(?:notes?|files?|letters?|texts?|records?|charts?|transcripts?|recordings?|reports?|messages?|documents?|tickets?|chats?|conversations?)'
const GO =
  '(?:goes?|go|are sent|is sent|are uploaded|is uploaded|are passed|is passed|are handed|leaves?|are forwarded|are transmitted|we send|we upload|we pass)'

/** Health data by those who are cared for, and names that go along. */
export const CARE: readonly FactRule[] = [
  {
    ...states(
      'data.phi',
      true,
      'business associate agreement',
      'baa',
      `${TEXTS}\\b[^¶;]{0,40}\\b(?:nursing|care|residential) (?:homes?|facilit(?:y|ies))`,
      `(?:nursing|care|residential) (?:homes?|facilit(?:y|ies))\\b[^¶;]{0,60}\\b(?:care|nursing|shift|clinical) ${TEXTS}`,
    ),
    inferred: true,
  },
  states(
    'data.deidentified',
    false,
    `${TEXTS} ${GO}\\b[^¶;]{0,50}\\b(?:names and all|including names|with (?:the |all )?(?:full )?names(?: and [a-z]+(?: [a-z]+)?)? (?:left )?in(?: them)?|in clear|unredacted|unmasked)`,
    `(?:${GO}|send|upload|pass) (?:the |all |our |full )*${TEXTS} (?:unredacted|unmasked|in clear|names and all)`,
    '(?:nothing|none of it|no names?|not even names?) (?:is|are|was|were|gets?) (?:blacked out|taken out|removed|masked|struck out|replaced) before (?:it|they|that|the \\w+) (?:goes?|is|are|leaves?|reach(?:es)?)(?: sent)?',
    'names (?:and [a-z]+ )?(?:are|is|were) (?:not|never) (?:removed|masked|blacked out|taken out|replaced|struck out)(?: before)?',
    `(?:full|complete|raw|original) ${TEXTS} (?:go|goes|are sent) to (?:the |a |their )?(?:vendor|provider|cloud|model|service|supplier|api)[^¶;]{0,30} as (?:they are|it is)`,
  ),
]
