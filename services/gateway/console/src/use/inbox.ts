/** How many notices wait: pushed by the gateway, for as long as somebody is signed in. */
import { defineStore } from "pinia";
import { ref } from "vue";

import { Problem } from "../api/client";
import { useSession } from "../session";

const FIRST_MILLISECONDS = 5_000;
const LAST_MILLISECONDS = 160_000;

export const useInbox = defineStore("inbox", () => {
  const unread = ref(0);
  let events: EventSource | undefined;
  let again: number | undefined;
  let pause = FIRST_MILLISECONDS;

  function listen(): void {
    hush();
    events = new EventSource("/api/gateway/v1/me/notices/events");
    events.onopen = () => {
      pause = FIRST_MILLISECONDS;
    };
    events.addEventListener("unread", ({ data }) => {
      unread.value = (JSON.parse(data) as { unread: number }).unread;
    });
    // A stream that ends is asked for again by the browser itself; one that was refused (a restart, too many pages) is not.
    events.onerror = () => {
      if (events?.readyState === EventSource.CLOSED) again = window.setTimeout(() => void ask(), pause);
    };
  }

  /** Why it was refused only an ordinary question tells: if the session is over, the page goes to the sign-in by it. */
  async function ask(): Promise<void> {
    pause = Math.min(2 * pause, LAST_MILLISECONDS);
    try {
      await useSession().refresh();
    } catch (error) {
      if (error instanceof Problem && error.ended) return;
    }
    listen();
  }

  function hush(): void {
    window.clearTimeout(again);
    events?.close();
    events = undefined;
  }

  return { unread, listen, hush };
});
