// The figures of one part of a comparison.

import type { CompareWords } from "../../i18n/parts/compare.ts";
import { sumOf, type YearCounts } from "../../model/balance/year-counts.ts";
import { TONE_MARKS } from "../../model/domain.ts";
import type { Timeline } from "../../model/timeline.ts";
import { ToneMark } from "../parts/ToneMark.tsx";

interface FiguresProps {
  balance: YearCounts;
  words: CompareWords;
  /** Of the part. */
  name: string;
  domain: Timeline["domain"];
}

/** Seen: how many of each tone. For screen readers: the same in each year. */
export function Figures({ balance, words, name, domain }: FiguresProps) {
  const tones = TONE_MARKS.flatMap((mark, at) => {
    const tone = domain.tones.find((one) => one.mark === mark);
    return tone ? [{ mark, at, name: tone.name }] : [];
  });
  const counts = sumOf(balance.years);
  const total = counts.reduce((sum, count) => sum + count, 0);
  return (
    <div className="bt-compare-figures">
      <ul>
        {tones.map((tone) => (
          <li key={tone.mark}>
            <ToneMark mark={tone.mark} /> <b>{words.count(counts[tone.at]!)}</b> <span>{tone.name}</span>
          </li>
        ))}
      </ul>
      <p>{words.of(total)}</p>
      {balance.years.length > 0 && (
        <div className="bt-sr">
          <table>
            <caption>{words.caption(name)}</caption>
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                {tones.map((tone) => (
                  <th scope="col" key={tone.mark}>
                    {tone.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {balance.years.map(({ year, counts: own }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  {tones.map((tone) => (
                    <td key={tone.mark}>{own[tone.at]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}
