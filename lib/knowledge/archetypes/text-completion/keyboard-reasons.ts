import type { Reasons } from '../reasons'

/** Why each decision falls as it does on a phone keyboard. */
export const keyboardReasons: Reasons = {
  metric: {
    runnerUp: 'counts one exact word of the three that {{arch.latencyP99Ms}} allows, however short',
    revisitWhen: 'People who save more keys switch it off more often',
  },
  split: { revisitWhen: 'Federated and central evaluation order two packs differently' },
  family: { revisitWhen: 'The flash granted leaves {{arch.edgeMemoryMB}} behind, or cheap phones gain a neural unit' },
  conditions: {
    rejected: [
      {
        option: 'Trust the round’s loss',
        whyNot: 'it is measured under noise of epsilon {{data.dpEpsilon}}, on whoever was charging',
      },
    ],
    rationale: [
      '{{exp.suiteSize}} lines a script, written for pay, are the only text that may be read when a pack fails.',
    ],
    revisitWhen: 'A pack that passed the lines loses keys on phones',
  },
  serving: {
    rejected: [
      {
        option: 'Server with the dictionary offline',
        whyNot:
          'the good words would come only with a signal, and {{arch.latencyP99Ms}} is shorter than a radio round trip',
      },
    ],
    rationale: [
      'Tunnels and {{arch.latencyP99Ms}} leave one place; it is also the only one that needs no basis for collecting.',
    ],
    revisitWhen: 'The guess may come at word ends, with seconds to spare and consent to send',
  },
  fallback: {
    rejected: [
      { option: 'Empty slots', whyNot: 'thumbs expect them; the dictionary needs none of {{arch.p99_model}}' },
    ],
    rationale: [
      'Dictionary and cache are on the [[device]] already and answer in a fraction of {{arch.latencyP99Ms}}.',
    ],
    revisitWhen: 'The dictionary fills slots on more than a tenth of phones',
  },
  test: { revisitWhen: 'Guesses on one phone are more alike than {{exp.icc}}' },
  retraining: {
    rejected: [
      { option: 'Nightly', whyNot: 'each night would spend epsilon; the ledger grants {{data.dpEpsilon}} a release' },
    ],
    revisitWhen: 'Packs two releases old save the same keys',
  },
  release: {
    rejected: [
      {
        option: 'All stores on one day',
        whyNot: 'a pack in the wrong script would sit on phones that are offline for {{prod.stage1Days}} and longer',
      },
    ],
    rationale: [
      'Beta [[device]]s show {{prod.stage1N}} logged guesses; {{prod.stage1Alarm}} erasures stop the pack before the stores.',
    ],
    revisitWhen: 'Beta phones are faster than the cheapest tenth',
  },
  oversight: {
    rejected: [
      {
        option: 'A clause in the store listing',
        whyNot: 'reading typing, even locally, asks a choice; {{data.dpEpsilon}} must be stated where it is made',
      },
    ],
    rationale: [
      'Consent, ledger and the list of learned words are on the [[device]], where each user can end them; epsilon {{data.dpEpsilon}} is published.',
    ],
    revisitWhen: 'A regulator asks for the assessment, or another country is added',
  },
  optimise: {
    rejected: [
      { option: 'Faster ranking of slots', whyNot: 'it has {{arch.p99_rank}}; the model has {{arch.p99_model}}' },
    ],
    rationale: [
      'Bytes read per subword are both the flash and the time: {{model.int8Bytes}} within {{arch.p99_model}}.',
    ],
    revisitWhen: 'A profile on the cheapest tenth shows drawing above the model',
  },
  money: [
    'Phones compute for nothing; aggregation costs {{perf.estCostUsdMonth}}. Writers’ lines and the test bench of cheap [[device]]s deserve the credits.',
    {
      text: 'For {{problem.engineers}} engineers the federated stack is the one platform they can carry.',
      when: [{ path: 'problem.engineers', below: 12 }],
    },
  ],
  answers: {
    'MS-06': [
      'A hosted model sees each sentence and needs a signal; {{arch.latencyP99Ms}} is gone before the radio answers. Five million weights on the phone do not wait.',
    ],
    'AD-11': ['Underground there is no server: model, dictionary and cache are on the phone, and work offline.'],
    'DS-22': [
      'Nobody found a basis for the collected typing, so it goes, and so do models trained on it. Learning moves to the phones, by consent.',
    ],
    'RG-13': ['Slots are marked as guesses at first use, with the switch beside them.'],
    'AD-12': ['Weights go to eight bits and a shared subword table until they fit {{arch.edgeMemoryMB}}.'],
    'MS-09': [
      'Nobody may read real typing, so lines are bought from writers: {{exp.suiteSize}} a script.',
      'Nobody may read real typing, so lines are bought from writers.',
    ],
    'RG-11': ['Children type here too: no federated rounds on supervised accounts.'],
  },
  gaps: [
    { test: 'R6', how: 'bench of the cheapest tenth of phones, before beta' },
    { test: 'M7', how: 'romanised and mixed lines, once writers deliver' },
  ],
}
