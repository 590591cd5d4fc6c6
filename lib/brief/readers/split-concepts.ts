import { type Concept, concept } from '../concept'

export const TO_TEST =
  '(?:test\\w*|hold-?out|held out|validat\\w+|evaluat\\w+|verdict|set aside|put (?:aside|away|by)|laid aside|kept (?:back|aside|for)|reserved)'
const TO_TRAIN = '(?:train\\w*|learn\\w*|fitt?ed|fitting|fits|built|developed|estimated)'
/** Trials on people, and what a dealer or a machine mixes. */
const TREATED =
  'coupons?|vouchers?|control group|control|treat\\w+|a ?/ ?b|experiment|arms?|mailed|playlist|servers|exploration'
const DENIED = 'never|not|nothing|nobody|no one|without|instead of|rather than|should|would|could'

/** Rows drawn without regard to time or to what belongs together. */
export const BY_LOT: readonly Concept[] = [
  concept(
    'data.splitStrategy',
    'random',
    [
      '(?:mixed|shuffled|jumbled|pooled|blindly|by lot|by dice|thrown together|lumped together|scattered|sprinkled|picked at will|haphazard\\w*|coin)',
      TO_TEST,
    ],
    { none: `${TREATED}|${DENIED}` },
  ),
  concept(
    'data.splitStrategy',
    'random',
    ['test \\w+[^¶;]{0,30} (?:same|very) (?:weeks?|months?|days?|years?|period)', 'train\\w*'],
    {
      none: `${TREATED}|${DENIED}|following|next`,
    },
  ),
]

/** What came first trains, what came later tests. */
export const SPLIT_CONCEPTS: readonly Concept[] = [
  concept(
    'data.splitStrategy',
    'rolling_origin',
    [
      '(?:forecast )?(?:origin|cut-?off|window)s? (?:\\w+ ){0,2}?(?:moves?|slides?|rolls?|walks?|steps?|advances?|shifts?)(?: \\w+){0,3}',
      '(?:scor\\w+|test\\w*|evaluat\\w+|measur\\w+|error|each|every)',
    ],
    { none: DENIED },
  ),
  concept(
    'data.splitStrategy',
    'time_based',
    [
      '(?:before|until|up to|older|earlier|previous|first|preced\\w+|past|training period)',
      TO_TRAIN,
      '(?:test\\w*|hold-?out|held out|validat\\w+|evaluat\\w+|verdict|judged|measured on|checked on)',
      '(?:after|later|following|follows|next|subsequent|newest|newer|most recent|latest|last) ?(?:\\w+)?',
      '(?:weeks?|months?|quarters?|years?|seasons?|days?|period|dates?|january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\\d\\d)',
    ],
    { none: `${TREATED}|${DENIED}|random\\w*|shuffl\\w+|mixed|retrain\\w*|rotat\\w+|before the split` },
  ),
  concept(
    'data.pointInTimeJoin',
    false,
    [
      "(?:current|present|today's|latest|newest|up-to-date|export(?:ed)?|live) (?:\\w+ ){0,2}?(?:tables?|state|values?|version|store|snapshot|status|day|profile|master data|attributes?|tariffs?)|(?:as|how) (?:it|they|things) (?:now )?(?:is|are|looks?|stands?)(?: (?:now|today|at present))?|of today",
      "(?:past|old|older|earlier|former|previous|histor\\w+|last year(?:'s)?|years ago|of the enquiry|back then|at the time)",
      '(?:join\\w*|looked up|look up|come from|comes from|taken from|take|carry|carries|attributes?|features?|rows?|columns?|data are|merged?|enrich\\w*|attached|filled|address|records?|price list|version)',
    ],
    {
      none: 'as of the (?:day|moment|time|date)|valid at|never the|snapshots? of (?:that|each) day|the model|no change',
    },
  ),
  concept(
    'data.pointInTimeJoin',
    true,
    [
      '(?:as of (?:the )?(?:day|moment|time|date|event|enquiry|payment|prediction|scoring)|valid (?:at|on) (?:the |that )?(?:moment|time|day|date)|point-in-time|as (?:it|they) (?:was|were|stood|looked) (?:on|at) (?:the|that) (?:day|moment|time|date))(?: \\w+){0,3}',
      '(?:features?|inputs?|columns?|attributes?|values?|join\\w*|tables?)',
    ],
    { none: `${DENIED}|no` },
  ),
]
const COPY =
  '(?:mirror\\w*|rotat\\w+|turned|flipp\\w+|augment\\w*|smote|over-?sampl\\w*|resampl\\w*|copied|cloned|multiplied|duplicated|cropp\\w+)'
export const EARLY: readonly Concept[] = [
  concept(
    'data.resampleBeforeSplit',
    true,
    [
      COPY,
      '(?:(?:from|out of) (?:that|the|this|these|those|all|everything|which|what came out)(?: \\w+)?(?: (?:pile|heap|pool|result|set|stock|collection|lot))?|came first|first,|whole table|before|beforehand|then|only then|afterwards|second)',
      '(?:test (?:photos|images|pictures|rows|set|part|data|samples?|cases|panels)|split\\w*|divided|division|parted|hold-?out|validation)',
    ],
    {
      none: 'inside|within|only (?:the )?training|training (?:part|photos|images|pictures|rows|set|half|data)|(?:split|divided|parted|separated)(?: \\w+){0,4} (?:first|before)|after (?:the )?(?:split\\w*|division)|(?:set|put) aside first|only the rest|server|cable|folder|crm|warehouse|teams|robot|never|not',
    },
  ),
  concept(
    'data.preprocessFit',
    'all',
    [
      '(?:scal(?:ers?|ing|ed)|normali[sz]\\w+|standardi[sz]\\w+|imput\\w+|means?|medians?|averages|encod\\w+|vocabulary|pca|principal components|tf-?idf|idf|whitening|(?:feature|column|variable) selection|mean colou?r|gaps|missing values)',
      '(?:complete|whole|entire|all|full|everything|every|overall)',
      '(?:test (?:\\w+ )?(?:and all|too|as well|included|alike|also)|(?:those|the ones) for (?:the )?test\\w*|includ\\w+ (?:the |those )?(?:\\w+ )?(?:for the )?test\\w*|test \\w+ (?:and all|too|included)|before (?:it|they|we|the \\w+) (?:was|were|is|are)? ?(?:split|divided|parted)|both (?:parts|sets|halves))',
    ],
    { none: 'never|not|without|only (?:on|from|the) train\\w*' },
  ),
]
