import type { Problem } from "../../../packages/core/src/matching/solve.ts"
import type { Chance } from "@samsyn/testing"

/** A family of problems that is hard on purpose, by size. */
export interface WorstCase {
  readonly name: string
  readonly sizes: ReadonlyArray<number>
  readonly problemOf: (size: number) => Problem
}

type Ranking = (seeker: number, vacancy: number) => ReadonlyArray<number>

const levelCount = 6
/** How late, wish, care level and window are ranked where they are all the same; the start and the id still differ. */
const startThenId: Ranking = (_, vacancy) => [0, 0, 0, 0, vacancy, vacancy]
const onlyId: Ranking = (_, vacancy) => [0, 0, 0, 0, 0, vacancy]

/** The worst cases that were thought of; each names what it tries to make slow. */
export function worstCases(chance: Chance): ReadonlyArray<WorstCase> {
  const small = [1000, 2000, 4000]
  const dense = (size: number, ranking: Ranking) =>
    problem({ seekers: size, places: Array<number>(size / 10).fill(9), edgesOf: () => range(size / 10), ranking })
  return [
    { name: "everybody eligible everywhere", sizes: small, problemOf: (size) => dense(size, startThenId) },
    { name: "everybody eligible everywhere, all ties", sizes: small, problemOf: (size) => dense(size, onlyId) },
    {
      name: "everybody overdue by another number of days",
      sizes: small,
      problemOf: (size) => dense(size, (seeker, vacancy) => [((size - seeker) % 97) + vacancy, 0, 0, 0, vacancy, vacancy])
    },
    {
      name: "long chain: each in i or i+1, and one who sends all along it",
      sizes: [2000, 4000, 8000],
      problemOf: (size) =>
        problem({
          seekers: size,
          places: Array<number>(size).fill(1),
          edgesOf: (seeker) => (seeker === size - 1 ? [0] : [seeker, seeker + 1]),
          ranking: (seeker, vacancy) => [0, vacancy === seeker ? 1 : 0, 0, 0, 0, vacancy]
        })
    },
    {
      name: "ring: each in i to i+3, wishes drawn",
      sizes: [2000, 4000, 8000],
      problemOf: (size) =>
        problem({
          seekers: size,
          places: Array<number>(size).fill(1),
          edgesOf: (seeker) => [0, 1, 2, 3].map((step) => (seeker + step) % size).sort((one, other) => one - other),
          ranking: (_, vacancy) => [0, chance.below(3), 0, 0, 0, vacancy]
        })
    },
    {
      name: "one huge vacancy whose holders must leave it one by one, found last",
      sizes: [8000, 16_000, 32_000],
      problemOf: (size) =>
        problem({
          seekers: size,
          places: [size / 2, ...Array<number>(999).fill(Math.floor(size / 2000))],
          edgesOf: (seeker) => (seeker < size / 2 ? [0, 999 - (Math.floor((seeker * 1998) / size) % 999)] : [0]),
          ranking: onlyId
        })
    },
    {
      name: "a hundred thousand ties: two vacancies",
      sizes: [25_000, 50_000, 100_000],
      problemOf: (size) => problem({ seekers: size, places: [1, 1], edgesOf: () => [0, 1], ranking: onlyId })
    }
  ]
}

function problem(parts: {
  readonly seekers: number
  readonly places: ReadonlyArray<number>
  readonly edgesOf: (seeker: number) => ReadonlyArray<number>
  readonly ranking: Ranking
}): Problem {
  const { edgesOf, places, ranking, seekers } = parts
  const edges = range(seekers).map(edgesOf)
  const edgesFrom = new Int32Array(seekers + 1)
  edges.forEach((own, seeker) => {
    edgesFrom[seeker + 1] = (edgesFrom[seeker] ?? 0) + own.length
  })
  const ranks = Array.from({ length: levelCount }, () => new Int32Array(edgesFrom[seekers] ?? 0))
  edges.forEach((own, seeker) => {
    own.forEach((vacancy, index) => {
      ranking(seeker, vacancy).forEach((rank, level) => {
        const ofLevel = ranks[level]
        if (ofLevel !== undefined) ofLevel[(edgesFrom[seeker] ?? 0) + index] = rank
      })
    })
  })
  return { seekers, places, edgesFrom, vacancyOf: Int32Array.from(edges.flat()), ranks }
}

function range(count: number): ReadonlyArray<number> {
  return Array.from({ length: count }, (_, index) => index)
}
