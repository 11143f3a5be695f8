// The actors, categories and tones that a curation file may name, and the words by which a text names them.

export interface ActorEntry {
  id: string;
  name: string;
  /** As a text calls it; whole words, upper and lower case as written. */
  aliases: readonly string[];
}

/** In the order in which a timeline lists them. */
export const ACTORS: readonly ActorEntry[] = [
  {
    id: "armenia",
    name: "Armenia",
    aliases: ["Armenia", "Armenian", "Armenians", "Yerevan", "Pashinyan", "Mirzoyan", "Sarkisian", "Sargsyan"],
  },
  {
    id: "nato",
    name: "NATO",
    aliases: [
      "NATO",
      "North Atlantic Alliance",
      "Western alliance",
      "Stoltenberg",
      "Rasmussen",
      "Partnership for Peace",
    ],
  },
  {
    id: "russia",
    name: "Russia",
    aliases: [
      "Russia",
      "Russian",
      "Russians",
      "Russian Federation",
      "Moscow",
      "Kremlin",
      "Zakharova",
      "Putin",
      "Lavrov",
    ],
  },
  {
    id: "csto",
    name: "CSTO",
    aliases: ["CSTO", "Collective Security Treaty Organization", "Collective Security Treaty", "military pact"],
  },
  { id: "azerbaijan", name: "Azerbaijan", aliases: ["Azerbaijan", "Azerbaijani", "Azeri", "Baku", "Aliyev"] },
  {
    id: "nagorno-karabakh",
    name: "Nagorno-Karabakh",
    aliases: ["Nagorno-Karabakh", "Nagorno Karabakh", "Karabakh", "Artsakh", "Stepanakert"],
  },
  { id: "turkey", name: "Turkey", aliases: ["Turkey", "Turkish", "Türkiye", "Ankara"] },
  { id: "iran", name: "Iran", aliases: ["Iran", "Iranian", "Tehran"] },
  {
    id: "usa",
    name: "United States",
    aliases: ["United States", "U.S.", "US", "USA", "American", "Washington", "Pentagon"],
  },
  { id: "eu", name: "European Union", aliases: ["European Union", "EU", "EU's"] },
  { id: "un", name: "United Nations", aliases: ["United Nations", "UN", "U.N.", "Security Council"] },
  { id: "osce", name: "OSCE", aliases: ["OSCE", "Minsk Group"] },
  { id: "belarus", name: "Belarus", aliases: ["Belarus", "Belarusian", "Lukashenko"] },
];
