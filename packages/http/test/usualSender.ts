import type { Actor } from "@samsyn/application"
import { aboutWhom, type Records, recordLists } from "@samsyn/casework"
import { actorOf, coordinator, headersOf, therapist, thePerson } from "./signingIn.ts"

/**
 * The request as whoever would usually send it signs it: whoever its body says does it, else one of the audience it is for, else the person who wants help, else
 * the coordinator. One that says itself who sends it stays as it is.
 */
export async function signedAsUsual(request: Request, records: Records): Promise<Request> {
  const { pathname } = new URL(request.url)
  const saysWho = request.headers.has("authorization") || request.headers.has("cookie")
  if (saysWho || pathname === "/api/me" || !pathname.startsWith("/api/")) return request
  const text = await request.clone().text()
  const signed = new Request(request)
  for (const [name, value] of Object.entries(headersOf(usualSender(new URL(request.url), bodyOf(text), records)))) {
    if (!signed.headers.has(name)) signed.headers.set(name, value)
  }
  return signed
}

interface Body {
  readonly by?: Actor["observer"]
  readonly form?: { readonly from?: Actor["observer"] }
  readonly personKey?: string
}

function bodyOf(text: string): Body {
  try {
    const body: unknown = JSON.parse(text)
    return typeof body === "object" && body !== null ? body : {}
  } catch {
    return {}
  }
}

function usualSender({ pathname, searchParams }: URL, { by, personKey }: Body, records: Records): Actor {
  const person = () => thePerson(personKey ?? personAt(pathname, records))
  if (typeof by?.role === "string" && typeof by.service === "string") {
    if (by.role === "person") return person()
    return actorOf(by, by.role === "unit-staff" ? { unitIds: records.units.map(({ id }) => id) } : {})
  }
  const audience = searchParams.get("audience")
  const service = searchParams.get("service")
  if (service !== null) return actorOf({ role: "gp", service })
  if (pathname.endsWith("/help-now") || audience === "person") return person()
  return audience === "nearby" ? therapist : coordinator
}

/** Whoever a record that an address names is about. */
function personAt(pathname: string, records: Records): string {
  const ids = pathname.split("/").map(decodeURIComponent)
  const keys = ids.flatMap((id) => recordLists.map((list) => aboutWhom(records, { list, id })?.personKey))
  return keys.find((key) => key !== undefined) ?? "p-none"
}
