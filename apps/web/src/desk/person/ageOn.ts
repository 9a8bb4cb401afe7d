/** Completed years on a civil date, at the least and at the most. */
export function ageOn(
  born: { readonly earliest: string; readonly latest: string },
  onDay: string
): { readonly youngest: number; readonly oldest: number } {
  return { youngest: completedYears(born.latest, onDay), oldest: completedYears(born.earliest, onDay) }
}

function completedYears(bornOn: string, onDay: string): number {
  const years = Number(onDay.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return onDay.slice(5) < bornOn.slice(5) ? years - 1 : years
}
