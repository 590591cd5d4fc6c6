import type { Archetype } from '@/lib/knowledge/archetypes/types'
import { billingOf } from '@/lib/knowledge/prices/hosted'
import { TOKEN_PRICES } from '@/lib/knowledge/prices/tokens'
import { machineFor, USUAL_PROCESSORS } from './hardware'
import { generatesText, writesOnOwnMachines } from './model'
import type { Planner } from '../planner'
import { from, literal } from '../planner-input'

export function planPerf(p: Planner, a: Archetype): void {
  serving(p)
  hosted(p, a)
  storage(p)
  training(p, a)
  const lines = ['perf.servingUsd', 'perf.storageUsd', 'perf.trainUsd', 'perf.tokenUsd', 'perf.hostedUsd'].filter(
    (path) => p.value(path) !== undefined,
  )
  p.assume(
    'perf.obsShare',
    0.25,
    'Logs, metrics and traces over the machines they watch; read it off the first bill.',
    { label: 'Observability over machine cost', unit: 'ratio' },
  )
  if (lines.length > 0) {
    p.expr('perf.obsUsd', `{perf.obsShare}*(${lines.map((path) => `{${path}}`).join('+')})`, {
      label: 'Logs, metrics, traces',
      unit: 'usd/month',
    })
    p.expr('perf.estCostUsdMonth', [...lines, 'perf.obsUsd'].map((path) => `{${path}}`).join('+'), {
      label: 'Cost a month',
      unit: 'usd/month',
    })
    p.expr('perf.estUsdPer1k', '{perf.estCostUsdMonth}/({data.rowsPerDay}*30)*1000', {
      label: `Cost of 1,000 ${a.words.units}`,
      unit: 'usd/1k',
    })
  }
  if (p.num('perf.budgetUsdMonth'))
    p.expr('perf.budgetShare', '{perf.estCostUsdMonth}/{perf.budgetUsdMonth}', {
      label: 'Share of the budget',
      unit: 'ratio',
    })
  bounds(p, a)
}

/** Phones, tablets and vehicles that people already have; what stands beside a process is bought. */
const OWN_DEVICES =
  /\b(?:phones?|smartphones?|mobile app|handsets?|tablets?|android|iphones?|ios app|keyboards?|laptops?|browsers?|wearables?|watches|existing (?:devices?|hardware|cameras?|pcs?|computers?))\b/i
const runsOnOwnDevices = (p: Planner) => OWN_DEVICES.test(p.brief)

function serving(p: Planner): void {
  const isJob = p.is('arch.serving', 'batch') && p.value('arch.batchS') !== undefined
  // Without a value where a figure of hardware is missing: the machines are there all the same.
  if (p.value('arch.machines') !== undefined && !isJob)
    p.expr('perf.servingUsd', '{arch.machines}*{arch.usdPerHour}*730', { label: 'Serving machines', unit: 'usd/month' })
  else if (p.value('arch.batchS') !== undefined)
    p.expr(
      'perf.servingUsd',
      'max(1,{arch.batchS}/3600)*30*{arch.workers}/{arch.replicasPerMachine}*{arch.usdPerHour}',
      { label: 'Batch scoring', unit: 'usd/month' },
    )
  else if (runsOnOwnDevices(p))
    p.assume(
      'perf.servingUsd',
      0,
      'The device is there already and belongs to those who use it; its energy is theirs.',
      {
        label: 'Serving, on devices that exist',
        unit: 'usd/month',
      },
    )
  else {
    p.price('perf.deviceUsd', 'edge_device', { label: 'One device beside the process' })
    p.assume('perf.deviceMonths', 36, 'Written off over three years.', { label: 'Device is used for', unit: 'count' })
    p.expr('perf.servingUsd', '{perf.deviceUsd}/{perf.deviceMonths}', {
      label: 'Device, written off',
      unit: 'usd/month',
    })
  }
  if (generatesText(p)) {
    // What runs on accelerators of one's own is paid for as machines.
    if (writesOnOwnMachines(p)) return
    for (const { path, id, label } of TOKEN_PRICES) p.price(path, id, { label })
    p.expr(
      'perf.tokenUsd',
      '{data.rowsPerDay}*30*({model.promptTokens}*{perf.usdPerMtokIn}+{model.outputTokens}*{perf.usdPerMtokOut})/1000000',
      { label: 'Tokens of the hosted model', unit: 'usd/month' },
    )
  }
}

/** What a service outside is paid for by the minute or by the page, beside the machines that call it. */
function hosted(p: Planner, a: Archetype): void {
  const billing = billingOf(p.text('model.family') ?? '')
  if (billing === 'audio') {
    const isLive = p.is('arch.serving', 'online', 'stream', 'hybrid')
    const length = { label: `Audio in one ${a.words.unit}`, unit: 'min' }
    if (p.num('data.minutesPerUnit') !== undefined) p.expr('perf.minutesPerUnit', '{data.minutesPerUnit}', length)
    else p.assume('perf.minutesPerUnit', isLive ? 0.1 : 5, 'Mean length; count it on last month’s audio.', length)
    p.price('perf.usdPerAudioMin', isLive ? 'hosted_speech_live' : 'hosted_speech', {
      label: 'A minute at the speech service',
    })
    p.expr('perf.hostedUsd', '{data.rowsPerDay}*30*{perf.minutesPerUnit}*{perf.usdPerAudioMin}', {
      label: 'Speech service',
      unit: 'usd/month',
    })
  }
  if (billing === 'pages') {
    p.assume('perf.pagesPerUnit', 2, 'Mean pages; count them on last month’s mail.', {
      label: `Pages of one ${a.words.unit}`,
      unit: 'count',
    })
    p.price('perf.usdPerPage', 'hosted_documents', { label: 'A page at the document service' })
    p.expr('perf.hostedUsd', '{data.rowsPerDay}*30*{perf.pagesPerUnit}*{perf.usdPerPage}', {
      label: 'Document service',
      unit: 'usd/month',
    })
  }
}

function storage(p: Planner): void {
  p.price('perf.usdPerGbMonth', 'object_storage', { label: 'Object storage' })
  p.expr('perf.storageUsd', '{data.storedBytes}/1000000000*{perf.usdPerGbMonth}', {
    label: 'Stored history',
    unit: 'usd/month',
  })
}

function training(p: Planner, a: Archetype): void {
  if (a.id === 'rules_only' || p.value('arch.usdPerHour') === undefined) return
  p.assume('perf.trainHours', 3, 'One fit with its evaluation; the first full run tells.', {
    label: 'One fit takes',
    unit: 'h',
  })
  // What serves in small pieces is fitted in one: the hours are those of the usual machine.
  const isSmall = machineFor(p, a.arch.machine) === 'c7i.xlarge'
  if (isSmall) p.price('perf.trainUsdPerHour', USUAL_PROCESSORS, { label: `One ${USUAL_PROCESSORS}, for training` })
  const price = isSmall ? 'perf.trainUsdPerHour' : 'arch.usdPerHour'
  p.expr('perf.trainUsd', `30/max(1,{prod.retrainCadenceDays})*{perf.trainHours}*{${price}}`, {
    label: 'Retraining',
    unit: 'usd/month',
  })
}

/** Signs of the stage in which the model works, surest first: what only ranks or groups comes last. */
const MODEL_STAGE = [
  /model|network|encoder/i,
  /infer|generat|forward/i,
  /decode(?!, resize)/i,
  /score|detect|hazard|scoring/i,
  /rank/i,
]
/** Pictures and messages are decoded too, before any model sees them. */
const BEFORE_MODEL = /resize|arrive|network and/i

function modelStageOf(a: Archetype) {
  const stages = a.arch.stages.filter(({ name }) => !BEFORE_MODEL.test(name))
  for (const sign of MODEL_STAGE) {
    const found = stages.find(({ id, name }) => sign.test(`${id} ${name}`) && !/^network\b/i.test(id))
    if (found) return found
  }
  return a.arch.stages.at(-1)
}

/** What making one part faster can give at most (Amdahl), from the budgets of step 4. */
function bounds(p: Planner, a: Archetype): void {
  const shares = a.arch.stages.map((stage) => stage.share)
  const total = shares.reduce((sum, share) => sum + share, 0)
  const modelStage = modelStageOf(a)
  if (!modelStage || total <= 0) return
  p.expr('perf.modelShare', `${modelStage.share}/${Number(total.toFixed(4))}`, {
    label: `Share of the path spent in: ${modelStage.name}`,
    unit: 'ratio',
  })
  p.decide('perf.localSpeedup', 2, 'D7.1', { label: 'Speed-up tried on one part', unit: 'x' })
  p.calc(
    'perf.amdahlModel',
    'amdahl',
    { fraction: from('perf.modelShare'), local: from('perf.localSpeedup') },
    'speedup',
    { label: 'Whole path, if the model ran that much faster', unit: 'x' },
  )
  if (generatesText(p)) {
    p.calc('perf.quantBound', 'quant_speedup', { bitsFrom: literal(16), bitsTo: literal(8.5) }, 'memoryBoundUpper', {
      label: 'Most that 8-bit weights can give while decoding',
      unit: 'x',
    })
  }
}
