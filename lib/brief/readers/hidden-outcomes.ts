import { rule } from '../rule'

/** Cases whose outcome nobody sees, because they were not let through or not looked at. */
export const HIDDEN: readonly RegExp[] = [
  rule(
    '(?:block\\w*|declin\\w*|reject\\w*|refus\\w*|denied|turn(?:ed)? down|stopp?(?:ed)?|held|not contacted|never called|un-?inspected|uninvestigated|unscreened|unreviewed|unread|unopened|unchecked|unvisited|uncalled) ~~ {not} ~ {outcome}',
    '(?:block\\w*|declin\\w*|reject\\w*|refus\\w*|denied|turned down|stopped|nobody \\w+) ~ (?:stay|stays|remain|remains|are|is|have|leave) (?:\\w+ )?(?:unlabell?ed|unknown|without|no)(?: \\w+){0,2}',
    "(?:that|which|who|whom)? ?(?:nobody|no one|we never|we did not|we do not|we don't|were never|are not|were not) (?:\\w+ )?(?:call\\w*|visit\\w*|inspect\\w*|investigat\\w*|contact\\w*|review\\w*|check\\w*|test\\w*|biops\\w*|examin\\w*|open\\w*|look\\w* at|follow\\w*|approv\\w*|accept\\w*) ~ (?:{not}|unlabell?ed|unknown) ?(?:\\w+ )?(?:{outcome})?",
    '(?:block\\w*|declin\\w*|reject\\w*|refus\\w*|stopp?\\w*|turn down|whatever we \\w+) ~ (?:is|are|was|were|gets?) (?:never|not) (?:labell?ed|known|confirmed|seen|followed|verified|checked)(?: \\w+)?',
    '(?:block\\w*|declin\\w*|reject\\w*|refus\\w*|stopp?\\w*|hold|held) ~~ (?:never|not|nobody) (?:\\w+ )?(?:learn|know|knows|find out|finds out|see|sees|hear) (?:whether|if|what|how|who|which)(?: \\w+){0,3}',
    '(?:for|of|about|on) (?:people|those|applicants|customers|shoppers|firms|tenants|the ones)? ?(?:that |who |whom )?(?:we )?(?:turned away|turned down|refused|rejected|declined|never (?:accepted|approved|saw)) (?:there is|we have|we see|we know) (?:nothing|no \\w+)',
    '(?:trained|built|learn\\w*|based) on (?:\\w+ ){0,2}?(?:tenants|customers|loans|applicants|people|cases|claims|firms|students|accounts) (?:that |who |whom )?(?:we |were |had been )?(?:accepted|approved|funded|granted|admitted)',
    'only (?:\\w+ ){1,2}?(?:that |which |who )(?:\\w+ ){1,6}?(?:are|is|were|get|gets) (?:looked at|checked|inspected|examined|opened|verified|reviewed|investigated|tested)',
    '(?:open|pending|unfinished|running|unresolved|ongoing)[^¶]{0,24}(?:are|were|is) (?:left out|excluded|dropped|ignored|not included|missing)',
    '(?:half|most|many|the majority|two (?:out of|of|in) three|two thirds|three quarters|\\d+ ?%)[^¶]{0,24} (?:have|has|had|were|was) (?:not|never) (?:been )?(?:traded|sold|seen|tested|checked|measured|examined|closed)(?: \\w+){0,3}',
    'half (?:of )?the \\w+ have no (?:sale|transaction|outcome)(?: \\w+){0,4}',
    '(?:only|just) (?:the )?(?:contacted|accepted|inspected|approved|funded|treated|called|visited|investigated|reviewed|biopsied|flagged) \\w+ (?:have|has|get|gets|carry|produce|show)',
    'with no follow-?up ~ (?:no|without) (?:\\w+ )?(?:label|outcome|result|answer)s?',
    '(?:outcomes?|labels?|repayments?|results?) (?:\\w+ ){0,3}?(?:only|just) (?:for|of|from|on) (?:\\w+ ){0,3}?(?:accepted|approved|contacted|called|inspected|funded|treated|visited|investigated|those)',
  ),
]
/** A control group and test data without answers are no hidden outcomes. */
export const NOT_HIDDEN =
  /\b(?:reason|reasons|explanation|letter|regulator|auditor|consent|vendor|test questions|test cases)\b/
