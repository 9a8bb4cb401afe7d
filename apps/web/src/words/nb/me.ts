/** The page of the person. */
export const meNb = {
  title: "Min side",
  none: "Det er ikke mottatt noen henvisning om deg.",
  referral: (when: string | undefined) => (when === undefined ? "Henvisning" : `Henvisning mottatt ${when}`),
  notDecided: "Det er ikke avgjort ennå om du har rett til behandling.",
  granted: (when: string | undefined) =>
    when === undefined ? "Du har rett til behandling." : `Du har rett til behandling. Avgjort ${when}.`,
  refused: (when: string | undefined) =>
    when === undefined ? "Du fikk ikke rett til behandling." : `Du fikk ikke rett til behandling. Avgjort ${when}.`,
  startBy: (when: string) => `Behandlingen skal starte senest ${when}.`
}
