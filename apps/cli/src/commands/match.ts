import { type ActNowRow, type Certificate, matchAndActNow, type Matching } from "@samsyn/core"
import type { Command } from "commander"
import { Effect } from "effect"
import type { Answer } from "../io/Answer.ts"
import { type Case, loadSnapshot } from "../io/loadSnapshot.ts"
import { run } from "../io/run.ts"
import { placeInTimeText } from "../text/placeInTime.ts"
import { renderTable } from "../text/renderTable.ts"
import { asOfSentence, count, someOf, wallClock } from "../text/words.ts"
import { type CommonOptions, command, snapshotArgument } from "./command.ts"

export function matchCommand(): Command {
  return command("match", {
    summary: "propose who gets which place, with a certificate for everyone who does not",
    description: [
      "Goes through the place queue from the pile: no one is made late, or left without a place, so that someone later in the order is placed.",
      "Everyone left without a place, or placed late, has a certificate that can be checked by hand. A human decides; this is a proposal.",
      "Below it: what is left, whom one more place would place, and the windows to act on now, with by when someone must have talked with the person",
      "and whether a place can be had in time (samsyn displace says what one at others' cost would cost, and whom)."
    ].join(" "),
    examples: ["samsyn match pile.json", "samsyn match pile.json --json > matching.json", "samsyn verify pile.json matching.json"]
  })
    .argument(...snapshotArgument)
    .action((file: string, options: CommonOptions) => run(Effect.map(loadSnapshot(file, options), answerMatch), options))
}

function answerMatch(read: Case): Answer {
  const { actNow, matching } = matchAndActNow(read.snapshot, read.pack)
  return { json: { ...matching, actNow }, text: () => matchText(matching, actNow, read), exit: 0, warnings: read.warnings }
}

function matchText(matching: Matching, windows: ReadonlyArray<ActNowRow>, { pack, snapshot }: Case): string {
  const late = matching.assignments.filter((each) => each.daysLate > 0).length
  const heading = `${count(matching.assignments.length, "person", "people")} placed (${late.toLocaleString("en")} late), ${matching.unplaced.length.toLocaleString("en")} without a place, ${asOfSentence(snapshot, pack)}.`
  return [
    heading,
    ...section("Proposed starts, in the order of the pile:", matching.assignments.length, () =>
      assignmentsTable(matching, { pack, snapshot, warnings: [] })
    ),
    ...section("Without a place:", matching.unplaced.length, () =>
      renderTable(matching.unplaced, [
        { title: "referral", cell: (row) => row.referralId },
        { title: "why", cell: (row) => certificateText(row.certificate) }
      ])
    ),
    ...section(
      "Full, named above as [0], [1] …: each holder is earlier in the order and cannot leave without being later:",
      matching.closures.length,
      () =>
        renderTable(
          matching.closures.map((closure, index) => ({ ...closure, index })),
          [
            { title: "", cell: (row) => `[${row.index}]` },
            { title: "vacancies", cell: (row) => someOf(row.vacancies) },
            { title: "holders", cell: (row) => someOf(row.holders) }
          ]
        )
    ),
    ...vacanciesText(matching),
    ...section("Act now:", windows.length, () => windowsTable(windows, snapshot.timeZone))
  ].join("\n")
}

function section(title: string, rows: number, table: () => string): ReadonlyArray<string> {
  return rows === 0 ? [] : ["", title, "", table()]
}

function assignmentsTable(matching: Matching, { snapshot }: Case): string {
  const vacancies = new Map(snapshot.vacancies.map((vacancy) => [vacancy.id, vacancy]))
  const units = new Map(snapshot.units.map((unit) => [unit.id, unit.name]))
  const wishes = new Map(snapshot.referrals.map((referral) => [referral.id, referral.wishes.length]))
  const ringFirst = new Set(matching.vacancies.filter((each) => each.ringFirst).map((each) => each.vacancyId))
  return renderTable(matching.assignments, [
    { title: "referral", cell: (row) => row.referralId },
    { title: "starts on", cell: (row) => row.startsOn },
    { title: "days late", cell: (row) => row.daysLate, align: "right" },
    { title: "vacancy", cell: (row) => row.vacancyId },
    { title: "unit", cell: (row) => units.get(vacancies.get(row.vacancyId)?.unitId ?? "") },
    { title: "wish", cell: (row) => (row.wishRank < (wishes.get(row.referralId) ?? 0) ? row.wishRank + 1 : null), align: "right" },
    { title: "in window", cell: (row) => (row.inWindow === null ? null : row.inWindow ? "yes" : "no") },
    {
      title: "note",
      cell: (row) =>
        [ringFirst.has(row.vacancyId) ? "ring first" : "", row.certificate ? `late: ${certificateText(row.certificate)}` : ""]
          .filter(Boolean)
          .join("; ")
    }
  ])
}

/** A certificate in few words. */
function certificateText(certificate: Certificate): string {
  switch (certificate.tag) {
    case "full":
      return certificate.through === 0
        ? "all that would be better is full: [0]"
        : `all that would be better is full: [0] to [${certificate.through}]`
    case "noneSooner":
      return "no vacancy starts sooner"
    case "noneEligible":
      return `no vacancy is eligible: ${certificate.careLevels.map(careLevelText).join("; ")}`
  }
}

function careLevelText(level: Extract<Certificate, { readonly tag: "noneEligible" }>["careLevels"][number]): string {
  const failed = level.failed.map((each) => `${each.vacancies} fail ${each.condition}${each.detail === null ? "" : ` ${each.detail}`}`)
  return `${level.careLevel} has ${count(level.vacancies, "vacancy", "vacancies")}${failed.length === 0 ? "" : ` (${failed.join(", ")})`}`
}

function vacanciesText(matching: Matching): ReadonlyArray<string> {
  const left = matching.vacancies.filter((each) => each.placesLeft > 0)
  const places = left.reduce((sum, each) => sum + each.placesLeft, 0)
  const wanting = matching.vacancies.filter((each) => each.gainedByOneMore !== null)
  const rows = [...left, ...wanting.filter((each) => each.placesLeft === 0)]
  const shown = rows.slice(0, 20)
  const more =
    rows.length > shown.length
      ? [`and ${count(rows.length - shown.length, "more vacancy", "more vacancies")} (all of them with --json)`]
      : []
  const heading = `${count(places, "place")} left in ${count(left.length, "vacancy", "vacancies")}; in ${wanting.length.toLocaleString("en")} one more place would place someone:`
  return [
    ...section(heading, rows.length, () =>
      renderTable(shown, [
        { title: "vacancy", cell: (row) => row.vacancyId },
        { title: "places left", cell: (row) => row.placesLeft, align: "right" },
        { title: "one more place would place", cell: (row) => row.gainedByOneMore }
      ])
    ),
    ...more
  ]
}

function windowsTable(windows: ReadonlyArray<ActNowRow>, timeZone: string): string {
  return renderTable(windows, [
    { title: "window", cell: (row) => row.windowId },
    { title: "about", cell: (row) => row.about },
    { title: "kind", cell: (row) => row.kind },
    { title: "state", cell: (row) => (row.phase === undefined ? row.state : `${row.state}, ${row.phase}`) },
    { title: "closes at", cell: (row) => wallClock(row.closesAt, timeZone) },
    {
      title: "talk with the person by",
      cell: (row) =>
        `${wallClock(row.contactBy, timeZone)}${row.contactOverdue ? " (overdue)" : row.contactedAt === undefined ? "" : " (done)"}`
    },
    { title: "place in time", cell: (row) => placeInTimeText(row.place) },
    { title: "doors open now", cell: (row) => (row.doorsOpen.length === 0 ? "none" : row.doorsOpen.map((door) => door.service).join(", ")) }
  ])
}
