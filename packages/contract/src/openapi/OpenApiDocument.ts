/** A JSON Schema, as far as examples are made from it. */
export interface JsonSchema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: ReadonlyArray<unknown>
  readonly examples?: ReadonlyArray<unknown>
  readonly anyOf?: ReadonlyArray<JsonSchema>
  readonly oneOf?: ReadonlyArray<JsonSchema>
  readonly allOf?: ReadonlyArray<JsonSchema>
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly items?: JsonSchema | false
  readonly prefixItems?: ReadonlyArray<JsonSchema>
  readonly format?: string
  readonly pattern?: string
  readonly minimum?: number
}

/** A body: its schema, and one example of it or several by name. */
export interface MediaType {
  readonly schema: JsonSchema
  readonly example?: unknown
  readonly examples?: Readonly<Record<string, { readonly value: unknown }>>
}

interface Parameter {
  readonly name: string
  readonly in: "path" | "query" | "header"
  readonly schema: JsonSchema
  readonly required: boolean
  readonly description?: string
}

interface Header {
  readonly schema: JsonSchema
  readonly description?: string
  readonly required?: boolean
}

export interface Answer {
  readonly description: string
  readonly headers?: Readonly<Record<string, Header>>
  readonly content?: Readonly<Record<string, MediaType>>
}

export interface Operation {
  readonly operationId: string
  readonly summary?: string
  /** Schemes of which a sender needs one. */
  readonly security?: ReadonlyArray<Readonly<Record<string, ReadonlyArray<string>>>>
  /** What the sender must be allowed. */
  readonly "x-samsyn-permission"?: string
  readonly parameters: ReadonlyArray<Parameter>
  readonly requestBody?: { readonly content: Readonly<Record<string, MediaType>>; readonly required: boolean }
  readonly responses: Readonly<Record<string, Answer>>
}

/** An OpenAPI 3.1 document, as far as it is read and written here. */
export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>>; readonly securitySchemes?: object }
}
