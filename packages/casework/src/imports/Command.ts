export type ImportCommand = { readonly tag: "import-snapshot"; readonly snapshot: unknown }
