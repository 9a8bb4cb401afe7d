import { type ComponentType, lazy } from "react"
import type { Role } from "../api/acting.ts"
import type { TextPart } from "../words/languages.ts"

interface Room {
  readonly path: string
  readonly Page: ComponentType
  /** The texts that most of what it says is among. */
  readonly texts: TextPart
  /** Asks the service for nothing and hears nothing from it. */
  readonly isApart?: true
}

const desk: Room = { path: "/desk", texts: "pile", Page: lazy(async () => ({ default: (await import("../desk/Desk.tsx")).Desk })) }
const proposal: Room = {
  path: "/proposal",
  texts: "deskProposal",
  Page: lazy(async () => ({ default: (await import("../desk/proposal/ProposalRoom.tsx")).ProposalRoom }))
}
const capacity: Room = {
  path: "/capacity",
  texts: "deskCapacity",
  Page: lazy(async () => ({ default: (await import("../desk/capacity/CapacityRoom.tsx")).CapacityRoom }))
}
const near: Room = { path: "/near", texts: "near", Page: lazy(async () => ({ default: (await import("../near/Near.tsx")).Near })) }
const places: Room = {
  path: "/places",
  texts: "places",
  Page: lazy(async () => ({ default: (await import("../places/Places.tsx")).Places }))
}
const me: Room = { path: "/me", texts: "me", Page: lazy(async () => ({ default: (await import("../me/Me.tsx")).Me })) }
const letter: Room = {
  path: "/letter",
  texts: "me",
  Page: lazy(async () => ({ default: (await import("../letter/LetterRoom.tsx")).LetterRoom }))
}
const oversight: Room = {
  path: "/oversight",
  texts: "oversight",
  Page: lazy(async () => ({ default: (await import("../oversight/Oversight.tsx")).Oversight }))
}
const practice: Room = {
  path: "/practice",
  texts: "practice",
  Page: lazy(async () => ({ default: (await import("../practice/Practice.tsx")).Practice })),
  isApart: true
}

/** The rooms that a role may enter, its home first; each is fetched when it is entered. */
export const roomsOf: Readonly<Record<Role, ReadonlyArray<Room>>> = {
  coordinator: [desk, proposal, capacity, letter, practice],
  assessor: [desk, proposal, capacity, practice],
  nearby: [near, practice],
  "unit-staff": [places],
  person: [me, letter],
  auditor: [oversight],
  service: []
}
