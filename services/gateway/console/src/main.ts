import ElementPlus from "element-plus";
import zhCn from "element-plus/es/locale/lang/zh-cn";
import "element-plus/dist/index.css";
import { createPinia } from "pinia";
import { createApp } from "vue";

import App from "./App.vue";
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
app.use(createPinia()).use(router).use(ElementPlus, { locale: zhCn }).mount("#app");
