/**
 * The ways in which English says that a thing is not there or was not done, for `rule`: "no X", "X does not exist",
 * "X was never made", "nobody makes X", "X: none". `noun` is what is missing, `done` participles of what would be done
 * with it, `does` the verbs with which nobody does it.
 */
export const NOT = "(?:not|never|neither|cannot|[a-z]+n't)"
export const NOBODY = '(?:nobody|no[- ]one|none of (?:us|them|the \\w+)|not (?:a|one) (?:soul|person|single person))'
const BE =
  "(?:is|are|was|were|be|been|being|has|have|had|gets?|got|will be|would be|has been|have been|had been|'s been|'s|'ve been|'ve)"
const FILL = '(?:as yet|so far|yet|still|ever|even|really|actually|simply|formally|systematically|separately|at all)'
const MADE =
  '(?:done|made|prepared|written|carried out|performed|conducted|drawn up|set up|built|put in place|planned|foreseen|provided(?: for)?|designed|arranged|agreed|defined|started|available|there|in place|thought of|considered|offered|commissioned|scheduled|collected|kept|created|produced|taken place|happened|occurred|existed)'
const EXIST = "(?:(?:do|does|did)(?:n't| not)|(?:wo|would)n't|will not) (?:yet )?exist"
const GONE =
  '(?:missing|lacking|absent|outstanding|pending|open|to be (?:done|written|made)|yet to be \\w+|still to come|nowhere|non-?existent)'

export function absent(noun: string, done = MADE, does = ''): string[] {
  const made = done === MADE ? MADE : `(?:${done}|${MADE})`
  return [
    `(?:no|without(?: any| an?)?|lacks?(?: an?| any)?|lacking(?: an?| any)?|nor(?: an?| any)?|zero|not an?|not any|never an?|not have an?|(?:have|has|had|do|does|did|is|are|was|were)n't (?:have |got |do |any |an? )+)(?: [\\w-]+){0,2}? ${noun}(?:(?: \\w+){0,2})`,
    `${noun}(?: [\\w'-]+){0,5}? (?:${BE} )?${NOT} (?:${FILL} |${BE} )*${made}`,
    `${noun}(?: [\\w'-]+){0,5}? ${EXIST}`,
    `${noun} (?:${BE} |${FILL} )+${GONE}`,
    `${noun}(?:(?: [\\w-]+){0,3})? ?[:=] {0,3}["“]?(?:none|no\\b|nil|nothing|missing|later|not yet|not \\w+|never|n/a|zero|open)`,
    `${noun}(?: [\\w'-]+){0,4}? (?:${BE} )?${made} by (?:nobody|no one)`,
    ...(does === ''
      ? []
      : [
          `(?:${NOBODY}|${NOT}|without)(?: (?:has|have|had|ever|yet|we|to|plans to|wants to|would|will|could|can|it|been|anyone|anybody|really|actually|even))* (?:${does}|${done})(?: [\\w',-]+){0,5}? ${noun}`,
        ]),
  ]
}
