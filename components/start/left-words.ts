/** How long a design is still in the bin, by its whole hours: of one that was just deleted all its days are left. */
export function leftWords(hours: number): string {
  if (hours >= 48) return `${Math.round(hours / 24)} days`
  return hours > 1 ? `${hours} hours` : 'less than two hours'
}
