import type { Side } from "@samsyn/casework"
import type { AccessRole } from "./Actor.ts"

/** On whose side someone in a role gives a command. The auditor gives none. */
export function sideOf(role: AccessRole): Side {
  switch (role) {
    case "coordinator":
    case "assessor":
      return "unit"
    case "person":
      return "person"
    case "nearby":
    case "unit-staff":
    case "service":
    case "auditor":
      return "other"
  }
}
