import { describe, expect, it } from 'vitest'
import { fraudDetection } from './fraud-detection/entry'
import { predictiveMaintenance } from './predictive-maintenance/entry'
import { inSetting, settingOf } from './setting'

describe('the setting of an archetype', () => {
  it('is read from the words of the brief', () => {
    expect(settingOf(fraudDetection, 'Our AML rules raise 1,800 alerts a day; 4% end in a SAR.')?.id).toBe(
      'laundering_alerts',
    )
    expect(settingOf(fraudDetection, 'We score card payments for online shops.')).toBeUndefined()
  })
  it('says otherwise only what it names, word by word and field by field', () => {
    const there = inSetting(fraudDetection, 'laundering_alerts')
    expect(there.words.unit).toBe('alert')
    expect(there.arch.serving).toBe('batch')
    expect(there.arch.machine).toBe(fraudDetection.arch.machine)
    const aircraft = inSetting(predictiveMaintenance, 'aircraft_components')
    expect(aircraft.reasons.optimise).toBe(predictiveMaintenance.reasons.optimise)
    expect(aircraft.reasons.oversight).not.toBe(predictiveMaintenance.reasons.oversight)
  })
  it('leaves the archetype alone where nobody knows the setting', () => {
    expect(inSetting(fraudDetection, 'no_such_setting')).toBe(fraudDetection)
    expect(inSetting(fraudDetection, undefined)).toBe(fraudDetection)
  })
})
