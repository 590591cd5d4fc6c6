/** A worked example: a brief that people can open as a finished design or start from. */
export type Example = {
  readonly id: string
  readonly title: string
  /** What makes it interesting, one line. */
  readonly line: string
  readonly brief: string
  /** Id of the archetype that the brief comes closest to. */
  readonly archetype: string
  /** Which small drawing stands beside it. */
  readonly icon: 'gate' | 'rank' | 'forecast' | 'answers' | 'camera' | 'uplift' | 'filter' | 'score'
}

export const EXAMPLES: readonly Example[] = [
  {
    id: 'payment-fraud',
    title: 'Payment fraud',
    line: '1,200 a second inside the authorisation, labels two months late',
    archetype: 'fraud_detection',
    icon: 'gate',
    brief:
      'We process card payments for about 90,000 online shops: roughly 9 million charges a day, 1,200 per second at peak. The risk score has to come back inside the authorisation, so 100 ms at p99 including feature lookups. Confirmed fraud is 0.12% of charges, and we learn of it only through chargebacks that land 45 to 90 days later; a charge that we block never gets an outcome. Today there are hand-written rules and a logistic regression retrained every night. The dashboard shows 99.9% accuracy on a random 80/20 split, yet fraud losses rose by 30% last quarter and merchants complain about declined good customers. Two ML engineers, AWS, PCI scope, $40k a month.',
  },
  {
    id: 'search-ranking',
    title: 'Search ranking',
    line: '6 million homes, clicks that depend on the position',
    archetype: 'search_ranking',
    icon: 'rank',
    brief:
      'We are a marketplace for holiday homes with 6 million active listings. A search (peak 2,500 searches per second) retrieves about 1,000 candidates, and we have 150 ms to put them in order. Our logs hold impressions with their rank, clicks and bookings; about 1% of the listings shown get booked. The present booster takes the rank position as a feature and we report the accuracy of booked or not booked, 98.9%. Offline it looks great, but bookings per search have not moved in three launches. We look at the A/B dashboard every morning and ship once p is below 0.05. New listings hardly get shown. Four engineers, our own Kubernetes on AWS.',
  },
  {
    id: 'delivery-time',
    title: 'Delivery time',
    line: '40 cities, promises that must hold nine times in ten',
    archetype: 'eta_prediction',
    icon: 'forecast',
    brief:
      'We deliver food in 40 cities, 1.5 million orders a day. At checkout we promise one delivery time, then show live updates; about 800 predictions per second at dinner. We have two years of orders with the times of accept, ready, pickup and drop-off; cancelled orders never get a drop-off time. A LightGBM trained with squared error reaches an RMSE of 9.4 minutes on a shuffled 10% of orders, but 24% of orders arrive after the promise. Product wants at most 10% late without padding every promise, because fewer people order when we quote more than 45 minutes. We planned a 50/50 test by user in each city. Latency target 80 ms p99, GCP, five people.',
  },
  {
    id: 'support-answers',
    title: 'Support answers',
    line: '150 channels, answers with sources or none at all',
    archetype: 'rag_qa',
    icon: 'answers',
    brief:
      'Engineers in our company ask the same infrastructure questions in about 150 Slack channels, 45,000 questions a month, and people on call spend half their time answering. We want a bot that reads the internal wiki, the runbooks and old answers (roughly 800,000 pages, many outdated or duplicated) and replies in the thread with links, in under ten seconds. Some documents are restricted to certain teams, and a third of the staff is in Germany and Ireland. A prototype puts search results into a hosted LLM; it was measured at BLEU 0.31 against old answers, and there are no test questions. Two engineers, budget $8k a month.',
  },
  {
    id: 'defect-inspection',
    title: 'Defect inspection',
    line: '8 frames a second above a rolling line, few bad examples',
    archetype: 'defect_inspection',
    icon: 'camera',
    brief:
      'Steel mill, one rolling line with two cameras above it, 8 frames per second each. We want to stop the line or mark the coil when a crack, a scratch or an inclusion goes by; a decision is needed within 200 ms and the network to the plant is down for minutes at a time. We have 40,000 images of good surface and 350 images of defects in five classes, labelled by two inspectors who agree on 80% of them. A missed crack costs about $9,000 at the customer, a false stop about $400. The lamps are changed every quarter and the images look different afterwards. One engineer, an industrial PC with a small GPU, $60,000 once and $500 a month.',
  },
  {
    id: 'churn-offers',
    title: 'Retention offers',
    line: 'Who stays because of the offer, not who would leave',
    archetype: 'uplift_modeling',
    icon: 'uplift',
    brief:
      'A mobile operator with 4 million contract customers loses 1.6% of them a month. Every week marketing sends a discount worth $25 to the 50,000 customers with the highest churn score from a gradient-boosted model, ROC AUC 0.84 on a random split. Churn among those who got the offer has not fallen, and finance asks whether the discounts pay at all. We have three years of contracts, usage and support calls, and one test from last spring in which 100,000 customers got the offer by chance or not. We want to know whom to treat, with a budget of $1.2 million a month for offers. Batch once a week is enough. Three data scientists, BigQuery, customers in the EU.',
  },
  {
    id: 'content-moderation',
    title: 'Content moderation',
    line: '3,000 messages a second, 0.8% against the rules',
    archetype: 'content_moderation',
    icon: 'filter',
    brief:
      'A chat platform for gamers: 3,000 messages per second at peak in English, German and Spanish, each to be judged before it is displayed, within 50 ms at p99. About 0.8% violate the rules on harassment, threats or sexual content. We have 250,000 messages labelled by our moderators in English only, two thirds of them taken from user reports. A fifth of our users are under 16. Today a word list blocks too much slang and misses new spellings within days. 60 moderators can look at 40,000 messages a day. Five engineers, AWS, $30k a month.',
  },
  {
    id: 'credit-limit',
    title: 'Credit decisions',
    line: 'Reasons for every refusal, outcomes only for those accepted',
    archetype: 'credit_scoring',
    icon: 'score',
    brief:
      'We lend between 500 and 5,000 euros to consumers in Spain and France, 12,000 applications a day, decided online within two seconds. 3.5% of loans default within 12 months; for the 40% of applicants whom we refuse we never learn what would have happened. The law asks us for reasons for each refusal and for a person to review on request. The present scorecard is a logistic regression on 30 features with a Gini of 0.48; a consultant proposes a deep network with 900 features, among them the postcode. Four years of loans, split at random into training and test. Six people, Azure, $25k a month.',
  },
]

export const findExample = (id: string): Example | undefined => EXAMPLES.find((example) => example.id === id)
