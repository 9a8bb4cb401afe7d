import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

// The service serves dist at /; while developing, the pages ask a service on the ordinary port.
export default defineConfig({
  plugins: [react()],
  build: { outDir: "dist", emptyOutDir: true, chunkSizeWarningLimit: 1024, assetsInlineLimit: 0 },
  server: { proxy: { "/api": "http://127.0.0.1:4380" } }
})
