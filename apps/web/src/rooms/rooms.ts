import { type ComponentType, lazy } from "react"
import type { Role } from "../api/acting.ts"

interface Room {
  readonly path: string
  readonly Page: ComponentType
  /** Asks the service for nothing and hears nothing from it. */
  readonly isApart?: true
}

const desk: Room = { path: "/desk", Page: lazy(async () => ({ default: (await import("../desk/Desk.tsx")).Desk })) }
const proposal: Room = {
  path: "/proposal",
  Page: lazy(async () => ({ default: (await import("../desk/proposal/ProposalRoom.tsx")).ProposalRoom }))
}
const capacity: Room = {
  path: "/capacity",
  Page: lazy(async () => ({ default: (await import("../desk/capacity/CapacityRoom.tsx")).CapacityRoom }))
}
const near: Room = { path: "/near", Page: lazy(async () => ({ default: (await import("../near/Near.tsx")).Near })) }
const places: Room = { path: "/places", Page: lazy(async () => ({ default: (await import("../places/Places.tsx")).Places })) }
const me: Room = { path: "/me", Page: lazy(async () => ({ default: (await import("../me/Me.tsx")).Me })) }
const letter: Room = { path: "/letter", Page: lazy(async () => ({ default: (await import("../letter/LetterRoom.tsx")).LetterRoom })) }
const oversight: Room = {
  path: "/oversight",
  Page: lazy(async () => ({ default: (await import("../oversight/Oversight.tsx")).Oversight }))
}
const practice: Room = {
  path: "/practice",
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
