import { Schema, SchemaTransformation } from "effect"

/** A whole number in an address or a header, in digits alone: `1e2`, `0x10` and ` 5` are none. */
export const wholeNumber = ({ maximum, minimum }: { readonly minimum: number; readonly maximum: number }) =>
  Schema.String.check(Schema.isPattern(/^\d{1,16}$/)).pipe(
    Schema.decodeTo(
      Schema.Int.check(Schema.isBetween({ minimum, maximum })),
      SchemaTransformation.transform({ decode: Number, encode: String })
    )
  )
