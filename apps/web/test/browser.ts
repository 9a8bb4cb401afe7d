import { existsSync } from "node:fs"
import { type Browser, chromium } from "playwright-core"

const systemChromium = "/usr/bin/chromium"

const flags = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--lang=nb-NO"
]

/** A real Chromium that came with the packages; where that one does not run, the system's. */
export async function openBrowser(): Promise<Browser> {
  // Read while the package loads: it then unpacks the libraries it needs beside itself.
  process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x"
  const { default: packaged } = await import("@sparticuz/chromium")
  try {
    return await chromium.launch({ executablePath: await packaged.executablePath(), args: flags })
  } catch (failure) {
    if (!existsSync(systemChromium)) throw failure
    return chromium.launch({ executablePath: systemChromium, args: flags })
  }
}
