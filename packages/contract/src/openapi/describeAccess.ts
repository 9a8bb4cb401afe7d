import type { Ask } from "../access/Asks.ts"
import { accessRoles, purposes } from "../access/permissions.ts"
import type { OpenApiDocument, Operation } from "./OpenApiDocument.ts"

/** Adds to the description how a sender says who they are, and what each endpoint asks for. `asked` tells it by operation; an operation that it does not know asks for no sign-in. */
export function describeAccess(document: OpenApiDocument, asked: ReadonlyMap<string, Ask>): OpenApiDocument {
  const { components, paths } = document
  const described = Object.entries(paths).map(([path, operations]) => [
    path,
    Object.fromEntries(
      Object.entries(operations).map(([method, operation]) => [method, withSender(operation, asked.get(operation.operationId))])
    )
  ])
  return { ...document, components: { ...components, securitySchemes }, paths: Object.fromEntries(described) }
}

const securitySchemes = {
  bearer: { type: "http", scheme: "bearer", description: "A token of the issuer that the service trusts" },
  session: { type: "apiKey", in: "cookie", name: "samsyn-session", description: "The session of the pages" }
} as const

const role = {
  name: "samsyn-role",
  in: "header",
  required: false,
  schema: { type: "string", enum: accessRoles },
  description: "The role to act in: needed where the sender has several"
} as const

const purpose = {
  name: "samsyn-purpose",
  in: "header",
  required: false,
  schema: { type: "string", enum: purposes },
  description:
    "What it is for: needed where a person or the pile is read, kept in the access log and told to the person. A change is for what the role is there for, where it is left out"
} as const

function withSender(operation: Operation, ask: Ask | undefined): Operation {
  if (ask === undefined) return operation
  const { "401": unknown } = operation.responses
  const authenticate = { "www-authenticate": { schema: { type: "string" }, description: "Bearer" } }
  return {
    ...operation,
    security: [{ bearer: [] }, { session: [] }],
    "x-samsyn-permission": ask.permission,
    parameters: [...operation.parameters, role, purpose],
    responses: { ...operation.responses, ...(unknown === undefined ? {} : { "401": { ...unknown, headers: authenticate } }) }
  }
}
