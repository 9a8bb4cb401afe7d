import type { MeAnswer } from "@samsyn/contract"
import type { Actor, Role } from "../api/acting.ts"

const key = "samsyn.role"

/** In which role someone acts in this tab: their only one, or the one that they chose; undefined while they are to choose. */
export function actorOf({ roles }: MeAnswer, chosen: string | null): Actor | undefined {
  const [only, another] = roles
  return another === undefined ? only : roles.find(({ role }) => role === chosen)
}

/** Kept for this tab, so that a reload does not ask again and another tab may act in another role. */
export function rememberRole(role: Role | undefined): void {
  try {
    if (role === undefined) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, role)
  } catch {
    // A browser without storage asks again.
  }
}

export function rememberedRole(): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}
