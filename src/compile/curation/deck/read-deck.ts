// Reads an editor's sentence out of timeline.yaml: each number in it has a figure that says how it is counted.

import type { Diagnostic } from "../../../model/diagnostic.ts";
import type { Span } from "../../../model/text.ts";
import { standsAlone } from "../../text/edges.ts";
import { type Fault, faultAt, type Source } from "../../text/fault.ts";
import { didYouMean } from "../../text/suggest.ts";
import type { CompileDomain } from "../domain.ts";
import type { Entry, Field } from "../fields.ts";
import type { ConditionsSchema, FigureSchema, TimelineYamlSchema } from "../schema.ts";
import type { Conditions, DeckEntry, FigureEntry } from "./deck.ts";
import { numbersIn, type SaidNumber } from "./numbers.ts";

type Named = Pick<CompileDomain, "tones" | "categories" | "actors">;

/** Words of the sentence that are a figure, or that are set aside. */
interface Words {
  at: Span;
  figure: FigureEntry | null;
}

/** The keys of a figure that count something. */
const COUNTING = ["count", "of", "tone", "category", "actor", "from", "to", "dated"] as const;

/**
 * Reads the deck; null where there is none or its sentence cannot be used. What is wrong with it becomes a fault: that of a
 * figure at its place, that of a number without a figure at the sentence.
 * @param language of the sentence, BCP 47
 */
export function readDeck(
  file: Entry<TimelineYamlSchema>,
  domain: Named,
  language: string,
  source: Source,
  faults: Diagnostic[],
): DeckEntry | null {
  const given = file.map("deck");
  const sentence = given?.field("sentence") ?? null;
  if (!given || !sentence) return null;
  const read = new DeckReader(sentence.value, numbersIn(sentence.value, language), domain, (span, fault) =>
    faults.push(faultAt(source, span, fault)),
  );
  const entries = given.entries("figures");
  const words = entries.flatMap((entry) => read.words(entry) ?? []).sort((a, b) => a.at.start - b.at.start);
  // a figure that cannot be read would leave its numbers without one
  if (words.length === entries.length) read.unbacked(words, sentence);
  const figures = words.flatMap(({ figure }) => figure ?? []);
  return { file: { name: source.name, lines: source.lines }, sentence, figures };
}

class DeckReader {
  private readonly taken: Span[] = [];

  constructor(
    private readonly text: string,
    private readonly numbers: readonly SaidNumber[],
    private readonly domain: Named,
    private readonly fault: (span: Span, fault: Fault) => void,
  ) {}

  /** The words of one figure in the sentence; null where something is wrong with it. */
  words(entry: Entry<FigureSchema>): Words | null {
    const says = entry.field("says");
    const at = says && this.place(says);
    if (!says || !at) return null;
    if (entry.has("because")) return this.setAside(entry, at);
    const numbers = this.numbers.filter(({ start, end }) => start >= at.start && end <= at.end);
    const counted = entry.field("count")?.value ?? "events";
    const of = entry.map("of");
    const [part, whole] = [this.conditions(entry), of ? this.conditions(of) : {}];
    if (!part || !whole || !this.isCountable(says, numbers.length, counted, of !== null, { ...part, ...whole }))
      return null;
    const values = numbers.map(({ value }) => value);
    return { at, figure: { says, at, numbers, values, counted, part, whole } };
  }

  /** The place of words in the sentence, where they stand once and free of other figures. */
  private place({ value: words, span }: Field<string>): Span | null {
    const found: Span[] = [];
    for (let start = this.text.indexOf(words); start !== -1; start = this.text.indexOf(words, start + 1)) {
      const place = { start, end: start + words.length };
      if (standsAlone(this.text, place)) found.push(place);
    }
    const [place] = found;
    if (!place) {
      const hint = "write the words as they stand in the sentence";
      this.fault(span, { code: "figure-not-said", message: `the sentence does not say "${words}"`, hint });
      return null;
    }
    if (found.length > 1) {
      const hint = "add the words around those that are meant";
      this.fault(span, { code: "figure-said-twice", message: `the sentence says "${words}" more than once`, hint });
      return null;
    }
    if (this.taken.some(({ start, end }) => start < place.end && place.start < end)) {
      this.fault(span, { code: "figures-overlap", message: `another figure has words of "${words}" already` });
      return null;
    }
    this.taken.push(place);
    return place;
  }

  private setAside(entry: Entry<FigureSchema>, at: Span): Words | null {
    const key = COUNTING.find((each) => entry.isGiven(each));
    if (key === undefined) return { at, figure: null };
    const message = `"because" sets a figure aside, and "${key}" counts it`;
    this.fault(entry.span, { code: "figure-unclear", message, hint: "leave one of them out" });
    return null;
  }

  private conditions(entry: Entry<ConditionsSchema> | Entry<FigureSchema>): Conditions | null {
    const given = entry as Entry<ConditionsSchema>;
    const year = (key: "from" | "to") => {
      const field = given.field(key);
      return field === null ? {} : { [key]: Number(field.value) };
    };
    const id = (key: "tone" | "category" | "actor", known: readonly { id: string }[]) => {
      const field = given.field(key);
      const ids = known.map((each) => each.id);
      if (field === null) return {};
      if (ids.includes(field.value)) return { [key]: field.value };
      const message = `there is no ${key} "${field.value}"`;
      this.fault(field.span, { code: `unknown-${key}`, message, hint: didYouMean(field.value, ids) });
      return null;
    };
    const { tones, categories, actors } = this.domain;
    const ids = [id("tone", tones), id("category", categories), id("actor", actors)];
    const dated = given.field("dated");
    if (ids.includes(null)) return null;
    return Object.assign({}, ...ids, year("from"), year("to"), dated ? { dated: dated.value } : {});
  }

  private isCountable(
    { value: words, span }: Field<string>,
    numbers: number,
    counted: FigureEntry["counted"],
    hasWhole: boolean,
    conditions: Conditions,
  ): boolean {
    const fault = (code: string, message: string, hint: string) => {
      this.fault(span, { code, message, hint });
      return false;
    };
    const hint = 'a figure is a count, "28", or a count of another, "28 of 38"';
    if (numbers === 0) return fault("figure-without-number", `there is no number in "${words}"`, hint);
    if (counted === "documents" && (numbers > 1 || hasWhole || Object.keys(conditions).length > 0))
      return fault(
        "figure-unclear",
        `"${words}" counts documents, all of them`,
        "write {says: five, count: documents}",
      );
    if (numbers > 2) return fault("figure-unclear", `there are ${numbers} numbers in "${words}"`, hint);
    if (numbers === 2 && !hasWhole)
      return fault("figure-unclear", `nothing says what the second number of "${words}" counts`, "add of: {…}");
    return true;
  }

  /** Notes the numbers of the sentence that no figure has. A year that figures are counted by needs no other. */
  unbacked(words: readonly Words[], { span }: Field<string>): void {
    const conditions = words.flatMap(({ figure }) => (figure ? [figure.part, figure.whole] : []));
    const years = new Set(conditions.flatMap(({ from, to }) => [from, to]));
    for (const { start, end, value } of this.numbers) {
      const isOfFigure = words.some(({ at }) => start >= at.start && end <= at.end);
      // "one" is more often no number
      if (isOfFigure || years.has(value) || (value === 1 && !/^\d/.test(this.text.slice(start)))) continue;
      const said = this.text.slice(start, end);
      this.fault(span, {
        code: "number-without-figure",
        message: `no figure says what "${said}" in the sentence counts`,
        hint: `add to figures: {says: ${said}, …} with what is counted, or {says: …, because: …} for a name`,
      });
    }
  }
}
