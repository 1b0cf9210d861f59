/** The words of codes, and how values are written for people. What is not known is “—”, never 0. */
import { ASSET_ACTIONS, FUNDS_ACTIONS, JOBS_ACTIONS } from "./actions";
import type { Schemas } from "./api/client";

export const NOTHING = "—";

export const LEVELS: Record<Schemas["Level"], string> = { red: "红色", orange: "橙色", yellow: "黄色" };
export const CATEGORIES: Record<Schemas["Category"], string> = {
  UNSTABLE: "脱贫不稳定户",
  EDGE: "边缘易致贫户",
  SUDDEN: "突发严重困难户",
};
export const CLOSE_CODES: Record<Schemas["LeadClosing"]["code"], string> = {
  registered: "属实-已纳入程序",
  resolved: "属实-享受政策后已化解",
  coping: "属实-无返贫风险(自主应对)",
  monitored: "已是监测对象",
  untrue: "信息不实",
  moved: "人户分离/外迁",
  not_found: "查无此人(数据错误)",
  died: "死亡",
  duplicate: "重复",
  other: "其他",
};
/** Which level 层级 something lies with. */
export const OFFICES: Record<string, string> = { village: "村级", town: "镇级", county: "县级" };
export const LEAD_STATES = { open: "未办结", closed: "已办结" } as const;
export const LEAD_STAGES: Record<Schemas["LeadView"]["stage"], string> = {
  open: "待研判", dispatched: "待核实", verified: "待镇确认", closed: "已办结",
};
export const LEAD_CHANNELS: Record<Schemas["LeadView"]["channel"], string> = {
  screening: "部门筛查", declaration: "自主申报", inspection: "基层排查", visit: "走访", hotline: "热线信访", split: "分户", other: "其他",
};
export const VERDICTS: Record<Schemas["FeedbackView"]["verdict"], string> = { true: "属实", false: "不属实", data_error: "数据错误", none: "不作结论" };
export const RISKS: Record<Schemas["RiskWord"]["risk"], string> = {
  illness: "因病",
  schooling: "因学",
  disability: "因残",
  disaster: "因自然灾害",
  accident: "因意外事故",
  failed_industry: "因产业项目失败",
  unstable_work: "因务工就业不稳",
  no_labour: "因缺劳动力",
  housing: "因安全住房",
  water: "因安全饮水",
  other: "其他",
};
export const FUND_LEVELS: Record<Schemas["FundSourceView"]["fund_level"], string> = {
  central: "中央", province: "省", city: "市", county: "县", partner: "协作地区", society: "社会", other: "其他",
};
export const FUND_USES: Record<Schemas["FundBatchView"]["uses"][number], string> = {
  monitoring: "防止返贫监测和帮扶",
  relocation: "易地搬迁后续扶持",
  employment: "脱贫劳动力就业",
  schooling: "“雨露计划”",
  industry: "特色优势产业",
  environment: "必要的农村人居环境整治和小型公益性基础设施",
  other: "其他",
};
export const ENTRY_KINDS: Record<Schemas["JournalEntryView"]["kind"], string> = {
  receive: "到位",
  allocate: "分配",
  withdraw: "调减",
  release: "下达",
  pull_back: "收回下达",
  pay: "支付",
  refund: "退款",
  recover: "结余收回",
  reverse: "冲销",
};
/** Where money is. */
export const MONEY_STAGES: Record<Schemas["TransferView"]["source"], string> = {
  outside: "县外", unallocated: "待分配", allocated: "已分配未下达", released: "已下达未支付", paid: "已支付", recovered: "已收回",
};
export const PAYMENT_STAGES: Record<Schemas["PaymentView"]["stage"], string> = {
  start: "启动资金", progress: "进度款", settlement: "结算款", retention: "质保金", persons: "到户到人补助",
};
export const MONTH_STATES: Record<Schemas["MonthView"]["month_state"], string> = {
  open: "未结账", balanced: "已对平待确认", confirmed: "已结账", reopened: "已反结账",
};
/** States of a project in the library, and what follows them. */
export const PROJECT_STATES: Record<string, string> = {
  applying: "申报准备",
  village_publicity: "村级公示",
  town_audit: "镇审核",
  town_publicity: "镇级公示",
  county_opinions: "县级征求意见公示",
  argument: "县级论证",
  decision: "县级审定",
  county_publicity: "县级公示",
  stock: "储备",
  selected: "列入年度计划",
  accepted: "已验收",
  settled: "已决算",
  removal_decision: "退库审批",
  removal_publicity: "退库公示",
  removed: "已退库",
  rejected: "未入库",
  withdrawn: "已撤回",
};
/** Types of projects by the letter of their code. */
export const PROJECT_TYPES: Record<string, string> = {
  C: "产业发展",
  J: "就业项目",
  X: "乡村建设行动",
  Y: "易地搬迁后扶",
  B: "巩固三保障成果",
  Z: "乡村治理和精神文明建设",
  G: "项目管理费",
  Q: "其他",
};
export const DECLARATION_STATES = { received: "待核对", linked: "已转线索", closed: "已办结" } as const;
export const DECLARED_VIA: Record<Schemas["DeclarationView"]["via"], string> = {
  page: "网上自主申报",
  hotline_12317: "12317 热线",
  hotline_12345: "12345 热线",
  officer: "干部代办",
};
export const DECLARATION_ENDINGS: Record<Schemas["ClosingSaid"]["ending"], string> = {
  repeated: "重复申报",
  elsewhere: "不属本县",
  not_rural: "非农村户籍",
  unreachable: "无法联系",
  withdrawn: "申报人撤回",
  other_help: "转其他帮扶渠道",
  untrue: "情况不符",
  other: "其他",
};
/** 紧急程度 from 0 on. */
export const URGENCIES = ["未到期", "即将到期", "已逾期", "严重逾期"];
export const BATCH_STATES: Record<Schemas["BatchView"]["state"], string> = {
  queued: "排队中",
  running: "处理中",
  completed: "已完成",
  refused: "整批退回",
};
export const LETTER_STATES: Record<Schemas["DeadLetterView"]["state"], string> = {
  failed: "未处理",
  parked: "排队等候",
  applied: "已重试成功",
  discarded: "已丢弃",
};
export const FORMATS: Record<Schemas["ExportFormat"], string> = { xlsx: "Excel", pdf: "PDF", csv: "CSV" };
export const EXPORT_STATES: Record<Schemas["ExportState"], string> = {
  waiting_approval: "待审批",
  refused: "已退回",
  queued: "排队中",
  running: "生成中",
  ready: "可下载",
  failed: "生成失败",
  withdrawn: "已撤回",
  expired: "已过期",
};
const KINDS = [
  "申请材料", "身份证明", "收入证明", "医疗票据", "现场照片", "会议记录", "授权书", "核查表", "公示照片", "确认单",
  "资金文件", "申报材料", "合同", "发票", "工程计量", "验收单", "决算审计", "到户清单", "付款凭证", "整改材料", "批复", "评估报告", "处理意见", "其他",
];
export const ATTACHMENT_KINDS = Object.fromEntries(KINDS.map((kind) => [kind, kind]));
export const REVERSAL_STATES: Record<Schemas["ReversalView"]["state"], string> = {
  queued: "排队中",
  running: "撤销中",
  completed: "已撤销",
  failed: "撤销失败,请联系管理员",
};
/** Why a reversal left rows alone. */
export const KEPT: Record<Schemas["KeptRow"]["reason"], string> = {
  changed_since: "此后又被更正",
  used_since: "此后已有成员或部门数据",
};
export const PHASES: Record<string, string> = { parsing: "读取文件", applying: "写入数据" };
/** What hits rest on, by the names that the rules give it. */
export const FACTS: Record<string, string> = {
  year: "年度",
  population: "家庭人口数",
  line: "监测线(元)",
  net_per_capita: "人均纯收入(元)",
  earlier_net_per_capita: "上年人均纯收入(元)",
  reference_per_capita: "监测参考人均收入(元)",
  settlements: "结算笔数",
  self_paid: "个人自付(元)",
  by_month: "各月自付(元)",
  outpatient_by_month: "各月门诊自付(元)",
  supported_by: "重点人群类别",
  insurance: "险种",
  status: "状态",
  school_year: "学年",
  stage: "学段",
  fee: "自付费用(元)",
  aid: "救助类型",
  started_on: "开始日期",
  ended_on: "终止日期",
  category: "类别",
  grade: "等级",
  issued_on: "办证日期",
  care_subsidy: "享受护理补贴",
  appraised_on: "鉴定日期",
  outages: "停水次数",
  disaster: "灾害类型",
  occurred_on: "发生日期",
  loss: "损失金额(元)",
  upto: "台账截至月份",
  months: "本年务工月数",
  earlier: "上年同期务工月数",
  post: "公益性岗位",
  ends_on: "到期(退岗)日期",
};

const counted = new Intl.NumberFormat("zh-CN");
const moment = new Intl.DateTimeFormat("zh-CN", {
  year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", hour12: false, timeZone: "Asia/Shanghai",
});

export function count(value: number | null | undefined): string {
  return value === null || value === undefined ? NOTHING : counted.format(value);
}

/** Yuan as the platform writes them, with commas: text all the way, as binary fractions cannot hold them. */
export function yuan(value: string): string {
  const [whole = "", cents = "00"] = value.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${cents}`;
}

/** How much there is of something, with commas and without the noughts that say nothing: `1412.5000` is 1,412.5. */
export function measure(value: string | null | undefined): string {
  if (!value) return NOTHING;
  const [whole = "", parts = ""] = value.split(".");
  const left = parts.replace(/0+$/, "");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}${left && `.${left}`}`;
}

/** The month of its first day: `2026-03-01` is 2026-03. */
export const monthOf = (day: string | null | undefined): string => day?.slice(0, 7) ?? NOTHING;

/** A moment in Beijing time, to the minute. */
export function time(value: string | null | undefined): string {
  return value ? moment.format(new Date(value)).replaceAll("/", "-") : NOTHING;
}

export function size(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Any value of a document as a text. */
export function shown(value: unknown): string {
  if (value === null || value === undefined || value === "") return NOTHING;
  if (typeof value === "boolean") return value ? "是" : "否";
  if (Array.isArray(value)) return value.length ? value.map(shown).join(";") : NOTHING;
  if (typeof value === "object") {
    const pairs = Object.entries(value).map(([key, inner]) => `${FACTS[key] ?? (/^\d{1,2}$/.test(key) ? `${key} 月` : key)} ${shown(inner)}`);
    return pairs.length ? pairs.join(" · ") : NOTHING;
  }
  return String(value);
}

/** Today in Beijing, as `2026-03-01`. */
export function today(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
}

/** This year and the five before it. */
export const BUDGET_YEARS = Object.fromEntries(
  Array.from({ length: 6 }, (_, back) => String(Number(today().slice(0, 4)) - back)).map((year) => [year, `${year} 年`]),
);
/** This year and those before it, for choosing; and some to come. */
export function yearsBack(ahead = 0): Record<string, string> {
  const last = Number(today().slice(0, 4)) + ahead;
  return Object.fromEntries(Array.from({ length: 6 + ahead }, (_, back) => [String(last - back), `${last - back} 年`]));
}

export const DOUBTS: Record<string, string> = {
  household_without_head: "没有户主的农户",
  household_with_two_heads: "有两个以上户主的农户",
};
/** What is done, as the audit trail calls it. */
export const ACTIONS: Record<string, string> = {
  "person.disclose": "查看完整身份信息",
  "household.disclose": "查看完整联系方式",
  "household.register": "登记农户",
  "household.correct": "更正农户",
  "household.close": "农户销户",
  "household.reopen": "恢复农户",
  "person.register": "登记成员",
  "person.correct": "更正人员",
  "person.leave": "成员减少",
  "person.join": "成员迁入",
  "person.reinstate": "恢复成员",
  "income.record": "登记收支",
  "fact.record": "登记部门数据",
  "fact.correct": "更正部门数据",
  "fact.withdraw": "作废部门数据",
  "batch.handed_over": "上报文件",
  "batch.completed": "批次完成",
  "batch.refused": "批次退回",
  "batch.workbook_read": "下载批注工作簿",
  "file.expired": "文件到期删除",
  "attachment.add": "上传附件",
  "attachment.disclose": "查看附件原件",
  "attachment.withdraw": "作废附件",
  "export.ask": "申请导出",
  "export.approve": "同意导出",
  "export.refuse": "退回导出",
  "export.withdraw": "撤回导出",
  "export.download": "下载导出文件",
  "export.disclose": "下载含完整信息的导出文件",
  "declaration.receive": "收到自主申报",
  "declaration.link": "自主申报关联农户",
  "declaration.close": "办结自主申报",
  "declaration.disclose": "查看完整申报内容",
  "declaration.clear": "清除到期申报的个人信息",
  "lead.open": "产生线索",
  "lead.join": "补充线索",
  "lead.close": "办结线索",
  "lead.dispatch": "派单线索",
  "lead.verify": "入户核实线索",
  "lead.confirm": "确认核实结果",
  "lead.send_back": "退回重新核实线索",
  "lead.urge": "催办线索",
  "lead.recheck": "抽查复核线索",
  "lead_feedback.acknowledge": "签收线索反馈",
  "statistics.freeze": "冻结月度统计",
  "fund_source.set": "登记或修改资金来源",
  "fund_batch.record": "登记到位资金",
  "fund_batch.correct": "更正资金批次",
  "fund_batch.cancel": "冲销资金批次",
  ...FUNDS_ACTIONS,
  ...ASSET_ACTIONS,
  ...JOBS_ACTIONS,
  "issue.register": "登记问题",
  "issue.correct": "更正问题",
  "issue.assign": "交办问题",
  "issue.submit_plan": "报送整改方案",
  "issue.approve_plan": "同意整改方案",
  "issue.return_plan": "退回整改方案",
  "issue.report": "报告整改进展",
  "issue.submit": "申请核验整改",
  "issue.verify": "核验整改通过",
  "issue.send_back": "退回整改",
  "issue.close": "问题销号",
  "issue.reopen": "问题反弹重改",
  "issue.cancel": "撤销问题登记",
  "issue.recovery_add": "登记整改金额",
  "issue.recovery_withdraw": "作废整改金额",
  "issue.shortfall": "批准整改差额",
  "issue.extension_ask": "申请整改延期",
  "issue.extension_decide": "批复整改延期",
  "issue.search_ask": "发起举一反三排查",
  "issue_search.answer": "反馈举一反三排查",
  "case.open": "启动监测程序",
  "case.visit": "入户核实",
  "case.comparison_ask": "发起信息比对",
  "case.comparison_answer": "反馈信息比对",
  "case.comparison_explain": "说明负面清单命中",
  "comparison.disclose": "查看待比对人员",
  "case.finish_comparison": "完成信息比对",
  "case.review_pass": "评议通过",
  "case.review_fail": "评议未通过",
  "case.post": "张贴公示",
  "case.objection_raise": "登记公示异议",
  "case.objection_answer": "答复公示异议",
  "case.close_publicity": "结束公示",
  "case.town_pass": "镇审核通过",
  "case.town_return": "镇退回",
  "case.county_approve": "县审定纳入",
  "case.county_return": "县退回",
  "case.county_reject": "县审定不纳入",
  "case.announce": "公告",
  "measure.add": "登记帮扶措施",
  "measure.confirm": "农户确认帮扶措施",
  "case.plan": "制定帮扶计划",
  "case.exempt": "批准提前消除",
  "case.propose_elimination": "提出风险消除",
  "case.elim_town_pass": "消除镇审核通过",
  "case.elim_county_approve": "县审定消除",
  "case.roll_back": "回退",
  "case.cancel": "撤销监测程序",
  "paper.make": "制作文书",
  "paper.disclose": "查看含完整信息的文书",
  "screening.request": "发起筛查",
  "screening.complete": "筛查完成",
  "parameter.set": "设置参数",
  "division.set": "更新行政区划",
  "division.load": "载入行政区划",
  "staff.propose": "提出新账号",
  "staff.change": "提出变更账号",
  "staff.authorise": "核准账号",
  "staff.disable": "停用账号",
  "staff.enable": "提出恢复账号",
  "staff.reset_password": "重置密码",
  "staff.change_password": "修改密码",
  "staff.unlock": "解锁账号",
  "staff.reset_second_factor": "重置动态验证码",
  "staff.confirm_second_factor": "启用动态验证码",
  "staff.bootstrap": "建立首个账号",
  "session.end": "结束会话",
  "client.create": "新建客户端",
  "client.replace": "修改客户端",
  "client.rotate_secret": "更换密钥",
  "client.authorise": "核准客户端",
  "client.propose_secret": "申请新密钥",
  "client.revoke": "停用客户端",
  "client.bootstrap": "建立首个客户端",
  "dead_letter.retry": "重试死信",
  "dead_letter.discard": "丢弃死信",
  "key.create": "生成签名密钥",
  "key.rotate": "更换签名密钥",
};
