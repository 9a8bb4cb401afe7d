/**
 * Names services in words: those that the language has a word for by it, a code without its hyphens and with a capital, and any other name, as files have them,
 * as it is.
 */
export function makeServiceName(known: Readonly<Record<string, string>>): (service: string) => string {
  return (service) => {
    if (Object.hasOwn(known, service)) return known[service] ?? service
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(service)) return service
    const words = service.replaceAll("-", " ")
    return words.charAt(0).toUpperCase() + words.slice(1)
  }
}
