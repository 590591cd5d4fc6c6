import { concept } from '../concept'

const HAD =
  '(?:trays?|shel(?:f|ves)|box(?:es)?|stocks?|bins?|racks?|counters?|decks?|houses?|halls?|garages?|car parks?|barriers?|pallets?|freezers?|fridges?|machines?|ships?|ferr(?:y|ies)|trains?|rooms?|seats?|tables?|bikes?|cars?|items?|articles?|products?|sizes?|colours?|lines?|goods|bread|loaves|cakes?|vaccines?|medicines?|doses?|meals?|dishes|tickets?|ice cream|flowers?|books?|something|everything|anything|last [a-z]+|[a-z]+ is|[a-z]+ are)'
const ENDED =
  '(?:empty(?! of)|bare|gone|finished|used up|exhausted|out|full(?! of)|taken|booked|occupied|missing|unavailable|sold|cleared|lacking|absent|stock ends|stock end|runs? (?:out|dry|short)|ran (?:out|dry|short))'
const WHEN =
  '(?:when|whenever|once|as soon as|if|after|on|days|hours|who|that|where|because|from then on|and then|is|are|was|were)'
const UNRECORDED =
  '(?:(?:record|register|show|see|know|count|note|log|book|learn)(?:s|ed)? (?:of course )?(?:no|nothing|not|nobody|none|zero)(?: more| further| longer| one)?(?: \\w+)?|(?:no|nothing|nobody|none|never|not|no longer|n.t) (?:\\w+ ){0,4}?(?:see|seen|know|known|count|counts|counted|record|records|recorded|register|registered|note|noted|writes? down|wrote down|log|logged|made|taken|booked|appear|appears|visible|show|shown)|(?:shows?|appears?|looks?|counts?|reads?|stands?|comes? out) (?:\\w+ ){0,4}?(?:as|like) (?:zero|nothing|an? |no |low |days? |if )(?:[a-z-]+ ?){0,4}|(?:figures?|sales|numbers?|bookings?|records?|curve|count) (?:\\w+ )?(?:stops?|ends?|falls?|drops?|breaks? off|goes|go|is|are)(?: to| at| off)? ?(?:zero|nothing|there|nil|\\d+)?|(?:looks?|look) (?:quiet|weak|slow|dead)|leaves? no (?:trace|mark|record)|(?:is|are) in no (?:table|list|file|record)s?)'
const SOLD_OUT =
  '(?:sold[- ]out|out[- ]of[- ]stock|empty (?:shel(?:f|ves)|tray|rack|deck|bin)s?|bare (?:shel(?:f|ves)|tray)s?)'
const NEVER_SO =
  '(?:never|hardly ever|not once) (?:run|runs|ran|empty|sold out|out of stock|full|bare)|wages|budget|vacanc\\w+|staff|dashboard|server|disk|memory'

/** What could be had came to an end, and the records do not show what was wanted beyond it. */
export const SUPPLY_ENDS = [
  concept('data.censoredTarget', true, [`${HAD} (?:\\w+ ){0,5}?${ENDED}`, WHEN, UNRECORDED], { none: NEVER_SO }),
  concept('data.censoredTarget', true, [SOLD_OUT, UNRECORDED], { none: NEVER_SO }),
  concept(
    'data.censoredTarget',
    true,
    [`(?:sales|bookings|figures|records) (?:end|stop|break off) (?:where|when|with) (?:the |our )?(?:\\w+ )?${ENDED}`],
    { none: NEVER_SO },
  ),
  concept(
    'data.censoredTarget',
    true,
    [
      '(?:drivers?|customers?|guests?|people|shoppers?|callers?|visitors?|passengers?|patients?|those|whoever|anybody|anyone)',
      '(?:after closing|closed|full|empty|sold out|too late|come[s]? later|came after|come[s]? after|turned (?:down|away)|refused a)',
      '(?:nobody (?:counts?|notes?|records?)|not counted|(?:is|are) in no \\w+|not recorded|uncounted|no record|leaves? no|never (?:counted|recorded|seen|noted))',
    ],
    { none: NEVER_SO },
  ),
  concept(
    'data.censoredTarget',
    true,
    [
      '(?:only )?(?:know|see|have|record|hold)s? (?:only )?(?:what|the \\w+|those) (?:it |we |they |was |were |had |that were )*(?:sold|delivered|shipped|handed out|issued|served)',
      '(?:not|never|nobody|unknown)',
    ],
    { none: NEVER_SO },
  ),
]
