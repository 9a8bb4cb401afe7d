/** The page of a treatment unit. */
export const placesNb = {
  title: "Våre plasser",
  none: "Ingen plasser er meldt inn fra enheten.",
  free: (free: number, of: number) => `${free} av ${of} ledig`,
  from: (when: string) => `fra ${when}`,
  until: (when: string) => `til ${when}`,
  confirmed: (when: string) => `Bekreftet ${when}`,
  out: (count: number) => `${count} ute av drift`
}
