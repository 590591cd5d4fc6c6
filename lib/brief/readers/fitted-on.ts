import { rule } from '../rule'
import type { Scan } from '../scan'
import { isAsked } from '../subject'

/** What is learnt from rows before a model is: scales, codes, fillings and the choice of columns. */
const STEP =
  '(?:scal(?:ers?|ing|ed|es)(?: constants)?|normali[sz](?:ation|ed|ing|ers?)|standardi[sz](?:ation|ed|ing)|imput(?:ation|ed|ing|er)|encod(?:ers?|ing|ings|ed)|target encoding|vocabulary|idf(?: weights)?|tf-?idf|pca|principal components|bins|binning|variance|(?:with|by|to) (?:the )?(?:means?|medians?|averages?)|(?:best )?(?:features|columns|variables|inputs) (?:were|was|are) (?:picked|chosen|selected)|(?:picked|chose|selected) the (?:\\w+ )?(?:features|columns|variables|inputs)|feature selection|(?:best|top|strongest) (?:features|columns|variables|inputs)|whitening|missing values|pre-?processing|colou?r normali[sz]ation)'
const ALL =
  '(?:(?:all|every|whole|full|entire|complete)(?: of)?(?: the| our)? (?:\\w+ )?(?:rows?|data(?: ?set)?|tables?|tiles?|messages?|samples?|examples?|records?|leads?|customers?|images?|films?|corpus|set|collection|documents?|cases?|series|readings?|periods?)(?: together)?|everything|both (?:parts|sets|halves)|train(?:ing)? and test(?:ing)?(?: data| set| rows)?(?: together)?|(?:test|held-?out|hold-?out) (?:\\w+ )?(?:included|too|as well)|including the (?:test|held-?out)|(?:saw|seen|sees|knew|used|uses) the test|before (?:the )?(?:(?:the )?data (?:were|was) |(?:a |the )?(?:train\\w* )?)?split\\w*|before (?:he|she|they|we) split|(?:split|test set) (?:came|was (?:cut|made|drawn|done)|followed) (?:later|afterwards|after that|off)|then (?:was )?(?:a |the )?(?:test set|split))'
const TRAIN =
  '(?:train(?:ing)? [a-z]+ (?:only|alone)|train(?:ing)? (?:rows|part|set|data|half|portion|folds?|samples?|period)(?: rows)?(?: only| alone)|(?:only|solely|just|exclusively)(?: \\w+)? (?:on|from|by|with|in) (?:the )?train\\w*|(?:inside|within|per|in) each (?:training )?fold|train(?:ing)? only|on the train\\w*(?: \\w+)? only)'
const NOT = /\b(?:not|never|no|without|instead of|must|should)\b[^¶;,]{0,30}$/

const FITTED_ON_TRAIN = rule(`${STEP}[^¶;]{0,60} ${TRAIN}`)
const FITTED_ON_ALL = rule(
  `${STEP}[^¶;]{0,80} ${ALL}`,
  '(?:all|complete|whole|entire|full) (?:\\w+ )?(?:data|rows|table) (?:was|were) (?:scaled|normali[sz]ed|standardi[sz]ed|imputed|encoded)[^¶;]{0,40} (?:before|then|and only then)[^¶;]{0,20}split\\w*',
)
const ONE_OF_A_LEARNER =
  /\b(?:split\w*|train\w*|test\w*|fit(?:ted)?|fold|computed|learn(?:ed|t)|whole table|full data|all rows|held-?out|picked|selected)\b/

/** Which rows the steps before the model were learnt from. */
export function readFittedOn(s: Scan): void {
  const passes = (pattern: RegExp) =>
    s
      .all(pattern)
      .find((hit) => !NOT.test(s.before(hit, 40)) && !isAsked(s, hit) && ONE_OF_A_LEARNER.test(s.sentence(hit)))
  const train = passes(FITTED_ON_TRAIN)
  if (train) return s.set('data.preprocessFit', 'train_only', train)
  const all = passes(FITTED_ON_ALL)
  if (all) s.set('data.preprocessFit', 'all', all)
}
