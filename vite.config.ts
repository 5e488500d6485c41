import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { verbatim } from "./src/ingest/vite-plugin.ts";

export default defineConfig({
  plugins: [react(), verbatim()],
  worker: { format: "es" },
  server: { host: "127.0.0.1" },
});
