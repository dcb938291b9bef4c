import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { aliases } from "./aliases";

const uswds = new URL("./node_modules/@uswds/uswds/packages", import.meta.url).pathname;

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_relativeSplatPath: true,
        v3_throwAbortReason: true,
        v3_lazyRouteDiscovery: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
      },
    }),
  ],
  resolve: { alias: aliases() },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [uswds], quietDeps: true },
    },
  },
  // the comment form's script, and the thread it works in, are files of their own
  worker: { format: "es" },
  build: { assetsInlineLimit: 0 },
});
