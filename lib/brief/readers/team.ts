import { COUNT, parseCount } from '../numbers'
import { rule } from '../rule'
import type { Hit, Scan } from '../scan'

/** "The two of us write all the code", "our IT man is the only one who can program". */
const CODE = '(?:cod\\w+|program\\w*|writ\\w+ (?:all |the )*(?:code|software)|develop\\w*|know\\w* python)'
const CODERS = rule(
  `(${COUNT}) of (?:us|our (?:staff|people|colleagues)) (?:all |can |could |do |does |maintain |build |will |would )*(?:the |all )*(?:${CODE}|maintain|build|the platform|work on (?:it|this))`,
)
const ALONE = rule(
  `(?:only|sole|single) (?:person|one|man|woman|member of staff|colleague|employee)(?: here| of us)? (?:who |that )?(?:can |could |is able to |knows how to |to )*${CODE}`,
  '(?:alone|on my own) (?:on|with) (?:this|it)',
  '(?:the |our )?only (?:ml|ai|data|machine[- ]learning|software|it) (?:eng|engineer|scientist|developer|dev|person)',
)
const BUILDERS = rule(
  `(${COUNT}) (?:people|persons|colleagues) (?:in|from|of) (?:the |our |its )?(?:[a-z]+ ){0,2}?(?:informatics|it|data|analytics|digital|software|engineering|technology|ai|ml|research)(?: \\w+)?`,
)

const KIND =
  'ml|ai|machine[- ]learning|data|software|backend|back-end|frontend|full-?stack|automation|reliability|platform|controls?|remote-sensing|research|part-time|embedded|cloud|devops|it|applied|senior|junior|good|in-house|internal|product|project|analytics|mlops|process|site|quality|bi|web|mobile|python|business|half-time|full-time|freelance|external|solo|single|technical|computer vision|nlp|infrastructure|security'
const MAKERS = 'engineers?|developers?|devs?|programmers?|scientists?|coders?'
const ROLE = `(?:(?:[a-z+#-]+ ){0,2}?(?:${MAKERS})|(?:(?:${KIND})(?: and |[ /]))*(?:engineers?|people|persons?|developers?|devs?|data scientists?|scientists?|analysts?|programmers?|specialists?|researchers?|volunteers?|colleagues|mles?|sres?|staff|postdocs?|technicians?|statisticians?|architects?|coders?|contractors?|consultants?|phds?|quants?|admins?|managers?|heads|employees|interns?|students?|statistician|econometricians?|radiologists?|growers?|physicists?|mathematicians?|chemists?))`
/** People who are users, callers or staff of others are no team. */
const OTHERS =
  /^(?:[ ,]+(?:who|that|which|use|uses|type|types|read|reads|call|calls|answer\w*|leave|cancel|a day|per day|per|a week|weekly|daily|can|could|may|apply|applied|come|visit|vote|watch|reach|work at|on site|across \d|in \d+ countries|see|handle|each|every|agree\w*|already|wait|have|ask|keep|look|review|in the field|in the call|label\w*|annotat\w*|transcrib\w*|drew|go(?:es)? (?:up|out|there)|drives?|climbs?|of (?:a|our|the) (?:competitor|rival|vendor|supplier)s?|with yolo)\b)/
const BEFORE_OTHERS =
  /(?:annotated|labell?ed|transcribed|tagged|drawn|graded|confirmed|by|reviewed|that|than|for|nor|of|from|with|to|desk has|mails?|sales(?: team)?|least|serve|employs?|used by|between|where|judged by|each|against|than)\s(?:about |over |the |our |by )*$/

const TEAM = rule(`(${COUNT}|an?|half a) (${ROLE})`)
const SQUAD = rule(
  `(?<!sales |support |call |nursing |care |field )(?:team|squad|group|crew)(?: is| size is| size:|:)?(?: of)? (?:about |just |only )?(${COUNT})(?! ?%| per ?cent| (?:stores|shops|hospitals|clinics|companies|surger\\w+|schools|banks|hotels|towers|plants|sites|brands))`,
  `we(?: are|'re) (?:a (?:small |tiny )?team of |about |only |just )*(${COUNT})(?! (?!people|engineers|developers|devs)[a-z-]+s)`,
  `(${COUNT})[- ](?:person|people|strong) (?:[\\w-]+ ){0,2}?(?:team|squad|group|crew|start-?up|company)`,
  `(?!one )(${COUNT}) of us`,
)
const JOIN = /^(?:,? and |, | plus |,? & | \+ |,? as well as |\/)(?:me, )?$/

/** The people who build it: roles side by side are added up ("three data engineers, one data scientist"). */
export function readTeam(s: Scan): void {
  const hits = s.all(TEAM).filter((hit) => {
    const size = sizeOf(hit)
    const before = s.before(hit, 30)
    if (
      /^an?\s/.test(hit.text) &&
      !/(?:\band|,|\bonly|\bplus|\bare|\bhave|\bjust|\bis|&|:)\s$/.test(before) &&
      before !== ''
    )
      return false
    if (/^an? (?:vendor|consultant|student|phd|intern)/.test(hit.text)) return false
    if (
      /^\w+ people$/.test(hit.text) &&
      /^ (?:in|on|at|are|were|from|trained)\b/.test(s.after(hit, 10)) &&
      !/^ (?:in (?:it|total|all|the team|analytics|planning|data|engineering|our team|my team|the it|(?:digital|customer|data|product|tech|business|risk|online) \w+)|are (?:on|in) the team|on (?:it|the team|this))/.test(
        s.after(hit, 26),
      )
    )
      return false
    return size > 0 && size < 200 && !OTHERS.test(s.after(hit, 26)) && !BEFORE_OTHERS.test(before)
  })
  const squad = s
    .all(SQUAD)
    .find(
      (hit) =>
        !hit.text.endsWith(' of us') ||
        !/^ (?:look|looks|read|review|check|label|answer|sit|handle|moderate|sort|judge|visit|phone|go|type|watch)/.test(
          s.after(hit, 14),
        ),
    )
  const coders = s.find(CODERS)
  if (coders) s.number('problem.engineers', parseCount(coders.groups.find(Boolean) ?? ''), coders)
  const first = hits.find((hit) => !squad || hit.start > squad.start || hit.end >= squad.start) ?? hits[0]
  // "Team: 2 data scientists and a product manager" is counted by its roles.
  if (first && !(squad && squad.start < first.start && squad.end < first.start)) {
    const joined = [first]
    for (const hit of hits.filter(({ start }) => start > first.start)) {
      const last = joined.at(-1) ?? first
      const between = s.low.slice(last.end, hit.start)
      if (JOIN.test(between) || /^ in [a-z]+(?:,| and) $/.test(between)) joined.push(hit)
      else break
    }
    const end = joined.at(-1)?.end ?? first.end
    const sum = joined.reduce((total, hit) => total + sizeOf(hit), 0)
    s.number('problem.engineers', Math.max(1, Math.round(sum)), { start: first.start, end })
  } else if (squad) {
    const size = parseCount(squad.groups.find(Boolean) ?? '')
    if (size > 0 && size < 200) s.number('problem.engineers', size, squad)
  }
  if (!s.has('problem.engineers')) {
    const builders = s.find(BUILDERS)
    const alone = s.find(ALONE)
    if (builders) s.number('problem.engineers', parseCount(builders.groups.find(Boolean) ?? ''), builders)
    else if (alone) s.number('problem.engineers', 1, alone)
  }
  for (const [pattern, id] of CLOUDS) if (s.when(pattern, 'problem.cloud', id)) break
}

const sizeOf = (hit: Hit) => (/^an?$/.test(hit.groups[0] ?? '') ? 1 : parseCount(hit.groups[0] ?? ''))

const CLOUDS: readonly (readonly [RegExp, string])[] = [
  [
    rule(
      'on[- ]prem\\w*',
      'on premises?',
      '(?:our|its|their|the|my)? ?own (?:[\\w-]+ )?(?:servers?|data cent\\w+|hardware|machines|rack|cluster of)',
      'existing servers',
      'no (?:public )?cloud',
      '(?:must|may|has to|have to|should) (?:stay|remain|stays) (?:in|on|inside|within) (?:the|our) (?:\\w+ )?(?:network|building|premises|data cent\\w+|hospital|plant|clinic)',
      '(?:may|must|can|shall|should|will) (?:not|never) leave (?:the |our |its |their )?(?:own )?(?:\\w+ )?(?:network|building|premises|data cent\\w+|hospital|plant|clinic|house)',
      'our data cent(?:re|er)s?',
      '(?:boxes|machines|servers|hardware|racks?|computers) of (?:our|its|their|my) own',
      'nothing (?:may|must|can) (?:go|leave|be sent) (?:to )?(?:an? )?(?:outside|public|external|foreign)?(?: \\w+)?',
      'in-house (?:servers?|data cent\\w+|cluster)',
    ),
    'on_prem',
  ],
  [rule('aws', 'amazon web services', 'sagemaker', 'redshift', 'bedrock', 'ec2', 's3 buckets?'), 'aws'],
  [rule('gcp', 'google cloud', 'bigquery', 'vertex(?: ai)?'), 'gcp'],
  [rule('azure', 'microsoft cloud', 'ms cloud'), 'azure'],
]
