import type { AccessRole } from "@samsyn/application"
import type { Audience } from "@samsyn/core"

/** For whom an answer is made when someone in a role asks: what is not shared with that audience is taken out before anything is worked out. */
export function audienceOf(role: AccessRole): Audience {
  switch (role) {
    case "coordinator":
    case "assessor":
    case "auditor":
      return "unit"
    case "nearby":
    case "unit-staff":
    case "service":
      return "nearby"
    case "person":
      return "person"
  }
}
