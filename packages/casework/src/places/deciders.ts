import type { Deciders, Target } from "../Decider.ts"
import { askAboutVacancy } from "./askAboutVacancy.ts"
import { changeVacancy } from "./changeVacancy.ts"
import type { PlaceCommand } from "./Command.ts"
import { confirmVacancy } from "./confirmVacancy.ts"
import { returnToService, takeOutOfService } from "./outOfService.ts"
import { registerDoor } from "./registerDoor.ts"
import { registerDuty } from "./registerDuty.ts"
import { registerUnit } from "./registerUnit.ts"
import { registerVacancy } from "./registerVacancy.ts"

/** Places: units, vacancies and how fresh what is known of them is; the doors that stand open meanwhile, and who is on duty. */
export const placeDeciders: Deciders<PlaceCommand> = {
  "register-unit": { decide: registerUnit },
  "register-vacancy": { decide: registerVacancy },
  "change-vacancy": { changes: itsVacancy, decide: changeVacancy },
  "take-out-of-service": { changes: itsVacancy, decide: takeOutOfService },
  "return-to-service": { changes: itsVacancy, decide: returnToService },
  "confirm-vacancy": { changes: itsVacancy, decide: confirmVacancy },
  "ask-about-vacancy": { changes: itsVacancy, decide: askAboutVacancy },
  "register-door": { decide: registerDoor },
  "register-duty": { decide: registerDuty }
}

function itsVacancy({ vacancyId }: { readonly vacancyId: string }): Target {
  return { list: "vacancies", id: vacancyId }
}
