/** Families of words that rules name in braces, so that a rule reads as a phrase and covers its paraphrases. */
const CLASSES: Readonly<Record<string, string>> = {
  not: "not|never|no|cannot|without|nobody|no[- ]one|none|nothing|neither|hardly any|(?:do|does|did|has|have|is|are|was|were|wo|ca|could)n't",
  nobody:
    "nobody|no[- ]one|none of (?:us|them|the \\w+)|(?:we|they|it|he|she|legal|nothing|i) (?:has |have |had |is |was |were |did |do |does )?(?:never|not)|(?:we|they) (?:have|did|had)n't|never|not",
  be: 'is|are|was|were|be|been|being|gets?|got|has been|have been|had been|will be',
  record:
    'record(?:ed|ing|s)?|log(?:ged|s)?|wr(?:ote|itten|ite) (?:it |them )?down|noted?|kept|keep|stor(?:ed?|es)|sav(?:ed?|es)|track(?:ed|s)?|captur(?:ed?|es)|kept track|kept a record|known|know',
  check:
    'check(?:ed|s|ing)?|test(?:ed|s|ing)?|audit(?:ed|s)?|look(?:ed|s)?(?: into| at)?|measured?|examin(?:ed?|es)|review(?:ed|s)?|asked',
  label:
    'labell?ed|annotated|judged|assessed|tagged|marked|graded|rated|coded|transcribed|keyed(?: in)?|typed(?: in)?|hand-?(?:labell?ed|drawn|sorted|coded|graded)|categori[sz]ed|sorted|outlined|drawn|scored by hand',
  labels:
    'labels|annotations|tags|masks|bounding boxes|boxes|transcripts|transcriptions|gradings|ground truth|keyed values',
  random: 'random(?:ly|i[sz]ed)?|at random|shuffl\\w+|by chance|arbitrarily',
  both: '(?:both|either|each) (?:sides?|parts?|sets?|halves|splits?|portions?|subsets?|of them|training and test|train and test)|train(?:ing)?(?: set)?(?: part| data| half)? (?:and|as well as|or) (?:in |into |on |the |also )*(?:the )?test|test(?:ing)? (?:set )?(?:and|as well as) (?:in |the )*train\\w*|between (?:train\\w*|the two)(?: and test\\w*)?|across (?:train\\w*|the split|the two)|both',
  roll: 'roll(?:ed|ing|s)?(?: it| this| them)?(?: out)?|launch(?:ed|es|ing)?(?: it)?|switch(?:ed|es|ing)?(?: it| them)? on|turn(?:ed|s|ing)?(?: it| them)? on|turn on|go(?:es|ing)? live|went live|releas(?:ed?|es|ing)(?: it)?|enabl(?:ed?|es|ing)(?: it)?|activat\\w+|deploy(?:ed|s|ing)?(?: it)?|ship(?:ped|s|ping)?(?: it)?|switched',
  everywhere:
    'everywhere|(?:for|to) (?:everyone|everybody|all)(?: \\w+)?(?: at once)?|worldwide|globally|at once|in one go|all at once|big bang|(?:to|for|in) all (?:\\w+ )?(?:users|customers|markets|countries|sites|stores|depots|branches|regions|visitors)',
  other: 'other|another|different|new|further|additional|unseen|foreign|more',
  site: 'sites?|hospitals?|clinics?|plants?|factor(?:y|ies)|stores?|shops?|countr(?:y|ies)|markets?|cit(?:y|ies)|regions?|scanners?|cameras?|devices?|machines?|lines?|warehouses?|pools?|farms?|fields?|fleets?|populations?|patients?|age groups?|schools?|networks?|airports?|mines?|stations?|customers|depots?|lamps?|belts?|lighting|microphones?|units?|models?|makes?|manufacturers?|vendors?|laborator(?:y|ies)|labs?',
  outcome:
    'outcomes?|labels?|results?|feedback|repayments?(?: record| history| data)?|truth|ground truth|records?|data|answers?|verdicts?|performance|follow-?up|information',
  lm: 'llms?|large language models?|language models?|gpt[-\\w.]*|chatgpt|openai|claude|gemini|generative ai|genai|foundation models?|vision llms?',
}

/**
 * A rule as a phrase. A space is a space or a hyphen, `~` up to 50 characters and `~~` up to 110 inside the sentence, `{name}`
 * one of a family of words; the rest is a regular expression over small letters.
 */
export function rule(...phrases: readonly string[]): RegExp {
  const parts = phrases.map((phrase) =>
    phrase
      .replaceAll(/\{([a-z]+)\}/g, (_, name: string) => `(?:${CLASSES[name] ?? name})`)
      .replaceAll(' ~~ ', '\\b[^¶]{0,110}?\\b')
      .replaceAll(' ~ ', '\\b[^¶]{0,50}?\\b')
      // A hyphen is a space already: a word that could hold it too would be read in any number of ways.
      .replaceAll(/\[(\\w|a-z['/]?|a-z)-\]\+/g, (_, letters: string) => `[${letters}]+`)
      .replaceAll(/\[[^\]]*\]| /g, (part) => (part === ' ' ? '[\\s-]' : part)),
  )
  // A phrase that begins with a mark has no edge of a word before it.
  const bare = parts.filter((_, at) => /^(?:["[%§#]|\(\?<)/.test(phrases[at] ?? ''))
  const words = parts.filter((part) => !bare.includes(part))
  const all = [...bare, ...(words.length > 0 ? [`\\b(?:${words.join('|')})`] : [])]
  return new RegExp(`(?:${all.join('|')})(?!\\w)`, 'g')
}
