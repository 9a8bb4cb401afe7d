import type { AccessRole } from "@samsyn/application"
import { Code, RoleCode, ServiceCode } from "@samsyn/core"
import { Schema } from "effect"
import type { ClaimsMapping } from "./ClaimsMapping.ts"

/** What a token says of its owner, in our words. */
export interface Claimed {
  readonly roles: ReadonlyArray<AccessRole>
  readonly profession?: string
  readonly service?: string
  readonly unitIds: ReadonlyArray<string>
  /** A pseudonym or a national number, as the mapping has it. */
  readonly person?: string
}

type Claims = Readonly<Record<string, unknown>>

/** Reads claims by a mapping. None where one is lacking that the mapping requires. What is no text, or no code where a code is meant, counts as not said, and so does who the person is where several are named. */
export function claimedBy(claims: Claims, { person, profession, requires, roles, service, units }: ClaimsMapping): Claimed | undefined {
  if (!requires.every(({ claim, oneOf }) => textsAt(claims, claim).some((value) => oneOf.includes(value)))) return undefined
  const values = new Set(textsAt(claims, roles.claim).flatMap((text) => text.split(" ")))
  const [theirProfession] = meant(claims, profession, Schema.is(RoleCode))
  const [theirService] = meant(claims, service, Schema.is(ServiceCode))
  const [thePerson, ...otherPersons] = meant(claims, person, Schema.is(Code))
  return {
    roles: [...new Set(roles.meanings.flatMap(({ means, value }) => (values.has(value) ? [means] : [])))],
    unitIds: meant(claims, units, Schema.is(Code)),
    ...(theirProfession === undefined ? {} : { profession: theirProfession }),
    ...(theirService === undefined ? {} : { service: theirService }),
    ...(thePerson === undefined || otherPersons.length > 0 ? {} : { person: thePerson })
  }
}

interface Mapped {
  readonly claim: ReadonlyArray<string>
  readonly meanings?: ReadonlyArray<{ readonly value: string; readonly means: string }>
}

function meant(claims: Claims, mapped: Mapped | undefined, isCode: (text: string) => boolean): ReadonlyArray<string> {
  if (mapped === undefined) return []
  const texts = textsAt(claims, mapped.claim)
  const { meanings } = mapped
  if (meanings === undefined) return texts.filter(isCode)
  return texts.flatMap((text) => meanings.flatMap(({ means, value }) => (value === text ? [means] : [])))
}

/** The texts at a path: one, or those of a list. */
function textsAt(claims: Claims, path: ReadonlyArray<string>): ReadonlyArray<string> {
  const found = path.reduce<unknown>(
    (within, name) => (typeof within === "object" && within !== null && Object.hasOwn(within, name) ? (within as Claims)[name] : undefined),
    claims
  )
  return (Array.isArray(found) ? found : [found]).filter((value) => typeof value === "string")
}
