import { checkLaw } from "@samsyn/testing"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { solve } from "./solve.ts"
import { type Choice, placedByOneMore, placedInTurn } from "./verifyOneMore.ts"

/** Places, and people in order with the days late at each vacancy they could have. */
const drawn = fc.record({
  places: fc.array(fc.nat(2), { minLength: 7, maxLength: 7 }),
  people: fc.array(
    fc.uniqueArray(fc.record({ vacancy: fc.nat(6), late: fc.nat(3) }), { selector: ({ vacancy }) => vacancy, maxLength: 4 }),
    {
      maxLength: 9
    }
  )
})

/** What each holds in the matching of the solver, at the level of days late alone. */
function heldBySolver(people: ReadonlyArray<ReadonlyArray<Choice>>, places: ReadonlyArray<number>): ReadonlyArray<Choice | undefined> {
  const edges = people.flat()
  const { edgeOf } = solve({
    seekers: people.length,
    places,
    edgesFrom: Int32Array.from([0, ...people.map((_, person) => people.slice(0, person + 1).flat().length)]),
    vacancyOf: Int32Array.from(edges, ({ vacancy }) => vacancy),
    ranks: [Int32Array.from(edges, ({ late }) => late)]
  })
  return Array.from(edgeOf, (edge) => edges[edge])
}

describe("who one more place would place, judged without the solver", () => {
  // Broken by: someone moved to a later start to make room; the person's choices not the least late first.
  it("taking people in turn always places those whom the solver places", () =>
    checkLaw(
      drawn,
      ({ people, places }) => {
        const placed = heldBySolver(people, places).flatMap((held, person) => (held === undefined ? [] : [person]))

        expect(placedInTurn(people, places)).toEqual(placed)
      },
      { runs: 1000 }
    ))

  // Broken by: leading on only where a holder is less late; stopping at the first who gains; counting those who are as late as before.
  it("whom one more place would place is always who is placed in turn with it, and was not without it", () =>
    checkLaw(
      drawn,
      ({ people, places }) => {
        const before = new Set(placedInTurn(people, places))
        const held = heldBySolver(people, places)
        const told = placedByOneMore(
          people.map((choices, person) => ({ choices, held: held[person] })),
          places.length
        )

        const gained = places.map((_, more) => {
          const wider = places.map((count, vacancy) => (vacancy === more ? count + 1 : count))
          return placedInTurn(people, wider).filter((person) => !before.has(person))
        })

        expect(told.map((person) => (person === null ? [] : [person]))).toEqual(gained)
      },
      { runs: 1000 }
    ))

  it("the holder of a vacancy may be free to go to any number of others", () => {
    const choices = Array.from({ length: 150_000 }, (_, vacancy) => ({ vacancy, late: 0 }))
    const waiting = { choices: choices.slice(0, 1), held: undefined }

    const told = placedByOneMore([{ choices, held: choices[0] }, waiting], choices.length)

    expect(new Set(told)).toEqual(new Set([1]))
  })
})
