/** The phone of those who are there. */
export const nearNb = {
  title: "Mine personer",
  none: "Ingen er knyttet til deg ennå.",
  noneMore: "Personen selv, arbeidsgiveren din eller inntaket må si at du er nær noen.",
  noWindow: "Ingen nå-vinduer åpne",
  talkBy: (when: string) => `Snakk med innen ${when}`,
  overdue: (when: string) => `Ingen har snakket med personen. Fristen var ${when}`,
  talked: "Noen har snakket med personen",
  opens: (when: string) => `Åpner ${when}`
}
