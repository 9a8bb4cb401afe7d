import "./styles/aksel.css"
import "@fontsource-variable/source-sans-3/wght.css"
import "./styles/fonts.css"
import "./styles/tokens.css"
import "./styles/page.css"
import "./styles/session.css"
import { QueryClientProvider } from "@tanstack/react-query"
import { StrictMode } from "react"
import { createRoot } from "react-dom/client"
import { App } from "./App.tsx"
import { makeQueryClient } from "./api/queryClient.ts"
import { recallLanguage } from "./words/language.ts"

const root = document.getElementById("root")
if (root === null) throw new Error("index.html has no #root")

// Not awaited: the file with a language's texts may wait for this one.
void recallLanguage().then(() =>
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={makeQueryClient()}>
        <App />
      </QueryClientProvider>
    </StrictMode>
  )
)
