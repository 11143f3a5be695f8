// The first half of the matrix.

import { testCells } from "./cells.ts";

testCells(0, 2);
