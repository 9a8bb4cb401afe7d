/** The page of oversight. */
export const oversightNb = {
  title: "Tilsyn",
  figures: "Samtaler som skulle vært holdt, uke for uke",
  none: "Ingen samtaler har hatt frist ennå.",
  week: "Uke fra",
  inTime: "I tide",
  late: "For sent",
  never: "Aldri"
}
