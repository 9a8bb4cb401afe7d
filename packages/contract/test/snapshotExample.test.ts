import { noTsb } from "@samsyn/core"
import { assert, describe, it } from "vitest"
import { withSnapshotBody } from "../src/openapi/snapshotBody.ts"

describe("the example of a snapshot", () => {
  it("is of the pack that ships, or its import would be refused", () => {
    const { id, version } = noTsb

    assert.include(JSON.stringify(withSnapshotBody({})), `"rulePack":${JSON.stringify({ id, version })}`)
  })
})
