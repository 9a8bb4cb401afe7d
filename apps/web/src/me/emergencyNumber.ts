/**
 * The number for medical emergencies, by the jurisdiction of the rule pack. Assumption: general knowledge, in no source of the field; `docs/legal-position.md` 3 lists it as
 * unverified. Where the jurisdiction names no country, no number is shown.
 */
export const emergencyNumber: Readonly<Record<string, string>> = { NO: "113" }
