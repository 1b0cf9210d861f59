import { createPinia } from "pinia";
import { createApp } from "vue";

import App from "./App.vue";
import { elements } from "./elements";
import { router } from "./router";
import "./style.css";
import { tell } from "./use/telling";

const app = createApp(App);
app.config.errorHandler = tell;
addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  tell(event.reason);
});
router.onError(tell);
app.use(createPinia()).use(router).use(elements).mount("#app");
