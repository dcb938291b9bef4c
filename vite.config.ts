import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";

const here = (folder: string) => new URL(`./${folder}`, import.meta.url).pathname;

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
  resolve: {
    alias: { "~db": here("db"), "~emails": here("emails"), "~": here("app") },
  },
  css: {
    preprocessorOptions: {
      scss: { loadPaths: [here("node_modules/@uswds/uswds/packages")], quietDeps: true },
    },
  },
  build: { assetsInlineLimit: 0 },
});
