import { accessActs as applicationActs, matters as applicationMatters, personFileFormat } from "@samsyn/application"
import { fileReaders, erasureGrounds, isAbout, noRecords, recordLists, trailNow, withheldCodes, withheldReasons } from "@samsyn/casework"
import { accessActs, listsOfPeople, matters, NewErasure, PersonFileAnswer } from "@samsyn/contract"
import { Schema } from "effect"
import { assert, describe, it } from "vitest"

const isErasure = Schema.is(NewErasure)
const isFile = Schema.is(PersonFileAnswer)

const erasure = { by: { role: "intake-coordinator", service: "unit" }, records: [], identity: false, reason: "Asked for" }
const file = {
  format: personFileFormat,
  personKey: "p-1",
  madeAt: "2026-11-23T09:00:00Z",
  eventNumber: 1,
  identity: { displayName: null, nationalNumber: null, contact: null },
  records: {},
  history: [],
  accessLog: []
}
/** Lists whose records are about nobody, whatever they hold. */
const ofNobody = ["units", "vacancies", "doors", "duty"]

describe("what is said of a person's data over HTTP", () => {
  it("has the groups of the access log that the application has", () => {
    assert.deepStrictEqual([matters, accessActs], [applicationMatters, applicationActs])
  })

  it("names every list of casework, save those about nobody", () => {
    const trail = trailNow("p-1", noRecords)

    assert.deepStrictEqual(new Set([...listsOfPeople, ...ofNobody]), new Set(recordLists))
    for (const list of ofNobody) assert.isFalse(isAbout(list as "units", { id: "p-1" } as never, trail))
  })

  it("takes every ground, reader, code and reason that casework knows", () => {
    for (const ground of erasureGrounds) assert.isTrue(isErasure({ ...erasure, ground }), ground)
    for (const madeFor of fileReaders)
      for (const code of withheldCodes)
        for (const because of withheldReasons)
          assert.isTrue(isFile({ ...file, madeFor, withheld: [{ what: "notes", count: 1, code, because }] }), because)
  })
})
