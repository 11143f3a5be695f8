import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { embed } from "./src/build/vite/embed/embed.ts";
import { notices } from "./src/build/vite/notices.ts";
import { palette } from "./src/build/vite/palette.ts";
import { timeline } from "./src/build/vite/plugin.ts";
import { preloads } from "./src/build/vite/preloads.ts";
import { smallerPage } from "./src/build/vite/smaller.ts";
import { treeshake } from "./src/build/vite/treeshake.ts";

/** The folder of documents; npm run build -- --seeds sets the variable. */
const SEEDS = process.env.TIMELINE_SEEDS ?? "seeds";

export default defineConfig(({ command }) => {
  // What is built is for readers: with another value from the shell, half of React would be its development build.
  if (command === "build") process.env.NODE_ENV = "production";
  return {
    base: "./", // the page works from any path of any server
    appType: "mpa", // a missing document is a 404, as on any static server
    plugins: [
      react(),
      palette(),
      preloads(),
      notices(),
      smallerPage(),
      timeline({
        seeds: SEEDS,
        curatedOnly: process.env.TIMELINE_CURATED_ONLY === "1",
        address: process.env.TIMELINE_ADDRESS,
      }),
      embed(process.env.TIMELINE_RECORDS?.split(" ")),
    ],
    build: {
      target: "baseline-widely-available",
      modulePreload: { polyfill: false },
      // one file for all that several have in common, in place of many small ones
      rolldownOptions: { treeshake, output: { codeSplitting: { groups: [{ name: "shared", minShareCount: 2 }] } } },
    },
  };
});
