/** A list that comes in pages: the cursor of each page seen is kept, so that one can go back. */
import { computed, reactive, ref, watch, type Ref } from "vue";

import { got } from "../api/client";
import { tell } from "./telling";

type Page<T> = { items: T[]; next?: string | null };
export type Call<T> = Promise<{ data?: Page<T>; error?: unknown; response: Response }>;
export type Paging = { limit: number; cursor?: string };

export function useList<T>(read: (paging: Paging) => Call<T>, size = 20) {
  const items = ref([]) as Ref<T[]>;
  const loading = ref(false);
  const limit = ref(size);
  const cursors = ref<string[]>([]);
  const next = ref<string | null>(null);
  let asked = 0;

  async function load(): Promise<void> {
    const mine = ++asked;
    loading.value = true;
    try {
      const page = await got(read({ limit: limit.value, cursor: cursors.value.at(-1) }));
      if (mine !== asked) return;
      items.value = page.items;
      next.value = page.next ?? null;
    } catch (error) {
      if (mine === asked) items.value = [];
      tell(error);
    } finally {
      if (mine === asked) loading.value = false;
    }
  }

  function search(): Promise<void> {
    cursors.value = [];
    return load();
  }

  function forward(): Promise<void> {
    if (next.value) cursors.value.push(next.value);
    return load();
  }

  function back(): Promise<void> {
    cursors.value.pop();
    return load();
  }

  const page = computed(() => cursors.value.length + 1);
  const more = computed(() => next.value !== null);
  return reactive({ items, loading, limit, page, more, load, search, forward, back });
}

/** A list that is here whole, shown page by page. */
export function useWhole<T>(whole: () => T[], size = 20) {
  const limit = ref(size);
  const page = ref(1);
  const items = computed(() => whole().slice((page.value - 1) * limit.value, page.value * limit.value));
  const more = computed(() => whole().length > page.value * limit.value);

  function turn(to: number): Promise<void> {
    page.value = to;
    return Promise.resolve();
  }
  watch(whole, () => turn(1));
  return reactive({ items, loading: false, limit, page, more, search: () => turn(1), forward: () => turn(page.value + 1), back: () => turn(page.value - 1) });
}

/** What is not filled in is left out of the question. */
export function filled<F extends object>(filter: F): Partial<F> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== "" && value !== null)) as Partial<F>;
}

/** Every entry of a list that is known to be short. */
export async function all<T>(read: (paging: Paging) => Call<T>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await got(read({ limit: 500, cursor }));
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor);
  return items;
}
