// One document of the editor's report: its text with marks, notes beside it, and its words of time as a list.

import type { ReactNode } from "react";
import {
  type BlockView,
  type DocumentView,
  daysInWords,
  type ExpressionView,
  type Note,
  type Stretch,
} from "../../compile/editor/editor-report.ts";
import type { DocumentReport } from "../../compile/stages/report.ts";
import { bounds } from "../../model/date.ts";
import type { Diagnostic } from "../../model/diagnostic.ts";
import { count } from "./markup.ts";
import { ReportFaults } from "./ReportFaults.tsx";

interface ReportDocumentProps {
  /** The id of its section, which begins every id inside it. */
  id: string;
  document: DocumentReport;
  view: DocumentView;
  /** Name of the file that curates it. */
  curation: string | null;
  /** Faults that stand in no place of the text. */
  faults: readonly Diagnostic[];
  sourceOf: (file: string) => string | undefined;
}

/** A document as a section of the report. */
export function ReportDocument({ id, document, view, curation, faults, sourceOf }: ReportDocumentProps) {
  const { sentences, passedOver, expressions } = view;
  const facts = [
    document.file,
    curation === null ? "not curated: all events are proposed" : `curated by ${curation}`,
    document.published === null ? "no date: relative words cannot be counted" : `published ${document.published}`,
    count(sentences, "sentence"),
    `${passedOver} of them passed over`,
    ...(document.leftOut.passages === 0
      ? []
      : [
          `${count(document.leftOut.passages, "passage")} left out as boilerplate, ${document.leftOut.share} % of the text`,
        ]),
    `words of time: ${(["dating", "unanchored", "vague"] as const)
      .map((kind) => `${expressions.filter((each) => each.kind === kind).length} ${kind}`)
      .join(", ")}`,
  ];
  return (
    <article id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{document.title}</h2>
      <p className="facts">{facts.join(" · ")}</p>
      <ReportFaults faults={faults} sourceOf={sourceOf} />
      {view.blocks.map((block) => (
        <Block key={block.line} id={id} block={block} />
      ))}
      <LeftOut id={id} blocks={view.blocks} />
      <Expressions id={id} expressions={expressions} />
    </article>
  );
}

const KINDS = { text: "", caption: "caption", byline: "byline", boilerplate: "boilerplate, not read" } as const;

function Block({ id, block }: { id: string; block: BlockView }) {
  const off = block.kind === "boilerplate";
  const kind = KINDS[block.kind];
  return (
    <div className="row">
      <span className="line" id={`${id}-l${block.line}`}>
        {block.line}
      </span>
      <p className={off ? "text off" : "text"} dir="auto">
        {kind !== "" && <span className="kind">{kind}</span>}
        {block.stretches.map((stretch) => (
          <Marked key={stretch.start} id={id} stretch={stretch} off={off} />
        ))}
      </p>
      {block.notes.length > 0 && (
        <ol className="notes">
          {block.notes.map((note, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once
            <NoteItem key={at} id={id} note={note} />
          ))}
        </ol>
      )}
    </div>
  );
}

/** The words of a stretch in their marks, and links to the events whose passages end with it. */
function Marked({ id, stretch, off }: { id: string; stretch: Stretch; off: boolean }) {
  const { cited, ignored, fault, passedOver, ends } = stretch;
  const classes = [
    cited,
    ignored && !cited && "aside",
    fault && `faulty ${fault}`,
    passedOver && !off && "quiet",
  ].filter(Boolean);
  const words = wordsOf(id, stretch);
  return (
    <>
      {classes.length > 0 ? <span className={classes.join(" ")}>{words}</span> : words}
      {ends.map((number) => (
        <sup key={number} id={`${id}-q${number}`}>
          <a href={`#${id}-e${number}`} aria-label={`event ${number}`}>
            {number}
          </a>
        </sup>
      ))}
    </>
  );
}

/** The words of a stretch; an expression of time is explained where it begins. */
function wordsOf(id: string, { text, expression, isStart }: Stretch): ReactNode {
  if (!expression) return text;
  const { type, kind } = expression;
  if (!isStart) return <span className={`t ${type} ${kind}`}>{text}</span>;
  const name = `${id}-x${expression.number}`;
  return (
    <span className={`x ${type} ${kind}`} id={`${name}-at`}>
      <a href={`#${name}`} aria-describedby={`${name}-tip`}>
        {text}
      </a>
      <span className="tip" role="tooltip" id={`${name}-tip`}>
        <Explanation expression={expression} />
      </span>
    </span>
  );
}

function Explanation({ expression }: { expression: ExpressionView }) {
  const { kind, type, value, date, days, anchor, rule } = expression;
  const reading = { dating: date ?? "", unanchored: "no date to count from", vague: "dates nothing" }[kind];
  const facts = [days, anchor && `counted from ${anchor}`, `${type} TIMEX3 ${value}`, `rule: ${rule}`];
  return (
    <>
      <b>{reading}</b>
      {facts.filter(Boolean).join(" · ")}
    </>
  );
}

function NoteItem({ id, note }: { id: string; note: Note }) {
  if (note.kind === "ignored") {
    return (
      <li>
        <span className="tag">set aside</span> {note.because}
      </li>
    );
  }
  if (note.kind === "diagnostic") {
    const { severity, code, message, hint } = note.diagnostic;
    return (
      <li className={severity}>
        <span className="tag">{severity}</span> {message}
        <span className="small">{`${hint ?? ""} [${code}]`}</span>
      </li>
    );
  }
  const { event, number } = note;
  const { date, origin, lasts } = event;
  const days = `${date.edtf} (${daysInWords(bounds(date))}${lasts ? ", all through" : ""})`;
  const facts = [
    event.actors.join(", ") || "no known actor named",
    event.category,
    event.tone,
    `importance ${event.importance}`,
    event.id,
  ];
  return (
    <li className={`event-${origin}`} id={`${id}-e${number}`}>
      <a href={`#${id}-q${number}`} aria-label={`to the passage of event ${number}`}>
        {number}
      </a>{" "}
      <b>{event.title}</b>
      <span className="small">
        <span className="tag">{origin}</span>
        {` · ${days}`}
      </span>
      <span className="small">{why(note)}</span>
      <span className="small">{facts.join(" · ")}</span>
    </li>
  );
}

function why({ event, evidence }: Extract<Note, { kind: "event" }>): string {
  const time = event.evidence[evidence]?.time;
  const vouched = (event.references ?? [])
    .map(({ label, date }) => `${label}${date ? ` (${date.edtf})` : ""}`)
    .join(", ");
  const more = vouched === "" ? "" : `; references: ${vouched}`;
  if (!time) return `no words in this passage date it${more}`;
  return `dated by “${time.text}”, rule ${time.rule}${time.anchor ? `, counted from ${time.anchor}` : ""}${more}`;
}

/** More rows than these nobody reads. */
const MAX_LISTED = 1000;
/** All boilerplate of the document in one list, each passage with the line where it stands. */
function LeftOut({ id, blocks }: { id: string; blocks: readonly BlockView[] }) {
  const left = blocks.filter(({ kind }) => kind === "boilerplate");
  if (left.length === 0) return null;
  return (
    <details>
      <summary>{count(left.length, "passage")} left out as boilerplate</summary>
      <ul>
        {left.map(({ line, stretches }) => (
          <li key={line}>
            <a href={`#${id}-l${line}`}>line {line}</a>: {stretches.map(({ text }) => text).join("")}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Expressions({ id, expressions }: { id: string; expressions: readonly ExpressionView[] }) {
  if (expressions.length === 0) return <p className="facts">No words of time were found.</p>;
  return (
    <details>
      <summary>{count(expressions.length, "expression")} of time as a list</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls has to be reached by the keyboard */}
      <div className="wide" tabIndex={0} role="region" aria-label="Expressions of time">
        <table>
          <thead>
            <tr>
              <th className="n">line</th>
              {["words", "kind", "type", "TIMEX3 value", "date", "days", "counted from", "rule"].map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {expressions.slice(0, MAX_LISTED).map((expression) => (
              <ExpressionRow key={expression.number} id={id} expression={expression} />
            ))}
          </tbody>
        </table>
      </div>
      {expressions.length > MAX_LISTED && (
        <p className="facts">… and {expressions.length - MAX_LISTED} more; each stands in the text above.</p>
      )}
    </details>
  );
}

function ExpressionRow({ id, expression }: { id: string; expression: ExpressionView }) {
  const { number, text, line, kind, type, value, date, days, anchor, rule } = expression;
  const name = `${id}-x${number}`;
  return (
    <tr id={name}>
      <td className="n">{line}</td>
      <td>
        <a href={`#${name}-at`}>{text}</a>
      </td>
      <td>{kind}</td>
      <td>{type}</td>
      <td>{value}</td>
      <td>{date}</td>
      <td>{days}</td>
      <td>{anchor}</td>
      <td>{rule}</td>
    </tr>
  );
}
