import type { Reporter } from "knip"

/** Says how much knip looked at, which its own reporters keep to themselves. */
const reporter: Reporter = ({ counters }) => console.log(`looked at ${counters.processed} files`)

export default reporter
