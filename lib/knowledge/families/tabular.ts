import { on } from '../entry'
import { EVAL } from '../sources/evaluation'
import { MODEL } from '../sources/models'
import type { FamilyId } from './names'
import { type FamilyText, labelsFrom, latencyMs } from './schema'

/** Rules, linear models and trees on tables. */
export const TABULAR_FAMILIES = {
  rules: {
    aliases: ['decision table', 'if-then', 'SQL', 'CEP'],
    what: 'Conditions written by people, versioned and tested with cases.',
    interpretability: 'full',
    dataNeed: 'no labels; a policy somebody can state',
    choose: [
      on('none', 'A policy already says what to do, so a model would only approximate it.'),
      on(
        'binary_classification ranking',
        'Labels are too few to learn from, or a baseline is needed that the model must beat.',
      ),
    ],
    avoid: [
      'The pattern is fuzzy or changes faster than people can rewrite it.',
      'There are so many rules that nobody knows which one fires.',
    ],
    sources: [EVAL.rulesOfMl],
    related: ['metric:rule_coverage'],
  },
  logistic_regression: {
    aliases: ['logit', 'linear classifier'],
    what: 'A weighted sum of the features turned into a probability.',
    interpretability: 'high',
    dataNeed: 'about ten events of the rarer class for each feature',
    choose: [
      on(
        'binary_classification',
        'Few cases, an audit of every weight, or a reference that everything else must beat.',
      ),
      on('ranking', 'A handful of validated criteria, or hashed ids at very high rates.'),
    ],
    avoid: ['Interactions and thresholds carry the signal and nobody can write them down.'],
    figures: [
      {
        label: 'Events per feature at least',
        value: 10,
        unit: 'count',
        assumption: true,
        note: 'Rule of thumb; penalties allow fewer.',
      },
    ],
    sources: [MODEL.esl],
    related: ['family:logistic_scorecard', 'family:gbdt', 'tool:scikit_learn'],
  },
  logistic_scorecard: {
    aliases: ['WOE scorecard', 'credit scorecard'],
    what: 'Logistic regression on binned features, written as points that add up.',
    interpretability: 'full',
    dataNeed: 'a few thousand decided cases with known outcome',
    choose: [
      on('binary_classification', 'Reasons must be given for each refusal and validators read the table of points.'),
    ],
    avoid: [
      'Bins are tuned until the test agrees.',
      'The gain of constrained trees is proven and their reasons are accepted.',
    ],
    sources: [EVAL.lessmann2015, MODEL.siddiqi2006],
    related: ['family:gbdt_monotonic', 'family:ebm', 'law:us_reg_b'],
  },
  ebm: {
    aliases: ['EBM', 'GA2M', 'glass-box'],
    what: 'A sum of one learned curve per feature and a few pairs, each of which can be drawn.',
    interpretability: 'full',
    dataNeed: 'some thousands of rows',
    choose: [
      on('binary_classification', 'Curves must be shown to validators, and trees gain too little to give that up.'),
    ],
    avoid: ['There are thousands of features: nobody reads thousands of curves.'],
    sources: [MODEL.interpret],
    related: ['family:logistic_scorecard', 'family:gbdt_monotonic'],
  },
  gbdt: {
    aliases: ['XGBoost', 'LightGBM', 'CatBoost', 'boosted trees', 'GBM'],
    what: 'Many shallow trees, each fitted to the errors of those before it.',
    interpretability: 'reason codes',
    dataNeed: 'about a thousand labeled rows, up to some hundred million',
    choose: [
      on('binary_classification regression', 'Mixed tables with missing values: the default to beat.'),
      on('ranking', 'Moderate traffic with few ids, where features are made by hand.'),
      on(
        'survival quantile_regression',
        'Features are aggregated over windows, or residuals of a physical or routing model are learned.',
      ),
      on('none', 'As the challenger that shows whether a rule leaves money on the table.'),
    ],
    avoid: [
      'Inputs are raw text, images or sound.',
      'The answer must go beyond the range of the training targets: trees do not extrapolate.',
      on('ranking', 'Ids with millions of values carry the signal.'),
    ],
    figures: [
      labelsFrom(1_000),
      latencyMs(0.1, 5),
      { label: 'Rows on one machine up to about', value: 1e8, unit: 'count', assumption: true },
    ],
    sources: [MODEL.xgboost, MODEL.grinsztajn2022, MODEL.shwartz2022],
    related: ['tool:xgboost', 'family:tabular_dl', 'family:wide_and_deep'],
  },
  gbdt_monotonic: {
    aliases: ['monotone GBDT'],
    what: 'Boosted trees whose answer may move in one direction only with chosen features.',
    interpretability: 'reason codes',
    dataNeed: 'tens of thousands of decided cases',
    choose: [
      on('binary_classification', 'Reasons must make sense to the person refused: more debt may never raise a score.'),
    ],
    avoid: ['The direction is an opinion: a wrong constraint costs accuracy and explains something untrue.'],
    figures: [latencyMs(0.1, 5)],
    sources: [MODEL.xgboost, EVAL.lessmann2015],
    related: ['family:logistic_scorecard', 'family:ebm'],
  },
  quantile_gbdt: {
    aliases: ['quantile regression forest', 'LightGBM quantile'],
    what: 'Boosted trees fitted with pinball loss, one model or one head for each quantile.',
    interpretability: 'reason codes',
    dataNeed: 'enough cases in the tail that is predicted',
    choose: [on('quantile_regression regression', 'A promise or a safety margin is set by a quantile.')],
    avoid: ['Quantiles cross and nothing orders them.', 'The tail has a handful of cases.'],
    figures: [latencyMs(0.1, 5)],
    sources: [EVAL.koenker1978, MODEL.xgboost],
    related: ['metric:pinball_loss', 'family:gbdt'],
  },
  linear_regularized: {
    aliases: ['ridge', 'lasso', 'elastic net'],
    what: 'A linear model whose weights are held small, or to zero, by a penalty.',
    interpretability: 'high',
    dataNeed: 'dozens to thousands of rows',
    choose: [on('regression', 'Few rows, many features, and an audit.')],
    avoid: ['Effects bend or depend on each other and are not written as features.'],
    sources: [MODEL.esl],
    related: ['family:gbdt', 'tool:scikit_learn'],
  },
  tabular_dl: {
    aliases: ['FT-Transformer', 'MLP on tables', 'entity embeddings'],
    what: 'A neural network on table columns, with embeddings for ids.',
    interpretability: 'low',
    dataNeed: 'millions of rows with ids, text or images beside the columns',
    choose: [
      on('regression', 'Very many rows, and inputs that trees cannot read stand beside the columns.'),
      on('binary_classification', 'Sequences of transactions per customer are part of the input.'),
    ],
    avoid: ['The table is of medium size and plain: trees win and cost less.'],
    figures: [labelsFrom(1e7)],
    sources: [MODEL.gorishniy2021, MODEL.grinsztajn2022],
    related: ['family:gbdt'],
  },
  deep_net: {
    aliases: ['neural network', 'MLP'],
    what: 'A neural network trained from nothing on your own cases.',
    interpretability: 'low',
    dataNeed: 'far more cases than it has weights that matter',
    choose: [
      on('none', 'As the thing that a rule is compared with, and refused where the policy is the answer.'),
      on('binary_classification regression', 'Data are very many and no pretrained network knows the domain.'),
    ],
    avoid: ['A rule, a tree or a pretrained network has not been beaten.'],
    sources: [MODEL.shwartz2022],
    related: ['family:tabular_dl', 'family:rules'],
  },
  survival_model: {
    aliases: ['Cox', 'hazard model', 'random survival forest', 'accelerated failure time'],
    what: 'A model of the time to an event that uses cases in which it has not happened yet.',
    interpretability: 'medium',
    dataNeed: 'some hundred events, with entry and exit times',
    choose: [
      on('survival', 'Many assets have not failed, and leaving them out would bias everything.'),
      on('binary_classification quantile_regression', 'When it happens matters, not only whether.'),
    ],
    avoid: ['Removal from observation depends on the risk itself and nothing models that.'],
    sources: [MODEL.rsf, EVAL.harrell1996],
    related: ['metric:concordance_index'],
  },
  gnn: {
    aliases: ['graph network', 'GraphSAGE'],
    what: 'A network that passes messages along the links of a graph.',
    interpretability: 'low',
    dataNeed: 'millions of nodes with links that mean something',
    choose: [on('binary_classification', 'Rings share devices, cards or addresses, which no single row shows.')],
    avoid: [
      'Counts over the neighbors as plain features have not been tried.',
      'Neighbors must be read inside a tight deadline.',
    ],
    sources: [MODEL.grabGraph, MODEL.graphsage],
    related: ['family:gbdt', 'family:graph_embedding'],
  },
  ensemble: {
    aliases: ['stacking', 'model averaging'],
    what: 'The mean of several models trained apart.',
    interpretability: 'low',
    dataNeed: 'as its members',
    choose: [
      on('binary_classification', 'Reader studies and contests, where the last point counts and latency does not.'),
    ],
    avoid: ['It runs in production: cost multiplies, and the gain is usually within a retrain of one member.'],
    assumption: true,
    related: ['technique:distillation'],
  },
} as const satisfies Partial<Record<FamilyId, FamilyText>>
