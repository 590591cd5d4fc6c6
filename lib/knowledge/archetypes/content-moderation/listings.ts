import { listingsOperation } from './listings-operation'
import { listingsReasons } from './listings-reasons'
import { listingsRegisters } from './listings-registers'
import type { Setting } from '../types'

/** Goods offered by strangers, with photos: prohibited or counterfeit before anybody buys. */
export const marketplaceListings: Setting = {
  id: 'marketplace_listings',
  name: 'Marketplace listings',
  signs: [/\blistings?\b/i, /\bcounterfeit|\bprohibited (?:items?|goods|products?)\b/i],
  over: {
    words: {
      unit: 'listing',
      units: 'listings',
      positive: 'forbidden offer',
      entity: 'seller',
      action: 'put it live, send it to a reviewer or refuse it',
      actor: 'the listing service',
      consumer: 'the honest seller',
      task: 'listing review',
      baseline: 'the word list with hashes of known photos',
    },
    sources: [
      'Radford et al. 2021, arXiv:2103.00020 (CLIP)',
      'Douze et al. 2021, PDQ and TMK+PDQF hashes (open source)',
      'Regulation (EU) 2022/2065 (DSA), art. 16, 17, 23 and 30',
    ],
    metrics: {
      good: ['recall_at_precision', 'pr_auc', 'precision_at_k'],
      pick: 'Forbidden offers caught at {{problem.refusePrecision}} precision, weighted by category: a refused honest [[unit]] is a lost sale and a lost [[entity]].',
      bad: [
        { id: 'accuracy', why: 'nearly all offers are lawful; approving the catalog scores best' },
        { id: 'roc_auc', why: 'dresses up a queue in which most are innocent' },
      ],
      business: {
        id: 'violations_published',
        name: 'Sales of goods later taken down',
        target: '{{exp.mdeRel}} against control, time to go live unchanged',
      },
      guardrails: [
        { id: 'false_refusal', name: 'Refusals reversed for the [[entity]]', limit: 'at most {{prod.reversedMax}}' },
        { id: 'review_age', name: 'Oldest [[unit]] before a reviewer', limit: '{{prod.reviewHours}}, by category' },
        {
          id: 'live_time',
          name: 'Time until an honest [[unit]] is live',
          limit: '{{arch.latencyP99Ms}} unless reviewed',
        },
      ],
    },
    problem: {
      summary: [
        'Each new or edited [[unit]], text and photos together, goes live, to a reviewer or back to its [[entity]] within {{arch.latencyP99Ms}}; goods that nobody may sell should never collect an order.',
      ],
      whyMl: [
        'Known photos match by perceptual hash and licensed goods by certificate: both are look-ups. A replica watch described as “inspired by” needs photo, price and wording of the [[unit]] weighed together.',
      ],
      antiGoals: [
        'No closing of a shop from one score.',
        'No judgment of authenticity that the brand owner has not confirmed.',
        'No ranking of honest offers by this score.',
      ],
      falsePositive: 'lawful goods stay offline in their best hours',
      falseNegative: 'a buyer receives something dangerous, stolen or fake',
      baseline: {
        id: 'rules',
        text: 'Word list, photo hashes and price floors, replayed on the same split with as many reviews a day.',
      },
      stakeholders: [
        { who: 'Honest sellers', cares: 'live within minutes, a reason if not' },
        { who: 'Buyers', cares: 'nothing dangerous in the parcel' },
        { who: 'Brands and authorities', cares: 'notices answered in time' },
        { who: 'Reviewers', cares: 'category knowledge, no lottery of pictures' },
      ],
    },
    data: {
      sources: [
        { name: 'Reviewers’ decisions', holds: 'rule, photo marked', trap: 'only what lists raised' },
        { name: 'Brand and authority notices', holds: 'confirmed fakes', trap: 'some brands notify rivals’ resellers' },
        { name: 'Returns and buyer complaints', holds: 'what arrived', trap: 'weeks later, and only for sold goods' },
        { name: 'Random live draw', holds: 'unreported share', trap: 'fakes need an expert’s eye' },
      ],
      labels: [
        'A reviewer’s verdict names rule and photo; a notice names the brand; a complaint comes up to {{data.labelDelayDays}} later and only for [[units]] that sold.',
        'Refused [[units]] never sell, so their verdict is never tested: a draw of {{data.drawN}} live and refused ones a week is read blind, probability logged.',
        'That draw costs {{data.gradeHours}} of category specialists.',
      ],
      features: [
        { group: 'Photos, title, description', available: 'on submit', trap: 'stock photos shared by honest sellers' },
        { group: 'Price against category median', available: 'hourly table', trap: 'median moved by fakes themselves' },
        { group: 'Age and links of the [[entity]]', available: 'on submit', trap: 'new is not guilty: cap its weight' },
        {
          group: 'Nearest removed photos',
          available: 'hash and vector index',
          trap: 'index must end before the [[unit]]',
        },
        { group: 'Orders, complaints, notices', available: 'after going live', trap: 'banned at submission' },
      ],
      leaks: [
        'The same photo under two shops, one on each side.',
        'Copies of removed offers already in the hash index of the test day.',
      ],
      split: {
        strategy: 'group_time',
        text: [
          'Shops joined by photo, bank account or address form one [[entity]] group on one side; {{data.trainDays}} train, {{data.labelDelayDays}} of gap for complaints, {{data.testDays}} test.',
        ],
        whyNotRandom: 'one supplier’s photos recur in shops for longer than {{data.testDays}}',
      },
      quality: ['Share without photo, unreadable photos and refusals by category, compared with the same weekday.'],
      privacy: [
        'Photos show homes and faces, and documents prove licenses: both are kept {{data.retentionDays}} apart from the catalog, documents encrypted.',
      ],
    },
    model: {
      options: [
        {
          id: 'tfidf_linear',
          name: 'N-grams with price and account fields',
          fits: [{ path: 'arch.latencyP99Ms', below: 50 }],
          pro: '{{arch.latencyP99Ms}} leaves no time for photos.',
          con: 'Blind to the photo, where most fakes give themselves away.',
          work: 'one sparse product',
        },
        {
          id: 'llm_policy_judge',
          name: 'Vision-language model that reads the policy',
          pro: 'Explains a new rule on its first day.',
          con: 'Costly on every [[unit]] at {{arch.qpsPeak}}, and text printed in a photo can instruct it; it drafts the reviewer’s note on doubtful ones.',
          work: 'photos and policy in, text decoded',
          fits: [{ path: 'data.nLabeled', below: 200 }],
        },
        {
          id: 'vit_finetune',
          name: 'Image–text encoder',
          pro: 'Photo and wording meet in one space: “inspired by” beside a logo is visible in a single pass within {{arch.latencyP99Ms}}.',
          con: 'Needs accelerators and some hundred confirmed offers a rule.',
          work: 'one pass per photo and one over the text',
        },
      ],
      theory: [
        'Contrastive pretraining has aligned goods and words; heads on top need few [[units]] a rule, and nearest removed photos catch what a head has not learned yet.',
        'The index of removed photos needs no training: an offer refused today is found in tonight’s [[units]], cropped or mirrored.',
      ],
      loss: 'Cross-entropy per rule, unchecked rules masked; drawn rows weighted by inverse probability.',
      augmentation:
        'Crops, mirrored and watermarked copies, collages as fraudsters make them; none before the shop groups are formed.',
      regularization:
        'Lower image layers frozen; cap on [[units]] of one supplier; early stop on the rarest safety rule.',
      optimization: 'Heads first, then upper layers at a low rate; calibration by category.',
      interpretability: ['The [[entity]] gets rule and photo; the reviewer also the nearest removed offers.'],
    },
    ...listingsOperation,
    ...listingsRegisters,
    reasons: listingsReasons,
  },
}
