/** Who is signed in. What the pages offer follows the session's permissions; the locks are the services'. */
import { defineStore } from "pinia";
import { computed, ref } from "vue";

import { api, got, useToken, type Schemas } from "./api/client";

export const useSession = defineStore("session", () => {
  const me = ref<Schemas["Me"] | null>(null);
  const stage = computed(() => me.value?.stage);

  function keep(known: Schemas["Me"] | null): void {
    me.value = known;
    useToken(known?.csrf_token ?? "");
  }

  async function refresh(): Promise<void> {
    keep(await got(api.GET("/api/gateway/v1/me")));
  }

  async function signIn(body: Schemas["SignInBody"]): Promise<void> {
    keep(await got(api.POST("/api/gateway/v1/sessions", { body })));
  }

  async function signOut(): Promise<void> {
    await got(api.POST("/api/gateway/v1/me/sign-out"));
    keep(null);
  }

  function may(permission: string): boolean {
    return me.value?.permissions.includes(permission) ?? false;
  }

  return { me, stage, refresh, signIn, signOut, may, forget: () => keep(null) };
});
