/**
 * Judges who would be placed with one more place at a vacancy, without solving the matching again. Written apart from the solver, which reads it
 * off what its searches closed.
 */

/** Somewhere a person could be: the vacancy's index, and how many days late they would start there. */
export interface Choice {
  readonly vacancy: number
  readonly late: number
}

/** One person, in order: where they could be, the vacancies that are all committed among them, and where they are. */
export interface Seeker {
  readonly choices: ReadonlyArray<Choice>
  readonly held: Choice | undefined
}

/**
 * For each vacancy who would be placed with one more place there (by index), or null; in a matching that is right at the level of days late.
 *
 * One more place lets in the first person who would be less late in some vacancy that leads to it, where a vacancy leads to another when a holder
 * could go there and be no later: nobody before that person gains, and whoever is on the way is before them, else the way were open already.
 * If they had a place, they leave it, which is one more place there for those after them; so people only grow along the way, and it ends.
 * Cost: the choices, once: each vacancy is reached once, for the first person who reaches it.
 */
export function placedByOneMore(seekers: ReadonlyArray<Seeker>, vacancies: number): ReadonlyArray<number | null> {
  const leadsTo = Array.from({ length: vacancies }, () => new Set<number>())
  for (const { choices, held } of seekers) {
    if (held === undefined) continue
    for (const { late, vacancy } of choices) if (late <= held.late) leadsTo[held.vacancy]?.add(vacancy)
  }
  const letsIn = Array<number | undefined>(vacancies).fill(undefined)
  seekers.forEach(({ choices, held }, person) => {
    const reached = choices.filter(({ late }) => held === undefined || late < held.late).map(({ vacancy }) => vacancy)
    for (let vacancy = reached.pop(); vacancy !== undefined; vacancy = reached.pop()) {
      if (letsIn[vacancy] !== undefined) continue
      letsIn[vacancy] = person
      for (const next of leadsTo[vacancy] ?? []) reached.push(next)
    }
  })
  return letsIn.map((first) => {
    let person = first
    for (let held = holds(person); held !== undefined; held = holds(person)) person = letsIn[held.vacancy]
    return person ?? null
  })

  function holds(person: number | undefined): Choice | undefined {
    return person === undefined ? undefined : seekers[person]?.held
  }
}

/**
 * Who is placed (by index) when people are taken in order, each given the fewest days late that leaves everyone before them no later.
 * For the few vacancies where one more place lets another referral stand for someone, so that the order itself is another one.
 * Cost: people × choices at worst.
 */
export function placedInTurn(people: ReadonlyArray<ReadonlyArray<Choice>>, places: ReadonlyArray<number>): ReadonlyArray<number> {
  const held = new Map<number, Choice>()
  const holders = places.map(() => new Set<number>())
  const full = new Set<number>()
  people.forEach((choices, person) => {
    const seen = new Set<number>()
    const inTurn = choices.toSorted((one, other) => one.late - other.late)
    if (!inTurn.some((choice) => goesTo(person, choice, seen))) for (const vacancy of seen) full.add(vacancy)
  })
  return people.flatMap((_, person) => (held.has(person) ? [person] : []))

  /** Gives someone a choice if there is room, or room can be made by those who hold it without making them later. */
  function goesTo(person: number, choice: Choice, seen: Set<number>): boolean {
    const { vacancy } = choice
    const here = holders[vacancy]
    if (here === undefined || seen.has(vacancy) || full.has(vacancy)) return false
    seen.add(vacancy)
    const isRoom = here.size < (places[vacancy] ?? 0) || [...here].some((holder) => makesRoom(holder, seen))
    if (!isRoom) return false
    const left = held.get(person)
    if (left !== undefined) holders[left.vacancy]?.delete(person)
    here.add(person)
    held.set(person, choice)
    return true
  }

  function makesRoom(holder: number, seen: Set<number>): boolean {
    const than = held.get(holder)?.late ?? 0
    return (people[holder] ?? []).some((choice) => choice.late <= than && goesTo(holder, choice, seen))
  }
}
