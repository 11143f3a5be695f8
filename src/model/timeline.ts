// The compiled record, version 2. One source for the TypeScript types and for the JSON Schema published beside it.

import { type Static, Type } from "typebox";

export const TIMELINE_VERSION = 2;

const strict = { additionalProperties: false } as const;
const Day = Type.String({ pattern: "^\\d{4}-\\d{2}-\\d{2}$", format: "date", description: "A day, YYYY-MM-DD" });
const DayOrNull = Type.Union([Day, Type.Null()]);
const Offset = Type.Integer({ minimum: 0, description: "An offset into the document, in UTF-16 units" });
const Id = Type.String({ pattern: "^[a-z0-9]+(?:-[a-z0-9]+)*$", description: "An id: small letters, digits, hyphens" });

const DateSchema = Type.Object(
  {
    edtf: Type.String({ description: "EDTF level 1" }),
    earliest: DayOrNull,
    latest: DayOrNull,
    precision: Type.Union([
      Type.Literal("day"),
      Type.Literal("month"),
      Type.Literal("season"),
      Type.Literal("year"),
      Type.Literal("decade"),
      Type.Literal("interval"),
    ]),
    approximate: Type.Boolean(),
    uncertain: Type.Boolean(),
  },
  strict,
);

const ActorSchema = Type.Object(
  {
    id: Id,
    name: Type.String(),
    kind: Type.Union([
      Type.Literal("state"),
      Type.Literal("organisation"),
      Type.Literal("person"),
      Type.Literal("place"),
    ]),
    sameAs: Type.Optional(Type.String({ description: "Address of the actor in a public catalogue" })),
  },
  strict,
);

const DomainSchema = Type.Object(
  {
    spine: Type.Union([Id, Type.Null()], { description: "The actor that the others are tied to" }),
    lanes: Type.Array(
      Type.Object({ id: Id, name: Type.String(), actors: Type.Array(Id, { description: "In no other lane" }) }, strict),
      { description: "From top to bottom" },
    ),
    categories: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Type.String(),
          kind: Type.Optional(
            Type.Union([Type.Literal("deed"), Type.Literal("word")], {
              description: "What its events are: deeds, as without this key, or words, such as statements",
            }),
          ),
        },
        strict,
      ),
    ),
    tones: Type.Array(
      Type.Object(
        {
          id: Id,
          name: Type.String(),
          mark: Type.Union([Type.Literal("circle"), Type.Literal("diamond"), Type.Literal("square")]),
        },
        strict,
      ),
      { minItems: 1, maxItems: 3, description: "No two have the same mark" },
    ),
    embed: Type.Object(
      { name: Type.String({ pattern: "^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$", description: "Tag of the element" }) },
      strict,
    ),
    source: Type.Object(
      {
        one: Type.String({ description: "A document in a sentence: article" }),
        other: Type.String({ description: "Several: articles" }),
      },
      strict,
    ),
  },
  strict,
);

const SentenceOffset = Type.Integer({ minimum: 0, description: "An offset into the sentence, in UTF-16 units" });

const DeckSchema = Type.Object(
  {
    text: Type.String({ description: "An editor's sentence about the whole record, its figures counted by the build" }),
    figures: Type.Array(Type.Object({ start: SentenceOffset, end: SentenceOffset }, strict), {
      description: "Where the counts stand in the text, in order",
    }),
  },
  strict,
);

const DocumentSchema = Type.Object(
  {
    id: Id,
    title: Type.String(),
    titleBy: Type.Optional(
      Type.Union([Type.Literal("source"), Type.Literal("editor")], {
        description: "Whose words the title is; an editor's is not to be published as the source's headline",
      }),
    ),
    publisher: Type.String(),
    author: Type.Optional(Type.String({ description: "Who wrote it, as the source names them" })),
    published: Type.Union([DateSchema, Type.Null()]),
    url: Type.Optional(Type.String()),
    archived: Type.Optional(
      Type.Object(
        { date: DateSchema, url: Type.Optional(Type.String()) },
        { ...strict, description: "A copy of the original: when it was made and, where it has one, its address" },
      ),
    ),
    language: Type.String(),
    copyOf: Type.Optional({ ...Id, description: "The document whose text this one repeats; both are one source" }),
    sharesStory: Type.Optional({
      ...Id,
      description: "The document that carries the same story of an agency; both are one source",
    }),
    voices: Type.Optional(Type.Array(Id, { description: "Actors whose own words the document carries" })),
    file: Type.String({ description: "Address of the text relative to this file; offsets count in that text" }),
  },
  strict,
);

const TimeWordsSchema = Type.Object(
  {
    start: Offset,
    end: Offset,
    text: Type.String(),
    value: Type.String({ description: "TIMEX3 value" }),
    anchor: Type.Optional(Day),
    rule: Type.String({ description: "The rule that read the words" }),
  },
  strict,
);

const EvidenceSchema = Type.Object(
  {
    document: Id,
    start: Offset,
    end: Offset,
    quote: Type.String(),
    fragment: Type.Optional(
      Type.String({
        maxLength: 400,
        description: "Behind # in the document's address: where the original has the passage",
      }),
    ),
    time: Type.Optional(TimeWordsSchema),
    origin: Type.Optional(
      Type.Literal("proposed", { description: "The compiler added this passage to an event that an editor describes" }),
    ),
  },
  strict,
);

const ReferenceSchema = Type.Object(
  { label: Type.String(), url: Type.String(), date: Type.Optional(DateSchema) },
  strict,
);

/** Longest title of an event. */
export const MAX_TITLE = 90;

const ClaimSchema = Type.Object(
  { by: Type.Optional(Type.String({ maxLength: 80, description: "In the words of the passage" })) },
  { ...strict, description: "Its passage tells it as somebody's claim, and not as a fact" },
);

const EventSchema = Type.Object(
  {
    id: Id,
    title: Type.String({ maxLength: MAX_TITLE }),
    label: Type.Optional(Type.String({ maxLength: 32 })),
    summary: Type.String(),
    date: DateSchema,
    /** The span that the words alone give, where a dated reference has narrowed it, or an editor knows better. */
    told: Type.Optional(DateSchema),
    /** The last day on which a source says so: of what has no known end, or is told of its source's own day. */
    asOf: Type.Optional(Day),
    because: Type.Optional(Type.String({ description: "How an editor knows a date that the words do not give" })),
    disputed: Type.Optional(Type.Boolean({ description: "A reference gives a date that the words exclude" })),
    lasts: Type.Boolean(),
    actors: Type.Array(Id, { description: "Empty where its passage names none of the domain" }),
    places: Type.Optional(Type.Array(Id, { minItems: 1, description: "Where it happened" })),
    category: Id,
    tone: Id,
    importance: Type.Union([Type.Literal(1), Type.Literal(2), Type.Literal(3)]),
    origin: Type.Union([Type.Literal("curated"), Type.Literal("proposed")]),
    reviewed: Type.Optional(
      Type.Object(
        { by: Type.Optional(Type.String()), on: Type.Optional(Day) },
        { ...strict, description: "Who has read it against its source, and when, as far as an editor says so" },
      ),
    ),
    head: Type.Optional(
      Type.String({
        maxLength: 40,
        description: "The verb or noun by which its passage tells it, in its base form, also where it is denied",
      }),
    ),
    claim: Type.Optional(ClaimSchema),
    evidence: Type.Array(EvidenceSchema, { minItems: 1 }),
    references: Type.Optional(Type.Array(ReferenceSchema)),
  },
  strict,
);

const TourStepSchema = Type.Object(
  {
    title: Type.String({ maxLength: 60 }),
    sentence: Type.String({ maxLength: 320 }),
    /** First and last day shown. */
    view: Type.Object({ start: Day, end: Day }, strict),
    events: Type.Array(Id, { minItems: 1, description: "Ids of the events that are followed, the chief one first" }),
    actors: Type.Optional(Type.Array(Id, { minItems: 1 })),
    tones: Type.Optional(Type.Array(Id, { minItems: 1 })),
    categories: Type.Optional(Type.Array(Id, { minItems: 1 })),
    /** Stands in a document that tells one of the events. */
    quote: Type.Optional(Type.Object({ document: Id, start: Offset, end: Offset, quote: Type.String() }, strict)),
    note: Type.Optional(Type.String({ maxLength: 320 })),
  },
  strict,
);

export const TimelineSchema = Type.Object(
  {
    version: Type.Literal(TIMELINE_VERSION),
    title: Type.String(),
    subtitle: Type.String(),
    language: Type.String({ description: "BCP 47" }),
    deck: Type.Optional(DeckSchema),
    span: Type.Object({ start: Day, end: Day }, strict),
    domain: DomainSchema,
    actors: Type.Array(ActorSchema),
    documents: Type.Array(DocumentSchema),
    events: Type.Array(EventSchema, { description: "Ordered by earliest day" }),
    tour: Type.Optional(Type.Array(TourStepSchema, { minItems: 1, description: "A way in, step by step" })),
  },
  { ...strict, $schema: "https://json-schema.org/draft/2020-12/schema", title: "Timeline" },
);

export type Timeline = Static<typeof TimelineSchema>;
export type TimelineEvent = Static<typeof EventSchema>;
export type EventClaim = Static<typeof ClaimSchema>;
export type OwnDeck = Static<typeof DeckSchema>;
export type TimelineDocument = Static<typeof DocumentSchema>;
export type Evidence = Static<typeof EvidenceSchema>;
export type TimeWords = Static<typeof TimeWordsSchema>;
export type Reference = Static<typeof ReferenceSchema>;
export type TourStep = Static<typeof TourStepSchema>;
export type Actor = Static<typeof ActorSchema>;
