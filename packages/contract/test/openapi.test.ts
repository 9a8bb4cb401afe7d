import { OpenApi } from "effect/http-api"
import { assert, describe, it } from "vitest"
import { Api } from "../src/index.ts"

interface Operation {
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
}
const description = JSON.parse(JSON.stringify(OpenApi.fromApi(Api))) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation }))
)

describe("the description of the API", () => {
  it("names every address that was agreed on", () => {
    assert.deepStrictEqual(operations.map(({ name }) => name).toSorted(), [
      "GET /api/act-now",
      "GET /api/doors",
      "GET /api/duty",
      "GET /api/figures/windows",
      "GET /api/owed",
      "GET /api/people/{personKey}",
      "GET /api/proposal",
      "GET /api/proposal/displacement",
      "GET /api/queues/assessment",
      "GET /api/queues/place",
      "GET /api/referrals/{id}",
      "GET /api/referrals/{id}/notes",
      "GET /api/referrals/{id}/side-by-side",
      "GET /api/rule-pack",
      "GET /api/snapshot",
      "GET /api/units",
      "GET /api/vacancies",
      "GET /api/vacancies/{id}",
      "GET /api/windows/{id}",
      "GET /healthz",
      "GET /readyz",
      "POST /api/doors",
      "POST /api/duty",
      "POST /api/referrals",
      "POST /api/referrals/{id}/notes",
      "POST /api/units",
      "POST /api/vacancies",
      "POST /api/vacancies/{id}/back-in-service",
      "POST /api/vacancies/{id}/confirmations",
      "POST /api/vacancies/{id}/out-of-service",
      "POST /api/vacancies/{id}/questions",
      "POST /api/windows",
      "POST /api/windows/{id}/close",
      "POST /api/windows/{id}/confirmations",
      "POST /api/windows/{id}/contacts",
      "POST /api/windows/{id}/contests",
      "PUT /api/snapshot",
      "PUT /api/vacancies/{id}"
    ])
  })

  it("says of every refusal and failure that it is a problem of RFC 9457", () => {
    for (const { name, operation } of operations) {
      for (const [status, { content = {} }] of Object.entries(operation.responses)) {
        const expected = status.startsWith("2") ? "application/json" : "application/problem+json"
        assert.deepStrictEqual(Object.keys(content), [expected], `${name} ${status}`)
      }
    }
  })

  it("takes bodies as JSON and nothing else", () => {
    const types = operations.flatMap(({ operation }) => Object.keys(operation.requestBody?.content ?? {}))

    assert.isNotEmpty(types)
    assert.deepStrictEqual(new Set(types), new Set(["application/json"]))
  })
})
