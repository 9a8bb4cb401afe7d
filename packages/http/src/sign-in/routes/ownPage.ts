/** A page of ours by the path that was asked for, and the first page for whatever else was: nobody is sent elsewhere from here. */
export function ownPage(asked: string | null): string {
  const here = "http://here.invalid"
  if (asked === null || !asked.startsWith("/")) return "/"
  const target = URL.parse(asked, here)
  return target === null || target.origin !== here || target.pathname.startsWith("//")
    ? "/"
    : `${target.pathname}${target.search}${target.hash}`
}
