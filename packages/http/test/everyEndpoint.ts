import type { Actor, Permission } from "@samsyn/application"
import { Records, type SomeRecords } from "@samsyn/casework"
import { DescribedApi } from "@samsyn/contract"
import { exampleOf } from "@samsyn/contract/examples"
import { Schema } from "effect"
import { OpenApi } from "effect/http-api"
import { audienceOf } from "../src/access/audienceOf.ts"

type JsonSchema = Parameters<typeof exampleOf>[0] & { readonly required?: ReadonlyArray<string> }

interface Operation {
  readonly "x-samsyn-permission"?: Permission
  readonly parameters: ReadonlyArray<{ readonly name: string; readonly in: string; readonly required: boolean; readonly schema: object }>
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema; readonly example: unknown }>> }
}

const description = JSON.parse(JSON.stringify(OpenApi.fromApi(DescribedApi))) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> }
}

/** There is a record called "one" of every kind, shared with everyone, and everything that an example speaks of is it. */
export const one = "one"
const ofOne = <A>(example: A): A => JSON.parse(JSON.stringify(example).replaceAll(/"[a-z]+(-[a-z]+)*-1"/g, `"${one}"`)) as A

export function everyRecordOnce(): SomeRecords {
  const { definitions, schema } = Schema.toJsonSchemaDocument(Records)
  const example = JSON.stringify(ofOne(exampleOf(schema as object, definitions as Readonly<Record<string, object>>)))
  return Schema.decodeUnknownSync(Records)(
    JSON.parse(example.replaceAll(/"sharedWith":\["unit"\]/g, '"sharedWith":["unit","nearby","person"]'))
  )
}

/** What is sent by a service, by the id that the unit alone says. */
const withDrawnId: ReadonlySet<string> = new Set(["/api/referrals", "/api/approaches"])

/** An example as its sender says it: whoever does it is whoever sends it. */
const saidBy = ({ observer, role }: Actor, path: string, { id, ...body }: Record<string, unknown>): Record<string, unknown> => ({
  ...(id === undefined || (role !== "coordinator" && withDrawnId.has(path)) ? {} : { id }),
  ...body,
  ...(body["by"] === undefined ? {} : { by: observer }),
  ...(body["breach"] === undefined ? {} : { breach: { ...(body["breach"] as object), by: observer } })
})

/** An endpoint with an example of each that it takes, as its sender would send it. */
export interface Endpoint {
  readonly name: string
  readonly sender: Actor
  readonly method: string
  readonly operation: Operation
  readonly at: (id: string) => string
  readonly body: Record<string, unknown> | undefined
  readonly bodySchema: JsonSchema
  readonly asksForVersion: boolean
}

const named = (schema: JsonSchema): JsonSchema =>
  schema.$ref === undefined ? schema : (description.components.schemas[schema.$ref.slice(schema.$ref.lastIndexOf("/") + 1)] ?? {})

/** Every endpoint of the contract, sent by whoever is said for what it asks for and where. */
export const endpointsSentBy = (senderOf: (permission: Permission | undefined, path: string) => Actor): ReadonlyArray<Endpoint> =>
  Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]): Endpoint => {
      const sender = senderOf(operation["x-samsyn-permission"], path)
      const media = operation.requestBody?.content["application/json"]
      const query = operation.parameters
        .filter((parameter) => parameter.in === "query" && (parameter.required || parameter.name === "service"))
        .map(
          ({ name, schema }) =>
            `${name}=${name === "audience" ? audienceOf(sender.role) : encodeURIComponent(String(ofOne(exampleOf(schema, description.components.schemas, { field: name, within: "" }))))}`
        )
      return {
        name: `${method.toUpperCase()} ${path}`,
        sender,
        method: method.toUpperCase(),
        operation,
        at: (id) => path.replaceAll(/\{\w+\}/g, id) + (query.length === 0 ? "" : `?${query.join("&")}`),
        body: media === undefined ? undefined : saidBy(sender, path, ofOne(media.example as Record<string, unknown>)),
        bodySchema: named(media?.schema ?? {}),
        asksForVersion: operation.parameters.some(({ name }) => name === "if-match")
      }
    })
  )
