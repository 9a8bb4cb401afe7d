/**
 * What browsers are told of the pages: everything comes from here, nothing is written into a page as script or style, nobody frames them. A form may end where
 * the session of whoever signs out ends too: at the issuer, which `/sign-out` redirects to.
 */
export function pageHeaders(issuer: string | undefined): Readonly<Record<string, string>> {
  const policy = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": issuer === undefined ? "'self'" : `'self' ${new URL(issuer).origin}`,
    "base-uri": "'none'",
    "frame-ancestors": "'none'"
  }
  return {
    "content-security-policy": Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join("; "),
    "permissions-policy": "camera=(), geolocation=(), microphone=()"
  }
}
