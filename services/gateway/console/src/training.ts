/** The words of training 技能培训: bases, classes, trainees and what is paid for them. */
import type { Schemas } from "./api/client";
import { ON, OPINION, OPINION_NEEDED, said, type Step } from "./cases";
import { is } from "./employment";
import { PERSON } from "./posts";
import type { Field } from "./use/act";
import { findDivisions } from "./use/funds";

type Class = Schemas["TrainingClassView"];
type Trainee = Schemas["TraineeView"];
export const TRAINING_KINDS: Record<Class["kind"], string> = {
  skill: "就业技能培训", induction: "岗前(企业)培训", on_job: "以工代训", startup: "创业培训(GYB/SYB/IYB)", apprentice: "企业新型学徒制",
  practical: "农村实用技术培训", farmer: "高素质农民培训", order: "订单(定向)培训", project: "项目制培训",
};
export const GRADES: Record<Class["grade"], string> = { none: "未评定", primary: "初级工", middle: "中级工", senior: "高级工", technician: "技师", special: "专项职业能力" };
export const TRAINING_STATES: Record<string, string> = {
  plan: "待提交", review: "待县审核", enrolling: "招生中", running: "开班中", finished: "已结业", publicity: "补贴公示", payable: "待核拨", paid: "已核拨", cancelled: "已取消",
};
export const BASE_LEVELS: Record<Schemas["TrainingBaseView"]["level"], string> = { county: "县级", town: "镇级" };
export const PURPOSES: Record<Schemas["TrainingStandardView"]["purpose"], string> = { course: "培训补贴(每人)", living: "生活交通补贴(每人每天)" };
export const SUBSIDY_STANDINGS: Record<Schemas["TrainingSubsidyView"]["standing"], string> = { reckoned: "已核算", paid: "已核拨", dropped: "已撤销" };
export const EXAMS: Record<NonNullable<Trainee["exam"]>, string> = { passed: "合格", failed: "不合格", absent: "缺考" };
export const LEAVES: Record<NonNullable<Trainee["left_reason"]>, string> = { employed: "已就业", health: "身体原因", family: "家庭原因", gone: "死亡或迁出", other: "其他" };
const CERTIFICATES: Record<NonNullable<Trainee["certificate_kind"]>, string> = { level: "职业技能等级证书", qualification: "职业资格证书", special: "专项职业能力证书", training: "培训合格证书" };
const SIGN_SOURCES: Record<Schemas["SignInView"]["source"], string> = { sign: "本人签名", face: "人脸识别", card: "刷卡或刷证", photo: "课堂照片", officer: "工作人员补录" };

export const TRAINING_STEPS: Record<string, Step> = {
  submit: said(OPINION),
  approve: said(OPINION),
  send_back: said(OPINION_NEEDED),
  begin: said(OPINION),
  finish: said(OPINION),
  reckon: said(OPINION),
  close_publicity: said(OPINION),
  pay: { schema: "PayingTraining", fields: [ON, { name: "voucher_no", kind: "text" }, OPINION] },
  reopen: said(OPINION_NEEDED),
  cancel: said(OPINION_NEEDED),
};
export const CLASS_FIELDS: Field[] = [
  { name: "division_code", kind: "found", label: "举办的镇或县", find: findDivisions, hint: "输入名称查找" },
  { name: "kind", kind: "choice", words: TRAINING_KINDS },
  { name: "trade", kind: "text", hint: "例如:修脚师" },
  { name: "grade", kind: "choice", words: GRADES, first: "none" },
  { name: "organiser", kind: "text", hint: "例如:岚皋县职业教育中心" },
  { name: "site", kind: "text" },
  { name: "starts_on", kind: "day", blank: true },
  { name: "ends_on", kind: "day", blank: true },
  { name: "days_off", kind: "names", optional: true, hint: "其间不上课的日期,例如 2026-03-15,用顿号分开" },
  { name: "hours", kind: "number" },
  { name: "planned", kind: "number" },
  { name: "teachers", kind: "names", hint: "用顿号分开" },
  { name: "subsidised", kind: "either", first: "true" },
];
export const CLASS_NOTICE: Field[] = [
  ON,
  { name: "place", kind: "text", optional: true, hint: "不填即政务公开栏" },
  { name: "days", kind: "number", optional: true, hint: "不填即最少公示天数" },
];
export const ENROLLING_FIELDS: Field[] = [PERSON, ON];
export const LEAVING_FIELDS: Field[] = [ON, { name: "left_reason", kind: "choice", words: LEAVES }];
export const SIGN_IN_FIELDS: Field[] = [
  { name: "source", kind: "choice", words: SIGN_SOURCES, first: "sign" },
  { name: "absent", kind: "choices", optional: true, hint: "未到课的学员;其余均为到课" },
  { name: "note", kind: "text", optional: true },
];
export const RESULT_FIELDS: Field[] = [
  { name: "exam", kind: "choice", words: EXAMS },
  { name: "score", kind: "number", optional: true, when: is("exam", "passed", "failed") },
  { name: "examined_on", kind: "day" },
];
export const CERTIFICATE_FIELDS: Field[] = [
  { name: "kind", kind: "choice", words: CERTIFICATES },
  { name: "certificate_no", kind: "text" },
  { name: "issued_on", kind: "day" },
  { name: "reason", kind: "text", optional: true, hint: "更换证书的说明原因" },
];
export const TRAINING_STANDARD_FIELDS: Field[] = [
  { name: "purpose", kind: "choice", words: PURPOSES },
  { name: "kind", kind: "choice", words: TRAINING_KINDS },
  { name: "grade", kind: "choice", words: GRADES, optional: true, when: is("purpose", "course"), hint: "不选即其他各等级" },
  { name: "from_on", kind: "day" },
  { name: "amount", kind: "money" },
  { name: "document_no", kind: "text" },
];
const EQUIPPED: Field[] = [
  { name: "name", kind: "text", hint: "例如:四季镇公共实训基地" },
  { name: "area", kind: "money", hint: "平方米" },
  { name: "stations", kind: "number" },
  { name: "trades", kind: "names", hint: "用顿号分开" },
  { name: "teachers", kind: "number" },
  { name: "equipment_value", kind: "money", hint: "元" },
  { name: "capacity", kind: "number", hint: "人/年" },
  { name: "partners", kind: "names", optional: true, hint: "用顿号分开" },
];
export const BASE_FIELDS: Field[] = [
  { name: "level", kind: "choice", words: BASE_LEVELS },
  { name: "division_code", kind: "found", label: "所在镇村", find: findDivisions, hint: "输入镇村名称查找" },
  ...EQUIPPED,
];
export const BASE_CORRECTION: Field[] = [
  ...EQUIPPED,
  { name: "closed_on", kind: "day", optional: true, blank: true, hint: "停用的填写" },
  { name: "reason", kind: "long" },
];
