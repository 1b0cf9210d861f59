/**
 * The parts of Element Plus that pages are made of. Only these are loaded: a page has to open on a village's line too.
 * Whoever needs another one adds it here, with its style.
 */
import {
  ElAlert, ElBadge, ElButton, ElCascader, ElCheckbox, ElCheckboxGroup, ElDatePicker, ElDescriptions, ElDescriptionsItem, ElDialog, ElDrawer,
  ElForm, ElFormItem, ElIcon, ElInput, ElInputNumber, ElLoading, ElOption, ElProgress, ElRadio, ElRadioButton, ElRadioGroup, ElSelect,
  ElSkeleton, ElSwitch, ElTabPane, ElTable, ElTableColumn, ElTabs, ElTag, ElTreeSelect, provideGlobalConfig,
} from "element-plus";
import zhCn from "element-plus/es/locale/lang/zh-cn";
import "element-plus/es/components/alert/style/css";
import "element-plus/es/components/badge/style/css";
import "element-plus/es/components/button/style/css";
import "element-plus/es/components/cascader/style/css";
import "element-plus/es/components/checkbox-group/style/css";
import "element-plus/es/components/checkbox/style/css";
import "element-plus/es/components/date-picker/style/css";
import "element-plus/es/components/descriptions-item/style/css";
import "element-plus/es/components/descriptions/style/css";
import "element-plus/es/components/dialog/style/css";
import "element-plus/es/components/drawer/style/css";
import "element-plus/es/components/form-item/style/css";
import "element-plus/es/components/form/style/css";
import "element-plus/es/components/icon/style/css";
import "element-plus/es/components/input-number/style/css";
import "element-plus/es/components/input/style/css";
import "element-plus/es/components/loading/style/css";
import "element-plus/es/components/message-box/style/css";
import "element-plus/es/components/message/style/css";
import "element-plus/es/components/notification/style/css";
import "element-plus/es/components/option/style/css";
import "element-plus/es/components/progress/style/css";
import "element-plus/es/components/radio-button/style/css";
import "element-plus/es/components/radio-group/style/css";
import "element-plus/es/components/radio/style/css";
import "element-plus/es/components/select/style/css";
import "element-plus/es/components/skeleton/style/css";
import "element-plus/es/components/switch/style/css";
import "element-plus/es/components/tab-pane/style/css";
import "element-plus/es/components/table-column/style/css";
import "element-plus/es/components/table/style/css";
import "element-plus/es/components/tabs/style/css";
import "element-plus/es/components/tag/style/css";
import "element-plus/es/components/tree-select/style/css";
import type { App } from "vue";

const USED = [
  ElAlert, ElBadge, ElButton, ElCascader, ElCheckbox, ElCheckboxGroup, ElDatePicker, ElDescriptions, ElDescriptionsItem, ElDialog, ElDrawer,
  ElForm, ElFormItem, ElIcon, ElInput, ElInputNumber, ElLoading, ElOption, ElProgress, ElRadio, ElRadioButton, ElRadioGroup, ElSelect,
  ElSkeleton, ElSwitch, ElTabPane, ElTable, ElTableColumn, ElTabs, ElTag, ElTreeSelect,
];

/** Makes them known to every page, speaking Chinese. */
export function elements(app: App) {
  provideGlobalConfig({ locale: zhCn }, app, true);
  for (const element of USED) app.use(element);
}
