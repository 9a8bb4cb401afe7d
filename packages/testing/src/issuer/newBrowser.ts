/** What someone sees and keeps who goes from page to page, without following redirects on their own. */
export interface Browser {
  readonly get: (address: string) => Promise<Response>
  readonly post: (address: string, form?: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) => Promise<Response>
  /** Its cookies by name. They may be set, as by someone who can write into the browser. */
  readonly cookies: Map<string, string>
  /** Goes to an address, signs in at the provider as the account, agrees, and stops at the address that the provider sends it back to. */
  readonly signInAt: (address: string, account: string) => Promise<string>
}

const hopsMax = 12

/** A browser without cookies, on hosts of which each is this machine. */
export function newBrowser(): Browser {
  const cookies = new Map<string, string>()
  const send = async (address: string, init: RequestInit & { readonly headers?: Record<string, string> }): Promise<Response> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join("; ")
    const response = await fetch(address, {
      ...init,
      redirect: "manual",
      headers: { ...init.headers, ...(cookie === "" ? {} : { cookie }) }
    })
    for (const line of response.headers.getSetCookie()) keep(cookies, line)
    return response
  }
  const get: Browser["get"] = (address) => send(address, {})
  const post: Browser["post"] = (address, form = {}, headers = {}) =>
    send(address, {
      method: "POST",
      body: new URLSearchParams(form).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded", ...headers }
    })
  const signInAt: Browser["signInAt"] = async (address, account) => {
    const provider = new URL(locationOf(await get(address), address))
    let next = provider.href
    for (let hop = 0; hop < hopsMax; hop += 1) {
      if (new URL(next).origin !== provider.origin) return next
      const shown = await get(next)
      const page = await shown.text()
      if (shown.status >= 300 && shown.status < 400) {
        next = locationOf(shown, next)
        continue
      }
      const action = /action="([^"]+)"/.exec(page)?.[1]
      const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1]
      if (action === undefined || prompt === undefined) throw new Error(`no form to fill in (${shown.status})`)
      const target = new URL(action, next).href
      next = locationOf(await post(target, { prompt, ...(prompt === "login" ? { login: account, password: "any" } : {}) }), target)
    }
    throw new Error("sent from page to page without end")
  }
  return { get, post, cookies, signInAt }
}

function locationOf(response: Response, from: string): string {
  const location = response.headers.get("location")
  if (location === null) throw new Error(`not sent on (${response.status})`)
  return new URL(location, from).href
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = "", ...attributes] = line.split(";").map((part) => part.trim())
  const name = pair.slice(0, pair.indexOf("="))
  const value = pair.slice(pair.indexOf("=") + 1)
  const isOver = attributes.some((attribute) => {
    const [key = "", text = ""] = attribute.split("=")
    return key.toLowerCase() === "max-age" ? Number(text) <= 0 : key.toLowerCase() === "expires" && Date.parse(text) <= Date.now()
  })
  if (isOver || value === "") cookies.delete(name)
  else cookies.set(name, value)
}
