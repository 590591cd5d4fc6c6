import { defineCalculator } from './define'
import { positive, quantity } from './inputs'

export const carbon = defineCalculator({
  fn: 'carbon',
  id: 'C28',
  title: 'Energy and carbon of accelerators',
  description: 'Electricity and greenhouse gas of GPU-hours in a data center and grid.',
  step: 'perf',
  input: {
    gpuHours: positive('Accelerator hours', 'h', 1e12),
    watts: quantity('Power of an accelerator (TDP)', 'W', { min: 1, max: 1e5 }),
    util: quantity('Share of the power drawn', 'ratio', { above: 0, max: 1 }).default(1),
    pue: quantity('Power usage effectiveness', 'x', { min: 1.05, max: 1.6 }),
    kgPerKwh: quantity('Carbon intensity of the grid', 'kg/kWh', { min: 0.02, max: 0.9 }),
  },
  outputs: { kWh: { label: 'Electricity', unit: 'kWh' }, kgCO2e: { label: 'Greenhouse gas', unit: 'kg CO2e' } },
  main: 'kgCO2e',
  formula: 'kWh = hours × watts × share × PUE ÷ 1,000; kg = kWh × intensity',
  tex: [String.raw`E = \frac{h\,P\,u\,\text{PUE}}{1000} \qquad m = E\,g`],
  symbols: { kWh: 'E', gpuHours: 'h', watts: 'P', util: 'u', pue: String.raw`\text{PUE}`, kgCO2e: 'm', kgPerKwh: 'g' },
  limits: ['Without processors, memory and network (20 to 40% on top) and without making the machines.'],
  source: {
    title: 'Touvron et al. 2023, LLaMA, table 15',
    url: 'https://arxiv.org/abs/2302.13971',
  },
  further: [
    {
      title: 'Patterson et al. 2021, Carbon Emissions and Large Neural Network Training',
      url: 'https://arxiv.org/abs/2104.10350',
    },
  ],
  plot: { x: 'kgPerKwh', from: 0.02, to: 0.9 },
  compute: ({ gpuHours, watts, util, pue, kgPerKwh }) => {
    const kWh = (gpuHours * watts * util * pue) / 1000
    return { values: { kWh, kgCO2e: kWh * kgPerKwh } }
  },
})
