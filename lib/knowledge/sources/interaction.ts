import { arxiv, doi, web, work } from '../source'

/** Ranking, retrieval, recommendation, causal effects and control. */
export const RANK = {
  jarvelin2002: doi(
    '10.1145/582415.582418',
    'Järvelin & Kekäläinen 2002, Cumulated gain-based evaluation of IR techniques',
  ),
  krichene2020: work('Krichene & Rendle 2020, On sampled metrics for item recommendation, KDD'),
  he2014: doi('10.1145/2648584.2648589', 'He et al. 2014, Practical lessons from predicting clicks on ads at Facebook'),
  mcmahan2013: work('McMahan et al. 2013, Ad click prediction: a view from the trenches, KDD'),
  lirank: arxiv('2402.06859', 'LiRank: industrial large-scale ranking models at LinkedIn, 2024'),
  etsy2017: arxiv('1711.01377', 'Cascade ranking for operational e-commerce search, Etsy, 2017'),
  airbnb2018: arxiv('1810.09591', 'Haldar et al. 2018, Applying deep learning to Airbnb search'),
  airbnb2020: arxiv('2002.05515', 'Haldar et al. 2020, Improving deep learning for Airbnb search'),
  joachims2017: arxiv('1608.04468', 'Joachims et al. 2017, Unbiased learning-to-rank with biased feedback'),
  chapelle2012: work('Chapelle et al. 2012, Large-scale validation and analysis of interleaved search evaluation'),
  yi2019: doi('10.1145/3298689.3346996', 'Yi et al. 2019, Sampling-bias-corrected neural modeling'),
  pinnersage: arxiv('2007.03634', 'Pal et al. 2020, PinnerSage: multi-modal user embeddings at Pinterest'),
  beir: arxiv('2104.08663', 'Thakur et al. 2021, BEIR: a benchmark for zero-shot retrieval'),
  spotify: web(
    'https://engineering.atspotify.com/2022/03/introducing-natural-language-search-for-podcast-episodes/',
    'Spotify, Natural language search for podcast episodes',
    '2022-03',
  ),
  dudik2011: arxiv('1103.4601', 'Dudík, Langford & Li 2011, Doubly robust policy evaluation and learning'),
  swaminathan2015: work('Swaminathan & Joachims 2015, The self-normalized estimator for counterfactual learning'),
  li2010: arxiv('1003.0146', 'Li et al. 2010, A contextual-bandit approach to news recommendation'),
  duolingo2020: doi(
    '10.1145/3394486.3403351',
    'Yancey & Settles 2020, A sleeping, recovering bandit for notifications',
  ),
  netflixArtwork: work('Netflix 2017, Artwork personalization'),
  thompsonTutorial: arxiv('1707.02038', 'Russo et al. 2017, A tutorial on Thompson sampling'),
  radcliffe2007: work('Radcliffe 2007, Using control groups to target on predicted lift'),
  gutierrez2017: work('Gutierrez & Gérardy 2017, Causal inference and uplift modelling, PMLR 67'),
  kunzel2019: arxiv('1706.03461', 'Künzel et al. 2019, Metalearners for heterogeneous treatment effects'),
  booking2020: arxiv('2008.06293', 'Booking.com 2020, Uplift modelling under a budget'),
  wager2018: arxiv('1510.04342', 'Wager & Athey 2018, Estimation of treatment effects using random forests'),
  chernozhukov2018: arxiv('1608.00060', 'Chernozhukov et al. 2018, Double machine learning'),
  zalando2023: arxiv('2305.14406', 'Zalando 2023, Deep learning based forecasting'),
  ye2018: doi('10.1145/3219819.3219830', 'Ye et al. 2018, Customized regression model for Airbnb dynamic pricing'),
  deepmindCooling: web(
    'https://deepmind.google/blog/safety-first-ai-for-autonomous-data-centre-cooling-and-industrial-control/',
    'DeepMind, Safety-first AI for autonomous data centre cooling',
  ),
  horizon: arxiv('1811.00260', 'Gauci et al. 2018, Horizon: applied reinforcement learning at Facebook'),
  levine2020: arxiv('2005.01643', 'Levine et al. 2020, Offline reinforcement learning: tutorial and review'),
} as const
