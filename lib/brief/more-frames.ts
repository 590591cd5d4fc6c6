import { rule } from './rule'

/** Further turns that ask for one kind of system: amounts to come, codes for texts, things sought in a picture, rules that leave nothing to judge. */
export const MORE_FRAMES: readonly (readonly [id: string, weight: number, says: RegExp])[] = [
  [
    'tabular_prediction',
    5,
    rule(
      '(?:money|revenue|value|margin|amount|how much)[^¶;]{0,30} (?:an? |each |every |the )?(?:new )?(?:player|customer|user|subscriber|client|policy|account)s? (?:will |is going to |are going to |would )?(?:bring|spend|pay|earn|generate|yield|cost)s?(?: in| us| within)?',
      '(?:sort|divide|put|classify|split)\\w*[^¶;]{0,60} (?:unemployed|registered|claimants?|people|persons?|citizens?)[^¶;]{0,60}\\b(?:will|would) (?:find|need|get|stay|return|fall)[^¶;]{0,40}',
      '(?:children|patients|residents|insured|people) whose [a-z]+ (?:is|are) about to (?:get|become|turn|fall|deteriorate)(?: [a-z]+)?',
    ),
  ],
  [
    'text_classification',
    4.5,
    rule(
      '(?:propose|suggest|assign|predict|find|choose)\\w*[^¶;]{0,20} (?:the |its |all |right |billing |icd |diagnosis |subject |product )*codes(?: for| to| of)?',
      '(?:for|to) (?:each|every) (?:[a-z]+ )?(?:letter|report|note|text|mail|complaint|article)[^¶;]{0,24} (?:propose|suggest|assign)\\w* (?:the |its )?(?:[a-z]+ )?(?:codes?|labels?|categories|topics|tags)',
    ),
  ],
  [
    'object_detection',
    3.5,
    rule(
      '(?:webcam|camera|video|picture|image|frame|footage)[^¶;]{0,30} (?:is|are|gets?) (?:searched|scanned|combed|examined|watched) for (?:an? |the |any )?[a-z]+',
      'boxes (?:with|and) (?:an? |the |their )?(?:class|classes|labels?)',
    ),
  ],
  [
    'anomaly_detection',
    3.5,
    rule(
      '(?:detect(?:s|ed|ing|ors?|ion)?|spot|notice|alarm)\\w* (?:for |of |the |any |a |new |early )*(?:[a-z]+ )?(?:leaks?|leakages?|bursts?|intrusions?|intruders?|tampering|spikes|deviations|theft)',
      '(?:about|of) (?:the |most )?(?:rest|other|others|remaining)[^¶;]{0,24} (?:nobody|no one) (?:can say|knows|has said)(?: [a-z]+)?',
    ),
  ],
  ['anomaly_detection', 2, rule('isolation forests?', 'one-class svms?', 'local outlier factor', 'outlier detectors?')],
  [
    'rules_only',
    3,
    rule(
      'nothing (?:is )?(?:left )?to (?:weigh(?: up)?|judge|judgement|interpret|estimate|discretion|argue)(?: about)?',
      'nothing else (?:(?:may|can|must|is to|shall|should) (?:be )?(?:weighed|considered|taken into account|counted|count|matter|decide|play a (?:part|role))|counts|matters|decides)',
      'no (?:discretion|judgement|room for judgement|leeway)(?: [a-z]+){0,3}',
      '(?:by-?law|agreement|statute|ordinance|regulation|contract|act|policy)[^¶;]{0,30} (?:fixes|settles|says|lays down|determines|passed)[^¶]{0,30}(?:all of it|everything|exactly|when|: you)',
      'you get (?:the |an? )?[a-z]+ (?:when|if) \\(?a\\)?',
    ),
  ],
  // What is spoken and has to be typed out, whatever is looked for in it.
  [
    'speech_recognition',
    5,
    rule(
      'dictat(?:e|es|ed|ion|ions|ing)[^¶;]{0,60}\\b(?:typ(?:e|es|ed|ists?|ing)|writ(?:e|es|ten)|transcri\\w+|drafts?|texts?)',
      '(?:typists?|secretar(?:y|ies)|stenographers?)[^¶;]{0,50}\\b(?:recordings?|dictations?|tapes?|audio|listen\\w*)',
      '(?:recordings?|audio|dictations?|spoken [a-z]+)[^¶;]{0,50}\\btranscription (?:api|service|engine|model)',
    ),
  ],
  ['speech_recognition', 2, rule('word (?:accuracy|error rate)', 'transcription (?:api|service|engine|model)s?')],
]
