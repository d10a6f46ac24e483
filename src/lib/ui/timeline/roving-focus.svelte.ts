import { itemsOf, type Row } from './rows';

/** One of the links: the number of its row, and of the link within it. */
export interface FocusPlace {
	readonly row: number;
	readonly item: number;
}

/** Where the keys lead from a place; beyond the ends of rows and links too, where they are held. */
const KEYS: Record<string, (at: FocusPlace, last: number) => FocusPlace> = {
	ArrowDown: ({ row }) => ({ row: row + 1, item: 0 }),
	ArrowUp: ({ row }) => ({ row: row - 1, item: 0 }),
	ArrowRight: ({ row, item }) => ({ row, item: item + 1 }),
	ArrowLeft: ({ row, item }) => ({ row, item: item - 1 }),
	Home: () => ({ row: 0, item: 0 }),
	End: (_, last) => ({ row: last, item: 0 })
};

/** Which of the links in the rows the Tab key comes to: one of them all, and the arrow keys go from it to the others. */
export class RovingFocus {
	readonly #rowsOf: () => readonly Row[];
	#wished: FocusPlace = $state.raw({ row: 0, item: 0 });

	readonly #rows: readonly Row[] = $derived.by(() => this.#rowsOf());
	/** Held to the rows there are, and to the links of its row. */
	readonly place: FocusPlace = $derived(this.#held(this.#wished));
	/** The row that it is in; undefined where there is none. */
	readonly row: Row | undefined = $derived(this.#rows[this.place.row]);

	constructor(rowsOf: () => readonly Row[]) {
		this.#rowsOf = rowsOf;
	}

	tabindexOf(row: Row, item: number): 0 | -1 {
		return row === this.row && item === this.place.item ? 0 : -1;
	}

	/** The focus has come to a link by itself. */
	remember(row: Row, item: number): void {
		this.#wished = { row: this.#rows.indexOf(row), item };
	}

	/** Goes where a key leads. False for a key that leads nowhere. */
	press(key: string): boolean {
		const go = KEYS[key];
		if (!go) return false;
		this.#wished = this.#held(go(this.place, this.#rows.length - 1));
		return true;
	}

	#held({ row, item }: FocusPlace): FocusPlace {
		const held = Math.max(0, Math.min(this.#rows.length - 1, row));
		const there = this.#rows[held];
		return { row: held, item: Math.max(0, Math.min(there ? itemsOf(there) - 1 : 0, item)) };
	}
}
