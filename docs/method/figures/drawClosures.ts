import { displacement, match, placeQueue, type RulePack, type Snapshot } from "@samsyn/core"

/**
 * The matching of a small snapshot as a Mermaid diagram: who holds what (thick arrows), where else they could start (thin arrows), each
 * with the days late; every closure is a box around its vacancies. Arrows out of a holder that leave the box are later: that is what the box says.
 */
export function drawClosures(snapshot: Snapshot, pack: RulePack): string {
  const { assignments, closures, unplaced, vacancies } = match(snapshot, pack)
  const isInPool = new Set([...assignments, ...unplaced].map(({ referralId }) => referralId))
  const people = placeQueue(snapshot, pack, { vantage: "pile" }).ranking.filter(({ referralId }) => isInPool.has(referralId))
  const personNode = (id: string) => `person${people.findIndex(({ referralId }) => referralId === id)}`
  const vacancyNode = (id: string) => `vacancy${vacancies.findIndex(({ vacancyId }) => vacancyId === id)}`
  const places = (count: number) => (count === 1 ? "1 place" : `${count} places`)
  const box = (id: string) => {
    const vacancy = snapshot.vacancies.find((found) => found.id === id)
    return `${vacancyNode(id)}["${id}: ${places(vacancy?.places ?? 0)} from ${vacancy?.freeFrom ?? "?"}"]`
  }
  const arrow = (referralId: string, latestStartOn: string | null, vacancyId: string): ReadonlyArray<string> => {
    const pinned = displacement(snapshot, pack, { referralId, vacancyId })
    if (pinned.tag !== "displaced") return []
    const late = latestStartOn === null ? 0 : Math.max(0, (Date.parse(pinned.startsOn) - Date.parse(latestStartOn)) / 86_400_000)
    const isHeld = assignments.some((one) => one.referralId === referralId && one.vacancyId === vacancyId)
    return [`  ${personNode(referralId)} ${isHeld ? "==>" : "-->"}|${late} late| ${vacancyNode(vacancyId)}`]
  }
  const inClosure = new Set(closures.flatMap((closure) => closure.vacancies))
  return [
    "flowchart LR",
    ...people.map(
      ({ latestStartOn, position, referralId }) => `  ${personNode(referralId)}("${position}. ${referralId}, by ${latestStartOn}")`
    ),
    ...closures.flatMap((closure, index) => [
      `  subgraph closure${index} ["closure ${index}, full with ${closure.holders.join(", ")}"]`,
      ...closure.vacancies.map((id) => `    ${box(id)}`),
      "  end"
    ]),
    ...vacancies.filter(({ vacancyId }) => !inClosure.has(vacancyId)).map(({ vacancyId }) => `  ${box(vacancyId)}`),
    ...people.flatMap(({ latestStartOn, referralId }) => vacancies.flatMap(({ vacancyId }) => arrow(referralId, latestStartOn, vacancyId)))
  ].join("\n")
}
