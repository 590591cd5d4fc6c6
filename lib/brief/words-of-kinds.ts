/** What briefs of a kind count, name and look for: the words looked for in a brief, never words put in its mouth. */
export type KindWords = {
  /** What is scored, plural. */
  readonly units: string
  /** What recurs, singular. */
  readonly entities?: string
  /** Who acts on the output, singular. */
  readonly actors?: string
  /** Who feels an error, singular. */
  readonly consumers?: string
  /** What is looked for, singular; a bare word or two. */
  readonly positives?: string
}

const SHOPPERS = 'customer,shopper,buyer,guest,member,client'
const STAFF = 'analyst,investigator,agent,operator,clerk,adviser,reviewer'

export const KIND_WORDS: Readonly<Record<string, KindWords>> = {
  fraud_detection: {
    units:
      'charges,payments,transactions,transfers,claims,orders,bets,listings,logins,applications,alerts,accounts,parcels,swipes,returns,top-ups,purchases,withdrawals',
    entities: 'card,account,customer,seller,merchant,member,wallet,claimant,driver,provider,shop',
    actors: 'investigator,fraud analyst,analyst,payment gateway,claims handler,compliance officer',
    consumers: 'customer,merchant,buyer,seller,cardholder,member,policyholder,shopper,driver',
    positives: 'fraud,scam,account takeover,counterfeit,misuse,money laundering,chargeback,suspicious transaction',
  },
  churn_prediction: {
    units:
      'customers,subscribers,members,households,players,accounts,savers,users,clients,policyholders,readers,families',
    entities: 'customer,subscriber,member,household,player,account,saver,user,client',
    actors: 'retention desk,service team,account manager,retention team,call centre,branch',
    consumers: 'customer,subscriber,member,player,saver,household',
    positives: 'cancellation,churner,leaver,lapse',
  },
  ctr_ranking: {
    units: 'posts,ads,videos,articles,products,items,stories,clips,tiles,impressions,movies,songs,recipes',
    entities: 'user,reader,viewer,shopper,listener,member,visitor,customer',
    consumers: 'reader,viewer,shopper,listener,user,member,visitor,creator',
    positives: 'click,purchase,enrolment',
  },
  search_ranking: {
    units: 'listings,results,vacancies,courses,hotels,restaurants,products,ads,offers,homes,flights,cars,apps',
    entities: 'query,session,user,guest',
    consumers: 'guest,searcher,shopper,diner,learner,job seeker,traveller,buyer,customer,user',
    positives: 'booking,application,enrolment,reservation,purchase,enquiry',
  },
  candidate_retrieval: {
    units: 'videos,tracks,articles,products,songs,ads,pins,items,titles,episodes,profiles,stories,games',
    entities: 'viewer,listener,reader,user,visitor',
    consumers: 'viewer,listener,reader,visitor,user,member',
  },
  demand_forecasting: {
    units: 'products,articles,wines,items,skus,substations,rolls,meals,parts,stations,calls,parcels',
    entities: 'store,shop,depot,branch,restaurant,substation,station,pharmacy,product',
    actors: 'planner,buyer,replenishment team,shift planner,store manager',
    consumers: 'shopper,customer,dealer,guest',
    positives: 'stock-out,sell-out',
  },
  anomaly_detection: {
    units: 'metrics,time series,services,channels,meters,hosts,cabinets,signals,sensors,entries,feeds',
    entities: 'service,host,meter,cabinet,channel,machine,country',
    actors: 'on-call engineer,control room,operator,analyst,controller',
    positives: 'breakage,incident,outage,leak,anomaly',
  },
  predictive_maintenance: {
    units:
      'valves,doors,engines,turbines,gearboxes,pumps,motors,bearings,escalators,elevators,lifts,chains,trucks,compressors,locomotives',
    entities:
      'aircraft,turbine,tram,train,truck,escalator,engine,machine,pump,locomotive,vehicle,elevator,lift,robot,ship,barn',
    actors: 'workshop,crew,mechanic,technician,outage manager,foreman',
    positives: 'in-service failure,gearbox failure,blade failure,breakdown,failure,step-chain break,jam',
  },
  text_classification: {
    units:
      'tickets,emails,e-mails,messages,products,complaints,mails,reports,comments,bank lines,transfers,letters,abstracts',
    entities: 'shop,customer,sender,firm,seller,citizen,merchant',
    actors: 'agent,clerk,routing desk,service desk',
    consumers: 'customer,citizen,merchant,resident,employee',
    positives: 'rare leaf,rare queue',
  },
  information_extraction: {
    units:
      'narratives,documents,notes,contracts,agreements,resumes,articles,letters,titles,reports,abstracts,addresses',
    entities: 'patient,document,aircraft,author,supplier,company',
    actors: 'reviewer,associate,case handler',
  },
  rag_qa: {
    units: 'questions',
    entities: 'document,channel,employee,technician',
    consumers: 'engineer,employee,technician,nurse,colleague,student,adviser,citizen,lawyer,pilot,teller',
  },
  llm_agent: {
    units: 'chats,calls,conversations,messages,requests,tickets',
    entities: 'customer,caller,patient,guest,tenant,passenger',
    consumers: 'customer,caller,patient,guest,passenger,tenant',
  },
  summarization: {
    units: 'discharges,meetings,submissions,documents,calls,threads,rulings,papers,reports,claims,files,notes',
    entities: 'patient,author,customer,judge,meeting',
    actors: 'doctor,judge,nurse,adjuster,editor,journalist,caseworker',
    consumers: 'doctor,judge,patient,reader,journalist,caseworker',
  },
  semantic_search: {
    // A search is the case; what is searched is what it looks for.
    units: 'searches,queries',
    entities: 'query',
    consumers: 'customer,user,attorney,shopper,engineer,recruiter,visitor,lawyer',
    positives: 'product,recipe,patent,abstract,picture,artwork,document,incident,ruling,profile,drawing,record',
  },
  text_completion: {
    units: 'suggestions,completions,replies',
    entities: 'repository,user,mailbox,author,customer',
    consumers: 'developer,user,writer,notary,analyst,doctor,agent',
    positives: 'kept suggestion',
  },
  image_classification: {
    units: 'photos,pictures,images,leaves,items,apples,stones',
    entities: 'plant,patient,animal,item,station,farm,site,leaf',
    consumers: 'farmer,hiker,ranger,visitor,inspector,customer,operator',
  },
  object_detection: {
    units: 'frames,images,pictures,videos',
    entities: 'camera,video,forklift,pool,vehicle,station,site',
    actors: 'lifeguard,safety officer,operator,driver,guard',
    consumers: 'driver,worker,swimmer,pedestrian,cutter',
    positives: 'motionless person,person,hand',
  },
  defect_inspection: {
    units: 'parts,bottles,caps,images,dies,tiles,boards,vials,wafers,biscuits,castings,sheets',
    entities: 'batch,lot,coil,ribbon,roll',
    actors: 'line control,ejector,shift leader,operator',
    positives: 'defect,flaw,crack',
  },
  segmentation: {
    units: 'tiles,images,scenes,fields,pictures,scans,frames',
    entities: 'field,patient,road,farm,scene,region',
    consumers: 'farmer,inspector,surgeon,planner,agency',
    positives: 'crack,weed,field,building,lake',
  },
  document_ai: {
    units: 'invoices,receipts,statements,forms,documents,declarations,letters,slips,contracts,bills',
    entities: 'supplier,vendor,merchant,debtor,practice,bank,patient,customer',
    actors: 'clerk,accountant,bookkeeper',
    consumers: 'clerk,customer,accountant,supplier',
  },
  speech_recognition: {
    units: 'calls,recordings,sessions,clips,dictations,hearings,interviews,commands',
    entities: 'speaker,caller,agent,rider,patient,doctor',
    consumers: 'viewer,caller,rider,judge,doctor,reporter,agent',
  },
  eta_prediction: {
    units: 'orders,trips,parcels,rides,baskets,deliveries,samples,visits,flights,containers,wagons',
    entities: 'store,restaurant,driver,depot,courier,city,laboratory',
    actors: 'checkout,dispatcher,tracking page,driver',
    consumers: 'customer,rider,passenger,recipient,doctor,guest,client',
    positives: 'late arrival,late order,late parcel',
  },
  dynamic_pricing: {
    units: 'apartments,rooms,car parks,seats,products,vans,tickets,pitches,tyres,washes',
    entities: 'apartment,store,depot,car park,product,route,station,site',
    actors: 'pricing analyst,revenue manager,commercial director,planner',
    consumers: 'guest,customer,driver,traveller,owner,shopper,student',
  },
  contextual_bandit: {
    units: 'reminders,notifications,messages,banners,thumbnails,exercises,visuals,headlines,nudges',
    entities: 'user,viewer,visitor,reader,pupil,player,learner,subscriber',
    consumers: 'user,viewer,visitor,reader,pupil,learner,subscriber,player',
    positives: 'return,click,workout,play',
  },
  credit_risk: {
    units: 'applications,loans,checkouts,requests,invoices',
    entities: 'applicant,borrower,customer,firm,tenant,dealer',
    actors: 'underwriter,loan officer,credit officer',
    consumers: 'applicant,borrower,shopper,tenant,customer',
    positives: 'default,charge-off,delinquency',
  },
  medical_imaging: {
    units: 'x-rays,radiographs,mammograms,films,scans,slides,photographs,exams,images,pictures',
    entities: 'patient,woman,child,person',
    actors: 'radiologist,ophthalmologist,pathologist,dermatologist,doctor,dentist',
    consumers: 'patient,customer,woman,child',
    positives: 'pneumonia,cancer,melanoma,fracture,retinopathy,tumour,tuberculosis,bleed,nodule,critical finding',
  },
  content_moderation: {
    units: 'comments,messages,posts,reviews,listings,adverts,images,videos,texts',
    entities: 'author,user,player,reader,member,advertiser,listener',
    actors: 'moderator,compliance officer,volunteer',
    consumers: 'reader,player,user,listener,traveller,author,advertiser,member',
    positives: 'violation,abusive message,hateful comment,insult,rule break',
  },
  lead_scoring: {
    units: 'leads,enquiries,prospects,sign-ups,contacts,trials,requests',
    entities: 'company,customer,account,household,firm',
    actors: 'salesperson,sales rep,rep,sales team,agent,account executive',
    consumers: 'customer,prospect,rep,salesperson',
    positives: 'contract,sale,customer,deal',
  },
  uplift_modeling: {
    units: 'customers,households,donors,subscribers,members,shoppers,users,patients',
    entities: 'customer,household,donor,subscriber,member,shopper',
    actors: 'campaign tool,campaign team,marketing,agency',
    consumers: 'customer,donor,household,member,subscriber,shopper',
    positives: 'persuadable customer,gift,purchase',
  },
  rl_control: {
    units: 'setpoints,decisions',
    entities: 'building,greenhouse,store,plant,tower,junction,zone',
    actors: 'grower,operator,controls engineer,local controller',
    consumers: 'tenant,grower,operator,shopper,driver',
    positives: 'limit violation',
  },
  tabular_prediction: {
    units: 'homes,dwellings,stays,claims,admissions,appointments,patients,cars,cases,fields,shipments,vans,connections',
    entities: 'patient,household,home,customer,student,vehicle,claim,dwelling,child',
    actors: 'nurse,actuary,adjuster,engineer,buyer,teacher',
    consumers: `patient,${SHOPPERS},student,tenant,child`,
    positives: 'readmission,sepsis,no-show,appeal',
  },
  candidate_screening: {
    units: 'applications,cvs,resumes,applicants',
    entities: 'applicant,candidate,employee',
    actors: `recruiter,hiring manager,${STAFF}`,
    consumers: 'applicant,candidate,job seeker',
  },
  rules_only: {
    units: 'refunds,invoices,parcels,loans,sellers,shifts,expenses,containers,members',
    entities: 'card,seller,farmer,member,driver,supplier,customer',
    actors: 'supervisor,branch manager,till,accountant,ward manager,shipping desk',
    consumers: 'customer,seller,member,farmer,supplier,driver',
    positives: 'policy hit',
  },
}
