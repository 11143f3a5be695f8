// The code that shows this timeline in another page as it is now, for each way in; list and height are chosen here.

import { useState } from "react";
import { useStore } from "zustand";
import type { Locale } from "../../i18n/locale.ts";
import { EMBED_DIALOG } from "../../i18n/parts/embed.ts";
import { readerWords } from "../../i18n/parts/reader.ts";
import { listInWords } from "../../i18n/spoken.ts";
import { EMBED_HEIGHT, embedHeight } from "../../model/embed-height.ts";
import { embedCode, WAYS, type Way } from "../../share/embed-code.ts";
import type { TimelineState, TimelineStore } from "../../state/store.ts";
import { useLocale } from "../parts/useLocale.ts";
import { Dialog } from "./Dialog.tsx";
import { EmbedCode } from "./EmbedCode.tsx";
import styles from "./embed-dialog.css?url";
import { type EmbedState, embedState } from "./embedState.ts";
import { useEmbedFiles } from "./useEmbedFiles.ts";

const LOCAL = /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Address of the picture that stands beside the page for previews of its links; null where the build has none. */
function pictureOf({ head, baseURI }: Document): string | null {
  const name = head.querySelector<HTMLMetaElement>('meta[property="og:image"]')?.content;
  return name ? new URL(name, baseURI).href : null;
}

/** The parts of the page's state that the code carries, in words. */
function nowInWords(locale: Locale, now: EmbedState, { timeline, byId }: TimelineState): string[] {
  const embed = EMBED_DIALOG[locale.tag];
  const [from, to] = (now.view ?? "").split("/");
  const actors = now.actors?.split(",").map((id) => timeline.actors.find((actor) => actor.id === id)?.name ?? id);
  return [
    now.step && embed.now.step(now.step, timeline.tour?.[Number(now.step) - 1]?.title ?? ""),
    from && to ? embed.now.view(locale.dayInWords(from), locale.dayInWords(to)) : !now.step && embed.now.whole,
    now.event && embed.now.event(byId.get(now.event)?.title ?? now.event),
    actors && embed.now.actors(listInWords(locale, actors)),
    now.query && embed.now.query(now.query),
    embed.now.theme[now.theme],
  ].filter((words) => typeof words === "string" && words !== "") as string[];
}

export function EmbedDialog({ store, onClose }: { store: TimelineStore; onClose(): void }) {
  const state = useStore(store);
  const locale = useLocale(store);
  const embed = EMBED_DIALOG[locale.tag];
  const [way, setWay] = useState<Way>("element");
  const [list, setList] = useState(false);
  const [typed, setTyped] = useState<string | null>(null);

  const { name } = state.timeline.domain.embed;
  const page = new URL(document.baseURI);
  const files = useEmbedFiles(page.href, name);
  const now = embedState(state);
  const wanted = Math.round(Number(typed));
  const height =
    typed?.trim() && Number.isFinite(wanted) ? Math.min(Math.max(wanted, EMBED_HEIGHT.least), EMBED_HEIGHT.most) : null;
  const code =
    files === undefined
      ? null
      : embedCode(
          way,
          { ...now, list, height },
          {
            name,
            title: state.timeline.title,
            page: `${page.origin}${page.pathname}${now.address && `?${now.address}`}`,
            picture: pictureOf(document),
            base: page.href,
            files,
          },
        );

  return (
    <Dialog className="bt-embed-dialog" title={embed.title} close={readerWords(locale).reader.close} onClose={onClose}>
      {/* Shown when it has come; React puts it before the page's own sheet. */}
      <link rel="stylesheet" href={styles} precedence="bt" />
      <p>
        <span>{`${embed.shows} ${nowInWords(locale, now, state).join("; ")}.`}</span>{" "}
        {now.left.length > 0 && (
          <span>
            {embed.left(
              listInWords(
                locale,
                now.left.map((name) => embed.filters[name]),
              ),
            )}
          </span>
        )}
      </p>
      <fieldset className="bt-ways">
        <legend className="bt-sr">{embed.way}</legend>
        {WAYS.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="bt-way"
              className="bt-sr"
              aria-describedby={each === way ? "bt-way-when" : undefined}
              checked={each === way}
              onChange={() => setWay(each)}
            />
            <span>{embed.ways[each]}</span>
          </label>
        ))}
      </fieldset>
      <p id="bt-way-when" className="bt-way-when">
        {embed.when[way]}
      </p>
      {way !== "picture" && (
        <div className="bt-embed-options">
          <label className="bt-check">
            <input type="checkbox" checked={list} onChange={(event) => setList(event.target.checked)} />
            <span>{embed.list}</span>
          </label>
          <label>
            <span>{embed.height}</span>{" "}
            <input
              type="number"
              inputMode="numeric"
              min={EMBED_HEIGHT.least}
              max={EMBED_HEIGHT.most}
              step={10}
              value={typed ?? embedHeight(null, list)}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={() => setTyped(height === null ? null : String(height))}
            />{" "}
            <span>{embed.heightUnit(EMBED_HEIGHT.least, EMBED_HEIGHT.most)}</span>
          </label>
        </div>
      )}
      <EmbedCode code={code} locale={locale} />
      <ul className="bt-embed-notes">
        {files === null && way !== "picture" && <li>{embed.unversioned}</li>}
        {LOCAL.test(page.hostname) && <li>{embed.local}</li>}
        {embed.stripped[way] !== "" && <li>{embed.stripped[way]}</li>}
        {files && way !== "picture" && <li>{embed.cors}</li>}
      </ul>
    </Dialog>
  );
}
