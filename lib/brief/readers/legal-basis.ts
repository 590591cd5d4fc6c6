import { type FactRule, states } from '../fact-rule'

/** On which ground of the law the data are used, or that nobody has found one. */
export const LEGAL_BASIS: readonly FactRule[] = [
  states(
    'data.legalBasis',
    null,
    '(?:nobody|no one|not|never) (?:\\w+ )?(?:named|found|given|stated|identified) (?:a |any |the )?(?:legal|lawful) (?:basis|grounds?)(?: \\w+){0,3}',
    'yet to (?:find|name|give) (?:a |any )?(?:legal|lawful) (?:basis|ground)',
    '(?:not|never) (?:found|named|identified|stated|given|established|agreed) (?:a |any |the )?(?:legal |lawful )?basis(?: \\w+){0,3}',
    'no (?:legal|lawful) basis',
    'ask where (?:\\w+ )?(?:keystrokes|data|messages) go',
    '(?:no|without) (?:written |any |valid )?consent',
    '(?:on|of) (?:what|which) (?:legal |lawful )?(?:basis|grounds?)(?: \\w+){0,4}',
    '(?:not|never) (?:yet )?(?:found|named|seen) (?:a |any )?(?:legal |lawful )?grounds?(?: \\w+){0,5}',
    '(?:never|not)(?: been)? (?:asked|agreed|consented)(?: (?:for|to) (?:consent|it|this))?(?: \\w+){0,3}',
    'legal basis (?:is |remains )?(?:unclear|open|missing|unknown)',
  ),
  states(
    'data.legalBasis',
    'consent',
    '(?:processed|used|stored|collected) on (?:the basis of )?consent(?: \\w+){0,3}',
    '(?:callers|users|customers|patients|applicants) (?:have )?consent(?:ed)? to(?: \\w+){0,4}',
    '(?:legal|lawful) basis (?:is|:) consent',
  ),
  states(
    'data.legalBasis',
    null,
    '(?:which|what) (?:legal |lawful )?grounds? (?:in the gdpr )?(?:covers?|allows?|permits?|supports?|do we)[^¶;]{0,30}',
    '(?:legal |lawful )?(?:grounds?|basis) [^¶;]{0,50}(?:found|finds?|knows?|has|have) none',
    '(?:no|without) (?:lawful|legal) grounds?(?: for[^¶;,]{0,30})?',
  ),
  states(
    'data.legalBasis',
    'consent',
    '(?:legal|lawful) (?:basis|grounds?)(?: is|:|,)? ?(?:the )?(?:explicit |informed )?consent',
  ),
  states(
    'data.legalBasis',
    'public_task',
    'public[- ]interest task',
    'task (?:carried out )?in the public interest',
    '(?:basis|ground)s?(?: is|:)? (?:a |the |our )?public task',
  ),
  states('data.legalBasis', 'legitimate_interest', '(?:legal|lawful) basis (?:is|:) (?:our )?legitimate interests?'),
]
