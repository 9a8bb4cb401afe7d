import { Validator } from "@seriousme/openapi-schema-validator"
import { noTsb, readSnapshot } from "@samsyn/core"
import { Schema } from "effect"
import { HttpApi, type HttpApiEndpoint, type HttpApiMiddleware, HttpApiSchema, OpenApi } from "effect/http-api"
import { assert, describe, it } from "vitest"
import { Api, DescribedApi } from "../src/index.ts"
import type { Answer, OpenApiDocument, Operation } from "../src/openapi/OpenApiDocument.ts"

const description = JSON.parse(JSON.stringify(OpenApi.fromApi(DescribedApi))) as OpenApiDocument
const strict = { errors: "all", onExcessProperty: "error" } as const

interface Described {
  readonly name: string
  readonly operation: Operation
  readonly endpoint: HttpApiEndpoint.Top
}

/** Every endpoint of the contract with its operation in the description. */
const described: ReadonlyArray<Described> = everyEndpoint()

function everyEndpoint(): ReadonlyArray<Described> {
  const found: Array<Described> = []
  HttpApi.reflect(Api, {
    onGroup: () => undefined,
    onEndpoint: ({ endpoint }) => {
      const path = endpoint.path.replaceAll(/:([^/]+)/g, "{$1}")
      const operation = description.paths[path]?.[endpoint.method.toLowerCase()]
      if (operation !== undefined) found.push({ name: `${endpoint.method} ${path}`, operation, endpoint })
    }
  })
  return found
}

const examplesIn = ({ content = {} }: Pick<Answer, "content">) =>
  Object.entries(content).flatMap(([type, { example, examples }]) => {
    if (!type.endsWith("json")) return []
    return examples === undefined ? [example] : Object.values(examples).map(({ value }) => value)
  })

/** The schema of a body: what stands beside it in headers left out, and of a stream that of one line. */
const bodyOf = (schema: Schema.Top): Schema.Top =>
  HttpApiSchema.isWithHeaders(schema) || ("_tag" in schema && schema._tag === "StreamNdjson" && "schema" in schema)
    ? (schema.schema as Schema.Top)
    : schema

const problemsOf = (middleware: unknown) => (middleware as HttpApiMiddleware.AnyService).error

function alwaysDecodes(schemas: ReadonlyArray<Schema.Top>, example: unknown, name: string): void {
  const faults = schemas.flatMap((schema) => {
    const decoded = Schema.decodeUnknownResult(bodyOf(schema) as Schema.Codec<unknown>, strict)(example)
    return decoded._tag === "Failure" ? [decoded.failure.message] : []
  })
  assert.isBelow(faults.length, schemas.length, `${name}: ${faults.join("\n")}\n${JSON.stringify(example)}`)
}

describe("the description of the API", () => {
  it("is valid OpenAPI 3.1", async () => {
    const { errors, valid } = await new Validator().validate(structuredClone(description) as unknown as Record<string, unknown>)

    assert.isTrue(valid, JSON.stringify(errors, null, 1))
    assert.strictEqual((description as unknown as { readonly openapi: string }).openapi, "3.1.0")
  })

  it("has every endpoint of the contract", () => {
    const operations = Object.values(description.paths).flatMap((methods) => Object.keys(methods))

    assert.strictEqual(described.length, operations.length)
    assert.isAbove(described.length, 20)
  })

  it("says of every operation in a few words what it does", () => {
    assert.deepStrictEqual(
      described.filter(({ operation }) => (operation.summary ?? "").length < 10).map(({ name }) => name),
      []
    )
  })

  it("says of every operation which problems it can answer, each with an example that is such a problem", () => {
    for (const { endpoint, name, operation } of described) {
      const schemas = [...endpoint.error, ...[...endpoint.middlewares].flatMap((middleware) => [...problemsOf(middleware)])]
      for (const [status, answer] of Object.entries(operation.responses)) {
        if (Number(status) < 400) continue
        const types = new Set<unknown>()
        for (const example of examplesIn(answer)) {
          alwaysDecodes(schemas, example, `${name} ${status}`)
          const { status: told, type } = example as { readonly status: number; readonly type: string }
          assert.strictEqual(told, Number(status))
          types.add(type)
        }
        // Of each problem that can be answered, one.
        const { anyOf = [{}] } = answer.content?.["application/problem+json"]?.schema ?? {}
        assert.strictEqual(types.size, anyOf.length, `${name} ${status}`)
      }
      assert.includeMembers(Object.keys(operation.responses), ["400", "429", "500", "503"], name)
    }
  })

  it("shows for every operation an answer that its schema takes", () => {
    for (const { endpoint, name, operation } of described) {
      for (const [status, answer] of Object.entries(operation.responses)) {
        if (!status.startsWith("2")) continue
        for (const example of examplesIn(answer)) {
          alwaysDecodes([...endpoint.success], example, `${name} ${status}`)
        }
      }
    }
  })

  it("shows for every body an example that its schema takes", () => {
    const bodies = described.flatMap(({ endpoint, name, operation }) =>
      operation.requestBody === undefined ? [] : examplesIn(operation.requestBody).map((example) => ({ endpoint, name, example }))
    )
    for (const { endpoint, example, name } of bodies)
      alwaysDecodes(
        [...endpoint.payload.values()].flatMap(({ schemas }) => schemas),
        example,
        name
      )

    assert.isAbove(bodies.length, 5)
    const file = bodies.find(({ name }) => name === "PUT /api/snapshot")?.example
    assert.strictEqual(readSnapshot(file, noTsb).tag, "accepted")
  })

  it("asks of every command that changes a record for the version of it, and says what comes of a missing and of a stale one", () => {
    for (const { name, operation } of described) {
      const asks = operation.parameters.some((parameter) => parameter.name === "if-match" && parameter.required)
      assert.strictEqual(operation.responses["428"] !== undefined, asks, name)
      if (asks) assert.isDefined(operation.responses["412"], name)
    }
  })
})
