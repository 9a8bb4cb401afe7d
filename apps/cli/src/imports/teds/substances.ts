/**
 * TEDS primary substance → condition group of the Norwegian guide (national code list 8478).
 * `null`: the label names no substance, so no condition is claimed.
 */
export const conditionBySubstance: Readonly<Record<string, string | null>> = {
  Alcohol: "300201",
  "Marijuana/hashish": "300202",
  Heroin: "300203",
  "Non-prescription methadone": "300203",
  "Other opiates/synthetics": "300203",
  "Cocaine/crack": "300204",
  "Methamphetamine/speed": "300204",
  "Other amphetamines": "300204",
  "Other stimulants": "300204",
  Barbiturates: "300205",
  Benzodiazepines: "300205",
  "OTC medications": "300205",
  "Other sedatives/hypnotics": "300205",
  "Other tranquilizers": "300205",
  Hallucinogens: "300700",
  Inhalants: "300700",
  "Other drugs": "300700",
  PCP: "300700",
  None: null
}
