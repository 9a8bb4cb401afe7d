/** Edges as they are found, one after another: the vacancy of each, and its day of start. */
export interface EdgeList {
  readonly count: () => number
  readonly add: (vacancy: number, day: number) => void
  readonly addAll: (vacancies: Int32Array, days: Int32Array) => void
  readonly vacancies: () => Int32Array
  readonly days: () => Int32Array
}

/** An empty list. Its arrays double when they are full, so that millions of edges cost no list of boxed numbers. */
export function makeEdgeList(): EdgeList {
  let vacancies = new Int32Array(64)
  let days = new Int32Array(64)
  let count = 0
  const makeRoom = (more: number) => {
    if (count + more <= vacancies.length) return
    const length = Math.max(count + more, 2 * vacancies.length)
    vacancies = extended(vacancies, length)
    days = extended(days, length)
  }
  return {
    count: () => count,
    add: (vacancy, day) => {
      makeRoom(1)
      vacancies[count] = vacancy
      days[count++] = day
    },
    addAll: (moreVacancies, moreDays) => {
      makeRoom(moreVacancies.length)
      vacancies.set(moreVacancies, count)
      days.set(moreDays, count)
      count += moreVacancies.length
    },
    vacancies: () => vacancies.slice(0, count),
    days: () => days.slice(0, count)
  }
}

function extended(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const longer = new Int32Array(length)
  longer.set(array)
  return longer
}
