// A list of which only the rows around the visible ones stand in the document. What keeps it so is loaded for it alone.

import { type ComponentType, useEffect, useState } from "react";
import { ListSections } from "../ListSections.tsx";
import { MOST_PRINTED } from "../Printed.tsx";
import { type LongListProps, ROW_HEIGHT, STRETCH } from "./long-list.ts";

/** The rows that are shown until the rest of the code is there. */
const FIRST = 30;

interface Code {
  WindowedRows: ComponentType<LongListProps>;
}

let known: Code | null = null;

/** The code of the window: null until it is there, false where it cannot be loaded. */
function useCode(): Code | null | false {
  const [code, setCode] = useState<Code | null | false>(null);
  useEffect(() => {
    let isWanted = true;
    const take = (loaded: Code | false) => {
      known = loaded || null;
      if (isWanted) setCode(loaded);
    };
    if (known) setCode(known);
    else import("./WindowedRows.tsx").then(take, () => take(false));
    return () => {
      isWanted = false;
    };
  }, []);
  return code;
}

/** The first rows, until the window is there; where it cannot be had, so many as a page can well hold. */
export function LongList(props: LongListProps) {
  const { shared, list } = props;
  const code = useCode();
  if (code) return <code.WindowedRows {...props} />;
  const to = Math.min(list.rows.length, code === false ? MOST_PRINTED : FIRST);
  return (
    <>
      <ListSections shared={shared} list={list} from={0} to={to} />
      {code === false && to < list.rows.length && <p>{shared.locale.words.list.printed(to, list.rows.length)}</p>}
      {code === null && <div style={{ height: (Math.min(list.rows.length, STRETCH) - to) * ROW_HEIGHT }} />}
    </>
  );
}
