import { arxiv, doi, web, work } from '../source'

/** How predictions, forecasts and probabilities are judged. */
export const EVAL = {
  davis2006: doi(
    '10.1145/1143844.1143874',
    'Davis & Goadrich 2006, The relationship between precision-recall and ROC curves',
  ),
  saito2015: doi(
    '10.1371/journal.pone.0118432',
    'Saito & Rehmsmeier 2015, The precision-recall plot is more informative than the ROC plot on imbalanced data',
  ),
  hanley1982: work('Hanley & McNeil 1982, The meaning and use of the area under a ROC curve, Radiology 143'),
  gneiting2007: doi(
    '10.1198/016214506000001437',
    'Gneiting & Raftery 2007, Strictly proper scoring rules, prediction, and estimation',
  ),
  guo2017: arxiv('1706.04599', 'Guo et al. 2017, On calibration of modern neural networks'),
  hyndman2006: doi(
    '10.1016/j.ijforecast.2006.03.001',
    'Hyndman & Koehler 2006, Another look at measures of forecast accuracy',
  ),
  m5: work('Makridakis et al. 2022, The M5 accuracy competition, International Journal of Forecasting'),
  koenker1978: doi('10.2307/1913643', 'Koenker & Bassett 1978, Regression quantiles'),
  harrell1996: work('Harrell, Lee & Mark 1996, Multivariable prognostic models, Statistics in Medicine 15'),
  metricsReloaded: arxiv('2206.01653', 'Maier-Hein et al. 2024, Metrics reloaded: recommendations for image analysis'),
  dalPozzolo2018: doi('10.1109/TNNLS.2017.2736643', 'Dal Pozzolo et al. 2018, Credit card fraud detection'),
  stripeRadar: web('https://stripe.com/blog/how-we-built-it-stripe-radar', 'Stripe, How we built it: Stripe Radar'),
  lessmann2015: doi(
    '10.1016/j.ejor.2015.05.030',
    'Lessmann et al. 2015, Benchmarking classification algorithms for credit scoring',
  ),
  ascarza2018: work('Ascarza 2018, Retention futility, Journal of Marketing Research 55'),
  ren2019: arxiv('1906.03821', 'Ren et al. 2019, Time-series anomaly detection service at Microsoft'),
  kim2022: arxiv('2109.05257', 'Kim et al. 2022, Towards a rigorous evaluation of time-series anomaly detection'),
  kapoor2023: work('Kapoor & Narayanan 2023, Leakage and the reproducibility crisis, Patterns 4'),
  care2024: arxiv('2404.10320', 'CARE to compare: a wind-turbine anomaly benchmark, 2024'),
  cmapss: work('Saxena et al. 2008, Damage propagation modeling for aircraft engine run-to-failure simulation'),
  hardt2016: arxiv('1610.02413', 'Hardt, Price & Srebro 2016, Equality of opportunity in supervised learning'),
  raghavan2020: arxiv('1906.09208', 'Raghavan et al. 2020, Mitigating bias in algorithmic hiring'),
  amazonHiring: work('Reuters, 10 October 2018, Amazon scraps secret AI recruiting tool'),
  borkan2019: arxiv('1903.04561', 'Borkan et al. 2019, Nuanced metrics for measuring unintended bias'),
  sap2019: web(
    'https://aclanthology.org/P19-1163/',
    'Sap et al. 2019, The risk of racial bias in hate speech detection',
  ),
  rulesOfMl: web(
    'https://developers.google.com/machine-learning/guides/rules-of-ml',
    'Zinkevich, Rules of machine learning, Google',
  ),
  zestimate: web('https://www.zillow.com/z/zestimate/', 'Zillow, How accurate the Zestimate is'),
  doordashEta: web('https://doordash.engineering', 'DoorDash engineering, posts on ETA, 2020 to 2024'),
  deepEta: web(
    'https://eng.uber.com/deepeta-how-uber-predicts-arrival-times/',
    'Uber, DeepETA: how Uber predicts arrival times',
  ),
  accountPrioritizer: work('LinkedIn Account Prioritizer, KDD 2023'),
} as const
