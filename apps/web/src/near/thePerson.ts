import type { Observer } from "@samsyn/core"

/** The person themselves, as the one who says yes, or takes it back, by word of mouth to whoever writes it down. */
export const thePerson: Observer = { role: "person", service: "self" }
