/** Names of places and laws that tell where the people concerned live. Capitals count: "us" is no country. */
const EU =
  'EU(?! AI)|E\\.U\\.|EU AI Act|European?s?|Europe|GDPR|DSGVO|BaFin|EMA|CE mark\\w*|Germany|Germans|Ireland|France|Spain|Italy|Netherlands|Holland|Belgium|Sweden|Poland|Austria|Portugal|Denmark|Finland|Greece|Czechia|Czech Republic|Romania|Hungary|Bulgaria|Croatia|Slovakia|Slovenia|Estonia|Latvia|Lithuania|Luxembourg|Cyprus|Malta|Bavaria|Catalonia|Benelux|Scandinavia|Nordics?|DACH'
const EU_CITIES =
  'Berlin|Munich|Hamburg|Frankfurt|Cologne|Stuttgart|Düsseldorf|Leipzig|Paris|Lyon|Marseille|Toulouse|Lille|Madrid|Barcelona|Valencia|Seville|Bilbao|Rome|Milan|Turin|Naples|Bologna|Amsterdam|Rotterdam|Eindhoven|Utrecht|The Hague|Brussels|Antwerp|Ghent|Vienna|Graz|Linz|Salzburg|Lisbon|Porto|Warsaw|Krakow|Kraków|Gdansk|Wroclaw|Prague|Brno|Budapest|Bucharest|Sofia|Athens|Thessaloniki|Copenhagen|Aarhus|Stockholm|Gothenburg|Malmö|Helsinki|Tampere|Dublin|Cork|Tallinn|Riga|Vilnius|Zagreb|Ljubljana|Bratislava|Luxembourg'
const EU_PEOPLE =
  'Spanish|German|French|Italian|Dutch|Polish|Portuguese|Swedish|Irish|Austrian|Danish|Finnish|Greek|Belgian|Czech|Romanian|Hungarian'
const LANGUAGE_AFTER =
  '(?! (?:text|texts|only|listings|comments|chats|tickets|calls|documents|e-?mails|reviews|transcripts|recordings|speakers|speech|language|words|labels|data|and (?:English|French|German|Spanish|Italian|Dutch|Polish|Portuguese|Japanese|Catalan)\\b))'
const OF_PEOPLE =
  '(?:coast|market|customers?|users?|stores?|shops?|hospitals?|clinics?|banks?|titles|law|cities|employees|readers|subscribers|patients|municipalit\\w+|compan\\w+|insurers?|retailers?|universit\\w+|farmers?|households?|firms?|railways?|operators?|schools?|citizens|website|border|tax|authorit\\w+|branch\\w*|utility|utilities|regulator\\w*|courts?|government|telecom\\w*|region\\w*|start-?up|airports?|hotels?)'
const US_STATES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|NYC|Boston|Chicago|Houston|Dallas|Denver|Seattle|Atlanta|San Francisco|Los Angeles|Phoenix|Philadelphia|Miami|Detroit|Midwest'
const UK =
  'UK|U\\.K\\.|United Kingdom|Britain|British|England|Scotland|Scottish|Wales|Northern Ireland|NHS|FCA|HMRC|London|Manchester|Birmingham|Leeds|Glasgow|Edinburgh|Bristol|Liverpool|Sheffield|Cardiff|Belfast|Nottingham|Yorkshire|Kent'
const INDIA =
  'India|Indian|RBI|UPI|Aadhaar|DPDP|Mumbai|Delhi|Bengaluru|Bangalore|Chennai|Hyderabad|Pune|Kolkata|Ahmedabad|Maharashtra|Karnataka|Kerala|Gujarat|Tamil Nadu|Rajasthan|Punjab|Uttar Pradesh|Lucknow|Jaipur|Gurgaon|Noida'

/** In the order of a tie; ids of catalogue and of further countries. */
export const REGIONS: readonly (readonly [pattern: RegExp, id: string])[] = [
  [
    new RegExp(
      `\\b(?:${EU}|${EU_CITIES})\\b(?! (?:region|Frankfurt)\\b)|\\b(?:${EU_PEOPLE})(?:(?:,? \\w+)* and \\w+)? ${OF_PEOPLE}\\b${LANGUAGE_AFTER}`,
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
  [new RegExp(`\\b(?:${UK})\\b`, 'g'), 'UK'],
  [/\bBrazil\w*|\bLGPD\b|\b(?:São|Sao) Paulo\b|\bRio de Janeiro\b/g, 'BR'],
  [
    /\bJapan(?!ese)\b|\bTokyo\b|\bOsaka\b|\bJapanese (?:market|customers?|users?|hospitals?|banks?|retailers?)\b/g,
    'JP',
  ],
  [new RegExp(`\\b(?:${INDIA})\\b`, 'g'), 'IN'],
  [/\bCanad\w+|\bToronto\b|\bMontr[eé]al\b|\bVancouver\b|\bOntario\b|\bQuebec\b|\bAlberta\b/g, 'CA'],
  [/\bSwitzerland\b|\bSwiss\b|\bZ[uü]rich\b|\bGeneva\b|\bBasel\b|\bBern\b/g, 'CH'],
  [/\bSingapore(?:an)?\b/g, 'SG'],
  [/\bAustralian?\b|\bSydney\b|\bMelbourne\b|\bBrisbane\b|\bPerth\b/g, 'AU'],
  [/\bNew Zealand\b|\bAuckland\b/g, 'NZ'],
  [/\bMexic\w+/g, 'MX'],
  [/\bChile(?:an)?\b|\bSantiago\b/g, 'CL'],
  [/\bArgentin\w+|\bBuenos Aires\b/g, 'AR'],
  [/\bColombian?\b|\bBogot[aá]\b/g, 'CO'],
  [/\bKenyan?\b|\bNairobi\b/g, 'KE'],
  [/\bUgandan?\b/g, 'UG'],
  [/\bEthiopian?\b/g, 'ET'],
  [/\bNigerian?\b|\bLagos\b/g, 'NG'],
  [/\bSouth Africa\w*|\bJohannesburg\b|\bCape Town\b/g, 'ZA'],
  [/\bSouth Korean?\b|\bSeoul\b/g, 'KR'],
  [/\bChina\b|\bShanghai\b|\bBeijing\b/g, 'CN'],
  [/\bIndonesian?\b|\bJakarta\b/g, 'ID'],
  [/\bPhilippines\b|\bManila\b/g, 'PH'],
  [/\bVietnam\b|\bHanoi\b/g, 'VN'],
  [/\bNorway\b|\bNorwegian\b(?! and)|\bOslo\b/g, 'NO'],
  [/\bTurkey\b|\bIstanbul\b/g, 'TR'],
  [/\bUAE\b|\bDubai\b|\bAbu Dhabi\b/g, 'AE'],
]
