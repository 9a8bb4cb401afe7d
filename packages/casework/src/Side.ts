/**
 * On whose side a command is given: of the unit of coordination, which decides rights and gives places; of the person; or of anyone else. Where a rule is not the
 * same for all, it asks for this, and for no role: roles are for who may give a command at all.
 */
export type Side = "unit" | "person" | "other"
