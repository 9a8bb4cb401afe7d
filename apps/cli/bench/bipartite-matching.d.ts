declare module "bipartite-matching" {
  /** Pairs of a maximum matching between `n` and `m` nodes (Hopcroft and Karp). */
  export default function bipartiteMatching(
    n: number,
    m: number,
    edges: ReadonlyArray<readonly [number, number]>
  ): ReadonlyArray<readonly [number, number]>
}
