// The seed of all property tests: fixed, so that every run asks the same; npm run fuzz gives a fresh one.

import fc from "fast-check";

const SEED = 20_240_208;

const asked = process.env.PROPERTY_SEED;
fc.configureGlobal({ seed: asked === undefined ? SEED : Number(asked) });
