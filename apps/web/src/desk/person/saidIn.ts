import type { Said, SideBySideAnswer } from "../../api/answers.ts"

/** Everything that either side says, disagreements among it. */
export function saidIn({ disagreements = [], facts }: Pick<SideBySideAnswer, "disagreements" | "facts">): ReadonlyArray<Said> {
  return [...[...facts.both, ...disagreements].flatMap(({ pile, nearby }) => [pile, nearby]), ...facts.onlyPile, ...facts.onlyNearby]
}
