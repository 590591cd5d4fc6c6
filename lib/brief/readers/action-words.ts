/** Deeds on a case, a person or a thing, base form; past tense tells what was done once, so it is no deed of the system. */
export const DEED =
  'stop|block|freeze|hold back|decline|reject|refuse|approve|suspend|lock|remove|delete|take down|hide|mask|quarantine|divert|eject|discard|scrap|throw (?:out|away)|sort out|refer|escalate|forward|route|assign|hand over|pass (?:it |them )?on|dispatch|send|page|wake|alert|warn|notify|call|ring|phone|contact|visit|e-?mail|mail|text|write to|post|offer|discount|inspect|investigate|follow up|intervene|treat|replace|swap|exchange|repair|service|schedule|book|cancel|waive|refund|order|re-?order|bake|stock|produce|replenish|set|adjust|buy|sell|lend|plant|publish|fill in|insert|prioriti[sz]e|move|work (?:down|through)|evacuate|irrigate|spray|close|open|switch|reroute|steer|lower|raise'
/** People and parts of a firm that act on what they are told. */
export const STAFF =
  'desks?|teams?|crews?|nurses?|salespeople|salesmen|reps?|agents?|investigators?|analysts?|advis[eo]rs?|officers?|clerks?|moderators?|reviewers?|recruiters?|planners?|doctors?|physicians?|surgeons?|radiologists?|registrars?|engineers?|technicians?|mechanics?|workshops?|caseworkers?|teachers?|tutors?|dispatchers?|operators?|inspectors?|managers?|agronomists?|adjusters?|handlers?|underwriters?|pharmacists?|coordinators?|supervisors?|scientists?|leads?|staff|cent(?:re|er)s?|control room|offices?|marketing|sales|clubs?|branches|branch|shops?|stores?|units?|departments?|guards?|rangers?|patrols?|buyers?|traders?|brokers?|bakers?|growers?|foremen|foreman|foresters?|librarians?|editors?|lawyers?|auditors?|stewards?|shifts?|wardens?|counsellors?|pickers?|paramedics?'
export const MACHINE =
  'it|system|software|tool|bot|assistant|model|gate|pusher|arm|robot|valve|nozzle|plough|alarm|alert|controller|app|engine|kicker|diverter|line'
export const ADVERB =
  '(?:then |only |ever |also |just |simply |immediately |automatically |usually |always |first |personally |manually |directly |now |at once |either )*'
export const AUX = '(?:can|could|will|would|must|should|shall|may|is to|are to|has to|have to|wants? to|needs? to)'
