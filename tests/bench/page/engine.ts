import type { Instant } from '$lib/domain/time';
import type { Track } from './tracks';

/** What an engine is given. */
export interface Stage {
	/** 1280 × 720 pixels, on white. */
	readonly container: HTMLElement;
	readonly tracks: readonly Track[];
	/** What the first picture shows. */
	readonly first: Instant;
	/** The first and the last instant that will ever be shown. */
	readonly domain: readonly [Instant, Instant];
	/** To be called once a bare map is there, by an engine that draws on one: from then on blocks are its own. */
	onMap(): void;
	/** To be called in the task that draws a frame, once that frame is drawn, with the instant that it shows. */
	drawn(instant: Instant): void;
}

/** A way of drawing tracks. */
export interface Engine {
	/** Asks for an instant. Where the one before is still on its way, the engine may go straight to the last asked for. */
	show(instant: Instant): void;
	/** Resolves when nothing goes on any more that began before the first picture; not given: nothing does. */
	readonly settled?: Promise<void>;
	/** Returns when the graphics card, or what stands for it, has done all that it was told. */
	finish(): void;
}

/** Resolves in the task that draws the first whole picture. */
export type Start = (stage: Stage) => Promise<Engine>;
