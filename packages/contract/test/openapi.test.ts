import { OpenApi } from "effect/http-api"
import { assert, describe, it } from "vitest"
import { DescribedApi } from "../src/index.ts"

interface Operation {
  readonly description?: string
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
}
const description = JSON.parse(JSON.stringify(OpenApi.fromApi(DescribedApi))) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}
const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation }))
)

/** What is told as it comes, and not as one body. */
const streams: Readonly<Record<string, string>> = { "GET /api/changes": "text/event-stream", "GET /api/log": "application/x-ndjson" }
/** What has nothing to say but that it is done. */
const bodiless = new Set(["DELETE /api/webhooks/{id} 204", "POST /api/webhooks/{id}/resumption 204"])

function answersWith(name: string, status: string): ReadonlyArray<string> {
  if (status === "304" || bodiless.has(`${name} ${status}`)) return []
  return status.startsWith("2") ? [streams[name] ?? "application/json"] : ["application/problem+json"]
}

describe("the description of the API", () => {
  it("names every address that was agreed on", () => {
    assert.deepStrictEqual(operations.map(({ name }) => name).toSorted(), [
      "DELETE /api/webhooks/{id}",
      "GET /api/access-log",
      "GET /api/act-now",
      "GET /api/approaches",
      "GET /api/approaches/{id}",
      "GET /api/assignments/{id}",
      "GET /api/blocks/{id}",
      "GET /api/changes",
      "GET /api/consents/{id}",
      "GET /api/decision-records/{id}",
      "GET /api/decisions/{id}",
      "GET /api/disagreements/{id}",
      "GET /api/doors",
      "GET /api/drafts",
      "GET /api/drafts/{id}",
      "GET /api/duty",
      "GET /api/emergency-access/{id}",
      "GET /api/figures/offers",
      "GET /api/figures/plans",
      "GET /api/figures/windows",
      "GET /api/interim-help/{id}",
      "GET /api/log",
      "GET /api/me",
      "GET /api/me/people",
      "GET /api/moments/{id}",
      "GET /api/offers",
      "GET /api/offers/{id}",
      "GET /api/owed",
      "GET /api/people/{personKey}",
      "GET /api/people/{personKey}/access-log",
      "GET /api/people/{personKey}/assignments",
      "GET /api/people/{personKey}/blocks",
      "GET /api/people/{personKey}/consents",
      "GET /api/people/{personKey}/emergency-access",
      "GET /api/people/{personKey}/export",
      "GET /api/people/{personKey}/known",
      "GET /api/proposal",
      "GET /api/proposal/displacement",
      "GET /api/queues/assessment",
      "GET /api/queues/overdue",
      "GET /api/queues/place",
      "GET /api/queues/tensions",
      "GET /api/reassessments/{id}",
      "GET /api/referrals/{id}",
      "GET /api/referrals/{id}/breach",
      "GET /api/referrals/{id}/decisions",
      "GET /api/referrals/{id}/disagreements",
      "GET /api/referrals/{id}/intake",
      "GET /api/referrals/{id}/interim-help",
      "GET /api/referrals/{id}/moments",
      "GET /api/referrals/{id}/near-view",
      "GET /api/referrals/{id}/notes",
      "GET /api/referrals/{id}/plan",
      "GET /api/referrals/{id}/possible-duplicates",
      "GET /api/referrals/{id}/reassessments",
      "GET /api/referrals/{id}/side-by-side",
      "GET /api/rule-pack",
      "GET /api/snapshot",
      "GET /api/units",
      "GET /api/vacancies",
      "GET /api/vacancies/{id}",
      "GET /api/webhooks",
      "GET /api/windows/{id}",
      "GET /healthz",
      "GET /readyz",
      "POST /api/approaches",
      "POST /api/approaches/{id}/acknowledge",
      "POST /api/approaches/{id}/answer",
      "POST /api/assignments/{id}/end",
      "POST /api/blocks/{id}/lifting",
      "POST /api/consents/{id}/withdrawal",
      "POST /api/decisions/{id}/told",
      "POST /api/disagreements/{id}/settling",
      "POST /api/doors",
      "POST /api/drafts",
      "POST /api/drafts/{id}/send",
      "POST /api/duty",
      "POST /api/emergency-access/{id}/review",
      "POST /api/help-now",
      "POST /api/interim-help/{id}/answer",
      "POST /api/moments/{id}/sharing",
      "POST /api/moments/{id}/withdrawal",
      "POST /api/offers",
      "POST /api/offers/{id}/acceptance",
      "POST /api/offers/{id}/arrival",
      "POST /api/offers/{id}/decline",
      "POST /api/offers/{id}/decline-taken-back",
      "POST /api/offers/{id}/no-show",
      "POST /api/offers/{id}/offering",
      "POST /api/offers/{id}/release",
      "POST /api/people",
      "POST /api/people/_search",
      "POST /api/people/{personKey}/assignments",
      "POST /api/people/{personKey}/blocks",
      "POST /api/people/{personKey}/consents",
      "POST /api/people/{personKey}/emergency-access",
      "POST /api/people/{personKey}/erasures",
      "POST /api/reassessments/{id}/answers",
      "POST /api/reassessments/{id}/replies",
      "POST /api/referrals",
      "POST /api/referrals/{id}/breach/told",
      "POST /api/referrals/{id}/breach/tried",
      "POST /api/referrals/{id}/breach/tried/{triedId}/outcome",
      "POST /api/referrals/{id}/circumstances",
      "POST /api/referrals/{id}/decisions",
      "POST /api/referrals/{id}/disagreements",
      "POST /api/referrals/{id}/end",
      "POST /api/referrals/{id}/help-now",
      "POST /api/referrals/{id}/intake/acknowledge",
      "POST /api/referrals/{id}/intake/onward",
      "POST /api/referrals/{id}/intake/questions",
      "POST /api/referrals/{id}/intake/questions/{questionId}/answer",
      "POST /api/referrals/{id}/interim-help",
      "POST /api/referrals/{id}/moments",
      "POST /api/referrals/{id}/notes",
      "POST /api/referrals/{id}/plan",
      "POST /api/referrals/{id}/plan/lines",
      "POST /api/referrals/{id}/plan/lines/{lineId}/withdrawal",
      "POST /api/referrals/{id}/possible-duplicates",
      "POST /api/referrals/{id}/reassessments",
      "POST /api/units",
      "POST /api/vacancies",
      "POST /api/vacancies/{id}/back-in-service",
      "POST /api/vacancies/{id}/confirmations",
      "POST /api/vacancies/{id}/out-of-service",
      "POST /api/vacancies/{id}/questions",
      "POST /api/webhooks",
      "POST /api/webhooks/{id}/resumption",
      "POST /api/webhooks/{id}/rotation",
      "POST /api/windows",
      "POST /api/windows/{id}/close",
      "POST /api/windows/{id}/confirmations",
      "POST /api/windows/{id}/contacts",
      "POST /api/windows/{id}/contests",
      "PUT /api/drafts/{id}",
      "PUT /api/people/{personKey}",
      "PUT /api/referrals/{id}/plan/coordinator",
      "PUT /api/referrals/{id}/plan/lines/{lineId}",
      "PUT /api/referrals/{id}/plan/responsibility-group",
      "PUT /api/referrals/{id}/plan/status",
      "PUT /api/snapshot",
      "PUT /api/vacancies/{id}"
    ])
  })

  it("says of every refusal and failure that it is a problem of RFC 9457", () => {
    for (const { name, operation } of operations) {
      for (const [status, { content = {} }] of Object.entries(operation.responses)) {
        assert.deepStrictEqual(Object.keys(content), answersWith(name, status), `${name} ${status}`)
      }
    }
  })

  it("takes bodies as JSON and nothing else", () => {
    const types = operations.flatMap(({ operation }) => Object.keys(operation.requestBody?.content ?? {}))

    assert.isNotEmpty(types)
    assert.deepStrictEqual(new Set(types), new Set(["application/json"]))
  })

  it("says why what may confirm a window or add to a plan asks for no version", () => {
    const addsOnly = operations.filter(({ operation }) => operation.description?.startsWith("Takes no If-Match"))

    assert.deepStrictEqual(addsOnly.map(({ name }) => name).toSorted(), [
      "POST /api/help-now",
      "POST /api/referrals/{id}/help-now",
      "POST /api/referrals/{id}/notes"
    ])
  })
})
