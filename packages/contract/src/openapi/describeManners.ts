import { exampleOf } from "./exampleOf.ts"
import type { Answer, JsonSchema, MediaType, OpenApiDocument, Operation } from "./OpenApiDocument.ts"
import { problemExamples } from "./problemExamples.ts"

const text: JsonSchema = { type: "string" }

/** Adds to the description what holds of every endpoint alike: keys of commands, versions of what is read, limits, and an example wherever a body is described. */
export function describeManners({ components, paths, ...rest }: OpenApiDocument): OpenApiDocument {
  const described = Object.entries(paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [method, withExamples(withHeaders(operation, method), components.schemas)])
    )
  ])
  return { ...rest, components, paths: Object.fromEntries(described) }
}

function withHeaders(operation: Operation, method: string): Operation {
  const isCommand = method !== "get"
  const isReading = operation.responses["200"]?.content?.["application/json"] !== undefined && !isCommand
  const responses = Object.entries(operation.responses).map(([status, answer]): [string, Answer] => {
    if (status === "429") return [status, withHeader(answer, "retry-after", "In how many seconds to try again")]
    return isReading && status === "200" ? [status, withHeader(answer, "etag", "The version of what is answered")] : [status, answer]
  })
  const notModified = { description: "You have this version already" }
  return {
    ...operation,
    parameters: [...operation.parameters, ...(isReading ? [ifNoneMatch] : []), ...(isCommand ? [idempotencyKey] : [])],
    responses: Object.fromEntries(isReading ? [...responses, ["304", notModified]] : responses)
  }
}

const ifNoneMatch = {
  name: "if-none-match",
  in: "header",
  required: false,
  schema: text,
  description: "The ETag of the answer that you have: where it is still the present one, 304 is answered without a body"
} as const

const idempotencyKey = {
  name: "idempotency-key",
  in: "header",
  required: false,
  schema: { type: "string", pattern: "^[!-~]{1,200}$" },
  description:
    "A key of your own for this command, kept for 24 hours: sent again under the same key, it is answered as the first time and recorded once"
} as const

function withHeader(answer: Answer, name: string, description: string): Answer {
  return { ...answer, headers: { [name]: { schema: text, description }, ...answer.headers } }
}

function withExamples(operation: Operation, schemas: OpenApiDocument["components"]["schemas"]): Operation {
  const withExample = <Described extends { readonly content?: Answer["content"] }>(described: Described): Described => {
    if (described.content === undefined) return described
    const content = Object.entries(described.content).map(([type, media]) => [
      type,
      type.endsWith("json") ? shown(type, media, schemas) : media
    ])
    return { ...described, content: Object.fromEntries(content) }
  }
  const responses = Object.entries(operation.responses).map(([status, answer]) => [status, withExample(answer)])
  return {
    ...operation,
    ...(operation.requestBody === undefined ? {} : { requestBody: withExample(operation.requestBody) }),
    responses: Object.fromEntries(responses)
  }
}

/** With an example, and where one of several problems is answered with one of each. */
function shown(type: string, media: MediaType, schemas: OpenApiDocument["components"]["schemas"]): MediaType {
  if (type !== "application/problem+json") return { ...media, example: media.example ?? exampleOf(media.schema, schemas) }
  const problems = [...problemExamples(media.schema, schemas)]
  const [first] = problems
  return problems.length === 1 && first !== undefined
    ? { ...media, example: first[1] }
    : { ...media, examples: Object.fromEntries(problems.map(([name, value]) => [name, { value }])) }
}
