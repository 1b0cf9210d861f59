import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vite";

// `npm run dev` serves the sources beside a running platform. Its address must be the one that the platform knows itself by.
export default defineConfig({
  base: "/console/",
  plugins: [vue()],
  build: {
    // Nothing inline: the page's policy takes scripts only from files of its own.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    // The console for who has signed in, and the page of self-declarations for everybody, which shares nothing with it.
    rollupOptions: { input: ["index.html", "declare.html"] },
  },
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
