// Pairs of sentences, labelled by hand: do they tell the same event? Invented, in the manner of the news.

import { edtf } from "../../../src/model/date.ts";
import type { TimelineEvent } from "../../../src/model/timeline.ts";

type Told = readonly [date: string, sentence: string, actors: string, category: string];

/** A proposed event, as the sentence of a document tells it. */
export function told(document: string, start: number, [date, quote, actors, category]: Told): TimelineEvent {
  const title = quote.length > 80 ? `${quote.slice(0, 79).replace(/\s\S*$/, "")}…` : quote;
  return {
    id: `${document}-${start}`,
    title,
    summary: quote,
    date: edtf(date),
    lasts: false,
    actors: actors.split(" "),
    category,
    tone: "neutral",
    importance: 1,
    origin: "proposed",
    evidence: [{ document, start, end: start + quote.length, quote }],
  };
}

export const SAME: readonly (readonly [Told, Told])[] = [
  [
    ["1994", "Armenia joined NATO's Partnership for Peace program in 1994.", "nato armenia", "membership"],
    [
      "1994-10-05",
      "On 5 October 1994 Armenia became a member of the Partnership for Peace.",
      "nato armenia",
      "membership",
    ],
  ],
  [
    [
      "2005-12-16",
      "The first Individual Partnership Action Plan between NATO and Armenia was approved on December 16, 2005.",
      "nato armenia",
      "programme",
    ],
    ["2005", "Armenia's first IPAP with NATO was approved in 2005.", "nato armenia", "programme"],
  ],
  [
    ["2023", "Last year Armenia refused to host CSTO military exercises.", "csto armenia", "exercise"],
    [
      "2023-01-10",
      "On January 10, 2023, Yerevan declined to host drills of the CSTO on its territory.",
      "csto armenia",
      "exercise",
    ],
  ],
  [
    [
      "2012-09-06",
      "President Serzh Sarkisian met NATO Secretary General Anders Fogh Rasmussen in Yerevan on Thursday.",
      "nato armenia",
      "diplomacy",
    ],
    [
      "2012-09-06",
      "On September 6, 2012 Rasmussen held talks with President Sargsyan in the Armenian capital Yerevan.",
      "nato armenia",
      "diplomacy",
    ],
  ],
  [
    [
      "1997",
      "Russia and Armenia signed the Treaty of Friendship, Cooperation and Mutual Assistance in 1997.",
      "russia armenia",
      "agreement",
    ],
    [
      "1997-08-29",
      "The treaty of friendship and mutual assistance with Moscow was signed on 29 August 1997.",
      "russia armenia",
      "agreement",
    ],
  ],
  [
    [
      "2016-11-30",
      "Armenia and Russia signed an agreement on a Joint Group of Forces on 30 November 2016.",
      "russia armenia",
      "agreement",
    ],
    [
      "2016",
      "In 2016 the two countries concluded the agreement on the joint group of Russian and Armenian forces.",
      "russia armenia",
      "agreement",
    ],
  ],
  [
    ["2004", "Armenia sent peacekeepers to Kosovo in 2004.", "nato armenia", "deployment"],
    ["2004-02", "Armenian peacekeepers were deployed in Kosovo in February 2004.", "armenia nato", "deployment"],
  ],
  [
    ["2023-09-05", "Armenia recalled its ambassador to the CSTO on September 5, 2023.", "csto armenia", "institution"],
    [
      "2023-09",
      "In September 2023 Yerevan recalled Ambassador Viktor Biyagov from the CSTO.",
      "csto armenia",
      "institution",
    ],
  ],
  [
    [
      "2020-11-10",
      "Russian peacekeepers were deployed in Nagorno-Karabakh on 10 November 2020.",
      "russia nagorno-karabakh",
      "deployment",
    ],
    [
      "2020-11",
      "In November 2020 Moscow sent nearly 2,000 peacekeepers to Nagorno-Karabakh.",
      "russia nagorno-karabakh",
      "deployment",
    ],
  ],
  [
    [
      "2010-08-20",
      "A protocol extending the lease of the Russian military base in Gyumri until 2044 was signed on August 20, 2010.",
      "russia armenia",
      "agreement",
    ],
    [
      "2010",
      "The protocol that extended the stay of the Russian base in Gyumri was signed by Armenia in 2010.",
      "russia armenia",
      "agreement",
    ],
  ],
  [
    [
      "2016-10-17",
      "A U.S.-backed paramedic school of the Armenian army opened in Yerevan on October 17, 2016.",
      "usa armenia",
      "training",
    ],
    [
      "2016-10",
      "The paramedic school, which the United States helped to set up, was inaugurated in October 2016.",
      "usa armenia",
      "training",
    ],
  ],
  [
    ["2003-06", "Armenia hosted the NATO exercise Cooperative Best Effort in June 2003.", "nato armenia", "exercise"],
    ["2003", "In 2003 Cooperative Best Effort, a NATO drill, was held in Armenia.", "nato armenia", "exercise"],
  ],
  [
    [
      "2013-09-03",
      "President Sarkisian said on 3 September 2013 that Armenia would join the Russian-led Customs Union.",
      "russia armenia",
      "statement",
    ],
    [
      "2013-09-03",
      "Armenia will join the Customs Union, Serzh Sargsyan announced in Moscow on September 3, 2013.",
      "russia armenia",
      "membership",
    ],
  ],
];

export const NOT_SAME: readonly (readonly [Told, Told])[] = [
  [
    ["2010-05-03", "Sarkisian met Rasmussen in Brussels on 3 May 2010.", "nato armenia", "diplomacy"],
    ["2010-05-06", "Sarkisian met Rasmussen in Brussels on 6 May 2010.", "nato armenia", "diplomacy"],
  ],
  [
    ["2008", "Armenia hosted the NATO exercise Cooperative Longbow in 2008.", "nato armenia", "exercise"],
    ["2008", "Armenia hosted the CSTO exercise Rubezh in 2008.", "csto armenia", "exercise"],
  ],
  [
    ["2015", "The exercise Shant was held in Armenia in 2015 with Russian troops.", "russia armenia", "exercise"],
    ["2015", "The exercise Interaction was held in Armenia in 2015 with Russian troops.", "russia armenia", "exercise"],
  ],
  [
    ["1994", "Azerbaijan joined the Partnership for Peace programme in 1994.", "nato azerbaijan", "membership"],
    ["1994", "Armenia signed up to the Partnership for Peace programme in 1994.", "nato armenia", "membership"],
  ],
  [
    ["2009", "Armenia and NATO approved the second IPAP in 2009.", "nato armenia", "programme"],
    ["2005/2011", "Armenia and NATO approved the first IPAP between 2005 and 2011.", "nato armenia", "programme"],
  ],
  [
    ["2022", "Armenia hosted the CSTO peacekeeping exercise in the autumn of 2022.", "csto armenia", "exercise"],
    ["2022", "Armenia refused to host the CSTO peacekeeping exercise in 2022.", "csto armenia", "exercise"],
  ],
  [
    ["2010", "Armenia sent 40 troops to Afghanistan in 2010.", "nato armenia", "deployment"],
    ["2010", "Armenia sent 86 more troops to Afghanistan in 2010.", "nato armenia", "deployment"],
  ],
  [
    ["2017-02-27", "Stoltenberg praised Armenia's reforms in Brussels on Monday.", "nato armenia", "statement"],
    [
      "2017-02-27",
      "Stoltenberg warned of an escalation between Armenia and Azerbaijan on Monday.",
      "nato armenia azerbaijan",
      "statement",
    ],
  ],
  [
    ["2002", "Since 2002 Armenia has taken part in the planning and review process.", "nato armenia", "programme"],
    [
      "2002/..",
      "Armenia has been an observer of the NATO Parliamentary Assembly since 2002.",
      "nato armenia",
      "membership",
    ],
  ],
  [
    ["2024-02-01", "Pashinyan met Putin in Moscow on February 1, 2024.", "russia armenia", "diplomacy"],
    ["2024-02-01", "Mirzoyan met Lavrov in Moscow on February 1, 2024.", "russia armenia", "diplomacy"],
  ],
  [
    ["2011", "Armenia and NATO signed a transit agreement in 2011.", "nato armenia", "agreement"],
    ["2011-11", "Armenia and NATO agreed on a third partnership plan in November 2011.", "nato armenia", "programme"],
  ],
  [
    ["1995", "Russia and Armenia signed a treaty on the Russian military base in 1995.", "russia armenia", "agreement"],
    ["1997", "Russia and Armenia signed a treaty of friendship in 1997.", "russia armenia", "agreement"],
  ],
  [
    ["2016-04", "Fighting broke out in Nagorno-Karabakh in April 2016.", "nagorno-karabakh azerbaijan", "clash"],
    [
      "2016",
      "In 2016 the co-chairs visited Nagorno-Karabakh and Azerbaijan twice.",
      "nagorno-karabakh azerbaijan",
      "diplomacy",
    ],
  ],
];
