/** A service in words: a code without its hyphens and with a capital; any other name, as files have them, stays as it is. */
export function serviceNameOf(service: string): string {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(service)) return service
  const words = service.replaceAll("-", " ")
  return words.charAt(0).toUpperCase() + words.slice(1)
}
