// The schema of the curation file: one source for its check, its types and the JSON Schema that editors complete from.
// Values are texts until a schema asks for something else; `title` is what messages call a part of the file.

import { Type } from "typebox";
import { ACTS, TONE_MARKS } from "../../model/domain.ts";
import { eventSchema, type Named, named } from "./event/event-schema.ts";
import { ELEMENT_NAME } from "./formats.ts";
import { date, id, link, strict, text } from "./tour/forms.ts";
import { StepSchema } from "./tour/step-schema.ts";

const IgnoredSchema = Type.Object(
  {
    quote: text("Dated words of the document that tell no event of their own"),
    because: text("Why they are set aside"),
  },
  strict("an ignored passage"),
);

const ArchivedSchema = Type.Object(
  {
    date: date("When the copy was made"),
    url: Type.Optional(link("Address of the copy, where it has one")),
  },
  strict("a copy in an archive"),
);

/** The file beside a document, name.yaml. */
export const curationSchema = (domain: Named) =>
  Type.Object(
    {
      title: Type.Optional(text("Title of the document")),
      title_by: Type.Optional(
        Type.Enum(["source", "editor"], {
          title: "title_by",
          description: "Whose words the title is; without this key, the source's where they stand in the document",
        }),
      ),
      publisher: Type.Optional(text("Who published it")),
      author: Type.Optional(text("Who wrote it, as the source names them")),
      published: Type.Optional(date("The day that relative words are counted from")),
      url: Type.Optional(link("Where it was published")),
      archived: Type.Optional(ArchivedSchema),
      language: Type.Optional(text("Language tag of the document, e.g. en", { format: "language" })),
      voices: Type.Optional(
        Type.Array(named(domain, "voice", "Without a domain every id may be a voice"), {
          description: "Actors whose own words the document carries, quoted or reported from themselves",
        }),
      ),
      events: Type.Optional(
        Type.Array(eventSchema(domain), {
          description: "Without this key the document's dated sentences are proposed",
        }),
      ),
      ignore: Type.Optional(Type.Array(IgnoredSchema, { description: "Dated passages that are no events" })),
    },
    strict("a document"),
  );

export type CurationSchema = ReturnType<typeof curationSchema>;
export type IgnoredSchema = typeof IgnoredSchema;

const name = (description: string) => text(description);
const words = (description: string) =>
  Type.Optional(Type.Array(text("A pattern of words", { format: "words" }), { description }));

const ActorSchema = Type.Object(
  {
    id: id("Id of the actor in lanes, events and addresses"),
    name: name("What readers see"),
    kind: Type.Optional(Type.Enum(["state", "organisation", "person", "place"], { title: "kind" })),
    aliases: Type.Optional(
      Type.Array(text("A name"), { description: "Names of the actor in a text, as they are written there" }),
    ),
    same_as: Type.Optional(link("Its entry in Wikidata or the like")),
  },
  strict("an actor"),
);

const LaneSchema = Type.Object(
  {
    id: id("Id of the lane"),
    name: name("Name of the lane"),
    actors: Type.Optional(
      Type.Array(id("Id of an actor"), { description: "Its actors; without this key, all that no other lane names" }),
    ),
  },
  strict("a lane"),
);

const CategorySchema = Type.Object(
  {
    id: id("Id of the category"),
    name: name("Name of the category"),
    words: words("The first category whose words occur in a passage is its event's"),
    kind: Type.Optional(
      Type.Enum([...ACTS], {
        title: "kind",
        description:
          "Its events are deeds, drawn filled, or words, drawn hollow; without this key deeds, of statements words",
      }),
    ),
    weighty: Type.Optional(Type.Boolean({ description: "Its events count for more" })),
    statement: Type.Optional(Type.Boolean({ description: "It is the category of acts of saying" })),
    contested: Type.Optional(
      Type.Boolean({
        description:
          'A side could contest its events. The title of each then names whose account it is ("X says …"), unless a second document tells it or a dated reference bears it out',
      }),
    ),
    default: Type.Optional(
      Type.Boolean({
        description: "It is the category of events that no words decide; where none is, they are unclassified",
      }),
    ),
  },
  strict("a category"),
);

const ToneSchema = Type.Object(
  {
    id: id("Id of the tone"),
    name: name("Name of the tone"),
    mark: Type.Enum([...TONE_MARKS], { title: "mark", description: "Shape of its events; each tone has another" }),
    words: words("A tone without words is that of all other events"),
    outweighs: Type.Optional(Type.Boolean({ description: "Its words are looked for before those of the other tones" })),
  },
  strict("a tone"),
);

const year = (description: string) => text(description, { format: "year" });

const conditions = {
  tone: Type.Optional(id("Of this tone")),
  category: Type.Optional(id("Of this category")),
  actor: Type.Optional(id("With this actor or place")),
  from: Type.Optional(year("Dated to this year or a later one; what lasted, by the year in which it began")),
  to: Type.Optional(year("Dated to this year or an earlier one")),
  dated: Type.Optional(Type.Boolean({ description: "Dated to a year (true), or to none (false)" })),
};

const ConditionsSchema = Type.Object(conditions, strict("what is counted of"));

const FigureSchema = Type.Object(
  {
    says: text("Words of the sentence that are this figure: a count, or a count of another (28 of 38)"),
    count: Type.Optional(
      Type.Enum(["events", "documents"], { description: "What is counted; without this key, events" }),
    ),
    ...conditions,
    of: Type.Optional({
      ...ConditionsSchema,
      description: "Which events the count is taken of; they are the second number, where there are two",
    }),
    because: Type.Optional(text("Why a number is no count, e.g. part of a name: it is set aside")),
  },
  strict("a figure"),
);

const DeckSchema = Type.Object(
  {
    sentence: text("What readers see below the title while no filter narrows the record"),
    figures: Type.Optional(
      Type.Array(FigureSchema, {
        description: "The numbers of the sentence, each with what it counts; the build counts them, too",
      }),
    ),
  },
  { ...strict("the deck"), description: "A sentence about the whole record, in place of the computed one" },
);

export type ConditionsSchema = typeof ConditionsSchema;
export type FigureSchema = typeof FigureSchema;

/** The file of the whole record, timeline.yaml. */
export const TimelineYamlSchema = Type.Object(
  {
    title: Type.Optional(text("Title of the timeline")),
    subtitle: Type.Optional(text("What it is about")),
    language: Type.Optional(text("Language tag of the timeline, e.g. en", { format: "language" })),
    deck: Type.Optional(DeckSchema),
    span: Type.Optional(
      Type.Object(
        { start: date("First day shown"), end: date("Last day shown") },
        { ...strict("a span"), description: "The years shown; without it, those of the events" },
      ),
    ),
    curated_only: Type.Optional(Type.Boolean({ description: "Leaves out what is only proposed" })),
    embed: Type.Optional(
      Type.Object(
        {
          name: Type.String({
            format: "element-name",
            pattern: ELEMENT_NAME,
            description: "Tag of the element, with a hyphen",
          }),
        },
        strict("the embed"),
      ),
    ),
    source: Type.Optional(
      Type.Object(
        {
          one: text("What one document is called, e.g. article"),
          other: text("What several are called, e.g. articles"),
        },
        strict("the source"),
      ),
    ),
    spine: Type.Optional(id("The actor that all others are tied to")),
    lanes: Type.Optional(
      Type.Array(Type.Union([id("Id of an actor with a lane of its own"), LaneSchema]), {
        description: "From top to bottom",
      }),
    ),
    actors: Type.Optional(Type.Array(ActorSchema, { description: "Who acts, in the order of lists" })),
    categories: Type.Optional(Type.Array(CategorySchema, { description: "Kinds of events" })),
    tones: Type.Optional(Type.Array(ToneSchema, { description: "What an event is between its actors" })),
    publishers: Type.Optional(Type.Array(text("A name"), { description: "Names that credits and boilerplate carry" })),
    tour: Type.Optional(
      Type.Array(StepSchema, { minItems: 1, description: "A way in: steps that each show a stretch and some events" }),
    ),
  },
  strict("the timeline"),
);

export type TimelineYamlSchema = typeof TimelineYamlSchema;
