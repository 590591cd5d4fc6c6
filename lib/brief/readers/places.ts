import type { Hit, Scan } from '../scan'
import { COUNTRIES, EU_DEMONYMS, EU_LANDS, EU_TOWNS, UK_TOWNS } from './gazetteer'

/** Names of places and laws that tell where the people concerned live. Capitals count: "us" is no country. */
const EU =
  'EU(?! AI)|E\\.U\\.|EU AI Act|European?s?|Europe|GDPR|DSGVO|BaFin|EMA|CE mark\\w*|Germany|Germans|Ireland|France|Spain|Italy|Netherlands|Holland|Belgium|Sweden|Poland|Austria|Portugal|Denmark|Finland|Greece|Czechia|Czech Republic|Romania|Hungary|Bulgaria|Croatia|Slovakia|Slovenia|Estonia|Latvia|Lithuania|Luxembourg|Cyprus|Malta|Bavaria|Catalonia|Benelux|Scandinavia|Nordics?|DACH|Tenerife|Mallorca|Majorca|Canary Islands|Balearics?|Sicily|Sardinia|Corsica|Crete|Madeira|Azores|Tyrol|Saxony|Thuringia|Hesse|Westphalia|Flanders|Wallonia|Normandy|Brittany|Provence|Alsace|Tuscany|Lombardy|Piedmont|Veneto|Andalusia|Galicia|Basque Country|Algarve|Silesia|Transylvania|Jutland|Lapland|Moravia|Bohemia|Dalmatia|Istria|Peloponnese|Burgundy'
const EU_CITIES =
  'Berlin|Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Düsseldorf|Leipzig|Paris|Lyon|Marseille|Toulouse|Lille|Madrid|Barcelona|Valencia|Seville|Bilbao|Rome|Milan|Turin|Naples|Bologna|Amsterdam|Rotterdam|Eindhoven|Utrecht|The Hague|Brussels|Antwerp|Ghent|Vienna|Graz|Linz|Salzburg|Lisbon|Porto|Warsaw|Krakow|Kraków|Gdansk|Wroclaw|Prague|Brno|Budapest|Bucharest|Sofia|Athens|Thessaloniki|Copenhagen|Aarhus|Stockholm|Gothenburg|Malmö|Helsinki|Tampere|Dublin|Cork|Tallinn|Riga|Vilnius|Zagreb|Ljubljana|Bratislava|Luxembourg'
const EU_PEOPLE =
  'Spanish|German|French|Italian|Dutch|Polish|Portuguese|Swedish|Irish|Austrian|Danish|Finnish|Greek|Belgian|Czech|Romanian|Hungarian'
const LANGUAGE_AFTER =
  '(?! (?:text|texts|only|listings|comments|chats|tickets|calls|documents|e-?mails|reviews|transcripts|recordings|speakers|speech|language|words|labels|data|and (?:English|French|German|Spanish|Italian|Dutch|Polish|Portuguese|Japanese|Catalan)\\b))'
const OF_PEOPLE =
  '(?:coast|market|customers?|users?|stores?|shops?|hospitals?|clinics?|banks?|titles|law|cities|employees|readers|subscribers|patients|municipalit\\w+|compan\\w+|insurers?|retailers?|universit\\w+|farmers?|chains?|lenders?|groups?|pharmac(?:y|ies)|grocers?|marketplaces?|publishers?|makers?|manufacturers?|carriers?|airlines?|museums?|utilit\\w+|wind[- ]?farms?|factor(?:y|ies)|supermarkets?|fintechs?|brewer(?:y|ies)|dealers?|agenc(?:y|ies)|wholesalers?|households?|firms?|railways?|operators?|schools?|citizens|website|border|tax|authorit\\w+|branch\\w*|utility|utilities|regulator\\w*|courts?|government|telecom\\w*|region\\w*|start-?up|airports?|hotels?|shoppers?|visitors?|buyers?|drivers?|passengers?|tenants?|pupils?|students?|applicants?|members?|listeners?|viewers?|guests?|growers?|players?|callers?|clients?|users?|borrowers?|residents?|suppliers?(?= who)|services?|platforms?|studios?|aggregators?|brokers?|(?:federal )?states?|ministr(?:y|ies)|offices?|cooperatives?|producers?|mills?|mines?|ports?|terminals?|clubs?|foundations?|streaming|broadcasters?|networks?|villages?|towns?|provinces?|stations?)'
const US_STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|NYC|Boston|Chicago|Houston|Dallas|Denver|Seattle|Atlanta|San Francisco|Los Angeles|Phoenix|Philadelphia|Miami|Detroit|Midwest'
const UK =
  'UK|U\\.K\\.|United Kingdom|Britain|British|England|Scotland|Scottish|Wales|Northern Ireland|NHS|FCA|HMRC|London|Manchester|Birmingham|Leeds|Glasgow|Edinburgh|Bristol|Liverpool|Sheffield|Cardiff|Belfast|Nottingham|Yorkshire|Kent'
const INDIA =
  'India|Indian|RBI|UPI|Aadhaar|DPDP|Mumbai|Delhi|Bengaluru|Bangalore|Chennai|Hyderabad|Pune|Kolkata|Ahmedabad|Maharashtra|Karnataka|Kerala|Gujarat|Tamil Nadu|Rajasthan|Punjab|Uttar Pradesh|Lucknow|Jaipur|Gurgaon|Noida'

/** In the order of a tie; ids of catalogue and of further countries. */
const REGIONS: readonly (readonly [pattern: RegExp, id: string])[] = [
  [
    new RegExp(
      `\\b(?:${EU}|${EU_LANDS}|${EU_CITIES}|${EU_TOWNS})(?!\\w)(?! (?:region|Frankfurt)\\b)|\\b(?:${EU_PEOPLE}|${EU_DEMONYMS})(?:,? \\w+){0,3}(?: and \\w+)?(?: [a-z-]+){0,2} ${OF_PEOPLE}\\b${LANGUAGE_AFTER}`,
      'g',
    ),
    'EU',
  ],
  [
    new RegExp(
      `\\b(?:US|USA|United States|America)\\b(?! ?(?:\\$|dollars?|cloud|vendor|supplier|provider|company|call|server|data cent))|\\bU\\.S\\.(?! dollars?)|\\bAmericans?\\b(?! (?:Express|English))|\\b(?:HIPAA|FDA|ECOA|FCRA|CFPB|COPPA|CCPA|Medicare|Medicaid|SEC|OCC)\\b|\\b(?:${US_STATES})\\b(?! (?:Times|Post))`,
      'g',
    ),
    'US',
  ],
  [new RegExp(`\\b(?:${UK}|${UK_TOWNS})\\b`, 'g'), 'UK'],
  [/\bBrazil\w*|\bLGPD\b|\b(?:São|Sao) Paulo\b|\bRio de Janeiro\b/g, 'BR'],
  [
    /\bJapan(?!ese)\b|\bTokyo\b|\bOsaka\b|\bJapanese (?:market|customers?|users?|hospitals?|banks?|retailers?)\b/g,
    'JP',
  ],
  [new RegExp(`\\b(?:${INDIA})\\b`, 'g'), 'IN'],
  ...COUNTRIES.map(([id, country, people, cities]): [RegExp, string] => [
    new RegExp(
      `\\b(?:${country}|${cities})(?!\\w)|\\b(?:${people})\\b(?! and\\b)${LANGUAGE_AFTER}(?=(?:,? [\\w-]+){0,3} ${OF_PEOPLE}\\b)|(?<=(?:\\bAn? |\\b[Oo]ur |\\bwe are an? ))(?:${people}) (?=[a-z])${LANGUAGE_AFTER}`,
      'g',
    ),
    id,
  ]),
]

/** Who sits, sells or makes things there, but is not whom the system is for. */
const OTHER =
  '(?:vendors?|suppliers?|rivals?|competitors?|consultants?|consultancy|contractors?|bureau|agency|freelancers?|annotators?|coders|start-?ups?|developers?|engineers|universit(?:y|ies)|papers?|stud(?:y|ies)|students?|institutes?|laborator(?:y|ies)|lab|conference|journal|integrators?|factory|competitor|company|seller|parent|headquarters|hosted|servers?|data cent(?:re|er)s?|cloud|data|model|stations|photos|masks)'
const BEHIND = new RegExp(
  `\\b${OTHER}\\b(?! (?:here|of ours))(?:,? (?:is|are|was|were|sits?|lives?|based|located|\\w+ed|itself|also|all))*(?: \\w+)? (?:in|from|at|of|near|outside) (?:an? |the )?$`,
)
const COMES =
  /\b(?:built|made|comes?|came|imported|bought|shipped|produced|manufactured|published|hosted|running|runs|stored|processed|written|developed|trained|aws|azure|gcp|google cloud|cloud|region|servers?) (?:\w+ )?(?:(?:in|from|at|by) )?(?:an? |the )?$|\b(?:from|of) an? $|\b(?:aws|azure|gcp)(?: in)? $/
const HOSTED =
  /^ (?:cloud|region|vendor|supplier|provider|consultan\w+|start-?up|rival|competitor|data cent|servers?|paper|universit\w+ (?:published|study|paper)|published|model|cars?|wines?|shoes|software|tool|carpets?|products? we (?:trialled|tried|tested|saw|evaluated))\b/
/** "We are …", "our …" before it, or the first words of the brief: it is the writer. */
const WRITER = /\b(?:we are|we're|i am|i'm|our|we (?:run|operate|serve|sell|have|own|lend|insure)|here)\b[^¶;]{0,60}$/
const LIVE = new RegExp(
  '\\b(?:people|persons?|customers?|users?|applicants?|drivers?|patients?|subscribers?|members?|households?|cardholders?|employees|staff|borrowers|citizens|riders|guests|players|sellers|buyers|readers|clients|policyholders|tenants|students|pupils|children|women|infants)(?: (?:all|mostly|mainly|also|who|and most \\w+|now|currently|only))* (?:live|lives|reside|resides|are(?: all| mostly| located| based| only)?|sit|is)(?: \\w+)? (?:in|from|across|within|throughout) (?:the |both |\\w+ and |\\w+, )*$',
)

/** Regions in which the people concerned live, in the order of the brief. */
export function readRegions(s: Scan): readonly string[] {
  const found = REGIONS.flatMap(([pattern, id]) => {
    const hits = s.all(pattern, s.flat).filter((hit) => isOfPeople(s, hit))
    const [hit] = hits
    return hit ? [{ id, hit, lives: hits.some((one) => LIVE.test(s.before(one, 90))) }] : []
  })
  const said = found.filter(({ lives }) => lives)
  const kept = (said.length > 0 ? found.filter((region) => region.lives || !isRoute(s, region.hit)) : found).toSorted(
    (a, b) => a.hit.start - b.hit.start,
  )
  const ids = kept.map(({ id }) => id)
  const first = kept[0]?.hit
  if (first) s.set('reg.regions', ids, first)
  return ids
}

/** "Between Rotterdam and Istanbul" says where goods go, where the brief itself says where people live. */
const isRoute = (s: Scan, hit: Hit): boolean => /\b(?:between \w+ and|from \w+ to|via|to) $/.test(s.before(hit, 50))

function isOfPeople(s: Scan, hit: Hit): boolean {
  const before = s.before(hit, 70)
  if (HOSTED.test(s.after(hit, 30))) return false
  if (/\b(?:aws|azure|gcp|google cloud)(?: in)? $/.test(before)) return false
  // Whoever writes stands in the first words.
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':')) + 1)
  if (hit.start <= 80 || WRITER.test(clause.slice(0, Math.max(0, clause.length))))
    return !COMES.test(before.slice(-24)) || hit.start <= 80
  // "Of a German state": whose agency it is.
  if (/\b(?:states?|town|city|province|municipality|village|ministry)$/.test(hit.text)) return true
  return !COMES.test(clause.slice(-40)) && !BEHIND.test(clause)
}
