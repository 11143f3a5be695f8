// The other half of the matrix.

import { testCells } from "./cells.ts";

testCells(1, 2);
