export { type IssuerKey, type Minted, type MintingIssuer, newIssuerKey, startMintingIssuer } from "./startMintingIssuer.ts"
