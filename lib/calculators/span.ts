/** The surroundings of a value on a logarithmic axis: a twentieth to twenty times. */
export const around = (value: number) => ({ from: value / 20, to: value * 20 })
