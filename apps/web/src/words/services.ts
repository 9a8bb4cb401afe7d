const foldings: Readonly<Record<string, string>> = { æ: "ae", ø: "o", ð: "d", þ: "th", ß: "ss" }
const longest = 64

/** The code of a service by the name that someone wrote: lower-case words joined by hyphens; empty where the name has neither letter nor digit. */
export function serviceCodeOf(name: string): string {
  const letters = name
    .toLowerCase()
    .replace(/[æøðþß]/g, (letter) => foldings[letter] ?? "")
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
  return (letters.match(/[a-z0-9]+/g) ?? []).join("-").slice(0, longest).replace(/-$/, "")
}

/** A service in words: a code without its hyphens and with a capital; any other name, as files have them, stays as it is. */
export function serviceNameOf(service: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(service)) return service
  const words = service.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
