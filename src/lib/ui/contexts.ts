import { createContext } from 'svelte';
import type { Atlas } from '$lib/domain/atlas';
import type { Locale } from '$lib/locale/locale';
import type { Highlight } from '$lib/state/highlight.svelte';
import type { Narrator } from '$lib/state/narrator.svelte';
import type { Parts } from '$lib/state/parts.svelte';
import type { Playback } from '$lib/state/playback.svelte';
import type { Preferences } from '$lib/state/preferences.svelte';
import type { Showing } from '$lib/state/showing.svelte';
import type { Stepper } from '$lib/state/stepper';
import type { TimeWindow } from '$lib/state/time-window.svelte';
import type { GlidingAxis } from './timeline/gliding-axis.svelte';

// One of each for the whole page, set by the layout.
export const [getAtlas, setAtlas] = createContext<Atlas>();
export const [getLocale, setLocale] = createContext<Locale>();
export const [getPlayback, setPlayback] = createContext<Playback>();
export const [getShowing, setShowing] = createContext<Showing>();
export const [getAxis, setAxis] = createContext<GlidingAxis>();
export const [getTimeWindow, setTimeWindow] = createContext<TimeWindow>();
export const [getHighlight, setHighlight] = createContext<Highlight>();
export const [getNarrator, setNarrator] = createContext<Narrator>();
export const [getStepper, setStepper] = createContext<Stepper>();
export const [getPreferences, setPreferences] = createContext<Preferences>();
export const [getParts, setParts] = createContext<Parts>();

/** Brings another programme: everything, one visit alone, a comparison. The date stays where both films have it. */
export const [getShow, setShow] = createContext<(change: () => void) => void>();
