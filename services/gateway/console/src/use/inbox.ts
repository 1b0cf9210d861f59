/** How many notices wait: pushed by the gateway, for as long as somebody is signed in. */
import { defineStore } from "pinia";
import { ref } from "vue";

const AGAIN_MILLISECONDS = 10_000;

export const useInbox = defineStore("inbox", () => {
  const unread = ref(0);
  let events: EventSource | undefined;
  let again: number | undefined;

  function listen(): void {
    hush();
    events = new EventSource("/api/gateway/v1/me/notices/events");
    events.addEventListener("unread", ({ data }) => {
      unread.value = (JSON.parse(data) as { unread: number }).unread;
    });
    // A stream that ends is asked for again by the browser itself; one that was refused (a restart, too many pages) is not.
    events.onerror = () => {
      if (events?.readyState === EventSource.CLOSED) again = window.setTimeout(listen, AGAIN_MILLISECONDS);
    };
  }

  function hush(): void {
    window.clearTimeout(again);
    events?.close();
    events = undefined;
  }

  return { unread, listen, hush };
});
