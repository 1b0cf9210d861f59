"""What goes in and out, as JSON. Made by `make clients` from the platform's OpenAPI document; not to be edited."""

from __future__ import annotations

from typing import Any, Literal, NotRequired, TypeAlias, TypedDict


class AuditEntry(TypedDict):
    """
    An entry of the trail 审计记录.
    """

    id: str
    """
    标识: The entry.
    """
    at: str
    """
    时间: When it was done.
    """
    actor: str
    """
    操作者: Client that did it.
    """
    department: str
    """
    部门: Department of the client.
    """
    action: str
    """
    操作: What was done.
    """
    resource: str
    """
    对象类型: Kind of record.
    """
    resource_id: str
    """
    对象标识: The record.
    """
    purpose: str | None
    """
    用途: Why, in the actor's words.
    """
    batch_id: str | None
    """
    批次号: The batch by which it was done.
    """
    trace: str
    """
    跟踪号: Trace of the request.
    """
    detail: dict[str, Any]
    """
    详情: Field names and versions; no personal data.
    """


class CaseChanged(TypedDict):
    """
    A monitoring case 监测对象 as it stands: who is helped, for which risks, and how far it is.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household, opaque.
    """
    entry_no: int
    """
    第几次纳入: Counts the household's cases from 1.
    """
    channel: str
    """
    发现渠道: How the household was found, such as screening.
    """
    category: str
    """
    监测对象类别: UNSTABLE, EDGE or SUDDEN.
    """
    risks: list[str]
    """
    致贫返贫风险: Codes of the risks, the main one first.
    """
    green_channel: bool
    """
    绿色通道: Whether help came before the procedure.
    """
    state: str
    """
    状态: Its state.
    """
    opened_on: str
    """
    启动日期: When it was opened.
    """
    decide_by: str
    """
    审定期限: By when the county had to decide.
    """
    determined_on: str | None
    """
    识别日期: When the county decided to include it; null: not yet.
    """
    eliminated_on: str | None
    """
    风险消除日期: When the risk was gone; null: not yet.
    """
    elimination_way: str | None
    """
    风险消除方式: helped or natural.
    """
    closed_on: str | None
    """
    终结日期: When it was rejected or cancelled; null: neither.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave its state; null: no deadline.
    """


class ChannelJobs(TypedDict):
    """
    People by channel.
    """

    channel: str
    """
    就业渠道: Code, such as workshop 就业帮扶车间(社区工厂).
    """
    employed: int
    """
    在业人数: People with a spell of work on the day.
    """


class ClassAssets(TypedDict):
    """
    The assets of a class.
    """

    assets: int
    """
    资产数: On the register: none that was split, merged or withdrawn.
    """
    original_value: str
    """
    原值: What they cost.
    """
    title_rate: str | None
    """
    确权率: Approved of those that need it, which what households and operators own does not; percent; null: none does.
    """
    handover_rate: str | None
    """
    移交率: Handed over of those that need it, percent; null: none does.
    """
    idle: int
    """
    闲置资产数: That were declared idle and wait to be used again.
    """
    lost: int
    """
    流失资产数: That are lost and wait to be recovered.
    """
    asset_class: str
    """
    资产类别: `operating`, `public` or `household`.
    """


Permission: TypeAlias = str


class ClientChange(TypedDict):
    """
    What a client may do from now on, and why.
    """

    name: str
    """
    名称: What the client is, for people.
    """
    department: str
    """
    部门: The department that the client belongs to.
    """
    all_departments: NotRequired[bool]
    """
    可见全部部门: Whether it sees the data of all departments or only of its own.
    """
    divisions: list[str]
    """
    行政区划: 12-digit codes of the divisions that it may see, with all below them; `000000000000` is everywhere.
    """
    permissions: list[Permission]
    """
    权限: Permissions such as `household:read` or `feeds:MED-SET:write`; `*` stands for any one word.
    """
    requests_per_minute: NotRequired[int]
    """
    每分钟请求数: How many requests it may send a minute.
    """
    expires_at: NotRequired[str | None]
    """
    有效期至: When it ends by itself; null for no end.
    """
    reason: str
    """
    事由: Why, for the audit trail.
    """


class ClientOut(TypedDict):
    """
    A client 接入客户端.
    """

    name: str
    """
    名称: What the client is, for people.
    """
    department: str
    """
    部门: The department that the client belongs to.
    """
    all_departments: NotRequired[bool]
    """
    可见全部部门: Whether it sees the data of all departments or only of its own.
    """
    divisions: list[str]
    """
    行政区划: 12-digit codes of the divisions that it may see, with all below them; `000000000000` is everywhere.
    """
    permissions: list[str]
    """
    权限: Permissions that it holds.
    """
    requests_per_minute: NotRequired[int]
    """
    每分钟请求数: How many requests it may send a minute.
    """
    expires_at: NotRequired[str | None]
    """
    有效期至: When it ends by itself; null for no end.
    """
    id: str
    """
    标识: The client's identifier.
    """
    client_id: str
    """
    客户端编号: Its public name, sent when it asks for a token.
    """
    active: bool
    """
    有效: Whether it gets tokens: agreed to, not revoked, not past its end.
    """
    revoked_at: str | None
    """
    停用时间: When it was revoked; null while it is not.
    """
    revoke_reason: str | None
    """
    停用原因: Why it was revoked.
    """
    proposed_by: str
    """
    提出人: Who proposed the rights it has now.
    """
    authorised_by: str | None
    """
    核准人: Who agreed; null while it waits; `platform` where a client gave no more than it holds itself.
    """
    authorised_at: str | None
    """
    核准时间: When.
    """
    secret_proposed_by: str | None
    """
    新密钥提出人: Who asked for a secret that has not been fetched yet.
    """
    secret_authorised_by: str | None
    """
    新密钥核准人: Who agreed to that secret; it can be fetched once.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    overlap_until: str | None
    """
    旧密钥有效至: Until when the secret before still opens; null for not any more.
    """
    created_at: str
    """
    创建时间: When it was made.
    """
    changed_at: str
    """
    变更时间: When it was last changed.
    """


class ClientWithSecret(TypedDict):
    """
    A client with a secret that is shown this once; null while somebody must agree to the client.
    """

    name: str
    """
    名称: What the client is, for people.
    """
    department: str
    """
    部门: The department that the client belongs to.
    """
    all_departments: NotRequired[bool]
    """
    可见全部部门: Whether it sees the data of all departments or only of its own.
    """
    divisions: list[str]
    """
    行政区划: 12-digit codes of the divisions that it may see, with all below them; `000000000000` is everywhere.
    """
    permissions: list[str]
    """
    权限: Permissions that it holds.
    """
    requests_per_minute: NotRequired[int]
    """
    每分钟请求数: How many requests it may send a minute.
    """
    expires_at: NotRequired[str | None]
    """
    有效期至: When it ends by itself; null for no end.
    """
    id: str
    """
    标识: The client's identifier.
    """
    client_id: str
    """
    客户端编号: Its public name, sent when it asks for a token.
    """
    active: bool
    """
    有效: Whether it gets tokens: agreed to, not revoked, not past its end.
    """
    revoked_at: str | None
    """
    停用时间: When it was revoked; null while it is not.
    """
    revoke_reason: str | None
    """
    停用原因: Why it was revoked.
    """
    proposed_by: str
    """
    提出人: Who proposed the rights it has now.
    """
    authorised_by: str | None
    """
    核准人: Who agreed; null while it waits; `platform` where a client gave no more than it holds itself.
    """
    authorised_at: str | None
    """
    核准时间: When.
    """
    secret_proposed_by: str | None
    """
    新密钥提出人: Who asked for a secret that has not been fetched yet.
    """
    secret_authorised_by: str | None
    """
    新密钥核准人: Who agreed to that secret; it can be fetched once.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    overlap_until: str | None
    """
    旧密钥有效至: Until when the secret before still opens; null for not any more.
    """
    created_at: str
    """
    创建时间: When it was made.
    """
    changed_at: str
    """
    变更时间: When it was last changed.
    """
    client_secret: NotRequired[str | None]
    """
    客户端密钥: Shown once; keep it safe. If it is lost, make a new one. Null where the client waits for agreement.
    """


class Code(TypedDict):
    """
    A code of a second factor.
    """

    code: str
    """
    动态验证码: Six digits.
    """


class CollectiveChanged(TypedDict):
    """
    A village collective 农村集体经济组织, as it stands now, with what the last month says that it made public.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    division_code: str
    """
    行政区划代码: Its village, 12 digits.
    """
    name: str
    """
    名称: As on its registration.
    """
    credit_code: str
    """
    统一社会信用代码: 18 characters.
    """
    founded_on: str
    """
    成立日期: When it was registered.
    """
    ended_on: str | None
    """
    注销日期: Null: it stands.
    """
    households: int
    """
    户数: Households with shares.
    """
    shares: str
    """
    股份总数: Of all kinds.
    """
    resources: int
    """
    资源数: In the register.
    """
    resource_area: str
    """
    资源面积(亩): Of those measured in mu.
    """
    published_month: str | None
    """
    最近公开账期: The first day of the last month that was made public; null: none was.
    """
    balance: str | None
    """
    资金余额: Yuan, at that month's end.
    """
    arrears: str | None
    """
    拖欠金额: Yuan, of its contracts at that month's end.
    """


class DeadLetterView(TypedDict):
    """
    An item of an event that a consumer refused, or that waits behind one of the same aggregate.
    """

    id: str
    """
    死信标识: The dead letter.
    """
    consumer: str
    """
    消费者: Which consumer refused it.
    """
    type: str
    """
    事件类型: Type of the event.
    """
    item_id: str | None
    """
    对象: The aggregate; null where the message could not be read.
    """
    version: int | None
    """
    版本: Version of the aggregate.
    """
    state: Literal["failed", "parked", "applied", "discarded"]
    """
    状态: `failed`, `parked` behind a failed one, `applied` by a retry, or `discarded`.
    """
    error: str | None
    """
    错误: What the handler said.
    """
    attempts: int
    """
    尝试次数: How often the handler has been run.
    """
    item: dict[str, Any]
    """
    内容: The item itself, masked as all event data.
    """
    trace: str
    """
    跟踪号: Trace of the request that caused the event.
    """
    failed_at: str
    """
    失败时间: When it was refused.
    """
    closed_at: str | None
    """
    关闭时间: When it was applied or discarded.
    """


class DivisionChoice(TypedDict):
    """
    A division 行政区划 as forms offer it.
    """

    code: str
    """
    行政区划代码: 12 digits; 000000000000 is the whole platform.
    """
    name: str
    """
    名称: Its name; its code while no name is known.
    """
    level: str
    """
    层级: `county`, `town` or `village`.
    """
    parent_code: str | None
    """
    上级代码: The division that it lies in; null for a county.
    """


class DivisionName(TypedDict):
    """
    A division 行政区划 by code and name.
    """

    code: str
    """
    行政区划代码: 12 digits; 000000000000 is the whole platform.
    """
    name: str
    """
    名称: Its name; its code while no name is known.
    """


class FeedChoice(TypedDict):
    """
    A table 数据表 as forms offer it.
    """

    code: str
    """
    代码: Code of the table.
    """
    title: str
    """
    名称: Its Chinese name.
    """


class Figure(TypedDict):
    """
    A figure of the board: always households 户 and persons 人.
    """

    households: NotRequired[int]
    """
    户数: Households, without closed ones.
    """
    persons: NotRequired[int]
    """
    人数: Their active members today.
    """


class Freshness(TypedDict):
    """
    How fresh a feed 数据表 is: its last completed batch.
    """

    feed: str
    """
    数据表: Code of the feed, such as MED-SET.
    """
    department: str
    """
    部门: Who handed it over.
    """
    period: str | None
    """
    数据期: Label given by the department.
    """
    finished_at: str
    """
    完成时间: When the batch came to its end.
    """
    rows: int | None
    """
    总行数: Rows in the file; null for who sees only a part of the county.
    """
    accepted: int | None
    """
    接受行数: Rows accepted; null for who sees only a part of the county.
    """
    rejected: int | None
    """
    拒绝行数: Rows rejected; null for who sees only a part of the county.
    """


Feed: TypeAlias = str


class Grant(TypedDict):
    """
    What somebody may do and where.
    """

    name: str
    """
    姓名: The person's name.
    """
    role: str
    """
    岗位角色: Code of the role, as `/roles` lists them.
    """
    department: str
    """
    部门: The department of the account.
    """
    divisions: list[str]
    """
    行政区划: 12-digit codes of the divisions that the account works in, with all below them.
    """
    feeds: NotRequired[list[Feed]]
    """
    数据表: Tables that the account hands over, where its role does.
    """


class GuaranteeConclusion(TypedDict):
    """
    What the sheet that counts says of one item 核查结论.
    """

    item: str
    """
    核查项目: food, clothing, education, medical, housing or water.
    """
    conclusion: str
    """
    结论: met, not_met or not_applicable.
    """


class GuaranteeProblem(TypedDict):
    """
    A problem 问题 that stands: it is not struck off 销号 yet.
    """

    id: str
    """
    问题标识: The problem.
    """
    item: str
    """
    核查项目: food, clothing, education, medical, housing or water.
    """
    state: str
    """
    状态: open, or solved: it waits for 销号.
    """
    found_on: str
    """
    发现日期: When it was found.
    """
    solve_by: str
    """
    解决期限: By when it has to be solved.
    """
    solved_on: str | None
    """
    解决日期: When it was solved; null: it is not.
    """


class HelperAssigned(TypedDict):
    """
    An assignment 结对帮扶 of a helper to a household as it stands. No phone is told.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_id: str
    """
    农户标识: The household.
    """
    helper_id: str
    """
    帮扶责任人标识: Which helper.
    """
    helper_name: str
    """
    帮扶责任人: Masked.
    """
    helper_unit: str
    """
    帮扶单位: Unit of whoever helps.
    """
    unit_level: Literal["province", "city", "county", "town", "village"]
    """
    单位层级: Level of the unit.
    """
    post: str | None
    """
    职务: Post in that unit; null: not known.
    """
    main: bool
    """
    主要责任人: Whether it is the household's main helper.
    """
    from_on: str
    """
    开始日期: From when on.
    """
    ended_on: str | None
    """
    终止日期: From when on no longer; null: still.
    """


class Hit(TypedDict):
    """
    One rule that a household or one of its members meets 命中.
    """

    rule: str
    """
    规则: Code of the rule, such as MED-01.
    """
    level: Literal["red", "orange", "yellow"]
    """
    级别: Its level.
    """
    value: str | None
    """
    数值: As in the CSV of the screening contract; null where the rule has none.
    """
    person_id: str | None
    """
    人员标识: The person; null for a rule about the household.
    """
    screening_id: str
    """
    筛查号: The screening that found it.
    """
    facts: dict[str, Any]
    """
    依据: What the hit rests on.
    """


class IncomeChanged(TypedDict):
    """
    A household's income statement 家庭收支 of one year, yuan.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_id: str
    """
    农户标识: The household.
    """
    year: int
    """
    年度: Year of the statement.
    """
    registered_population: int
    """
    家庭人口数: People that the statement divides by.
    """
    wage: str | None
    """
    工资性收入: Wages, yuan.
    """
    business: str | None
    """
    生产经营性收入: From production and business, yuan.
    """
    property: str | None
    """
    财产性收入: From property, yuan.
    """
    transfer: str | None
    """
    转移性收入: Transfers, yuan.
    """
    business_cost: str | None
    """
    生产经营性支出: Cost of production and business, yuan.
    """
    claims: str | None
    """
    理赔收入: Insurance claims received, yuan.
    """
    compliant_self_pay: str | None
    """
    合规自付支出: Compliant expenses paid by the household itself, yuan.
    """
    net: str
    """
    纯收入: Net income, yuan.
    """
    net_per_capita: str
    """
    人均纯收入: Net income per head, yuan, two decimals.
    """
    reference_per_capita: str
    """
    监测参考人均收入: Net plus claims minus compliant self-pay, per head, yuan, two decimals.
    """


class IncomeDistributed(TypedDict):
    """
    What a household was paid by a line of a plan 收益分配到户, as it stands now.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_id: str
    """
    农户标识: The household.
    """
    distribution_id: str
    """
    收益分配方案标识: The plan.
    """
    division_code: str
    """
    行政区划代码: Whose income it was, 12 digits.
    """
    kind: Literal["post", "work", "reward", "aid"]
    """
    支出类别: For what it was paid.
    """
    title: str
    """
    名称: Heading of the plan.
    """
    year: int
    """
    年度: Of the income.
    """
    amount: str
    """
    金额: Yuan; nought: what was paid came back.
    """
    paid_on: str | None
    """
    兑付日期: Null: what was paid came back.
    """


class IncomeFigures(TypedDict):
    """
    What assets have earned this calendar year and what became of it (domain/assets-and-funds §1.12, §1.13).
    """

    due_by_now: str
    """
    本年应收: Due of contracts before today.
    """
    earned: str
    """
    收益到账: What came in, reversals taken off.
    """
    arrears: str
    """
    拖欠金额: Due before today, of whatever year, that has not come.
    """
    distributed: str
    """
    分配合计: What plans for income of this year distribute.
    """
    paid: str
    """
    已兑付金额: What of that is paid.
    """


class IndustryJobs(TypedDict):
    """
    People by industry.
    """

    industry: str | None
    """
    行业: Section of GB/T 4754; null: not told.
    """
    employed: int
    """
    在业人数: People with a spell of work on the day.
    """


class JwksOut(TypedDict):
    """
    The public keys that tokens are verified with (RFC 7517).
    """

    keys: list[dict[str, Any]]
    """
    公钥: Public keys as JWK.
    """


class LastScreening(TypedDict):
    """
    The screening 筛查 that finished last.
    """

    as_of: str
    """
    截至日期: The day that it looked at.
    """
    finished_at: str
    """
    完成时间: When it finished.
    """
    hits: int | None
    """
    命中数: Hits found; null for who sees only a part of the county.
    """
    leads: int | None
    """
    线索数: Leads that the hits opened or joined; null for who sees only a part of the county.
    """
    opened: int | None
    """
    新增线索数: Leads that were opened anew; null for who sees only a part of the county.
    """


class LeadChanged(TypedDict):
    """
    A lead 线索: a household to visit, with the hits that made it.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household, opaque.
    """
    level: Literal["red", "orange", "yellow"]
    """
    级别: The worst level of its hits.
    """
    category: str | None
    """
    建议类别: UNSTABLE, EDGE, SUDDEN or none.
    """
    state: Literal["open", "closed"]
    """
    状态: Its state.
    """
    opened_on: str
    """
    产生日期: When it was opened.
    """
    closed_on: str | None
    """
    办结日期: Null: not closed.
    """
    rules: list[str]
    """
    规则: Codes of the rules that its hits meet.
    """
    hits: list[Hit]
    """
    命中: What it rests on.
    """


class Leads(TypedDict):
    """
    Open leads 未关闭线索, counted as the households that have them.
    """

    open: NotRequired[Figure]
    """
    未关闭: All open leads.
    """
    by_level: NotRequired[dict[str, Figure]]
    """
    按级别: By level: red, orange, yellow.
    """
    by_category: NotRequired[dict[str, Figure]]
    """
    按建议类别: By category: UNSTABLE, EDGE, SUDDEN or NONE.
    """
    by_rule: NotRequired[dict[str, Figure]]
    """
    按规则: By rule; a household counts once under each rule that its lead names.
    """


class Lights(TypedDict):
    """
    How many alerts 监管预警 of each light are open (domain/assets-and-funds §1.15, §2.14), whatever money a board is asked for.
    """

    black: int
    """
    黑灯数: Against a ban, or hidden.
    """
    red: int
    """
    红灯数: To be mended at once.
    """
    yellow: int
    """
    黄灯数: To be looked at.
    """


class Member(TypedDict):
    """
    A member 家庭成员 of a household, past or present, masked.
    """

    person_id: str
    """
    人员标识: The person.
    """
    name: str
    """
    姓名: Masked.
    """
    id_number: str
    """
    证件号码: Masked.
    """
    sex: Literal["男", "女"] | None
    """
    性别: Null: not known.
    """
    birth_year: int | None
    """
    出生年份: The date of birth, masked to its year; null: not known.
    """
    relation: str
    """
    与户主关系: To the head of the household.
    """
    joined_on: str | None
    """
    加入日期: Null: since before records began.
    """
    left_on: str | None
    """
    减少日期: Null: still a member.
    """
    left_reason: str | None
    """
    减少原因: Why, such as 死亡 or 迁出.
    """


class MetadataOut(TypedDict):
    """
    Where and how tokens are had (RFC 8414).
    """

    issuer: str
    """
    签发者: The `iss` of every token.
    """
    token_endpoint: str
    """
    令牌地址: Where tokens are had.
    """
    jwks_uri: str
    """
    公钥地址: Where the public keys are.
    """
    response_types_supported: list[str]
    """
    响应类型: None: there is no authorization endpoint.
    """
    grant_types_supported: list[str]
    """
    授权方式: Only client credentials.
    """
    token_endpoint_auth_methods_supported: list[str]
    """
    客户端认证方式: HTTP Basic or form fields.
    """
    service_documentation: str
    """
    文档地址: The interactive documentation.
    """


class MonthJobs(TypedDict):
    """
    People who worked on the last day of a month, or on the day of the board in its own.
    """

    month: str
    """
    月份: Its first day.
    """
    employed: int
    """
    在业人数: People with a spell of work on the day.
    """


class NewClient(TypedDict):
    """
    A client to be.
    """

    name: str
    """
    名称: What the client is, for people.
    """
    department: str
    """
    部门: The department that the client belongs to.
    """
    all_departments: NotRequired[bool]
    """
    可见全部部门: Whether it sees the data of all departments or only of its own.
    """
    divisions: list[str]
    """
    行政区划: 12-digit codes of the divisions that it may see, with all below them; `000000000000` is everywhere.
    """
    permissions: list[Permission]
    """
    权限: Permissions such as `household:read` or `feeds:MED-SET:write`; `*` stands for any one word.
    """
    requests_per_minute: NotRequired[int]
    """
    每分钟请求数: How many requests it may send a minute.
    """
    expires_at: NotRequired[str | None]
    """
    有效期至: When it ends by itself; null for no end.
    """
    client_id: NotRequired[str | None]
    """
    客户端编号: Its public name: lower-case letters, digits, hyphens. One is made up if it is left out.
    """


class NewStaff(TypedDict):
    """
    An account to be.
    """

    name: str
    """
    姓名: The person's name.
    """
    role: str
    """
    岗位角色: Code of the role, as `/roles` lists them.
    """
    department: str
    """
    部门: The department of the account.
    """
    divisions: list[str]
    """
    行政区划: 12-digit codes of the divisions that the account works in, with all below them.
    """
    feeds: NotRequired[list[Feed]]
    """
    数据表: Tables that the account hands over, where its role does.
    """
    username: str
    """
    用户名: Lower-case letters, digits, dots, hyphens and underscores; begins with a letter.
    """


class NoticeView(TypedDict):
    """
    A notice 通知 to oneself or to one's role.
    """

    id: str
    """
    标识: The notice.
    """
    kind: str
    """
    类型: What kind of notice.
    """
    title: str
    """
    标题: What it is about.
    """
    text: str
    """
    内容: What there is to know; may be empty.
    """
    link: str
    """
    链接: The console's page where it is seen to.
    """
    posted_at: str
    """
    发送时间: When it was posted.
    """
    read_at: str | None
    """
    阅读时间: When one has read it; null: not yet.
    """


class OwnMoney(TypedDict):
    """
    The money of a division itself.
    """

    received: str
    """
    到位金额: Ever received, given back ones too, yuan.
    """
    allocated: str
    """
    分配金额: Allocated to projects, yuan.
    """
    released: str
    """
    下达金额: Released to who carries them out, yuan.
    """
    paid: str
    """
    支付金额: Paid, refunds taken off, yuan.
    """
    recovered: str
    """
    收回金额: Given back, yuan.
    """
    unallocated: str
    """
    待分配金额: Waiting to be allocated, yuan.
    """
    unreleased: str
    """
    待下达金额: Waiting to be released, yuan.
    """
    unpaid: str
    """
    待支付金额: Waiting to be paid, yuan.
    """
    carried: str
    """
    结转金额: Of earlier years' budgets and not paid, yuan.
    """
    allocation_rate: str | None
    """
    分配率: Allocated of received, percent; null: nothing was.
    """
    release_rate: str | None
    """
    下达率: Released of received, percent; null: nothing was.
    """
    payment_rate: str | None
    """
    支出进度: Paid of received, percent; null: nothing was.
    """
    alerts: Lights
    """
    监管预警: Open alerts about the division itself.
    """


class OwnerAssets(TypedDict):
    """
    The assets of owners of a level.
    """

    assets: int
    """
    资产数: On the register: none that was split, merged or withdrawn.
    """
    original_value: str
    """
    原值: What they cost.
    """
    title_rate: str | None
    """
    确权率: Approved of those that need it, which what households and operators own does not; percent; null: none does.
    """
    handover_rate: str | None
    """
    移交率: Handed over of those that need it, percent; null: none does.
    """
    idle: int
    """
    闲置资产数: That were declared idle and wait to be used again.
    """
    lost: int
    """
    流失资产数: That are lost and wait to be recovered.
    """
    owner_level: str
    """
    所有权归属: Such as `village` 村集体.
    """


class PageAuditEntry(TypedDict):
    items: list[AuditEntry]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageClientOut(TypedDict):
    items: list[ClientOut]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDeadLetterView(TypedDict):
    items: list[DeadLetterView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageNoticeView(TypedDict):
    items: list[NoticeView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PasswordChange(TypedDict):
    """
    Another password for oneself.
    """

    current_password: str
    """
    原密码: The password that is to be replaced.
    """
    new_password: str
    """
    新密码: At least ten characters of three kinds.
    """


class PermissionChoice(TypedDict):
    """
    A permission 权限 as forms offer it.
    """

    name: str
    """
    名称: As it is granted.
    """
    title: str
    """
    名称: What it opens, in Chinese.
    """


class PostJobs(TypedDict):
    """
    Public-welfare posts of a kind, as their appointments are.
    """

    kind: str
    """
    岗位类型: Code, such as ranger 生态护林员.
    """
    serving: int
    """
    在岗: Who serve.
    """
    suspended: int
    """
    停岗: Who are suspended.
    """
    selecting: int
    """
    选聘中: Who are being selected.
    """
    ended: int
    """
    已退岗: Who have left.
    """


class ProjectAssets(TypedDict):
    """
    An accepted project beside the assets that its money became 项目资金与资产核对.
    """

    id: str
    """
    标识: The project.
    """
    code: str | None
    """
    项目编号: Null while the project has not been told.
    """
    name: str | None
    """
    项目名称: Null while the project has not been told.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    accepted_on: str
    """
    验收日期: When it was accepted.
    """
    settled_value: str | None
    """
    决算价值: Null: not settled yet.
    """
    assets: int
    """
    资产数: Assets on the register that it paid for.
    """
    formed_value: str
    """
    形成资产价值: What it paid of them.
    """
    difference: str | None
    """
    差额: Settled value less asset value; null: not settled yet.
    """


class ProjectMoney(TypedDict):
    """
    A project 项目 with its money.
    """

    received: str
    """
    到位金额: Ever received, given back ones too, yuan.
    """
    allocated: str
    """
    分配金额: Allocated to projects, yuan.
    """
    released: str
    """
    下达金额: Released to who carries them out, yuan.
    """
    paid: str
    """
    支付金额: Paid, refunds taken off, yuan.
    """
    recovered: str
    """
    收回金额: Given back, yuan.
    """
    unallocated: str
    """
    待分配金额: Waiting to be allocated, yuan.
    """
    unreleased: str
    """
    待下达金额: Waiting to be released, yuan.
    """
    unpaid: str
    """
    待支付金额: Waiting to be paid, yuan.
    """
    carried: str
    """
    结转金额: Of earlier years' budgets and not paid, yuan.
    """
    allocation_rate: str | None
    """
    分配率: Allocated of received, percent; null: nothing was.
    """
    release_rate: str | None
    """
    下达率: Released of received, percent; null: nothing was.
    """
    payment_rate: str | None
    """
    支出进度: Paid of received, percent; null: nothing was.
    """
    id: str
    """
    标识: The project.
    """
    code: str
    """
    项目编号: County, year, type, town, number.
    """
    name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    category: str
    """
    项目类型: Code of its category.
    """
    year: int
    """
    年度: Year for which it was applied for.
    """
    state: str
    """
    状态: Where it stands in the library; `accepted` and `settled` once it was accepted 验收 or settled 决算.
    """
    planned_amount: str
    """
    计划总投资: Of all sources, yuan.
    """
    beneficiary_households: int | None
    """
    受益户数: Households that gain; null: not stated.
    """
    beneficiary_persons: int | None
    """
    受益人数: Persons that gain; null: not stated.
    """
    paying: str
    """
    支付办理中金额: Asked for and not paid yet, of all sources, yuan.
    """
    last_paid_on: str | None
    """
    最近支付日期: When it was paid last; null: never.
    """


class ReadUntil(TypedDict):
    """
    Up to when everything has been seen.
    """

    until: str
    """
    时间止: What was posted until then is read.
    """


class Reasoned(TypedDict):
    """
    A step that says why it is taken.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """


class RecordChanged(TypedDict):
    """
    All facts that one department feed holds of one household in one year 部门数据, masked.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_id: str
    """
    农户标识: The household.
    """
    feed: str
    """
    数据表: Code of the feed, such as MED-SET.
    """
    year: int
    """
    年度: Year that the facts belong to.
    """
    facts: list[dict[str, Any]]
    """
    记录: The feed's rows by field name, at most 300; none is left where empty.
    """


class RegionJobs(TypedDict):
    """
    People by where they work, seen from their home.
    """

    region: str
    """
    务工区域: `town` 乡(镇)内; `county` 乡(镇)外县内; `province` 县外省内; `other_province` 省外; `abroad` 境外.
    """
    employed: int
    """
    在业人数: People with a spell of work on the day.
    """


class RoleOut(TypedDict):
    """
    A role 岗位角色.
    """

    code: str
    """
    代码: Code of the role.
    """
    title: str
    """
    名称: Its title.
    """
    purpose: str
    """
    职责: What it is for.
    """
    level: str
    """
    层级: The widest level of divisions it works in: county, town or village.
    """
    permissions: list[str]
    """
    权限: What it may do.
    """
    administrator: bool
    """
    三员: Whether it is one of the three administrators.
    """
    own_feeds: bool
    """
    上报数据表: Whether it hands over the tables named in the account.
    """


class Rotate(TypedDict):
    """
    Why a client gets a new secret.
    """

    reason: str
    """
    事由: Why, for the audit trail.
    """
    overlap_hours: NotRequired[int]
    """
    新旧并用小时数: For so long the old secret still opens; 0, as after a leak, ends it and its tokens at once.
    """


class SecondFactorOut(TypedDict):
    """
    What an authenticator app is set up with.
    """

    uri: str
    """
    密钥地址: An `otpauth:` address, usually shown as a QR code.
    """


class SessionOut(TypedDict):
    """
    One's own session 会话.
    """

    id: str
    """
    标识: The session's identifier.
    """
    address: str
    """
    登录地址: Where it was opened from.
    """
    user_agent: str
    """
    浏览器: With what.
    """
    created_at: str
    """
    登录时间: When it was opened.
    """
    seen_at: str
    """
    最近使用: When it was last used, to the minute.
    """
    current: NotRequired[bool]
    """
    当前会话: Whether it is the one that asks.
    """


class Settlement(TypedDict):
    """
    Why a dead letter is retried or discarded.
    """

    reason: str
    """
    事由: For the audit trail.
    """


class SignInBody(TypedDict):
    """
    What somebody signs in with.
    """

    username: str
    """
    用户名: The account.
    """
    password: str
    """
    密码: Its password.
    """
    code: NotRequired[str]
    """
    动态验证码: Six digits, where a second factor is in use.
    """


class SourceMoney(TypedDict):
    """
    The money of a source 资金来源.
    """

    received: str
    """
    到位金额: Ever received, given back ones too, yuan.
    """
    allocated: str
    """
    分配金额: Allocated to projects, yuan.
    """
    released: str
    """
    下达金额: Released to who carries them out, yuan.
    """
    paid: str
    """
    支付金额: Paid, refunds taken off, yuan.
    """
    recovered: str
    """
    收回金额: Given back, yuan.
    """
    unallocated: str
    """
    待分配金额: Waiting to be allocated, yuan.
    """
    unreleased: str
    """
    待下达金额: Waiting to be released, yuan.
    """
    unpaid: str
    """
    待支付金额: Waiting to be paid, yuan.
    """
    carried: str
    """
    结转金额: Of earlier years' budgets and not paid, yuan.
    """
    allocation_rate: str | None
    """
    分配率: Allocated of received, percent; null: nothing was.
    """
    release_rate: str | None
    """
    下达率: Released of received, percent; null: nothing was.
    """
    payment_rate: str | None
    """
    支出进度: Paid of received, percent; null: nothing was.
    """
    source_code: str
    """
    资金来源: Code of the source.
    """
    source_title: str | None
    """
    来源名称: In Chinese; null while it has not been told.
    """
    fund_level: str | None
    """
    资金级次: Whose money it is; null while it has not been told.
    """


class StaffOut(TypedDict):
    """
    A staff account 账号.
    """

    id: str
    """
    标识: The account's identifier.
    """
    username: str
    """
    用户名: What is typed at sign-in.
    """
    name: str
    """
    姓名: The person's name.
    """
    role: str
    """
    岗位角色: Code of the role.
    """
    department: str
    """
    部门: The department of the account.
    """
    divisions: list[str]
    """
    行政区划: The divisions that it works in.
    """
    feeds: list[str]
    """
    数据表: Tables that it hands over.
    """
    locked_until: str | None
    """
    锁定至: Until when it is locked for wrong passwords.
    """
    second_factor: bool
    """
    动态验证码: Whether a second factor is in use.
    """
    proposed_by: str
    """
    提出人: Who proposed the rights it has now.
    """
    authorised_by: str | None
    """
    核准人: Who agreed; null while it waits.
    """
    authorised_at: str | None
    """
    核准时间: When.
    """
    disabled_at: str | None
    """
    停用时间: When it was disabled; null while it is not.
    """
    disable_reason: str | None
    """
    停用原因: Why.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    created_at: str
    """
    创建时间: When it was made.
    """
    changed_at: str
    """
    变更时间: When it was last changed.
    """


class StaffWithPassword(TypedDict):
    """
    An account with an initial password that is shown this once.
    """

    id: str
    """
    标识: The account's identifier.
    """
    username: str
    """
    用户名: What is typed at sign-in.
    """
    name: str
    """
    姓名: The person's name.
    """
    role: str
    """
    岗位角色: Code of the role.
    """
    department: str
    """
    部门: The department of the account.
    """
    divisions: list[str]
    """
    行政区划: The divisions that it works in.
    """
    feeds: list[str]
    """
    数据表: Tables that it hands over.
    """
    locked_until: str | None
    """
    锁定至: Until when it is locked for wrong passwords.
    """
    second_factor: bool
    """
    动态验证码: Whether a second factor is in use.
    """
    proposed_by: str
    """
    提出人: Who proposed the rights it has now.
    """
    authorised_by: str | None
    """
    核准人: Who agreed; null while it waits.
    """
    authorised_at: str | None
    """
    核准时间: When.
    """
    disabled_at: str | None
    """
    停用时间: When it was disabled; null while it is not.
    """
    disable_reason: str | None
    """
    停用原因: Why.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    created_at: str
    """
    创建时间: When it was made.
    """
    changed_at: str
    """
    变更时间: When it was last changed.
    """
    initial_password: str
    """
    初始密码: Shown once; must be changed at the first sign-in.
    """


Stage: TypeAlias = Literal["password", "second_factor", "complete"]
"""
How far a session has come; until it is complete it opens nothing but the person's own account.
"""


class StandAssets(TypedDict):
    """
    The assets of a state.
    """

    state: str
    """
    状态: Where they stand in their registration.
    """
    assets: int
    """
    资产数: How many.
    """
    original_value: str
    """
    原值: What they cost.
    """


class StateMoney(TypedDict):
    """
    Projects of one state, and the money that is theirs.
    """

    received: str
    """
    到位金额: Ever received, given back ones too, yuan.
    """
    allocated: str
    """
    分配金额: Allocated to projects, yuan.
    """
    released: str
    """
    下达金额: Released to who carries them out, yuan.
    """
    paid: str
    """
    支付金额: Paid, refunds taken off, yuan.
    """
    recovered: str
    """
    收回金额: Given back, yuan.
    """
    unallocated: str
    """
    待分配金额: Waiting to be allocated, yuan.
    """
    unreleased: str
    """
    待下达金额: Waiting to be released, yuan.
    """
    unpaid: str
    """
    待支付金额: Waiting to be paid, yuan.
    """
    carried: str
    """
    结转金额: Of earlier years' budgets and not paid, yuan.
    """
    allocation_rate: str | None
    """
    分配率: Allocated of received, percent; null: nothing was.
    """
    release_rate: str | None
    """
    下达率: Released of received, percent; null: nothing was.
    """
    payment_rate: str | None
    """
    支出进度: Paid of received, percent; null: nothing was.
    """
    state: str
    """
    状态: The project's in the library; `accepted` and `settled` once it was accepted 验收 or settled 决算.
    """
    projects: int
    """
    项目数: How many there are.
    """
    planned_amount: str
    """
    计划总投资: Of all sources, yuan.
    """


class TaskCount(TypedDict):
    """
    How many tasks of a kind wait.
    """

    kind: str
    """
    类型: The procedure.
    """
    waiting: int
    """
    待办数: Open tasks.
    """
    overdue: int
    """
    逾期数: Of these whose day has passed.
    """


class TaskView(TypedDict):
    """
    A task 待办: what somebody has to do, by when, and where it is done.
    """

    id: str
    """
    标识: The record that waits.
    """
    kind: str
    """
    类型: The procedure.
    """
    title: str
    """
    名称: What has to be done.
    """
    household_id: str | None
    """
    农户标识: The household that it is about, if any.
    """
    household_no: str | None
    """
    户编号: Number of the household.
    """
    head: str | None
    """
    户主: Name of the head, masked; null: there is none.
    """
    division_code: str
    """
    行政区划代码: Where it lies now.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    since: str
    """
    进入日期: Since when it waits.
    """
    due_on: str | None
    """
    应办日期: By when it has to be done.
    """
    overdue: bool
    """
    已逾期: Whether its day has passed.
    """
    link: str
    """
    链接: The console's page where it is seen to.
    """


class TimelineStepView(TypedDict):
    """
    A step 时间线节点 in the life of a household, masked.
    """

    id: str
    """
    标识: The step.
    """
    kind: str
    """
    类型: What kind of step.
    """
    title: str
    """
    名称: What was done.
    """
    happened_on: str | None
    """
    发生日期: When it happened; null: when it was recorded.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """
    department: str
    """
    部门: Who recorded it; empty: the platform itself.
    """
    batch_id: str | None
    """
    批次号: The batch by which it was done; null: by hand.
    """


class TokenErrorOut(TypedDict):
    """
    Why there is no token (RFC 6749, 5.2).
    """

    error: str
    """
    错误代码: One of the codes of RFC 6749.
    """
    error_description: str
    """
    英文说明: What is wrong, in ASCII as the RFC asks.
    """
    detail: str
    """
    说明: What is wrong and what to do, in Chinese.
    """


class TokenOut(TypedDict):
    """
    An access token (RFC 6749, 5.1).
    """

    access_token: str
    """
    访问令牌: Send it as `Authorization: Bearer …`.
    """
    token_type: str
    """
    令牌类型: Always `Bearer`.
    """
    expires_in: int
    """
    有效秒数: Seconds until it expires; ask for a new one before.
    """
    scope: str
    """
    权限: The permissions in the token, separated by spaces.
    """


class UnitCount(TypedDict):
    """
    How many tasks wait in a town or village, or for a person.
    """

    unit: str
    """
    单位: Code of the division, or the account.
    """
    name: str
    """
    名称: Its name; the code or account while none is known.
    """
    waiting: int
    """
    待办数: Open tasks.
    """
    overdue: int
    """
    逾期数: Of these whose day has passed.
    """


class VillageChanged(TypedDict):
    """
    A village 行政村(社区) as the base of villages has it; its fields are those of its own record. Null: not filled in.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    division_code: str
    """
    行政区划代码: The village, 12 digits.
    """
    name: str
    """
    名称: What people call it.
    """
    village_class: str
    """
    类别: 行政村 or 社区.
    """
    village_type: str
    """
    村类型: 脱贫村, 示范村, 重点帮扶村 or 一般村.
    """
    natural_villages: int | None
    """
    自然村数: How many settlements it has.
    """
    group_count: int
    """
    村民小组数: How many groups of villagers it has.
    """
    area_km2: str | None
    """
    面积(平方公里): Its area.
    """
    hukou_households: int
    """
    户籍户数: Households that are registered there.
    """
    hukou_population: int
    """
    户籍人口: People who are registered there.
    """
    residents: int | None
    """
    常住人口: People who live there.
    """
    cadres: int | None
    """
    村干部数: How many cadres it has.
    """
    party_branch: str | None
    """
    党组织名称: Its Party branch.
    """
    party_members: int | None
    """
    党员数: Members of the branch.
    """
    collective_income: str | None
    """
    集体经济年收入: Yuan, of the year before.
    """
    work_team: bool | None
    """
    派驻工作队: Whether a work team is stationed there.
    """
    helping_unit: str | None
    """
    帮扶单位: The unit that helps it.
    """
    hardened_road: bool | None
    """
    通硬化路: Whether a hardened road leads there.
    """
    tap_water: bool | None
    """
    通自来水: Whether it has tap water.
    """
    broadband: bool | None
    """
    通宽带: Whether it has broadband.
    """
    clinic: bool | None
    """
    有卫生室: Whether it has a clinic.
    """
    school: bool | None
    """
    有学校或教学点: Whether it has a school or a place of teaching.
    """
    waste_treated: bool | None
    """
    生活垃圾有效治理: Whether its waste is seen to.
    """
    toilet_percent: str | None
    """
    卫生厕所普及率: Percent of households.
    """
    longitude: str | None
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: str | None
    """
    纬度: Degrees north, CGCS2000.
    """
    withdrawn: bool
    """
    已作废: Whether the record was taken back.
    """


class VisitRecorded(TypedDict):
    """
    A visit 走访 to a household. Where it was and what was said there is kept by its owner.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_id: str
    """
    农户标识: The household.
    """
    visited_on: str
    """
    走访日期: When it was.
    """
    method: Literal["home", "phone", "wechat"]
    """
    走访方式: At home, by phone or by WeChat.
    """
    helper_id: str | None
    """
    帮扶责任人标识: Helper who went; null: other staff.
    """
    helper_name: str | None
    """
    帮扶责任人: Masked.
    """
    helper_unit: str | None
    """
    帮扶单位: Unit of whoever helps.
    """
    department: str
    """
    部门: Department of who recorded it.
    """
    met: int
    """
    见到人数: How many members were met.
    """
    aspects: list[str]
    """
    问题类别: What the problems are about that were found, such as medical.
    """
    next_visit_on: str | None
    """
    计划下次走访: As planned; null: not said.
    """
    withdrawn: bool
    """
    已作废: Whether it was recorded by mistake and does not count.
    """


class WatchChanged(TypedDict):
    """
    Whether a household is on the watch list 重点关注 (yellow hits only) by the last screening.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_id: str
    """
    农户标识: The household.
    """
    watched: bool
    """
    重点关注: Whether it is on the list.
    """
    as_of: str
    """
    截至日期: The day that the data is looked at.
    """
    hits: list[Hit]
    """
    命中: What it rests on.
    """


class WorkedMonth(TypedDict):
    """
    A month of a spell of work 月度务工.
    """

    month: str
    """
    月份: Its first day.
    """
    share: str
    """
    务工月数: How much of it was worked: 0, 0.5 or 1.
    """
    wage: str
    """
    工资: What was paid for it, yuan.
    """


class FieldFault(TypedDict):
    """
    One fault in a request and where it is.
    """

    place: str
    """
    位置: Where it is, such as `body.as_of` or `query.limit`.
    """
    code: str
    """
    错误代码: Stable machine code of the fault.
    """
    message: str
    """
    错误说明: What is wrong, in Chinese.
    """


class Problem(TypedDict):
    """
    A problem detail by RFC 9457.
    """

    type: str
    """
    类型: Stable identifier of the kind of problem.
    """
    title: str
    """
    标题: The kind of problem in Chinese.
    """
    status: int
    """
    状态码: HTTP status code.
    """
    code: str
    """
    错误代码: Stable machine code.
    """
    detail: str
    """
    说明: What happened and what to do, in Chinese.
    """
    instance: str
    """
    请求: The path of the request.
    """
    trace: str
    """
    跟踪号: Quote this when you ask the operator for help.
    """
    errors: NotRequired[list[FieldFault]]
    """
    错误明细: Each fault with its place.
    """


class AlertCountRow(TypedDict):
    """
    Open alerts of a town, or of the county itself.
    """

    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    division_name: str | None
    """
    行政区划名称: Its name.
    """
    yellow: int
    """
    黄灯数: Open yellow alerts.
    """
    red: int
    """
    红灯数: Open red alerts.
    """
    black: int
    """
    黑灯数: Open black alerts.
    """
    to_close: int
    """
    已消除待销号数: Of all of them: what was found is no more.
    """


class AlertCounts(TypedDict):
    """
    Open alerts by town and light.
    """

    by_town: list[AlertCountRow]
    """
    各镇: By town; the county's own under its code.
    """


class AnsweringDifference(TypedDict):
    """
    What was found to be so, in the opinion, and the asset on the register that settles it, if one does.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    asset_id: NotRequired[str | None]
    """
    资产标识: Recorded or corrected on the register for it.
    """


class AppraisingDisposal(TypedDict):
    """
    What an appraisal 评估 found the asset to be worth; its report goes with it as an attachment.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    appraised_value: float | str
    """
    评估价值: Yuan, as the appraiser has it.
    """
    appraiser: str
    """
    评估机构: Who appraised it.
    """
    appraised_on: str
    """
    评估日期: As of which day.
    """


class ApprovingAsset(TypedDict):
    """
    The county's decision 确权批复, by its document.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    decision_no: str
    """
    文号: Of the county's decision 确权批复.
    """


class ApprovingDisposal(TypedDict):
    """
    The decision 处置审批 by its document.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    decision_no: str
    """
    文号: Of the decision on the disposal.
    """


class AreaWorth(TypedDict):
    """
    The assets that lie in a division.
    """

    assets: int
    """
    资产数: On the register.
    """
    original_value: str
    """
    原值: What they cost.
    """
    depreciated: str
    """
    累计折旧: What of that is written off.
    """
    net_value: str
    """
    净值: What is left.
    """
    to_keep: int
    """
    须管护资产数: Taken over, and neither households' nor operators'.
    """
    well_kept: int
    """
    “五有”齐全资产数: Of those, with all five of their care.
    """
    well_kept_rate: str | None
    """
    “五有”齐全率: Percent; null: none is to be cared for.
    """
    division_code: str
    """
    行政区划代码: Which.
    """
    division_name: str
    """
    行政区划名称: What it is called.
    """


class AssetChangeView(TypedDict):
    """
    A change 变更记录 of an asset.
    """

    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    kind: str
    """
    变更类型: `register` 登记; `correct` 更正; `step` 办理环节; `revalue` 价值调整; `split` 拆分; `merge` 合并; `certificate` 颁证; `inventory` 盘点调整.
    """
    happened_on: str
    """
    发生日期: When it holds from.
    """
    basis: str | None
    """
    依据: On what it rests.
    """
    reason: str | None
    """
    事由: Why.
    """
    before: dict[str, Any]
    """
    变更前: The fields that changed, as they were.
    """
    after: dict[str, Any]
    """
    变更后: The same fields as they are.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    recorded_name: str
    """
    录入者姓名: Their name.
    """
    department: str
    """
    部门: Their department.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class AssetFundingEntry(TypedDict):
    """
    What an asset was paid with.
    """

    source: Literal["linkage", "poverty", "integrated", "industry", "partner", "society", "bond", "loan", "donation", "own"]
    """
    资金来源: `linkage` 衔接资金; `poverty` 财政专项扶贫资金; `integrated` 统筹整合财政涉农资金; `industry` 行业扶贫资金; `partner` 苏陕协作资金; `society` 社会扶贫资金; `bond` 地方政府债券; `loan` 银行贷款; `donation` 社会捐赠; `own` 自筹资金.
    """
    amount: float | str
    """
    金额: Yuan.
    """
    year: int
    """
    年度: Year of the money.
    """
    project_id: NotRequired[str | None]
    """
    项目标识: The project of the funds service that built it; null: none.
    """


class AssetFundingView(TypedDict):
    """
    What an asset was paid with.
    """

    source: Literal["linkage", "poverty", "integrated", "industry", "partner", "society", "bond", "loan", "donation", "own"]
    """
    资金来源: `linkage` 衔接资金; `poverty` 财政专项扶贫资金; `integrated` 统筹整合财政涉农资金; `industry` 行业扶贫资金; `partner` 苏陕协作资金; `society` 社会扶贫资金; `bond` 地方政府债券; `loan` 银行贷款; `donation` 社会捐赠; `own` 自筹资金.
    """
    amount: str
    """
    金额: Yuan.
    """
    year: int
    """
    年度: Year of the money.
    """
    project_id: str | None
    """
    项目标识: The project of the funds service that built it; null: none.
    """
    project_code: str | None
    """
    项目编号: The project's code.
    """
    project_name: str | None
    """
    项目名称: What it is called.
    """


class AssetHandoverView(TypedDict):
    """
    A handover 移交书 of an asset.
    """

    id: str
    """
    标识: The record's identifier.
    """
    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    transferor: str
    """
    移交方: Who handed it over.
    """
    receiver: str
    """
    接收方: Who keeps it.
    """
    supervisor: str
    """
    监交方: Before whom.
    """
    handed_on: str
    """
    移交日期: The day that the deed bears.
    """


class AssetInventoryView(TypedDict):
    """
    What the last inventory 清查盘点 that the county has confirmed found of an asset.
    """

    inventory_id: str
    """
    清查盘点标识: The inventory.
    """
    title: str
    """
    盘点名称: What it is called.
    """
    base_on: str
    """
    基准日: As of which day.
    """
    result: str
    """
    盘点结果: What was found, as in the inventory's lines.
    """
    counted_on: str
    """
    盘点日期: When it was counted.
    """


class AssetKindView(TypedDict):
    """
    A kind of assets.
    """

    code: str
    """
    代码: The kind.
    """
    title: str
    """
    名称: What it is called.
    """
    asset_class: Literal["operating", "public", "household"]
    """
    资产类别: `operating` 经营性资产; `public` 公益性资产; `household` 到户类资产.
    """
    form: Literal["fixed", "equity", "biological", "intangible"]
    """
    资产形态: `fixed` 固定资产; `equity` 权益性资产; `biological` 生物资产; `intangible` 无形资产.
    """


class AssetPart(TypedDict):
    """
    A part into which an asset is split.
    """

    name: str
    """
    资产名称: What people call it.
    """
    quantity: float | str | None
    """
    数量: How much of its unit.
    """
    original_value: float | str
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """
    site: NotRequired[str | None]
    """
    建设地点: Group or place in the village.
    """


class AssetPublicising(TypedDict):
    """
    The notice 公示 of whose an asset is, as it is put up.
    """

    on: str
    """
    日期: The day on which it is put up; it does not count.
    """
    place: NotRequired[str | None]
    """
    公示地点: Left out: as its kind has it.
    """
    days: NotRequired[int | None]
    """
    公示天数: Left out: as many as the parameter asks for, which are the least.
    """


class AssetRightEntry(TypedDict):
    """
    Who holds a right in an asset.
    """

    kind: Literal["own", "operate", "income", "supervise", "dispose", "distribute"]
    """
    权利: `own` 所有权; `operate` 经营权; `income` 收益权; `supervise` 监督权; `dispose` 处置权; `distribute` 分配权.
    """
    holder: str
    """
    权利人: A unit, not a person.
    """
    from_on: str
    """
    开始日期: Since when.
    """
    to_on: NotRequired[str | None]
    """
    终止日期: Until when; null: without end.
    """
    basis: str
    """
    依据: The document on which it rests.
    """


class AssetRightView(TypedDict):
    """
    Who holds a right in an asset.
    """

    kind: Literal["own", "operate", "income", "supervise", "dispose", "distribute"]
    """
    权利: `own` 所有权; `operate` 经营权; `income` 收益权; `supervise` 监督权; `dispose` 处置权; `distribute` 分配权.
    """
    holder: str
    """
    权利人: A unit.
    """
    from_on: str
    """
    开始日期: Since when.
    """
    to_on: str | None
    """
    终止日期: Until when; null: without end.
    """
    basis: str
    """
    依据: The document on which it rests.
    """


class AssetShareEntry(TypedDict):
    """
    The share of a village in an asset that several own.
    """

    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    percent: float | str
    """
    份额: Percent.
    """


class AssetShareView(TypedDict):
    """
    The share of a village in an asset that several own.
    """

    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    division_name: str
    """
    行政区划名称: Its name with its town's.
    """
    percent: str
    """
    份额: Percent.
    """


class AssetSplitting(TypedDict):
    """
    How an asset is split 拆分. The values of its parts are its value; what it was paid with follows them.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    basis: str
    """
    依据: The document on which it rests.
    """
    parts: list[AssetPart]
    """
    拆分后的资产: Two at least.
    """


class AssetVersion(TypedDict):
    """
    An asset as it was seen.
    """

    id: str
    """
    资产标识: The asset.
    """
    version: int
    """
    版本: The version that was seen.
    """


class AssetView(TypedDict):
    """
    An asset 资产 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    code: str
    """
    资产编码: Place, class and form, year, number, check digit; it never changes.
    """
    name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    site: str | None
    """
    建设地点: Group or place in the village.
    """
    kind: Literal[
        "base",
        "shed",
        "plant",
        "cold_store",
        "tourism",
        "ecommerce",
        "photovoltaic",
        "factory",
        "operating_works",
        "shares",
        "claim",
        "income_right",
        "orchard",
        "breeding",
        "brand",
        "road",
        "irrigation",
        "water",
        "sanitation",
        "education",
        "culture",
        "sport",
        "health",
        "power",
        "service",
        "network",
        "forest",
        "livestock",
        "seedlings",
        "tools",
        "yard",
    ]
    """
    资产类型: Its class and form follow from it: `base` 农林牧渔产业基地; `shed` 大棚、圈舍; `plant` 生产加工设施; `cold_store` 冷库; `tourism` 经营性旅游设施; `ecommerce` 电商设施; `photovoltaic` 光伏电站; `factory` 社区(帮扶)工厂厂房; `operating_works` 经营性基础设施; `shares` 股权; `claim` 债权; `income_right` 收益权、入股分红; `orchard` 经济林; `breeding` 种畜; `brand` 品牌、商标、专利; `road` 道路交通; `irrigation` 农田水利; `water` 供水饮水; `sanitation` 环卫公厕; `education` 教育设施; `culture` 文化设施; `sport` 体育设施; `health` 卫生设施; `power` 电力设施; `service` 综合服务设施; `network` 网络设施; `forest` 防护林、水土保持林; `livestock` 到户牲畜; `seedlings` 到户苗木; `tools` 到户农机具; `yard` 庭院设施.
    """
    kind_title: str
    """
    资产类型名称: The kind in words.
    """
    asset_class: Literal["operating", "public", "household"]
    """
    资产类别: `operating` 经营性资产; `public` 公益性资产; `household` 到户类资产.
    """
    form: Literal["fixed", "equity", "biological", "intangible"]
    """
    资产形态: `fixed` 固定资产; `equity` 权益性资产; `biological` 生物资产; `intangible` 无形资产.
    """
    formed_year: int
    """
    形成年份: When it came to be.
    """
    quantity: str | None
    """
    数量: How much of its unit.
    """
    unit: str | None
    """
    计量单位: Of its quantity.
    """
    original_value: str
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """
    manager: str
    """
    资产管理部门: The department whose money formed it 谁主管、谁负责.
    """
    owner_level: Literal["county", "town", "village", "joint", "household", "operator"]
    """
    所有权归属: `county` 国有(县级); `town` 镇; `village` 村集体; `joint` 联村; `household` 农户; `operator` 其他经营主体.
    """
    owner: str | None
    """
    所有权人: How the owner is called.
    """


class AssetsAlertView(TypedDict):
    """
    An alert 预警 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    light: Literal["yellow", "red", "black"]
    """
    灯: How bad it is: `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """
    subject: Literal["asset", "operating_contract", "accepted_project"]
    """
    对象: What it is about: `asset` 资产; `operating_contract` 经营合同; `accepted_project` 验收项目.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    opened_on: str
    """
    产生日期: When it was found first.
    """
    gone_on: str | None
    """
    消除日期: Since when runs find it no more, or find it suppressed; null: the last run found it.
    """
    verdict: Literal["true", "false", "excused"] | None
    """
    核查结论: Null: not checked. `true` 属实; `false` 不属实; `excused` 属实但有正当理由.
    """
    closed_on: str | None
    """
    销号日期: Null: it is open.
    """


class AssetsLeftOutRuleView(TypedDict):
    """
    A rule 监管规则 that is not run.
    """

    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    why: str
    """
    不运行的原因: Why it is not run.
    """


class AssetsSupervisionFindingView(TypedDict):
    """
    A finding 发现 of a run.
    """

    number: int
    """
    序号: Within the run.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    light: Literal["yellow", "red", "black"]
    """
    灯: How bad it is: `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """
    subject: Literal["asset", "operating_contract", "accepted_project"]
    """
    对象: What it is about: `asset` 资产; `operating_contract` 经营合同; `accepted_project` 验收项目.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    facts: dict[str, str | None]
    """
    依据: What it rests on, as written; amounts are yuan.
    """
    suppressed: bool
    """
    已抑制: Counted, and not told.
    """


class AssetsSupervisionRunView(TypedDict):
    """
    A run 监管运行 of all rules over the whole county.
    """

    id: str
    """
    监管运行标识: The run.
    """
    as_of: str
    """
    截至日期: The day of which it was.
    """
    requested_by: str
    """
    发起者: Who ran it; platform: the daily run.
    """
    ran_at: str
    """
    运行时间: When it ran.
    """
    finding_count: int
    """
    发现数: What was found, suppressed findings too.
    """
    suppressed_count: int
    """
    抑制数: How much of it is suppressed.
    """
    opened_count: int
    """
    新增预警数: Alerts that it opened.
    """
    gone_count: int
    """
    消除预警数: Alerts whose finding went.
    """
    findings_by_rule: dict[str, int]
    """
    按规则发现数: What each rule found; rules that found nothing are left out.
    """


class AssetsSuppressionView(TypedDict):
    """
    A suppression 抑制.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    subject: Literal["asset", "operating_contract", "accepted_project"]
    """
    对象: What it is about: `asset` 资产; `operating_contract` 经营合同; `accepted_project` 验收项目.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    reason: str
    """
    事由: Why.
    """
    suppressed_until: str
    """
    抑制截止日期: The last day on which it is not told.
    """
    state: Literal["proposed", "approved", "refused", "ended"]
    """
    状态: How it stands: `proposed` 待批准; `approved` 已批准; `refused` 未批准; `ended` 已提前解除.
    """
    proposed_name: str
    """
    提出人: Who proposed it.
    """
    proposed_on: str
    """
    提出日期: When.
    """
    decided_name: str | None
    """
    审批人: Who decided; null: nobody yet.
    """
    decided_on: str | None
    """
    批准日期: When.
    """
    opinion: str | None
    """
    意见: In the approver's own words.
    """
    lifted_on: str | None
    """
    提前解除日期: Null: it was not ended early.
    """
    lift_reason: str | None
    """
    解除事由: Why it was ended early.
    """


class AssigningAlert(TypedDict):
    """
    Giving an alert to somebody, or to whoever is in charge.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    assignee: NotRequired[str | None]
    """
    承办账号: The account it goes to; empty: whoever is in charge.
    """


class AssigningRepair(TypedDict):
    """
    Who repairs it, and for how much at the most.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    repairer: str
    """
    维修单位: Who repairs it.
    """
    estimate: float | str
    """
    预计费用: Yuan.
    """


class AttachmentReading(TypedDict):
    """
    What the content of an attachment is read for.
    """

    purpose: str
    """
    用途: What for; goes into the audit trail.
    """


class AttachmentView(TypedDict):
    """
    An attachment 附件 without its content.
    """

    id: str
    """
    标识: The attachment.
    """
    kind: str
    """
    附件种类: One of a closed list.
    """
    title: str
    """
    名称: What it is, in the adder's words.
    """
    media_type: str
    """
    文件类型: By its content.
    """
    file_size: int
    """
    文件大小: Bytes.
    """
    sha256: str
    """
    文件摘要: SHA-256 of the file.
    """
    file_kept_until: str | None
    """
    文件保存至: When the file ends; null when it has.
    """
    added_by: str
    """
    上传账号: Account or client that added it.
    """
    department: str
    """
    部门: Its department.
    """
    added_at: str
    """
    上传时间: When it was added.
    """
    withdrawn_at: str | None
    """
    作废时间: Null while it stands.
    """
    withdrawn_reason: str | None
    """
    作废事由: Why it was taken back.
    """
    version: int
    """
    版本: Grows with every change.
    """


class AttachmentWithdrawing(TypedDict):
    """
    Why an attachment is taken back.
    """

    reason: str
    """
    事由: Why; goes into the audit trail.
    """


class BatchView(TypedDict):
    """
    A batch 批次: one file that was handed over, and what became of it.
    """

    id: str
    """
    批次号: The batch.
    """
    feed: str
    """
    数据表: Code of the table, such as `MED-SET`.
    """
    state: Literal["queued", "running", "completed", "refused"]
    """
    状态: `refused` is a file that was refused whole.
    """
    phase: NotRequired[str | None]
    """
    阶段: `parsing` or `applying` while it runs.
    """
    rows: int
    """
    总行数: Data rows of the file, wholly empty ones included.
    """
    accepted: int
    """
    接受行数: Rows that were accepted; while it runs, those applied so far.
    """
    unchanged: int
    """
    无变化行数: Accepted rows that changed nothing.
    """
    rejected: int
    """
    拒绝行数: Rows that were rejected.
    """
    rejected_by_reason: dict[str, int]
    """
    按原因拒绝: Rejected rows by reason.
    """
    doubts: dict[str, int]
    """
    疑点: Things to look at, by kind; the rows were accepted.
    """
    refusal: NotRequired[dict[str, Any] | None]
    """
    拒收原因: Why the file was refused whole.
    """
    ignored_columns: list[str]
    """
    忽略的列: Titles that the table does not know.
    """
    department: str
    """
    部门: Department of the uploader.
    """
    period: NotRequired[str | None]
    """
    数据期: The uploader's label of the period.
    """
    file_name: str
    """
    文件名: As it was uploaded.
    """
    file_size: int
    """
    文件大小: Bytes.
    """
    sha256: str
    """
    文件摘要: SHA-256 of the file.
    """
    queued_at: str
    """
    上报时间: When it was handed over.
    """
    started_at: NotRequired[str | None]
    """
    开始时间: When reading began.
    """
    finished_at: NotRequired[str | None]
    """
    完成时间: When it ended.
    """


class BookingAsset(TypedDict):
    """
    The card 卡片 by which an asset is in the books of whoever owns it: of the collective, or of the state.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    card_no: str
    """
    卡片编号: Of the collective's books 三资, or of the state's 国资.
    """


class CampaignEntry(TypedDict):
    """
    A campaign as it is begun.
    """

    division_code: str
    """
    行政区划代码: The county or town whose assets are checked.
    """
    title: str
    """
    活动名称: What it is called.
    """
    base_on: str
    """
    基准日: As of which day assets are listed.
    """
    on: str
    """
    日期: When it begins, today at the latest.
    """


class CampaignView(TypedDict):
    """
    A campaign 排查活动 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Whose assets are checked.
    """
    title: str
    """
    活动名称: What it is called.
    """
    base_on: str
    """
    基准日: As of which day assets are listed.
    """
    open_differences: int
    """
    未销号差异数: Differences that wait for somebody.
    """


class CandidateView(TypedDict):
    """
    A project that was accepted, and how much of it is on the register 待登记资产.
    """

    id: str
    """
    标识: The record's identifier.
    """
    code: str
    """
    项目编号: County, year, type, town, number.
    """
    name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Whose project it is.
    """
    category: str
    """
    项目类型: Code of its category.
    """
    accepted_on: str
    """
    验收日期: When it was accepted.
    """
    settled_on: str | None
    """
    决算日期: Null: not yet.
    """
    settled_value: str | None
    """
    决算价值: Yuan; null: not yet.
    """
    quantity: str | None
    """
    建设规模: How much of its unit.
    """
    unit: str | None
    """
    计量单位: Of its quantity.
    """
    state: Literal["open", "registered", "dismissed"]
    """
    状态: `open` 待登记; `registered` 已登记: its settled value is on the register; `dismissed` 不再登记.
    """
    assets: int
    """
    资产数: Assets on the register that it paid for.
    """
    registered_value: str
    """
    已登记价值: Yuan of it in their values.
    """
    dismiss_reason: str | None
    """
    不再登记的原因: Null: it is to be registered.
    """


class CarePlanSetting(TypedDict):
    """
    The care plan of an asset, whole.
    """

    unit: str
    """
    管护主体: The unit that answers for it.
    """
    keeper: NotRequired[str | None]
    """
    管护人员: Who keeps it; shown masked.
    """
    keeper_kind: NotRequired[Literal["cadre", "welfare_post", "firm", "operator", "other"] | None]
    """
    管护人员类别: `cadre` 村干部; `welfare_post` 公益岗位; `firm` 服务企业; `operator` 经营主体; `other` 其他.
    """
    standard: NotRequired[str | None]
    """
    管护制度: By which standard it is kept.
    """
    every_days: NotRequired[int | None]
    """
    巡查间隔天数: How often it is patrolled at least.
    """
    annual_fee: NotRequired[float | str | None]
    """
    年管护经费: Yuan a year; null: none is set aside.
    """
    money: NotRequired[Literal["village", "fiscal", "operating", "welfare_post", "other"] | None]
    """
    经费来源: `village` 村集体收益; `fiscal` 财政资金; `operating` 经营收入; `welfare_post` 公益岗位补贴; `other` 其他.
    """
    from_on: str
    """
    开始日期: Since when it holds, today at the latest.
    """


class CareView(TypedDict):
    """
    An asset with its care as lists show it.
    """

    asset_id: str
    """
    资产标识: The asset.
    """
    asset_code: str
    """
    资产编码: Its code.
    """
    asset_name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    unit: str | None
    """
    管护主体: Null: nobody answers for it.
    """
    patrolled_on: str | None
    """
    巡查日期: The last patrol; null: none.
    """
    grade: Literal["good", "worn", "damaged", "idle"] | None
    """
    巡查结论: Of the last patrol.
    """
    five: dict[Literal["unit", "person", "standard", "money", "supervision"], bool]
    """
    五有: Derived from plan and patrols: `unit` 有管护主体; `person` 有管护人员; `standard` 有管护制度; `money` 有管护经费; `supervision` 有监督考核.
    """
    open_repairs: int
    """
    未修复数: Repairs that are not done.
    """


class CertificateEntry(TypedDict):
    """
    A certificate 颁证 of ownership.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: When it was given, today at the latest.
    """
    certificate_no: str
    """
    权属证书号: Its number.
    """


class Changed(TypedDict):
    """
    What a change has led to.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """


class CheckItemEntry(TypedDict):
    """
    An asset as a line lists it.
    """

    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    name: str
    """
    资产名称: What people call it.
    """
    kind: Literal[
        "base",
        "shed",
        "plant",
        "cold_store",
        "tourism",
        "ecommerce",
        "photovoltaic",
        "factory",
        "operating_works",
        "shares",
        "claim",
        "income_right",
        "orchard",
        "breeding",
        "brand",
        "road",
        "irrigation",
        "water",
        "sanitation",
        "education",
        "culture",
        "sport",
        "health",
        "power",
        "service",
        "network",
        "forest",
        "livestock",
        "seedlings",
        "tools",
        "yard",
    ]
    """
    资产类型: Its class and form follow from it: `base` 农林牧渔产业基地; `shed` 大棚、圈舍; `plant` 生产加工设施; `cold_store` 冷库; `tourism` 经营性旅游设施; `ecommerce` 电商设施; `photovoltaic` 光伏电站; `factory` 社区(帮扶)工厂厂房; `operating_works` 经营性基础设施; `shares` 股权; `claim` 债权; `income_right` 收益权、入股分红; `orchard` 经济林; `breeding` 种畜; `brand` 品牌、商标、专利; `road` 道路交通; `irrigation` 农田水利; `water` 供水饮水; `sanitation` 环卫公厕; `education` 教育设施; `culture` 文化设施; `sport` 体育设施; `health` 卫生设施; `power` 电力设施; `service` 综合服务设施; `network` 网络设施; `forest` 防护林、水土保持林; `livestock` 到户牲畜; `seedlings` 到户苗木; `tools` 到户农机具; `yard` 庭院设施.
    """
    owner_level: Literal["county", "town", "village", "joint", "household", "operator"]
    """
    所有权归属: `county` 国有(县级); `town` 镇; `village` 村集体; `joint` 联村; `household` 农户; `operator` 其他经营主体.
    """
    unit_in_charge: str
    """
    责任单位: Who answers for it on this line.
    """
    original_value: float | str
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """
    site: NotRequired[str | None]
    """
    建设地点: Group or place in the village.
    """
    quantity: NotRequired[float | str | None]
    """
    数量: How much of its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of its quantity.
    """
    project_code: NotRequired[str | None]
    """
    项目编号: Of the project that built it.
    """
    asset_code: NotRequired[str | None]
    """
    资产编码: In the register, if it is there.
    """


class CheckItemView(TypedDict):
    """
    An asset as a line lists it.
    """

    number: int
    """
    序号: In the list of its line; counts from 1.
    """
    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    name: str
    """
    资产名称: What people call it.
    """
    site: str | None
    """
    建设地点: Group or place in the village.
    """
    kind: Literal[
        "base",
        "shed",
        "plant",
        "cold_store",
        "tourism",
        "ecommerce",
        "photovoltaic",
        "factory",
        "operating_works",
        "shares",
        "claim",
        "income_right",
        "orchard",
        "breeding",
        "brand",
        "road",
        "irrigation",
        "water",
        "sanitation",
        "education",
        "culture",
        "sport",
        "health",
        "power",
        "service",
        "network",
        "forest",
        "livestock",
        "seedlings",
        "tools",
        "yard",
    ]
    """
    资产类型: Its class and form follow from it: `base` 农林牧渔产业基地; `shed` 大棚、圈舍; `plant` 生产加工设施; `cold_store` 冷库; `tourism` 经营性旅游设施; `ecommerce` 电商设施; `photovoltaic` 光伏电站; `factory` 社区(帮扶)工厂厂房; `operating_works` 经营性基础设施; `shares` 股权; `claim` 债权; `income_right` 收益权、入股分红; `orchard` 经济林; `breeding` 种畜; `brand` 品牌、商标、专利; `road` 道路交通; `irrigation` 农田水利; `water` 供水饮水; `sanitation` 环卫公厕; `education` 教育设施; `culture` 文化设施; `sport` 体育设施; `health` 卫生设施; `power` 电力设施; `service` 综合服务设施; `network` 网络设施; `forest` 防护林、水土保持林; `livestock` 到户牲畜; `seedlings` 到户苗木; `tools` 到户农机具; `yard` 庭院设施.
    """
    owner_level: Literal["county", "town", "village", "joint", "household", "operator"]
    """
    所有权归属: `county` 国有(县级); `town` 镇; `village` 村集体; `joint` 联村; `household` 农户; `operator` 其他经营主体.
    """
    unit_in_charge: str
    """
    责任单位: Who answers for it on this line.
    """
    original_value: str
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """
    quantity: str | None
    """
    数量: How much of its unit.
    """
    unit: str | None
    """
    计量单位: Of its quantity.
    """
    project_code: str | None
    """
    项目编号: Of the project that built it.
    """
    asset_code: str | None
    """
    资产编码: In the register, if it is there.
    """
    entered_by: str
    """
    录入者: Who listed it.
    """


class CheckItemsEntry(TypedDict):
    """
    Assets to add to the list of a line.
    """

    items: list[CheckItemEntry]
    """
    清单条目: At most 500 at once.
    """


class CheckLineView(TypedDict):
    """
    How far a line is.
    """

    line: Literal["industry", "local"]
    """
    排查线: `industry` 行业部门线; `local` 镇村线.
    """
    items: int
    """
    条目数: How many assets it lists; what they are is shown to the other line once both are locked.
    """
    locked_at: str | None
    """
    锁定时间: Null: it is still open.
    """


class CheckingAlert(TypedDict):
    """
    What a check of an alert found. An excuse needs proof among the attachments.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: str
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    verdict: Literal["true", "false", "excused"]
    """
    核查结论: What the check said: `true` 属实; `false` 不属实; `excused` 属实但有正当理由.
    """


class ClassWorth(TypedDict):
    """
    The assets of a class.
    """

    assets: int
    """
    资产数: On the register.
    """
    original_value: str
    """
    原值: What they cost.
    """
    depreciated: str
    """
    累计折旧: What of that is written off.
    """
    net_value: str
    """
    净值: What is left.
    """
    to_keep: int
    """
    须管护资产数: Taken over, and neither households' nor operators'.
    """
    well_kept: int
    """
    “五有”齐全资产数: Of those, with all five of their care.
    """
    well_kept_rate: str | None
    """
    “五有”齐全率: Percent; null: none is to be cared for.
    """
    asset_class: str
    """
    资产类别: `operating`, `public` or `household`.
    """


class CollectiveAccountClosing(TypedDict):
    """
    Why an account is closed 销户, and since when.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: Today at the latest.
    """


class CollectiveAccountForm(TypedDict):
    """
    A bank account of a collective, with what is on it when its money begins to be kept here.
    """

    bank: str
    """
    开户银行: With its branch.
    """
    number: str
    """
    银行账号: Digits; stored encrypted, shown masked.
    """
    from_on: str
    """
    开始日期: Since when its money is kept here.
    """
    opening: float | str
    """
    期初余额: Yuan.
    """


class CollectiveAccountNumber(TypedDict):
    """
    The number of an account in full.
    """

    id: str
    """
    标识: The record's identifier.
    """
    bank: str
    """
    开户银行: With its branch.
    """
    number: str
    """
    银行账号: In full.
    """


class CollectiveAccountView(TypedDict):
    """
    A bank account 银行账户 of a collective.
    """

    id: str
    """
    标识: The record's identifier.
    """
    bank: str
    """
    开户银行: With its branch.
    """
    number_masked: str
    """
    银行账号: Masked.
    """
    from_on: str
    """
    开始日期: Since when its money is kept here.
    """
    opening: str
    """
    期初余额: Yuan.
    """
    closed_on: str | None
    """
    销户日期: Null: it is open.
    """


class CollectiveChangeView(TypedDict):
    """
    A change 变更记录 of a collective, a resource or an account of it.
    """

    id: str
    """
    标识: The record's identifier.
    """
    record: Literal["collective", "resource", "account"]
    """
    变更对象: `collective` 集体经济组织; `resource` 资源; `account` 银行账户.
    """
    record_id: str
    """
    对象标识: Which one.
    """
    reason: str
    """
    事由: Why.
    """
    before: dict[str, Any]
    """
    变更前: What it was.
    """
    after: dict[str, Any]
    """
    变更后: What it is.
    """
    recorded_name: str
    """
    录入者姓名: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class CollectiveContractEnding(TypedDict):
    """
    A contract that ends soon after a month.
    """

    id: str
    """
    标识: The record's identifier.
    """
    contract_no: str
    """
    合同编号: Its number.
    """
    contract_of: str
    """
    标的: The asset or resource.
    """
    ends_on: str
    """
    合同到期日: Its last day.
    """


class CollectiveContractLate(TypedDict):
    """
    A contract with arrears 拖欠 at a month's end.
    """

    id: str
    """
    标识: The record's identifier.
    """
    contract_no: str
    """
    合同编号: Its number.
    """
    contract_of: str
    """
    标的: The asset or resource.
    """
    arrears: str
    """
    拖欠金额: Yuan.
    """


class CollectiveCorrection(TypedDict):
    """
    What is to be corrected of a collective, and why. A field left out stays as it is.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    名称: As on its registration.
    """
    credit_code: NotRequired[str]
    """
    统一社会信用代码: 18 characters with its check character.
    """
    founded_on: NotRequired[str]
    """
    成立日期: When it was registered.
    """
    bookkeeper: NotRequired[str]
    """
    代理记账机构: The town's office that keeps its books.
    """


class CollectiveDetail(TypedDict):
    """
    A collective with its accounts and how its funds, assets, resources and shares stand today.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    division_name: str | None
    """
    行政区划名称: Of its village.
    """
    name: str
    """
    名称: As on its registration.
    """
    credit_code: str
    """
    统一社会信用代码: 18 characters with its check character.
    """
    founded_on: str
    """
    成立日期: When it was registered.
    """
    bookkeeper: str
    """
    代理记账机构: The town's office that keeps its books.
    """
    books_from: str
    """
    启用账期: The first day of the first month whose money is kept here.
    """
    ended_on: str | None
    """
    注销日期: Null: it stands.
    """
    published_month: str | None
    """
    最近公开账期: The last month that was made public; null: none was.
    """
    published_balance: str | None
    """
    公开的余额: Yuan at that month's end.
    """
    published_arrears: str | None
    """
    公开的拖欠: Yuan at that month's end.
    """
    bank_accounts: list[CollectiveAccountView]
    """
    银行账户: The first opened first; numbers masked.
    """
    balance: str
    """
    资金余额: Yuan, of all accounts, today.
    """
    open_month: str
    """
    账期: The first day of the month.
    """
    asset_count: int
    """
    资产数: Its own and those it has with others.
    """
    assets_value: str
    """
    资产原值: Yuan, its part.
    """
    assets_net_value: str
    """
    资产净值: Yuan, its part.
    """
    resource_count: int
    """
    资源数: In the register.
    """
    resource_area: str
    """
    资源面积(亩): Of those measured in mu.
    """
    households: int
    """
    户数: Households with shares.
    """
    shares: str
    """
    股份总数: Of all kinds.
    """


class CollectiveEnding(TypedDict):
    """
    Why a collective ends 注销, as when villages merge, and since when.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: Today at the latest.
    """


class CollectiveEntryForm(TypedDict):
    """
    Money that came or left 收支. What contracts bring is recorded at the contract and counted from there.
    """

    account_id: str
    """
    账户标识: An open account of the collective.
    """
    happened_on: str
    """
    发生日期: Today at the latest.
    """
    subject: Literal[
        "operation",
        "subsidy",
        "donation",
        "interest",
        "other_income",
        "maintenance",
        "welfare",
        "management",
        "investment",
        "purchase",
        "other_expense",
    ]
    """
    科目: `operation` 经营收入; `subsidy` 补助收入; `donation` 捐赠收入; `interest` 利息收入; `other_income` 其他收入; `maintenance` 管护支出; `welfare` 公益支出; `management` 管理费用; `investment` 投资支出; `purchase` 购置支出; `other_expense` 其他支出. It says the direction.
    """
    amount: float | str
    """
    金额: Yuan.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """
    purpose: str
    """
    用途: What it is for.
    """
    payee: NotRequired[str | None]
    """
    收款单位: A unit; people are paid by lists of their own and never named here.
    """
    decision_no: NotRequired[str | None]
    """
    文号: Of the meeting that agreed; needed for expenses of the parameter's amount and more.
    """


class CollectiveEntryReversing(TypedDict):
    """
    Why an entry is reversed 冲销, on a day of a month that is not handed in.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: Today at the latest.
    """


class CollectiveEntryView(TypedDict):
    """
    An entry 收支记录 of a journal, or the opposite of one that was made by mistake.
    """

    id: str
    """
    标识: The record's identifier.
    """
    account_id: str
    """
    账户标识: Of which account.
    """
    bank: str
    """
    开户银行: With its branch.
    """
    happened_on: str
    """
    发生日期: Today at the latest.
    """
    direction: Literal["in", "out"]
    """
    收支方向: `in` 收入; `out` 支出.
    """
    subject: Literal[
        "operation",
        "subsidy",
        "donation",
        "interest",
        "other_income",
        "maintenance",
        "welfare",
        "management",
        "investment",
        "purchase",
        "other_expense",
    ]
    """
    科目: `operation` 经营收入; `subsidy` 补助收入; `donation` 捐赠收入; `interest` 利息收入; `other_income` 其他收入; `maintenance` 管护支出; `welfare` 公益支出; `management` 管理费用; `investment` 投资支出; `purchase` 购置支出; `other_expense` 其他支出. It says the direction.
    """
    amount: str
    """
    金额: Yuan; less than nought: it reverses another.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """
    purpose: str
    """
    用途: What it is for.
    """
    payee: str | None
    """
    收款单位: A unit; people are paid by lists of their own and never named here.
    """
    decision_no: str | None
    """
    文号: Of the meeting that agreed; needed for expenses of the parameter's amount and more.
    """
    reverses: str | None
    """
    所冲销凭证: The entry that it undoes.
    """
    reversed_by: str | None
    """
    冲销凭证: The entry that undoes it.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class CollectiveForm(TypedDict):
    """
    A collective 农村集体经济组织 as the town registers it.
    """

    division_code: str
    """
    行政区划代码: Its village.
    """
    name: str
    """
    名称: As on its registration.
    """
    credit_code: str
    """
    统一社会信用代码: 18 characters with its check character.
    """
    founded_on: str
    """
    成立日期: When it was registered.
    """
    bookkeeper: str
    """
    代理记账机构: The town's office that keeps its books.
    """
    books_from: str
    """
    启用账期: The first day of the first month whose money is kept here.
    """


class CollectiveMonthView(TypedDict):
    """
    A month 三资月报 as lists show one; its sums are null until it is handed in.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    collective_id: str
    """
    集体经济组织标识: The collective.
    """
    collective_name: str
    """
    集体经济组织: What it is called.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    month: str
    """
    账期: The first day of the month.
    """
    opening: str | None
    """
    期初余额: Yuan.
    """
    income: str | None
    """
    本月收入: Yuan.
    """
    expense: str | None
    """
    本月支出: Yuan.
    """
    closing: str | None
    """
    期末余额: Yuan.
    """
    arrears: str | None
    """
    拖欠金额: Yuan.
    """
    bank_balance: str | None
    """
    银行对账单余额: Yuan, as typed.
    """
    difference_reason: str | None
    """
    差额原因: Where bank and books differ.
    """


class CollectivePreservationView(TypedDict):
    """
    Whether a collective has kept its value over a year 保值增值 (M06-22): what it had and has in money and assets, net of depreciation.
    """

    year: int
    """
    年度: The year.
    """
    opening_on: str
    """
    期初日期: Before the year, or when its books begin in it.
    """
    closing_on: str
    """
    期末日期: The year's last day, or today.
    """
    opening_funds: str
    """
    期初资金: Yuan.
    """
    closing_funds: str
    """
    期末资金: Yuan.
    """
    opening_assets: str
    """
    期初资产净值: Yuan, its part.
    """
    closing_assets: str
    """
    期末资产净值: Yuan, its part.
    """
    ratio: str | None
    """
    保值增值率(%): Closing to opening; null: it had nothing.
    """
    preserved: bool | None
    """
    达到保值: Whether the ratio reaches the parameter; null: there is none.
    """


class CollectiveResourceCorrection(TypedDict):
    """
    What is to be corrected of a resource, and why. A field left out stays as it is.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    kind: NotRequired[Literal["arable", "garden", "forest", "grass", "water", "wasteland", "construction", "minerals", "other"]]
    """
    资源类型: `arable` 耕地; `garden` 园地; `forest` 林地; `grass` 草地; `water` 水面; `wasteland` 四荒地; `construction` 集体建设用地; `minerals` 砂石、矿产; `other` 其他资源.
    """
    name: NotRequired[str]
    """
    资源名称: Once in a collective.
    """
    location: NotRequired[str]
    """
    坐落: Where it lies.
    """
    area: NotRequired[float | str | None]
    """
    面积(亩): Mu; null: it is measured otherwise.
    """
    quantity: NotRequired[float | str | None]
    """
    数量: With its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of the quantity.
    """
    boundaries: NotRequired[str | None]
    """
    四至: East, south, west, north.
    """
    parcel_code: NotRequired[str | None]
    """
    地块编码: Of the cadastre, if it has one.
    """
    used_as: NotRequired[Literal["self", "idle"]]
    """
    使用状态: While no contract is in force: `self` 自用; `idle` 闲置.
    """


class CollectiveResourceForm(TypedDict):
    """
    A resource 资源性资产 as it is registered: how much of it there is is its area, or a quantity with its unit.
    """

    collective_id: str
    """
    集体经济组织标识: The collective.
    """
    kind: Literal["arable", "garden", "forest", "grass", "water", "wasteland", "construction", "minerals", "other"]
    """
    资源类型: `arable` 耕地; `garden` 园地; `forest` 林地; `grass` 草地; `water` 水面; `wasteland` 四荒地; `construction` 集体建设用地; `minerals` 砂石、矿产; `other` 其他资源.
    """
    name: str
    """
    资源名称: Once in a collective.
    """
    location: str
    """
    坐落: Where it lies.
    """
    area: NotRequired[float | str | None]
    """
    面积(亩): Mu; null: it is measured otherwise.
    """
    quantity: NotRequired[float | str | None]
    """
    数量: With its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of the quantity.
    """
    boundaries: NotRequired[str | None]
    """
    四至: East, south, west, north.
    """
    parcel_code: NotRequired[str | None]
    """
    地块编码: Of the cadastre, if it has one.
    """
    used_as: Literal["self", "idle"]
    """
    使用状态: While no contract is in force: `self` 自用; `idle` 闲置.
    """


class CollectiveResourceView(TypedDict):
    """
    A resource of a collective.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    collective_id: str
    """
    集体经济组织标识: The collective.
    """
    collective_name: str
    """
    集体经济组织: What it is called.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    kind: Literal["arable", "garden", "forest", "grass", "water", "wasteland", "construction", "minerals", "other"]
    """
    资源类型: `arable` 耕地; `garden` 园地; `forest` 林地; `grass` 草地; `water` 水面; `wasteland` 四荒地; `construction` 集体建设用地; `minerals` 砂石、矿产; `other` 其他资源.
    """
    name: str
    """
    资源名称: Once in a collective.
    """
    location: str
    """
    坐落: Where it lies.
    """
    area: str | None
    """
    面积(亩): Mu; null: it is measured otherwise.
    """
    quantity: str | None
    """
    数量: With its unit.
    """
    unit: str | None
    """
    计量单位: Of the quantity.
    """
    boundaries: str | None
    """
    四至: East, south, west, north.
    """
    parcel_code: str | None
    """
    地块编码: Of the cadastre, if it has one.
    """
    use: Literal["self", "contracted", "idle"]
    """
    使用状态: `self` 自用; `contracted` 发包经营; `idle` 闲置. Contracted: a contract of it is in force, which nobody types.
    """
    used_as: Literal["self", "idle"]
    """
    使用状态: While no contract is in force: `self` 自用; `idle` 闲置.
    """
    withdrawn_on: str | None
    """
    注销日期: Null: it is in the register.
    """
    changed_at: str
    """
    变更时间: When it changed last.
    """


class CollectiveResourceWithdrawal(TypedDict):
    """
    Why a resource is taken off the register 注销, as when land is requisitioned, and since when.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: Today at the latest.
    """


class CollectiveSubjectSum(TypedDict):
    """
    What moved within a month under a subject.
    """

    direction: Literal["in", "out"]
    """
    收支方向: `in` 收入; `out` 支出.
    """
    subject: str
    """
    科目: Code; `contract` 合同收益 is what contracts brought.
    """
    subject_title: str
    """
    科目名称: Its title.
    """
    amount: str
    """
    金额: Yuan, reversals taken off.
    """


class CollectiveView(TypedDict):
    """
    A collective as lists show one, with the last month that was made public.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    division_name: str | None
    """
    行政区划名称: Of its village.
    """
    name: str
    """
    名称: As on its registration.
    """
    credit_code: str
    """
    统一社会信用代码: 18 characters with its check character.
    """
    founded_on: str
    """
    成立日期: When it was registered.
    """
    bookkeeper: str
    """
    代理记账机构: The town's office that keeps its books.
    """
    books_from: str
    """
    启用账期: The first day of the first month whose money is kept here.
    """
    ended_on: str | None
    """
    注销日期: Null: it stands.
    """
    published_month: str | None
    """
    最近公开账期: The last month that was made public; null: none was.
    """
    published_balance: str | None
    """
    公开的余额: Yuan at that month's end.
    """
    published_arrears: str | None
    """
    公开的拖欠: Yuan at that month's end.
    """


class ColumnView(TypedDict):
    """
    A column of a table.
    """

    header: str
    """
    列名: Title in the file.
    """
    kind: str
    """
    类型: How its cells are read.
    """
    required: bool
    """
    必填: Whether it must be there and filled.
    """
    codes: list[str]
    """
    代码表: Allowed values; empty where free.
    """
    note: str
    """
    说明: A note for people.
    """


class ContractDueEntry(TypedDict):
    """
    An instalment of a contract.
    """

    due_on: str
    """
    应收日期: By when it is due.
    """
    amount: float | str
    """
    金额: Yuan.
    """


class ContractDueView(TypedDict):
    """
    An instalment of a contract.
    """

    number: int
    """
    序号: Counts from 1.
    """
    due_on: str
    """
    应收日期: By when it is due.
    """
    amount: str
    """
    金额: Yuan.
    """
    owed: str
    """
    未收金额: Yuan of it that have not come; money settles the oldest first.
    """


class CountEntry(TypedDict):
    """
    What somebody has found of one asset.
    """

    line_id: str
    """
    条目标识: The line.
    """
    result: Literal["ok", "shortage", "damaged", "moved", "idle", "duplicate", "inaccessible"]
    """
    盘点结果: `ok` 相符; `shortage` 盘亏; `damaged` 毁损; `moved` 位置变化; `idle` 闲置; `duplicate` 重复登记; `inaccessible` 无法到达.
    """
    counted_quantity: NotRequired[float | str | None]
    """
    实盘数量: Of its unit, if it was counted.
    """
    note: NotRequired[str | None]
    """
    备注: What was seen.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: Degrees north, CGCS2000.
    """
    photo_id: NotRequired[str | None]
    """
    照片附件标识: A picture among the inventory's attachments.
    """
    seen: NotRequired[int | None]
    """
    所见版本: The line's version that was seen: needed to overwrite what another has counted.
    """


class CountsEntry(TypedDict):
    """
    Counts of many assets, such as a telephone has gathered where there was no network.
    """

    on: str
    """
    日期: When it was counted, today at the latest.
    """
    counts: list[CountEntry]
    """
    盘点记录: At most 500.
    """


class Decision(TypedDict):
    """
    A step on an export with its reason, which the people concerned can read.
    """

    reason: str
    """
    事由: Why; goes into the audit trail.
    """


class DifferenceView(TypedDict):
    """
    A difference 差异 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    campaign_id: str
    """
    活动标识: Of which campaign.
    """
    division_code: str
    """
    行政区划代码: Where the asset lies.
    """
    asset_name: str
    """
    资产名称: As the local line calls it, or the industry's.
    """
    differences: list[Literal["only_industry", "only_local", "duplicate", "value", "quantity", "kind", "owner"]]
    """
    差异类型: `only_industry` 仅行业部门线有; `only_local` 仅镇村线有; `duplicate` 同一清单内重复; `value` 价值不一致; `quantity` 数量不一致; `kind` 类型不一致; `owner` 权属不一致.
    """
    unit_in_charge: str
    """
    责任单位: Who answers for it on this line.
    """


class DisclosureAnswer(TypedDict):
    """
    What came of an objection.
    """

    upheld: bool
    """
    异议成立: Upheld: the notice is withdrawn. Rejected: it goes on.
    """
    answer: str
    """
    答复: What the objector was told.
    """
    on: str
    """
    日期: When, today at the latest.
    """


class DisclosureClosing(TypedDict):
    """
    The end of a period.
    """

    on: str
    """
    日期: When, today at the latest.
    """


class DisclosureColumnEntry(TypedDict):
    """
    A column of a table.
    """

    title: str
    """
    名称: In Chinese.
    """
    mask: NotRequired[Literal["none", "name", "id_number", "phone", "account"] | None]
    """
    脱敏方式: `none` 不脱敏; `name` 姓名; `id_number` 证件号码; `phone` 电话; `account` 银行账号. Left out: as the heading asks for.
    """


class DisclosureKind(TypedDict):
    """
    A kind of disclosure 公示种类, and what of it hangs in the caller's divisions.
    """

    kind: str
    """
    公示种类: Its kind, of `…/publicity-kinds`.
    """
    title: str
    """
    名称: In Chinese.
    """
    subject: str
    """
    公示对象: The kind of record that it tells of.
    """
    levels: list[Literal["village", "town", "county"]]
    """
    公示层级: On whose boards it may hang, the usual one first.
    """
    place: str
    """
    公示地点: Where it usually hangs.
    """
    minimum_days: int
    """
    最少公示天数: As the parameter says today.
    """
    parameter: str
    """
    参数名: The parameter.
    """
    basis: str
    """
    依据: What asks for it.
    """
    long_term: bool
    """
    长期公开: Whether it stays public after its period.
    """
    by_step: bool
    """
    随环节公示: Whether a step of its record's procedure posts it, and nothing else.
    """
    photo: bool
    """
    须附照片: Whether its period ends only with a photo of the board.
    """
    running: int
    """
    公示中数: How many hang within their period.
    """
    overdue: int
    """
    逾期数: How many are over it and not closed.
    """
    open_objections: int
    """
    未处理异议数: Objections that wait for an answer.
    """


class DisclosureLine(TypedDict):
    """
    A line of a notice, masked.
    """

    title: str
    """
    名称: What it is called.
    """
    value: str
    """
    内容: What it says.
    """


class DisclosureLineEntry(TypedDict):
    """
    A line of a notice.
    """

    title: str
    """
    名称: In Chinese.
    """
    value: str
    """
    内容: What it says.
    """
    mask: NotRequired[Literal["none", "name", "id_number", "phone", "account"] | None]
    """
    脱敏方式: `none` 不脱敏; `name` 姓名; `id_number` 证件号码; `phone` 电话; `account` 银行账号. Left out: as the heading asks for.
    """


class DisclosureObjectionEntry(TypedDict):
    """
    An objection 公示异议 that somebody raised against a notice.
    """

    received_on: str
    """
    收到日期: When it came in, today at the latest.
    """
    objector: NotRequired[str | None]
    """
    异议人: Who raised it; stored sealed. Left out: anonymous.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored sealed.
    """
    content: str
    """
    异议内容: What was said; no ID numbers or phone numbers.
    """


class DisclosureObjectionView(TypedDict):
    """
    An objection 公示异议.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    disclosure_id: str
    """
    公示标识: Against which notice.
    """
    kind: str
    """
    公示种类: Its kind, of `…/publicity-kinds`.
    """
    title: str
    """
    名称: Heading of that notice.
    """
    division_code: str
    """
    行政区划代码: Where its record lies.
    """
    received_on: str
    """
    收到日期: When it came in.
    """
    objector: str | None
    """
    异议人: Masked; null: anonymous.
    """
    phone: str | None
    """
    联系电话: Masked.
    """
    content: str
    """
    异议内容: What was said.
    """
    upheld: bool | None
    """
    异议成立: Null: not answered.
    """
    answer: str | None
    """
    答复: What the objector was told.
    """
    answered_on: str | None
    """
    反馈日期: When it was answered.
    """
    answered_by: str | None
    """
    处理账号: Who has answered it.
    """


class DisclosureObjector(TypedDict):
    """
    Who objects, in full.
    """

    objector: str | None
    """
    异议人: In full; null: anonymous.
    """
    phone: str | None
    """
    联系电话: In full.
    """


Phone: TypeAlias = str


class DisclosureTable(TypedDict):
    """
    A table of a notice, masked.
    """

    title: str
    """
    名称: Heading above it.
    """
    headers: list[str]
    """
    列标题: Its headings.
    """
    rows: list[list[str]]
    """
    各行: Its rows.
    """


class DisclosureTableEntry(TypedDict):
    """
    A table of a notice.
    """

    title: NotRequired[str]
    """
    名称: Heading above it.
    """
    columns: list[DisclosureColumnEntry]
    """
    列: Its columns.
    """
    rows: list[list[str]]
    """
    各行: Its rows, a text a column.
    """


class DisclosureView(TypedDict):
    """
    A disclosure 公告公示 without what it tells.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    kind: str
    """
    公示种类: Its kind, of `…/publicity-kinds`.
    """
    kind_title: str
    """
    公示种类名称: Its kind in Chinese.
    """
    subject: str
    """
    公示对象: The kind of record that it tells of.
    """
    subject_id: str
    """
    公示对象标识: The record.
    """
    division_code: str
    """
    行政区划代码: Where its record lies.
    """
    level: Literal["village", "town", "county"]
    """
    公示层级: On whose boards: village, town or county.
    """
    title: str
    """
    名称: Heading of the notice.
    """
    place: str
    """
    公示地点: Where it hangs.
    """
    issuer: str
    """
    发布单位: In whose name.
    """
    phones: list[str]
    """
    监督电话: Phones of offices.
    """
    posted_on: str
    """
    公示日期: Since when it hangs.
    """
    days: int
    """
    公示天数: Length of its period.
    """
    minimum_days: int
    """
    最少公示天数: As the parameter said on that day.
    """
    minimum_version: int
    """
    参数版本: Version of that parameter; 0: as shipped.
    """
    ends_on: str
    """
    公示期满日期: Last day of the period.
    """
    long_term: bool
    """
    长期公开: Whether it stays public after its period.
    """
    photo: bool
    """
    须附照片: Whether its period ends only with a photo of the board.
    """
    state: Literal["running", "over", "closed", "withdrawn"]
    """
    状态: `running` 公示中; `over` 期满未结束; `closed` 已结束; `withdrawn` 已撤回.
    """
    public: bool
    """
    公开中: Whether everybody may read it now.
    """
    open_objections: int
    """
    未处理异议数: Objections that wait for an answer.
    """
    posted_by: str
    """
    发布账号: Who has posted it.
    """
    department: str
    """
    部门: Of which department.
    """
    closed_on: str | None
    """
    结束公示日期: Null: not closed.
    """
    withdrawn_on: str | None
    """
    撤回日期: Null: it stands.
    """
    withdrawn_reason: str | None
    """
    撤回事由: Why.
    """


class DisclosureWithdrawal(TypedDict):
    """
    Why a notice is taken down.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: When, today at the latest.
    """


class DisposalCorrection(TypedDict):
    """
    What is to be corrected of an application that is not submitted, or was sent back. A field left out stays as it is.
    """

    manner: NotRequired[
        Literal["sale", "exchange", "scrap", "loss", "demolition", "transfer", "exit", "disaster", "expropriation"]
    ]
    """
    处置方式: `sale` 转让、出售; `exchange` 置换; `scrap` 报废; `loss` 报损; `demolition` 拆除; `transfer` 捐赠、划转; `exit` 股权退出、债权核销; `disaster` 灾害毁损; `expropriation` 征收补偿.
    """
    ground: NotRequired[Literal["life_over", "damaged", "obsolete", "disaster", "technical_rule"] | None]
    """
    报废报损理由: Of what is scrapped or lost, and of nothing else: `life_over` 使用年限届满; `damaged` 损坏无法修复; `obsolete` 技术淘汰; `disaster` 自然灾害毁损; `technical_rule` 技术规范要求报废.
    """
    reason: NotRequired[str]
    """
    事由: Why it is disposed of.
    """


class DisposalEntry(TypedDict):
    """
    An application to dispose of an asset.
    """

    asset_id: str
    """
    资产标识: The asset.
    """
    manner: Literal["sale", "exchange", "scrap", "loss", "demolition", "transfer", "exit", "disaster", "expropriation"]
    """
    处置方式: `sale` 转让、出售; `exchange` 置换; `scrap` 报废; `loss` 报损; `demolition` 拆除; `transfer` 捐赠、划转; `exit` 股权退出、债权核销; `disaster` 灾害毁损; `expropriation` 征收补偿.
    """
    ground: NotRequired[Literal["life_over", "damaged", "obsolete", "disaster", "technical_rule"] | None]
    """
    报废报损理由: Of what is scrapped or lost, and of nothing else: `life_over` 使用年限届满; `damaged` 损坏无法修复; `obsolete` 技术淘汰; `disaster` 自然灾害毁损; `technical_rule` 技术规范要求报废.
    """
    reason: str
    """
    事由: Why it is disposed of.
    """
    on: str
    """
    日期: The day of the application, today at the latest.
    """


class DisposalPublicising(TypedDict):
    """
    The notice 公示 of a disposal, as it is put up.
    """

    on: str
    """
    日期: The day on which it is put up; it does not count.
    """
    place: NotRequired[str | None]
    """
    公示地点: Left out: as its kind has it.
    """
    days: NotRequired[int | None]
    """
    公示天数: Left out: as many as the parameter asks for, which are the least.
    """


class DisposalView(TypedDict):
    """
    A disposal 处置 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    asset_id: str
    """
    资产标识: The asset.
    """
    asset_code: str
    """
    资产编码: Its code.
    """
    asset_name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    unit_code: str
    """
    处置主体行政区划代码: The owner's village, town or county, whose office applies; of several villages what holds them all.
    """
    owner_level: Literal["county", "town", "village", "joint", "household", "operator"]
    """
    所有权归属: `county` 国有(县级); `town` 镇; `village` 村集体; `joint` 联村; `household` 农户; `operator` 其他经营主体.
    """
    original_value: str
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """
    manner: Literal["sale", "exchange", "scrap", "loss", "demolition", "transfer", "exit", "disaster", "expropriation"]
    """
    处置方式: `sale` 转让、出售; `exchange` 置换; `scrap` 报废; `loss` 报损; `demolition` 拆除; `transfer` 捐赠、划转; `exit` 股权退出、债权核销; `disaster` 灾害毁损; `expropriation` 征收补偿.
    """
    ground: Literal["life_over", "damaged", "obsolete", "disaster", "technical_rule"] | None
    """
    报废报损理由: Of what is scrapped or lost, and of nothing else: `life_over` 使用年限届满; `damaged` 损坏无法修复; `obsolete` 技术淘汰; `disaster` 自然灾害毁损; `technical_rule` 技术规范要求报废.
    """
    reason: str
    """
    事由: Why it is disposed of.
    """
    appraised_value: str | None
    """
    评估价值: Yuan; null: not appraised.
    """
    decision_no: str | None
    """
    文号: Of the decision; null: not approved yet.
    """
    executed_on: str | None
    """
    处置日期: Null: not carried out yet.
    """
    price: str | None
    """
    成交价: Yuan; null: not carried out yet.
    """
    counterparty: str | None
    """
    受让方: Who has it or pays for it: a unit; of a person the surname only, as 李某.
    """
    proceeds: str
    """
    处置收入: Yuan that came in by now.
    """
    used: str
    """
    已使用收入: Yuan of it that were used again 再安排.
    """
    proceeds_unused: str
    """
    未使用收入: Yuan of it that were not.
    """
    unused_since: str | None
    """
    未使用起始日期: When the oldest of it came in; what is used is what came first. Null: nothing waits.
    """
    unused_over: bool
    """
    收入超期未使用: Whether it waits for longer than the parameter `disposal_reuse_days`.
    """


class DistributionLineEntry(TypedDict):
    """
    A line of a plan: a household by its number for kinds that households are paid for, a unit for the others.
    """

    kind: Literal["upkeep", "public", "reserve", "post", "work", "reward", "aid", "industry"]
    """
    支出类别: `upkeep` 资产运行管护; `public` 村级公益事业; `reserve` 公积公益金; `post` 公益岗位报酬; `work` 小型公益劳务报酬; `reward` 奖励积分兑现; `aid` 困难帮扶; `industry` 产业提质增效.
    """
    amount: float | str
    """
    金额: Yuan.
    """
    household_no: NotRequired[str | None]
    """
    户编号: The household that is paid; null: a unit is.
    """
    payee: NotRequired[str | None]
    """
    收款单位: The unit that is paid; null: a household is.
    """
    basis: str
    """
    依据: On what it rests, or what it is for.
    """


class DistributionLineView(TypedDict):
    """
    A line of a plan with what became of it.
    """

    number: int
    """
    序号: Counts from 1.
    """
    kind: Literal["upkeep", "public", "reserve", "post", "work", "reward", "aid", "industry"]
    """
    支出类别: `upkeep` 资产运行管护; `public` 村级公益事业; `reserve` 公积公益金; `post` 公益岗位报酬; `work` 小型公益劳务报酬; `reward` 奖励积分兑现; `aid` 困难帮扶; `industry` 产业提质增效.
    """
    kind_title: str
    """
    支出类别名称: In Chinese.
    """
    use: Literal["maintenance", "welfare", "consolidation"]
    """
    用途: `maintenance` 项目运行管护; `welfare` 村级公益事业; `consolidation` 巩固拓展脱贫攻坚成果.
    """
    amount: str
    """
    金额: Yuan.
    """
    household_id: str | None
    """
    农户标识: Null: a unit.
    """
    household_no: str | None
    """
    户编号: The household that is paid; null: a unit is.
    """
    name: str | None
    """
    姓名: First living member, masked.
    """
    payee: str | None
    """
    收款单位: The unit that is paid; null: a household is.
    """
    basis: str
    """
    依据: On what it rests, or what it is for.
    """
    paid_on: str | None
    """
    兑付日期: Null: not paid.
    """
    voucher_no: str | None
    """
    凭证号: Of the payment.
    """
    stopped_reason: str | None
    """
    停发事由: Why it is paid no more; null: it stands.
    """


class DistributionPaying(TypedDict):
    """
    A payment 兑付 of lines of a plan.
    """

    numbers: NotRequired[list[int] | None]
    """
    明细序号: Which lines; left out: all that are not paid.
    """
    paid_on: str
    """
    兑付日期: Today at the latest.
    """
    account: NotRequired[Literal["collective", "fiscal"]]
    """
    支付账户: From which account; `collective` 村集体账户; `fiscal` 财政账户.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """


class DistributionPaymentView(TypedDict):
    """
    A payment of a line, or its return.
    """

    number: int
    """
    序号: The line.
    """
    amount: str
    """
    金额: Yuan; less than nought: it came back.
    """
    paid_on: str
    """
    兑付日期: When it was paid, or came back.
    """
    account: Literal["collective", "fiscal"]
    """
    支付账户: From which account; `collective` 村集体账户; `fiscal` 财政账户.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """
    reason: str | None
    """
    事由: Why it came back.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class DistributionPublicising(TypedDict):
    """
    The notice 公示 of a plan, or of its result, as it is put up.
    """

    on: str
    """
    日期: The day on which it is put up; it does not count.
    """
    place: NotRequired[str | None]
    """
    公示地点: Left out: as its kind has it.
    """
    days: NotRequired[int | None]
    """
    公示天数: Left out: as many as the parameter asks for, which are the least.
    """


class DistributionReturn(TypedDict):
    """
    A payment that came back 退回: of which line, and why.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    number: int
    """
    序号: The line.
    """
    on: str
    """
    日期: The day on which it came back, today at the latest.
    """


class DistributionSourceView(TypedDict):
    """
    A receipt that a plan distributes, or the share of it that is this place's.
    """

    receipt_id: str
    """
    收益标识: The receipt.
    """
    contract_id: str
    """
    合同标识: Its contract.
    """
    contract_no: str
    """
    合同编号: Its number.
    """
    asset_code: str | None
    """
    资产编码: The asset; null: a resource.
    """
    asset_name: str | None
    """
    资产名称: What people call it.
    """
    received_on: str
    """
    到账日期: When it arrived.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """
    amount: str
    """
    金额: Yuan; less than nought: it reverses another.
    """


class DistributionStopping(TypedDict):
    """
    A line that is paid no more 停发, and why: its money goes to the reserve.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    number: int
    """
    序号: The line.
    """


class DistributionUseView(TypedDict):
    """
    What a plan spends on one of the three uses.
    """

    use: Literal["maintenance", "welfare", "consolidation"]
    """
    用途: `maintenance` 项目运行管护; `welfare` 村级公益事业; `consolidation` 巩固拓展脱贫攻坚成果.
    """
    title: str
    """
    名称: In Chinese.
    """
    amount: str
    """
    金额: Yuan.
    """


class DistributionView(TypedDict):
    """
    A plan 收益分配方案 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Whose income it is: a village, town or county.
    """
    title: str
    """
    名称: Heading.
    """
    year: int
    """
    年度: Of the income.
    """
    cut_off: str
    """
    收益截止日期: All that arrived by then and is in no plan is distributed.
    """
    available: str
    """
    可分配收益: Yuan that it has drawn.
    """
    lines_total: str
    """
    分配合计: Yuan of its lines that stand.
    """
    paid: str
    """
    已兑付金额: Yuan of them that are paid.
    """
    household_count: int
    """
    受益农户数: Households that it pays.
    """


class DueInventoryView(TypedDict):
    """
    A place whose assets are to be inventoried again.
    """

    code: str
    """
    行政区划代码: The place, 12 digits.
    """
    name: str
    """
    名称: Its name.
    """
    assets: int
    """
    资产数: How many it has on the register.
    """
    last_base_on: str | None
    """
    上次盘点基准日: Of the last inventory that was closed; null: there was none.
    """


class EquityChange(TypedDict):
    """
    A change 股权变更 of what one household holds of a kind.
    """

    household_no: str
    """
    户编号: A household of the village.
    """
    shares: float | str
    """
    股数: How many; none: the household holds none of this kind any more.
    """
    kind: Literal["population", "labour", "land", "other"]
    """
    股权类型: `population` 人口股; `labour` 劳龄股; `land` 土地股; `other` 其他股.
    """
    on: str
    """
    日期: Today at the latest.
    """
    basis: str
    """
    依据: The document on which it rests.
    """


class EquityKindSum(TypedDict):
    """
    All shares of a kind.
    """

    kind: Literal["population", "labour", "land", "other"]
    """
    股权类型: `population` 人口股; `labour` 劳龄股; `land` 土地股; `other` 其他股.
    """
    households: int
    """
    户数: Who hold some.
    """
    shares: str
    """
    股数: All of them.
    """


class EquityRow(TypedDict):
    """
    What a household holds of a kind.
    """

    household_no: str
    """
    户编号: A household of the village.
    """
    shares: float | str
    """
    股数: How many; none: the household holds none of this kind any more.
    """


class EquitySet(TypedDict):
    """
    What setting shares has changed.
    """

    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rows_opened: int
    """
    新增记录: Rows that were opened.
    """
    rows_closed: int
    """
    关闭记录: Rows that were closed.
    """


class EquityShare(TypedDict):
    """
    What a household holds of a kind, since when, on which document.
    """

    kind: Literal["population", "labour", "land", "other"]
    """
    股权类型: `population` 人口股; `labour` 劳龄股; `land` 土地股; `other` 其他股.
    """
    shares: str
    """
    股数: How many; none: the household holds none of this kind any more.
    """
    from_on: str
    """
    开始日期: Since when.
    """
    basis: str
    """
    依据: The document on which it rests.
    """


class EquityShareHeld(TypedDict):
    """
    A row of a household's shares, held or closed.
    """

    kind: Literal["population", "labour", "land", "other"]
    """
    股权类型: `population` 人口股; `labour` 劳龄股; `land` 土地股; `other` 其他股.
    """
    shares: str
    """
    股数: How many; none: the household holds none of this kind any more.
    """
    from_on: str
    """
    开始日期: Since when.
    """
    basis: str
    """
    依据: The document on which it rests.
    """
    to_on: str | None
    """
    终止日期: The first day on which it held no more; null: it holds.
    """
    end_basis: str | None
    """
    终止依据: The document by which it ended.
    """


class EquityTable(TypedDict):
    """
    The whole list of a kind of shares as of a day: what differs is closed and opened, who is left out holds none any more.
    """

    on: str
    """
    日期: Today at the latest.
    """
    basis: str
    """
    依据: The document on which it rests.
    """
    holdings: list[EquityRow]
    """
    持股农户: A household once, at most 1000.
    """


class ExecutingDisposal(TypedDict):
    """
    How the asset was disposed of: the day is the step's.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    price: float | str
    """
    成交价: Yuan for which it went, or that are paid for it; 0: nothing is.
    """
    counterparty: NotRequired[str | None]
    """
    受让方: Who has it or pays for it: a unit; of a person the surname only, as 李某.
    """
    channel: NotRequired[Literal["public_exchange", "rural_exchange", "auction", "agreement"] | None]
    """
    交易方式: Of what is sold or exchanged: `public_exchange` 公共资源(国有产权)交易机构; `rural_exchange` 农村产权交易中心; `auction` 公开拍卖; `agreement` 协议.
    """
    zero_statement: NotRequired[str | None]
    """
    零收入说明: Why nothing is paid, where the price is 0.
    """


ExportFormat: TypeAlias = Literal["xlsx", "pdf", "csv"]
"""
What file is made.
"""


ExportState: TypeAlias = Literal["waiting_approval", "refused", "queued", "running", "ready", "failed", "withdrawn", "expired"]
"""
How far an export has come.
"""


class ExportView(TypedDict):
    """
    An export 导出: who asked for which list and what for, and how far it is.
    """

    id: str
    """
    标识: The export.
    """
    export: str
    """
    导出代码: The list, as the catalogue names it.
    """
    title: str
    """
    名称: The list in Chinese.
    """
    format: ExportFormat
    """
    文件格式: `xlsx`, `pdf` or `csv`.
    """
    filters: dict[str, Any]
    """
    筛选条件: The list's own filters by their names; the catalogue lists them.
    """
    full: bool
    """
    含完整个人信息: With full values: needs `pii:read` and a second person.
    """
    purpose: str
    """
    用途: What for, in the asker's words.
    """
    state: ExportState
    """
    状态: `waiting_approval`, `refused`, `queued`, `running`, `ready`, `failed`, `withdrawn` or `expired`.
    """
    rows: int
    """
    总行数: Rows when it was asked for.
    """
    account: str
    """
    申请账号: Account or client that asked.
    """
    asked_by: str
    """
    申请人: Its name.
    """
    department: str
    """
    部门: The asker's department.
    """
    asked_at: str
    """
    申请时间: When it was asked for.
    """
    decided_by: str | None
    """
    审批账号: Who agreed or refused.
    """
    decided_at: str | None
    """
    审批时间: When.
    """
    decision: str | None
    """
    审批意见: The reason given.
    """
    finished_at: str | None
    """
    完成时间: When it ended.
    """
    file_size: int | None
    """
    文件大小: Bytes.
    """
    file_kept_until: str | None
    """
    文件保存至: Until when it can be fetched.
    """
    version: int
    """
    版本: Grows with every change.
    """


class FeedView(TypedDict):
    """
    A table that a department hands over 数据表.
    """

    code: str
    """
    代码: Code of the table.
    """
    title: str
    """
    名称: Chinese title.
    """
    department: str
    """
    部门: Who hands it over.
    """
    description: str
    """
    说明: What a row is.
    """
    columns: list[ColumnView]
    """
    列: Its columns in order.
    """
    key: list[str]
    """
    主键: Titles of the columns that identify a row.
    """


class FilterView(TypedDict):
    """
    A filter of a list.
    """

    name: str
    """
    名称: Its name in `filters`.
    """
    title: str
    """
    名称: In Chinese.
    """


class FinishingRepair(TypedDict):
    """
    What it cost.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    cost: float | str
    """
    维修费用: Yuan.
    """


class HandoverAssetView(TypedDict):
    """
    An asset that is handed over, as the list 资产移交清单 has it.
    """

    id: str
    """
    标识: The record's identifier.
    """
    code: str
    """
    资产编码: Of the register.
    """
    name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    site: str | None
    """
    建设地点: Group or place in the village.
    """
    specification: str | None
    """
    规格型号: Make, model, structure.
    """
    quantity: str | None
    """
    数量: How much of its unit.
    """
    unit: str | None
    """
    计量单位: Of its quantity.
    """
    original_value: str
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """


class HandoverCorrection(TypedDict):
    """
    What is to be corrected of a handover that is not submitted, and why. A field left out stays as it is.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    transferor: NotRequired[str]
    """
    移交方: The unit that built it or had it built.
    """
    receiver: NotRequired[str]
    """
    接收方: The unit that keeps it from now on.
    """
    supervisor: NotRequired[str]
    """
    监交方: The unit before which it is handed over.
    """
    handed_on: NotRequired[str]
    """
    移交日期: The day that the deed bears; it may be to come.
    """
    assets: NotRequired[list[str]]
    """
    移交资产: Assets of one town that wait for their handover.
    """
    note: NotRequired[str | None]
    """
    备注: What else there is to say.
    """


class HandoverEntry(TypedDict):
    """
    A handover as it is written, for its papers to be added.
    """

    transferor: str
    """
    移交方: The unit that built it or had it built.
    """
    receiver: str
    """
    接收方: The unit that keeps it from now on.
    """
    supervisor: str
    """
    监交方: The unit before which it is handed over.
    """
    handed_on: str
    """
    移交日期: The day that the deed bears; it may be to come.
    """
    on: str
    """
    日期: The day of the entry, today at the latest.
    """
    assets: list[str]
    """
    移交资产: Assets of one town that wait for their handover.
    """
    note: NotRequired[str | None]
    """
    备注: What else there is to say.
    """


class HandoverPaperEntry(TypedDict):
    """
    An item of the checklist: an attachment, or why there is none.
    """

    item: Literal[
        "approval",
        "scheme",
        "tender",
        "contract",
        "acceptance",
        "audit",
        "supervision",
        "completion",
        "list",
        "drawings",
        "warranty",
        "keys",
        "upkeep",
    ]
    """
    移交资料: `approval` 项目批复或计划文件; `scheme` 实施方案; `tender` 招投标或比选资料、中标通知书; `contract` 合同; `acceptance` 竣工验收表; `audit` 工程结算(决算)审计报告; `supervision` 监理报告; `completion` 项目竣工移交单; `list` 资产移交清单; `drawings` 图纸和技术资料; `warranty` 保修书或质保金协议; `keys` 钥匙、设备交接记录; `upkeep` 管护责任书.
    """
    attachment_id: NotRequired[str | None]
    """
    附件标识: The attachment of this handover that it is; null: it is absent.
    """
    absent_reason: NotRequired[str | None]
    """
    缺少原因: Why there is none; null: it is attached.
    """


class HandoverPaperView(TypedDict):
    """
    An item of the checklist, filled in or not.
    """

    item: Literal[
        "approval",
        "scheme",
        "tender",
        "contract",
        "acceptance",
        "audit",
        "supervision",
        "completion",
        "list",
        "drawings",
        "warranty",
        "keys",
        "upkeep",
    ]
    """
    移交资料: `approval` 项目批复或计划文件; `scheme` 实施方案; `tender` 招投标或比选资料、中标通知书; `contract` 合同; `acceptance` 竣工验收表; `audit` 工程结算(决算)审计报告; `supervision` 监理报告; `completion` 项目竣工移交单; `list` 资产移交清单; `drawings` 图纸和技术资料; `warranty` 保修书或质保金协议; `keys` 钥匙、设备交接记录; `upkeep` 管护责任书.
    """
    title: str
    """
    名称: What it is called.
    """
    kind: str
    """
    附件种类: The kind of its attachment.
    """
    absent_when: Literal["never", "donated", "told"]
    """
    缺项规则: `never` 不可缺少; `donated` 捐赠资产可说明缺少的原因; `told` 可说明缺少的原因.
    """
    attachment_id: str | None
    """
    附件标识: The attachment of this handover that it is; null: it is absent.
    """
    absent_reason: str | None
    """
    缺少原因: Why there is none.
    """


class HandoverPapers(TypedDict):
    """
    The checklist 移交资料清单 of a handover, whole.
    """

    papers: list[HandoverPaperEntry]
    """
    移交资料清单: An item once each; what is left out is missing.
    """


class HandoverView(TypedDict):
    """
    A handover 移交书 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Where its assets lie: the village, or the town where they lie in several.
    """
    transferor: str
    """
    移交方: The unit that built it or had it built.
    """
    receiver: str
    """
    接收方: The unit that keeps it from now on.
    """
    supervisor: str
    """
    监交方: The unit before which it is handed over.
    """
    handed_on: str
    """
    移交日期: The day that the deed bears; it may be to come.
    """
    note: str | None
    """
    备注: What else there is to say.
    """
    asset_count: int
    """
    资产数: How many assets it hands over.
    """
    original_value: str
    """
    原值: Yuan, of all of them.
    """
    written_by: str
    """
    录入者: Who wrote it.
    """
    department: str
    """
    部门: Their department.
    """
    written_at: str
    """
    录入时间: When it was written.
    """


class IncomeBalanceView(TypedDict):
    """
    What became of the income 收益对账 of a place: ``earned = allotted + unallotted`` and ``allotted = paid + to_pay``, to the cent.
    """

    division_code: str
    """
    行政区划代码: Whose income it is: a village, town or county.
    """
    earned: str
    """
    收益到账: Yuan that its assets have earned.
    """
    allotted: str
    """
    列入方案: Yuan of it that plans have drawn.
    """
    unallotted: str
    """
    尚未分配: Yuan of it in no plan.
    """
    open_since: str | None
    """
    最早未分配收益日期: When the oldest of that arrived; null: there is none.
    """
    paid: str
    """
    已兑付金额: Yuan that were paid.
    """
    paid_to_households: str
    """
    兑付到户: Yuan of it to households.
    """
    to_pay: str
    """
    待兑付: Yuan that plans have drawn and not paid.
    """


class InventoryEntry(TypedDict):
    """
    An inventory as it is planned.
    """

    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    title: str
    """
    盘点名称: What it is called.
    """
    base_on: str
    """
    基准日: As of which day assets are counted.
    """
    deadline_on: str
    """
    盘点截止日期: By when everything is to be counted.
    """
    on: str
    """
    日期: The day of the plan, today at the latest.
    """


class InventoryLineView(TypedDict):
    """
    A line 盘点条目: an asset as the register had it when the list was frozen, or a surplus, and what was found.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    asset_id: str | None
    """
    资产标识: The asset; null: a surplus.
    """
    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    code: str | None
    """
    资产编码: Null: a surplus.
    """
    name: str
    """
    资产名称: What people call it.
    """
    kind: Literal[
        "base",
        "shed",
        "plant",
        "cold_store",
        "tourism",
        "ecommerce",
        "photovoltaic",
        "factory",
        "operating_works",
        "shares",
        "claim",
        "income_right",
        "orchard",
        "breeding",
        "brand",
        "road",
        "irrigation",
        "water",
        "sanitation",
        "education",
        "culture",
        "sport",
        "health",
        "power",
        "service",
        "network",
        "forest",
        "livestock",
        "seedlings",
        "tools",
        "yard",
    ]
    """
    资产类型: Its class and form follow from it: `base` 农林牧渔产业基地; `shed` 大棚、圈舍; `plant` 生产加工设施; `cold_store` 冷库; `tourism` 经营性旅游设施; `ecommerce` 电商设施; `photovoltaic` 光伏电站; `factory` 社区(帮扶)工厂厂房; `operating_works` 经营性基础设施; `shares` 股权; `claim` 债权; `income_right` 收益权、入股分红; `orchard` 经济林; `breeding` 种畜; `brand` 品牌、商标、专利; `road` 道路交通; `irrigation` 农田水利; `water` 供水饮水; `sanitation` 环卫公厕; `education` 教育设施; `culture` 文化设施; `sport` 体育设施; `health` 卫生设施; `power` 电力设施; `service` 综合服务设施; `network` 网络设施; `forest` 防护林、水土保持林; `livestock` 到户牲畜; `seedlings` 到户苗木; `tools` 到户农机具; `yard` 庭院设施.
    """
    site: str | None
    """
    建设地点: Group or place in the village.
    """
    quantity: str | None
    """
    数量: How much of its unit.
    """
    unit: str | None
    """
    计量单位: Of its quantity.
    """
    original_value: str | None
    """
    原值: Yuan in the books; null: a surplus.
    """
    estimated_value: str | None
    """
    估计价值: Yuan, of a surplus.
    """
    result: Literal["ok", "shortage", "damaged", "moved", "idle", "duplicate", "inaccessible", "surplus"] | None
    """
    盘点结果: Null: not counted yet. `ok` 相符; `shortage` 盘亏; `damaged` 毁损; `moved` 位置变化; `idle` 闲置; `duplicate` 重复登记; `inaccessible` 无法到达; `surplus` 盘盈.
    """
    counted_quantity: str | None
    """
    实盘数量: Of its unit, if it was counted.
    """
    note: str | None
    """
    备注: What was seen.
    """
    longitude: str | None
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: str | None
    """
    纬度: Degrees north, CGCS2000.
    """
    photo_id: str | None
    """
    照片附件标识: A picture among the inventory's attachments.
    """
    counted_name: str | None
    """
    盘点人: Who counted it.
    """
    counted_on: str | None
    """
    盘点日期: When.
    """
    checked_name: str | None
    """
    复核人: Who checked it: somebody else.
    """
    checked_on: str | None
    """
    复核日期: When; null: not checked yet.
    """
    cause: str | None
    """
    差异原因: Why it differs.
    """
    settlement: str | None
    """
    处理意见: What is to be done about it.
    """
    adjustment: Literal["miss", "find_idle", "move", "repair"] | None
    """
    台账调整: What the register has learned when the county confirmed: `miss` 转为流失待追; `find_idle` 转为闲置待盘活; `move` 已更新位置; `repair` 已报修. Null: nothing.
    """
    repair_id: str | None
    """
    维修单标识: The repair that was reported for it.
    """
    found_asset_id: str | None
    """
    登记的资产标识: Of a surplus: the asset that was recorded for it; null: to be registered.
    """


class InventoryPlaceView(TypedDict):
    """
    How far a place of an inventory is.
    """

    assets: int
    """
    资产数: How many are in the list.
    """
    counted: int
    """
    已盘点数: How many of them are counted.
    """
    checked: int
    """
    已复核数: Lines, surpluses too, that a second person has checked.
    """
    differing: int
    """
    差异数: Lines that are not as the register has it.
    """
    unsettled: int
    """
    待处理差异数: Of those, without cause and settlement.
    """
    unregistered: int
    """
    待登记盘盈数: Surpluses for which no asset is recorded.
    """
    book_value: str
    """
    账面原值: Yuan of all that is in the list.
    """
    found_value: str
    """
    实存价值: Yuan: the original value of what was found, and what surpluses were estimated at.
    """
    division_code: str
    """
    行政区划代码: Where the assets lie.
    """
    division_name: str
    """
    行政区划名称: Its name.
    """


class InventoryView(TypedDict):
    """
    An inventory 清查盘点 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: What is counted: a county, town or village.
    """
    title: str
    """
    盘点名称: What it is called.
    """
    base_on: str
    """
    基准日: As of which day assets are counted.
    """
    deadline_on: str
    """
    盘点截止日期: By when everything is to be counted.
    """
    assets: int
    """
    资产数: How many were frozen in its list.
    """


class ItemsAdded(TypedDict):
    """
    Which numbers the items have got.
    """

    first: int
    """
    起始序号: Of the first one.
    """
    last: int
    """
    截止序号: Of the last one.
    """


class KeptFiles(TypedDict):
    """
    Stored files of one kind: how many are kept, which end soon, and which were removed lately.
    """

    resource: str
    """
    对象类型: Kind of record that holds them.
    """
    title: str
    """
    名称: The same in Chinese.
    """
    files: int
    """
    保存的文件数: Records whose file is kept.
    """
    bytes: int
    """
    字节数: Their sizes together.
    """
    due: int
    """
    三十天内到期: Of these, whose time ends within 30 days.
    """
    next_at: str | None
    """
    最近到期时间: When the next one ends.
    """
    removed: int
    """
    近三十天已到期: Whose time ended in the last 30 days.
    """


Light: TypeAlias = Literal["yellow", "red", "black"]
"""
灯 of an alert, the mildest first.
"""


class LineCheckEntry(TypedDict):
    """
    A line that was looked at again and is as it says.
    """

    line_id: str
    """
    条目标识: The line.
    """
    seen: int
    """
    所见版本: The line's version that was seen.
    """


class LineChecksEntry(TypedDict):
    """
    Lines that a second person has checked.
    """

    on: str
    """
    日期: When, today at the latest.
    """
    checks: list[LineCheckEntry]
    """
    复核记录: At most 500.
    """


class LineSettling(TypedDict):
    """
    What is said of a differing line: why, and what is to be done; of a surplus, the asset that was recorded for it. What is left out stays.
    """

    cause: NotRequired[str]
    """
    差异原因: Why it differs.
    """
    settlement: NotRequired[str]
    """
    处理意见: What is to be done about it.
    """
    found_asset_id: NotRequired[str | None]
    """
    登记的资产标识: Of a surplus: the asset that was recorded for it.
    """


class LinesRecorded(TypedDict):
    """
    What has become of what was sent: whatever is not among the faults stands.
    """

    recorded: int
    """
    已记录数: Lines that have changed.
    """
    unchanged: int
    """
    无变化数: Lines that were so already, as what is sent again.
    """
    faults: list[FieldFault]
    """
    未记录条目: Each with its place in the request and why.
    """


class MoneyReversing(TypedDict):
    """
    Why proceeds, or a use of them, are reversed 冲销.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: When, today at the latest.
    """


class MoveView(TypedDict):
    """
    A move 流转记录: one step that was taken.
    """

    number: int
    """
    序号: Counts from 1.
    """
    step: str
    """
    环节: The step.
    """
    title: str
    """
    名称: What it is called.
    """
    source: str
    """
    原状态: The state before.
    """
    target: str
    """
    新状态: The state after.
    """
    happened_on: str
    """
    发生日期: When it was done.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """
    actor_name: str
    """
    经办人: Who recorded it.
    """
    department: str
    """
    部门: Of which department.
    """
    opinion: str | None
    """
    意见: In the taker's own words.
    """
    attachments: list[str]
    """
    附件: Attachments that belong to it.
    """
    detail: dict[str, Any]
    """
    环节内容: What the step recorded, in the form of its request.
    """
    due_on: str | None
    """
    应办日期: By when the new state had to be left.
    """


class OperatingContractEntry(TypedDict):
    """
    A contract as it is written, before it is filed.
    """

    asset_id: NotRequired[str | None]
    """
    资产标识: The asset that is run; left out: a resource is.
    """
    resource_id: NotRequired[str | None]
    """
    资源标识: The resource of a collective that is contracted; left out: an asset is run.
    """
    contract_no: str
    """
    合同编号: Once in its place.
    """
    mode: Literal["self", "entrust", "cooperate", "contract", "lease", "share"]
    """
    经营方式: `self` 自主经营; `entrust` 委托经营; `cooperate` 合作经营; `contract` 承包; `lease` 租赁; `share` 入股.
    """
    income: Literal["rent", "fee", "dividend", "interest", "power", "profit", "compensation", "insurance"]
    """
    收益类型: `rent` 租金; `fee` 承包费; `dividend` 分红; `interest` 利息、固定收益; `power` 发电收入; `profit` 经营利润; `compensation` 补偿款; `insurance` 保险赔款.
    """
    operator: str
    """
    经营主体: Who runs it: a unit, or the owner itself.
    """
    operator_code: NotRequired[str | None]
    """
    统一社会信用代码: Of the operator, if it has one.
    """
    signed_on: str
    """
    签订日期: When it was signed.
    """
    starts_on: str
    """
    开始日期: Its first day.
    """
    ends_on: str
    """
    合同到期日: Its last day.
    """
    deposit: NotRequired[float | str | None]
    """
    保证金: Yuan; null: none was agreed.
    """
    terms: NotRequired[str | None]
    """
    约定事项: Purpose, sublet, insurance, risk.
    """
    dues: list[ContractDueEntry]
    """
    应收计划: What is due and when, at most 400.
    """
    on: str
    """
    日期: The day of the entry, today at the latest.
    """


class OperatingContractView(TypedDict):
    """
    A contract 经营合同 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    asset_id: str | None
    """
    资产标识: The asset; null: it is of a resource.
    """
    asset_code: str | None
    """
    资产编码: Its code.
    """
    asset_name: str | None
    """
    资产名称: What people call it.
    """
    resource_id: str | None
    """
    资源标识: The resource of a collective; null: it is of an asset.
    """
    resource_name: str | None
    """
    资源名称: What it is called.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    contract_no: str
    """
    合同编号: Once in its place.
    """
    mode: Literal["self", "entrust", "cooperate", "contract", "lease", "share"]
    """
    经营方式: `self` 自主经营; `entrust` 委托经营; `cooperate` 合作经营; `contract` 承包; `lease` 租赁; `share` 入股.
    """
    income: Literal["rent", "fee", "dividend", "interest", "power", "profit", "compensation", "insurance"]
    """
    收益类型: `rent` 租金; `fee` 承包费; `dividend` 分红; `interest` 利息、固定收益; `power` 发电收入; `profit` 经营利润; `compensation` 补偿款; `insurance` 保险赔款.
    """
    operator: str
    """
    经营主体: Who runs it: a unit, or the owner itself.
    """
    signed_on: str
    """
    签订日期: When it was signed.
    """
    starts_on: str
    """
    开始日期: Its first day.
    """
    ends_on: str
    """
    合同到期日: Its last day.
    """
    received: str
    """
    已收金额: Yuan that came in by now.
    """
    due: str
    """
    应收金额: Yuan that were due before today.
    """
    arrears: str
    """
    拖欠金额: Yuan due before today that have not come.
    """


class OpinedOnAlert(TypedDict):
    """
    A step that says why.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: str
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """


class OwnerEntry(TypedDict):
    """
    Whose an asset is.
    """

    level: Literal["county", "town", "village", "joint", "household", "operator"]
    """
    所有权归属: `county` 国有(县级); `town` 镇; `village` 村集体; `joint` 联村; `household` 农户; `operator` 其他经营主体.
    """
    division_code: NotRequired[str | None]
    """
    行政区划代码: The village, town or county that owns it; null for others.
    """
    household_no: NotRequired[str | None]
    """
    户编号: The household that owns it.
    """
    name: NotRequired[str | None]
    """
    所有权人名称: The enterprise or cooperative that owns it.
    """


class OwnerWorth(TypedDict):
    """
    The assets of owners of a level.
    """

    assets: int
    """
    资产数: On the register.
    """
    original_value: str
    """
    原值: What they cost.
    """
    depreciated: str
    """
    累计折旧: What of that is written off.
    """
    net_value: str
    """
    净值: What is left.
    """
    to_keep: int
    """
    须管护资产数: Taken over, and neither households' nor operators'.
    """
    well_kept: int
    """
    “五有”齐全资产数: Of those, with all five of their care.
    """
    well_kept_rate: str | None
    """
    “五有”齐全率: Percent; null: none is to be cared for.
    """
    owner_level: str
    """
    所有权归属: Such as `village` 村集体.
    """


class PageAssetChangeView(TypedDict):
    items: list[AssetChangeView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAssetKindView(TypedDict):
    items: list[AssetKindView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAssetView(TypedDict):
    items: list[AssetView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAssetsAlertView(TypedDict):
    items: list[AssetsAlertView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAssetsLeftOutRuleView(TypedDict):
    items: list[AssetsLeftOutRuleView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAssetsSupervisionFindingView(TypedDict):
    items: list[AssetsSupervisionFindingView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAssetsSupervisionRunView(TypedDict):
    items: list[AssetsSupervisionRunView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAssetsSuppressionView(TypedDict):
    items: list[AssetsSuppressionView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAttachmentView(TypedDict):
    items: list[AttachmentView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageBatchView(TypedDict):
    items: list[BatchView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCampaignView(TypedDict):
    items: list[CampaignView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCandidateView(TypedDict):
    items: list[CandidateView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCareView(TypedDict):
    items: list[CareView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCheckItemView(TypedDict):
    items: list[CheckItemView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCollectiveChangeView(TypedDict):
    items: list[CollectiveChangeView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCollectiveEntryView(TypedDict):
    items: list[CollectiveEntryView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCollectiveMonthView(TypedDict):
    items: list[CollectiveMonthView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCollectiveResourceView(TypedDict):
    items: list[CollectiveResourceView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCollectiveView(TypedDict):
    items: list[CollectiveView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDifferenceView(TypedDict):
    items: list[DifferenceView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDisclosureKind(TypedDict):
    items: list[DisclosureKind]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDisclosureObjectionView(TypedDict):
    items: list[DisclosureObjectionView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDisclosureView(TypedDict):
    items: list[DisclosureView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDisposalView(TypedDict):
    items: list[DisposalView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDistributionView(TypedDict):
    items: list[DistributionView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDueInventoryView(TypedDict):
    items: list[DueInventoryView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageEquityShareHeld(TypedDict):
    items: list[EquityShareHeld]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageExportView(TypedDict):
    items: list[ExportView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageFeedView(TypedDict):
    items: list[FeedView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageHandoverView(TypedDict):
    items: list[HandoverView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageIncomeBalanceView(TypedDict):
    items: list[IncomeBalanceView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageInventoryLineView(TypedDict):
    items: list[InventoryLineView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageInventoryPlaceView(TypedDict):
    items: list[InventoryPlaceView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageInventoryView(TypedDict):
    items: list[InventoryView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageKeptFiles(TypedDict):
    items: list[KeptFiles]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageOperatingContractView(TypedDict):
    items: list[OperatingContractView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class ParameterSetting(TypedDict):
    """
    A new dated version of a parameter.
    """

    value: float | str
    """
    数值: The value in the parameter's unit, as text or number.
    """
    effective_from: str
    """
    生效日期: First day on which it holds.
    """
    document: str
    """
    依据文件: The document that it rests on.
    """


class ParameterView(TypedDict):
    """
    A parameter with the version that holds on the day asked for.
    """

    name: str
    """
    参数名: Name of the parameter.
    """
    version: int
    """
    版本: Counts up from 1; 0 is the shipped value.
    """
    value: str
    """
    数值: The value in the parameter's unit.
    """
    effective_from: str | None
    """
    生效日期: First day on which it holds; null for the shipped value.
    """
    document: str
    """
    依据文件: The document that it rests on.
    """
    recorded_by: str | None
    """
    录入者: Client that recorded it.
    """
    recorded_at: str | None
    """
    录入时间: When it was recorded.
    """
    title: str
    """
    名称: What the parameter is, in Chinese.
    """
    unit: str
    """
    单位: Unit of the value.
    """
    default: str
    """
    出厂值: The shipped value.
    """


class PatrolEntry(TypedDict):
    """
    A patrol.
    """

    patrolled_on: str
    """
    巡查日期: Today at the latest.
    """
    grade: Literal["good", "worn", "damaged", "idle"]
    """
    巡查结论: `good` 完好; `worn` 一般破损; `damaged` 损毁; `idle` 闲置.
    """
    findings: NotRequired[str | None]
    """
    巡查情况: What was seen.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: Degrees north, CGCS2000.
    """


class PatrolView(TypedDict):
    """
    A patrol 巡查.
    """

    id: str
    """
    标识: The record's identifier.
    """
    patrolled_on: str
    """
    巡查日期: When.
    """
    grade: Literal["good", "worn", "damaged", "idle"]
    """
    巡查结论: `good` 完好; `worn` 一般破损; `damaged` 损毁; `idle` 闲置.
    """
    findings: str | None
    """
    巡查情况: What was seen.
    """
    longitude: str | None
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: str | None
    """
    纬度: Degrees north, CGCS2000.
    """
    recorded_name: str
    """
    录入者姓名: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """


class ProceedsEntry(TypedDict):
    """
    Proceeds that arrived on the account of the collective or of the treasury.
    """

    received_on: str
    """
    到账日期: Today at the latest.
    """
    amount: float | str
    """
    金额: Yuan.
    """
    account: Literal["collective", "fiscal"]
    """
    入账账户: `collective` 村集体账户; `fiscal` 财政账户.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """


class ProceedsUseEntry(TypedDict):
    """
    What proceeds were used for: a project that was accepted, or words, or both.
    """

    used_on: str
    """
    使用日期: Today at the latest.
    """
    amount: float | str
    """
    金额: Yuan.
    """
    purpose: Literal["project", "consolidation", "reproduction", "public_welfare", "maintenance", "fiscal"]
    """
    收入用途: `project` 巩固拓展和乡村振兴项目; `consolidation` 巩固拓展脱贫攻坚成果; `reproduction` 产业提质增效、再生产; `public_welfare` 村级公益事业; `maintenance` 资产运行管护; `fiscal` 上缴县级财政统筹.
    """
    project_id: NotRequired[str | None]
    """
    项目标识: The project of the funds service that built it; null: none.
    """
    note: NotRequired[str | None]
    """
    说明: What it was used for, in words.
    """


class ProceedsUseView(TypedDict):
    """
    A use of proceeds, or the opposite of one that was recorded by mistake.
    """

    id: str
    """
    标识: The record's identifier.
    """
    used_on: str
    """
    使用日期: When.
    """
    amount: str
    """
    金额: Yuan; less than nought: it reverses another.
    """
    purpose: Literal["project", "consolidation", "reproduction", "public_welfare", "maintenance", "fiscal"]
    """
    收入用途: `project` 巩固拓展和乡村振兴项目; `consolidation` 巩固拓展脱贫攻坚成果; `reproduction` 产业提质增效、再生产; `public_welfare` 村级公益事业; `maintenance` 资产运行管护; `fiscal` 上缴县级财政统筹.
    """
    project_id: str | None
    """
    项目标识: The project of the funds service that built it; null: none.
    """
    project_code: str | None
    """
    项目编号: The project's code.
    """
    project_name: str | None
    """
    项目名称: What it is called.
    """
    note: str | None
    """
    说明: What it was used for, in words.
    """
    reverses: str | None
    """
    所冲销使用: The use that it undoes.
    """
    reason: str | None
    """
    事由: Why it was reversed.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class ProceedsView(TypedDict):
    """
    Proceeds that arrived, or the opposite of some that were recorded by mistake.
    """

    id: str
    """
    标识: The record's identifier.
    """
    received_on: str
    """
    到账日期: When.
    """
    amount: str
    """
    金额: Yuan; less than nought: it reverses another.
    """
    account: Literal["collective", "fiscal"]
    """
    入账账户: `collective` 村集体账户; `fiscal` 财政账户.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """
    reverses: str | None
    """
    所冲销收入: The proceeds that it undoes.
    """
    reason: str | None
    """
    事由: Why they were reversed.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class PublicisingCollectiveMonth(TypedDict):
    """
    The notice 三资月度公开, as it is put up on that day, which does not count.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    place: NotRequired[str | None]
    """
    公示地点: Left out: as its kind has it.
    """
    days: NotRequired[int | None]
    """
    公示天数: Left out: as many as the parameter asks for, which are the least.
    """


class Purpose(TypedDict):
    """
    What personal data is read for.
    """

    purpose: str
    """
    用途: What for; goes into the audit trail.
    """


class ReasonView(TypedDict):
    """
    A reason 阻止原因 for which a step cannot be taken yet.
    """

    code: str
    """
    代码: Stable code of the reason.
    """
    told: str
    """
    说明: What there is to do, in Chinese.
    """


class ReceiptEntry(TypedDict):
    """
    Income that has arrived.
    """

    received_on: str
    """
    到账日期: Today at the latest.
    """
    amount: float | str
    """
    金额: Yuan.
    """
    account: Literal["collective", "fiscal"]
    """
    入账账户: `collective` 村集体账户; `fiscal` 财政账户.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """


class ReceiptReversing(TypedDict):
    """
    Why a receipt is reversed 冲销.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: When, today at the latest.
    """


class ReceiptView(TypedDict):
    """
    Income that arrived, or the opposite of one that was recorded by mistake.
    """

    id: str
    """
    标识: The record's identifier.
    """
    received_on: str
    """
    到账日期: When.
    """
    amount: str
    """
    金额: Yuan; less than nought: it reverses another.
    """
    account: Literal["collective", "fiscal"]
    """
    入账账户: `collective` 村集体账户; `fiscal` 财政账户.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """
    reverses: str | None
    """
    所冲销收益: The receipt that it undoes.
    """
    reason: str | None
    """
    事由: Why it was reversed.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class RegisterView(TypedDict):
    """
    A register 资源登记表: what its records say, how many there are, and how good they are.
    """

    code: str
    """
    代码: Code of the table.
    """
    title: str
    """
    名称: Chinese title.
    """
    department: str
    """
    部门: Who hands it over.
    """
    description: str
    """
    说明: What a row is.
    """
    columns: list[ColumnView]
    """
    列: Its columns in order.
    """
    key: list[str]
    """
    主键: Titles of the columns that identify a row.
    """
    base: Literal["village", "natural", "special"]
    """
    基础数据库: `village` 行政村(社区)库; `natural` 自然资源库; `special` 特色资源库.
    """
    base_title: str
    """
    基础数据库名称: In Chinese.
    """
    cycle: Literal["yearly", "half_year"]
    """
    更新周期: `yearly` 每年; `half_year` 每半年.
    """
    period_days: int
    """
    周期天数: Days of the period, a parameter.
    """
    field_titles: dict[str, str]
    """
    字段名称: Titles of the columns by the names that records use.
    """
    record_count: int
    """
    记录数: Records that stand.
    """
    withdrawn_count: int
    """
    作废记录数: Records that were taken back.
    """
    last_changed_on: str | None
    """
    最近变更日期: The newest change; null: none.
    """
    light: Literal["green", "yellow", "red"] | None
    """
    灯: By its newest confirmation: `green` 正常; `yellow` 超期; `red` 严重超期; null: no records.
    """
    quality_score: str | None
    """
    质量得分: Weights of the dimensions times their pass rates, 100 at most; null: nothing to look at.
    """


class RejectView(TypedDict):
    """
    A rejected row.
    """

    row: int
    """
    行号: 1-based record in the file; the header is 1.
    """
    reason: str
    """
    错误代码: Stable machine code.
    """
    column: str
    """
    列: Title of the column that decides.
    """
    message: str
    """
    错误说明: What is wrong, in Chinese.
    """


class RepairEntry(TypedDict):
    """
    What is to be repaired.
    """

    asset_id: str
    """
    资产标识: The asset.
    """
    problem: str
    """
    报修内容: What is broken.
    """
    patrol_id: NotRequired[str | None]
    """
    巡查标识: The patrol that found it, if one did.
    """
    on: str
    """
    日期: When it was reported, today at the latest.
    """


class RepairView(TypedDict):
    """
    A repair order 维修单 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    asset_id: str
    """
    资产标识: The asset.
    """
    asset_name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    problem: str
    """
    报修内容: What is broken.
    """
    repairer: str | None
    """
    维修单位: Null: not assigned yet.
    """
    estimate: str | None
    """
    预计费用: Yuan; null: not assigned yet.
    """
    cost: str | None
    """
    维修费用: Yuan; null: not done yet.
    """


class ResBrdCorrection(TypedDict):
    """
    品牌和两品一标(RES-BRD)。一行是一个品牌或认证,按证书编号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    brand_kind: NotRequired[Literal["绿色食品", "有机农产品", "农产品地理标志", "区域公用品牌", "注册商标"]]
    """
    品牌类别: One of a closed list.
    """
    brand_holder: NotRequired[str]
    """
    持有单位: Free text.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Free text. 18 位
    """
    product: NotRequired[str | None]
    """
    产品: Free text.
    """
    certified_mu: NotRequired[float | str | None]
    """
    认证面积(亩): A number from 0, at most six decimals.
    """
    certified_on: NotRequired[str | None]
    """
    发证日期: A calendar day.
    """
    valid_until: NotRequired[str | None]
    """
    有效期至: A calendar day.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResBrdEntry(TypedDict):
    """
    品牌和两品一标(RES-BRD)。一行是一个品牌或认证,按证书编号新增或更新。
    """

    brand_no: str
    """
    证书编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    brand_kind: Literal["绿色食品", "有机农产品", "农产品地理标志", "区域公用品牌", "注册商标"]
    """
    品牌类别: One of a closed list.
    """
    brand_holder: str
    """
    持有单位: Free text.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Free text. 18 位
    """
    product: NotRequired[str | None]
    """
    产品: Free text.
    """
    certified_mu: NotRequired[float | str | None]
    """
    认证面积(亩): A number from 0, at most six decimals.
    """
    certified_on: NotRequired[str | None]
    """
    发证日期: A calendar day.
    """
    valid_until: NotRequired[str | None]
    """
    有效期至: A calendar day.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResCrpCorrection(TypedDict):
    """
    特色种养(RES-CRP)。一行是一个村的一种特色种养,按村、种类和名称新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    capacity: NotRequired[float | str]
    """
    规模: A number from 0, at most six decimals.
    """
    capacity_unit: NotRequired[Literal["亩", "箱"]]
    """
    规模单位: One of a closed list.
    """
    under_forest_mu: NotRequired[float | str | None]
    """
    其中林下面积(亩): A number from 0, at most six decimals.
    """
    output_tons: NotRequired[float | str | None]
    """
    年产量(吨): A number from 0, at most six decimals.
    """
    output_value: NotRequired[float | str | None]
    """
    年产值: Yuan, at most two decimals. 元
    """
    growing_households: NotRequired[int | None]
    """
    种养户数: A whole number from 0.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResCrpEntry(TypedDict):
    """
    特色种养(RES-CRP)。一行是一个村的一种特色种养,按村、种类和名称新增或更新。
    """

    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    crop: Literal["魔芋", "茶叶", "猕猴桃", "中药材", "养蜂", "粮食", "油料", "蔬菜", "核桃", "板栗", "烤烟", "食用菌", "其他"]
    """
    种类: One of a closed list.
    """
    name: str
    """
    名称: Free text. 具体品种
    """
    capacity: float | str
    """
    规模: A number from 0, at most six decimals.
    """
    capacity_unit: Literal["亩", "箱"]
    """
    规模单位: One of a closed list.
    """
    under_forest_mu: NotRequired[float | str | None]
    """
    其中林下面积(亩): A number from 0, at most six decimals.
    """
    output_tons: NotRequired[float | str | None]
    """
    年产量(吨): A number from 0, at most six decimals.
    """
    output_value: NotRequired[float | str | None]
    """
    年产值: Yuan, at most two decimals. 元
    """
    growing_households: NotRequired[int | None]
    """
    种养户数: A whole number from 0.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResEntCorrection(TypedDict):
    """
    新型经营主体(RES-ENT)。一行是一个合作社、家庭农场或企业,按统一社会信用代码新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    firm_kind: NotRequired[Literal["合作社", "家庭农场", "龙头企业", "其他企业", "社区工厂", "个体工商户"]]
    """
    主体类别: One of a closed list.
    """
    firm_grade: NotRequired[Literal["未评定", "县级", "市级", "省级", "国家级"]]
    """
    评定级别: One of a closed list.
    """
    main_industry: NotRequired[str]
    """
    主营产业: Free text.
    """
    founded_on: NotRequired[str | None]
    """
    成立日期: A calendar day.
    """
    member_count: NotRequired[int | None]
    """
    成员数: A whole number from 0.
    """
    led_households: NotRequired[int | None]
    """
    带动户数: A whole number from 0.
    """
    in_business: NotRequired[bool | None]
    """
    正常经营: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResEntEntry(TypedDict):
    """
    新型经营主体(RES-ENT)。一行是一个合作社、家庭农场或企业,按统一社会信用代码新增或更新。
    """

    credit_code: str
    """
    统一社会信用代码: Free text. 18 位
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    firm_kind: Literal["合作社", "家庭农场", "龙头企业", "其他企业", "社区工厂", "个体工商户"]
    """
    主体类别: One of a closed list.
    """
    firm_grade: Literal["未评定", "县级", "市级", "省级", "国家级"]
    """
    评定级别: One of a closed list.
    """
    main_industry: str
    """
    主营产业: Free text.
    """
    founded_on: NotRequired[str | None]
    """
    成立日期: A calendar day.
    """
    member_count: NotRequired[int | None]
    """
    成员数: A whole number from 0.
    """
    led_households: NotRequired[int | None]
    """
    带动户数: A whole number from 0.
    """
    in_business: NotRequired[bool | None]
    """
    正常经营: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResFacCorrection(TypedDict):
    """
    村庄设施(RES-FAC)。一行是一处道路、供水、网络、卫生室、学校、厕所、垃圾等设施,按设施编号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    facility_kind: NotRequired[
        Literal[
            "道路",
            "供水",
            "供电",
            "通信网络",
            "卫生室",
            "学校",
            "公共厕所",
            "垃圾处理",
            "污水处理",
            "文化活动场所",
            "养老服务",
            "物流网点",
            "其他",
        ]
    ]
    """
    设施类别: One of a closed list.
    """
    condition: NotRequired[Literal["正常", "待维修", "停用"]]
    """
    状况: One of a closed list.
    """
    built_year: NotRequired[int | None]
    """
    建成年份: A year, 1900 to 2100.
    """
    capacity: NotRequired[float | str | None]
    """
    规模: A number from 0, at most six decimals. 与规模单位一并填写
    """
    capacity_unit: NotRequired[str | None]
    """
    规模单位: Free text.
    """
    keeper_unit: NotRequired[str | None]
    """
    管护单位: Free text.
    """
    asset_code: NotRequired[str | None]
    """
    资产编码: Free text. 已登记帮扶项目资产的填写
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResFacEntry(TypedDict):
    """
    村庄设施(RES-FAC)。一行是一处道路、供水、网络、卫生室、学校、厕所、垃圾等设施,按设施编号新增或更新。
    """

    facility_no: str
    """
    设施编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    facility_kind: Literal[
        "道路",
        "供水",
        "供电",
        "通信网络",
        "卫生室",
        "学校",
        "公共厕所",
        "垃圾处理",
        "污水处理",
        "文化活动场所",
        "养老服务",
        "物流网点",
        "其他",
    ]
    """
    设施类别: One of a closed list.
    """
    condition: Literal["正常", "待维修", "停用"]
    """
    状况: One of a closed list.
    """
    built_year: NotRequired[int | None]
    """
    建成年份: A year, 1900 to 2100.
    """
    capacity: NotRequired[float | str | None]
    """
    规模: A number from 0, at most six decimals. 与规模单位一并填写
    """
    capacity_unit: NotRequired[str | None]
    """
    规模单位: Free text.
    """
    keeper_unit: NotRequired[str | None]
    """
    管护单位: Free text.
    """
    asset_code: NotRequired[str | None]
    """
    资产编码: Free text. 已登记帮扶项目资产的填写
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResForCorrection(TypedDict):
    """
    林地小班(RES-FOR)。一行是一个小班,按小班号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    forest_kind: NotRequired[Literal["公益林", "商品林"]]
    """
    森林类别: One of a closed list.
    """
    forest_origin: NotRequired[Literal["天然", "人工"]]
    """
    起源: One of a closed list.
    """
    dominant_tree: NotRequired[str | None]
    """
    优势树种: Free text.
    """
    area_mu: NotRequired[float | str]
    """
    面积(亩): A number from 0, at most six decimals.
    """
    timber_m3: NotRequired[float | str | None]
    """
    蓄积量(立方米): A number from 0, at most six decimals.
    """
    under_forest: NotRequired[bool | None]
    """
    发展林下经济: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResForEntry(TypedDict):
    """
    林地小班(RES-FOR)。一行是一个小班,按小班号新增或更新。
    """

    forest_block_no: str
    """
    小班号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    forest_kind: Literal["公益林", "商品林"]
    """
    森林类别: One of a closed list.
    """
    forest_origin: Literal["天然", "人工"]
    """
    起源: One of a closed list.
    """
    dominant_tree: NotRequired[str | None]
    """
    优势树种: Free text.
    """
    area_mu: float | str
    """
    面积(亩): A number from 0, at most six decimals.
    """
    timber_m3: NotRequired[float | str | None]
    """
    蓄积量(立方米): A number from 0, at most six decimals.
    """
    under_forest: NotRequired[bool | None]
    """
    发展林下经济: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResGrpCorrection(TypedDict):
    """
    村民小组(RES-GRP)。一行是一个村民小组,按村和组编号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    hukou_households: NotRequired[int]
    """
    户籍户数: A whole number from 0.
    """
    hukou_population: NotRequired[int]
    """
    户籍人口: A whole number from 0.
    """
    labour: NotRequired[int | None]
    """
    劳动力数: A whole number from 0.
    """
    cropland_mu: NotRequired[float | str | None]
    """
    耕地面积(亩): A number from 0, at most six decimals.
    """
    woodland_mu: NotRequired[float | str | None]
    """
    林地面积(亩): A number from 0, at most six decimals.
    """
    hardened_road: NotRequired[bool | None]
    """
    通硬化路: Yes or no: true, false, 是 or 否.
    """
    tap_water: NotRequired[bool | None]
    """
    通自来水: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResGrpEntry(TypedDict):
    """
    村民小组(RES-GRP)。一行是一个村民小组,按村和组编号新增或更新。
    """

    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    group_no: str
    """
    组编号: Free text. 在本村内不重复
    """
    name: str
    """
    名称: Free text.
    """
    hukou_households: int
    """
    户籍户数: A whole number from 0.
    """
    hukou_population: int
    """
    户籍人口: A whole number from 0.
    """
    labour: NotRequired[int | None]
    """
    劳动力数: A whole number from 0.
    """
    cropland_mu: NotRequired[float | str | None]
    """
    耕地面积(亩): A number from 0, at most six decimals.
    """
    woodland_mu: NotRequired[float | str | None]
    """
    林地面积(亩): A number from 0, at most six decimals.
    """
    hardened_road: NotRequired[bool | None]
    """
    通硬化路: Yes or no: true, false, 是 or 否.
    """
    tap_water: NotRequired[bool | None]
    """
    通自来水: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResHazCorrection(TypedDict):
    """
    地质灾害隐患点(RES-HAZ)。一行是一处隐患点,按隐患点编号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    hazard_kind: NotRequired[Literal["滑坡", "崩塌", "泥石流", "地面塌陷", "地裂缝", "不稳定斜坡"]]
    """
    灾害类型: One of a closed list.
    """
    hazard_scale: NotRequired[Literal["小型", "中型", "大型", "特大型"]]
    """
    灾害规模: One of a closed list.
    """
    found_on: NotRequired[str | None]
    """
    发现日期: A calendar day.
    """
    threatened_households: NotRequired[int]
    """
    威胁户数: A whole number from 0.
    """
    threatened_persons: NotRequired[int]
    """
    威胁人数: A whole number from 0.
    """
    threatened_value: NotRequired[float | str | None]
    """
    威胁财产: Yuan, at most two decimals. 元
    """
    watched_over: NotRequired[bool | None]
    """
    有群测群防: Yes or no: true, false, 是 or 否.
    """
    treatment: NotRequired[Literal["未治理", "治理中", "已治理", "已销号"]]
    """
    治理情况: One of a closed list.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResHazEntry(TypedDict):
    """
    地质灾害隐患点(RES-HAZ)。一行是一处隐患点,按隐患点编号新增或更新。
    """

    hazard_no: str
    """
    隐患点编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    hazard_kind: Literal["滑坡", "崩塌", "泥石流", "地面塌陷", "地裂缝", "不稳定斜坡"]
    """
    灾害类型: One of a closed list.
    """
    hazard_scale: Literal["小型", "中型", "大型", "特大型"]
    """
    灾害规模: One of a closed list.
    """
    found_on: NotRequired[str | None]
    """
    发现日期: A calendar day.
    """
    threatened_households: int
    """
    威胁户数: A whole number from 0.
    """
    threatened_persons: int
    """
    威胁人数: A whole number from 0.
    """
    threatened_value: NotRequired[float | str | None]
    """
    威胁财产: Yuan, at most two decimals. 元
    """
    watched_over: NotRequired[bool | None]
    """
    有群测群防: Yes or no: true, false, 是 or 否.
    """
    treatment: Literal["未治理", "治理中", "已治理", "已销号"]
    """
    治理情况: One of a closed list.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResIchCorrection(TypedDict):
    """
    非物质文化遗产(RES-ICH)。一行是一个项目,按项目编号新增或更新。传承人只填人数,不填姓名。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    heritage_kind: NotRequired[
        Literal[
            "民间文学",
            "传统音乐",
            "传统舞蹈",
            "传统戏剧",
            "曲艺",
            "传统体育、游艺与杂技",
            "传统美术",
            "传统技艺",
            "传统医药",
            "民俗",
        ]
    ]
    """
    遗产类别: One of a closed list.
    """
    heritage_level: NotRequired[Literal["县级", "市级", "省级", "国家级"]]
    """
    名录级别: One of a closed list.
    """
    announced_year: NotRequired[int | None]
    """
    公布年份: A year, 1900 to 2100.
    """
    inheritors: NotRequired[int | None]
    """
    代表性传承人数: A whole number from 0.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResIchEntry(TypedDict):
    """
    非物质文化遗产(RES-ICH)。一行是一个项目,按项目编号新增或更新。传承人只填人数,不填姓名。
    """

    heritage_no: str
    """
    遗产项目编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    heritage_kind: Literal[
        "民间文学",
        "传统音乐",
        "传统舞蹈",
        "传统戏剧",
        "曲艺",
        "传统体育、游艺与杂技",
        "传统美术",
        "传统技艺",
        "传统医药",
        "民俗",
    ]
    """
    遗产类别: One of a closed list.
    """
    heritage_level: Literal["县级", "市级", "省级", "国家级"]
    """
    名录级别: One of a closed list.
    """
    announced_year: NotRequired[int | None]
    """
    公布年份: A year, 1900 to 2100.
    """
    inheritors: NotRequired[int | None]
    """
    代表性传承人数: A whole number from 0.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResMinCorrection(TypedDict):
    """
    矿产地(RES-MIN)。一行是一处矿产地,按矿产地编号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    mineral: NotRequired[str]
    """
    矿种: Free text.
    """
    mining: NotRequired[Literal["未开采", "在采", "停采", "闭坑"]]
    """
    开采状况: One of a closed list.
    """
    area_km2: NotRequired[float | str | None]
    """
    面积(平方公里): A number from 0, at most six decimals.
    """
    reserves: NotRequired[float | str | None]
    """
    资源储量: A number from 0, at most six decimals. 与储量单位一并填写
    """
    reserves_unit: NotRequired[str | None]
    """
    储量单位: Free text.
    """
    permit_no: NotRequired[str | None]
    """
    采矿许可证号: Free text.
    """
    permit_until: NotRequired[str | None]
    """
    许可有效期至: A calendar day. 在采的必填
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Free text. 18 位
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResMinEntry(TypedDict):
    """
    矿产地(RES-MIN)。一行是一处矿产地,按矿产地编号新增或更新。
    """

    mine_no: str
    """
    矿产地编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    mineral: str
    """
    矿种: Free text.
    """
    mining: Literal["未开采", "在采", "停采", "闭坑"]
    """
    开采状况: One of a closed list.
    """
    area_km2: NotRequired[float | str | None]
    """
    面积(平方公里): A number from 0, at most six decimals.
    """
    reserves: NotRequired[float | str | None]
    """
    资源储量: A number from 0, at most six decimals. 与储量单位一并填写
    """
    reserves_unit: NotRequired[str | None]
    """
    储量单位: Free text.
    """
    permit_no: NotRequired[str | None]
    """
    采矿许可证号: Free text.
    """
    permit_until: NotRequired[str | None]
    """
    许可有效期至: A calendar day. 在采的必填
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Free text. 18 位
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResParCorrection(TypedDict):
    """
    宗地(RES-PAR)。一行是一宗地,按宗地代码新增或更新。权利人只填类型,不填姓名。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text. 坐落
    """
    parcel_use: NotRequired[Literal["宅基地", "承包地", "林地", "集体建设用地", "公益事业用地", "设施农用地", "其他"]]
    """
    土地用途: One of a closed list.
    """
    area_m2: NotRequired[float | str]
    """
    面积(平方米): A number from 0, at most six decimals.
    """
    holder_kind: NotRequired[Literal["农户", "村集体", "国有", "企业", "其他"]]
    """
    权利人类型: One of a closed list.
    """
    registered: NotRequired[bool | None]
    """
    已登记发证: Yes or no: true, false, 是 or 否.
    """
    real_estate_no: NotRequired[str | None]
    """
    不动产权证号: Free text.
    """
    planning_zone: NotRequired[str | None]
    """
    规划用途分区: Free text.
    """
    red_line: NotRequired[bool | None]
    """
    在生态保护红线内: Yes or no: true, false, 是 or 否.
    """
    basic_farmland: NotRequired[bool | None]
    """
    属永久基本农田: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResParEntry(TypedDict):
    """
    宗地(RES-PAR)。一行是一宗地,按宗地代码新增或更新。权利人只填类型,不填姓名。
    """

    parcel_code: str
    """
    宗地代码: Free text. 19 位:县 6、地籍区 3、地籍子区 3、权属类型 2、顺序号 5
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text. 坐落
    """
    parcel_use: Literal["宅基地", "承包地", "林地", "集体建设用地", "公益事业用地", "设施农用地", "其他"]
    """
    土地用途: One of a closed list.
    """
    area_m2: float | str
    """
    面积(平方米): A number from 0, at most six decimals.
    """
    holder_kind: Literal["农户", "村集体", "国有", "企业", "其他"]
    """
    权利人类型: One of a closed list.
    """
    registered: NotRequired[bool | None]
    """
    已登记发证: Yes or no: true, false, 是 or 否.
    """
    real_estate_no: NotRequired[str | None]
    """
    不动产权证号: Free text.
    """
    planning_zone: NotRequired[str | None]
    """
    规划用途分区: Free text.
    """
    red_line: NotRequired[bool | None]
    """
    在生态保护红线内: Yes or no: true, false, 是 or 否.
    """
    basic_farmland: NotRequired[bool | None]
    """
    属永久基本农田: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResProCorrection(TypedDict):
    """
    冷库和加工厂(RES-PRO)。一行是一座冷库或加工厂,按设施编号新增或更新;由帮扶资金形成的填写资产编码。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    plant_kind: NotRequired[Literal["冷库", "魔芋初加工", "茶叶加工", "中药材加工", "粮油加工", "果蔬加工", "其他加工"]]
    """
    加工设施类别: One of a closed list.
    """
    capacity: NotRequired[float | str]
    """
    规模: A number from 0, at most six decimals.
    """
    capacity_unit: NotRequired[str]
    """
    规模单位: Free text.
    """
    built_year: NotRequired[int | None]
    """
    建成年份: A year, 1900 to 2100.
    """
    condition: NotRequired[Literal["正常", "待维修", "停用"]]
    """
    状况: One of a closed list.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Free text. 18 位
    """
    asset_code: NotRequired[str | None]
    """
    资产编码: Free text. 已登记帮扶项目资产的填写
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResProEntry(TypedDict):
    """
    冷库和加工厂(RES-PRO)。一行是一座冷库或加工厂,按设施编号新增或更新;由帮扶资金形成的填写资产编码。
    """

    plant_no: str
    """
    加工设施编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    plant_kind: Literal["冷库", "魔芋初加工", "茶叶加工", "中药材加工", "粮油加工", "果蔬加工", "其他加工"]
    """
    加工设施类别: One of a closed list.
    """
    capacity: float | str
    """
    规模: A number from 0, at most six decimals.
    """
    capacity_unit: str
    """
    规模单位: Free text.
    """
    built_year: NotRequired[int | None]
    """
    建成年份: A year, 1900 to 2100.
    """
    condition: Literal["正常", "待维修", "停用"]
    """
    状况: One of a closed list.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Free text. 18 位
    """
    asset_code: NotRequired[str | None]
    """
    资产编码: Free text. 已登记帮扶项目资产的填写
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResSitCorrection(TypedDict):
    """
    易地搬迁安置点(RES-SIT)。一行是一个安置点,按安置点编号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    resettling: NotRequired[Literal["集中安置", "分散安置"]]
    """
    安置方式: One of a closed list.
    """
    settled_year: NotRequired[int | None]
    """
    入住年份: A year, 1900 to 2100.
    """
    resettled_households: NotRequired[int]
    """
    安置户数: A whole number from 0.
    """
    resettled_population: NotRequired[int]
    """
    安置人口: A whole number from 0.
    """
    flats: NotRequired[int | None]
    """
    住房套数: A whole number from 0.
    """
    titled_percent: NotRequired[float | str | None]
    """
    不动产登记率: A number from 0, at most six decimals. %
    """
    factories: NotRequired[int | None]
    """
    社区工厂数: A whole number from 0.
    """
    property_service: NotRequired[bool | None]
    """
    有物业服务: Yes or no: true, false, 是 or 否.
    """
    mediation_room: NotRequired[bool | None]
    """
    有规范化调解室: Yes or no: true, false, 是 or 否.
    """
    charging: NotRequired[bool | None]
    """
    有充电设施: Yes or no: true, false, 是 or 否.
    """
    smart_security: NotRequired[bool | None]
    """
    智慧安防小区: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResSitEntry(TypedDict):
    """
    易地搬迁安置点(RES-SIT)。一行是一个安置点,按安置点编号新增或更新。
    """

    site_no: str
    """
    安置点编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    resettling: Literal["集中安置", "分散安置"]
    """
    安置方式: One of a closed list.
    """
    settled_year: NotRequired[int | None]
    """
    入住年份: A year, 1900 to 2100.
    """
    resettled_households: int
    """
    安置户数: A whole number from 0.
    """
    resettled_population: int
    """
    安置人口: A whole number from 0.
    """
    flats: NotRequired[int | None]
    """
    住房套数: A whole number from 0.
    """
    titled_percent: NotRequired[float | str | None]
    """
    不动产登记率: A number from 0, at most six decimals. %
    """
    factories: NotRequired[int | None]
    """
    社区工厂数: A whole number from 0.
    """
    property_service: NotRequired[bool | None]
    """
    有物业服务: Yes or no: true, false, 是 or 否.
    """
    mediation_room: NotRequired[bool | None]
    """
    有规范化调解室: Yes or no: true, false, 是 or 否.
    """
    charging: NotRequired[bool | None]
    """
    有充电设施: Yes or no: true, false, 是 or 否.
    """
    smart_security: NotRequired[bool | None]
    """
    智慧安防小区: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResTouCorrection(TypedDict):
    """
    旅游点和民宿(RES-TOU)。一行是一处景区、民宿、农家乐或示范村,按旅游点编号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    tourism_kind: NotRequired[Literal["民宿", "农家乐", "景区", "度假区", "田园综合体", "旅游示范村", "其他"]]
    """
    旅游点类别: One of a closed list.
    """
    tourism_grade: NotRequired[Literal["未评定", "3A", "4A", "5A", "丙级", "乙级", "甲级", "县级", "市级", "省级", "国家级"]]
    """
    等级: One of a closed list.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Free text. 18 位
    """
    beds: NotRequired[int | None]
    """
    床位数: A whole number from 0.
    """
    visitors: NotRequired[int | None]
    """
    年接待人次: A whole number from 0.
    """
    revenue: NotRequired[float | str | None]
    """
    年营业收入: Yuan, at most two decimals. 元
    """
    condition: NotRequired[Literal["正常", "待维修", "停用"]]
    """
    状况: One of a closed list.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResTouEntry(TypedDict):
    """
    旅游点和民宿(RES-TOU)。一行是一处景区、民宿、农家乐或示范村,按旅游点编号新增或更新。
    """

    tourism_no: str
    """
    旅游点编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    tourism_kind: Literal["民宿", "农家乐", "景区", "度假区", "田园综合体", "旅游示范村", "其他"]
    """
    旅游点类别: One of a closed list.
    """
    tourism_grade: Literal["未评定", "3A", "4A", "5A", "丙级", "乙级", "甲级", "县级", "市级", "省级", "国家级"]
    """
    等级: One of a closed list.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Free text. 18 位
    """
    beds: NotRequired[int | None]
    """
    床位数: A whole number from 0.
    """
    visitors: NotRequired[int | None]
    """
    年接待人次: A whole number from 0.
    """
    revenue: NotRequired[float | str | None]
    """
    年营业收入: Yuan, at most two decimals. 元
    """
    condition: Literal["正常", "待维修", "停用"]
    """
    状况: One of a closed list.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResTreCorrection(TypedDict):
    """
    古树名木(RES-TRE)。一行是一株古树名木,按古树编号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    species: NotRequired[str]
    """
    树种: Free text.
    """
    tree_grade: NotRequired[Literal["一级古树", "二级古树", "三级古树", "名木"]]
    """
    保护级别: One of a closed list.
    """
    age_years: NotRequired[int | None]
    """
    树龄: A whole number from 1.
    """
    height_m: NotRequired[float | str | None]
    """
    树高(米): A number from 0, at most six decimals.
    """
    girth_cm: NotRequired[float | str | None]
    """
    胸围(厘米): A number from 0, at most six decimals.
    """
    vigour: NotRequired[Literal["正常", "衰弱", "濒危", "死亡"]]
    """
    长势: One of a closed list.
    """
    tagged: NotRequired[bool | None]
    """
    已挂牌: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResTreEntry(TypedDict):
    """
    古树名木(RES-TRE)。一行是一株古树名木,按古树编号新增或更新。
    """

    tree_no: str
    """
    古树编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    species: str
    """
    树种: Free text.
    """
    tree_grade: Literal["一级古树", "二级古树", "三级古树", "名木"]
    """
    保护级别: One of a closed list.
    """
    age_years: NotRequired[int | None]
    """
    树龄: A whole number from 1.
    """
    height_m: NotRequired[float | str | None]
    """
    树高(米): A number from 0, at most six decimals.
    """
    girth_cm: NotRequired[float | str | None]
    """
    胸围(厘米): A number from 0, at most six decimals.
    """
    vigour: Literal["正常", "衰弱", "濒危", "死亡"]
    """
    长势: One of a closed list.
    """
    tagged: NotRequired[bool | None]
    """
    已挂牌: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResVilCorrection(TypedDict):
    """
    行政村(社区)(RES-VIL)。一行是一个行政村或社区,按行政区划代码新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    village_class: NotRequired[Literal["行政村", "社区"]]
    """
    类别: One of a closed list.
    """
    village_type: NotRequired[Literal["脱贫村", "示范村", "重点帮扶村", "一般村"]]
    """
    村类型: One of a closed list.
    """
    civil_code: NotRequired[str | None]
    """
    民政代码: Free text. 民政部门的 12 位代码
    """
    natural_villages: NotRequired[int | None]
    """
    自然村数: A whole number from 0.
    """
    group_count: NotRequired[int]
    """
    村民小组数: A whole number from 0.
    """
    area_km2: NotRequired[float | str | None]
    """
    面积(平方公里): A number from 0, at most six decimals.
    """
    hukou_households: NotRequired[int]
    """
    户籍户数: A whole number from 0.
    """
    hukou_population: NotRequired[int]
    """
    户籍人口: A whole number from 0.
    """
    residents: NotRequired[int | None]
    """
    常住人口: A whole number from 0.
    """
    cadres: NotRequired[int | None]
    """
    村干部数: A whole number from 0.
    """
    party_branch: NotRequired[str | None]
    """
    党组织名称: Free text.
    """
    party_members: NotRequired[int | None]
    """
    党员数: A whole number from 0.
    """
    collective_income: NotRequired[float | str | None]
    """
    集体经济年收入: Yuan, at most two decimals. 元,上年度
    """
    work_team: NotRequired[bool | None]
    """
    派驻工作队: Yes or no: true, false, 是 or 否.
    """
    helping_unit: NotRequired[str | None]
    """
    帮扶单位: Free text.
    """
    hardened_road: NotRequired[bool | None]
    """
    通硬化路: Yes or no: true, false, 是 or 否.
    """
    tap_water: NotRequired[bool | None]
    """
    通自来水: Yes or no: true, false, 是 or 否.
    """
    broadband: NotRequired[bool | None]
    """
    通宽带: Yes or no: true, false, 是 or 否.
    """
    clinic: NotRequired[bool | None]
    """
    有卫生室: Yes or no: true, false, 是 or 否.
    """
    school: NotRequired[bool | None]
    """
    有学校或教学点: Yes or no: true, false, 是 or 否.
    """
    waste_treated: NotRequired[bool | None]
    """
    生活垃圾有效治理: Yes or no: true, false, 是 or 否.
    """
    toilet_percent: NotRequired[float | str | None]
    """
    卫生厕所普及率: A number from 0, at most six decimals. %
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResVilEntry(TypedDict):
    """
    行政村(社区)(RES-VIL)。一行是一个行政村或社区,按行政区划代码新增或更新。
    """

    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    village_class: Literal["行政村", "社区"]
    """
    类别: One of a closed list.
    """
    village_type: Literal["脱贫村", "示范村", "重点帮扶村", "一般村"]
    """
    村类型: One of a closed list.
    """
    civil_code: NotRequired[str | None]
    """
    民政代码: Free text. 民政部门的 12 位代码
    """
    natural_villages: NotRequired[int | None]
    """
    自然村数: A whole number from 0.
    """
    group_count: int
    """
    村民小组数: A whole number from 0.
    """
    area_km2: NotRequired[float | str | None]
    """
    面积(平方公里): A number from 0, at most six decimals.
    """
    hukou_households: int
    """
    户籍户数: A whole number from 0.
    """
    hukou_population: int
    """
    户籍人口: A whole number from 0.
    """
    residents: NotRequired[int | None]
    """
    常住人口: A whole number from 0.
    """
    cadres: NotRequired[int | None]
    """
    村干部数: A whole number from 0.
    """
    party_branch: NotRequired[str | None]
    """
    党组织名称: Free text.
    """
    party_members: NotRequired[int | None]
    """
    党员数: A whole number from 0.
    """
    collective_income: NotRequired[float | str | None]
    """
    集体经济年收入: Yuan, at most two decimals. 元,上年度
    """
    work_team: NotRequired[bool | None]
    """
    派驻工作队: Yes or no: true, false, 是 or 否.
    """
    helping_unit: NotRequired[str | None]
    """
    帮扶单位: Free text.
    """
    hardened_road: NotRequired[bool | None]
    """
    通硬化路: Yes or no: true, false, 是 or 否.
    """
    tap_water: NotRequired[bool | None]
    """
    通自来水: Yes or no: true, false, 是 or 否.
    """
    broadband: NotRequired[bool | None]
    """
    通宽带: Yes or no: true, false, 是 or 否.
    """
    clinic: NotRequired[bool | None]
    """
    有卫生室: Yes or no: true, false, 是 or 否.
    """
    school: NotRequired[bool | None]
    """
    有学校或教学点: Yes or no: true, false, 是 or 否.
    """
    waste_treated: NotRequired[bool | None]
    """
    生活垃圾有效治理: Yes or no: true, false, 是 or 否.
    """
    toilet_percent: NotRequired[float | str | None]
    """
    卫生厕所普及率: A number from 0, at most six decimals. %
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResWatCorrection(TypedDict):
    """
    水体(RES-WAT)。一行是一处河流、水库、塘坝、湖泊或水源地,按水体编号新增或更新。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: NotRequired[str]
    """
    名称: Free text.
    """
    water_kind: NotRequired[Literal["河流", "水库", "塘坝", "湖泊", "水源地"]]
    """
    水体类别: One of a closed list.
    """
    length_km: NotRequired[float | str | None]
    """
    长度(公里): A number from 0, at most six decimals.
    """
    area_km2: NotRequired[float | str | None]
    """
    面积(平方公里): A number from 0, at most six decimals.
    """
    storage: NotRequired[float | str | None]
    """
    库容(万立方米): A number from 0, at most six decimals.
    """
    chief_level: NotRequired[Literal["县级", "镇级", "村级", "未设"]]
    """
    河湖长级别: One of a closed list.
    """
    source_protected: NotRequired[bool | None]
    """
    在饮用水水源保护区内: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResWatEntry(TypedDict):
    """
    水体(RES-WAT)。一行是一处河流、水库、塘坝、湖泊或水源地,按水体编号新增或更新。
    """

    water_no: str
    """
    水体编号: Free text. 主管部门的编号,不重复
    """
    division_code: str
    """
    行政区划代码: Code of a division, 12 digits. 所在地,12 位
    """
    name: str
    """
    名称: Free text.
    """
    water_kind: Literal["河流", "水库", "塘坝", "湖泊", "水源地"]
    """
    水体类别: One of a closed list.
    """
    length_km: NotRequired[float | str | None]
    """
    长度(公里): A number from 0, at most six decimals.
    """
    area_km2: NotRequired[float | str | None]
    """
    面积(平方公里): A number from 0, at most six decimals.
    """
    storage: NotRequired[float | str | None]
    """
    库容(万立方米): A number from 0, at most six decimals.
    """
    chief_level: NotRequired[Literal["县级", "镇级", "村级", "未设"]]
    """
    河湖长级别: One of a closed list.
    """
    source_protected: NotRequired[bool | None]
    """
    在饮用水水源保护区内: Yes or no: true, false, 是 or 否.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: A number from 0, at most six decimals. 度,CGCS2000,最多六位小数
    """


class ResourceChangeView(TypedDict):
    """
    A change of a record, as it was made.
    """

    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    kind: Literal["record", "correct", "withdraw"]
    """
    变更类型: `record` 登记; `correct` 更正; `withdraw` 作废.
    """
    reason: str | None
    """
    事由: Why; null for files and first records.
    """
    before: dict[str, Any]
    """
    变更前: The fields that differ, as they were.
    """
    after: dict[str, Any]
    """
    变更后: The same as they are since.
    """
    batch_id: str | None
    """
    批次号: The file that made it.
    """
    recorded_by: str
    """
    录入者: Account or client.
    """
    recorded_name: str
    """
    录入者姓名: Its name.
    """
    department: str
    """
    部门: Of whoever made it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class ResourceView(TypedDict):
    """
    A record 资源记录 of a register.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    register_code: str
    """
    资源登记表: Code of the register.
    """
    register_title: str
    """
    资源登记表名称: In Chinese.
    """
    base: Literal["village", "natural", "special"]
    """
    基础数据库: `village` 行政村(社区)库; `natural` 自然资源库; `special` 特色资源库.
    """
    record_key: str
    """
    记录编号: By which it is known in its register; parts are joined by `|`.
    """
    name: str
    """
    名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    division_name: str
    """
    行政区划名称: Town and village.
    """
    longitude: str | None
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: str | None
    """
    纬度: Degrees north, CGCS2000.
    """
    values: dict[str, Any]
    """
    内容: The register's fields by name, those that are filled; amounts and measures as texts.
    """
    confirmed_on: str
    """
    确认日期: When somebody said last that it is so.
    """
    batch_id: str | None
    """
    批次号: The file that changed it last; null: an officer did.
    """
    changed_at: str
    """
    变更时间: When it was changed last.
    """
    withdrawn_at: str | None
    """
    作废时间: Null: it stands.
    """


class Revaluation(TypedDict):
    """
    Another value 价值调整 of an asset, on a document: what is added or taken off is money of a source.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: When it holds from, today at the latest.
    """
    basis: str
    """
    依据: The document on which it rests.
    """
    fundings: list[AssetFundingEntry]
    """
    资金来源明细: All of them as they are now; together they are the new value.
    """


RiskSubject: TypeAlias = Literal["asset", "operating_contract", "accepted_project"]
"""
What a finding about assets is about; its id is that of this record.
"""


class RuleResultView(TypedDict):
    """
    What a rule of quality 质量规则 has found.
    """

    rule_code: str
    """
    规则代码: Code of the rule.
    """
    rule_title: str
    """
    规则名称: In Chinese.
    """
    dimension: Literal["norm", "complete", "unique", "consistent", "timely", "related"]
    """
    质量维度: `norm` 规范性; `complete` 完整性; `unique` 唯一性; `consistent` 一致性; `timely` 时效性; `related` 关联性.
    """
    checked: int
    """
    检查数: Records that it looked at.
    """
    failed: int
    """
    不合格数: Records that do not satisfy it.
    """
    pass_rate: str | None
    """
    合格率: Percent; null: nothing to look at.
    """
    target_reached: bool | None
    """
    达标: Whether the rate that a parameter asks for is reached; null: none is asked for.
    """


class Said(TypedDict):
    """
    What is said with every step of a procedure.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """


class SettlingRepair(TypedDict):
    """
    With which money it was paid.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    money: Literal["village", "fiscal", "operating", "welfare_post", "other"]
    """
    经费来源: `village` 村集体收益; `fiscal` 财政资金; `operating` 经营收入; `welfare_post` 公益岗位补贴; `other` 其他.
    """
    voucher_no: str
    """
    凭证号: By which it is in the books.
    """


class StateWorth(TypedDict):
    """
    The assets of a state.
    """

    assets: int
    """
    资产数: On the register.
    """
    original_value: str
    """
    原值: What they cost.
    """
    depreciated: str
    """
    累计折旧: What of that is written off.
    """
    net_value: str
    """
    净值: What is left.
    """
    to_keep: int
    """
    须管护资产数: Taken over, and neither households' nor operators'.
    """
    well_kept: int
    """
    “五有”齐全资产数: Of those, with all five of their care.
    """
    well_kept_rate: str | None
    """
    “五有”齐全率: Percent; null: none is to be cared for.
    """
    state: str
    """
    状态: Where they stand.
    """


class SubmittingCollectiveMonth(TypedDict):
    """
    What the bank says, and why the books say otherwise, if they do.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    bank_balance: float | str
    """
    银行对账单余额: Yuan, of all accounts at the month's end.
    """
    difference_reason: NotRequired[str | None]
    """
    差额原因: Needed where the bank's balance is not that of the books.
    """


class SupervisionRunChanged(TypedDict):
    """
    The run that was made.
    """

    id: str
    """
    监管运行标识: The run.
    """


class SuppressionDecision(TypedDict):
    """
    Whether a suppression is agreed to.
    """

    agreed: bool
    """
    是否同意: False: it is refused.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the approver's own words.
    """


class SuppressionEntry(TypedDict):
    """
    What is not to be told, for how long, and why.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    alert_id: str
    """
    监管预警标识: The alert whose rule and subject are meant.
    """
    suppressed_until: str
    """
    抑制截止日期: The last day on which it is not told.
    """


class SurplusEntry(TypedDict):
    """
    A surplus: what is there and not on the register.
    """

    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    name: str
    """
    资产名称: What people call it.
    """
    kind: Literal[
        "base",
        "shed",
        "plant",
        "cold_store",
        "tourism",
        "ecommerce",
        "photovoltaic",
        "factory",
        "operating_works",
        "shares",
        "claim",
        "income_right",
        "orchard",
        "breeding",
        "brand",
        "road",
        "irrigation",
        "water",
        "sanitation",
        "education",
        "culture",
        "sport",
        "health",
        "power",
        "service",
        "network",
        "forest",
        "livestock",
        "seedlings",
        "tools",
        "yard",
    ]
    """
    资产类型: Its class and form follow from it: `base` 农林牧渔产业基地; `shed` 大棚、圈舍; `plant` 生产加工设施; `cold_store` 冷库; `tourism` 经营性旅游设施; `ecommerce` 电商设施; `photovoltaic` 光伏电站; `factory` 社区(帮扶)工厂厂房; `operating_works` 经营性基础设施; `shares` 股权; `claim` 债权; `income_right` 收益权、入股分红; `orchard` 经济林; `breeding` 种畜; `brand` 品牌、商标、专利; `road` 道路交通; `irrigation` 农田水利; `water` 供水饮水; `sanitation` 环卫公厕; `education` 教育设施; `culture` 文化设施; `sport` 体育设施; `health` 卫生设施; `power` 电力设施; `service` 综合服务设施; `network` 网络设施; `forest` 防护林、水土保持林; `livestock` 到户牲畜; `seedlings` 到户苗木; `tools` 到户农机具; `yard` 庭院设施.
    """
    site: NotRequired[str | None]
    """
    建设地点: Group or place in the village.
    """
    quantity: NotRequired[float | str | None]
    """
    数量: How much of its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of its quantity.
    """
    estimated_value: float | str
    """
    估计价值: Yuan that it is taken to be worth.
    """
    note: NotRequired[str | None]
    """
    备注: What was seen.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: Degrees north, CGCS2000.
    """
    photo_id: NotRequired[str | None]
    """
    照片附件标识: A picture among the inventory's attachments.
    """
    on: str
    """
    日期: When it was found, today at the latest.
    """


class UsedThreshold(TypedDict):
    """
    A threshold as the run used it.
    """

    value: str
    """
    数值: The threshold.
    """
    version: int
    """
    版本: Which version of the parameter; 0: as shipped.
    """
    effective_from: str | None
    """
    生效日期: Null: since ever.
    """


class Version(TypedDict):
    """
    One version of a parameter. Version 0 is the value that the platform ships.
    """

    name: str
    """
    参数名: Name of the parameter.
    """
    version: int
    """
    版本: Counts up from 1; 0 is the shipped value.
    """
    value: str
    """
    数值: The value in the parameter's unit.
    """
    effective_from: str | None
    """
    生效日期: First day on which it holds; null for the shipped value.
    """
    document: str
    """
    依据文件: The document that it rests on.
    """
    recorded_by: str | None
    """
    录入者: Client that recorded it.
    """
    recorded_at: str | None
    """
    录入时间: When it was recorded.
    """


class WritingOffDisposal(TypedDict):
    """
    The voucher 核销凭证 by which the asset left its owner's books.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    write_off_no: str
    """
    核销凭证号: By which it left the owner's books.
    """


class AcceptanceMember(TypedDict):
    """
    A member 验收组成员 of an acceptance.
    """

    role: Literal["owner", "department", "town", "supervisor", "expert", "villager"]
    """
    成员身份: `owner` 项目实施单位; `department` 行业主管部门; `town` 镇人民政府; `supervisor` 监理单位; `expert` 专家; `villager` 群众代表.
    """
    name: str
    """
    姓名: A villager's is masked at once.
    """
    organisation: str
    """
    所在单位: For whom the member stands.
    """


class AccountDeciding(TypedDict):
    """
    Whether a second person agrees to a proposed account 核准.
    """

    agreed: bool
    """
    是否同意: Refusing needs an opinion.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """


class AccountEntry(TypedDict):
    """
    The account 收款账户 as the request for payment has it. It is compared with the agreed one of the contract's party, and not stored.
    """

    holder: str
    """
    收款户名: Holder.
    """
    number: str
    """
    收款账号: Digits.
    """


class AccountFull(TypedDict):
    """
    A bank account in full.
    """

    id: str
    """
    标识: The record's identifier.
    """
    bank: str
    """
    开户银行: With its branch.
    """
    holder: str
    """
    户名: In full.
    """
    number: str
    """
    银行账号: In full.
    """


class AccountProposal(TypedDict):
    """
    A bank account that is to replace the one before, once a second person agrees.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    holder: str
    """
    户名: As the bank has it.
    """
    bank: str
    """
    开户银行: With its branch.
    """
    number: str
    """
    银行账号: Digits; stored encrypted, shown masked.
    """
    exception: NotRequired[str | None]
    """
    例外说明: Why the holder is not the party itself, or why another party has the same account.
    """


class AccountView(TypedDict):
    """
    A bank account 银行账户 that was proposed for a party.
    """

    id: str
    """
    标识: The record's identifier.
    """
    state: Literal["proposed", "agreed", "refused", "replaced"]
    """
    状态: `proposed` 待核准; `agreed` 已核准; `refused` 已退回; `replaced` 已停用.
    """
    bank: str
    """
    开户银行: With its branch.
    """
    holder: str
    """
    户名: Masked where it is not the party itself.
    """
    number: str
    """
    银行账号: Masked.
    """
    reason: str
    """
    事由: Why it was proposed.
    """
    exception: str | None
    """
    例外说明: Why it is out of the ordinary.
    """
    proposed_name: str
    """
    提出人: Who proposed it.
    """
    proposed_at: str
    """
    提出时间: When.
    """
    decided_name: str | None
    """
    审批人: Who agreed or refused.
    """
    decided_at: str | None
    """
    审批时间: When.
    """
    opinion: str | None
    """
    意见: In the taker's own words.
    """


class AlertView(TypedDict):
    """
    An alert 预警 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    light: Literal["yellow", "red", "black"]
    """
    灯: How bad it is: `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """
    subject: Literal["fund_batch", "allotment", "payment", "contract", "project", "issue", "division"]
    """
    对象: What it is about: `fund_batch` 资金批次; `allotment` 指标单; `payment` 支付; `contract` 合同; `project` 项目; `issue` 问题; `division` 行政区划.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    opened_on: str
    """
    产生日期: When it was found first.
    """
    gone_on: str | None
    """
    消除日期: Since when runs find it no more, or find it suppressed; null: the last run found it.
    """
    verdict: Literal["true", "false", "excused"] | None
    """
    核查结论: Null: not checked. `true` 属实; `false` 不属实; `excused` 属实但有正当理由.
    """
    closed_on: str | None
    """
    销号日期: Null: it is open.
    """


class AllotmentLineEntry(TypedDict):
    """
    A line of an allotment.
    """

    batch_id: str
    """
    资金批次标识: Of which batch.
    """
    project_id: NotRequired[str | None]
    """
    项目标识: To or from which project; null: none, it is given back.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """


class AllotmentLineView(TypedDict):
    """
    A line of an allotment.
    """

    number: int
    """
    序号: Counts from 1.
    """
    batch_id: str
    """
    资金批次标识: Of which batch.
    """
    source_code: str
    """
    资金来源: Code of its source.
    """
    batch_no: str
    """
    资金文号: The document that sent the money.
    """
    project_id: str | None
    """
    项目标识: To or from which project; null: none, it is given back.
    """
    project_code: str | None
    """
    项目编号: Its code.
    """
    project_name: str | None
    """
    项目名称: What it is called.
    """
    amount: str
    """
    金额: Yuan.
    """


class AllotmentView(TypedDict):
    """
    An allotment 指标单 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: The county.
    """
    kind: Literal["allocate", "release", "withdraw", "pull_back", "recover"]
    """
    指标单类型: What is done: `allocate` 分配; `release` 下达; `withdraw` 调减; `pull_back` 收回下达; `recover` 结余收回.
    """
    document_no: str
    """
    下达文号: The document by which it is done.
    """
    happens_on: str
    """
    生效日期: When it takes effect.
    """
    amount: str
    """
    金额: Yuan, of all lines.
    """
    note: str | None
    """
    备注: What else there is to say.
    """
    written_by: str
    """
    录入者: Who wrote it.
    """
    written_at: str
    """
    录入时间: When it was written.
    """


class AmountView(TypedDict):
    """
    Planned amount 计划投入资金 of a source.
    """

    source_code: str
    """
    资金来源: Code of its source.
    """
    source_title: str
    """
    来源名称: Its source in Chinese.
    """
    amount: str
    """
    金额: Yuan.
    """


class AnnualPlanEntry(TypedDict):
    """
    A plan that is begun.
    """

    division_code: str
    """
    行政区划代码: The county, 12 digits.
    """
    year: int
    """
    年度: The year that it is for.
    """
    name: str
    """
    计划名称: What it is called.
    """
    on: str
    """
    日期: When it was begun, today at the latest.
    """


class Approving(TypedDict):
    """
    A decision 审定 of the county, by its document.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    decision_no: str
    """
    文号: Number of the county's document.
    """


class Assetising(TypedDict):
    """
    What was made of it: assets 转资产, by the document that records them.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    asset_value: float | str
    """
    转资产价值: Yuan, near the settled value.
    """
    asset_document: str
    """
    转资产凭据: Number of the register's entry or of the voucher.
    """


class Assigning(TypedDict):
    """
    Which units put an issue right: named as their accounts have it for their department, since only these accounts can.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    lead_unit: str
    """
    牵头单位: The unit in the lead.
    """
    responsible_units: NotRequired[list[str]]
    """
    责任单位: Units that put it right too; the lead need not be named again.
    """
    supporting_units: NotRequired[list[str]]
    """
    配合单位: Units that support it; they see it, but take no step.
    """
    responsible: NotRequired[str | None]
    """
    责任人: Who answers for it, by name.
    """
    responsible_account: NotRequired[str | None]
    """
    责任人账号: The account whose task it is; null: the unit's.
    """


class BookSetting(TypedDict):
    """
    A ledger as it is to be.
    """

    title: str
    """
    账簿名称: In Chinese.
    """
    rows: Literal["source", "batch", "project", "division"]
    """
    账簿行: What a row is of: `source` 资金来源; `batch` 资金批次; `project` 项目; `division` 行政区划.
    """
    levels: list[Literal["county", "town", "village"]]
    """
    账簿层级: At which levels it is kept: `county` 县; `town` 镇; `village` 村.
    """
    reason: NotRequired[str | None]
    """
    事由: Why it is done; goes into the audit trail. Needed where something is replaced.
    """


class BookView(TypedDict):
    """
    A ledger 账: a view of the journal.
    """

    code: str
    """
    账簿代码: By which it is asked for.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    title: str
    """
    账簿名称: In Chinese.
    """
    rows: Literal["source", "batch", "project", "division"]
    """
    账簿行: What a row is of: `source` 资金来源; `batch` 资金批次; `project` 项目; `division` 行政区划.
    """
    levels: list[Literal["county", "town", "village"]]
    """
    账簿层级: At which levels it is kept: `county` 县; `town` 镇; `village` 村.
    """


class CategoryView(TypedDict):
    """
    A category of projects 项目类型.
    """

    code: str
    """
    代码: A letter, and two digits a level.
    """
    title: str
    """
    名称: In Chinese.
    """
    level: int
    """
    层级: 1, 2 or 3.
    """
    parent: str | None
    """
    上级代码: The category above it; null: none.
    """
    leaf: bool
    """
    可选用: Whether projects are of it: it holds no others.
    """


class ChangeDeciding(TypedDict):
    """
    Whether a change is approved 批准.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest.
    """
    approved: bool
    """
    是否批准: Refusing needs an opinion.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    plan_reason: NotRequired[str | None]
    """
    超计划原因: Why contracts exceed what the project plans.
    """


class ChangeProposal(TypedDict):
    """
    A change 合同变更 that is to be approved by another person.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: The day on which it was done: today at the latest.
    """
    amount: NotRequired[float | str]
    """
    金额: Yuan by which it grows, or shrinks.
    """
    ends_on: NotRequired[str | None]
    """
    约定完工日期: The new last day; left out: it stays.
    """


class Closing(TypedDict):
    """
    The decision to strike it off 销号.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    close_document: NotRequired[str | None]
    """
    销号文件: The document on it, if there is one.
    """


class ClosingWithoutAsset(TypedDict):
    """
    Why nothing was made an asset, where the project's application has not said so.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    no_asset_reason: NotRequired[str | None]
    """
    不形成资产的原因: Such as a subsidy or a training.
    """


class Compensating(TypedDict):
    """
    A claim on the compensation fund 风险补偿代偿 that is paid.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    amount: float | str
    """
    金额: Yuan: the fund's share of what is owed, up to the usual limit.
    """
    voucher_no: str
    """
    凭证号: Number of the voucher.
    """


class ContractChangeView(TypedDict):
    """
    A change 合同变更 of a contract.
    """

    id: str
    """
    标识: The record's identifier.
    """
    number: int
    """
    序号: Counts from 1.
    """
    amount: str
    """
    金额: Yuan by which it grows, or shrinks.
    """
    ends_on: str | None
    """
    约定完工日期: The new last day; null: it stays.
    """
    reason: str
    """
    事由: Why.
    """
    state: Literal["proposed", "approved", "refused"]
    """
    状态: `proposed` 待批准; `approved` 已批准; `refused` 未批准.
    """
    proposed_on: str
    """
    提出日期: When it was proposed.
    """
    proposed_name: str
    """
    提出人: Who proposed it.
    """
    decided_on: str | None
    """
    批准日期: When it was decided.
    """
    decided_name: str | None
    """
    审批人: Who decided.
    """
    opinion: str | None
    """
    意见: In the taker's own words.
    """
    decision_no: str | None
    """
    文号: The county's document.
    """


class ContractDetail(TypedDict):
    """
    A contract with its changes and the reasons for what is out of the ordinary.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    works_id: str
    """
    项目实施标识: Whose it is.
    """
    project_id: str
    """
    项目标识: The project.
    """
    project_code: str
    """
    项目编号: The project's code.
    """
    project_name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    party_id: str
    """
    往来单位标识: The party.
    """
    party_name: str
    """
    单位名称: The party's name.
    """
    contract_no: str
    """
    合同编号: On its first page; once within a project.
    """
    deliverable: str
    """
    合同标的: What is agreed on.
    """
    kind: Literal["works", "goods", "services", "self_build", "work_relief"]
    """
    合同类别: `works` 施工; `goods` 货物; `services` 服务; `self_build` 自建; `work_relief` 以工代赈.
    """
    procurement: Literal["tender", "negotiation", "inquiry", "direct", "self_build"]
    """
    采购方式: `tender` 公开招标; `negotiation` 竞争性磋商; `inquiry` 询价; `direct` 直接委托; `self_build` 自建.
    """
    amount: str
    """
    金额: Yuan as signed.
    """
    changed_amount: str
    """
    累计变更金额: Yuan of all approved changes.
    """
    signed_on: str
    """
    签订日期: When it was signed.
    """
    starts_on: str
    """
    约定开工日期: First day of the work.
    """
    ends_on: str
    """
    约定完工日期: Its last day.
    """
    retention_percent: str
    """
    质保金比例: Percent that is held back.
    """
    defect_months: int
    """
    质保期月数: From the acceptance on.
    """
    labour_percent: str | None
    """
    劳务报酬占比: Percent of the amount that is to be paid to workers; needed with `work_relief`.
    """
    labour_paid: str
    """
    已发劳务报酬: Yuan recorded for this contract.
    """
    labour_share: str
    """
    实际劳务报酬占比: Percent of the amount with its changes.
    """
    state: Literal["active", "terminated"]
    """
    状态: `active` 履行中; `terminated` 已终止.
    """
    changing: bool
    """
    有待批变更: Whether a change waits for its approval.
    """
    plan_reason: str | None
    """
    超计划原因: Why contracts exceed what the project plans.
    """
    procurement_reason: str | None
    """
    不招标依据: By which approval it was not tendered for.
    """
    split_reason: str | None
    """
    非拆分说明: Why it is no split of one procurement, where it looks like one.
    """
    terminated_on: str | None
    """
    终止日期: Null: it holds.
    """
    termination_reason: str | None
    """
    终止原因: Why it ended before its time.
    """
    changes: list[ContractChangeView]
    """
    变更记录: Every change, in order.
    """


class ContractEntry(TypedDict):
    """
    A contract 合同 that was signed for a project.
    """

    party_id: str
    """
    往来单位标识: The party.
    """
    contract_no: str
    """
    合同编号: On its first page; once within a project.
    """
    deliverable: str
    """
    合同标的: What is agreed on.
    """
    kind: Literal["works", "goods", "services", "self_build", "work_relief"]
    """
    合同类别: `works` 施工; `goods` 货物; `services` 服务; `self_build` 自建; `work_relief` 以工代赈.
    """
    procurement: Literal["tender", "negotiation", "inquiry", "direct", "self_build"]
    """
    采购方式: `tender` 公开招标; `negotiation` 竞争性磋商; `inquiry` 询价; `direct` 直接委托; `self_build` 自建.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """
    signed_on: str
    """
    签订日期: When it was signed.
    """
    starts_on: str
    """
    约定开工日期: First day of the work.
    """
    ends_on: str
    """
    约定完工日期: Its last day.
    """
    retention_percent: NotRequired[float | str]
    """
    质保金比例: Percent that is held back.
    """
    defect_months: NotRequired[int]
    """
    质保期月数: From the acceptance on.
    """
    labour_percent: NotRequired[float | str | None]
    """
    劳务报酬占比: Percent of the amount that is to be paid to workers; needed with `work_relief`.
    """
    plan_reason: NotRequired[str | None]
    """
    超计划原因: Why contracts exceed what the project plans.
    """
    procurement_reason: NotRequired[str | None]
    """
    不招标依据: By which approval it was not tendered for.
    """
    split_reason: NotRequired[str | None]
    """
    非拆分说明: Why it is no split of one procurement, where it looks like one.
    """


class ContractTermination(TypedDict):
    """
    Why and when a contract ended before its time 终止合同.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: The day on which it was done: today at the latest.
    """


class ContractView(TypedDict):
    """
    A contract 合同 as lists show one.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    works_id: str
    """
    项目实施标识: Whose it is.
    """
    project_id: str
    """
    项目标识: The project.
    """
    project_code: str
    """
    项目编号: The project's code.
    """
    project_name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    party_id: str
    """
    往来单位标识: The party.
    """
    party_name: str
    """
    单位名称: The party's name.
    """
    contract_no: str
    """
    合同编号: On its first page; once within a project.
    """
    deliverable: str
    """
    合同标的: What is agreed on.
    """
    kind: Literal["works", "goods", "services", "self_build", "work_relief"]
    """
    合同类别: `works` 施工; `goods` 货物; `services` 服务; `self_build` 自建; `work_relief` 以工代赈.
    """
    procurement: Literal["tender", "negotiation", "inquiry", "direct", "self_build"]
    """
    采购方式: `tender` 公开招标; `negotiation` 竞争性磋商; `inquiry` 询价; `direct` 直接委托; `self_build` 自建.
    """
    amount: str
    """
    金额: Yuan as signed.
    """
    changed_amount: str
    """
    累计变更金额: Yuan of all approved changes.
    """
    signed_on: str
    """
    签订日期: When it was signed.
    """
    starts_on: str
    """
    约定开工日期: First day of the work.
    """
    ends_on: str
    """
    约定完工日期: Its last day.
    """
    retention_percent: str
    """
    质保金比例: Percent that is held back.
    """
    defect_months: int
    """
    质保期月数: From the acceptance on.
    """
    labour_percent: str | None
    """
    劳务报酬占比: Percent of the amount that is to be paid to workers; needed with `work_relief`.
    """
    labour_paid: str
    """
    已发劳务报酬: Yuan recorded for this contract.
    """
    labour_share: str
    """
    实际劳务报酬占比: Percent of the amount with its changes.
    """
    state: Literal["active", "terminated"]
    """
    状态: `active` 履行中; `terminated` 已终止.
    """
    changing: bool
    """
    有待批变更: Whether a change waits for its approval.
    """


class CountyChangeDeciding(TypedDict):
    """
    Whether the county approves a change 批准, by its document.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest.
    """
    approved: bool
    """
    是否批准: Refusing needs an opinion.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    plan_reason: NotRequired[str | None]
    """
    超计划原因: Why contracts exceed what the project plans.
    """
    decision_no: str
    """
    文号: Number of the county's document.
    """


class CreditFigure(TypedDict):
    """
    Figures of a bank, a town or the county; money in yuan, rates in percent.
    """

    code: str
    """
    代码: Bank or division.
    """
    name: str
    """
    名称: Its name.
    """
    eligible: int | None
    """
    符合条件户数: Households that may borrow; null of a bank.
    """
    loans: int
    """
    累计放款笔数: Loans that were lent.
    """
    borrowers: int
    """
    累计获贷户数: Households that ever borrowed.
    """
    lent: str
    """
    累计放款金额: Yuan.
    """
    owing: int
    """
    在贷户数: Households that owe.
    """
    balance: str
    """
    贷款余额: Yuan.
    """
    average: str | None
    """
    户均余额: Balance a household that owes.
    """
    overdue_principal: str
    """
    逾期本金: Yuan owed after the day due.
    """
    bad_principal: str
    """
    不良本金: Yuan of the last three classes.
    """
    borrowed_rate: str | None
    """
    获贷率: Of those who may borrow, who did, %.
    """
    overdue_rate: str | None
    """
    逾期率: Overdue principal of the balance, %.
    """
    bad_rate: str | None
    """
    不良率: Of the balance, %.
    """
    recovery_rate: str | None
    """
    到期回收率: Of what fell due, what came back, %.
    """
    subsidy_rate: str | None
    """
    贴息到位率: Of approved subsidy, what was paid, %.
    """
    coverage_rate: str | None
    """
    风险补偿覆盖率: Fund of the guaranteed balance, %; null of a town.
    """
    light: Literal["none", "warn", "serious", "breaker"]
    """
    逾期率预警: none, warn 预警, serious 严重, breaker 熔断.
    """


class CreditFigures(TypedDict):
    """
    The figures of micro-credit as of today.
    """

    by: Literal["lender", "town", "county"]
    """
    分组: By what.
    """
    on: str
    """
    截至日期: The day they are of.
    """
    groups: list[CreditFigure]
    """
    分组结果: One a bank, town or county.
    """


class Deciding(TypedDict):
    """
    A decision on a plan, by its document.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    decision_no: str
    """
    文号: Number of the county's document.
    """


class DefectEntry(TypedDict):
    """
    A defect 质量问题 that was found in the defect period.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest.
    """
    description: str
    """
    问题描述: What is wrong; no personal data.
    """
    mend_by: str
    """
    整改期限: By when it is to be mended.
    """


class DefectView(TypedDict):
    """
    A defect 质量问题.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    found_in: Literal["acceptance", "warranty"]
    """
    发现环节: `acceptance` 验收发现; `warranty` 质保期发现.
    """
    found_on: str
    """
    发现日期: When it was found.
    """
    description: str
    """
    问题描述: What is wrong; no personal data.
    """
    mend_by: str
    """
    整改期限: By when it is to be mended.
    """
    overdue: bool
    """
    已逾期: Not mended though its day has passed.
    """
    mended_on: str | None
    """
    整改日期: Null: it is open.
    """
    mended_how: str | None
    """
    整改情况: What was done.
    """
    attachments: list[str]
    """
    附件: What shows it.
    """


class FundsDifferenceView(TypedDict):
    """
    What breaks an invariant of the journal.
    """

    code: str
    """
    不变式: Which one: I1, I3, I5 to I8.
    """
    title: str
    """
    不变式内容: What holds, in Chinese.
    """
    subject: str
    """
    差异对象: Of what.
    """
    expected: str
    """
    应为: What was expected.
    """
    found: str
    """
    实为: What was found.
    """


class Disbursing(TypedDict):
    """
    Money that is paid out 放款. The account is stored encrypted, and left out of the step's record.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    loan_no: str
    """
    贷款编号: The bank's number of it.
    """
    rate: float | str
    """
    年利率: Percent a year, fixed in the contract.
    """
    end_on: str
    """
    到期日期: The day due.
    """
    account: str
    """
    收款账户: Account that gets the money.
    """


class EvaluationIndicatorEntry(TypedDict):
    """
    What of an indicator was reached in the end.
    """

    number: int
    """
    序号: The indicator's in the goal table.
    """
    reached: float | str
    """
    完成值: In the indicator's unit.
    """
    note: NotRequired[str | None]
    """
    偏差说明: Why it is less than it should be, or cannot be told yet; no ID numbers.
    """


class EvaluationIndicatorView(TypedDict):
    """
    An indicator as it was handed in last, with its points.
    """

    number: int
    """
    序号: In the goal table.
    """
    kind: Literal[
        "quantity", "quality", "timeliness", "cost", "economic", "social", "ecological", "sustainable", "satisfaction"
    ]
    """
    指标类型: Its kind.
    """
    kind_title: str
    """
    类型名称: Its kind in Chinese.
    """
    name: str
    """
    指标名称: What is measured.
    """
    direction: Literal["at_least", "at_most", "equal"]
    """
    指标方向: How what is reached compares with the target.
    """
    target: str
    """
    指标值: What is to be reached.
    """
    unit: str
    """
    计量单位: Of its target.
    """
    reached: str | None
    """
    完成值: Reached.
    """
    achieved_percent: str | None
    """
    完成率: Percent of the target, at most 100, rounded down.
    """
    most: str
    """
    分值: Points at most.
    """
    points: str
    """
    得分: Points, in proportion to what was achieved.
    """
    note: str | None
    """
    偏差说明: Why it is less than it should be, or cannot be told yet; no ID numbers.
    """


class EvaluationOpening(TypedDict):
    """
    For which year projects evaluate themselves.
    """

    year: int
    """
    年度: The year of the budget.
    """


class EvaluationReview(TypedDict):
    """
    The county's own evaluation; the reason stands in ``opinion``.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    review: Literal["spot", "key"]
    """
    评价方式: `spot` 抽评; `key` 重点评价.
    """
    review_score: float | str
    """
    复评得分: Of 100; it counts in place of the unit's own.
    """


class EvaluationSubmission(TypedDict):
    """
    A self-evaluation 自评: every indicator of the goal table. The score is counted.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    summary: str
    """
    总体情况: How the project stands, in words; no ID numbers.
    """
    indicators: list[EvaluationIndicatorEntry]
    """
    绩效指标: Each indicator of the goal table once.
    """


class EvaluationView(TypedDict):
    """
    A self-evaluation 自评 with its result.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    project_id: str
    """
    项目标识: The project.
    """
    project_code: str
    """
    项目编号: The project's code.
    """
    project_name: str
    """
    项目名称: The project.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    year: int
    """
    年度: The year of the budget.
    """
    as_of: str
    """
    截至日期: The day of which it tells.
    """
    allocated: str | None
    """
    分配金额: Yuan that the project had been given by that day, from the journal.
    """
    paid: str | None
    """
    支付金额: Of them paid, yuan, from the journal.
    """
    execution_percent: str | None
    """
    预算执行率: Percent paid of what was allocated; null: of nothing.
    """
    submitted_on: str | None
    """
    报送日期: When it was handed in last.
    """
    self_score: str | None
    """
    自评得分: Of 100; null: not handed in.
    """
    score: str | None
    """
    评价得分: The county's where it has reviewed, else the unit's own.
    """
    grade: Literal["excellent", "good", "fair", "poor"] | None
    """
    评价等级: `excellent` 优; `good` 良; `fair` 中; `poor` 差; null: not scored.
    """
    grade_title: str | None
    """
    等级名称: The grade in Chinese.
    """


class Explaining(TypedDict):
    """
    Why a word of the project's text is nothing of the negative list.
    """

    word: str
    """
    关键词: The word, as the hint shows it.
    """
    reason: str
    """
    事由: In writing; it stays with the project.
    """


class ExplanationView(TypedDict):
    """
    A reason in writing 书面说明.
    """

    word: str
    """
    关键词: The word.
    """
    reason: str
    """
    事由: Why it is nothing of the list.
    """
    explained_by: str
    """
    说明人: Who gave it.
    """
    explained_at: str
    """
    说明时间: When.
    """


class Extending(TypedDict):
    """
    An extension 展期: the day due becomes a later one.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    end_on: str
    """
    到期日期: The day due.
    """


class FormedAssetView(TypedDict):
    """
    An asset that the project paid for, as the assets service tells of it.
    """

    id: str
    """
    资产标识: The asset, of the assets service.
    """
    code: str
    """
    资产编码: Its code in the register.
    """
    name: str
    """
    资产名称: What people call it.
    """
    original_value: str
    """
    原值: Yuan of all that it was paid with.
    """
    paid: str
    """
    本项目投入: Yuan of this project in it.
    """


class FoundDefect(TypedDict):
    """
    A defect 质量问题 that an acceptance finds.
    """

    description: str
    """
    问题描述: What is wrong; no personal data.
    """
    mend_by: str
    """
    整改期限: By when it is to be mended.
    """


class FundBatchCancelling(TypedDict):
    """
    Why a batch is cancelled 冲销.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: When, today at the latest.
    """


class FundBatchCorrection(TypedDict):
    """
    What is wrong about a batch. Its money, source and document are not corrected: it is cancelled, and recorded anew.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    sent_by: NotRequired[str]
    """
    下达单位: Who sent it.
    """
    document_date: NotRequired[str]
    """
    发文日期: Date of the document.
    """
    direct: NotRequired[bool]
    """
    直达资金: Whether it is direct money, traced by the ministry.
    """
    uses: NotRequired[list[Literal["monitoring", "relocation", "employment", "schooling", "industry", "environment", "other"]]]
    """
    支持范围: What the document restricts it to; empty: to nothing. `monitoring` 防止返贫监测和帮扶; `relocation` 易地搬迁后续扶持; `employment` 脱贫劳动力就业; `schooling` “雨露计划”; `industry` 特色优势产业; `environment` 必要的农村人居环境整治和小型公益性基础设施; `other` 其他.
    """
    conditions: NotRequired[str | None]
    """
    使用条件: What else the document asks for.
    """
    original_name: NotRequired[str | None]
    """
    原资金名称: Its own name, where it is integrated 统筹整合.
    """


class FundBatchEntry(TypedDict):
    """
    A sum of money that has reached the county.
    """

    division_code: str
    """
    行政区划代码: The county, 12 digits.
    """
    source_code: str
    """
    资金来源: Code of its source.
    """
    document_no: str
    """
    资金文号: The document that sent it.
    """
    sent_by: str
    """
    下达单位: Who sent it.
    """
    document_date: str
    """
    发文日期: Date of the document.
    """
    received_on: str
    """
    到位日期: When it arrived, today at the latest.
    """
    budget_year: int
    """
    预算年度: Year of the budget.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """
    direct: NotRequired[bool]
    """
    直达资金: Whether it is direct money, traced by the ministry.
    """
    uses: NotRequired[list[Literal["monitoring", "relocation", "employment", "schooling", "industry", "environment", "other"]]]
    """
    支持范围: What the document restricts it to; empty: to nothing. `monitoring` 防止返贫监测和帮扶; `relocation` 易地搬迁后续扶持; `employment` 脱贫劳动力就业; `schooling` “雨露计划”; `industry` 特色优势产业; `environment` 必要的农村人居环境整治和小型公益性基础设施; `other` 其他.
    """
    conditions: NotRequired[str | None]
    """
    使用条件: What else the document asks for.
    """
    original_name: NotRequired[str | None]
    """
    原资金名称: Its own name, where it is integrated 统筹整合.
    """


class FundBatchView(TypedDict):
    """
    A batch of money and how much of it waits.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: The county.
    """
    source_code: str
    """
    资金来源: Code of its source.
    """
    source_title: str
    """
    来源名称: Its source in Chinese.
    """
    fund_level: Literal["central", "province", "city", "county", "partner", "society", "other"]
    """
    资金级次: Whose money: `central` 中央; `province` 省; `city` 市; `county` 县; `partner` 协作地区; `society` 社会; `other` 其他.
    """
    document_no: str
    """
    资金文号: The document that sent it.
    """
    sent_by: str
    """
    下达单位: Who sent it.
    """
    document_date: str
    """
    发文日期: Date of the document.
    """
    received_on: str
    """
    到位日期: When it arrived.
    """
    budget_year: int
    """
    预算年度: Year of the budget.
    """
    amount: str
    """
    金额: Yuan.
    """
    direct: bool
    """
    直达资金: Whether it is direct money, traced by the ministry.
    """
    uses: list[Literal["monitoring", "relocation", "employment", "schooling", "industry", "environment", "other"]]
    """
    支持范围: What the document restricts it to; empty: to nothing. `monitoring` 防止返贫监测和帮扶; `relocation` 易地搬迁后续扶持; `employment` 脱贫劳动力就业; `schooling` “雨露计划”; `industry` 特色优势产业; `environment` 必要的农村人居环境整治和小型公益性基础设施; `other` 其他.
    """
    conditions: str | None
    """
    使用条件: What else the document asks for.
    """
    original_name: str | None
    """
    原资金名称: Its own name, where it is integrated.
    """
    allocate_by: str
    """
    应分配日期: By when it is to be allocated.
    """
    unallocated: str
    """
    待分配金额: Yuan that wait to be allocated.
    """
    late: bool
    """
    逾期未分配: Whether money waits though that day has passed.
    """
    cancelled_on: str | None
    """
    冲销日期: Null: it stands.
    """
    cancel_reason: str | None
    """
    冲销原因: Why.
    """


class FundSourceSetting(TypedDict):
    """
    A source as it is to be.
    """

    title: str
    """
    名称: In Chinese.
    """
    fund_level: Literal["central", "province", "city", "county", "partner", "society", "other"]
    """
    资金级次: Whose money: `central` 中央; `province` 省; `city` 市; `county` 县; `partner` 协作地区; `society` 社会; `other` 其他.
    """
    integrated: NotRequired[bool]
    """
    统筹整合: Whether its money has names of its own, which batches keep.
    """
    valid_to: NotRequired[str | None]
    """
    停用日期: Last day on which it takes money; null: it does.
    """
    reason: NotRequired[str | None]
    """
    事由: Why it is done; goes into the audit trail. Needed where something is replaced.
    """


class FundSourceView(TypedDict):
    """
    A source of money 资金来源.
    """

    code: str
    """
    代码: Letter and number.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    title: str
    """
    名称: In Chinese.
    """
    fund_level: Literal["central", "province", "city", "county", "partner", "society", "other"]
    """
    资金级次: Whose money: `central` 中央; `province` 省; `city` 市; `county` 县; `partner` 协作地区; `society` 社会; `other` 其他.
    """
    integrated: bool
    """
    统筹整合: Whether its money has names of its own, which batches keep.
    """
    valid_to: str | None
    """
    停用日期: Last day on which it takes money; null: it does.
    """


class GoalApprovalEntry(TypedDict):
    """
    That the goals of a project were approved with a year's budget.
    """

    project_id: str
    """
    项目标识: The project.
    """
    year: int
    """
    年度: The year of the budget.
    """
    document_no: str
    """
    批复文号: The document that approves the goals.
    """
    approved_on: str
    """
    批复日期: The document's day.
    """


class GoalApprovalView(TypedDict):
    """
    An approval, and whether the goals were made public in time.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    project_id: str
    """
    项目标识: The project.
    """
    project_code: str
    """
    项目编号: The project's code.
    """
    project_name: str
    """
    项目名称: The project.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    year: int
    """
    年度: The year of the budget.
    """
    document_no: str
    """
    批复文号: The document that approves the goals.
    """
    approved_on: str
    """
    批复日期: The document's day.
    """
    disclose_by: str
    """
    应公开日期: By when the goals have to be public.
    """
    disclosed_on: str | None
    """
    公开日期: When a notice of the kind `goal` was posted since; null: none hangs.
    """
    overdue: bool | None
    """
    已逾期: Whether it was not made public in time.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    department: str
    """
    部门: Of which department.
    """
    withdraw_reason: str | None
    """
    作废原因: Why it was withdrawn; null: it holds.
    """


class GoalDue(TypedDict):
    """
    An indicator of the project's goal table as it stands now, with what of it is due by the day.
    """

    number: int
    """
    序号: In the goal table.
    """
    kind: Literal[
        "quantity", "quality", "timeliness", "cost", "economic", "social", "ecological", "sustainable", "satisfaction"
    ]
    """
    指标类型: Its kind.
    """
    kind_title: str
    """
    类型名称: Its kind in Chinese.
    """
    name: str
    """
    指标名称: What is measured.
    """
    direction: Literal["at_least", "at_most", "equal"]
    """
    指标方向: How what is reached compares with the target.
    """
    target: str
    """
    指标值: What is to be reached.
    """
    unit: str
    """
    计量单位: Of its target.
    """
    due_target: str
    """
    到期目标值: Due by the day, of the planned period.
    """


class GoalEntry(TypedDict):
    """
    An indicator 绩效指标: what is to be reached.
    """

    kind: Literal[
        "quantity", "quality", "timeliness", "cost", "economic", "social", "ecological", "sustainable", "satisfaction"
    ]
    """
    指标类型: `quantity` 数量指标; `quality` 质量指标; `timeliness` 时效指标; `cost` 成本指标; `economic` 经济效益; `social` 社会效益; `ecological` 生态效益; `sustainable` 可持续影响; `satisfaction` 满意度.
    """
    name: str
    """
    指标名称: What is measured.
    """
    direction: NotRequired[Literal["at_least", "at_most", "equal"]]
    """
    指标方向: `at_least` ≥; `at_most` ≤; `equal` =.
    """
    target: float | str
    """
    指标值: How much of its unit; satisfaction in percent.
    """
    unit: str
    """
    计量单位: Of its target.
    """


class GoalTable(TypedDict):
    """
    The whole goal table 绩效目标表; it replaces the one before.
    """

    overall_goal: NotRequired[str | None]
    """
    总体目标: In words.
    """
    goals: list[GoalEntry]
    """
    绩效指标: In their order.
    """


class GoalView(TypedDict):
    """
    An indicator 绩效指标 of the goal table.
    """

    number: int
    """
    序号: Counts from 1.
    """
    kind: Literal[
        "quantity", "quality", "timeliness", "cost", "economic", "social", "ecological", "sustainable", "satisfaction"
    ]
    """
    指标类型: `quantity` 数量指标; `quality` 质量指标; `timeliness` 时效指标; `cost` 成本指标; `economic` 经济效益; `social` 社会效益; `ecological` 生态效益; `sustainable` 可持续影响; `satisfaction` 满意度.
    """
    kind_title: str
    """
    类型名称: Its kind in Chinese.
    """
    name: str
    """
    指标名称: What is measured.
    """
    direction: Literal["at_least", "at_most", "equal"]
    """
    指标方向: `at_least` ≥; `at_most` ≤; `equal` =.
    """
    target: str
    """
    指标值: How much of its unit.
    """
    unit: str
    """
    计量单位: Of its target.
    """


class HintView(TypedDict):
    """
    A word of the project's text that looks like an item of the negative list.
    """

    word: str
    """
    关键词: The word.
    """
    negative_item: str
    """
    负面清单事项: Code of the item.
    """
    negative_title: str
    """
    事项名称: The item in Chinese.
    """
    explained: bool
    """
    已书面说明: Whether somebody has given a reason.
    """


class ImportReversed(TypedDict):
    """
    The reversal of an entry.
    """

    id: str
    """
    标识: The record's identifier.
    """
    reverses: str
    """
    所冲销凭证: The entry that it undoes.
    """


class ImportReversing(TypedDict):
    """
    Why an entry that came in by a file is reversed 冲销.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: When, today at the latest.
    """


class ImportedPayee(TypedDict):
    """
    Whom an entry that came in by a file paid, in full.
    """

    id: str
    """
    标识: The record's identifier.
    """
    payee: str
    """
    收款人: In full.
    """


class ImportedView(TypedDict):
    """
    What the county's own books say of an entry that came in by a file 导入记账.
    """

    source_key: str
    """
    流水号: Its number in those books.
    """
    voucher_no: str
    """
    凭证号: Its voucher.
    """
    payee: str | None
    """
    收款人: Who was paid; masked unless it is an organisation.
    """
    file_batch_id: str
    """
    批次号: The file by which it came.
    """
    file_row: int
    """
    行号: Its record in that file; the header is 1.
    """


class IndustryRow(TypedDict):
    """
    The share of industry 产业占比 of a county's central linkage money of a year, in three counts.
    """

    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    year: int
    """
    年度: Year of the budget.
    """
    received: str
    """
    到位金额: Arrived, yuan.
    """
    planned: str
    """
    计划安排金额: Planned by the year's plan that holds, yuan.
    """
    planned_industry: str
    """
    计划安排产业金额: Of it for industry, yuan.
    """
    planned_share: str | None
    """
    计划产业占比: Planned for industry of what arrived, percent; null: of nothing.
    """
    allocated: str
    """
    分配金额: Allocated to projects, yuan.
    """
    allocated_industry: str
    """
    分配产业金额: Of it to industry, yuan.
    """
    allocated_share: str | None
    """
    分配产业占比: Allocated to industry of what arrived, percent; null: of nothing.
    """
    paid: str
    """
    支付金额: Paid, yuan.
    """
    paid_industry: str
    """
    支付产业金额: Of it for industry, yuan.
    """
    paid_share: str | None
    """
    支付产业占比: Paid for industry of what arrived, percent; null: of nothing.
    """
    last_share: str | None
    """
    上年分配产业占比: The allocated share of the year before, percent; null: of nothing.
    """
    floor: str
    """
    产业占比下限: Percent, as it holds at the year's end.
    """
    floor_version: int
    """
    下限参数版本: Version of the parameter; 0: as shipped.
    """


class IssueCorrection(TypedDict):
    """
    What is wrong about an issue. Where it lies, who found it and its deadline are not corrected.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    year: NotRequired[int]
    """
    年度: Of the audit or inspection.
    """
    document: NotRequired[str | None]
    """
    文件: The report or letter in which it stands.
    """
    problem: NotRequired[str]
    """
    问题内容: What is wrong; no ID numbers.
    """
    category: NotRequired[
        Literal[
            "policy",
            "funds",
            "project",
            "procurement",
            "disclosure",
            "performance",
            "monitoring",
            "cooperation",
            "industry",
            "mutual_fund",
            "credit",
            "collective",
            "reward",
            "files",
            "other",
        ]
    ]
    """
    问题类别: What it is about: `policy` 政策落实; `funds` 资金管理使用; `project` 项目建设运营; `procurement` 招标采购; `disclosure` 公告公示; `performance` 绩效管理; `monitoring` 防返贫监测帮扶; `cooperation` 苏陕协作; `industry` 产业发展; `mutual_fund` 互助资金; `credit` 小额信贷; `collective` 集体资产; `reward` 奖补资金; `files` 档案资料; `other` 其他.
    """
    kind: NotRequired[Literal["prompt", "dated", "lasting"]]
    """
    整改类型: How it is to be put right: `prompt` 立行立改; `dated` 限期整改; `lasting` 长期坚持.
    """
    public: NotRequired[bool]
    """
    向社会公开: Whether issue and result are to be made public.
    """
    involved: NotRequired[float | str | None]
    """
    涉及金额: Yuan; null: no money is concerned.
    """
    project_id: NotRequired[str | None]
    """
    项目标识: The project that it is about, if one is.
    """
    fund_batch_id: NotRequired[str | None]
    """
    资金批次标识: The batch of money that it is about, if one is.
    """


class IssueEntry(TypedDict):
    """
    An issue that was found.
    """

    division_code: str
    """
    行政区划代码: Where it lies, 12 digits: a village, a town, or the county where no single town answers for it.
    """
    found_by: Literal["audit", "discipline", "finance", "assessment", "visit", "hotline", "self"]
    """
    问题来源: Who found it: `audit` 审计; `discipline` 纪检; `finance` 财政检查; `assessment` 考核评估; `visit` 暗访; `hotline` 12317; `self` 自查.
    """
    year: int
    """
    年度: Of the audit or inspection.
    """
    document: NotRequired[str | None]
    """
    文件: The report or letter in which it stands.
    """
    problem: str
    """
    问题内容: What is wrong; no ID numbers.
    """
    category: Literal[
        "policy",
        "funds",
        "project",
        "procurement",
        "disclosure",
        "performance",
        "monitoring",
        "cooperation",
        "industry",
        "mutual_fund",
        "credit",
        "collective",
        "reward",
        "files",
        "other",
    ]
    """
    问题类别: What it is about: `policy` 政策落实; `funds` 资金管理使用; `project` 项目建设运营; `procurement` 招标采购; `disclosure` 公告公示; `performance` 绩效管理; `monitoring` 防返贫监测帮扶; `cooperation` 苏陕协作; `industry` 产业发展; `mutual_fund` 互助资金; `credit` 小额信贷; `collective` 集体资产; `reward` 奖补资金; `files` 档案资料; `other` 其他.
    """
    kind: Literal["prompt", "dated", "lasting"]
    """
    整改类型: How it is to be put right: `prompt` 立行立改; `dated` 限期整改; `lasting` 长期坚持.
    """
    public: NotRequired[bool]
    """
    向社会公开: Whether issue and result are to be made public.
    """
    found_on: str
    """
    发现日期: When it was found.
    """
    on: str
    """
    日期: When it is registered: not before it was found.
    """
    deadline: str
    """
    整改期限: By when it has to be put right and struck off.
    """
    involved: NotRequired[float | str | None]
    """
    涉及金额: Yuan; null: no money is concerned.
    """
    project_id: NotRequired[str | None]
    """
    项目标识: The project that it is about, if one is.
    """
    fund_batch_id: NotRequired[str | None]
    """
    资金批次标识: The batch of money that it is about, if one is.
    """
    search_id: NotRequired[str | None]
    """
    排查标识: The answered search that found it; it is linked to the issue that asked for it.
    """


class IssueExtensionDecision(TypedDict):
    """
    What is decided of it, by another unit and another person.
    """

    granted: bool
    """
    同意延期: Whether the deadline is put off.
    """
    opinion: str
    """
    意见: Why.
    """
    on: str
    """
    日期: When it was decided.
    """


class IssueExtensionEntry(TypedDict):
    """
    That a deadline is too short.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    extend_to: str
    """
    延期至: The deadline that is asked for.
    """
    on: str
    """
    日期: When it was asked for.
    """


class IssueExtensionView(TypedDict):
    """
    An extension 延期 that was asked for.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    deadline: str
    """
    整改期限: The deadline before.
    """
    extend_to: str
    """
    延期至: The deadline that is asked for.
    """
    reason: str
    """
    事由: Why it was asked for.
    """
    asked_on: str
    """
    发起日期: When it was asked for.
    """
    asked_by: str
    """
    申请人: Who asked.
    """
    department: str
    """
    部门: Of which department.
    """
    granted: bool | None
    """
    同意延期: Whether it was put off; null: nobody has decided.
    """
    decided_on: str | None
    """
    批复日期: When it was decided.
    """
    decided_by: str | None
    """
    审批账号: Who decided.
    """
    opinion: str | None
    """
    意见: Why.
    """


class IssueFigures(TypedDict):
    """
    A group of issues.
    """

    code: str
    """
    代码: Of the group; empty: all together, or no unit yet.
    """
    name: str
    """
    名称: The group in Chinese.
    """
    issue_count: int
    """
    问题数: How many.
    """
    open_count: int
    """
    未销号数: Not struck off.
    """
    closed_count: int
    """
    已销号数: Struck off.
    """
    overdue_count: int
    """
    逾期问题数: Not struck off though the deadline has passed.
    """
    reopened_count: int
    """
    反弹问题数: Those that came back once at least.
    """
    closing_rate: str | None
    """
    销号率: Percent struck off; null: of none.
    """
    involved: str
    """
    涉及金额: Yuan.
    """
    recovered: str
    """
    已整改金额: Yuan that came back or were put right.
    """
    shortfall: str
    """
    批准不再追回金额: Yuan that need not come back.
    """
    outstanding: str
    """
    待整改金额: Yuan that are left.
    """


class IssueRecoveryEntry(TypedDict):
    """
    Money of an issue that came back, was given back, or was put right in the books.
    """

    kind: Literal["recovered", "returned", "adjusted"]
    """
    整改方式: How the money was put right: `recovered` 追回; `returned` 归还原渠道; `adjusted` 调账.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """
    happened_on: str
    """
    发生日期: When it came back.
    """
    voucher: str
    """
    凭证: The paper that proves it.
    """


class IssueRecoveryView(TypedDict):
    """
    A line of money that was put right 整改金额.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    kind: Literal["recovered", "returned", "adjusted"]
    """
    整改方式: How the money was put right: `recovered` 追回; `returned` 归还原渠道; `adjusted` 调账.
    """
    amount: str
    """
    金额: Yuan.
    """
    happened_on: str
    """
    发生日期: When it came back.
    """
    voucher: str
    """
    凭证: The paper that proves it.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    department: str
    """
    部门: Of which department.
    """
    withdrawn_at: str | None
    """
    作废时间: When it was withdrawn; null: it counts.
    """
    withdraw_reason: str | None
    """
    作废原因: Why.
    """


class IssueSearchAnswer(TypedDict):
    """
    What a town found.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    found_count: int
    """
    发现问题数: How many of the same; 0: none.
    """
    note: NotRequired[str | None]
    """
    说明: Where and what; needed if there are some.
    """


Town: TypeAlias = str


class IssueSearchAsking(TypedDict):
    """
    Towns that are to look for the same among their own 举一反三.
    """

    question: str
    """
    排查内容: What is to be looked for.
    """
    towns: NotRequired[list[Town] | None]
    """
    镇: Which towns, 12 digits each; left out: every other town of the county.
    """
    on: str
    """
    日期: When they were asked.
    """


class IssueSearchView(TypedDict):
    """
    A search 举一反三排查 that a town was asked for.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    issue_id: str
    """
    问题标识: Because of which issue.
    """
    category: Literal[
        "policy",
        "funds",
        "project",
        "procurement",
        "disclosure",
        "performance",
        "monitoring",
        "cooperation",
        "industry",
        "mutual_fund",
        "credit",
        "collective",
        "reward",
        "files",
        "other",
    ]
    """
    问题类别: What it is about: `policy` 政策落实; `funds` 资金管理使用; `project` 项目建设运营; `procurement` 招标采购; `disclosure` 公告公示; `performance` 绩效管理; `monitoring` 防返贫监测帮扶; `cooperation` 苏陕协作; `industry` 产业发展; `mutual_fund` 互助资金; `credit` 小额信贷; `collective` 集体资产; `reward` 奖补资金; `files` 档案资料; `other` 其他.
    """
    category_title: str
    """
    类别名称: In Chinese.
    """
    division_code: str
    """
    行政区划代码: The town.
    """
    division_name: str | None
    """
    行政区划名称: Its name.
    """
    question: str
    """
    排查内容: What is to be looked for.
    """
    asked_on: str
    """
    发起日期: When it was asked.
    """
    found_count: int | None
    """
    发现问题数: How many; null: no answer yet.
    """
    note: str | None
    """
    说明: Where and what.
    """
    answered_on: str | None
    """
    反馈日期: When it was answered.
    """


class IssueShortfall(TypedDict):
    """
    Why the money that is left need not come back; approved by whoever sends this.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    document: str
    """
    文件: The document that approves it.
    """


class IssueStatistics(TypedDict):
    """
    A count of issues: a row a group, and the whole.
    """

    as_of: str
    """
    截至日期: The day on which it is counted.
    """
    by: str
    """
    分组: By what it is counted.
    """
    groups: list[IssueFigures]
    """
    分组结果: A row a group; those without issues are left out.
    """
    whole: IssueFigures
    """
    合计: All together.
    """


class IssueView(TypedDict):
    """
    An issue 问题 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits: a village, a town, or the county where no single town answers for it.
    """
    division_name: str | None
    """
    行政区划名称: Its name.
    """
    found_by: Literal["audit", "discipline", "finance", "assessment", "visit", "hotline", "self"]
    """
    问题来源: Who found it: `audit` 审计; `discipline` 纪检; `finance` 财政检查; `assessment` 考核评估; `visit` 暗访; `hotline` 12317; `self` 自查.
    """
    found_by_title: str
    """
    来源名称: In Chinese.
    """
    year: int
    """
    年度: Of the audit or inspection.
    """
    document: str | None
    """
    文件: The report or letter in which it stands.
    """
    problem: str
    """
    问题内容: What is wrong; no ID numbers.
    """
    category: Literal[
        "policy",
        "funds",
        "project",
        "procurement",
        "disclosure",
        "performance",
        "monitoring",
        "cooperation",
        "industry",
        "mutual_fund",
        "credit",
        "collective",
        "reward",
        "files",
        "other",
    ]
    """
    问题类别: What it is about: `policy` 政策落实; `funds` 资金管理使用; `project` 项目建设运营; `procurement` 招标采购; `disclosure` 公告公示; `performance` 绩效管理; `monitoring` 防返贫监测帮扶; `cooperation` 苏陕协作; `industry` 产业发展; `mutual_fund` 互助资金; `credit` 小额信贷; `collective` 集体资产; `reward` 奖补资金; `files` 档案资料; `other` 其他.
    """
    category_title: str
    """
    类别名称: In Chinese.
    """
    kind: Literal["prompt", "dated", "lasting"]
    """
    整改类型: How it is to be put right: `prompt` 立行立改; `dated` 限期整改; `lasting` 长期坚持.
    """
    kind_title: str
    """
    整改类型名称: In Chinese.
    """
    public: bool
    """
    向社会公开: Whether issue and result are to be made public.
    """
    found_on: str
    """
    发现日期: When it was found.
    """
    deadline: str
    """
    整改期限: By when it has to be put right and struck off.
    """
    overdue: bool
    """
    已逾期: Whether it is not done though its deadline has passed.
    """
    extensions: int
    """
    延期次数: How often its deadline was put off.
    """
    involved: str | None
    """
    涉及金额: Yuan; null: no money is concerned.
    """
    recovered: str
    """
    已整改金额: Yuan that came back or were put right.
    """
    shortfall: str
    """
    批准不再追回金额: Yuan that need not come back, by an approved reason.
    """
    outstanding: str
    """
    待整改金额: Yuan that are left.
    """
    project_id: str | None
    """
    项目标识: The project that it is about, if one is.
    """
    fund_batch_id: str | None
    """
    资金批次标识: The batch of money that it is about, if one is.
    """
    origin_id: str | None
    """
    来源问题标识: The issue of which it is the like.
    """
    lead_unit: str | None
    """
    牵头单位: The unit in the lead.
    """
    responsible_units: list[str]
    """
    责任单位: Units that put it right too.
    """
    supporting_units: list[str]
    """
    配合单位: Units that support it.
    """
    responsible: str | None
    """
    责任人: Who answers for it, by name.
    """
    responsible_account: str | None
    """
    责任人账号: The account whose task it is; null: the unit's.
    """
    closed_on: str | None
    """
    销号日期: When it was struck off.
    """
    reopened: int
    """
    反弹次数: How often it came back.
    """


class JournalEntryView(TypedDict):
    """
    An entry of the journal 记账凭证.
    """

    id: str
    """
    标识: The record's identifier.
    """
    division_code: str
    """
    行政区划代码: Where it was posted.
    """
    kind: Literal["receive", "allocate", "withdraw", "release", "pull_back", "pay", "refund", "recover", "reverse"]
    """
    记账类型: What happened: `receive` 到位; `allocate` 分配; `withdraw` 调减; `release` 下达; `pull_back` 收回下达; `pay` 支付; `refund` 退款; `recover` 结余收回; `reverse` 冲销.
    """
    happened_on: str
    """
    发生日期: When it happened.
    """
    basis: str
    """
    依据: On what it rests.
    """
    amount: str
    """
    金额: Yuan that moved.
    """
    subject: Literal["fund_batch", "allotment", "payment", "imported_posting"]
    """
    业务类型: By what it was posted: fund_batch 资金批次, allotment 指标单, payment 支付, imported_posting 导入记账.
    """
    subject_id: str
    """
    业务标识: The record by which it was posted.
    """
    reverses: str | None
    """
    所冲销凭证: The entry that it undoes.
    """
    reversed_by: str | None
    """
    冲销凭证: The entry that undid it; null: it stands.
    """
    reason: str | None
    """
    事由: Why it was undone.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """


class LabourRow(TypedDict):
    """
    What one worker was paid for a time 劳务报酬. Without a person of the registry the name is kept masked only.
    """

    person_id: NotRequired[str | None]
    """
    人员标识: The worker in the registry.
    """
    worker: NotRequired[str | None]
    """
    务工人员: Name of a worker; masked at once.
    """
    household_kind: Literal["poverty_exited", "monitored", "low_income", "other"]
    """
    户类别: `poverty_exited` 脱贫户; `monitored` 监测对象户; `low_income` 其他低收入户; `other` 其他农户.
    """
    worked_from: str
    """
    务工开始: First day of the work.
    """
    worked_to: str
    """
    务工结束: Its last day.
    """
    days: int
    """
    务工天数: Days of work.
    """
    pay: float | str
    """
    劳务报酬: Yuan, more than nought.
    """
    paid_on: str
    """
    发放日期: When the pay was paid.
    """


class LabourView(TypedDict):
    """
    What one worker was paid 劳务报酬.
    """

    id: str
    """
    标识: The record's identifier.
    """
    contract_id: str | None
    """
    合同标识: Of which contract.
    """
    person_id: str | None
    """
    人员标识: The worker in the registry.
    """
    worker: str | None
    """
    务工人员: Masked.
    """
    household_kind: Literal["poverty_exited", "monitored", "low_income", "other"]
    """
    户类别: `poverty_exited` 脱贫户; `monitored` 监测对象户; `low_income` 其他低收入户; `other` 其他农户.
    """
    worked_from: str
    """
    务工开始: First day of the work.
    """
    worked_to: str
    """
    务工结束: Its last day.
    """
    days: int
    """
    务工天数: Days of work.
    """
    pay: str
    """
    劳务报酬: Yuan.
    """
    paid_on: str
    """
    发放日期: When the pay was paid.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """
    withdrawn_on: str | None
    """
    作废日期: Null: it holds.
    """
    withdrawn_reason: str | None
    """
    作废事由: Why it was a mistake.
    """


class LabourWithdrawal(TypedDict):
    """
    Why a row was recorded by mistake.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """


class LedgerRow(TypedDict):
    """
    A row of a ledger 账: the money of a source, batch or project, or all of it, in a unit of the level that was asked for.
    """

    unit: str
    """
    核算单位: Division code of the unit, 12 digits.
    """
    unit_name: str | None
    """
    单位名称: Its name.
    """
    key: str
    """
    行标识: The batch or project by its id, the source by its code; empty where a row is of all money.
    """
    title: str | None
    """
    行名称: Name of the source or project, number of the document.
    """
    code: str | None
    """
    行代码: Code of the source or project.
    """
    received: str
    """
    到位金额: Ever received, given back ones too, yuan.
    """
    allocated: str
    """
    分配金额: Allocated to projects, yuan.
    """
    released: str
    """
    下达金额: Released to who carries them out, yuan.
    """
    paid: str
    """
    支付金额: Paid, yuan.
    """
    recovered: str
    """
    收回金额: Given back, yuan.
    """
    unallocated: str
    """
    待分配金额: Waiting to be allocated, yuan.
    """
    unreleased: str
    """
    待下达金额: Waiting to be released, yuan.
    """
    unpaid: str
    """
    待支付金额: Waiting to be paid, yuan.
    """
    carried: str
    """
    结转金额: Of earlier years' budgets and not paid, yuan.
    """
    allocation_rate: str | None
    """
    分配率: Allocated of received, percent; null: nothing was.
    """
    release_rate: str | None
    """
    下达率: Released of received, percent; null: nothing was.
    """
    payment_rate: str | None
    """
    支出进度: Paid of received, percent; null: nothing was.
    """


class LeftOutRuleView(TypedDict):
    """
    A rule 监管规则 that is not run.
    """

    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    why: str
    """
    不运行的原因: Why it is not run.
    """


class LenderSetting(TypedDict):
    """
    A bank as it is to be.
    """

    title: str
    """
    名称: In Chinese.
    """
    valid_to: NotRequired[str | None]
    """
    停用日期: Last day on which it lends; null: it does.
    """
    reason: NotRequired[str | None]
    """
    事由: Why it is done; goes into the audit trail. Needed where something is replaced.
    """


class LenderView(TypedDict):
    """
    A bank 贷款银行 that lends.
    """

    code: str
    """
    代码: The county's own code.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    title: str
    """
    名称: In Chinese.
    """
    valid_to: str | None
    """
    停用日期: Last day on which it lends; null: it does.
    """
    fund: str
    """
    风险补偿金余额: What the compensation fund holds, yuan.
    """


class LoanEntry(TypedDict):
    """
    An application 贷款申请. The borrower is recognised by number; number and phone are stored encrypted, shown masked.
    """

    id_number: str
    """
    证件号码: The borrower's, in full.
    """
    phone: str
    """
    联系电话: Stored encrypted, shown masked.
    """
    lender_code: str
    """
    贷款银行: Code of the bank.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """
    months: int
    """
    贷款期限: Months.
    """
    purpose: Literal["planting", "breeding", "processing", "tourism", "commerce", "crafts", "other"]
    """
    贷款用途: `planting` 种植; `breeding` 养殖; `processing` 农产品加工; `tourism` 乡村旅游; `commerce` 商贸流通; `crafts` 手工业; `other` 其他生产经营.
    """
    purpose_note: str
    """
    用途说明: What the money is for; no ID numbers or phone numbers.
    """
    applied_on: str
    """
    申请日期: When, today at the latest.
    """
    top_up_reason: NotRequired[str | None]
    """
    追加贷款理由: Needed where the household's loans exceed the usual limit.
    """


class LoanFindingView(TypedDict):
    """
    What a check of the ledger has found 核查发现.
    """

    rule: str
    """
    规则: Code of the check.
    """
    title: str
    """
    规则名称: What it looks for.
    """
    alert: str | None
    """
    预警编号: The supervision alert that it belongs to.
    """
    severity: Literal["red", "orange", "yellow"]
    """
    级别: How grave it is.
    """
    loan_ids: list[str]
    """
    涉及贷款: Loans that the caller sees.
    """
    division_code: str
    """
    行政区划代码: Village of the first of them.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """


class LoanFull(TypedDict):
    """
    What of a loan is the borrower's own, in full.
    """

    id: str
    """
    标识: The record's identifier.
    """
    phone: str
    """
    联系电话: In full.
    """
    account: str | None
    """
    收款账户: In full; null: not lent.
    """


class LoanGrading(TypedDict):
    """
    The class 五级分类 of a loan, as the bank sees it now.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    grade: Literal["normal", "attention", "substandard", "doubtful", "loss"]
    """
    五级分类: `normal` 正常; `attention` 关注; `substandard` 次级; `doubtful` 可疑; `loss` 损失.
    """


class LoanRepaymentEntry(TypedDict):
    """
    An instalment 还款 that has come in.
    """

    paid_on: str
    """
    还款日期: When, today at the latest.
    """
    principal: float | str
    """
    归还本金: Yuan of principal.
    """
    interest: NotRequired[float | str]
    """
    支付利息: Yuan of interest.
    """
    payer: NotRequired[Literal["borrower", "family", "company", "other"]]
    """
    还款人: Who paid: `borrower` 借款人本人; `family` 家庭成员; `company` 企业; `other` 其他.
    """
    payer_account: NotRequired[str | None]
    """
    还款账户: Account that it came from; stored encrypted. Needed if a company paid.
    """


class LoanRepaymentReversal(TypedDict):
    """
    Why an instalment is reversed 冲销.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: When, today at the latest.
    """


class LoanRepaymentView(TypedDict):
    """
    An instalment, or the opposite of one.
    """

    id: str
    """
    标识: The record's identifier.
    """
    paid_on: str
    """
    还款日期: When, today at the latest.
    """
    principal: str
    """
    归还本金: Yuan of principal.
    """
    interest: str
    """
    支付利息: Yuan of interest.
    """
    payer: Literal["borrower", "family", "company", "other"]
    """
    还款人: Who paid: `borrower` 借款人本人; `family` 家庭成员; `company` 企业; `other` 其他.
    """
    payer_account: NotRequired[str | None]
    """
    还款账户: Masked.
    """
    reverses: str | None
    """
    所冲销还款: The instalment that it undoes.
    """
    reason: str | None
    """
    事由: Why.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class LoanTermView(TypedDict):
    """
    A term 借款期 of a loan.
    """

    number: int
    """
    序号: Counts from 1.
    """
    kind: Literal["original", "extension", "renewal"]
    """
    借款期类型: original, extension 展期 or renewal 续贷.
    """
    from_on: str
    """
    开始日期: From when on.
    """
    end_on: str
    """
    到期日期: The day due.
    """
    rate: str
    """
    年利率: Percent a year.
    """


class LoanView(TypedDict):
    """
    A loan of a household, the borrower masked; money in yuan.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village when it applied.
    """
    person_id: str
    """
    人员标识: The borrower.
    """
    name: str
    """
    姓名: Masked.
    """
    id_number: str
    """
    证件号码: Masked.
    """
    phone: str
    """
    联系电话: Masked.
    """
    category: str
    """
    借款资格: As what it may borrow: `脱贫户` 脱贫户; `UNSTABLE` 脱贫不稳定户; `EDGE` 边缘易致贫户; `SUDDEN` 突发严重困难户.
    """
    lender_code: str
    """
    贷款银行: Code of the bank.
    """
    lender_title: str
    """
    银行名称: The bank.
    """
    purpose: Literal["planting", "breeding", "processing", "tourism", "commerce", "crafts", "other"]
    """
    贷款用途: `planting` 种植; `breeding` 养殖; `processing` 农产品加工; `tourism` 乡村旅游; `commerce` 商贸流通; `crafts` 手工业; `other` 其他生产经营.
    """
    purpose_note: str
    """
    用途说明: What the money is for; no ID numbers or phone numbers.
    """
    amount: str
    """
    金额: Yuan.
    """
    months: int
    """
    贷款期限: Months.
    """
    applied_on: str
    """
    申请日期: When it was applied for.
    """
    top_up_reason: str | None
    """
    追加贷款理由: Needed where the household's loans exceed the usual limit.
    """
    loan_no: str | None
    """
    贷款编号: The bank's number; null: not lent.
    """
    account: str | None
    """
    收款账户: Masked.
    """
    rate: str | None
    """
    年利率: Percent a year; null: not lent.
    """
    lent_on: str | None
    """
    放款日期: Null: not lent.
    """
    end_on: str | None
    """
    到期日期: The day due; null: not lent.
    """
    balance: str
    """
    贷款余额: Principal that is owed, yuan.
    """
    overdue: bool
    """
    已逾期: Whether principal is owed after the day due.
    """
    extensions: int
    """
    展期次数: How often it was extended.
    """
    renewals: int
    """
    续贷次数: How often it was renewed.
    """
    grade: Literal["normal", "attention", "substandard", "doubtful", "loss"]
    """
    五级分类: `normal` 正常; `attention` 关注; `substandard` 次级; `doubtful` 可疑; `loss` 损失.
    """
    compensated: str
    """
    代偿金额: Yuan that the compensation fund paid.
    """


class LoanVisitEntry(TypedDict):
    """
    A visit after lending 贷后走访.
    """

    visited_on: str
    """
    走访日期: When, today at the latest.
    """
    use_found: NotRequired[
        Literal[
            "agreed",
            "deposit",
            "medical",
            "housing",
            "schooling",
            "wedding",
            "debt",
            "living",
            "borrowed_name",
            "company",
            "shares",
            "lent_on",
            "quota",
            "subsidy_fraud",
        ]
    ]
    """
    实际用途: What it was found used for: `agreed` 按约定用途使用; `deposit` 存款获息; `medical` 看病; `housing` 建房; `schooling` 上学; `wedding` 嫁娶; `debt` 还债; `living` 吃喝消费; `borrowed_name` 冒名借贷; `company` 户贷企用; `shares` 入股分红; `lent_on` 转贷; `quota` 指标交换; `subsidy_fraud` 套取贴息.
    """
    note: str
    """
    走访记事: What was seen; no ID numbers or phone numbers.
    """


class LoanVisitView(TypedDict):
    """
    A visit after lending.
    """

    id: str
    """
    标识: The record's identifier.
    """
    visited_on: str
    """
    走访日期: When, today at the latest.
    """
    use_found: Literal[
        "agreed",
        "deposit",
        "medical",
        "housing",
        "schooling",
        "wedding",
        "debt",
        "living",
        "borrowed_name",
        "company",
        "shares",
        "lent_on",
        "quota",
        "subsidy_fraud",
    ]
    """
    实际用途: What it was found used for: `agreed` 按约定用途使用; `deposit` 存款获息; `medical` 看病; `housing` 建房; `schooling` 上学; `wedding` 嫁娶; `debt` 还债; `living` 吃喝消费; `borrowed_name` 冒名借贷; `company` 户贷企用; `shares` 入股分红; `lent_on` 转贷; `quota` 指标交换; `subsidy_fraud` 套取贴息.
    """
    note: str
    """
    走访记事: What was seen; no ID numbers or phone numbers.
    """
    department: str
    """
    部门: Of which department.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """


class MainBankSetting(TypedDict):
    """
    The main bank 主责任银行 of a town as it is to be.
    """

    lender_code: str
    """
    贷款银行: Code of the bank.
    """
    from_on: str
    """
    开始日期: From when on.
    """
    reason: NotRequired[str | None]
    """
    事由: Why it is done; goes into the audit trail. Needed where something is replaced.
    """


class MainBankView(TypedDict):
    """
    The main bank of a town.
    """

    division_code: str
    """
    行政区划代码: The town.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    lender_code: str
    """
    贷款银行: Code of the bank.
    """
    lender_title: str
    """
    银行名称: The bank.
    """
    from_on: str
    """
    开始日期: From when on.
    """


class MechanismEntry(TypedDict):
    """
    A way in which households gain from the project. Each household counts once, where it gains most.
    """

    kind: Literal["orders", "work", "land", "shares", "custody", "services", "sales", "returns", "floor"]
    """
    带动方式: `orders` 订单生产; `work` 务工就业; `land` 土地流转; `shares` 股份分红; `custody` 托养托管; `services` 技术服务; `sales` 产销对接; `returns` 收益分配; `floor` 订单保底.
    """
    households: int
    """
    户数: Households that it reaches.
    """
    monitored_households: int
    """
    其中脱贫户和监测对象户数: Of these: lifted out of poverty or monitored.
    """
    income: NotRequired[float | str | None]
    """
    户均年增收: Expected yuan a household and year.
    """
    contract: NotRequired[str | None]
    """
    合同或协议: On what it rests.
    """
    planned_from: NotRequired[str | None]
    """
    计划开始: From when.
    """
    planned_to: NotRequired[str | None]
    """
    计划完成: Until when.
    """


class MechanismTable(TypedDict):
    """
    The whole beneficiary mechanism 联农带农机制; it replaces the one before.
    """

    mechanism: list[MechanismEntry]
    """
    联农带农机制: In their order.
    """


class MechanismView(TypedDict):
    """
    A part of the beneficiary mechanism 联农带农机制.
    """

    number: int
    """
    序号: Counts from 1.
    """
    kind: Literal["orders", "work", "land", "shares", "custody", "services", "sales", "returns", "floor"]
    """
    带动方式: `orders` 订单生产; `work` 务工就业; `land` 土地流转; `shares` 股份分红; `custody` 托养托管; `services` 技术服务; `sales` 产销对接; `returns` 收益分配; `floor` 订单保底.
    """
    kind_title: str
    """
    类型名称: Its kind in Chinese.
    """
    households: int
    """
    户数: Households that it reaches.
    """
    monitored_households: int
    """
    其中脱贫户和监测对象户数: Of these: lifted out of poverty or monitored.
    """
    income: str | None
    """
    户均年增收: Expected yuan a household and year.
    """
    contract: str | None
    """
    合同或协议: On what it rests.
    """
    planned_from: str | None
    """
    计划开始: From when.
    """
    planned_to: str | None
    """
    计划完成: Until when.
    """


class Mending(TypedDict):
    """
    How a defect was mended 整改.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest.
    """
    mended_how: str
    """
    整改情况: What was done; no personal data.
    """
    attachments: list[str]
    """
    附件: Attachments `整改材料` of this implementation, added before.
    """


class MonitoringIndicatorEntry(TypedDict):
    """
    What of an indicator is reached by the day.
    """

    number: int
    """
    序号: The indicator's in the goal table.
    """
    reached: NotRequired[float | str | None]
    """
    完成值: In the indicator's unit; null: it cannot be measured yet.
    """
    note: NotRequired[str | None]
    """
    偏差说明: Why it is less than it should be, or cannot be told yet; no ID numbers.
    """


class MonitoringIndicatorView(TypedDict):
    """
    An indicator as it was handed in last.
    """

    number: int
    """
    序号: In the goal table.
    """
    kind: Literal[
        "quantity", "quality", "timeliness", "cost", "economic", "social", "ecological", "sustainable", "satisfaction"
    ]
    """
    指标类型: Its kind.
    """
    kind_title: str
    """
    类型名称: Its kind in Chinese.
    """
    name: str
    """
    指标名称: What is measured.
    """
    direction: Literal["at_least", "at_most", "equal"]
    """
    指标方向: How what is reached compares with the target.
    """
    target: str
    """
    指标值: What is to be reached.
    """
    unit: str
    """
    计量单位: Of its target.
    """
    due_target: str
    """
    到期目标值: Due by the day, of the planned period.
    """
    reached: str | None
    """
    完成值: Reached; null: it cannot be measured yet.
    """
    achieved_percent: str | None
    """
    完成率: Percent of what is due, at most 100, rounded down.
    """
    note: str | None
    """
    偏差说明: Why it is less than it should be, or cannot be told yet; no ID numbers.
    """


class MonitoringOpening(TypedDict):
    """
    As of which day projects are monitored.
    """

    as_of: str
    """
    截至日期: A day that has passed.
    """


class MonitoringSubmission(TypedDict):
    """
    A monitoring 运行监控: every indicator of the goal table. How much is paid is read from the journal.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    summary: str
    """
    总体情况: How the project stands, in words; no ID numbers.
    """
    indicators: list[MonitoringIndicatorEntry]
    """
    绩效指标: Each indicator of the goal table once.
    """


class MonitoringView(TypedDict):
    """
    A monitoring 运行监控.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    project_id: str
    """
    项目标识: The project.
    """
    project_code: str
    """
    项目编号: The project's code.
    """
    project_name: str
    """
    项目名称: The project.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    year: int
    """
    年度: The year of the budget.
    """
    as_of: str
    """
    截至日期: The day of which it tells.
    """
    allocated: str | None
    """
    分配金额: Yuan that the project had been given by that day, from the journal.
    """
    paid: str | None
    """
    支付金额: Of them paid, yuan, from the journal.
    """
    execution_percent: str | None
    """
    预算执行率: Percent paid of what was allocated; null: of nothing.
    """
    submitted_on: str | None
    """
    报送日期: When it was handed in last.
    """
    low_count: int
    """
    偏低指标数: Indicators below the share of their due target that is asked for.
    """


class MonthBalancing(TypedDict):
    """
    What the books of the treasury and the bank say of the month. It is closed only if the journal says the same.
    """

    paid: float | str
    """
    本月支付: Yuan that were paid in the month, refunds taken off.
    """
    unpaid: float | str
    """
    月末未支付: Yuan that were released and not paid at the month's end.
    """


class MonthReopening(TypedDict):
    """
    Why a month is opened again 反结账.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """


class MonthView(TypedDict):
    """
    The month of a town's or the county's ledger 账期.
    """

    division_code: str
    """
    行政区划代码: The town or county.
    """
    division_name: str
    """
    行政区划名称: Its name.
    """
    month: str
    """
    账期: The first day of the month.
    """
    paid: str
    """
    本月支付: As the journal says, yuan.
    """
    unpaid: str
    """
    月末未支付: As the journal says, yuan.
    """
    month_state: Literal["open", "balanced", "confirmed", "reopened"]
    """
    账期状态: open 未结账, balanced 已对平待确认, confirmed 已结账, reopened 已反结账.
    """
    balanced_by: str | None
    """
    对账人: Who signed first.
    """
    balanced_at: str | None
    """
    对账时间: When.
    """
    confirmed_by: str | None
    """
    确认人: Who signed second.
    """
    confirmed_at: str | None
    """
    确认时间: When.
    """
    reopen_reason: str | None
    """
    反结账原因: Why it was opened again.
    """
    version: int
    """
    版本: 0: it is open, and nobody has signed.
    """


class NegativeCheck(TypedDict):
    """
    What the auditor found 负面清单核查: items that hold, and reasons for words that only look like one. It replaces the one before.
    """

    negative: list[str]
    """
    负面清单事项: Items that hold; each blocks. `unit_expenses` 单位基本支出; `buildings` 修建楼堂馆所; `bonuses` 各种奖金、津贴和福利补助; `debts` 偿还债务和垫资; `vehicles` 购置交通工具和通讯设备; `losses` 弥补企业亏损; `large_works` 大中型基本建设项目; `urban` 城市基础设施和城市扶贫; `guarantees` 企业担保金; `budget_gap` 弥补预算支出缺口; `scenery` 景观、盆景工程、牌楼和大广场; `village_office` 村级办公场所; `cash` 直接发钱发物的分红; `estate` 配套商业房地产; `over_standard` 超标准到户补助; `no_build_zone` 在禁止建设区内建设; `image` 形象工程; `own_channel` 另有资金渠道:低保、医保、养老、临时救助和一般教育、卫生、文化支出.
    """
    explanations: NotRequired[list[Explaining]]
    """
    书面说明: Reasons for words; a reason that was given stays.
    """


class PageAlertView(TypedDict):
    items: list[AlertView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAllotmentView(TypedDict):
    items: list[AllotmentView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageBookView(TypedDict):
    items: list[BookView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCategoryView(TypedDict):
    items: list[CategoryView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageContractView(TypedDict):
    items: list[ContractView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageEvaluationView(TypedDict):
    items: list[EvaluationView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageFundBatchView(TypedDict):
    items: list[FundBatchView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageFundSourceView(TypedDict):
    items: list[FundSourceView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageGoalApprovalView(TypedDict):
    items: list[GoalApprovalView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageIssueSearchView(TypedDict):
    items: list[IssueSearchView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageIssueView(TypedDict):
    items: list[IssueView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageJournalEntryView(TypedDict):
    items: list[JournalEntryView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLabourView(TypedDict):
    items: list[LabourView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLedgerRow(TypedDict):
    items: list[LedgerRow]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLeftOutRuleView(TypedDict):
    items: list[LeftOutRuleView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLenderView(TypedDict):
    items: list[LenderView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLoanFindingView(TypedDict):
    items: list[LoanFindingView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLoanView(TypedDict):
    items: list[LoanView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageMainBankView(TypedDict):
    items: list[MainBankView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageMonitoringView(TypedDict):
    items: list[MonitoringView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageMonthView(TypedDict):
    items: list[MonthView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PartyChangeView(TypedDict):
    """
    A correction 更正记录 of a party.
    """

    changed_at: str
    """
    变更时间: When.
    """
    changed_name: str
    """
    更正人: Who.
    """
    reason: str
    """
    事由: Why.
    """
    before: dict[str, Any]
    """
    原值: What it was.
    """
    after: dict[str, Any]
    """
    新值: What it is.
    """


class PartyCorrection(TypedDict):
    """
    What is to be corrected of a party, and why. A field left out stays as it is.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    单位名称: As on its licence.
    """
    kind: NotRequired[Literal["enterprise", "individual", "cooperative", "collective", "committee", "institution", "society"]]
    """
    单位类别: `enterprise` 企业; `individual` 个体工商户; `cooperative` 农民专业合作社; `collective` 农村集体经济组织; `committee` 村(居)民委员会; `institution` 机关、事业单位; `society` 社会组织.
    """
    credit_code: NotRequired[str]
    """
    统一社会信用代码: 18 characters with its check character.
    """
    representative: NotRequired[str | None]
    """
    法定代表人: Stored encrypted, shown masked.
    """


class PartyDetail(TypedDict):
    """
    A party with every account that was proposed and every correction.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    name: str
    """
    单位名称: As on its licence.
    """
    kind: Literal["enterprise", "individual", "cooperative", "collective", "committee", "institution", "society"]
    """
    单位类别: `enterprise` 企业; `individual` 个体工商户; `cooperative` 农民专业合作社; `collective` 农村集体经济组织; `committee` 村(居)民委员会; `institution` 机关、事业单位; `society` 社会组织.
    """
    credit_code: str
    """
    统一社会信用代码: 18 characters with its check character.
    """
    representative: str | None
    """
    法定代表人: Masked.
    """
    account: str | None
    """
    银行账户: The number that was agreed to, masked.
    """
    proposed_account: str | None
    """
    待核准账户: The number that waits for a second person, masked.
    """
    accounts: list[AccountView]
    """
    账户记录: Every account, the last proposed first.
    """
    corrections: list[PartyChangeView]
    """
    更正记录: Every correction, the first one first.
    """


class PartyEntry(TypedDict):
    """
    A party 往来单位 that is recorded.
    """

    name: str
    """
    单位名称: As on its licence.
    """
    kind: Literal["enterprise", "individual", "cooperative", "collective", "committee", "institution", "society"]
    """
    单位类别: `enterprise` 企业; `individual` 个体工商户; `cooperative` 农民专业合作社; `collective` 农村集体经济组织; `committee` 村(居)民委员会; `institution` 机关、事业单位; `society` 社会组织.
    """
    credit_code: str
    """
    统一社会信用代码: 18 characters with its check character.
    """
    representative: NotRequired[str | None]
    """
    法定代表人: Stored encrypted, shown masked.
    """


class PartyFull(TypedDict):
    """
    What of a party is personal or secret, in full.
    """

    id: str
    """
    标识: The record's identifier.
    """
    representative: str | None
    """
    法定代表人: In full.
    """
    agreed_account: AccountFull | None
    """
    已核准账户: Null: none was agreed to.
    """
    waiting_account: AccountFull | None
    """
    待核准的账户: Null: none waits for a second person.
    """


class PartyView(TypedDict):
    """
    A party 往来单位 as lists show one.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    name: str
    """
    单位名称: As on its licence.
    """
    kind: Literal["enterprise", "individual", "cooperative", "collective", "committee", "institution", "society"]
    """
    单位类别: `enterprise` 企业; `individual` 个体工商户; `cooperative` 农民专业合作社; `collective` 农村集体经济组织; `committee` 村(居)民委员会; `institution` 机关、事业单位; `society` 社会组织.
    """
    credit_code: str
    """
    统一社会信用代码: 18 characters with its check character.
    """
    representative: str | None
    """
    法定代表人: Masked.
    """
    account: str | None
    """
    银行账户: The number that was agreed to, masked.
    """
    proposed_account: str | None
    """
    待核准账户: The number that waits for a second person, masked.
    """


class Passing(TypedDict):
    """
    The form of an acceptance 验收 that finds the work good.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    members: list[AcceptanceMember]
    """
    验收组成员: At least as many as the parameter `works_members` asks for.
    """
    conclusion: str
    """
    结论: No personal data.
    """
    accepted_quantity: NotRequired[float | str | None]
    """
    验收规模: How much was built, of the project's unit; left out: as much as was planned.
    """


class PaymentPersonEntry(TypedDict):
    """
    Somebody who is paid, on their own card.
    """

    name: str
    """
    姓名: In full.
    """
    id_number: str
    """
    证件号码: Citizen number; stored encrypted, shown masked.
    """
    account: str
    """
    一卡通账号: Stored encrypted, shown masked.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """
    explanation: NotRequired[str | None]
    """
    收款说明: Why somebody is paid whom the registry does not know.
    """


class PaymentPersonView(TypedDict):
    """
    Somebody who is paid, masked, and whether the registry knows them.
    """

    number: int
    """
    序号: Counts from 1.
    """
    name: str
    """
    姓名: Masked.
    """
    id_number: str
    """
    证件号码: Masked.
    """
    account: str
    """
    一卡通账号: Masked.
    """
    amount: str
    """
    金额: Yuan.
    """
    explanation: str | None
    """
    收款说明: Why somebody is paid whom the registry does not know.
    """
    known: bool
    """
    在册: Whether the registry knows the person.
    """
    household_id: str | None
    """
    农户标识: The household, if known.
    """
    died_on: str | None
    """
    死亡日期: If the registry knows it.
    """


class PaymentRefundEntry(TypedDict):
    """
    Money that came back of a payment.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    batch_id: str
    """
    资金批次标识: Of which batch.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """
    on: str
    """
    日期: When it came back, today at the latest.
    """


class PaymentRefundView(TypedDict):
    """
    Money that came back of a payment.
    """

    id: str
    """
    标识: The record's identifier.
    """
    batch_id: str
    """
    资金批次标识: Of which batch.
    """
    amount: str
    """
    金额: Yuan.
    """
    refunded_on: str
    """
    退回日期: When it came back.
    """
    reason: str
    """
    事由: Why.
    """


class PaymentSourceEntry(TypedDict):
    """
    Of which batch how much is paid.
    """

    batch_id: str
    """
    资金批次标识: Of which batch.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """


class PaymentSourceView(TypedDict):
    """
    Of which batch how much is paid.
    """

    batch_id: str
    """
    资金批次标识: Of which batch.
    """
    document_no: str
    """
    资金文号: The document that sent it.
    """
    source_code: str
    """
    资金来源: Code of its source.
    """
    amount: str
    """
    金额: Yuan.
    """


class PaymentView(TypedDict):
    """
    A payment 支付申请 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    project_id: str
    """
    项目标识: Of which project.
    """
    project_code: str
    """
    项目编号: Its code.
    """
    project_name: str
    """
    项目名称: What it is called.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    stage: Literal["start", "progress", "settlement", "retention", "persons"]
    """
    支付阶段: For what: `start` 启动资金; `progress` 进度款; `settlement` 结算款; `retention` 质保金; `persons` 到户到人补助.
    """
    contract_id: str | None
    """
    合同标识: Of which contract; null: it is paid to people.
    """
    payee: str | None
    """
    收款单位: The contract's party; null: it is paid to people.
    """
    people: int
    """
    收款人数: How many people are paid.
    """
    payroll_id: str | None
    """
    补贴发放批次标识: Of which payroll of stipends, passed by its department; null: of none. It is paid whole.
    """
    payroll_no: str | None
    """
    补贴发放批次: Number of the payroll; null: it pays none.
    """
    purpose: str
    """
    用途: For what.
    """
    amount: str
    """
    金额: Yuan.
    """
    refunded: str
    """
    已退回金额: Yuan that came back.
    """
    asked_on: str
    """
    申请日期: When it was asked for.
    """
    paid_on: str | None
    """
    支付日期: When it was paid; null: it is not.
    """
    asked_by: str
    """
    申请者: Who asked for it.
    """
    asked_at: str
    """
    录入时间: When it was recorded.
    """


class PerformanceFigures(TypedDict):
    """
    Evaluations and monitorings of a town, or of all.
    """

    code: str
    """
    代码: The town; empty: all together.
    """
    name: str
    """
    名称: The town in Chinese.
    """
    owed_count: int
    """
    应评价项目数: Projects that owe an evaluation; waived ones do not count.
    """
    submitted_count: int
    """
    待审核数: Handed in, not accepted yet.
    """
    completed_count: int
    """
    已完成评价数: Accepted by the county.
    """
    late_count: int
    """
    逾期评价数: Whose step is overdue.
    """
    completion_rate: str | None
    """
    绩效评价完成率: M14-04: percent completed; null: of none.
    """
    mean_score: str | None
    """
    平均得分: Of those completed.
    """
    excellent_count: int
    """
    优: Completed with the grade 优.
    """
    good_count: int
    """
    良: Completed with the grade 良.
    """
    fair_count: int
    """
    中: Completed with the grade 中.
    """
    poor_count: int
    """
    差: Completed with the grade 差.
    """
    monitoring_owed_count: int
    """
    应监控项目次数: Monitorings that are owed; waived ones do not count.
    """
    monitoring_done_count: int
    """
    已报送监控次数: Monitorings handed in.
    """
    monitoring_rate: str | None
    """
    运行监控完成率: Percent handed in; null: of none.
    """


class PerformanceOpened(TypedDict):
    """
    What was opened.
    """

    opened: int
    """
    新开项目数: Projects of which one was opened; those that had one do not count.
    """


class PerformanceStatistics(TypedDict):
    """
    Evaluations of a year (plan measure 14, indicator M14-04).
    """

    year: int
    """
    年度: The year of the budget.
    """
    as_of: str
    """
    截至日期: The day on which it is counted.
    """
    by_town: list[PerformanceFigures]
    """
    各镇: A row a town; the county's own projects under its code.
    """
    whole: PerformanceFigures
    """
    合计: All together.
    """


class PlanChangeView(TypedDict):
    """
    What a revision changed of the one before it.
    """

    project_id: str
    """
    项目标识: The project.
    """
    code: str
    """
    项目编号: Its code.
    """
    name: str
    """
    项目名称: What people call it.
    """
    source_code: str
    """
    资金来源: Code of its source.
    """
    amount_before: str | None
    """
    原安排金额: Yuan; null: nothing.
    """
    amount_after: str | None
    """
    现安排金额: Yuan; null: nothing.
    """


class PlanLineView(TypedDict):
    """
    A line 计划明细: what the plan gives a project of a source.
    """

    project_id: str
    """
    项目标识: The project.
    """
    code: str
    """
    项目编号: Its code.
    """
    name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Whose project it is.
    """
    category: str
    """
    项目类型: Code of its category.
    """
    state: str
    """
    状态: Where the project stands.
    """
    source_code: str
    """
    资金来源: Code of its source.
    """
    source_title: str
    """
    来源名称: Its source in Chinese.
    """
    amount: str
    """
    金额: Yuan.
    """


class PlanView(TypedDict):
    """
    An annual plan 年度项目计划 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: The county.
    """
    year: int
    """
    年度: The year that it is for.
    """
    name: str
    """
    计划名称: What it is called.
    """
    revision: int
    """
    修订号: The revision that is worked on or holds, from 1.
    """
    issued_revision: int | None
    """
    已下达修订号: The revision that holds; null: none was issued.
    """
    decision_no: str | None
    """
    文号: The document that approved it.
    """
    plan_no: str | None
    """
    计划文号: The document that issued it.
    """
    issued_on: str | None
    """
    计划下达日期: When it was last issued.
    """


class PlannedAmount(TypedDict):
    """
    What a source is to give.
    """

    source_code: str
    """
    资金来源: Code of its source.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """


class Planning(TypedDict):
    """
    A plan 整改方案: measure by measure.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    remedies: list[str]
    """
    整改措施: One entry a measure, in their order.
    """


class ProgressEntry(TypedDict):
    """
    A progress report 形象进度, with photos of the day.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest.
    """
    percent: int
    """
    形象进度: Percent that is done.
    """
    note: str
    """
    进度说明: What is done; no personal data.
    """
    photos: list[str]
    """
    照片: Attachments `现场照片` of this implementation, added before.
    """


class ProgressRow(TypedDict):
    """
    Money of a source against the calendar 序时进度.
    """

    source_code: str
    """
    资金来源: Code of the source.
    """
    source_title: str
    """
    来源名称: The source.
    """
    received: str
    """
    到位金额: Arrived, yuan.
    """
    allocated: str
    """
    分配金额: Allocated to projects, yuan.
    """
    released: str
    """
    下达金额: Released to who carries them out, yuan.
    """
    paid: str
    """
    支付金额: Paid, yuan.
    """
    payment_rate: str | None
    """
    支出进度: Paid of received, percent; null: of nothing.
    """
    gap: str | None
    """
    与序时进度相差: Percentage points; below nought: behind. Null: nothing arrived.
    """
    light: Literal["yellow", "red", "black"] | None
    """
    灯: Null: none. `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """


class ProgressView(TypedDict):
    """
    A progress report 形象进度.
    """

    number: int
    """
    序号: Counts from 1.
    """
    reported_on: str
    """
    报告日期: Of which day.
    """
    percent: int
    """
    形象进度: Percent that is done.
    """
    note: str
    """
    进度说明: What is done; no personal data.
    """
    photos: list[str]
    """
    照片: Attachments `现场照片` of this implementation, added before.
    """
    reported_name: str
    """
    报告人: Who reported it.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """


class ProjectContact(TypedDict):
    """
    The phone of who answers for a project, in full.
    """

    id: str
    """
    标识: The record's identifier.
    """
    phone: str | None
    """
    联系电话: In full.
    """


class ProjectCorrection(TypedDict):
    """
    What is to be corrected of an application, and why.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    项目名称: What people call it.
    """
    category: NotRequired[str]
    """
    项目类型: Code of a category that holds no others, of the list of categories.
    """
    nature: NotRequired[Literal["new", "continued", "extended"]]
    """
    建设性质: `new` 新建; `continued` 续建; `extended` 改扩建.
    """
    content: NotRequired[str]
    """
    建设内容: What is to be built or done; no personal data.
    """
    amounts: NotRequired[list[PlannedAmount]]
    """
    计划投入资金: By source, each once.
    """
    quantity: NotRequired[float | str | None]
    """
    建设规模: How much of its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of its quantity.
    """
    planned_from: NotRequired[str | None]
    """
    计划开始: First day of the period in which it is carried out.
    """
    planned_to: NotRequired[str | None]
    """
    计划完成: Its last day.
    """
    responsible_unit: NotRequired[str | None]
    """
    责任单位: Who carries it out.
    """
    responsible_person: NotRequired[str | None]
    """
    责任人: The official who answers for it; notices name him or her.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    beneficiary_households: NotRequired[int | None]
    """
    受益户数: Households that gain from it.
    """
    beneficiary_persons: NotRequired[int | None]
    """
    受益人数: Persons that gain from it.
    """
    monitored_households: NotRequired[int | None]
    """
    其中脱贫户和监测对象户数: Of these: lifted out of poverty or monitored.
    """
    monitored_persons: NotRequired[int | None]
    """
    其中脱贫人口和监测对象人数: Of these: lifted out of poverty or monitored.
    """
    land_use: NotRequired[Literal["none", "secured", "pending"]]
    """
    用地情况: `none` 不新增用地; `secured` 用地手续已落实; `pending` 用地手续未落实.
    """
    land_document: NotRequired[str | None]
    """
    用地手续文号: The document that allows the land; needed with `secured`.
    """
    maintenance_unit: NotRequired[str | None]
    """
    管护主体: Who keeps it up once it is there.
    """
    maintenance_plan: NotRequired[str | None]
    """
    管护措施: How it is kept up, and with which money.
    """
    ownership_plan: NotRequired[str | None]
    """
    产权归属: Whose it is to be.
    """
    operating: NotRequired[bool]
    """
    经营性项目: Whether it is to earn money; then it links households 联农带农.
    """
    operator: NotRequired[str | None]
    """
    经营主体: Who runs it, for an operating project.
    """
    no_asset_reason: NotRequired[str | None]
    """
    不形成资产的原因: Such as a subsidy or a training; null: it forms an asset.
    """


class ProjectEntry(TypedDict):
    """
    An application 申报. What is optional here has to be filled before the application is handed in, or before the county decides.
    """

    name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: The village, town or county that applies: whose project it is.
    """
    category: str
    """
    项目类型: Code of a category that holds no others, of the list of categories.
    """
    nature: Literal["new", "continued", "extended"]
    """
    建设性质: `new` 新建; `continued` 续建; `extended` 改扩建.
    """
    year: int
    """
    年度: Year for which it is applied for.
    """
    content: str
    """
    建设内容: What is to be built or done; no personal data.
    """
    amounts: list[PlannedAmount]
    """
    计划投入资金: By source, each once.
    """
    on: str
    """
    日期: The day of the application, today at the latest.
    """
    quantity: NotRequired[float | str | None]
    """
    建设规模: How much of its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of its quantity.
    """
    planned_from: NotRequired[str | None]
    """
    计划开始: First day of the period in which it is carried out.
    """
    planned_to: NotRequired[str | None]
    """
    计划完成: Its last day.
    """
    responsible_unit: NotRequired[str | None]
    """
    责任单位: Who carries it out.
    """
    responsible_person: NotRequired[str | None]
    """
    责任人: The official who answers for it; notices name him or her.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    beneficiary_households: NotRequired[int | None]
    """
    受益户数: Households that gain from it.
    """
    beneficiary_persons: NotRequired[int | None]
    """
    受益人数: Persons that gain from it.
    """
    monitored_households: NotRequired[int | None]
    """
    其中脱贫户和监测对象户数: Of these: lifted out of poverty or monitored.
    """
    monitored_persons: NotRequired[int | None]
    """
    其中脱贫人口和监测对象人数: Of these: lifted out of poverty or monitored.
    """
    land_use: NotRequired[Literal["none", "secured", "pending"]]
    """
    用地情况: `none` 不新增用地; `secured` 用地手续已落实; `pending` 用地手续未落实.
    """
    land_document: NotRequired[str | None]
    """
    用地手续文号: The document that allows the land; needed with `secured`.
    """
    maintenance_unit: NotRequired[str | None]
    """
    管护主体: Who keeps it up once it is there.
    """
    maintenance_plan: NotRequired[str | None]
    """
    管护措施: How it is kept up, and with which money.
    """
    ownership_plan: NotRequired[str | None]
    """
    产权归属: Whose it is to be.
    """
    operating: NotRequired[bool]
    """
    经营性项目: Whether it is to earn money; then it links households 联农带农.
    """
    operator: NotRequired[str | None]
    """
    经营主体: Who runs it, for an operating project.
    """
    no_asset_reason: NotRequired[str | None]
    """
    不形成资产的原因: Such as a subsidy or a training; null: it forms an asset.
    """


class ProjectView(TypedDict):
    """
    A project 项目 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    code: str
    """
    项目编号: County, year, type, town, number.
    """
    name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Whose project it is.
    """
    origin: Literal["village", "town", "county"]
    """
    申报主体: Who applied: `village` 村; `town` 镇; `county` 县.
    """
    category: str
    """
    项目类型: Code of its category.
    """
    category_path: list[str]
    """
    类型名称: Its category from the top.
    """
    nature: Literal["new", "continued", "extended"]
    """
    建设性质: `new` 新建; `continued` 续建; `extended` 改扩建.
    """
    year: int
    """
    年度: Year for which it was applied for.
    """
    planned_amount: str
    """
    计划总投资: Yuan of all sources.
    """
    operating: bool
    """
    经营性项目: Whether it is to earn money; then it links households 联农带农.
    """
    beneficiary_households: int | None
    """
    受益户数: Households that gain from it.
    """
    beneficiary_persons: int | None
    """
    受益人数: Persons that gain from it.
    """
    stocked_on: str | None
    """
    入库日期: When it came into stock.
    """
    selected_on: str | None
    """
    列入计划日期: When the year's plan took it up.
    """


class Publicising(TypedDict):
    """
    A notice 公示 of a project that is put up where the state of the project asks for it.
    """

    on: str
    """
    日期: The day on which it is put up; it does not count.
    """
    place: str
    """
    地点: Where it takes place.
    """
    days: NotRequired[int | None]
    """
    公示天数: For how many days; left out: as many as the parameter asks for, which are the least.
    """


class PublicityView(TypedDict):
    """
    The notice of the present state 公示.
    """

    posted_on: str
    """
    公示日期: When it was put up.
    """
    ends_on: str
    """
    公示截止日期: The last day of its period.
    """
    open_objections: int
    """
    未处理异议数: Objections that wait for an answer.
    """


class Rating(TypedDict):
    """
    A rating 评级授信 of the household by the bank, with town and village.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    score: str
    """
    信用等级: The bank's word for it.
    """
    credit_line: float | str
    """
    授信额度: Yuan that the household is good for.
    """
    capable: bool
    """
    有完全民事行为能力: Whether the borrower can answer for himself.
    """
    bad_record: bool
    """
    有不良信用记录: Whether the credit register knows bad of him.
    """


class ReconciliationView(TypedDict):
    """
    A reconciliation 每日对账 of the whole journal.
    """

    id: str
    """
    标识: The record's identifier.
    """
    reconciled_on: str
    """
    对账日期: The day.
    """
    reconciled_at: str
    """
    对账时间: When it was done.
    """
    differences: int
    """
    差异数: How much differs; 0, ever.
    """
    found: list[FundsDifferenceView]
    """
    差异: The first of them.
    """


class Refusing(TypedDict):
    """
    The form of an acceptance that does not, with what is to be mended.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    members: list[AcceptanceMember]
    """
    验收组成员: At least as many as the parameter `works_members` asks for.
    """
    conclusion: str
    """
    结论: No personal data.
    """
    defects: list[FoundDefect]
    """
    质量问题: What is to be mended before the next acceptance.
    """


class Removing(TypedDict):
    """
    Why a project is to leave the library 退库.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    removal_reason: Literal["not_needed", "done_otherwise", "unfunded", "land_failed", "not_feasible"]
    """
    退库原因: `not_needed` 不再需要; `done_otherwise` 已由其他资金实施; `unfunded` 长期未安排资金; `land_failed` 用地无法落实; `not_feasible` 不具备实施条件.
    """


class Renewing(TypedDict):
    """
    A renewal 续贷: a new term for what is still owed, at a rate of its own.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    end_on: str
    """
    到期日期: The day due.
    """
    rate: float | str
    """
    年利率: Percent a year, fixed in the contract.
    """


class Reopening(TypedDict):
    """
    That it came back 反弹, and by when it has to be put right now.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    deadline: str
    """
    整改期限: By when it has to be put right and struck off.
    """


class Reporting(TypedDict):
    """
    A report on how far it is.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    progress: str
    """
    进展: What has been done.
    """


class ResultUse(TypedDict):
    """
    What the result is used for 结果应用.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    uses: list[Literal["next_year", "public", "assessment", "mend"]]
    """
    结果应用: One at least: `next_year` 下年度资金安排; `public` 公开; `assessment` 考核; `mend` 整改.
    """
    use_note: NotRequired[str | None]
    """
    应用说明: How, in words.
    """


class RiskFundEntryView(TypedDict):
    """
    A movement of a bank's compensation fund.
    """

    id: str
    """
    标识: The record's identifier.
    """
    lender_code: str
    """
    贷款银行: Code of the bank.
    """
    kind: Literal["deposit", "withdrawal", "compensation", "return"]
    """
    变动类型: `deposit` 注入; `compensation` 代偿; `return` 追偿返还; `withdrawal` 退出.
    """
    happened_on: str
    """
    发生日期: When it happened, today at the latest.
    """
    amount: str
    """
    金额: Yuan.
    """
    basis: str
    """
    依据: On what it rests.
    """
    loan_id: str | None
    """
    贷款标识: The loan that it is for.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """


class RiskFundMovement(TypedDict):
    """
    Money that enters or leaves a bank's compensation fund; what it pays for a loan is told with the loan's step.
    """

    lender_code: str
    """
    贷款银行: Code of the bank.
    """
    kind: Literal["deposit", "withdrawal", "return"]
    """
    变动类型: deposit 注入, withdrawal 退出, return 追偿返还.
    """
    happened_on: str
    """
    发生日期: When it happened, today at the latest.
    """
    amount: float | str
    """
    金额: Yuan, more than nought.
    """
    basis: str
    """
    依据: On what it rests.
    """
    loan_id: NotRequired[str | None]
    """
    贷款标识: The loan that a return is of.
    """


class ScoreEntry(TypedDict):
    """
    Points of a line that no record tells.
    """

    points: float | str
    """
    得分: At most those of the line; of a line that deducts, what is taken away.
    """
    reason: str
    """
    事由: On what the points rest.
    """
    document: NotRequired[str | None]
    """
    文件: The document, if there is one.
    """


class ScoreMeasure(TypedDict):
    """
    What a derived line rests on 依据.
    """

    title: str
    """
    名称: What is measured.
    """
    numerator: str
    """
    分子: The part, in what is counted: yuan, projects, issues.
    """
    denominator: str
    """
    分母: The whole; nought: there is nothing to measure.
    """
    share_percent: str | None
    """
    比率: Percent, at most 100; null: of nothing.
    """


class SelfBuilding(TypedDict):
    """
    The decision that people build it themselves 自建, by its document.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    decision_no: str
    """
    文号: Number of the document, or the meeting.
    """


class Settling(TypedDict):
    """
    The settlement 竣工决算, by its audit.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    settled_value: float | str
    """
    决算价值: Yuan, more than nought.
    """
    audit_no: str
    """
    审计文号: The document of its audit.
    """
    over_reason: NotRequired[str | None]
    """
    超合同原因: By which approval it may exceed the contracts with their changes.
    """


class StipendPayrollView(TypedDict):
    """
    A payroll 公益性岗位补贴发放批次 with the payment that was asked for to pay it.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    payroll_no: str
    """
    批次编号: As people quote it.
    """
    division_code: str
    """
    行政区划代码: Of which town.
    """
    month: str
    """
    月份: Which month it pays; its first day.
    """
    fund: str
    """
    资金来源: Code of the post's fund, as the jobs service names it.
    """
    state: Literal["confirming", "department", "finance", "bank", "publicity", "archived", "cancelled"]
    """
    批次状态: finance: it waits for its money; from bank on it was sent.
    """
    lines: int
    """
    发放条数: How many lines it pays.
    """
    amount: str
    """
    应付金额: What these come to, yuan.
    """
    paid: str
    """
    已发放金额: What the bank has paid, yuan.
    """
    failed: str
    """
    退汇金额: What the bank has sent back, yuan.
    """
    payment_id: str | None
    """
    支付标识: The payment that was asked for; null: none.
    """
    payment_state: Literal["draft", "department", "finance", "payable", "paid", "filed", "cancelled", "reversed"] | None
    """
    支付状态: Of that payment.
    """
    paid_on: str | None
    """
    支付日期: When it was paid; null: it is not.
    """
    to_refund: str
    """
    待退回金额: Paid, but not paid out once the bank has answered, yuan.
    """


Subject: TypeAlias = Literal["fund_batch", "allotment", "payment", "contract", "project", "issue", "division"]
"""
What a finding is about; its id is that of this record.
"""


class Submitting(TypedDict):
    """
    That it has been put right, with the papers that prove it: one at least in ``attachments``.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    progress: str
    """
    进展: What has been done.
    """


class SubsidyCounting(TypedDict):
    """
    The quarter whose subsidy is counted 测算; again until it is approved.
    """

    year: int
    """
    年度: Year.
    """
    quarter: int
    """
    季度: 1 to 4.
    """


class SubsidyLineView(TypedDict):
    """
    What of one loan is subsidised in a quarter.
    """

    loan_id: str
    """
    贷款标识: The loan.
    """
    loan_no: str
    """
    贷款编号: The bank's number.
    """
    lender_code: str
    """
    贷款银行: Code of the bank.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    name: str
    """
    姓名: Masked.
    """
    division_code: str
    """
    行政区划代码: Village.
    """
    segments: list[dict[str, Any]]
    """
    计息段: since, until (not in it), days, principal and rate of each stretch.
    """
    amount: str
    """
    金额: Yuan.
    """
    parameters: dict[str, Any]
    """
    参数版本: Values and versions that it was counted with.
    """


class SubsidyPaying(TypedDict):
    """
    The payment of a run's subsidy.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    voucher_no: str
    """
    凭证号: Number of the voucher.
    """


class SubsidyRunView(TypedDict):
    """
    The subsidy 贴息 of a quarter.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    year: int
    """
    年度: Year.
    """
    quarter: int
    """
    季度: 1 to 4.
    """
    loan_count: int
    """
    笔数: Loans of it that the caller sees.
    """
    amount: str
    """
    金额: Yuan of these.
    """
    parameters: dict[str, Any]
    """
    参数版本: Values and versions that it was counted with.
    """
    counted_by: str
    """
    测算人: Who counted it.
    """
    counted_at: str
    """
    测算时间: When.
    """
    approved_on: str | None
    """
    审批日期: Null: not approved.
    """
    approved_by: str | None
    """
    审批人: Who approved it.
    """
    paid_on: str | None
    """
    支付日期: Null: not paid.
    """
    voucher_no: str | None
    """
    凭证号: Voucher of the payment.
    """


class SupervisionFindingView(TypedDict):
    """
    A finding 发现 of a run.
    """

    number: int
    """
    序号: Within the run.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    light: Literal["yellow", "red", "black"]
    """
    灯: How bad it is: `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """
    subject: Literal["fund_batch", "allotment", "payment", "contract", "project", "issue", "division"]
    """
    对象: What it is about: `fund_batch` 资金批次; `allotment` 指标单; `payment` 支付; `contract` 合同; `project` 项目; `issue` 问题; `division` 行政区划.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    facts: dict[str, str | None]
    """
    依据: What it rests on, as written; amounts are yuan.
    """
    suppressed: bool
    """
    已抑制: Counted, and not told.
    """


class SupervisionRuleView(TypedDict):
    """
    A rule 监管规则 with its thresholds as they hold today.
    """

    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    subject: Literal["fund_batch", "allotment", "payment", "contract", "project", "issue", "division"]
    """
    对象: What it is about: `fund_batch` 资金批次; `allotment` 指标单; `payment` 支付; `contract` 合同; `project` 项目; `issue` 问题; `division` 行政区划.
    """
    lights: list[Literal["yellow", "red", "black"]]
    """
    可亮的灯: The lights that it may show, the worst first.
    """
    parameters: dict[str, UsedThreshold]
    """
    参数版本: Its thresholds by their parameters' names.
    """


class SupervisionRunView(TypedDict):
    """
    A run 监管运行 of all rules over the whole county.
    """

    id: str
    """
    监管运行标识: The run.
    """
    as_of: str
    """
    截至日期: The day of which it was.
    """
    requested_by: str
    """
    发起者: Who ran it; platform: the daily run.
    """
    ran_at: str
    """
    运行时间: When it ran.
    """
    finding_count: int
    """
    发现数: What was found, suppressed findings too.
    """
    suppressed_count: int
    """
    抑制数: How much of it is suppressed.
    """
    opened_count: int
    """
    新增预警数: Alerts that it opened.
    """
    gone_count: int
    """
    消除预警数: Alerts whose finding went.
    """
    findings_by_rule: dict[str, int]
    """
    按规则发现数: What each rule found; rules that found nothing are left out.
    """


class SuppressionView(TypedDict):
    """
    A suppression 抑制.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    subject: Literal["fund_batch", "allotment", "payment", "contract", "project", "issue", "division"]
    """
    对象: What it is about: `fund_batch` 资金批次; `allotment` 指标单; `payment` 支付; `contract` 合同; `project` 项目; `issue` 问题; `division` 行政区划.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    reason: str
    """
    事由: Why.
    """
    suppressed_until: str
    """
    抑制截止日期: The last day on which it is not told.
    """
    state: Literal["proposed", "approved", "refused", "ended"]
    """
    状态: How it stands: `proposed` 待批准; `approved` 已批准; `refused` 未批准; `ended` 已提前解除.
    """
    proposed_name: str
    """
    提出人: Who proposed it.
    """
    proposed_on: str
    """
    提出日期: When.
    """
    decided_name: str | None
    """
    审批人: Who decided; null: nobody yet.
    """
    decided_on: str | None
    """
    批准日期: When.
    """
    opinion: str | None
    """
    意见: In the approver's own words.
    """
    lifted_on: str | None
    """
    提前解除日期: Null: it was not ended early.
    """
    lift_reason: str | None
    """
    解除事由: Why it was ended early.
    """


class TransferView(TypedDict):
    """
    A transfer 分录 of an entry.
    """

    number: int
    """
    序号: Counts from 1.
    """
    amount: str
    """
    金额: Yuan.
    """
    source: Literal["outside", "unallocated", "allocated", "released", "paid", "recovered"]
    """
    转出: Whence: `outside` 县外; `unallocated` 待分配; `allocated` 已分配未下达; `released` 已下达未支付; `paid` 已支付; `recovered` 已收回.
    """
    target: Literal["outside", "unallocated", "allocated", "released", "paid", "recovered"]
    """
    转入: Whither: `outside` 县外; `unallocated` 待分配; `allocated` 已分配未下达; `released` 已下达未支付; `paid` 已支付; `recovered` 已收回.
    """
    batch_id: str
    """
    资金批次标识: Of which batch.
    """
    document_no: str
    """
    资金文号: The document that sent it.
    """
    source_code: str
    """
    资金来源: Code of its source.
    """
    project_id: str | None
    """
    项目标识: For which project, if any.
    """
    project_code: str | None
    """
    项目编号: Its code.
    """
    project_name: str | None
    """
    项目名称: What it is called.
    """


class Verifying(TypedDict):
    """
    What whoever verified it found.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    findings: str
    """
    核实情况: What was looked at and found; no ID numbers.
    """


class WorksBeginning(TypedDict):
    """
    The beginning of an implementation of a project that the year's plan has taken up.
    """

    project_id: str
    """
    项目标识: The project.
    """
    on: str
    """
    日期: The day on which it was done: today at the latest.
    """


class WorksResultView(TypedDict):
    """
    What accepted projects of a category have brought 竣工成果.
    """

    category: str
    """
    项目类型: Code of the category.
    """
    unit: str | None
    """
    计量单位: Of the quantity; null: projects without one.
    """
    projects: int
    """
    项目数: Projects that were accepted.
    """
    quantity: str | None
    """
    建设规模: How much was built.
    """
    settled_value: str
    """
    决算价值: Yuan of those that are settled.
    """


class WorksView(TypedDict):
    """
    An implementation 项目实施 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    project_id: str
    """
    项目标识: The project.
    """
    code: str
    """
    项目编号: The project's code.
    """
    name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    category: str
    """
    项目类型: Code of its category.
    """
    planned_amount: str
    """
    计划总投资: Yuan of all sources.
    """
    self_build: bool
    """
    自建: Whether people build it themselves.
    """
    percent: int
    """
    形象进度: Percent that is done.
    """
    allocated_on: str | None
    """
    资金分配日期: When money was allocated to it.
    """
    started_on: str | None
    """
    实际开工日期: Null: not yet.
    """
    completed_on: str | None
    """
    实际完工日期: Null: not yet.
    """
    accepted_on: str | None
    """
    验收日期: Null: not yet.
    """
    accepted_quantity: str | None
    """
    验收规模: How much was built, of the project's unit; null: as much as was planned.
    """
    settled_on: str | None
    """
    决算日期: Null: not yet.
    """
    settled_value: str | None
    """
    决算价值: Yuan; null: not yet.
    """
    defects_end_on: str | None
    """
    质保期截止: Last day of the defect period.
    """
    open_defects: int
    """
    未整改问题数: Defects that are not mended.
    """


class Acknowledgement(TypedDict):
    """
    A department takes notice 签收.
    """

    correction: NotRequired[str | None]
    """
    更正情况: What was put right; needed where the data was wrong.
    """


class Announcing(TypedDict):
    """
    An announcement 公告 of what was decided.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    place: str
    """
    地点: Where it took place.
    """
    national_no: NotRequired[str | None]
    """
    全国系统编号: The household's number in the national system.
    """


class Answer(TypedDict):
    """
    What an objection led to.
    """

    upheld: bool
    """
    异议成立: Upheld: the case goes back. Dismissed: the notice goes on.
    """
    answer: str
    """
    答复: What the objector was told.
    """
    on: str
    """
    日期: When it was answered.
    """


class Arrangement(TypedDict):
    """
    What is arranged for a problem; it replaces what was arranged before.
    """

    temporary: NotRequired[str | None]
    """
    临时措施: What helps until it is solved; no personal data.
    """
    department: NotRequired[str | None]
    """
    责任部门: Who answers for the solution.
    """
    responsible: NotRequired[str | None]
    """
    责任人: Whose task the solution is.
    """
    assignee: NotRequired[str | None]
    """
    承办账号: The account whose task it is; left out: whoever is in charge.
    """


class Assigned(TypedDict):
    """
    An assignment that was made, and how much its helper has to do now.
    """

    households: int
    """
    户数: Households that this person answers for now.
    """
    warning: str | None
    """
    提醒: Said where these are more than the parameter `helper_households` advises; nothing is refused for it.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """


class AssignmentEntry(TypedDict):
    """
    A helper for a household.
    """

    helper_id: str
    """
    帮扶责任人标识: Which helper.
    """
    main: bool
    """
    主要责任人: Whether this is the main one, of whom there is one at most.
    """
    from_on: str
    """
    开始日期: From when on, today at the latest.
    """
    reason: NotRequired[str | None]
    """
    事由: Why.
    """


class AssignmentView(TypedDict):
    """
    A helper of a household, now or before.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    helper_id: str
    """
    帮扶责任人标识: Which helper.
    """
    helper: str
    """
    帮扶责任人: Name of whoever helps.
    """
    helper_unit: str
    """
    帮扶单位: Unit of whoever helps.
    """
    unit_level: Literal["province", "city", "county", "town", "village"]
    """
    单位层级: Level of the unit: `province` 省直; `city` 市直; `county` 县直; `town` 乡镇; `village` 村.
    """
    post: str | None
    """
    职务: What he or she is there.
    """
    phone: str | None
    """
    联系电话: Masked.
    """
    main: bool
    """
    主要责任人: Whether this is the main one.
    """
    from_on: str
    """
    开始日期: From when on.
    """
    reason: str | None
    """
    事由: Why.
    """
    ended_on: str | None
    """
    终止日期: Null: still.
    """
    end_reason: str | None
    """
    终止原因: Why it ended.
    """


class Cancelling(TypedDict):
    """
    The end 撤销 of a case before its time.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    reason: Literal["gone", "moved", "merged", "mistaken"]
    """
    撤销原因: Why: `gone` 整户消亡; `moved` 整户迁出; `merged` 并入其他农户; `mistaken` 识别错误.
    """


class CaseEntry(TypedDict):
    """
    A case that is opened: for a household, from its lead if there is one.
    """

    household_id: str
    """
    农户标识: The household.
    """
    lead_id: NotRequired[str | None]
    """
    线索标识: The open lead that it comes from; it is closed as 属实-已纳入程序.
    """
    channel: Literal["screening", "declaration", "inspection", "visit", "hotline", "linked", "relapse"]
    """
    发现渠道: How the household was found: `screening` 部门筛查预警; `declaration` 农户自主申报; `inspection` 基层干部排查; `visit` 走访发现; `hotline` 热线、信访、舆情; `linked` 关联监测; `relapse` 风险消除后再识别.
    """
    category: Literal["UNSTABLE", "EDGE", "SUDDEN"]
    """
    监测对象类别: As it looks now; the visit decides.
    """
    risks: list[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: The main one first, at most 5: `illness` 因病; `schooling` 因学; `disability` 因残; `disaster` 因自然灾害; `accident` 因意外事故; `failed_industry` 因产业项目失败; `unstable_work` 因务工就业不稳; `no_labour` 因缺劳动力; `housing` 因安全住房; `water` 因安全饮水; `other` 其他.
    """
    disaster_subtype: NotRequired[Literal["洪涝", "地质", "旱灾", "生物", "气象", "地震", "其他"] | None]
    """
    灾害种类: With the risk `disaster`.
    """
    green_channel: NotRequired[bool]
    """
    绿色通道: Help first, procedure later: measures may be recorded before the county decides.
    """
    on: str
    """
    日期: The day on which the procedure began.
    """


class CaseView(TypedDict):
    """
    A monitoring case 监测对象 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    head: str | None
    """
    户主: Name of the head, masked; null: there is none.
    """
    persons: int
    """
    人数: Members today.
    """
    entry_no: int
    """
    第几次纳入: Counts the household's cases from 1.
    """
    channel: Literal["screening", "declaration", "inspection", "visit", "hotline", "linked", "relapse"]
    """
    发现渠道: How the household was found.
    """
    category: Literal["UNSTABLE", "EDGE", "SUDDEN"]
    """
    监测对象类别: UNSTABLE, EDGE or SUDDEN.
    """
    risks: list[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: The main one first, at most 5: `illness` 因病; `schooling` 因学; `disability` 因残; `disaster` 因自然灾害; `accident` 因意外事故; `failed_industry` 因产业项目失败; `unstable_work` 因务工就业不稳; `no_labour` 因缺劳动力; `housing` 因安全住房; `water` 因安全饮水; `other` 其他.
    """
    disaster_subtype: Literal["洪涝", "地质", "旱灾", "生物", "气象", "地震", "其他"] | None
    """
    灾害种类: With the risk `disaster`.
    """
    green_channel: bool
    """
    绿色通道: Whether help came first.
    """
    opened_on: str
    """
    启动日期: When it began.
    """
    decide_by: str
    """
    审定期限: By when the county has to decide.
    """
    determined_on: str | None
    """
    识别日期: When the county included it.
    """
    eliminated_on: str | None
    """
    风险消除日期: When the risk was gone.
    """
    closed_on: str | None
    """
    终结日期: When it was rejected or cancelled.
    """


Category: TypeAlias = Literal["UNSTABLE", "EDGE", "SUDDEN"]
"""
监测对象类别 that is recommended for a lead (domain/household §1.5).
"""


class ChangeEntry(TypedDict):
    """
    Something that has changed since the visit before.
    """

    kind: Literal["member", "work", "income", "expense", "health", "schooling", "housing", "policy", "contact", "other"]
    """
    变化事项: `member` 人口变化; `work` 务工就业变化; `income` 收入变化; `expense` 支出变化; `health` 健康变化; `schooling` 就学变化; `housing` 住房变化; `policy` 享受政策变化; `contact` 联系方式变化; `other` 其他变化.
    """
    note: str
    """
    变化情况: In words; no ID numbers or phone numbers.
    """


class Checks(TypedDict):
    """
    What a visit ticks off 走访核查事项 (domain/jobs-and-platform §5.3, A-07).
    """

    income: Literal["fine", "problem", "none"]
    """
    收入稳定: `fine` 无问题; `problem` 有问题; `none` 不涉及.
    """
    education: Literal["fine", "problem", "none"]
    """
    义务教育保障: `fine` 无问题; `problem` 有问题; `none` 不涉及.
    """
    medical: Literal["fine", "problem", "none"]
    """
    基本医疗: `fine` 无问题; `problem` 有问题; `none` 不涉及.
    """
    housing: Literal["fine", "problem", "none"]
    """
    住房安全: `fine` 无问题; `problem` 有问题; `none` 不涉及.
    """
    water: Literal["fine", "problem", "none"]
    """
    饮水安全: `fine` 无问题; `problem` 有问题; `none` 不涉及.
    """
    needs: NotRequired[str | None]
    """
    诉求: What the household asks for; null: nothing.
    """
    policy_told: bool
    """
    政策宣讲: Whether policies were explained.
    """


class CivAidCorrection(TypedDict):
    """
    民政救助(CIV-AID)。农村低保、特困供养和临时救助,一人一项一期一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    ended_on: NotRequired[str | None]
    """
    终止日期: A calendar day. 空白表示仍在享受
    """
    amount: NotRequired[float | str | None]
    """
    金额: Yuan, at most two decimals. 元
    """


class CivAidEntry(TypedDict):
    """
    民政救助(CIV-AID)。农村低保、特困供养和临时救助,一人一项一期一行。
    """

    aid: Literal["农村低保", "特困供养", "临时救助"]
    """
    救助类型: One of a closed list.
    """
    started_on: str
    """
    起始日期: A calendar day.
    """
    ended_on: NotRequired[str | None]
    """
    终止日期: A calendar day. 空白表示仍在享受
    """
    amount: NotRequired[float | str | None]
    """
    金额: Yuan, at most two decimals. 元
    """


class HouseholdClosing(TypedDict):
    """
    The closing of a household 销户.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    closed_on: str
    """
    销户日期: Day of closing.
    """


class ComparedMember(TypedDict):
    """
    A member of the household, in full.
    """

    name: str
    """
    姓名: In full.
    """
    id_number: str
    """
    证件号码: In full.
    """


class ComparedMembers(TypedDict):
    """
    Whom a department was asked to compare.
    """

    members: list[ComparedMember]
    """
    家庭成员: Today's members of the household.
    """


class Comparing(TypedDict):
    """
    Departments that are asked to compare what they know of a household's members.
    """

    departments: NotRequired[list[str]]
    """
    比对部门: Which departments; left out: the usual ones.
    """
    on: str
    """
    日期: When they were asked.
    """


class ComparisonAnswer(TypedDict):
    """
    What a department found.
    """

    result: Literal["none", "hit"]
    """
    比对结果: `none` nothing found; `hit` something on the negative list.
    """
    items: NotRequired[
        list[
            Literal[
                "state_payroll",
                "property",
                "vehicle",
                "company",
                "absent",
                "split",
                "study_abroad",
                "consumption",
                "unauthorised",
                "refuses_work",
                "false_declaration",
            ]
        ]
    ]
    """
    命中事项: What was found: `state_payroll` 家庭成员为财政供养人员且收入稳定; `property` 购有商品房或商铺(非搬迁安置房); `vehicle` 有非生产性车辆或大型机械; `company` 注册经营企业或为种养大户; `absent` 长期不在村的空挂户; `split` 人为拆户(子女有赡养能力); `study_abroad` 自费出国留学; `consumption` 高消费; `unauthorised` 拒绝授权查询; `refuses_work` 拒绝力所能及的工作; `false_declaration` 申报不实.
    """
    note: NotRequired[str | None]
    """
    比对说明: In the department's words; no ID numbers.
    """
    on: str
    """
    日期: When it was answered.
    """


class ComparisonView(TypedDict):
    """
    A comparison 信息比对 that a department was asked for.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    department: str
    """
    部门: Who was asked.
    """
    asked_on: str
    """
    发起日期: When it was asked.
    """
    due_on: str
    """
    应办日期: By when it has to answer.
    """
    result: Literal["none", "hit"] | None
    """
    比对结果: `none`, `hit`; null: not answered.
    """
    items: list[
        Literal[
            "state_payroll",
            "property",
            "vehicle",
            "company",
            "absent",
            "split",
            "study_abroad",
            "consumption",
            "unauthorised",
            "refuses_work",
            "false_declaration",
        ]
    ]
    """
    命中事项: What was found.
    """
    note: str | None
    """
    比对说明: In the department's words.
    """
    answered_on: str | None
    """
    反馈日期: When it was answered.
    """
    explanation: str | None
    """
    核查说明: What the village says to it.
    """


class Contact(TypedDict):
    """
    Where a household can be reached, in full.
    """

    household_id: str
    """
    农户标识: The household.
    """
    address: str | None
    """
    家庭住址: In full.
    """
    phone: str | None
    """
    联系电话: In full.
    """


class Count(TypedDict):
    """
    A figure, always in 户 and in 人.
    """

    households: int
    """
    户数: Households, each counted once.
    """
    persons: int
    """
    人数: Their members on the day.
    """


class Coverage(TypedDict):
    """
    One group of households in a division: all of them, those with a helper, and those visited in time; always 户 and 人.
    """

    division_code: str
    """
    行政区划代码: The division.
    """
    group: Literal["monitored", "eliminated", "lifted", "ordinary"]
    """
    走访分组: monitored 监测户, eliminated 风险消除户, lifted 脱贫户, ordinary 一般农户.
    """
    households: int
    """
    户数: Households.
    """
    persons: int
    """
    人数: Members today.
    """
    helped_households: int
    """
    有帮扶责任人户数: With a helper.
    """
    helped_persons: int
    """
    有帮扶责任人人数: Members of these.
    """
    in_time_households: int
    """
    按期走访户数: Visit not overdue.
    """
    in_time_persons: int
    """
    按期走访人数: Members of these.
    """


class HouseholdDeciding(TypedDict):
    """
    A decision 县审定 of the county, by its document.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    decision_no: str
    """
    文号: Number of the county's document.
    """


class DeclarationContent(TypedDict):
    """
    What was declared, in full.
    """

    declaration_id: str
    """
    申报标识: The declaration.
    """
    name: str
    """
    姓名: In full.
    """
    phone: str
    """
    联系电话: In full.
    """
    id_number: str
    """
    证件号码: In full.
    """
    difficulty: str
    """
    家庭困难情况: In the household's own words.
    """


class DeclarationEntry(TypedDict):
    """
    A declaration 自主申报: six things to fill in (domain/household §3.1).
    """

    name: str
    """
    姓名: Of the head of the household.
    """
    phone: str
    """
    联系电话: Where the household is reached.
    """
    id_number: str
    """
    证件号码: Citizen number of the head of the household.
    """
    division_code: str
    """
    行政区划代码: The village where the household lives, or its town where that is not known.
    """
    risks: list[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: The main one first, at most 5: `illness` 因病; `schooling` 因学; `disability` 因残; `disaster` 因自然灾害; `accident` 因意外事故; `failed_industry` 因产业项目失败; `unstable_work` 因务工就业不稳; `no_labour` 因缺劳动力; `housing` 因安全住房; `water` 因安全饮水; `other` 其他.
    """
    difficulty: str
    """
    家庭困难情况: What happened, in the household's own words.
    """


class DisAstCorrection(TypedDict):
    """
    灾情(DIS-AST)。农户受灾损失,一户一次一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    loss: NotRequired[float | str]
    """
    损失金额: Yuan, at most two decimals. 元
    """


class DisAstEntry(TypedDict):
    """
    灾情(DIS-AST)。农户受灾损失,一户一次一行。
    """

    disaster: str
    """
    灾害类型: Free text.
    """
    occurred_on: str
    """
    发生日期: A calendar day.
    """
    loss: float | str
    """
    损失金额: Yuan, at most two decimals. 元
    """


class DisCrtCorrection(TypedDict):
    """
    残疾人证(DIS-CRT)。持证残疾人,一人一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    category: NotRequired[Literal["视力", "听力", "言语", "肢体", "智力", "精神", "多重"]]
    """
    残疾类别: One of a closed list.
    """
    grade: NotRequired[Literal["一级", "二级", "三级", "四级"]]
    """
    残疾等级: One of a closed list.
    """
    issued_on: NotRequired[str]
    """
    办证日期: A calendar day.
    """
    care_subsidy: NotRequired[bool]
    """
    是否享受护理补贴: Yes or no: true, false, 是 or 否.
    """


class DisCrtEntry(TypedDict):
    """
    残疾人证(DIS-CRT)。持证残疾人,一人一行。
    """

    category: Literal["视力", "听力", "言语", "肢体", "智力", "精神", "多重"]
    """
    残疾类别: One of a closed list.
    """
    grade: Literal["一级", "二级", "三级", "四级"]
    """
    残疾等级: One of a closed list.
    """
    issued_on: str
    """
    办证日期: A calendar day.
    """
    care_subsidy: bool
    """
    是否享受护理补贴: Yes or no: true, false, 是 or 否.
    """


class Division(TypedDict):
    """
    A division 行政区划: county, town or village.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    code: str
    """
    行政区划代码: 12 digits.
    """
    name: str
    """
    名称: Official name.
    """
    level: Literal["county", "town", "village"]
    """
    层级: Place in the tree.
    """
    parent_code: str | None
    """
    上级代码: The division above; null for a county.
    """
    kind: str | None
    """
    类别: Kind by the code table, such as 镇 or 村.
    """
    valid_from: str | None
    """
    启用日期: First day on which the code holds; null if always.
    """
    valid_to: str | None
    """
    停用日期: Last day on which the code holds; null while it does.
    """


class DivisionSetting(TypedDict):
    """
    A division as the newest code table has it.
    """

    name: str
    """
    名称: Official name.
    """
    level: Literal["county", "town", "village"]
    """
    层级: Place in the tree.
    """
    parent_code: NotRequired[str | None]
    """
    上级代码: The division above; null for a county.
    """
    kind: NotRequired[str | None]
    """
    类别: Kind by the code table, such as 镇 or 村.
    """
    valid_from: NotRequired[str | None]
    """
    启用日期: First day on which the code holds; null if always.
    """
    valid_to: NotRequired[str | None]
    """
    停用日期: Last day on which the code holds; null while it does.
    """
    reason: NotRequired[str | None]
    """
    事由: Why it is done; goes into the audit trail. Needed where something is replaced.
    """


class Duty(TypedDict):
    """
    A household and when it is to be visited next.
    """

    id: str
    """
    标识: The record's identifier.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    head: str | None
    """
    户主: Name of the head, masked; null: there is none.
    """
    group: Literal["monitored", "eliminated", "lifted", "ordinary"]
    """
    走访分组: `monitored` 监测户; `eliminated` 风险消除户; `lifted` 脱贫户; `ordinary` 一般农户.
    """
    visited_on: str | None
    """
    走访日期: The last visit; null: never.
    """
    due_on: str | None
    """
    应办日期: By when the next one is due.
    """
    days_overdue: int
    """
    逾期天数: 0: not overdue.
    """
    helper_id: str | None
    """
    帮扶责任人标识: The main helper; null: none.
    """
    helper: str | None
    """
    帮扶责任人: Name of the main helper.
    """
    helper_unit: str | None
    """
    帮扶单位: Unit of the main helper.
    """


class EduEnrCorrection(TypedDict):
    """
    学籍(EDU-ENR)。在校学生学籍,一人一学年一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    stage: NotRequired[Literal["小学", "初中", "普通高中", "中职", "高职高专", "本科及以上"]]
    """
    学段: One of a closed list.
    """
    grade: NotRequired[str | None]
    """
    年级: Free text.
    """
    status: NotRequired[Literal["在读", "休学", "疑似辍学", "辍学", "送教上门", "延缓入学"]]
    """
    学籍状态: One of a closed list.
    """
    fee: NotRequired[float | str | None]
    """
    自付费用: Yuan, at most two decimals. 元
    """


class EduEnrEntry(TypedDict):
    """
    学籍(EDU-ENR)。在校学生学籍,一人一学年一行。
    """

    school_year: int
    """
    学年: A school year such as `2025-2026`, or its first year.
    """
    stage: Literal["小学", "初中", "普通高中", "中职", "高职高专", "本科及以上"]
    """
    学段: One of a closed list.
    """
    grade: NotRequired[str | None]
    """
    年级: Free text.
    """
    status: Literal["在读", "休学", "疑似辍学", "辍学", "送教上门", "延缓入学"]
    """
    学籍状态: One of a closed list.
    """
    fee: NotRequired[float | str | None]
    """
    自付费用: Yuan, at most two decimals. 元
    """


Ending: TypeAlias = Literal["repeated", "elsewhere", "not_rural", "unreachable", "withdrawn", "other_help", "untrue", "other"]
"""
办结代码: how a declaration ends that leads to no household.
"""


class Exemption(TypedDict):
    """
    The county lets the risk be ended before the time or the measures that are asked for (domain/household §3.5).
    """

    document: str
    """
    文件: The document that allows it.
    """
    reason: NotRequired[str | None]
    """
    事由: Why it is done.
    """


class Explanation(TypedDict):
    """
    Why a hit on the negative list does not stand against the household 逐户核查说明.
    """

    explanation: str
    """
    核查说明: In writing; no ID numbers.
    """


class Fact(TypedDict):
    """
    A fact that a department handed over or recorded 部门数据.
    """

    id: int
    """
    标识: The fact's identifier within its feed.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    feed: str
    """
    数据表: Code of the feed.
    """
    year: int
    """
    年度: Year in which it stands.
    """
    household_id: str
    """
    农户标识: The household.
    """
    person_id: str | None
    """
    人员标识: Whom it is about; null for the whole household.
    """
    values: dict[str, Any]
    """
    内容: The feed's fields by name; amounts as texts.
    """


class FactChanged(TypedDict):
    """
    What a change of a fact has led to.
    """

    id: int
    """
    标识: The fact's identifier within its feed.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """


class FieldChange(TypedDict):
    """
    One field before and after, masked; a sealed text may look alike in both.
    """

    field: str
    """
    字段: Its name.
    """
    title: str
    """
    名称: Its Chinese name.
    """
    before: str | None
    """
    原值: Before; null: nothing.
    """
    after: str | None
    """
    新值: After; null: nothing.
    """


class FindingView(TypedDict):
    """
    What a sheet says of one item.
    """

    item: Literal["food", "clothing", "education", "medical", "housing", "water"]
    """
    核查项目: Which item.
    """
    item_title: str
    """
    项目名称: What it is called.
    """
    conclusion: Literal["met", "not_met", "not_applicable"]
    """
    结论: What it comes to.
    """
    reason: str | None
    """
    事由: Why it is another than measured.
    """
    faults: list[str]
    """
    未达标情况: What the measured values say against it, with the thresholds of the day.
    """
    measured: dict[str, Any]
    """
    实测情况: What was measured, in the form of the request.
    """


class Finishing(TypedDict):
    """
    A measure that was carried out 落实, and what came of it.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    result: str
    """
    落实情况: What came of it.
    """
    amount: NotRequired[float | str | None]
    """
    金额: Yuan that were really spent; left out: as planned.
    """


class Freezing(TypedDict):
    """
    Which month is to be frozen.
    """

    month: str
    """
    月份: It must be over; it is frozen for good.
    """


class FrozenMonthView(TypedDict):
    """
    A frozen month: corrections after it do not change it.
    """

    month: str
    """
    月份: The month.
    """
    frozen_at: str
    """
    冻结时间: When.
    """
    frozen_by: str
    """
    冻结人: Who; `platform` is the job of the platform.
    """
    case_count: int
    """
    监测对象数: Cases kept.
    """
    lead_count: int
    """
    线索数: Leads kept.
    """
    problem_count: int
    """
    问题数: Problems of the guarantees kept.
    """
    village_count: int
    """
    村数: Villages whose population is kept.
    """


class HandedOver(TypedDict):
    """
    What was handed over, and how much the new helper has to do now.
    """

    households: int
    """
    户数: Households that this person answers for now.
    """
    warning: str | None
    """
    提醒: Said where these are more than the parameter `helper_households` advises; nothing is refused for it.
    """
    handed_over: int
    """
    移交户数: Households that have the new helper now.
    """
    remaining: int
    """
    未移交户数: Households outside the caller's divisions: they stay with the old one.
    """


class HandingOver(TypedDict):
    """
    Everything passes to somebody else from a day on.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: Day on which it happens, today at the latest.
    """
    helper_id: str
    """
    帮扶责任人标识: Which helper.
    """


class HelpEnding(TypedDict):
    """
    The end of something, from a day on.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: Day on which it happens, today at the latest.
    """


class HelperContact(TypedDict):
    """
    Where a helper can be reached, in full.
    """

    helper_id: str
    """
    帮扶责任人标识: Which helper.
    """
    phone: str | None
    """
    联系电话: In full.
    """


class HelperCorrection(TypedDict):
    """
    What is to be corrected of a helper, and why. A field left out stays as it is; null clears it.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    姓名: Name of whoever helps.
    """
    unit: NotRequired[str]
    """
    帮扶单位: The unit.
    """
    unit_level: NotRequired[Literal["province", "city", "county", "town", "village"]]
    """
    单位层级: Level of the unit: `province` 省直; `city` 市直; `county` 县直; `town` 乡镇; `village` 村.
    """
    post: NotRequired[str | None]
    """
    职务: What he or she is there.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    account: NotRequired[str | None]
    """
    账号: The account that this person signs in with, if any.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: Area in which he or she helps: county, town or village, 12 digits.
    """


class HelperEntry(TypedDict):
    """
    A helper 帮扶责任人 as he or she is registered.
    """

    name: str
    """
    姓名: Name of whoever helps.
    """
    unit: str
    """
    帮扶单位: The unit.
    """
    unit_level: Literal["province", "city", "county", "town", "village"]
    """
    单位层级: Level of the unit: `province` 省直; `city` 市直; `county` 县直; `town` 乡镇; `village` 村.
    """
    post: NotRequired[str | None]
    """
    职务: What he or she is there.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    account: NotRequired[str | None]
    """
    账号: The account that this person signs in with, if any.
    """
    division_code: str
    """
    行政区划代码: Area in which he or she helps: county, town or village, 12 digits.
    """


class HelperView(TypedDict):
    """
    A helper 帮扶责任人. The phone is masked; names and units of helpers are public.
    """

    households: int
    """
    户数: Households that this person answers for now.
    """
    warning: str | None
    """
    提醒: Said where these are more than the parameter `helper_households` advises; nothing is refused for it.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    name: str
    """
    姓名: Name of whoever helps.
    """
    unit: str
    """
    帮扶单位: The unit.
    """
    unit_level: Literal["province", "city", "county", "town", "village"]
    """
    单位层级: Level of the unit: `province` 省直; `city` 市直; `county` 县直; `town` 乡镇; `village` 村.
    """
    post: str | None
    """
    职务: What he or she is there.
    """
    phone: str | None
    """
    联系电话: Masked.
    """
    account: str | None
    """
    账号: The account that this person signs in with, if any.
    """
    division_code: str
    """
    行政区划代码: Area in which he or she helps: county, town or village, 12 digits.
    """
    ended_on: str | None
    """
    终止日期: From when on he or she no longer helps.
    """
    end_reason: str | None
    """
    终止原因: Why.
    """


class HouAprCorrection(TypedDict):
    """
    住房鉴定(HOU-APR)。住房安全鉴定,一户一次一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    grade: NotRequired[Literal["A", "B", "C", "D"]]
    """
    鉴定等级: One of a closed list.
    """
    lived_in: NotRequired[bool]
    """
    是否居住: Yes or no: true, false, 是 or 否.
    """


class HouAprEntry(TypedDict):
    """
    住房鉴定(HOU-APR)。住房安全鉴定,一户一次一行。
    """

    grade: Literal["A", "B", "C", "D"]
    """
    鉴定等级: One of a closed list.
    """
    appraised_on: str
    """
    鉴定日期: A calendar day.
    """
    lived_in: bool
    """
    是否居住: Yes or no: true, false, 是 or 否.
    """


class Household(TypedDict):
    """
    A household 农户, masked.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_no: str
    """
    户编号: Number in the national system, opaque.
    """
    division_code: str
    """
    行政区划代码: 12-digit code of the village.
    """
    village_group: str | None
    """
    村民小组: Group of the village.
    """
    household_type: Literal["一般农户", "脱贫户"]
    """
    户类型: Ordinary, or out of poverty (registered 2014 to 2020).
    """
    relocated: bool | None
    """
    是否易地扶贫搬迁户: Relocated for poverty alleviation; null if unknown.
    """
    address: str | None
    """
    家庭住址: Masked.
    """
    phone: str | None
    """
    联系电话: Masked.
    """
    closed_on: str | None
    """
    销户日期: Null while the household exists.
    """
    close_reason: str | None
    """
    销户事由: Why it was closed.
    """
    changed_at: str
    """
    变更时间: When it or a member changed last.
    """


class HouseholdCorrection(TypedDict):
    """
    What is to be corrected of a household, and why. A field left out stays as it is; null clears it.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    village_group: NotRequired[str | None]
    """
    村民小组: Group of the village.
    """
    address: NotRequired[str | None]
    """
    家庭住址: Stored encrypted, shown masked.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    relocated: NotRequired[bool | None]
    """
    是否易地扶贫搬迁户: Relocated for poverty alleviation; null if unknown.
    """
    household_no: NotRequired[str]
    """
    户编号: Number in the national system, opaque.
    """
    division_code: NotRequired[str]
    """
    行政区划代码: 12-digit code of the village.
    """
    household_type: NotRequired[Literal["一般农户", "脱贫户"]]
    """
    户类型: Ordinary, or out of poverty (registered 2014 to 2020).
    """


class HouseholdCount(TypedDict):
    """
    An amount in households and persons.
    """

    households: int
    """
    户数: How many households.
    """
    persons: int
    """
    人数: How many members they have today.
    """


class HouseholdEntry(TypedDict):
    """
    A household as it is registered.
    """

    village_group: NotRequired[str | None]
    """
    村民小组: Group of the village.
    """
    address: NotRequired[str | None]
    """
    家庭住址: Stored encrypted, shown masked.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    relocated: NotRequired[bool | None]
    """
    是否易地扶贫搬迁户: Relocated for poverty alleviation; null if unknown.
    """
    household_no: str
    """
    户编号: Number in the national system, opaque.
    """
    division_code: str
    """
    行政区划代码: 12-digit code of the village.
    """
    household_type: Literal["一般农户", "脱贫户"]
    """
    户类型: Ordinary, or out of poverty (registered 2014 to 2020).
    """


class Identity(TypedDict):
    """
    Who a person is, in full.
    """

    person_id: str
    """
    人员标识: The person.
    """
    name: str
    """
    姓名: In full.
    """
    id_number: str
    """
    证件号码: In full.
    """
    birth_date: str | None
    """
    出生日期: By the citizen number.
    """
    phone: str | None
    """
    联系电话: In full.
    """


class Income(TypedDict):
    """
    An income statement 家庭收支 of one year, with what is computed from it.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    year: int
    """
    年度: Calendar year.
    """
    registered_population: int
    """
    家庭人口数: Persons by whom per-capita figures divide.
    """
    wage: str
    """
    工资性收入: Wages.
    """
    business: str
    """
    生产经营性收入: Gross, from production.
    """
    property: str
    """
    财产性收入: From property.
    """
    transfer: str
    """
    转移性收入: Transfers.
    """
    business_cost: str
    """
    生产经营性支出: Of production.
    """
    claims: str
    """
    理赔收入: Insurance claims paid.
    """
    compliant_self_pay: str
    """
    合规自付支出: Compliant costs that it bore itself.
    """
    net: str
    """
    纯收入: The four incomes less the cost of production.
    """
    net_per_capita: str
    """
    人均纯收入: Net over the registered population.
    """
    reference_per_capita: str
    """
    监测参考人均收入: Net plus claims less compliant self-pay, over the registered population.
    """


class IncomeEntry(TypedDict):
    """
    A household's income statement of one year; what is left out is nought.
    """

    registered_population: int
    """
    家庭人口数: Persons by whom per-capita figures divide.
    """
    wage: NotRequired[float | str]
    """
    工资性收入: Wages.
    """
    business: NotRequired[float | str]
    """
    生产经营性收入: Gross, from production.
    """
    property: NotRequired[float | str]
    """
    财产性收入: From property.
    """
    transfer: NotRequired[float | str]
    """
    转移性收入: Transfers.
    """
    business_cost: NotRequired[float | str]
    """
    生产经营性支出: Of production.
    """
    claims: NotRequired[float | str]
    """
    理赔收入: Insurance claims paid.
    """
    compliant_self_pay: NotRequired[float | str]
    """
    合规自付支出: Compliant costs that it bore itself.
    """
    reason: NotRequired[str | None]
    """
    事由: Why it is done; goes into the audit trail. Needed where something is replaced.
    """


class IncomeFact(TypedDict):
    """
    An income fact 收入事实: a share of what a village's assets have earned, or the wages of a member's spell of work in a year.
    """

    id: str
    """
    标识: The record's identifier.
    """
    distribution_id: str | None
    """
    收益分配方案标识: The plan of the assets service that paid it; null: it is wages.
    """
    spell_id: str | None
    """
    就业经历标识: The spell of work in the jobs service; null: it is a share.
    """
    kind: Literal["post", "work", "reward", "aid", "wages", "stipend"]
    """
    类别: For what: `post` 公益岗位报酬; `work` 小型公益劳务报酬; `reward` 奖励积分兑现; `aid` 困难帮扶; `wages` 务工工资; `stipend` 公益性岗位补贴.
    """
    kind_title: str
    """
    类别名称: In Chinese.
    """
    component: Literal["wage", "transfer"]
    """
    收入构成: `wage` 工资性收入; `transfer` 转移性收入.
    """
    title: str
    """
    名称: Of the plan, or the employer.
    """
    year: int
    """
    年度: Of the income.
    """
    amount: str
    """
    金额: Yuan.
    """
    paid_on: str
    """
    兑付日期: When it was paid; of wages the last day of the last month.
    """


class IncomeFactTotal(TypedDict):
    """
    What is known of an income of a year beside what the household's statement says of it.
    """

    year: int
    """
    年度: Calendar year.
    """
    component: Literal["wage", "transfer"]
    """
    收入构成: `wage` 工资性收入; `transfer` 转移性收入.
    """
    amount: str
    """
    金额: Yuan that others paid.
    """
    stated: str | None
    """
    登记金额: Yuan that the statement says; null: there is none.
    """
    short: bool
    """
    登记不足: Whether the statement says less than is known.
    """


class Joining(TypedDict):
    """
    The new membership of a person who had moved out.
    """

    household_id: str
    """
    农户标识: The household.
    """
    relation: str
    """
    与户主关系: Relation to the head of the household.
    """
    joined_on: str
    """
    加入日期: First day of the new membership.
    """
    reason: NotRequired[str | None]
    """
    事由: Why, where there is more to say; goes into the audit trail.
    """


class KeptRow(TypedDict):
    """
    A row that the reversal left alone, to be looked at by hand.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    table: str
    """
    数据: What kind of row.
    """
    reason: Literal["changed_since", "used_since"]
    """
    保留原因: Changed by somebody else, or used by others' data, since.
    """


class LabEmpCorrection(TypedDict):
    """
    人社就业(LAB-EMP)。就业与失业状态的变化,一人一次变化一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    status: NotRequired[Literal["就业", "失业"]]
    """
    就业状态: One of a closed list.
    """
    employer: NotRequired[str | None]
    """
    单位名称: Free text.
    """
    monthly_wage: NotRequired[float | str | None]
    """
    月工资: Yuan, at most two decimals. 元
    """


class LabEmpEntry(TypedDict):
    """
    人社就业(LAB-EMP)。就业与失业状态的变化,一人一次变化一行。
    """

    status: Literal["就业", "失业"]
    """
    就业状态: One of a closed list.
    """
    started_on: str
    """
    状态起始日期: A calendar day.
    """
    employer: NotRequired[str | None]
    """
    单位名称: Free text.
    """
    monthly_wage: NotRequired[float | str | None]
    """
    月工资: Yuan, at most two decimals. 元
    """


class LeadClosing(TypedDict):
    """
    How a lead ends.
    """

    closed_on: str
    """
    办结日期: The day on which it was settled; not before its stage began, not in the future.
    """
    code: Literal["registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"]
    """
    办结代码: How it ends: `registered` 属实-已纳入程序; `resolved` 属实-享受政策后已化解; `coping` 属实-无返贫风险(自主应对); `monitored` 已是监测对象; `untrue` 信息不实; `moved` 人户分离/外迁; `not_found` 查无此人(数据错误); `died` 死亡; `duplicate` 重复; `other` 其他.
    """
    note: NotRequired[str | None]
    """
    办结说明: What was found; needed with `other`.
    """


class LeadOpening(TypedDict):
    """
    A household in trouble that people came upon 基层排查.
    """

    household_id: str
    """
    农户标识: The household.
    """
    channel: NotRequired[Literal["inspection", "visit", "hotline", "split", "other"]]
    """
    发现渠道: How it was found: `screening` 部门筛查; `declaration` 自主申报; `inspection` 基层排查; `visit` 走访; `hotline` 热线信访; `split` 分户; `other` 其他.
    """
    on: str
    """
    日期: The day on which it was found, today at the latest.
    """
    note: str
    """
    线索说明: What was found; no ID numbers, no names of illnesses.
    """


class Leaving(TypedDict):
    """
    The end of a membership 人口自然减少.
    """

    left_on: str
    """
    减少日期: First day on which the person is no member any more.
    """
    reason: Literal["死亡", "婚出", "户籍迁出", "服刑", "参军", "失踪", "出国定居", "整户搬离", "其他"]
    """
    减少原因: Why: death, marriage, move, prison, army, missing, abroad, whole household moved, other.
    """


Level: TypeAlias = Literal["red", "orange", "yellow"]
"""
级别, worst first.
"""


class LinkingSaid(TypedDict):
    """
    To which household a declaration leads.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    household_id: str
    """
    农户标识: The household that declared.
    """


class MeasureEntry(TypedDict):
    """
    A measure 帮扶措施 that is planned: what, by whom, when, how much, for whom.
    """

    group: Literal[
        "industry",
        "employment",
        "finance",
        "public_post",
        "housing",
        "water",
        "health",
        "compulsory_education",
        "other_education",
        "social_security",
        "society",
        "relocation",
        "living",
        "infrastructure",
    ]
    """
    措施大类: Group: `industry` 产业帮扶; `employment` 就业帮扶; `finance` 金融帮扶; `public_post` 公益岗位帮扶; `housing` 住房安全保障; `water` 饮水安全保障; `health` 健康帮扶; `compulsory_education` 义务教育保障; `other_education` 其他教育帮扶; `social_security` 综合保障; `society` 社会帮扶; `relocation` 搬迁; `living` 生产生活条件改善; `infrastructure` 基础设施建设.
    """
    item: str
    """
    措施名称: One of the group's items.
    """
    department: str
    """
    责任部门: Who answers for it.
    """
    owner: str
    """
    责任人: Whose task it is.
    """
    on: str
    """
    日期: When it was decided, today at the latest.
    """
    planned_from: str
    """
    计划开始: Planned first day.
    """
    planned_to: str
    """
    计划完成: Planned last day.
    """
    amount: NotRequired[float | str | None]
    """
    金额: Yuan, with two decimals.
    """
    benefit: NotRequired[str | None]
    """
    帮扶内容: What the household gets.
    """
    document: NotRequired[str | None]
    """
    政策依据: The policy that it rests on.
    """
    beneficiaries: NotRequired[list[str]]
    """
    受益人员: Members that it is for; empty: the whole household.
    """


class MeasureGroup(TypedDict):
    """
    A group of measures 帮扶措施大类 of the catalogue (domain/household §3.4).
    """

    group: Literal[
        "industry",
        "employment",
        "finance",
        "public_post",
        "housing",
        "water",
        "health",
        "compulsory_education",
        "other_education",
        "social_security",
        "society",
        "relocation",
        "living",
        "infrastructure",
    ]
    """
    措施大类: Its code.
    """
    group_title: str
    """
    大类名称: Its name in Chinese.
    """
    items: list[str]
    """
    措施名称: The measures that it holds.
    """
    development: bool
    """
    开发式帮扶: Whether it is help by the household's own work.
    """
    risks: list[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: The risks that it is aimed at.
    """


class MeasureWork(TypedDict):
    """
    Work that shows that a measure has reached somebody: a spell of the employment ledger, or an appointment to a public-welfare post.
    """

    id: str
    """
    标识: The record's identifier.
    """
    kind: Literal["spell", "appointment"]
    """
    类别: What it is in the jobs service.
    """
    person_id: str
    """
    人员标识: Whose.
    """
    title: str
    """
    单位或岗位: The employer, or the post.
    """
    started_on: str
    """
    开始日期: Its first day.
    """
    ended_on: str | None
    """
    结束日期: Its last day; null: it goes on.
    """


class MedEnrCorrection(TypedDict):
    """
    医保参保(MED-ENR)。城乡居民与城镇职工参保情况,一人一年一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    insurance: NotRequired[Literal["城乡居民", "城镇职工"]]
    """
    险种: One of a closed list.
    """
    status: NotRequired[Literal["正常参保", "暂停", "终止"]]
    """
    参保状态: One of a closed list.
    """


class MedEnrEntry(TypedDict):
    """
    医保参保(MED-ENR)。城乡居民与城镇职工参保情况,一人一年一行。
    """

    insured_year: int
    """
    参保年度: A year, 1900 to 2100.
    """
    insurance: Literal["城乡居民", "城镇职工"]
    """
    险种: One of a closed list.
    """
    status: Literal["正常参保", "暂停", "终止"]
    """
    参保状态: One of a closed list.
    """


class MedSetCorrection(TypedDict):
    """
    医保结算(MED-SET)。住院、门诊、慢特病和药店结算,一次结算一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    visit: NotRequired[Literal["住院", "门诊", "门诊慢特病", "药店"]]
    """
    就诊类型: One of a closed list.
    """
    settled_on: NotRequired[str]
    """
    结算日期: A calendar day.
    """
    total: NotRequired[float | str]
    """
    医疗总费用: Yuan, at most two decimals. 元
    """
    basic_paid: NotRequired[float | str | None]
    """
    基本医保支付: Yuan, at most two decimals. 元
    """
    serious_paid: NotRequired[float | str | None]
    """
    大病保险支付: Yuan, at most two decimals. 元
    """
    aid_paid: NotRequired[float | str | None]
    """
    医疗救助支付: Yuan, at most two decimals. 元
    """
    self_paid: NotRequired[float | str]
    """
    个人自付: Yuan, at most two decimals. 元
    """


class MedSetEntry(TypedDict):
    """
    医保结算(MED-SET)。住院、门诊、慢特病和药店结算,一次结算一行。
    """

    settlement_no: str
    """
    结算流水号: Free text.
    """
    visit: Literal["住院", "门诊", "门诊慢特病", "药店"]
    """
    就诊类型: One of a closed list.
    """
    settled_on: str
    """
    结算日期: A calendar day.
    """
    total: float | str
    """
    医疗总费用: Yuan, at most two decimals. 元
    """
    basic_paid: NotRequired[float | str | None]
    """
    基本医保支付: Yuan, at most two decimals. 元
    """
    serious_paid: NotRequired[float | str | None]
    """
    大病保险支付: Yuan, at most two decimals. 元
    """
    aid_paid: NotRequired[float | str | None]
    """
    医疗救助支付: Yuan, at most two decimals. 元
    """
    self_paid: float | str
    """
    个人自付: Yuan, at most two decimals. 元
    """


class HouseholdMember(TypedDict):
    """
    A member 家庭成员 of a household, masked.
    """

    membership_id: str
    """
    成员关系标识: The membership.
    """
    person_id: str
    """
    人员标识: The person.
    """
    name: str
    """
    姓名: Masked.
    """
    id_number: str
    """
    证件号码: Masked.
    """
    sex: Literal["男", "女"] | None
    """
    性别: By the citizen number.
    """
    birth_year: int | None
    """
    出生年份: Only the year: the date is what the masked number hides.
    """
    relation: str
    """
    与户主关系: Relation to the head of the household.
    """
    joined_on: str | None
    """
    加入日期: Null: since before records began.
    """
    left_on: str | None
    """
    减少日期: Null: still a member.
    """
    left_reason: str | None
    """
    减少原因: Why the membership ended.
    """


class MemberThen(TypedDict):
    """
    A member 家庭成员 of the household on that day.
    """

    person_id: str
    """
    人员标识: The person.
    """
    name: str
    """
    姓名: Masked.
    """
    id_number: str
    """
    证件号码: Masked.
    """
    sex: Literal["男", "女"] | None
    """
    性别: By the citizen number.
    """
    birth_year: int | None
    """
    出生年份: Only the year.
    """
    relation: str
    """
    与户主关系: Relation to the head of the household.
    """
    joined_on: str | None
    """
    加入日期: Null: since before records began.
    """
    education: str | None
    """
    文化程度: Education.
    """
    health: str | None
    """
    健康状况: State of health.
    """
    labour_skill: str | None
    """
    劳动技能: Ability to work.
    """


class Membership(TypedDict):
    """
    A membership 家庭成员关系 of a person.
    """

    id: str
    """
    标识: The record's identifier.
    """
    household_id: str
    """
    农户标识: The household.
    """
    relation: str
    """
    与户主关系: Relation to the head of the household.
    """
    joined_on: str | None
    """
    加入日期: Null: since before records began.
    """
    left_on: str | None
    """
    减少日期: Null: still a member.
    """
    left_reason: str | None
    """
    减少原因: Why the membership ended.
    """


class Mover(TypedDict):
    """
    A member who goes along, with the relation in the new household.
    """

    person_id: str
    """
    人员标识: The person.
    """
    relation: str
    """
    与户主关系: Relation to the head there.
    """


class Moving(TypedDict):
    """
    A member of one household who joins another on the same day.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    household_id: str
    """
    农户标识: The household.
    """
    relation: str
    """
    与户主关系: Relation to the head of the household.
    """
    on: str
    """
    日期: First day in the new household, today at the latest.
    """
    left_reason: Literal["婚出", "户籍迁出", "服刑", "参军", "失踪", "出国定居", "整户搬离", "其他"]
    """
    减少原因: Why the old household has one member less.
    """


class ObjectionEntry(TypedDict):
    """
    An objection 异议 that somebody raised against a notice.
    """

    raised_on: str
    """
    提出日期: When it was raised.
    """
    objector: NotRequired[str | None]
    """
    异议人: Who raised it; stored sealed. Left out: anonymous.
    """
    content: str
    """
    异议内容: What was said; no ID numbers or phone numbers.
    """


class ObjectionView(TypedDict):
    """
    An objection 公示异议.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    phase: Literal["publicised", "elim_publicised"]
    """
    公示阶段: Against which notice.
    """
    raised_on: str
    """
    提出日期: When it was raised.
    """
    objector: str | None
    """
    异议人: Masked; null: anonymous.
    """
    content: str
    """
    异议内容: What was said.
    """
    upheld: bool | None
    """
    异议成立: Null: not answered.
    """
    answer: str | None
    """
    答复: What the objector was told.
    """
    answered_on: str | None
    """
    反馈日期: When it was answered.
    """


class Opened(TypedDict):
    """
    The lead that is open now.
    """

    id: str
    """
    线索标识: The lead.
    """


class Orphan(TypedDict):
    """
    A household without any helper that must have one.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    head: str | None
    """
    户主: Name of the head, masked; null: there is none.
    """
    group: Literal["monitored", "eliminated", "lifted"]
    """
    走访分组: monitored 监测户, eliminated 风险消除户 or lifted 脱贫户.
    """
    visited_on: str | None
    """
    走访日期: The last visit; null: never.
    """


class PageAssignmentView(TypedDict):
    items: list[AssignmentView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCaseView(TypedDict):
    items: list[CaseView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageCoverage(TypedDict):
    items: list[Coverage]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDivision(TypedDict):
    items: list[Division]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDuty(TypedDict):
    items: list[Duty]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageFact(TypedDict):
    items: list[Fact]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageFrozenMonthView(TypedDict):
    items: list[FrozenMonthView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageHelperView(TypedDict):
    items: list[HelperView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageHousehold(TypedDict):
    items: list[Household]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageIncomeFactTotal(TypedDict):
    items: list[IncomeFactTotal]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageIncomeFact(TypedDict):
    items: list[IncomeFact]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageIncome(TypedDict):
    items: list[Income]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageKeptRow(TypedDict):
    items: list[KeptRow]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageMeasureGroup(TypedDict):
    items: list[MeasureGroup]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageMember(TypedDict):
    items: list[HouseholdMember]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageMembership(TypedDict):
    items: list[Membership]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageOrphan(TypedDict):
    items: list[Orphan]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PaperAsking(TypedDict):
    """
    Which paper of a case is to be made, and what for where it names people in full.
    """

    kind: Literal[
        "application",
        "verification",
        "collection",
        "comparison",
        "minutes",
        "notice",
        "publicity_report",
        "town_report",
        "approval",
        "announcement",
        "letter",
        "plan",
        "confirmation",
        "receipt",
        "elim_sheet",
        "elim_minutes",
        "elim_notice",
        "elim_publicity_report",
        "elim_report",
        "elim_approval",
        "elim_announcement",
    ]
    """
    文书种类: Which: `application` 监测对象申请及承诺授权查询书; `verification` 防止返贫动态监测核查表; `collection` 监测对象信息采集表; `comparison` 部门比对结果反馈单; `minutes` 民主评议会议记录; `notice` 防止返贫监测对象公示; `publicity_report` 防止返贫监测对象公示结果报告; `town_report` 防止返贫监测对象审核报告; `approval` 防止返贫监测对象审定批复; `announcement` 防止返贫监测对象公告; `letter` 未纳入防止返贫监测对象告知书; `plan` 一户一策帮扶计划表; `confirmation` 帮扶措施落实确认单; `receipt` 防返贫政策明白纸签收记录; `elim_sheet` 风险消除核查表; `elim_minutes` 风险消除民主评议会议记录; `elim_notice` 风险消除公示; `elim_publicity_report` 风险消除公示结果报告; `elim_report` 风险消除审核报告; `elim_approval` 风险消除审定批复; `elim_announcement` 风险消除公告.
    """
    purpose: NotRequired[str | None]
    """
    用途: What for; needed for application, verification, collection, letter, elim_sheet, which name people in full. Goes into the audit trail.
    """


class PaperKind(TypedDict):
    """
    A kind of paper 文书种类 that is made of cases.
    """

    kind: Literal[
        "application",
        "verification",
        "collection",
        "comparison",
        "minutes",
        "notice",
        "publicity_report",
        "town_report",
        "approval",
        "announcement",
        "letter",
        "plan",
        "confirmation",
        "receipt",
        "elim_sheet",
        "elim_minutes",
        "elim_notice",
        "elim_publicity_report",
        "elim_report",
        "elim_approval",
        "elim_announcement",
    ]
    """
    文书种类: Its code.
    """
    title: str
    """
    名称: What it is called.
    """
    full: bool
    """
    含完整个人信息: Whether it names people in full.
    """
    states: list[str]
    """
    适用状态: States of a case in which it is made.
    """


class PaperView(TypedDict):
    """
    A paper 文书 without its content.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    kind: (
        Literal[
            "application",
            "verification",
            "collection",
            "comparison",
            "minutes",
            "notice",
            "publicity_report",
            "town_report",
            "approval",
            "announcement",
            "letter",
            "plan",
            "confirmation",
            "receipt",
            "elim_sheet",
            "elim_minutes",
            "elim_notice",
            "elim_publicity_report",
            "elim_report",
            "elim_approval",
            "elim_announcement",
        ]
        | Literal["dossier"]
    )
    """
    文书种类: Its kind.
    """
    title: str
    """
    名称: What it is called.
    """
    number: str
    """
    文书编号: Counted for the county, kind by kind and year by year.
    """
    full: bool
    """
    含完整个人信息: Whether it names people in full.
    """
    household_id: str
    """
    农户标识: The household.
    """
    case_id: str | None
    """
    监测对象标识: The case; null for the file of a household.
    """
    case_version: int | None
    """
    监测对象版本: Version of the case that it shows.
    """
    made_by: str
    """
    制作账号: Who made it.
    """
    department: str
    """
    部门: Of which department.
    """
    made_at: str
    """
    制作时间: When it was made.
    """
    file_size: int
    """
    文件大小: Bytes.
    """
    file_kept_until: str | None
    """
    文件保存至: When the file ends; null when it has.
    """


class Person(TypedDict):
    """
    A person 人员, masked, with the latest membership.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    name: str
    """
    姓名: Masked.
    """
    id_number: str
    """
    证件号码: Masked.
    """
    sex: Literal["男", "女"] | None
    """
    性别: By the citizen number.
    """
    birth_year: int | None
    """
    出生年份: Only the year: the date is what the masked number hides.
    """
    relation: str
    """
    与户主关系: Relation to the head of the household.
    """
    joined_on: str | None
    """
    加入日期: Null: since before records began.
    """
    left_on: str | None
    """
    减少日期: Null: still a member.
    """
    left_reason: str | None
    """
    减少原因: Why the membership ended.
    """
    ethnicity: str | None
    """
    民族: Ethnic group.
    """
    political_status: str | None
    """
    政治面貌: Political status.
    """
    education: str | None
    """
    文化程度: Education, if not at school.
    """
    school_status: str | None
    """
    在校生状况: If at school.
    """
    health: str | None
    """
    健康状况: State of health.
    """
    labour_skill: str | None
    """
    劳动技能: Ability to work.
    """
    work_place: str | None
    """
    务工所在地: Where the person works.
    """
    work_months: str | None
    """
    务工时间(月): Months worked in a year.
    """
    phone: str | None
    """
    联系电话: Masked.
    """
    changed_at: str
    """
    变更时间: When it changed last.
    """


class PersonCorrection(TypedDict):
    """
    What is to be corrected of a person and the latest membership, and why. A field left out stays as it is; null clears it.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    ethnicity: NotRequired[str | None]
    """
    民族: Ethnic group.
    """
    political_status: NotRequired[str | None]
    """
    政治面貌: Political status.
    """
    education: NotRequired[str | None]
    """
    文化程度: Education, if not at school.
    """
    school_status: NotRequired[str | None]
    """
    在校生状况: If at school.
    """
    health: NotRequired[str | None]
    """
    健康状况: State of health.
    """
    labour_skill: NotRequired[str | None]
    """
    劳动技能: Ability to work.
    """
    work_place: NotRequired[str | None]
    """
    务工所在地: Where the person works.
    """
    work_months: NotRequired[str | None]
    """
    务工时间(月): Months worked in a year.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    name: NotRequired[str]
    """
    姓名: Full name; shown masked.
    """
    id_number: NotRequired[str]
    """
    证件号码: Citizen number; stored encrypted, shown masked.
    """
    relation: NotRequired[str]
    """
    与户主关系: Relation to the head of the household.
    """
    joined_on: NotRequired[str | None]
    """
    加入日期: First day of membership; null: since before records began.
    """


class PersonEntry(TypedDict):
    """
    A person who becomes a member of a household: a new one, or one who had moved out.
    """

    ethnicity: NotRequired[str | None]
    """
    民族: Ethnic group.
    """
    political_status: NotRequired[str | None]
    """
    政治面貌: Political status.
    """
    education: NotRequired[str | None]
    """
    文化程度: Education, if not at school.
    """
    school_status: NotRequired[str | None]
    """
    在校生状况: If at school.
    """
    health: NotRequired[str | None]
    """
    健康状况: State of health.
    """
    labour_skill: NotRequired[str | None]
    """
    劳动技能: Ability to work.
    """
    work_place: NotRequired[str | None]
    """
    务工所在地: Where the person works.
    """
    work_months: NotRequired[str | None]
    """
    务工时间(月): Months worked in a year.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    name: str
    """
    姓名: Full name; shown masked.
    """
    id_number: str
    """
    证件号码: Citizen number; stored encrypted, shown masked.
    """
    relation: str
    """
    与户主关系: Relation to the head of the household.
    """
    joined_on: NotRequired[str | None]
    """
    加入日期: First day of membership; null: since before records began.
    """


class PersonView(TypedDict):
    """
    A person as lists show one.
    """

    id: str
    """
    人员标识: The person.
    """
    name: str
    """
    姓名: Masked.
    """
    id_number: str
    """
    证件号码: Masked.
    """


class Plan(TypedDict):
    """
    What is arranged for a problem that the sheet finds.
    """

    temporary: NotRequired[str | None]
    """
    临时措施: What helps until it is solved; no personal data.
    """
    department: NotRequired[str | None]
    """
    责任部门: Who answers for the solution.
    """
    responsible: NotRequired[str | None]
    """
    责任人: Whose task the solution is.
    """


class PointInput(TypedDict):
    """
    A place 定位 in degrees of WGS 84, within China.
    """

    latitude: float | str
    """
    纬度: Degrees north.
    """
    longitude: float | str
    """
    经度: Degrees east.
    """


class PointOutput(TypedDict):
    """
    A place 定位 in degrees of WGS 84, within China.
    """

    latitude: str
    """
    纬度: Degrees north.
    """
    longitude: str
    """
    经度: Degrees east.
    """


class PolHukCorrection(TypedDict):
    """
    户籍变动(POL-HUK)。死亡、迁出、迁入和出生登记,一人一次变动一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """


class PolHukEntry(TypedDict):
    """
    户籍变动(POL-HUK)。死亡、迁出、迁入和出生登记,一人一次变动一行。
    """

    change: Literal["死亡", "迁出", "迁入", "出生"]
    """
    变动类型: One of a closed list.
    """
    changed_on: str
    """
    变动日期: A calendar day.
    """


class Posting(TypedDict):
    """
    A notice 公示 that was put up; its day does not count, and it hangs for the days of the parameter.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    place: str
    """
    地点: Where it took place.
    """


class ProblemEntry(TypedDict):
    """
    A problem 问题 that was found.
    """

    aspect: Literal["income", "education", "medical", "housing", "water", "employment", "disaster", "other"]
    """
    问题类别: `income` 收入稳定; `education` 义务教育; `medical` 基本医疗; `housing` 住房安全; `water` 饮水安全; `employment` 务工就业; `disaster` 灾害事故; `other` 其他.
    """
    note: str
    """
    问题描述: In words; no ID numbers or phone numbers.
    """
    open_lead: NotRequired[bool]
    """
    转为线索: Whether it opens a lead, or joins the one that the household has.
    """


class ProblemView(TypedDict):
    """
    A problem 问题 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    head: str | None
    """
    户主: Name of the head, masked; null: there is none.
    """
    persons: int
    """
    人数: Members today.
    """
    item: Literal["food", "clothing", "education", "medical", "housing", "water"]
    """
    核查项目: Which item.
    """
    item_title: str
    """
    项目名称: What it is called.
    """
    check_id: str
    """
    核查表标识: The latest sheet that found it.
    """
    found_on: str
    """
    发现日期: When it was found.
    """
    solve_by: str
    """
    解决期限: By when it has to be solved.
    """
    told: str
    """
    说明: What is wrong.
    """
    temporary: str | None
    """
    临时措施: What helps until it is solved; no personal data.
    """
    department: str | None
    """
    责任部门: Who answers for the solution.
    """
    responsible: str | None
    """
    责任人: Whose task the solution is.
    """
    solved_on: str | None
    """
    解决日期: When it was solved; null: it is not.
    """
    how: str | None
    """
    解决方式: What was done.
    """
    closed_on: str | None
    """
    终结日期: When it was struck off or ended otherwise.
    """


Progress: TypeAlias = Literal["accepted", "visiting", "verified", "reviewing", "included", "not_included", "closed"]
"""
进展: how far a declaration is, as its declarant is told.
"""


class Proposing(TypedDict):
    """
    A proposal 风险消除申请: how the risk went away, and that no large rigid expenses are left.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    way: Literal["helped", "natural"]
    """
    风险消除方式: How the risk went away: `helped` 帮扶后消除; `natural` 自然消除.
    """
    expenses_settled: bool
    """
    大额刚性支出已解决: Whether medical and schooling costs are under control.
    """
    findings: str
    """
    核实情况: What was found; no ID numbers or phone numbers.
    """


class ProxyEntry(TypedDict):
    """
    A declaration that somebody makes on a farmer's behalf 代办.
    """

    name: str
    """
    姓名: Of the head of the household.
    """
    phone: str
    """
    联系电话: Where the household is reached.
    """
    id_number: str
    """
    证件号码: Citizen number of the head of the household.
    """
    division_code: str
    """
    行政区划代码: The village where the household lives, or its town where that is not known.
    """
    risks: list[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: The main one first, at most 5: `illness` 因病; `schooling` 因学; `disability` 因残; `disaster` 因自然灾害; `accident` 因意外事故; `failed_industry` 因产业项目失败; `unstable_work` 因务工就业不稳; `no_labour` 因缺劳动力; `housing` 因安全住房; `water` 因安全饮水; `other` 其他.
    """
    difficulty: str
    """
    家庭困难情况: What happened, in the household's own words.
    """
    via: Literal["hotline_12317", "hotline_12345", "officer"]
    """
    申报方式: How it came in: `page` 网上自主申报; `hotline_12317` 12317 热线; `hotline_12345` 12345 热线; `officer` 干部代办.
    """


class ProxyReceipt(TypedDict):
    """
    The same for the officer, who reads the query code to the farmer.
    """

    query_code: str
    """
    查询码: Twelve letters and digits, in three groups; case and dashes do not matter.
    """
    visit_by: str
    """
    入户核实期限: The day by which somebody gets in touch and visits.
    """
    id: str
    """
    标识: The record's identifier.
    """


class QueuedComparison(TypedDict):
    """
    A comparison as its department sees it.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    department: str
    """
    部门: Who was asked.
    """
    asked_on: str
    """
    发起日期: When it was asked.
    """
    due_on: str
    """
    应办日期: By when it has to answer.
    """
    result: Literal["none", "hit"] | None
    """
    比对结果: `none`, `hit`; null: not answered.
    """
    items: list[
        Literal[
            "state_payroll",
            "property",
            "vehicle",
            "company",
            "absent",
            "split",
            "study_abroad",
            "consumption",
            "unauthorised",
            "refuses_work",
            "false_declaration",
        ]
    ]
    """
    命中事项: What was found.
    """
    note: str | None
    """
    比对说明: In the department's words.
    """
    answered_on: str | None
    """
    反馈日期: When it was answered.
    """
    explanation: str | None
    """
    核查说明: What the village says to it.
    """
    case_id: str
    """
    监测对象标识: The case.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """


class Rate(TypedDict):
    """
    A rate in percent with two decimals: of households and of persons. Null: of nothing.
    """

    of_households: str | None
    """
    按户数(%): By households.
    """
    of_persons: str | None
    """
    按人数(%): By persons.
    """


class Receipt(TypedDict):
    """
    What whoever has declared is told. The query code is shown this once.
    """

    query_code: str
    """
    查询码: Twelve letters and digits, in three groups; case and dashes do not matter.
    """
    visit_by: str
    """
    入户核实期限: The day by which somebody gets in touch and visits.
    """


class Refusal(TypedDict):
    """
    A lead that was not dispatched, and why.
    """

    lead_id: str
    """
    线索标识: The lead.
    """
    code: str
    """
    代码: Stable code of the reason.
    """
    told: str
    """
    说明: The reason, in Chinese.
    """


class Rejecting(TypedDict):
    """
    A refusal 不予纳入 with its reason, and how the household was told 告知.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    told_on: str
    """
    告知日期: When the household was told.
    """
    told_how: str
    """
    告知方式: How it was told.
    """


class ReversalView(TypedDict):
    """
    The reversal of a batch, while it runs and afterwards.
    """

    id: str
    """
    标识: The reversal.
    """
    batch_id: str
    """
    批次号: The batch.
    """
    state: Literal["queued", "running", "completed", "failed"]
    """
    状态: Its state.
    """
    reason: str
    """
    事由: Why the batch is taken back.
    """
    client_id: str
    """
    客户端编号: Who asked for it.
    """
    department: str
    """
    部门: Department of who asked.
    """
    restored: int
    """
    恢复行数: Rows that are as they were before.
    """
    withdrawn: int
    """
    作废行数: Rows that the batch had made and that say nothing any more.
    """
    kept: dict[Literal["changed_since", "used_since"], int]
    """
    保留行数: Rows left alone, by reason: `changed_since` by somebody else, `used_since` by others' data.
    """
    requested_at: str
    """
    提交时间: When it was asked for.
    """
    finished_at: str | None
    """
    完成时间: When it came to its end; null: not yet.
    """


class Reviewing(TypedDict):
    """
    A democratic review 民主评议: it passes or fails by its votes.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    place: str
    """
    地点: Where it took place.
    """
    chair: str
    """
    主持人: Who was in the chair.
    """
    attendees: int
    """
    到会人数: How many came.
    """
    votes_for: int
    """
    同意票: Votes for.
    """
    votes_against: int
    """
    反对票: Votes against.
    """
    abstentions: int
    """
    弃权票: Abstentions.
    """
    told_on: NotRequired[str | None]
    """
    告知日期: When the household was told. Needed if it fails.
    """
    told_how: NotRequired[str | None]
    """
    告知方式: How it was told. Needed if it fails.
    """


class RiskWord(TypedDict):
    """
    A risk 致贫返贫风险 to choose.
    """

    risk: Literal[
        "illness",
        "schooling",
        "disability",
        "disaster",
        "accident",
        "failed_industry",
        "unstable_work",
        "no_labour",
        "housing",
        "water",
        "other",
    ]
    """
    致贫返贫风险: Its code.
    """
    title: str
    """
    名称: What people read.
    """


class RulePrecision(TypedDict):
    """
    How often leads were right 准确率, of a department or of one of its rules. A lead counts once.
    """

    department: str
    """
    部门: Who hands over what the rules look at.
    """
    rule: str | None
    """
    规则: The rule; null: all of the department.
    """
    title: str | None
    """
    规则名称: What it says, in Chinese.
    """
    closed_leads: int
    """
    办结线索数: Leads that were closed.
    """
    true: int
    """
    属实数: Of them true.
    """
    false: int
    """
    不属实数: Of them false.
    """
    data_error: int
    """
    数据错误数: Of them resting on wrong data.
    """
    none: int
    """
    不作结论数: Of them without a verdict.
    """
    precision: str | None
    """
    准确率: true ÷ (true + false) in percent; null where neither was found.
    """
    by_code: dict[
        Literal["registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"],
        int,
    ]
    """
    办结代码分布: Leads by the code with which they ended.
    """


class ScreeningLeadView(TypedDict):
    """
    A lead that a screening opened or joined, as it was then.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    lead_id: str
    """
    线索标识: The lead.
    """
    level: Level
    """
    级别: The worst level of its hits.
    """
    category: Category | None
    """
    建议类别: Recommended category.
    """
    opened: bool
    """
    新增: Whether this screening opened it.
    """


class ScreeningRequest(TypedDict):
    """
    A screening to be run.
    """

    as_of: str
    """
    截至日期: The day whose facts and parameters count.
    """


class SecondVisitEntry(TypedDict):
    """
    What other people found who visited the household again.
    """

    rechecked_on: str
    """
    复核日期: On which day, from that of closing to today.
    """
    recheckers: list[str]
    """
    复核人: Names of those who visited: two at least, and none who did at first.
    """
    outcome: Literal["confirmed", "wrong"]
    """
    复核结论: `confirmed` 维持原结论; `wrong` 原结论有误; `wrong` opens a lead in its place.
    """
    findings: str
    """
    核实情况: What was found; no ID numbers or phone numbers.
    """


class SecondVisitView(TypedDict):
    """
    A second visit 抽查复核.
    """

    rechecked_on: str
    """
    复核日期: When it was.
    """
    recheckers: list[str]
    """
    复核人: Who visited.
    """
    outcome: Literal["confirmed", "wrong"]
    """
    复核结论: `confirmed` 维持原结论; `wrong` 原结论有误.
    """
    findings: str
    """
    核实情况: What was found.
    """
    new_lead_id: str | None
    """
    新线索标识: The lead that was opened, or joined, in its place.
    """
    recorded_by: str
    """
    录入者: The account that recorded it.
    """
    department: str
    """
    部门: Of which department.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """


class SheetView(TypedDict):
    """
    A check sheet 核查表.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    checked_on: str
    """
    核查日期: When it was checked.
    """
    checkers: list[str]
    """
    核查人: Names of those who checked.
    """
    note: str | None
    """
    核查备注: Remarks.
    """
    recorded_by: str
    """
    录入者: The account that recorded it.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """
    counts: bool
    """
    现行: Whether this is the sheet that counts.
    """
    withdrawn_at: str | None
    """
    作废时间: When it was withdrawn.
    """
    withdraw_reason: str | None
    """
    作废原因: Why it was withdrawn.
    """
    findings: list[FindingView]
    """
    核查结果: All six items.
    """


class Solving(TypedDict):
    """
    How a problem was solved; it still has to be verified by somebody else.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    how: str
    """
    解决方式: What was done; no personal data.
    """


class Splitting(TypedDict):
    """
    A new household of some members of another 分户. Village and type are the other's unless they are given.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    village_group: NotRequired[str | None]
    """
    村民小组: Group of the village.
    """
    address: NotRequired[str | None]
    """
    家庭住址: Stored encrypted, shown masked.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    relocated: NotRequired[bool | None]
    """
    是否易地扶贫搬迁户: Relocated for poverty alleviation; null if unknown.
    """
    household_no: str
    """
    户编号: Number in the national system, opaque.
    """
    division_code: NotRequired[str | None]
    """
    行政区划代码: Its village, if another.
    """
    household_type: NotRequired[Literal["一般农户", "脱贫户"] | None]
    """
    户类型: Its type, if another.
    """
    on: str
    """
    日期: Day on which it happens, today at the latest.
    """
    members: list[Mover]
    """
    家庭成员: Who goes along, each once.
    """


class StatisticsHeading(TypedDict):
    """
    A figure or a rate and what it is called.
    """

    code: str
    """
    代码: Key in `figures` or in `rates`.
    """
    title: str
    """
    名称: In Chinese.
    """
    numerator: str | None
    """
    分子: Of a rate: the figure that is the part.
    """
    denominator: str | None
    """
    分母: Of a rate: the figure that is the whole.
    """


class StatisticsRow(TypedDict):
    """
    What was counted in one group.
    """

    code: str
    """
    代码: Of the group: a division, a code or a month; empty: the whole.
    """
    name: str
    """
    名称: The group in Chinese.
    """
    figures: dict[str, Count]
    """
    统计: Every figure that `headings` names.
    """
    rates: dict[str, Rate]
    """
    比率: Every rate that `headings` names, of households / of persons: they differ, so say which you quote.
    """
    average_days: str | None
    """
    平均识别天数: Days from lead to decision 线索到审定, of cases found in the month; null: none, or other subjects.
    """
    population: Count | None
    """
    总户数和总人口: All households that stand; null where it is not counted by areas, and in the whole of any other count.
    """
    population_share: Rate | None
    """
    占总人口比例: Cases: share of those ever found 累计识别 in the whole population.
    """


class StatusQuestion(TypedDict):
    """
    Whoever holds a query code asks how far it is.
    """

    query_code: str
    """
    查询码: Twelve letters and digits, in three groups; case and dashes do not matter.
    """


class StepView(TypedDict):
    """
    A step 时间线节点 of a household.
    """

    id: str
    """
    标识: The step.
    """
    kind: str
    """
    类型: What kind of step; the deed's name in the trail.
    """
    title: str
    """
    名称: What was done, masked.
    """
    happened_on: str | None
    """
    发生日期: When it happened; null: when it was recorded.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """
    actor: str
    """
    操作者: Who did it.
    """
    department: str
    """
    部门: Department of who did it.
    """
    reason: str | None
    """
    事由: Why, in the actor's words.
    """
    batch_id: str | None
    """
    批次号: The batch by which it was done; null: by hand.
    """


HouseholdSubject: TypeAlias = Literal["person", "household"]
"""
Whom a hit names.
"""


class UrgeView(TypedDict):
    """
    An urging 催办.
    """

    urged_on: str
    """
    催办日期: On which day.
    """
    urged_at: str
    """
    催办时间: At which moment.
    """
    stage: Literal["open", "dispatched", "verified", "closed"]
    """
    办理阶段: What it waited for.
    """
    actor: str
    """
    操作者: Who urged, as in the audit trail.
    """
    department: str
    """
    部门: Of which department.
    """
    note: str | None
    """
    催办说明: In which words.
    """


class Urging(TypedDict):
    """
    An urging 催办.
    """

    note: NotRequired[str | None]
    """
    催办说明: In which words.
    """


class UsedParameter(TypedDict):
    """
    A parameter version that a screening used.
    """

    version: int
    """
    版本: 0 is the shipped value.
    """
    value: str
    """
    数值: Its value.
    """
    effective_from: str | None
    """
    生效日期: Since when it holds; null: since ever.
    """


Verdict: TypeAlias = Literal["true", "false", "data_error", "none"]
"""
核实结论: what a lead's end says of the data that it rests on.
"""


class Verification(TypedDict):
    """
    A visit 入户核实: who went, on which day, and what they found. Attachments are its evidence.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    verifiers: list[str]
    """
    核实人: Names of those who visited, two at least.
    """
    code: Literal["registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"]
    """
    办结代码: What they found, as the lead would end: `registered` 属实-已纳入程序; `resolved` 属实-享受政策后已化解; `coping` 属实-无返贫风险(自主应对); `monitored` 已是监测对象; `untrue` 信息不实; `moved` 人户分离/外迁; `not_found` 查无此人(数据错误); `died` 死亡; `duplicate` 重复; `other` 其他. `registered` 属实 leads to a case.
    """
    findings: str
    """
    核实情况: What was found; no ID numbers or phone numbers.
    """


class Village(TypedDict):
    """
    A village 村 to choose.
    """

    code: str
    """
    行政区划代码: The village where the household lives, or its town where that is not known.
    """
    name: str
    """
    名称: Its name.
    """


class VisitEntry(TypedDict):
    """
    A visit as it is recorded.
    """

    visited_on: str
    """
    走访日期: Today at the latest.
    """
    helper_id: NotRequired[str | None]
    """
    帮扶责任人标识: Helper who went; left out: whoever of the helpers has the account that records it, or else that account's owner.
    """
    method: Literal["home", "phone", "wechat"]
    """
    走访方式: `home` 入户; `phone` 电话; `wechat` 微信.
    """
    absence: NotRequired[str | None]
    """
    不在家原因: Why it was not at their home; needed with `phone` and `wechat`, and only there.
    """
    point: NotRequired[PointInput | None]
    """
    定位: Where it was; shown to readers of visits only.
    """
    persons_met: list[str]
    """
    见到的家庭成员: Members who were met or spoken to.
    """
    checks: Checks
    """
    核查事项: What was ticked off.
    """
    changes: NotRequired[list[ChangeEntry]]
    """
    变化情况: What has changed since the visit before.
    """
    problems: NotRequired[list[ProblemEntry]]
    """
    发现问题: What was found.
    """
    note: NotRequired[str | None]
    """
    走访记事: Anything else; no ID numbers or phone numbers.
    """
    next_visit_on: NotRequired[str | None]
    """
    计划下次走访: When the next visit is planned.
    """


class VisitProblemView(TypedDict):
    """
    A problem that was found on a visit.
    """

    number: int
    """
    序号: Counts from 1.
    """
    aspect: Literal["income", "education", "medical", "housing", "water", "employment", "disaster", "other"]
    """
    问题类别: What it is about.
    """
    note: str
    """
    问题描述: In words.
    """
    lead_id: str | None
    """
    线索标识: The lead that it opened or joined.
    """


class VisitView(TypedDict):
    """
    A visit 走访记录.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    visited_on: str
    """
    走访日期: When it was.
    """
    helper_id: str | None
    """
    帮扶责任人标识: Helper who went.
    """
    helper: str | None
    """
    帮扶责任人: Name of the one who went.
    """
    method: Literal["home", "phone", "wechat"]
    """
    走访方式: home, phone or wechat.
    """
    absence: str | None
    """
    不在家原因: With phone and wechat.
    """
    point: PointOutput | None
    """
    定位: Where it was; null: not known.
    """
    persons_met: list[str]
    """
    见到的家庭成员: Members who were met.
    """
    checks: Checks
    """
    核查事项: What was ticked off.
    """
    changes: list[ChangeEntry]
    """
    变化情况: What had changed.
    """
    problems: list[VisitProblemView]
    """
    发现问题: What was found.
    """
    note: str | None
    """
    走访记事: Anything else.
    """
    next_visit_on: str | None
    """
    计划下次走访: As planned.
    """
    signed: bool
    """
    农户已签字: Whether a 确认单 with the household's signature is attached.
    """
    recorder_name: str
    """
    录入人: Who recorded it.
    """
    department: str
    """
    部门: Of which department.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """
    withdrawn_at: str | None
    """
    作废时间: Null: it counts.
    """
    withdrawn_reason: str | None
    """
    作废事由: Why it was withdrawn.
    """


class Visiting(TypedDict):
    """
    A visit 入户核实: who looked, who signed, and what the household's category and risks are.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    verifiers: list[str]
    """
    核实人: Names of those who visited, two at least.
    """
    signers: list[str]
    """
    授权签字人: Members who signed the application and authorisation: every adult of the household.
    """
    category: Literal["UNSTABLE", "EDGE", "SUDDEN"]
    """
    监测对象类别: UNSTABLE 脱贫不稳定户, EDGE 边缘易致贫户 or SUDDEN 突发严重困难户.
    """
    risks: list[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: The main one first, at most 5: `illness` 因病; `schooling` 因学; `disability` 因残; `disaster` 因自然灾害; `accident` 因意外事故; `failed_industry` 因产业项目失败; `unstable_work` 因务工就业不稳; `no_labour` 因缺劳动力; `housing` 因安全住房; `water` 因安全饮水; `other` 其他.
    """
    disaster_subtype: NotRequired[Literal["洪涝", "地质", "旱灾", "生物", "气象", "地震", "其他"] | None]
    """
    灾害种类: Needed with the risk `disaster`.
    """
    findings: str
    """
    核实情况: What was found; no ID numbers or phone numbers.
    """


class WatOutCorrection(TypedDict):
    """
    停水(WAT-OUT)。农户停水起止,一次一行。
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    ended_on: NotRequired[str | None]
    """
    停水结束日期: A calendar day. 空白表示仍在停水
    """


class WatOutEntry(TypedDict):
    """
    停水(WAT-OUT)。农户停水起止,一次一行。
    """

    started_on: str
    """
    停水开始日期: A calendar day.
    """
    ended_on: NotRequired[str | None]
    """
    停水结束日期: A calendar day. 空白表示仍在停水
    """


class WatchedView(TypedDict):
    """
    A household on the watch list 重点关注: yellow hits only.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """


class WaterEntry(TypedDict):
    """
    饮水安全, by its four indicators.
    """

    conclusion: NotRequired[Literal["met", "not_met", "not_applicable"] | None]
    """
    结论: `met` 达标; `not_met` 未达标; `not_applicable` 不涉及. Left out: what the measured values lead to. They cannot be overruled for the better.
    """
    reason: NotRequired[str | None]
    """
    事由: Needed where the conclusion is another than the measured values lead to; no personal data.
    """
    arrangement: NotRequired[Plan | None]
    """
    解决安排: First arrangement, if the item is not met.
    """
    litres: float | str
    """
    人均日用水量: Litres per person and day that there are.
    """
    quality: Literal["senses", "gb5749", "small_works"]
    """
    水质评价方式: How its quality was judged: `senses` 望、闻、问、尝; `gb5749` GB 5749 水质检测; `small_works` 小型集中供水水质检测.
    """
    clean: bool
    """
    水质合格: Whether it passed.
    """
    at_home: bool
    """
    供水入户: Whether it comes to the house.
    """
    minutes: NotRequired[int | None]
    """
    取水往返时间: Minutes to fetch it, there and back.
    """
    metres: NotRequired[int | None]
    """
    取水水平距离: Metres to where it is fetched.
    """
    climb: NotRequired[int | None]
    """
    取水垂直距离: Vertical metres to where it is fetched.
    """
    outage_days: int
    """
    全年停水缺水天数: Days of the last twelve months cut off or short.
    """


Way: TypeAlias = Literal["page", "hotline_12317", "hotline_12345", "officer"]
"""
申报方式: how a declaration came in (domain/household §3.1).
"""


class WithdrawnFactView(TypedDict):
    """
    A fact that its department took back 作废, as it was.
    """

    id: str
    """
    标识: The withdrawal.
    """
    feed: str
    """
    数据表: Code of the feed.
    """
    year: int
    """
    年度: Year in which it stood.
    """
    person_id: str | None
    """
    人员标识: Whom it was about; null for the whole household.
    """
    values: dict[str, Any]
    """
    内容: The feed's fields by name; amounts as texts.
    """
    reason: str
    """
    事由: Why it was taken back.
    """
    department: str
    """
    部门: Who took it back.
    """
    withdrawn_at: str
    """
    作废时间: When.
    """


class AnnouncingPost(TypedDict):
    """
    The announcement 招聘公告 as it is put up: quota, pay, conditions, documents, by when people apply.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    place: NotRequired[str | None]
    """
    公示地点: Left out: as its kind has it.
    """
    days: NotRequired[int | None]
    """
    公示天数: Left out: as many as the parameter asks for, which are the least.
    """


class AppointmentEntry(TypedDict):
    """
    Somebody who applies for a post 报名.
    """

    post_id: str
    """
    岗位标识: The post.
    """
    person_id: str
    """
    人员标识: Who applies.
    """
    applied_on: str
    """
    申请日期: When they applied, today at the latest.
    """
    statement: NotRequired[str | None]
    """
    申请理由: In their own words.
    """
    replaces: NotRequired[str | None]
    """
    接替的聘用: Whose place it takes; they have left the same post.
    """


class AppointmentPublicising(TypedDict):
    """
    The notice 拟聘公示 as it is put up.
    """

    on: str
    """
    日期: The day on which it is put up; it does not count.
    """
    place: NotRequired[str | None]
    """
    公示地点: Left out: as its kind has it.
    """
    days: NotRequired[int | None]
    """
    公示天数: Left out: as many as the parameter asks for, which are the least.
    """


class AppointmentTermView(TypedDict):
    """
    A term 聘期 that was agreed.
    """

    number: int
    """
    序号: Counts from 1.
    """
    contract_no: str
    """
    合同编号: Of the contract or agreement.
    """
    contract: Literal["labour", "service"]
    """
    合同形式: `labour` 劳动合同; `service` 劳务协议.
    """
    starts_on: str
    """
    聘期开始日期: First day, today at the latest.
    """
    until: str
    """
    聘期结束日期: Last day, within twelve months.
    """
    insurance_no: str | None
    """
    保险单号: Accident insurance; null: none.
    """
    insured_until: str | None
    """
    保险到期日: Given with the policy's number.
    """
    recorded_name: str
    """
    录入者姓名: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class AppointmentView(TypedDict):
    """
    Somebody on their way into, in or out of a post 聘用, as lists show it.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    post_id: str
    """
    岗位标识: The post.
    """
    post_no: str
    """
    岗位编号: Number of the post.
    """
    post_name: str
    """
    岗位名称: What people call it.
    """
    kind: Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]
    """
    岗位类别: Kind of the post.
    """
    kind_title: str
    """
    岗位类别名称: In Chinese.
    """
    fund: Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    """
    补贴资金来源: Of what it is paid.
    """
    standard: str
    """
    补贴标准: Yuan a month.
    """
    division_code: str
    """
    行政区划代码: Where the post lies, 12 digits.
    """
    person_id: str
    """
    人员标识: Who applies.
    """
    name: str | None
    """
    姓名: Masked.
    """
    household_id: str
    """
    农户标识: Where they belonged when they applied.
    """
    household_no: str | None
    """
    户编号: Number of that household.
    """
    applied_on: str
    """
    申请日期: When they applied, today at the latest.
    """
    starts_on: str | None
    """
    聘期开始日期: First day of the first term.
    """
    until: str | None
    """
    聘期结束日期: Last day of the last term.
    """
    exited_on: str | None
    """
    最后在岗日: Null: has not left.
    """
    exit_reason: (
        Literal[
            "expired",
            "failed",
            "away",
            "employed",
            "health",
            "over_age",
            "died",
            "resigned",
            "discipline",
            "revoked",
            "unqualified",
            "moved",
        ]
        | None
    )
    """
    退岗原因: `expired` 合同期满未续; `failed` 考核不合格; `away` 外出务工; `employed` 实现稳定就业或创业; `health` 身体原因; `over_age` 超龄; `died` 死亡; `resigned` 本人辞岗; `discipline` 违纪违法; `revoked` 岗位撤销; `unqualified` 不符合条件(比对); `moved` 户籍迁出.
    """


class ApprovingPost(TypedDict):
    """
    The county's approval 县核定: how many, what it pays, by which document.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    document_no: str
    """
    核定文号: The county's document.
    """
    quota: NotRequired[int | None]
    """
    岗位人数: Left out: as asked for.
    """
    standard: NotRequired[float | str | None]
    """
    补贴标准: Yuan a month; left out: as asked for.
    """


class AttendanceItem(TypedDict):
    """
    Attendance of one of many.
    """

    due_days: int
    """
    应出勤天数: Days of the month on which they had to work.
    """
    present: int
    """
    出勤天数: Days on which they worked.
    """
    leave: NotRequired[int]
    """
    请假天数: Days of leave that is paid: ill, family, harvest.
    """
    absent: NotRequired[int]
    """
    缺勤天数: Days that are not paid.
    """
    note: NotRequired[str | None]
    """
    考勤说明: In words.
    """
    appointment_id: str
    """
    聘用标识: Whose month.
    """
    seen_version: NotRequired[int | None]
    """
    所见版本: Version that it replaces; null: there is none yet.
    """


class AttendanceMonthView(TypedDict):
    """
    A month of somebody who holds a post: what is recorded, null where nothing is.
    """

    appointment_id: str
    """
    聘用标识: Whose month.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """
    name: str | None
    """
    姓名: Masked.
    """
    post_name: str
    """
    岗位名称: Which post.
    """
    kind: Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]
    """
    岗位类别: Kind of the post.
    """
    kind_title: str
    """
    岗位类别名称: In Chinese.
    """
    division_code: str
    """
    行政区划代码: Where the post lies, 12 digits.
    """
    usual_days: int
    """
    每月应出勤天数: As the post has it.
    """
    due_days: int | None
    """
    应出勤天数: Null: not recorded yet.
    """
    present: int | None
    """
    出勤天数: Days worked.
    """
    leave: int | None
    """
    请假天数: Days of paid leave.
    """
    absent: int | None
    """
    缺勤天数: Days that are not paid.
    """
    note: str | None
    """
    考勤说明: In words.
    """
    attendance_version: int | None
    """
    考勤版本: To go back in `If-Match`.
    """
    recorded_name: str | None
    """
    录入者姓名: Who set it last.
    """
    changed_at: str | None
    """
    变更时间: When.
    """
    village_score: str | None
    """
    村评分: 0 to 30.
    """
    town_score: str | None
    """
    镇评分: 0 to 50.
    """
    democratic_score: str | None
    """
    民主评议分: 0 to 20.
    """
    points: str | None
    """
    考核总分: Null while a part is missing.
    """
    grade: Literal["excellent", "good", "pass", "fail"] | None
    """
    考核等次: `excellent` 优; `good` 良; `pass` 合格; `fail` 不合格.
    """
    grade_title: str | None
    """
    考核等次名称: In Chinese.
    """
    deduction: str | None
    """
    扣款金额: Yuan.
    """
    deduction_reason: str | None
    """
    扣款原因: Why; given with a deduction.
    """
    told_on: str | None
    """
    告知本人日期: When the person was told of the deduction, today at the latest; null: not yet, and the line waits.
    """
    assessment_version: int | None
    """
    考核版本: To go back in `If-Match`.
    """


class AttendanceMonths(TypedDict):
    """
    A month of many, all or none.
    """

    month: str
    """
    月份: `YYYY-MM`.
    """
    items: list[AttendanceItem]
    """
    考勤: One for each holder.
    """


class AttendanceMonthsSet(TypedDict):
    """
    How many months were set.
    """

    recorded: int
    """
    登记条数: As many as were sent.
    """


class AttendanceSetting(TypedDict):
    """
    Attendance of a month 月考勤.
    """

    due_days: int
    """
    应出勤天数: Days of the month on which they had to work.
    """
    present: int
    """
    出勤天数: Days on which they worked.
    """
    leave: NotRequired[int]
    """
    请假天数: Days of leave that is paid: ill, family, harvest.
    """
    absent: NotRequired[int]
    """
    缺勤天数: Days that are not paid.
    """
    note: NotRequired[str | None]
    """
    考勤说明: In words.
    """


class BrandCorrection(TypedDict):
    """
    What is to be corrected of a brand, and why. A field left out stays as it is; null clears it where that is possible.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    品牌名称: What it is called.
    """
    kind: NotRequired[Literal["skill", "service", "culture", "manufacturing"]]
    """
    品牌类型: `skill` 技能型; `service` 服务型; `culture` 文旅型; `manufacturing` 制造型.
    """
    unit: NotRequired[str]
    """
    责任单位: Who answers for it.
    """
    trade: NotRequired[str]
    """
    工种: Trade, as people call it.
    """
    standard_no: NotRequired[str | None]
    """
    标准编号: Standard of the trade; null: none.
    """
    founded_on: NotRequired[str | None]
    """
    创建日期: Null: not told.
    """
    awards: NotRequired[str | None]
    """
    荣誉: What it was honoured with.
    """


class BrandEntry(TypedDict):
    """
    A labour brand 劳务品牌 that is recorded.
    """

    name: str
    """
    品牌名称: What it is called.
    """
    kind: Literal["skill", "service", "culture", "manufacturing"]
    """
    品牌类型: `skill` 技能型; `service` 服务型; `culture` 文旅型; `manufacturing` 制造型.
    """
    unit: str
    """
    责任单位: Who answers for it.
    """
    trade: str
    """
    工种: Trade, as people call it.
    """
    standard_no: NotRequired[str | None]
    """
    标准编号: Standard of the trade; null: none.
    """
    founded_on: NotRequired[str | None]
    """
    创建日期: Null: not told.
    """
    awards: NotRequired[str | None]
    """
    荣誉: What it was honoured with.
    """


class BrandView(TypedDict):
    """
    A labour brand as lists show one, with its last year; null where none was recorded.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    name: str
    """
    品牌名称: What it is called.
    """
    kind: Literal["skill", "service", "culture", "manufacturing"]
    """
    品牌类型: `skill` 技能型; `service` 服务型; `culture` 文旅型; `manufacturing` 制造型.
    """
    unit: str
    """
    责任单位: Who answers for it.
    """
    trade: str
    """
    工种: Trade, as people call it.
    """
    year: int | None
    """
    年度: The last one that was recorded.
    """
    trained: int | None
    """
    培训人数: In that year.
    """
    employed: int | None
    """
    从业人数: At the end of that year.
    """
    mean_wage: str | None
    """
    月均工资: Yuan a month; null: nobody is employed.
    """
    stations: int | None
    """
    联络站数: In that year.
    """


class BrandYearSetting(TypedDict):
    """
    What a brand came to in a year.
    """

    classes: int
    """
    培训期数: Classes held in the year.
    """
    trained: int
    """
    培训人数: People trained in the year.
    """
    employed: int
    """
    从业人数: People employed under the brand at the end of the year.
    """
    mean_wage: NotRequired[float | str | None]
    """
    月均工资: Yuan a month; null: nobody is employed.
    """
    stations: int
    """
    联络站数: Contact stations outside the county.
    """


class BrandYearView(TypedDict):
    """
    A year of a brand.
    """

    year: int
    """
    年度: The year.
    """
    classes: int
    """
    培训期数: Classes held in the year.
    """
    trained: int
    """
    培训人数: People trained in the year.
    """
    employed: int
    """
    从业人数: People employed under the brand at the end of the year.
    """
    mean_wage: str | None
    """
    月均工资: Yuan a month; null: nobody is employed.
    """
    stations: int
    """
    联络站数: Contact stations outside the county.
    """
    recorded_name: str
    """
    录入者姓名: Who set it last.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """


class CheckingPayroll(TypedDict):
    """
    The town's step 镇审核通过. What villages have explained is accepted with it, but for these lines.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    refused_lines: NotRequired[list[int]]
    """
    不予采纳的明细: Numbers of lines whose explanations are not accepted; they are held back.
    """


class ClearingFactory(TypedDict):
    """
    A factory is cleared 清理; its titles end.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    reason: Literal["unmet", "closed", "moved", "withdrawn", "unsafe", "false"]
    """
    清理原因: `unmet` 缓冲期满仍不符合认定条件; `closed` 停业注销; `moved` 迁出本县; `withdrawn` 主动退出; `unsafe` 安全生产不合格; `false` 弄虚作假.
    """


class EmploymentFigure(TypedDict):
    """
    Who was employed in a month, of one value of a dimension.
    """

    code: str | None
    """
    代码: The value; null: not told.
    """
    title: str
    """
    名称: What it means.
    """
    people: int
    """
    就业人数: With a spell that went on in the month.
    """
    worked: int
    """
    当月务工人数: Of whom the month is recorded as worked.
    """
    wage: str
    """
    工资合计: What they were paid in the month, yuan.
    """


class EmploymentIndicators(TypedDict):
    """
    The indicators of work of a group of people, up to a day; people who only farm do not count as working for wages 务工.
    """

    group: Literal["all", "key_group", "relocated"]
    """
    人群: all, key_group 重点人群, relocated 易地搬迁.
    """
    title: str
    """
    名称: What it means.
    """
    workers: int
    """
    务工人数: With a spell that goes on.
    """
    target: int | None
    """
    年度目标: Of the county's key groups (parameter `workers_target`); null: none.
    """
    target_percent: str | None
    """
    目标完成率: Percent (I-01).
    """
    last_year: int
    """
    上年务工人数: Who worked in any month of the year before.
    """
    last_year_percent: str | None
    """
    与上年比: Percent of the year before (I-02).
    """
    returners: int
    """
    返乡人数: Who came back from work this year.
    """
    placed: int
    """
    返乡再就业人数: Of these, who work again.
    """
    placed_percent: str | None
    """
    返乡回流再就业率: Percent (I-07).
    """
    departures: int
    """
    外出人次: Spells outside the county that began this year.
    """
    organised: int
    """
    有组织外出人次: Of these, by government or agency.
    """
    organised_percent: str | None
    """
    组织化程度: Percent (I-11).
    """


class ExitingAppointment(TypedDict):
    """
    How somebody leaves a post 退岗.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    last_day: str
    """
    最后在岗日: Last day of service, today at the latest.
    """
    exit_reason: Literal[
        "expired",
        "failed",
        "away",
        "employed",
        "health",
        "over_age",
        "died",
        "resigned",
        "discipline",
        "revoked",
        "unqualified",
        "moved",
    ]
    """
    退岗原因: `expired` 合同期满未续; `failed` 考核不合格; `away` 外出务工; `employed` 实现稳定就业或创业; `health` 身体原因; `over_age` 超龄; `died` 死亡; `resigned` 本人辞岗; `discipline` 违纪违法; `revoked` 岗位撤销; `unqualified` 不符合条件(比对); `moved` 户籍迁出.
    """


OffSeasonItem: TypeAlias = int


class FactoryCorrection(TypedDict):
    """
    What is to be corrected of a factory, and why. A field left out stays as it is; null clears it where that is possible.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    site: NotRequired[str | None]
    """
    安置社区: The relocation site that it belongs to; null: none.
    """
    name: NotRequired[str]
    """
    工厂名称: As in the business register.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: GB 32100; null: a home workshop without one.
    """
    legal_person: NotRequired[str]
    """
    法定代表人: Kept and shown masked: in full it stands in the business register, under the credit code.
    """
    phone: NotRequired[str]
    """
    联系电话: The factory's office; a mobile phone is refused.
    """
    form: NotRequired[Literal["headquarters", "community", "branch", "household"]]
    """
    工厂形式: `headquarters` 园区总部; `community` 社区工厂; `branch` 支部工厂; `household` 家庭工坊.
    """
    parent_id: NotRequired[str | None]
    """
    园区总部标识: The headquarters whose work it does; null: none.
    """
    line: NotRequired[
        Literal["toys", "harness", "socks", "garments", "handicraft", "food", "farming", "trade", "tourism", "other"]
    ]
    """
    主营行业: `toys` 毛绒玩具; `harness` 电子线束; `socks` 袜业; `garments` 服装鞋帽; `handicraft` 手工制作; `food` 药材和食品加工; `farming` 种植养殖; `trade` 商贸流通; `tourism` 文化旅游; `other` 其他.
    """
    product: NotRequired[str | None]
    """
    主要产品: What it makes.
    """
    source: NotRequired[Literal["invited", "returned", "local", "other"]]
    """
    兴办来源: `invited` 招商引资; `returned` 返乡创业; `local` 本地兴办; `other` 其他.
    """
    area: NotRequired[float | str | None]
    """
    厂房面积: Square metres.
    """
    owner: NotRequired[Literal["government", "village", "own", "rented"] | None]
    """
    厂房权属: `government` 政府; `village` 村集体; `own` 自有; `rented` 租赁.
    """
    rent: NotRequired[float | str | None]
    """
    年租金: Yuan a year; null: none, or not told.
    """
    rent_free_until: NotRequired[str | None]
    """
    免租期至: Last day on which no rent is paid; null: none.
    """
    asset_id: NotRequired[str | None]
    """
    资产标识: The building in the register of assets; null: it is none.
    """
    off_season: NotRequired[list[OffSeasonItem]]
    """
    淡季月份: Months 1 to 12 in which a seasonal factory rests, which counts as normal; empty: it is not seasonal.
    """


class FactoryEntry(TypedDict):
    """
    A community factory 社区工厂 that is recorded, in operation since it was opened.
    """

    division_code: str
    """
    行政区划代码: The village or town in which it lies, 12 digits.
    """
    site: NotRequired[str | None]
    """
    安置社区: The relocation site that it belongs to; null: none.
    """
    name: str
    """
    工厂名称: As in the business register.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: GB 32100; null: a home workshop without one.
    """
    legal_person: str
    """
    法定代表人: Kept and shown masked: in full it stands in the business register, under the credit code.
    """
    phone: str
    """
    联系电话: The factory's office; a mobile phone is refused.
    """
    form: Literal["headquarters", "community", "branch", "household"]
    """
    工厂形式: `headquarters` 园区总部; `community` 社区工厂; `branch` 支部工厂; `household` 家庭工坊.
    """
    parent_id: NotRequired[str | None]
    """
    园区总部标识: The headquarters whose work it does; null: none.
    """
    line: Literal["toys", "harness", "socks", "garments", "handicraft", "food", "farming", "trade", "tourism", "other"]
    """
    主营行业: `toys` 毛绒玩具; `harness` 电子线束; `socks` 袜业; `garments` 服装鞋帽; `handicraft` 手工制作; `food` 药材和食品加工; `farming` 种植养殖; `trade` 商贸流通; `tourism` 文化旅游; `other` 其他.
    """
    product: NotRequired[str | None]
    """
    主要产品: What it makes.
    """
    source: Literal["invited", "returned", "local", "other"]
    """
    兴办来源: `invited` 招商引资; `returned` 返乡创业; `local` 本地兴办; `other` 其他.
    """
    opened_on: str
    """
    开办日期: First day in operation, today at the latest.
    """
    area: NotRequired[float | str | None]
    """
    厂房面积: Square metres.
    """
    owner: NotRequired[Literal["government", "village", "own", "rented"] | None]
    """
    厂房权属: `government` 政府; `village` 村集体; `own` 自有; `rented` 租赁.
    """
    rent: NotRequired[float | str | None]
    """
    年租金: Yuan a year; null: none, or not told.
    """
    rent_free_until: NotRequired[str | None]
    """
    免租期至: Last day on which no rent is paid; null: none.
    """
    asset_id: NotRequired[str | None]
    """
    资产标识: The building in the register of assets; null: it is none.
    """
    off_season: NotRequired[list[OffSeasonItem]]
    """
    淡季月份: Months 1 to 12 in which a seasonal factory rests, which counts as normal; empty: it is not seasonal.
    """


class FactoryFigure(TypedDict):
    """
    Factories, and the jobs of those that were recognised, in a year: of a whole division, or of what is told apart in it.

    People count once in each figure, so that those of towns may be more than the county's.
    """

    before: int
    """
    年初在岗人数: Who held a post when the year began, and had been paid.
    """
    new: int
    """
    新增岗位数: Who was paid there for the first time in the year.
    """
    returned: int
    """
    返岗人数: Who was paid in a former year, was away, and is back.
    """
    lost: int
    """
    减少岗位数: Who held a post at the beginning, or got one, and does not any more.
    """
    net: int
    """
    净增岗位数: Who holds a post, less who did when the year began.
    """
    workers: int
    """
    在岗人数: Who holds a post and was paid.
    """
    key_group: int
    """
    重点人群人数: Of them: of households out of poverty or monitored.
    """
    relocated: int
    """
    易地搬迁人口人数: Of them: of relocated households.
    """
    code: str
    """
    代码: Of the division, form or line.
    """
    title: str
    """
    名称: In Chinese.
    """
    factories: int
    """
    工厂数: All that are recorded.
    """
    recognised: int
    """
    累计认定数: That were ever recognised.
    """
    standing: int
    """
    在运行数: Of them: not cleared, watched ones with them.
    """
    monitored: int
    """
    监测数: Of them: watched today.
    """
    cleared: int
    """
    清理数: Of them: cleared.
    """
    jobs_target: int | None
    """
    新增岗位年度目标: Of the whole county (parameter `factory_jobs_target`); null elsewhere.
    """
    jobs_percent: str | None
    """
    新增岗位完成率: Percent of the target.
    """
    factories_target: int | None
    """
    累计工厂数目标: Of the whole county (parameter `factory_total_target`); null elsewhere.
    """
    factories_percent: str | None
    """
    累计工厂数完成率: Percent of the target.
    """


class FactoryJobs(TypedDict):
    """
    The jobs of a factory in a year.
    """

    before: int
    """
    年初在岗人数: Who held a post when the year began, and had been paid.
    """
    new: int
    """
    新增岗位数: Who was paid there for the first time in the year.
    """
    returned: int
    """
    返岗人数: Who was paid in a former year, was away, and is back.
    """
    lost: int
    """
    减少岗位数: Who held a post at the beginning, or got one, and does not any more.
    """
    net: int
    """
    净增岗位数: Who holds a post, less who did when the year began.
    """
    workers: int
    """
    在岗人数: Who holds a post and was paid.
    """
    key_group: int
    """
    重点人群人数: Of them: of households out of poverty or monitored.
    """
    relocated: int
    """
    易地搬迁人口人数: Of them: of relocated households.
    """
    id: str
    """
    标识: The record's identifier.
    """
    factory_no: str
    """
    工厂编号: Counts over the county.
    """
    name: str
    """
    工厂名称: As in the business register.
    """
    division_code: str
    """
    行政区划代码: The village or town in which it lies, 12 digits.
    """
    form: Literal["headquarters", "community", "branch", "household"]
    """
    工厂形式: `headquarters` 园区总部; `community` 社区工厂; `branch` 支部工厂; `household` 家庭工坊.
    """
    line: Literal["toys", "harness", "socks", "garments", "handicraft", "food", "farming", "trade", "tourism", "other"]
    """
    主营行业: `toys` 毛绒玩具; `harness` 电子线束; `socks` 袜业; `garments` 服装鞋帽; `handicraft` 手工制作; `food` 药材和食品加工; `farming` 种植养殖; `trade` 商贸流通; `tourism` 文化旅游; `other` 其他.
    """
    state: Literal["operating", "monitored", "cleared"]
    """
    状态: Its state today.
    """
    recognised: bool
    """
    已认定: Whether it has ever been recognised; figures count no others.
    """


class FactoryLedgerMonth(TypedDict):
    """
    A month as the employment ledger has it: people count once.
    """

    workers: int
    """
    用工总数: Who worked there in the month.
    """
    female: int
    """
    女性人数: Of the workers.
    """
    lifted: int
    """
    脱贫人口人数: Of the workers: of households out of poverty.
    """
    monitored: int
    """
    监测对象人数: Of the workers: of monitored households.
    """
    relocated: int
    """
    易地搬迁人口人数: Of the workers: of relocated households.
    """
    disabled: int
    """
    残疾人人数: Of the workers.
    """
    contracts: int
    """
    签订合同人数: Of the workers: with a contract or agreement.
    """
    insured: int
    """
    参保人数: Of the workers: with any social insurance.
    """
    wage_bill: str
    """
    工资总额: Paid for the month, yuan.
    """


class FactoryLink(TypedDict):
    """
    Jobs of the ledger that name this factory as the employer are linked with it.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """


class FactoryLinked(TypedDict):
    """
    How many jobs were linked.
    """

    linked: int
    """
    关联条数: Spells of work that now belong to the factory.
    """


class FactoryMonthDifference(TypedDict):
    """
    By how much the report is more than the ledger, negative where it is less: the ledger is the fact, the report a claim.
    """

    workers: int
    """
    用工总数: Report less ledger.
    """
    female: int
    """
    女性人数: Report less ledger.
    """
    lifted: int
    """
    脱贫人口人数: Report less ledger.
    """
    monitored: int
    """
    监测对象人数: Report less ledger.
    """
    relocated: int
    """
    易地搬迁人口人数: Report less ledger.
    """
    disabled: int
    """
    残疾人人数: Report less ledger.
    """
    contracts: int
    """
    签订合同人数: Report less ledger.
    """
    insured: int
    """
    参保人数: Report less ledger.
    """
    wage_bill: str
    """
    工资总额: Report less ledger, yuan.
    """


class FactoryMonthReport(TypedDict):
    """
    A month as the factory reported it.
    """

    workers: int
    """
    用工总数: Who worked there in the month.
    """
    female: int
    """
    女性人数: Of the workers.
    """
    lifted: int
    """
    脱贫人口人数: Of the workers: of households out of poverty.
    """
    monitored: int
    """
    监测对象人数: Of the workers: of monitored households.
    """
    relocated: int
    """
    易地搬迁人口人数: Of the workers: of relocated households.
    """
    disabled: int
    """
    残疾人人数: Of the workers.
    """
    contracts: int
    """
    签订合同人数: Of the workers: with a contract or agreement.
    """
    insured: int
    """
    参保人数: Of the workers: with any social insurance.
    """
    wage_bill: str
    """
    工资总额: Paid for the month, yuan.
    """
    output: str
    """
    产值: Of the month, yuan.
    """
    tax: str
    """
    税收: Of the month, yuan.
    """
    electricity: str | None
    """
    用电量: kWh, by which the rest is checked; null: not told.
    """
    new_posts: int
    """
    本月新增岗位: Posts that were made in the month.
    """
    vacancies: int
    """
    空缺岗位: Posts that nobody fills.
    """
    note: str | None
    """
    说明: Needed where something is far from usual, or a closed month is corrected.
    """
    recorded_name: str
    """
    录入者姓名: Who set it last.
    """
    changed_at: str
    """
    变更时间: When.
    """
    version: int
    """
    版本: To go back in `If-Match`.
    """


class FactoryMonthSetting(TypedDict):
    """
    What a factory reports of a month 月报.
    """

    workers: int
    """
    用工总数: Who worked there in the month.
    """
    female: int
    """
    女性人数: Of the workers.
    """
    lifted: int
    """
    脱贫人口人数: Of the workers: of households out of poverty.
    """
    monitored: int
    """
    监测对象人数: Of the workers: of monitored households.
    """
    relocated: int
    """
    易地搬迁人口人数: Of the workers: of relocated households.
    """
    disabled: int
    """
    残疾人人数: Of the workers.
    """
    contracts: int
    """
    签订合同人数: Of the workers: with a contract or agreement.
    """
    insured: int
    """
    参保人数: Of the workers: with any social insurance.
    """
    wage_bill: float | str
    """
    工资总额: Paid for the month, yuan.
    """
    output: float | str
    """
    产值: Of the month, yuan.
    """
    tax: float | str
    """
    税收: Of the month, yuan.
    """
    electricity: NotRequired[float | str | None]
    """
    用电量: kWh, by which the rest is checked; null: not told.
    """
    new_posts: int
    """
    本月新增岗位: Posts that were made in the month.
    """
    vacancies: int
    """
    空缺岗位: Posts that nobody fills.
    """
    note: NotRequired[str | None]
    """
    说明: Needed where something is far from usual, or a closed month is corrected.
    """


class FactoryMonthView(TypedDict):
    """
    A month of a factory: what it reported beside what the ledger has.
    """

    month: str
    """
    月份: `YYYY-MM`.
    """
    closes_on: str
    """
    关账日期: The last day on which the factory's town reports it.
    """
    resting: bool
    """
    淡季: Whether a seasonal factory rests.
    """
    reported: FactoryMonthReport | None
    """
    月报: Null: not reported.
    """
    ledger: FactoryLedgerMonth
    """
    台账: What the employment ledger has.
    """
    difference: FactoryMonthDifference | None
    """
    差异: Null: not reported.
    """


class FactoryRecognition(TypedDict):
    """
    Whether a factory still meets what it was recognised for.
    """

    id: str
    """
    标识: The record's identifier.
    """
    factory_no: str
    """
    工厂编号: Counts over the county.
    """
    name: str
    """
    工厂名称: As in the business register.
    """
    division_code: str
    """
    行政区划代码: The village or town in which it lies, 12 digits.
    """
    form: Literal["headquarters", "community", "branch", "household"]
    """
    工厂形式: `headquarters` 园区总部; `community` 社区工厂; `branch` 支部工厂; `household` 家庭工坊.
    """
    line: Literal["toys", "harness", "socks", "garments", "handicraft", "food", "farming", "trade", "tourism", "other"]
    """
    主营行业: `toys` 毛绒玩具; `harness` 电子线束; `socks` 袜业; `garments` 服装鞋帽; `handicraft` 手工制作; `food` 药材和食品加工; `farming` 种植养殖; `trade` 商贸流通; `tourism` 文化旅游; `other` 其他.
    """
    state: Literal["operating", "monitored", "cleared"]
    """
    状态: Its state today.
    """
    taken_in: int
    """
    吸纳人数: Who meets the test of intake within twelve months.
    """
    key_group: int
    """
    重点人群人数: Of them: of households out of poverty or monitored.
    """
    least: int
    """
    最低吸纳人数: How many of the key groups it needs.
    """
    met: bool
    """
    符合条件: Whether it has as many.
    """
    reported: bool
    """
    已报月报: Whether the month was reported.
    """
    resting: bool
    """
    淡季: Whether a seasonal factory rests in the month.
    """


class FactoryTitleEnding(TypedDict):
    """
    The end of a title, and why.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    until: str
    """
    认定有效期至: The last day on which it holds.
    """


class FactoryTitleEntry(TypedDict):
    """
    A title 认定 of a factory.
    """

    title: Literal["community_factory", "employment_base", "workshop"]
    """
    认定名称: `community_factory` 新社区工厂; `employment_base` 就业帮扶基地; `workshop` 就业帮扶车间.
    """
    document_no: str
    """
    认定文号: The document that says so.
    """
    from_on: str
    """
    认定日期: The first day on which it holds.
    """
    until: NotRequired[str | None]
    """
    认定有效期至: The last day on which it holds; null: still.
    """


class FactoryTitleView(TypedDict):
    """
    A title as it was given.
    """

    id: str
    """
    标识: The record's identifier.
    """
    title: Literal["community_factory", "employment_base", "workshop"]
    """
    认定名称: `community_factory` 新社区工厂; `employment_base` 就业帮扶基地; `workshop` 就业帮扶车间.
    """
    document_no: str
    """
    认定文号: The document that says so.
    """
    from_on: str
    """
    认定日期: The first day on which it holds.
    """
    until: str | None
    """
    认定有效期至: The last day on which it holds; null: still.
    """
    recorded_name: str
    """
    录入者姓名: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class FactoryView(TypedDict):
    """
    A community factory as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    factory_no: str
    """
    工厂编号: Counts over the county.
    """
    division_code: str
    """
    行政区划代码: The village or town in which it lies, 12 digits.
    """
    site: str | None
    """
    安置社区: The relocation site that it belongs to; null: none.
    """
    name: str
    """
    工厂名称: As in the business register.
    """
    form: Literal["headquarters", "community", "branch", "household"]
    """
    工厂形式: `headquarters` 园区总部; `community` 社区工厂; `branch` 支部工厂; `household` 家庭工坊.
    """
    line: Literal["toys", "harness", "socks", "garments", "handicraft", "food", "farming", "trade", "tourism", "other"]
    """
    主营行业: `toys` 毛绒玩具; `harness` 电子线束; `socks` 袜业; `garments` 服装鞋帽; `handicraft` 手工制作; `food` 药材和食品加工; `farming` 种植养殖; `trade` 商贸流通; `tourism` 文化旅游; `other` 其他.
    """
    opened_on: str
    """
    开办日期: First day in operation, today at the latest.
    """
    titles: list[Literal["community_factory", "employment_base", "workshop"]]
    """
    认定名称: The titles that it holds today.
    """
    workers: int
    """
    台账用工人数: People whom the ledger has there today.
    """
    state_reason: str | None
    """
    处置原因: Why it is watched or was cleared, in Chinese.
    """
    buffer_until: str | None
    """
    缓冲期至: Until when it may mend that; null: it is not watched.
    """


class FitView(TypedDict):
    """
    A component 评分项 of a score: its points and why.
    """

    code: str
    """
    评分项代码: The component.
    """
    title: str
    """
    评分项: In Chinese.
    """
    points: str
    """
    得分: Of its weight.
    """
    most: int
    """
    满分: Its weight, a parameter of the county.
    """
    why: str
    """
    评分理由: Why, in Chinese.
    """


class JobsAlertView(TypedDict):
    """
    An alert 预警 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    light: Literal["yellow", "red", "black"]
    """
    灯: How bad it is: `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """
    subject: Literal["person"]
    """
    对象: What it is about: `person` 人员.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    opened_on: str
    """
    产生日期: When it was found first.
    """
    gone_on: str | None
    """
    消除日期: Since when runs find it no more, or find it suppressed; null: the last run found it.
    """
    verdict: Literal["true", "false", "excused"] | None
    """
    核查结论: Null: not checked. `true` 属实; `false` 不属实; `excused` 属实但有正当理由.
    """
    closed_on: str | None
    """
    销号日期: Null: it is open.
    """


class JobsLeftOutRuleView(TypedDict):
    """
    A rule 监管规则 that is not run.
    """

    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    why: str
    """
    不运行的原因: Why it is not run.
    """


class JobsSupervisionFindingView(TypedDict):
    """
    A finding 发现 of a run.
    """

    number: int
    """
    序号: Within the run.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    light: Literal["yellow", "red", "black"]
    """
    灯: How bad it is: `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """
    subject: Literal["person"]
    """
    对象: What it is about: `person` 人员.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    facts: dict[str, str | None]
    """
    依据: What it rests on, as written; amounts are yuan.
    """
    suppressed: bool
    """
    已抑制: Counted, and not told.
    """


class JobsSupervisionRuleView(TypedDict):
    """
    A rule 监管规则 with its thresholds as they hold today.
    """

    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    subject: Literal["person"]
    """
    对象: What it is about: `person` 人员.
    """
    lights: list[Literal["yellow", "red", "black"]]
    """
    可亮的灯: The lights that it may show, the worst first.
    """
    parameters: dict[str, UsedThreshold]
    """
    参数版本: Its thresholds by their parameters' names.
    """


class JobsSupervisionRunView(TypedDict):
    """
    A run 监管运行 of all rules over the whole county.
    """

    id: str
    """
    监管运行标识: The run.
    """
    as_of: str
    """
    截至日期: The day of which it was.
    """
    requested_by: str
    """
    发起者: Who ran it; platform: the daily run.
    """
    ran_at: str
    """
    运行时间: When it ran.
    """
    finding_count: int
    """
    发现数: What was found, suppressed findings too.
    """
    suppressed_count: int
    """
    抑制数: How much of it is suppressed.
    """
    opened_count: int
    """
    新增预警数: Alerts that it opened.
    """
    gone_count: int
    """
    消除预警数: Alerts whose finding went.
    """
    findings_by_rule: dict[str, int]
    """
    按规则发现数: What each rule found; rules that found nothing are left out.
    """


class JobsSuppressionView(TypedDict):
    """
    A suppression 抑制.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    subject: Literal["person"]
    """
    对象: What it is about: `person` 人员.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    reason: str
    """
    事由: Why.
    """
    suppressed_until: str
    """
    抑制截止日期: The last day on which it is not told.
    """
    state: Literal["proposed", "approved", "refused", "ended"]
    """
    状态: How it stands: `proposed` 待批准; `approved` 已批准; `refused` 未批准; `ended` 已提前解除.
    """
    proposed_name: str
    """
    提出人: Who proposed it.
    """
    proposed_on: str
    """
    提出日期: When.
    """
    decided_name: str | None
    """
    审批人: Who decided; null: nobody yet.
    """
    decided_on: str | None
    """
    批准日期: When.
    """
    opinion: str | None
    """
    意见: In the approver's own words.
    """
    lifted_on: str | None
    """
    提前解除日期: Null: it was not ended early.
    """
    lift_reason: str | None
    """
    解除事由: Why it was ended early.
    """


class LabourFigure(TypedDict):
    """
    The labour force of a division, of the key groups or of everybody else, by status.
    """

    division_code: str
    """
    行政区划代码: The division.
    """
    key_group: bool
    """
    重点人群: Whether of households that are out of poverty or monitored.
    """
    people: int
    """
    劳动力人数: All of them.
    """
    employed: int
    """
    已就业: With a spell of work today.
    """
    seeking: int
    """
    未就业有意愿: Without work, and want it.
    """
    unwilling: int
    """
    未就业无意愿: Without work, and want none.
    """
    cannot: int
    """
    无法就业: Cannot work.
    """
    unasked: int
    """
    未核实: Nobody has asked.
    """
    verified: int
    """
    本月已核查: Verified in the month of today (I-13).
    """


class LabourHousehold(TypedDict):
    """
    A household with somebody who could work, by what its labour force does.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    household_type: str
    """
    户类型: 一般农户 or 脱贫户.
    """
    relocated: bool
    """
    是否易地扶贫搬迁户: Whether it is known to be one.
    """
    key_group: bool
    """
    重点人群: Out of poverty or monitored.
    """
    labour: int
    """
    劳动力数: Who could work; those who cannot are not counted.
    """
    employed: int
    """
    已就业: With a spell of work today.
    """
    seeking: int
    """
    未就业有意愿: Without work, and want it.
    """
    stable: int
    """
    稳定就业人数: Employed today who worked at least `stable_months` (parameter) months of the last twelve (I-05).
    """


class LabourHouseholdFigure(TypedDict):
    """
    Households with labour of a division, relocated ones or others.
    """

    division_code: str
    """
    行政区划代码: The division.
    """
    relocated: bool
    """
    是否易地扶贫搬迁户: Whether these are relocated ones.
    """
    households: int
    """
    户数: Households with somebody who could work.
    """
    with_stable_job: int
    """
    有稳定就业户数: At least one of them has a stable job (I-04).
    """
    unemployed: int
    """
    零就业户数: Some want work, and nobody has any (I-06).
    """


class LabourPerson(TypedDict):
    """
    Somebody of the labour force. Who they are and how able is as household tells; status follows from the ledger.
    """

    person_id: str
    """
    人员标识: The person.
    """
    name: str
    """
    姓名: Masked.
    """
    sex: Literal["男", "女"] | None
    """
    性别: Null: not known.
    """
    age: int | None
    """
    年龄: Whole years, to the month; null: not known.
    """
    relation: str
    """
    与户主关系: To the head.
    """
    education: str | None
    """
    文化程度: As registered.
    """
    school_status: str | None
    """
    在校生状况: As registered.
    """
    health: str | None
    """
    健康状况: As registered.
    """
    ability: Literal["full", "part", "none", "unknown"]
    """
    劳动能力: `full` 有劳动能力; `part` 弱劳动力或半劳动力; `none` 无劳动能力; `unknown` 未登记.
    """
    status: Literal["employed", "seeking", "unwilling", "cannot", "unasked"]
    """
    就业状态: `employed` 已就业; `seeking` 未就业有意愿; `unwilling` 未就业无意愿; `cannot` 无法就业; `unasked` 未核实. Employed is who has a spell of work today.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Village of the home.
    """
    household_type: str
    """
    户类型: 一般农户 or 脱贫户.
    """
    category: str | None
    """
    监测对象类别: UNSTABLE, EDGE or SUDDEN while the household is monitored.
    """
    relocated: bool | None
    """
    是否易地扶贫搬迁户: Null: not told.
    """
    want: Literal["away", "county", "post", "business", "none"] | None
    """
    就业意愿: `away` 外出务工; `county` 县内就业; `post` 公益性岗位; `business` 自主创业; `none` 无就业意愿.
    """
    cannot: Literal["school", "illness", "disability", "care", "custody", "service"] | None
    """
    无法就业原因: Why no work is possible: `school` 在校; `illness` 重病; `disability` 重残; `care` 照护家人; `custody` 服刑; `service` 服役.
    """
    reason: Literal["no_skill", "care", "health", "age", "waiting", "season", "unwilling", "other"] | None
    """
    未就业原因: `no_skill` 无技能; `care` 照顾家人; `health` 身体原因; `age` 年龄大; `waiting` 待岗; `season` 季节性返乡; `unwilling` 自愿不就业; `other` 其他.
    """
    responsible_division: str
    """
    核查责任地: Which division verifies.
    """
    asked_on: str | None
    """
    了解日期: Null: nobody has asked.
    """
    verified_on: str | None
    """
    最近核查日期: Null: never.
    """
    verification: Literal["true", "false", "unreachable", "died", "moved"] | None
    """
    最近核查结果: `true` 属实; `false` 不属实; `unreachable` 联系不上; `died` 已死亡; `moved` 已迁出.
    """
    verified_name: str | None
    """
    最近核查人: Who verified.
    """


class LabourRegisterChange(TypedDict):
    """
    Somebody who came in, went out, or of whom something else is said.
    """

    person_id: str
    """
    人员标识: Who.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: 12 digits.
    """
    name: str
    """
    姓名: Masked.
    """
    change: Literal["in", "out", "changed"]
    """
    变动: `in` 新进; `out` 退出; `changed` 变更.
    """
    fields: list[str]
    """
    变更字段: Columns that differ, where somebody stayed.
    """
    before: dict[str, Any] | None
    """
    变更前: The line as it was; null: was not in.
    """
    after: dict[str, Any] | None
    """
    变更后: The line as it is; null: is not in.
    """


class LabourRegisterColumn(TypedDict):
    """
    A column of a register.
    """

    name: str
    """
    字段名: Its name among `facts`.
    """
    title: str
    """
    字段名称: Its Chinese heading.
    """
    words: dict[str, str] | None
    """
    代码含义: What its codes mean; null: it has none.
    """
    passing: bool
    """
    逐月变动: It differs every month, and is no change of somebody.
    """


class LabourRegisterFigure(TypedDict):
    """
    How many are in a register, of one division.
    """

    division_code: str
    """
    行政区划代码: 12 digits.
    """
    people: int
    """
    列入人数: People who are in.
    """
    households: int
    """
    涉及户数: Their households.
    """
    frozen_villages: int
    """
    已定格村数: Villages whose month is locked, so that its registers stand.
    """


class LabourRegisterLine(TypedDict):
    """
    Somebody in a register.
    """

    person_id: str
    """
    人员标识: Who.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: 12 digits.
    """
    name: str
    """
    姓名: Masked.
    """
    facts: dict[str, Any]
    """
    名册内容: The register's columns by name, those that are filled.
    """
    frozen_version: int | None
    """
    定格版本: The frozen version from which it is; null: as the ledger tells it now.
    """


class LabourRegisterView(TypedDict):
    """
    A register 名册 of a month: who is in it, what it says of them, and how many they are.
    """

    register_code: str
    """
    名册代码: Code of the register.
    """
    register_title: str
    """
    名册名称: In Chinese.
    """
    number: str
    """
    名册序号: Its place among the five.
    """
    rule: str
    """
    列入规则: Who is in.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """
    columns: list[LabourRegisterColumn]
    """
    列: What it says besides `household_no` and `name`.
    """
    people: int
    """
    列入人数: People who are in.
    """
    divisions: list[LabourRegisterFigure]
    """
    分区划人数: By the divisions below; those with nobody are left out.
    """


class LabourSkillEntry(TypedDict):
    """
    A skill 技能 of somebody.
    """

    trade: str
    """
    工种: Trade, as people call it.
    """
    level: Literal["none", "primary", "middle", "senior", "technician", "special"]
    """
    技能等级: `none` 未评定; `primary` 初级工; `middle` 中级工; `senior` 高级工; `technician` 技师; `special` 专项职业能力.
    """
    certificate_no: NotRequired[str | None]
    """
    证书编号: Null: none.
    """


class LabourVerificationView(TypedDict):
    """
    A verification of somebody.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: NotRequired[int]
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    verified_on: str
    """
    核查日期: When.
    """
    way: Literal["visit", "phone", "data"]
    """
    核查方式: `visit` 入户; `phone` 电话; `data` 数据比对.
    """
    result: Literal["true", "false", "unreachable", "died", "moved"]
    """
    核查结果: `true` 属实; `false` 不属实; `unreachable` 联系不上; `died` 已死亡; `moved` 已迁出.
    """
    found: str | None
    """
    核查情况: What was found.
    """
    division_code: str
    """
    核查责任地: For which division.
    """
    verified_name: str
    """
    核查人: Who verified.
    """
    department: str
    """
    部门: Whose unit.
    """
    recorded_at: str
    """
    登记时间: When it was recorded.
    """


class LedgerFreshness(TypedDict):
    """
    How far the villages of a division are with the ledger 台账更新进度; registers 就业名册 are frozen as far as months are locked.
    """

    division_code: str
    """
    行政区划代码: The division.
    """
    title: str
    """
    名称: In Chinese.
    """
    month: str
    """
    最近月份: The last month of the county, `YYYY-MM`.
    """
    villages: int
    """
    村数: Villages with updates.
    """
    village_count: int
    """
    待村级更新: Villages of which that month waits for the village.
    """
    town_count: int
    """
    待镇级核对: Of which it waits for the town.
    """
    county_count: int
    """
    待县级锁定: Of which it waits for the county.
    """
    locked_count: int
    """
    已锁定: Of which it is locked.
    """
    locked_until: str | None
    """
    名册已定格至: The last month that all villages have locked, `YYYY-MM`; null: one has none.
    """


LedgerSubject: TypeAlias = Literal["person"]
"""
What a finding about the ledger is about; its id is that of this record.
"""


class LedgerUpdateLine(TypedDict):
    """
    A spell of work that lasts in the month, and what is known of the month. Its month is set at the spell's own address.
    """

    spell_id: str
    """
    就业经历标识: The spell of work.
    """
    spell_version: int
    """
    就业经历版本: For `If-Match` where the spell ends.
    """
    person_id: str
    """
    人员标识: Who works.
    """
    name: str | None
    """
    姓名: Masked.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    form: Literal["employed", "self_employed", "flexible", "post", "business", "farming", "other"]
    """
    就业形式: `employed` 单位就业; `self_employed` 个体经营; `flexible` 灵活就业; `post` 公益性岗位; `business` 自主创业; `farming` 务农; `other` 其他.
    """
    employer: str | None
    """
    用人单位: Null: there is none.
    """
    trade: str | None
    """
    工种: As people call it.
    """
    place_code: str
    """
    务工地: Where it is worked.
    """
    started_on: str
    """
    开始日期: First day.
    """
    ended_on: str | None
    """
    结束日期: Null: still going on.
    """
    end_reason: (
        Literal["stopped", "expired", "season", "low_wage", "family", "illness", "disaster", "changed", "died", "other"] | None
    )
    """
    离岗原因: `stopped` 企业停工、裁员; `expired` 合同到期; `season` 季节性返乡; `low_wage` 工资低; `family` 家庭原因; `illness` 疾病; `disaster` 灾害疫情; `changed` 换岗; `died` 死亡; `other` 其他.
    """
    standing: Literal["recorded", "carried", "open"]
    """
    填报情况: `recorded` 已登记; `carried` 沿用上月; `open` 须填报.
    """
    share: str | None
    """
    务工月数: As recorded, or as it would be carried over; null: to be told.
    """
    wage: str | None
    """
    工资: Yuan, likewise.
    """
    source: Literal["officer", "self", "payroll", "insurance"] | None
    """
    数据来源: `officer` 干部电话核实; `self` 本人; `payroll` 企业工资表; `insurance` 社保比对.
    """
    carried_from: str | None
    """
    沿用月份: From which month, `YYYY-MM`.
    """
    month_version: int | None
    """
    月度记录版本: For `If-Match` where the month is set anew; null: none is recorded.
    """


class LedgerUpdateView(TypedDict):
    """
    The update 月度更新 of a village's part of the ledger in a month, as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: The village, 12 digits.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """


class LockingMonth(TypedDict):
    """
    Locking a month of every village that was checked.
    """

    month: str
    """
    月份: `YYYY-MM`.
    """
    on: str
    """
    日期: The day on which it was done, today at the latest.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """


class MatchView(TypedDict):
    """
    A vacancy that fits somebody.
    """

    score: str
    """
    匹配度: 0 to 100.
    """
    breakdown: list[FitView]
    """
    评分明细: Every component with its points and why.
    """
    vacancy_id: str
    """
    招聘岗位标识: The vacancy.
    """
    vacancy_no: str
    """
    招聘岗位编号: Counts over the county.
    """
    employer: str
    """
    用人单位: Who engages.
    """
    title: str
    """
    岗位名称: As the employer calls it.
    """
    trade: str
    """
    工种: The trade.
    """
    place_code: str
    """
    工作地: Where it is worked.
    """
    wage_from: str
    """
    最低月工资: Yuan a month.
    """
    wage_to: str
    """
    最高月工资: Yuan a month.
    """


class MatchingFigure(TypedDict):
    """
    Vacancies, matching and recommendations of a division.
    """

    division_code: str
    """
    行政区划代码: The division.
    """
    vacancies: int
    """
    招聘中岗位数: Open now, by who took them in.
    """
    places: int
    """
    招聘人数: Of these.
    """
    seekers: int
    """
    求职人数: Who seeks work in the last whole matching.
    """
    matched: int
    """
    匹配人数: Of them, whom some vacancy fits.
    """
    recommended: int
    """
    推荐人次: In the month.
    """
    people: int
    """
    推荐人数: Different people of these.
    """
    three_times: int
    """
    推荐三次以上人数: People of the year up to the month's end (131).
    """
    hired: int
    """
    录用人数: Hired in the month.
    """


class MatchingRunView(TypedDict):
    """
    A county-wide matching 全县匹配.
    """

    id: str
    """
    标识: The record's identifier.
    """
    state: Literal["queued", "done", "failed"]
    """
    状态: `queued` 等待中; `done` 已完成; `failed` 失败.
    """
    requested_name: str
    """
    发起人: Who asked for it.
    """
    requested_at: str
    """
    发起时间: When.
    """
    finished_at: str | None
    """
    完成时间: Null: not yet.
    """
    seekers: int | None
    """
    求职人数: Who sought work; null: not done.
    """
    matched: int | None
    """
    匹配人数: Of them, whom some vacancy fits.
    """


class MonthSetting(TypedDict):
    """
    How much of a month was worked, and what was paid for it.
    """

    share: float | str
    """
    务工月数: 0, 0.5 or 1.
    """
    wage: float | str
    """
    工资: What was paid for the month, yuan.
    """
    source: Literal["officer", "self", "payroll", "insurance"]
    """
    数据来源: `officer` 干部电话核实; `self` 本人; `payroll` 企业工资表; `insurance` 社保比对.
    """
    note: NotRequired[str | None]
    """
    说明: Needed where the wage is far from what is usual (J-07).
    """


class MonthsOpened(TypedDict):
    """
    How many villages' months were opened.
    """

    opened: int
    """
    开启数: Villages, times months that had passed.
    """


class PageAppointmentView(TypedDict):
    items: list[AppointmentView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageAttendanceMonthView(TypedDict):
    items: list[AttendanceMonthView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageBrandView(TypedDict):
    items: list[BrandView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageFactoryJobs(TypedDict):
    items: list[FactoryJobs]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageFactoryRecognition(TypedDict):
    items: list[FactoryRecognition]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageFactoryView(TypedDict):
    items: list[FactoryView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageJobsAlertView(TypedDict):
    items: list[JobsAlertView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageJobsLeftOutRuleView(TypedDict):
    items: list[JobsLeftOutRuleView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageJobsSupervisionFindingView(TypedDict):
    items: list[JobsSupervisionFindingView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageJobsSupervisionRuleView(TypedDict):
    items: list[JobsSupervisionRuleView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageJobsSupervisionRunView(TypedDict):
    items: list[JobsSupervisionRunView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageJobsSuppressionView(TypedDict):
    items: list[JobsSuppressionView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLabourHousehold(TypedDict):
    items: list[LabourHousehold]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLabourPerson(TypedDict):
    items: list[LabourPerson]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLabourRegisterChange(TypedDict):
    items: list[LabourRegisterChange]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLabourRegisterLine(TypedDict):
    items: list[LabourRegisterLine]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLabourRegisterView(TypedDict):
    items: list[LabourRegisterView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLabourVerificationView(TypedDict):
    items: list[LabourVerificationView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLedgerUpdateLine(TypedDict):
    items: list[LedgerUpdateLine]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLedgerUpdateView(TypedDict):
    items: list[LedgerUpdateView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageMatchingRunView(TypedDict):
    items: list[MatchingRunView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PayrollBankResult(TypedDict):
    """
    What the bank says of a line 回盘: paid, with its voucher, or failed, and why.
    """

    number: int
    """
    明细序号: Number of the line in its payroll.
    """
    success: bool
    """
    是否成功: Whether it was paid.
    """
    code: NotRequired[str | None]
    """
    回盘代码: The bank's own.
    """
    reason: NotRequired[str | None]
    """
    失败原因: Given where it failed.
    """
    voucher_no: NotRequired[str | None]
    """
    凭证号: Given where it was paid.
    """


class PayrollBankResults(TypedDict):
    """
    The bank's answer 银行回盘, whole or in parts.
    """

    on: str
    """
    日期: When it was done, today at the latest.
    """
    items: list[PayrollBankResult]
    """
    回盘结果: Each line once.
    """


class PayrollBankResultsTaken(TypedDict):
    """
    How many lines were answered now, how many had been before, and how many wait.
    """

    recorded: int
    """
    登记条数: New ones.
    """
    known: int
    """
    已有条数: As they were told before.
    """
    open: int
    """
    未回盘条数: Lines that the bank has not answered.
    """


class PayrollCheckFigure(TypedDict):
    """
    Lines of a month on which a check acts.
    """

    code: str
    """
    核验代码: Code of the check.
    """
    title: str
    """
    核验名称: What it looks for.
    """
    blocked: int
    """
    不予发放: Lines that it blocks.
    """
    held: int
    """
    暂缓: Lines that it holds, and nobody has explained.
    """
    explained: int
    """
    已说明: Lines that were explained.
    """


class PayrollCheckView(TypedDict):
    """
    A check 核验规则.
    """

    code: str
    """
    核验代码: Code of the check.
    """
    title: str
    """
    核验名称: What it looks for.
    """
    force: Literal["block", "hold", "either"]
    """
    处理方式: `block` 不予发放; `hold` 暂缓,村说明、镇审核后发放; `either` 视情形不予发放或暂缓.
    """
    force_title: str
    """
    处理方式名称: In Chinese.
    """


class PayrollConfirmationView(TypedDict):
    """
    A village (or town, of its own posts) with lines, and whether it has confirmed them.
    """

    division_code: str
    """
    行政区划代码: 12 digits.
    """
    name: str
    """
    名称: Of the village.
    """
    lines: int
    """
    明细条数: Its lines.
    """
    yuan: str
    """
    应发金额: Yuan.
    """
    confirmed_on: str | None
    """
    确认日期: Null: not confirmed.
    """
    confirmed_name: str | None
    """
    确认人: By whom.
    """


class PayrollConfirming(TypedDict):
    """
    That a village has confirmed its lines 村确认; a town confirms those of its own posts.
    """

    division_code: str
    """
    行政区划代码: 12 digits.
    """
    on: str
    """
    日期: When it was done, today at the latest.
    """


class PayrollEntry(TypedDict):
    """
    What is to be paid 生成发放批次: a month of a fund, of every town in the caller's scope or of one division of it.
    """

    month: str
    """
    月份: `YYYY-MM`.
    """
    fund: Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    """
    补贴资金来源: `employment` 就业补助资金; `forest` 生态护林员补助资金; `linking` 衔接推进乡村振兴补助资金; `solar` 光伏发电收益; `upkeep` 管护(养护)资金; `environment` 人居环境整治资金; `lottery` 福利彩票公益金; `collective` 村集体收益; `other` 其他财政资金.
    """
    division: NotRequired[str | None]
    """
    行政区划: A town or the county; left out: all that the caller sees.
    """
    on: str
    """
    日期: When it was done, today at the latest.
    """


class PayrollExplaining(TypedDict):
    """
    Why a line that a check holds is to be paid 情况说明.
    """

    code: str
    """
    核验代码: Code of the check.
    """
    explanation: str
    """
    情况说明: What the village says; no personal data.
    """


class PayrollFigure(TypedDict):
    """
    Lines of a month by fund, kind of post, or division.
    """

    lines: int
    """
    明细条数: Lines.
    """
    clear: int
    """
    可发放: Lines that would be sent now.
    """
    held: int
    """
    暂缓: Lines that a check holds.
    """
    blocked: int
    """
    不予发放: Lines that a check blocks.
    """
    sent: int
    """
    已送银行: Lines that were sent, answered or not.
    """
    paid: int
    """
    已发放: Lines that were paid.
    """
    failed: int
    """
    发放失败: Lines that the bank sent back.
    """
    yuan: str
    """
    应发金额: Of all lines, yuan.
    """
    paid_yuan: str
    """
    实发金额: Of those that were paid, yuan.
    """
    code: str
    """
    代码: Of the fund, the kind or the division.
    """
    title: str
    """
    名称: In Chinese.
    """
    people: int
    """
    人数: People with a line.
    """


class PayrollFindingView(TypedDict):
    """
    What a check found of a line 核验结果.
    """

    code: str
    """
    核验代码: Code of the check.
    """
    title: str
    """
    核验名称: What it looks for.
    """
    blocks: bool
    """
    不予发放: Whether it blocks; else an explanation lifts it.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    explanation: str | None
    """
    情况说明: What the village says.
    """
    explained_name: str | None
    """
    说明人: Who said it.
    """
    accepted: bool
    """
    镇已采纳: Whether the town has passed it.
    """


class PayrollLineView(TypedDict):
    """
    A line 发放明细 of a payroll.
    """

    id: str
    """
    标识: The record's identifier.
    """
    number: int
    """
    明细序号: Number of the line in its payroll.
    """
    kind: Literal["regular", "supplementary"]
    """
    明细类型: `regular` 正常发放; `supplementary` 补发.
    """
    original_id: str | None
    """
    原明细: The line that was not paid.
    """
    reason: str | None
    """
    补发原因: Why it was not.
    """
    appointment_id: str
    """
    聘用标识: The appointment.
    """
    person_id: str
    """
    人员标识: Who is paid.
    """
    name: str | None
    """
    姓名: Masked.
    """
    post_name: str
    """
    岗位名称: The post.
    """
    division_code: str
    """
    行政区划代码: 12 digits.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """
    standard: str
    """
    补贴标准: Yuan a month.
    """
    standard_id: str | None
    """
    标准版本: The standard of its kind that was in force.
    """
    from_on: str | None
    """
    当月首日: First day of service.
    """
    until: str | None
    """
    当月末日: Last day of service.
    """
    active_days: int
    """
    在聘天数: Days of the month within a term.
    """
    due_days: int | None
    """
    应出勤天数: Null: no attendance.
    """
    paid_days: int | None
    """
    计发天数: Worked or on paid leave.
    """
    gross: str
    """
    应发补贴: Yuan, before deductions.
    """
    deduction: str
    """
    扣款金额: Yuan; nought until the person was told.
    """
    net: str
    """
    实发补贴: Yuan.
    """
    standing: Literal["clear", "held", "blocked", "nothing", "sent", "paid", "failed", "dropped"]
    """
    明细状态: `clear` 可发放; `held` 暂缓; `blocked` 不予发放; `nothing` 无应发金额; `sent` 已送银行; `paid` 已发放; `failed` 发放失败; `dropped` 已撤销.
    """
    standing_title: str
    """
    明细状态名称: In Chinese.
    """
    account: str | None
    """
    一卡通账号: Masked; where it was sent to.
    """
    answered_on: str | None
    """
    回盘日期: Null: the bank has not answered.
    """
    result_code: str | None
    """
    回盘代码: The bank's own.
    """
    result_reason: str | None
    """
    失败原因: Why it failed.
    """
    voucher_no: str | None
    """
    凭证号: Of the bank.
    """
    recovered: str
    """
    追回金额: Taken back of it, yuan.
    """
    findings: list[PayrollFindingView]
    """
    核验结果: What checks found.
    """


class PayrollPaymentView(TypedDict):
    """
    A payment that was asked for in the funds service to pay a payroll.
    """

    id: str
    """
    标识: The record's identifier.
    """
    state: Literal["draft", "department", "finance", "payable", "paid", "filed", "cancelled", "reversed"]
    """
    支付状态: As the funds service told it last; paid and filed: the money is there.
    """
    amount: str
    """
    支付金额: Yuan.
    """
    refunded: str
    """
    已退回金额: Yuan that came back.
    """
    paid_on: str | None
    """
    支付日期: When it was paid; null: it is not.
    """


class PayrollPublicising(TypedDict):
    """
    The notice of the result 发放结果公示 as it is put up.
    """

    on: str
    """
    日期: The day on which it is put up; it does not count.
    """
    place: NotRequired[str | None]
    """
    公示地点: Left out: as its kind has it.
    """
    days: NotRequired[int | None]
    """
    公示天数: Left out: as many as the parameter asks for, which are the least.
    """


class PayrollRecoveryEntry(TypedDict):
    """
    What is to be taken back of a paid line 追回.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    on: str
    """
    日期: When it was done, today at the latest.
    """
    amount: float | str
    """
    金额: Yuan, at most what was paid and is not taken back.
    """


class PayrollRecoveryReceipt(TypedDict):
    """
    That it came back 追回到账.
    """

    on: str
    """
    日期: When it was done, today at the latest.
    """
    voucher_no: str
    """
    凭证号: Of the bank.
    """


class PayrollRecoveryView(TypedDict):
    """
    What is taken back of a paid line, and whether it has come.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    line_id: str
    """
    明细标识: The line.
    """
    payroll_id: str
    """
    补贴发放批次标识: Its payroll.
    """
    number: int
    """
    明细序号: Number of the line in its payroll.
    """
    name: str | None
    """
    姓名: Masked.
    """
    division_code: str
    """
    行政区划代码: 12 digits.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """
    net: str
    """
    实发补贴: What was paid, yuan.
    """
    amount: str
    """
    金额: Yuan.
    """
    reason: str
    """
    事由: Why.
    """
    decided_on: str
    """
    决定日期: When it was decided.
    """
    decided_name: str
    """
    决定人: By whom.
    """
    received_on: str | None
    """
    到账日期: Null: it has not come.
    """
    voucher_no: str | None
    """
    凭证号: Of its receipt.
    """


class PayrollView(TypedDict):
    """
    A payroll 发放批次 as lists show it.
    """

    lines: int
    """
    明细条数: Lines.
    """
    clear: int
    """
    可发放: Lines that would be sent now.
    """
    held: int
    """
    暂缓: Lines that a check holds.
    """
    blocked: int
    """
    不予发放: Lines that a check blocks.
    """
    sent: int
    """
    已送银行: Lines that were sent, answered or not.
    """
    paid: int
    """
    已发放: Lines that were paid.
    """
    failed: int
    """
    发放失败: Lines that the bank sent back.
    """
    yuan: str
    """
    应发金额: Of all lines, yuan.
    """
    paid_yuan: str
    """
    实发金额: Of those that were paid, yuan.
    """
    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    payroll_no: str
    """
    批次编号: Counts over the county.
    """
    division_code: str
    """
    行政区划代码: 12 digits.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """
    fund: Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    """
    补贴资金来源: `employment` 就业补助资金; `forest` 生态护林员补助资金; `linking` 衔接推进乡村振兴补助资金; `solar` 光伏发电收益; `upkeep` 管护(养护)资金; `environment` 人居环境整治资金; `lottery` 福利彩票公益金; `collective` 村集体收益; `other` 其他财政资金.
    """
    fund_title: str
    """
    资金来源名称: In Chinese.
    """
    ledger: bool
    """
    须经资金支付: Whether it is sent only once the funds service has paid it.
    """
    judged_at: str | None
    """
    核验时间: When all checks were run last.
    """


class PayrollsMade(TypedDict):
    """
    What was made: payrolls to which lines were added, and how many; nought where everybody was in one already.
    """

    payrolls: list[str]
    """
    发放批次: Their identifiers.
    """
    lines: int
    """
    明细条数: How many lines were added.
    """


class PostBarEnding(TypedDict):
    """
    The last day on which somebody is barred, and why no longer.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    until: str
    """
    结束日期: Last day, today at the latest.
    """


class PostBarEntry(TypedDict):
    """
    Somebody who may not hold a post.
    """

    person_id: str
    """
    人员标识: Who is barred.
    """
    kind: Literal["cadre", "fiscal", "pension", "owner", "unfit", "custody"]
    """
    名单类别: `cadre` 村干部; `fiscal` 财政供养人员; `pension` 领取企业养老金人员; `owner` 企业法人、股东(非小微家庭经营); `unfit` 一、二级残疾或身体不能胜任野外工作; `custody` 在押、强制戒毒等.
    """
    from_on: str
    """
    开始日期: First day, today at the latest.
    """
    source: str
    """
    名单来源: Which list of which department says so.
    """


class PostBarView(TypedDict):
    """
    Somebody on the list.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    person_id: str
    """
    人员标识: Who is barred.
    """
    name: str
    """
    姓名: Masked.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Where it lives, 12 digits.
    """
    kind: Literal["cadre", "fiscal", "pension", "owner", "unfit", "custody"]
    """
    名单类别: `cadre` 村干部; `fiscal` 财政供养人员; `pension` 领取企业养老金人员; `owner` 企业法人、股东(非小微家庭经营); `unfit` 一、二级残疾或身体不能胜任野外工作; `custody` 在押、强制戒毒等.
    """
    kind_title: str
    """
    名单类别名称: In Chinese.
    """
    from_on: str
    """
    开始日期: First day, today at the latest.
    """
    until: str | None
    """
    结束日期: Last day; null: still.
    """
    source: str
    """
    名单来源: Which list of which department says so.
    """
    recorded_name: str
    """
    录入者姓名: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class PostBars(TypedDict):
    """
    A list of people who may not hold a post 比对名单.
    """

    items: list[PostBarEntry]
    """
    名单: At most 1,000; who is on it already stays.
    """


class PostBarsRecorded(TypedDict):
    """
    How many of a list were new.
    """

    recorded: int
    """
    新增条数: As many as were not on it.
    """
    known: int
    """
    已有条数: As many as were on it already.
    """


class PostCorrection(TypedDict):
    """
    What is to be corrected of a post before it is handed in, and why. A field left out stays as it is.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    岗位名称: What people call it.
    """
    employer: NotRequired[str]
    """
    用人单位: Who engages its holders.
    """
    site: NotRequired[str]
    """
    岗位地点: Where the work is done.
    """
    quota: NotRequired[int]
    """
    岗位人数: How many people may hold it.
    """
    standard: NotRequired[float | str]
    """
    补贴标准: Yuan a month for each holder.
    """
    due_days: NotRequired[int]
    """
    每月应出勤天数: Days of a month on which a holder works.
    """
    workload: NotRequired[str]
    """
    工作任务: Duties, measured as its kind is measured.
    """
    conditions: NotRequired[str | None]
    """
    其他条件: What is asked beside the rules.
    """


class PostEntry(TypedDict):
    """
    A post that is asked for 岗位需求申报. Left out, what its kind asks for holds: only key groups, one in a household.
    """

    on: str
    """
    日期: The day on which it is asked for, today at the latest.
    """
    division_code: str
    """
    行政区划代码: The village or town of the post, 12 digits.
    """
    kind: Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]
    """
    岗位类别: `ranger` 生态护林员; `road` 护路员; `water` 护水员(水管员); `river` 护河员(河道保洁); `cleaner` 保洁员; `solar` 光伏岗(光伏电站管护); `care` 护理员(照料员); `clerk` 村务协管员(信息员); `watch` 防火、地质灾害监测员; `special` 特设公益性岗位(公益专岗).
    """
    fund: Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    """
    补贴资金来源: `employment` 就业补助资金; `forest` 生态护林员补助资金; `linking` 衔接推进乡村振兴补助资金; `solar` 光伏发电收益; `upkeep` 管护(养护)资金; `environment` 人居环境整治资金; `lottery` 福利彩票公益金; `collective` 村集体收益; `other` 其他财政资金.
    """
    name: str
    """
    岗位名称: What people call it.
    """
    employer: str
    """
    用人单位: Who engages its holders.
    """
    site: str
    """
    岗位地点: Where the work is done.
    """
    quota: int
    """
    岗位人数: How many people may hold it.
    """
    standard: float | str
    """
    补贴标准: Yuan a month for each holder.
    """
    full_time: NotRequired[bool]
    """
    全日制: Whether it is a full-time job.
    """
    due_days: int
    """
    每月应出勤天数: Days of a month on which a holder works.
    """
    workload: str
    """
    工作任务: Duties, measured as its kind is measured.
    """
    conditions: NotRequired[str | None]
    """
    其他条件: What is asked beside the rules.
    """
    key_group: NotRequired[bool | None]
    """
    限重点人群: Left out: as its kind has it.
    """
    one_per_household: NotRequired[bool | None]
    """
    一户一岗: Left out: as its kind has it.
    """
    starts_on: str
    """
    设岗日期: First day of the post.
    """
    ends_on: NotRequired[str | None]
    """
    岗位终止日期: Last day; null: until it is given up.
    """


class PostFigure(TypedDict):
    """
    Approved posts of a kind, fund or division (核定数、在岗数、空缺).
    """

    code: str
    """
    代码: Of the kind, the fund or the division.
    """
    title: str
    """
    名称: In Chinese.
    """
    posts: int
    """
    岗位数: Posts.
    """
    quota: int
    """
    核定人数: How many people may hold them.
    """
    holders: int
    """
    在岗人数: How many do.
    """
    key_group: int
    """
    重点人群人数: Of them: of households out of poverty or monitored.
    """
    vacancies: int
    """
    空缺人数: Free places of announced posts.
    """
    stipend: str
    """
    月补贴总额: Yuan a month for all who hold them.
    """


class PostView(TypedDict):
    """
    A public-welfare post 公益性岗位 as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    post_no: str
    """
    岗位编号: Counts over the county.
    """
    division_code: str
    """
    行政区划代码: The village or town of the post, 12 digits.
    """
    kind: Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]
    """
    岗位类别: `ranger` 生态护林员; `road` 护路员; `water` 护水员(水管员); `river` 护河员(河道保洁); `cleaner` 保洁员; `solar` 光伏岗(光伏电站管护); `care` 护理员(照料员); `clerk` 村务协管员(信息员); `watch` 防火、地质灾害监测员; `special` 特设公益性岗位(公益专岗).
    """
    kind_title: str
    """
    岗位类别名称: In Chinese.
    """
    fund: Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    """
    补贴资金来源: `employment` 就业补助资金; `forest` 生态护林员补助资金; `linking` 衔接推进乡村振兴补助资金; `solar` 光伏发电收益; `upkeep` 管护(养护)资金; `environment` 人居环境整治资金; `lottery` 福利彩票公益金; `collective` 村集体收益; `other` 其他财政资金.
    """
    fund_title: str
    """
    资金来源名称: In Chinese.
    """
    name: str
    """
    岗位名称: What people call it.
    """
    site: str
    """
    岗位地点: Where the work is done.
    """
    quota: int
    """
    岗位人数: How many people may hold it.
    """
    standard: str
    """
    补贴标准: Yuan a month for each holder.
    """
    full_time: bool
    """
    全日制: Whether it is a full-time job.
    """
    key_group: bool
    """
    限重点人群: Only people of households out of poverty or monitored.
    """
    one_per_household: bool
    """
    一户一岗: Nobody else of the household holds one.
    """
    holders: int
    """
    在岗人数: Who holds it, also while suspended.
    """
    candidates: int
    """
    在聘人数: Who is being selected for it.
    """
    vacancies: int
    """
    空缺人数: Free places; nought unless it is announced.
    """
    starts_on: str
    """
    设岗日期: First day of the post.
    """
    ends_on: str | None
    """
    岗位终止日期: Last day; null: until it is given up.
    """
    document_no: str | None
    """
    核定文号: Null: not approved.
    """


class ProfileSetting(TypedDict):
    """
    What somebody can, wants and needs, whole: either what they want, or why they cannot work.
    """

    want: NotRequired[Literal["away", "county", "post", "business", "none"] | None]
    """
    就业意愿: `away` 外出务工; `county` 县内就业; `post` 公益性岗位; `business` 自主创业; `none` 无就业意愿.
    """
    cannot: NotRequired[Literal["school", "illness", "disability", "care", "custody", "service"] | None]
    """
    无法就业原因: Why no work is possible: `school` 在校; `illness` 重病; `disability` 重残; `care` 照护家人; `custody` 服刑; `service` 服役.
    """
    reason: NotRequired[Literal["no_skill", "care", "health", "age", "waiting", "season", "unwilling", "other"] | None]
    """
    未就业原因: `no_skill` 无技能; `care` 照顾家人; `health` 身体原因; `age` 年龄大; `waiting` 待岗; `season` 季节性返乡; `unwilling` 自愿不就业; `other` 其他.
    """
    places: NotRequired[list[str]]
    """
    意向地区: Where work is wanted: 12-digit codes of divisions of any level and province.
    """
    trades: NotRequired[list[str]]
    """
    意向工种: Which work is wanted.
    """
    wage: NotRequired[float | str | None]
    """
    期望月工资: Yuan a month.
    """
    training: NotRequired[str | None]
    """
    培训意愿: The trade that somebody wants to learn; null: none.
    """
    needs: NotRequired[list[Literal["introduction", "training", "policy", "loan"]]]
    """
    服务需求: `introduction` 岗位推荐; `training` 技能培训; `policy` 政策咨询; `loan` 创业贷款.
    """
    over_age: NotRequired[bool]
    """
    超龄有劳动能力且有意愿: Above working age, able and willing: then they are of the labour force all the same.
    """
    responsible_division: NotRequired[str | None]
    """
    核查责任地: 12-digit code of the division that verifies instead of the home village; null: that.
    """
    asked_on: str
    """
    了解日期: When they were asked.
    """
    skills: NotRequired[list[LabourSkillEntry]]
    """
    技能: All that they can do.
    """


class RecommendationEntry(TypedDict):
    """
    A vacancy that is recommended to somebody now.
    """

    person_id: str
    """
    人员标识: To whom.
    """
    vacancy_id: str
    """
    招聘岗位标识: Which vacancy.
    """
    way: Literal["phone", "sms", "visit", "office", "fair"]
    """
    推荐方式: `phone` 电话; `sms` 短信; `visit` 入户; `office` 到办事大厅; `fair` 招聘会.
    """
    consent: NotRequired[bool]
    """
    本人同意推荐: Whether they said so now; needed where 岗位推荐 is not among their needs.
    """


class RecommendationOutcome(TypedDict):
    """
    What came of a recommendation. Hired, it is a spell of work of the ledger: a new one, or one that stands there already.
    """

    state: Literal["accepted", "interviewed", "hired", "declined", "rejected", "unreached"]
    """
    推荐结果: `given` 已推荐; `accepted` 愿意应聘; `interviewed` 已面试; `hired` 已录用; `declined` 不愿应聘; `rejected` 未录用; `unreached` 联系不上.
    """
    on: str
    """
    日期: When; today at the latest.
    """
    reason: NotRequired[str | None]
    """
    原因: Needed where it is `declined` or `rejected`.
    """
    started_on: NotRequired[str | None]
    """
    上岗日期: Hired: the first day of work; left out: `on`. Not with `spell_id`.
    """
    spell_id: NotRequired[str | None]
    """
    就业经历标识: Hired: the spell of work that stands in the ledger already.
    """


class RecommendationView(TypedDict):
    """
    A recommendation 岗位推荐.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    person_id: str
    """
    人员标识: To whom.
    """
    name: str | None
    """
    姓名: Masked; null: a member of no household any more.
    """
    division_code: str
    """
    行政区划代码: Where they lived then.
    """
    vacancy_id: str
    """
    招聘岗位标识: Which vacancy.
    """
    vacancy_no: str
    """
    招聘岗位编号: Counts over the county.
    """
    title: str
    """
    岗位名称: Of the vacancy.
    """
    employer: str
    """
    用人单位: Who engages.
    """
    way: Literal["phone", "sms", "visit", "office", "fair"]
    """
    推荐方式: `phone` 电话; `sms` 短信; `visit` 入户; `office` 到办事大厅; `fair` 招聘会.
    """
    recommended_on: str
    """
    推荐日期: When.
    """
    consent: Literal["profile", "said"]
    """
    同意方式: profile 服务需求中已登记, said 推荐时本人同意.
    """
    score: str
    """
    匹配度: As it was, 0 to 100.
    """
    breakdown: list[FitView]
    """
    评分明细: Every component as it was.
    """
    number: int
    """
    本年第几次推荐: Of this person in the calendar year; three are asked for (131).
    """
    state: Literal["given", "accepted", "interviewed", "hired", "declined", "rejected", "unreached"]
    """
    推荐结果: `given` 已推荐; `accepted` 愿意应聘; `interviewed` 已面试; `hired` 已录用; `declined` 不愿应聘; `rejected` 未录用; `unreached` 联系不上.
    """
    state_on: str
    """
    结果日期: When.
    """
    reason: str | None
    """
    原因: Why not.
    """
    spell_id: str | None
    """
    就业经历标识: Hired: the spell of work.
    """
    recorded_name: str
    """
    登记人: Who recommended.
    """


class RegionsView(TypedDict):
    """
    Where somebody works, seen from home, in three classifications.
    """

    national: Literal["town", "county", "province", "other_province", "abroad"]
    """
    务工区域: `town` 乡(镇)内; `county` 乡(镇)外县内; `province` 县外省内; `other_province` 省外; `abroad` 境外.
    """
    subsidy: Literal["county", "city", "province", "other_province"]
    """
    交通补助区域: `county` 县内; `city` 市内县外; `province` 省内市外; `other_province` 省外.
    """
    three_way: Literal["county", "province", "other_province"]
    """
    务工区域(三类): `county` 县内; `province` 省内县外; `other_province` 省外.
    """


class RegisterPeople(TypedDict):
    """
    How many people a frozen version has in a register.
    """

    register_code: str
    """
    名册代码: Code of the register.
    """
    register_title: str
    """
    名册名称: In Chinese.
    """
    people: int
    """
    列入人数: People who are in.
    """


class ReliefCheckView(TypedDict):
    """
    A check that acceptance rests on.
    """

    code: str
    """
    核验代码: Stable.
    """
    title: str
    """
    核验名称: What it looks for.
    """
    force: Literal["block", "ask"]
    """
    处理方式: `block` 不予验收; `ask` 须在验收意见中说明.
    """


class ReliefDaysItem(TypedDict):
    """
    Days of a worker in the month.
    """

    worker_id: str
    """
    务工人员标识: The worker of this project.
    """
    days: float | str
    """
    出工天数: Days worked, by half days.
    """


class ReliefDaysSetting(TypedDict):
    """
    The work sheet 出工表 of a month: whoever is not named stays as they are.
    """

    items: list[ReliefDaysItem]
    """
    明细: One for each worker.
    """


class ReliefFigure(TypedDict):
    """
    Projects of a fund year in a division, without those that were cancelled. People count once in each.
    """

    code: str
    """
    代码: Of the division.
    """
    title: str
    """
    名称: In Chinese.
    """
    projects: int
    """
    项目数: Projects.
    """
    accepted: int
    """
    已验收: Of them: accepted.
    """
    people: int
    """
    务工人数: Who has worked there.
    """
    key_group: int
    """
    重点人群人数: Of them: of households out of poverty or monitored, today.
    """
    aid: str
    """
    以工代赈资金: Yuan.
    """
    pay: str
    """
    已发劳务报酬: Yuan.
    """
    pay_percent: str | None
    """
    劳务报酬占比: Percent of the aid.
    """
    least_pay: str
    """
    最低劳务报酬: What least shares ask for, yuan.
    """
    below: int
    """
    低于下限项目数: Projects that have paid less than their least share, or have none set.
    """


class ReliefFindingView(TypedDict):
    """
    What a check has found.
    """

    code: str
    """
    核验代码: Of the check.
    """
    title: str
    """
    核验名称: What it looks for.
    """
    force: Literal["block", "ask"]
    """
    处理方式: `block` 不予验收; `ask` 须在验收意见中说明.
    """
    worker_id: str | None
    """
    务工人员标识: Whom it is of; null: the whole project.
    """
    told: str
    """
    说明: In Chinese.
    """


class ReliefMonthView(TypedDict):
    """
    A month of a worker: days, and what was paid for them.
    """

    worker_id: str
    """
    务工人员标识: The worker of this project.
    """
    name: str | None
    """
    姓名: Masked.
    """
    trade: str
    """
    工种: A trade of the labour plan.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """
    days: str
    """
    出工天数: Days worked, by half days.
    """
    due: str
    """
    应发金额: Days × standard, yuan.
    """
    payment_id: str | None
    """
    发放标识: The payment; null: not paid yet.
    """
    amount: str | None
    """
    发放金额: Yuan; null: not paid yet.
    """
    paid_on: str | None
    """
    发放日期: When it was paid.
    """
    voucher_no: str | None
    """
    凭证号: Of the transfer.
    """
    note: str | None
    """
    说明: Why it is far from days × standard; needed where it is.
    """


class ReliefPaymentItem(TypedDict):
    """
    What a worker was paid for the month.
    """

    worker_id: str
    """
    务工人员标识: The worker of this project.
    """
    amount: float | str
    """
    发放金额: Paid to the worker, yuan.
    """
    voucher_no: str
    """
    凭证号: Of the transfer to the worker's own card.
    """
    note: NotRequired[str | None]
    """
    说明: Why it is far from days × standard; needed where it is.
    """


class ReliefPaymentWithdrawal(TypedDict):
    """
    A payment was recorded wrongly, and why; then it is recorded anew.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """


class ReliefPayments(TypedDict):
    """
    Payments 劳务报酬发放 of a month, each to the worker's own card.
    """

    month: str
    """
    月份: `YYYY-MM`.
    """
    paid_on: str
    """
    发放日期: When it was paid.
    """
    items: list[ReliefPaymentItem]
    """
    明细: One for each worker.
    """


class ReliefPublicising(TypedDict):
    """
    The notice of a project's present state as it is put up: what it is, or who was paid what.
    """

    on: str
    """
    日期: The day on which it is put up; it does not count.
    """
    place: NotRequired[str | None]
    """
    公示地点: Left out: as its kind has it.
    """
    days: NotRequired[int | None]
    """
    公示天数: Left out: as many as the parameter asks for, which are the least.
    """


class ReliefStandardEntry(TypedDict):
    """
    The least share of labour pay of projects from a fund year on.
    """

    source: Literal["special", "linking", "agri", "investment"]
    """
    资金来源: `special` 以工代赈专项资金; `linking` 衔接推进乡村振兴补助资金(以工代赈任务); `agri` 农业农村基础设施资金; `investment` 政府投资重点工程.
    """
    fund_level: Literal["central", "province", "city", "county"]
    """
    资金级次: `central` 中央; `province` 省级; `city` 市级; `county` 县级.
    """
    year: int
    """
    资金年度: Of which year the money is.
    """
    percent: float | str
    """
    最低劳务报酬占比: Percent of the aid.
    """
    document_no: str
    """
    依据文号: What says so.
    """


class ReliefStandardView(TypedDict):
    """
    A least share as it was set.
    """

    id: str
    """
    标识: The record's identifier.
    """
    source: Literal["special", "linking", "agri", "investment"]
    """
    资金来源: `special` 以工代赈专项资金; `linking` 衔接推进乡村振兴补助资金(以工代赈任务); `agri` 农业农村基础设施资金; `investment` 政府投资重点工程.
    """
    fund_level: Literal["central", "province", "city", "county"]
    """
    资金级次: `central` 中央; `province` 省级; `city` 市级; `county` 县级.
    """
    year: int
    """
    资金年度: Of which year the money is.
    """
    percent: str
    """
    最低劳务报酬占比: Percent of the aid.
    """
    document_no: str
    """
    依据文号: What says so.
    """
    recorded_name: str
    """
    录入者姓名: Who set it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class ReliefTradeLine(TypedDict):
    """
    A line of the labour plan 用工计划.
    """

    trade: str
    """
    工种: A trade of the labour plan.
    """
    people: int
    """
    计划人数: How many people.
    """
    days: int
    """
    人均计划天数: Days that each of them works.
    """
    day_pay: float | str
    """
    日报酬标准: Yuan a day, not below that of the trade nearby.
    """


class ReliefTradeView(TypedDict):
    """
    A line of the labour plan as it is shown.
    """

    trade: str
    """
    工种: A trade of the labour plan.
    """
    people: int
    """
    计划人数: How many people.
    """
    days: int
    """
    人均计划天数: Days that each of them works.
    """
    day_pay: str
    """
    日报酬标准: Yuan a day, not below that of the trade nearby.
    """


class ReliefView(TypedDict):
    """
    A project as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    relief_no: str
    """
    项目编号: Counts over the county.
    """
    division_code: str
    """
    行政区划代码: The village, town or county in which it lies, 12 digits.
    """
    name: str
    """
    项目名称: What it is called.
    """
    source: Literal["special", "linking", "agri", "investment"]
    """
    资金来源: `special` 以工代赈专项资金; `linking` 衔接推进乡村振兴补助资金(以工代赈任务); `agri` 农业农村基础设施资金; `investment` 政府投资重点工程.
    """
    fund_level: Literal["central", "province", "city", "county"]
    """
    资金级次: `central` 中央; `province` 省级; `city` 市级; `county` 县级.
    """
    year: int
    """
    资金年度: Of which year the money is.
    """
    aid: str
    """
    以工代赈资金: Of which labour gets its share, yuan.
    """
    total: str
    """
    总投资: The aid with all other money, yuan.
    """
    builder: str
    """
    施工单位: Who builds it and pays the workers.
    """
    from_on: str
    """
    开工日期: First day planned.
    """
    until: str
    """
    完工日期: Last day planned.
    """
    people: int
    """
    务工人数: Who has worked there.
    """
    pay: str
    """
    已发劳务报酬: Paid to workers, yuan.
    """
    pay_percent: str | None
    """
    劳务报酬占比: Percent of the aid.
    """
    minimum: str | None
    """
    最低劳务报酬占比: Percent that its money asks for; null: none was set.
    """


class ReliefWorkerCorrection(TypedDict):
    """
    A longer or shorter agreement, or the work in the ledger that belongs to it, and why.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    until: NotRequired[str]
    """
    协议截止日期: Last day of the agreement.
    """
    spell_id: NotRequired[str | None]
    """
    就业经历标识: The work in the ledger, of channel `work_relief`; null: not linked.
    """


class ReliefWorkerEntry(TypedDict):
    """
    Somebody who is to work for a project, under an agreement.
    """

    person_id: str
    """
    人员标识: Household's identifier of the person.
    """
    trade: str
    """
    工种: A trade of the labour plan.
    """
    agreement_no: str
    """
    劳务协议编号: Of the agreement with the worker.
    """
    from_on: str
    """
    协议起始日期: First day of the agreement.
    """
    until: str
    """
    协议截止日期: Last day of the agreement.
    """
    spell_id: NotRequired[str | None]
    """
    就业经历标识: The work in the ledger, of channel `work_relief`; null: not linked.
    """


class ReliefWorkerView(TypedDict):
    """
    Somebody who works for a project, with what they worked and were paid.
    """

    id: str
    """
    标识: The record's identifier.
    """
    person_id: str
    """
    人员标识: Household's identifier of the person.
    """
    name: str | None
    """
    姓名: Masked.
    """
    trade: str
    """
    工种: A trade of the labour plan.
    """
    agreement_no: str
    """
    劳务协议编号: Of the agreement with the worker.
    """
    from_on: str
    """
    协议起始日期: First day of the agreement.
    """
    until: str
    """
    协议截止日期: Last day of the agreement.
    """
    spell_id: str | None
    """
    就业经历标识: The work in the ledger, of channel `work_relief`; null: not linked.
    """
    key_group: bool
    """
    重点人群: Of a household out of poverty or monitored, today.
    """
    days: str
    """
    出工天数: In all.
    """
    pay: str
    """
    已发劳务报酬: In all, yuan.
    """


class RenewingAppointment(TypedDict):
    """
    The contract 协议 of another term 续聘; it begins after the last one.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    contract_no: str
    """
    合同编号: Of the contract or agreement.
    """
    contract: Literal["labour", "service"]
    """
    合同形式: `labour` 劳动合同; `service` 劳务协议.
    """
    starts_on: str
    """
    聘期开始日期: First day, today at the latest.
    """
    until: str
    """
    聘期结束日期: Last day, within twelve months.
    """
    insurance_no: NotRequired[str | None]
    """
    保险单号: Accident insurance; null: none.
    """
    insured_until: NotRequired[str | None]
    """
    保险到期日: Given with the policy's number.
    """


class SeekerMatchView(TypedDict):
    """
    Somebody whom a vacancy fits.
    """

    score: str
    """
    匹配度: 0 to 100.
    """
    breakdown: list[FitView]
    """
    评分明细: Every component with its points and why.
    """
    person_id: str
    """
    人员标识: The person.
    """
    name: str
    """
    姓名: Masked.
    """
    division_code: str
    """
    行政区划代码: Village of the home.
    """


class SigningAppointment(TypedDict):
    """
    The contract 协议 of a first term.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    contract_no: str
    """
    合同编号: Of the contract or agreement.
    """
    contract: Literal["labour", "service"]
    """
    合同形式: `labour` 劳动合同; `service` 劳务协议.
    """
    starts_on: str
    """
    聘期开始日期: First day, today at the latest.
    """
    until: str
    """
    聘期结束日期: Last day, within twelve months.
    """
    insurance_no: NotRequired[str | None]
    """
    保险单号: Accident insurance; null: none.
    """
    insured_until: NotRequired[str | None]
    """
    保险到期日: Given with the policy's number.
    """
    prior_months: NotRequired[int]
    """
    此前累计享受月数: Months paid to them of the same fund before the platform knew of it.
    """


class SpellClosing(TypedDict):
    """
    The end of a spell.
    """

    on: str
    """
    结束日期: Last day, today at the latest.
    """
    end_reason: Literal["stopped", "expired", "season", "low_wage", "family", "illness", "disaster", "changed", "other"]
    """
    离岗原因: `stopped` 企业停工、裁员; `expired` 合同到期; `season` 季节性返乡; `low_wage` 工资低; `family` 家庭原因; `illness` 疾病; `disaster` 灾害疫情; `changed` 换岗; `died` 死亡; `other` 其他.
    """
    note: NotRequired[str | None]
    """
    说明: Anything else.
    """


class SpellCorrection(TypedDict):
    """
    What is to be corrected of a spell, and why. A field left out stays as it is; null clears it.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    form: NotRequired[Literal["employed", "self_employed", "flexible", "post", "business", "farming", "other"]]
    """
    就业形式: `employed` 单位就业; `self_employed` 个体经营; `flexible` 灵活就业; `post` 公益性岗位; `business` 自主创业; `farming` 务农; `other` 其他.
    """
    channel: NotRequired[
        Literal[
            "enterprise", "workshop", "leading_firm", "cooperative", "post", "work_relief", "day_labour", "cooperation", "other"
        ]
    ]
    """
    就业渠道: `enterprise` 企业; `workshop` 就业帮扶车间(社区工厂); `leading_firm` 龙头企业; `cooperative` 合作社、家庭农场; `post` 公益性岗位; `work_relief` 以工代赈; `day_labour` 零工市场; `cooperation` 劳务协作; `other` 其他.
    """
    organiser: NotRequired[Literal["government", "agency", "acquaintance", "self"]]
    """
    组织方式: `government` 政府(部门)组织; `agency` 劳务机构、经纪人; `acquaintance` 亲友介绍; `self` 自发.
    """
    employer: NotRequired[str | None]
    """
    用人单位: Needed where the form is `employed` or `post`.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Of the employer (GB 32100).
    """
    industry: NotRequired[
        Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"] | None
    ]
    """
    行业: Section of GB/T 4754: `A` 农、林、牧、渔业; `B` 采矿业; `C` 制造业; `D` 电力、热力、燃气及水生产和供应业; `E` 建筑业; `F` 批发和零售业; `G` 交通运输、仓储和邮政业; `H` 住宿和餐饮业; `I` 信息传输、软件和信息技术服务业; `J` 金融业; `K` 房地产业; `L` 租赁和商务服务业; `M` 科学研究和技术服务业; `N` 水利、环境和公共设施管理业; `O` 居民服务、修理和其他服务业; `P` 教育; `Q` 卫生和社会工作; `R` 文化、体育和娱乐业; `S` 公共管理、社会保障和社会组织; `T` 国际组织.
    """
    trade: NotRequired[str | None]
    """
    工种: Trade, as people call it.
    """
    factory_id: NotRequired[str | None]
    """
    社区工厂标识: The community factory in which it is worked, where the channel is `workshop`; null: none that is recorded.
    """
    place_code: NotRequired[str]
    """
    务工地: Where it is worked: a 12-digit division code, as exact as it is known; `990000000000` abroad.
    """
    full_time: NotRequired[bool]
    """
    全日制: Whether it is a full-time job.
    """
    started_on: NotRequired[str]
    """
    开始日期: First day, today at the latest.
    """
    contract: NotRequired[Literal["labour", "service", "oral", "piecework"] | None]
    """
    合同形式: `labour` 劳动合同; `service` 劳务协议; `oral` 口头约定; `piecework` 承揽.
    """
    contract_until: NotRequired[str | None]
    """
    合同到期日: Null: not told, or without end.
    """
    pay_form: NotRequired[Literal["monthly", "daily", "piece"] | None]
    """
    计薪方式: `monthly` 月薪; `daily` 日薪; `piece` 计件.
    """
    insurances: NotRequired[list[Literal["pension", "medical", "injury"]]]
    """
    参加的社会保险: `pension` 养老; `medical` 医疗; `injury` 工伤.
    """
    source: NotRequired[Literal["officer", "self", "payroll", "insurance"]]
    """
    数据来源: `officer` 干部电话核实; `self` 本人; `payroll` 企业工资表; `insurance` 社保比对.
    """
    note: NotRequired[str | None]
    """
    备注: Anything else.
    """


class SpellEntry(TypedDict):
    """
    A spell of work 就业经历, which may be over already.
    """

    person_id: str
    """
    人员标识: Who works.
    """
    form: Literal["employed", "self_employed", "flexible", "post", "business", "farming", "other"]
    """
    就业形式: `employed` 单位就业; `self_employed` 个体经营; `flexible` 灵活就业; `post` 公益性岗位; `business` 自主创业; `farming` 务农; `other` 其他.
    """
    channel: Literal[
        "enterprise", "workshop", "leading_firm", "cooperative", "post", "work_relief", "day_labour", "cooperation", "other"
    ]
    """
    就业渠道: `enterprise` 企业; `workshop` 就业帮扶车间(社区工厂); `leading_firm` 龙头企业; `cooperative` 合作社、家庭农场; `post` 公益性岗位; `work_relief` 以工代赈; `day_labour` 零工市场; `cooperation` 劳务协作; `other` 其他.
    """
    organiser: Literal["government", "agency", "acquaintance", "self"]
    """
    组织方式: `government` 政府(部门)组织; `agency` 劳务机构、经纪人; `acquaintance` 亲友介绍; `self` 自发.
    """
    employer: NotRequired[str | None]
    """
    用人单位: Needed where the form is `employed` or `post`.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Of the employer (GB 32100).
    """
    industry: NotRequired[
        Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"] | None
    ]
    """
    行业: Section of GB/T 4754: `A` 农、林、牧、渔业; `B` 采矿业; `C` 制造业; `D` 电力、热力、燃气及水生产和供应业; `E` 建筑业; `F` 批发和零售业; `G` 交通运输、仓储和邮政业; `H` 住宿和餐饮业; `I` 信息传输、软件和信息技术服务业; `J` 金融业; `K` 房地产业; `L` 租赁和商务服务业; `M` 科学研究和技术服务业; `N` 水利、环境和公共设施管理业; `O` 居民服务、修理和其他服务业; `P` 教育; `Q` 卫生和社会工作; `R` 文化、体育和娱乐业; `S` 公共管理、社会保障和社会组织; `T` 国际组织.
    """
    trade: NotRequired[str | None]
    """
    工种: Trade, as people call it.
    """
    factory_id: NotRequired[str | None]
    """
    社区工厂标识: The community factory in which it is worked, where the channel is `workshop`; null: none that is recorded.
    """
    place_code: str
    """
    务工地: Where it is worked: a 12-digit division code, as exact as it is known; `990000000000` abroad.
    """
    full_time: NotRequired[bool]
    """
    全日制: Whether it is a full-time job.
    """
    started_on: str
    """
    开始日期: First day, today at the latest.
    """
    ended_on: NotRequired[str | None]
    """
    结束日期: Last day; null: still going on.
    """
    end_reason: NotRequired[
        Literal["stopped", "expired", "season", "low_wage", "family", "illness", "disaster", "changed", "other"] | None
    ]
    """
    离岗原因: Needed with the last day: `stopped` 企业停工、裁员; `expired` 合同到期; `season` 季节性返乡; `low_wage` 工资低; `family` 家庭原因; `illness` 疾病; `disaster` 灾害疫情; `changed` 换岗; `died` 死亡; `other` 其他.
    """
    contract: NotRequired[Literal["labour", "service", "oral", "piecework"] | None]
    """
    合同形式: `labour` 劳动合同; `service` 劳务协议; `oral` 口头约定; `piecework` 承揽.
    """
    contract_until: NotRequired[str | None]
    """
    合同到期日: Null: not told, or without end.
    """
    pay_form: NotRequired[Literal["monthly", "daily", "piece"] | None]
    """
    计薪方式: `monthly` 月薪; `daily` 日薪; `piece` 计件.
    """
    insurances: NotRequired[list[Literal["pension", "medical", "injury"]]]
    """
    参加的社会保险: `pension` 养老; `medical` 医疗; `injury` 工伤.
    """
    source: Literal["officer", "self", "payroll", "insurance"]
    """
    数据来源: `officer` 干部电话核实; `self` 本人; `payroll` 企业工资表; `insurance` 社保比对.
    """
    note: NotRequired[str | None]
    """
    备注: Anything else.
    """


class SpellView(TypedDict):
    """
    A spell of work.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    person_id: str
    """
    人员标识: Who works.
    """
    name: str
    """
    姓名: Masked.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Village of the home.
    """
    form: Literal["employed", "self_employed", "flexible", "post", "business", "farming", "other"]
    """
    就业形式: `employed` 单位就业; `self_employed` 个体经营; `flexible` 灵活就业; `post` 公益性岗位; `business` 自主创业; `farming` 务农; `other` 其他.
    """
    channel: Literal[
        "enterprise", "workshop", "leading_firm", "cooperative", "post", "work_relief", "day_labour", "cooperation", "other"
    ]
    """
    就业渠道: `enterprise` 企业; `workshop` 就业帮扶车间(社区工厂); `leading_firm` 龙头企业; `cooperative` 合作社、家庭农场; `post` 公益性岗位; `work_relief` 以工代赈; `day_labour` 零工市场; `cooperation` 劳务协作; `other` 其他.
    """
    organiser: Literal["government", "agency", "acquaintance", "self"]
    """
    组织方式: `government` 政府(部门)组织; `agency` 劳务机构、经纪人; `acquaintance` 亲友介绍; `self` 自发.
    """
    employer: str | None
    """
    用人单位: Needed where the form is `employed` or `post`.
    """
    credit_code: str | None
    """
    统一社会信用代码: Of the employer.
    """
    industry: Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"] | None
    """
    行业: Section of GB/T 4754: `A` 农、林、牧、渔业; `B` 采矿业; `C` 制造业; `D` 电力、热力、燃气及水生产和供应业; `E` 建筑业; `F` 批发和零售业; `G` 交通运输、仓储和邮政业; `H` 住宿和餐饮业; `I` 信息传输、软件和信息技术服务业; `J` 金融业; `K` 房地产业; `L` 租赁和商务服务业; `M` 科学研究和技术服务业; `N` 水利、环境和公共设施管理业; `O` 居民服务、修理和其他服务业; `P` 教育; `Q` 卫生和社会工作; `R` 文化、体育和娱乐业; `S` 公共管理、社会保障和社会组织; `T` 国际组织.
    """
    trade: str | None
    """
    工种: Trade, as people call it.
    """
    factory_id: str | None
    """
    社区工厂标识: The community factory in which it is worked, where the channel is `workshop`; null: none that is recorded.
    """
    place_code: str
    """
    务工地: Where it is worked.
    """
    regions: RegionsView
    """
    务工区域: The same in three classifications.
    """
    full_time: bool
    """
    全日制: Whether it is a full-time job.
    """
    started_on: str
    """
    开始日期: First day, today at the latest.
    """
    ended_on: str | None
    """
    结束日期: Null: still going on.
    """
    end_reason: (
        Literal["stopped", "expired", "season", "low_wage", "family", "illness", "disaster", "changed", "died", "other"] | None
    )
    """
    离岗原因: `stopped` 企业停工、裁员; `expired` 合同到期; `season` 季节性返乡; `low_wage` 工资低; `family` 家庭原因; `illness` 疾病; `disaster` 灾害疫情; `changed` 换岗; `died` 死亡; `other` 其他.
    """
    end_note: str | None
    """
    离岗说明: Anything else.
    """
    contract: Literal["labour", "service", "oral", "piecework"] | None
    """
    合同形式: `labour` 劳动合同; `service` 劳务协议; `oral` 口头约定; `piecework` 承揽.
    """
    contract_until: str | None
    """
    合同到期日: Null: not told, or without end.
    """
    pay_form: Literal["monthly", "daily", "piece"] | None
    """
    计薪方式: `monthly` 月薪; `daily` 日薪; `piece` 计件.
    """
    insurances: list[Literal["pension", "medical", "injury"]]
    """
    参加的社会保险: `pension` 养老; `medical` 医疗; `injury` 工伤.
    """
    source: Literal["officer", "self", "payroll", "insurance"]
    """
    数据来源: `officer` 干部电话核实; `self` 本人; `payroll` 企业工资表; `insurance` 社保比对.
    """
    note: str | None
    """
    备注: Anything else.
    """
    recorded_name: str
    """
    登记人: Who recorded it.
    """
    department: str
    """
    部门: Whose unit.
    """
    withdrawn_at: str | None
    """
    作废时间: Null: it counts.
    """
    withdrawn_reason: str | None
    """
    作废原因: Why it never was.
    """


class StipendAccountEntry(TypedDict):
    """
    The account 一卡通 on which somebody is paid.
    """

    holder: str
    """
    户名: In full; stored encrypted.
    """
    id_number: str
    """
    证件号码: The holder's; stored encrypted.
    """
    account: str
    """
    一卡通账号: Stored encrypted.
    """
    bank: str
    """
    开户银行: Which bank.
    """
    reason: NotRequired[str | None]
    """
    事由: Why it is done; goes into the audit trail. Needed where something is replaced.
    """


class StipendAccountView(TypedDict):
    """
    An account, masked, and whether it may be paid to (PY-13).
    """

    person_id: str
    """
    人员标识: Who is paid.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    holder: str
    """
    户名: Masked.
    """
    id_number: str
    """
    证件号码: Masked.
    """
    account: str
    """
    一卡通账号: Masked.
    """
    bank: str
    """
    开户银行: Which bank.
    """
    own: bool
    """
    本人账户: Whether the holder's ID number is the person's.
    """
    shared: bool
    """
    账户重复: Whether somebody else is paid on it too.
    """
    recorded_name: str
    """
    录入者姓名: Who recorded it last.
    """
    changed_at: str
    """
    变更时间: When.
    """


class StipendStandardEntry(TypedDict):
    """
    A standard 补贴标准 of a kind of posts, from a day on.
    """

    kind: Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]
    """
    岗位类别: `ranger` 生态护林员; `road` 护路员; `water` 护水员(水管员); `river` 护河员(河道保洁); `cleaner` 保洁员; `solar` 光伏岗(光伏电站管护); `care` 护理员(照料员); `clerk` 村务协管员(信息员); `watch` 防火、地质灾害监测员; `special` 特设公益性岗位(公益专岗).
    """
    from_on: str
    """
    开始日期: The first day on which it holds; after the last one's.
    """
    amount: float | str
    """
    补贴标准: Yuan a month for each holder.
    """
    document_no: str
    """
    依据文号: What says so.
    """


class StipendStandardView(TypedDict):
    """
    A standard as it was set.
    """

    id: str
    """
    标识: The standard; lines of payrolls name it.
    """
    kind: Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]
    """
    岗位类别: `ranger` 生态护林员; `road` 护路员; `water` 护水员(水管员); `river` 护河员(河道保洁); `cleaner` 保洁员; `solar` 光伏岗(光伏电站管护); `care` 护理员(照料员); `clerk` 村务协管员(信息员); `watch` 防火、地质灾害监测员; `special` 特设公益性岗位(公益专岗).
    """
    kind_title: str
    """
    岗位类别名称: In Chinese.
    """
    from_on: str
    """
    开始日期: The first day on which it holds.
    """
    amount: str
    """
    补贴标准: Yuan a month for each holder.
    """
    document_no: str
    """
    依据文号: What says so.
    """
    recorded_name: str
    """
    录入者姓名: Who set it.
    """
    recorded_at: str
    """
    录入时间: When.
    """


class StoredMatchesView(TypedDict):
    """
    What the last county-wide matching found for somebody.
    """

    person_id: str
    """
    人员标识: The person.
    """
    name: str
    """
    姓名: Masked.
    """
    division_code: str
    """
    行政区划代码: Village of the home.
    """
    matches: list[MatchView]
    """
    匹配岗位: The best first.
    """


class TownAssessment(TypedDict):
    """
    The town's score of a month, that of the democratic review, and what is deducted 镇考核.
    """

    town_score: float | str
    """
    镇评分: By the town, of 50.
    """
    democratic_score: float | str
    """
    民主评议分: By the people, of 20.
    """
    deduction: NotRequired[float | str]
    """
    扣款金额: Yuan that the month's stipend is less.
    """
    deduction_reason: NotRequired[str | None]
    """
    扣款原因: Why; given with a deduction.
    """
    told_on: NotRequired[str | None]
    """
    告知本人日期: When the person was told of the deduction, today at the latest; null: not yet, and the line waits.
    """


class UpdateLeft(TypedDict):
    """
    A village whose month is not locked, and how far it is.
    """

    division_code: str
    """
    行政区划代码: The village, 12 digits.
    """
    state: Literal["village", "town", "county", "locked"]
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """


class VacancyCorrection(TypedDict):
    """
    What is to be corrected of a vacancy before it is handed in, and why. A field left out stays as it is.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    title: NotRequired[str]
    """
    岗位名称: As the employer calls it; it may not ask for a sex.
    """
    trade: NotRequired[str]
    """
    工种: Trade, as people call it; matched with wanted trades and skills.
    """
    industry: NotRequired[
        Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"] | None
    ]
    """
    行业: Section of GB/T 4754: `A` 农、林、牧、渔业; `B` 采矿业; `C` 制造业; `D` 电力、热力、燃气及水生产和供应业; `E` 建筑业; `F` 批发和零售业; `G` 交通运输、仓储和邮政业; `H` 住宿和餐饮业; `I` 信息传输、软件和信息技术服务业; `J` 金融业; `K` 房地产业; `L` 租赁和商务服务业; `M` 科学研究和技术服务业; `N` 水利、环境和公共设施管理业; `O` 居民服务、修理和其他服务业; `P` 教育; `Q` 卫生和社会工作; `R` 文化、体育和娱乐业; `S` 公共管理、社会保障和社会组织; `T` 国际组织.
    """
    place_code: NotRequired[str]
    """
    工作地: 12-digit code, as exact as it is known.
    """
    site: NotRequired[str | None]
    """
    工作地点: Address.
    """
    places: NotRequired[int]
    """
    招聘人数: How many are wanted.
    """
    wage_from: NotRequired[float | str]
    """
    最低月工资: Yuan a month, whatever the pay.
    """
    wage_to: NotRequired[float | str]
    """
    最高月工资: Yuan a month.
    """
    age_from: NotRequired[int]
    """
    最低年龄: Whole years.
    """
    age_to: NotRequired[int]
    """
    最高年龄: Whole years.
    """
    education: NotRequired[Literal["primary", "middle", "high", "college", "bachelor"] | None]
    """
    最低学历: `primary` 小学; `middle` 初中; `high` 高中、中专; `college` 大专; `bachelor` 本科及以上; null: any.
    """
    skill_level: NotRequired[Literal["primary", "middle", "senior", "technician", "special"] | None]
    """
    技能等级要求: In the trade: `primary` 初级工; `middle` 中级工; `senior` 高级工; `technician` 技师; `special` 专项职业能力; null: none.
    """
    part_ability: NotRequired[bool]
    """
    接收弱劳动力: Whether people of partial ability can do it.
    """
    meals: NotRequired[bool]
    """
    包吃: Whether meals are given.
    """
    lodging: NotRequired[bool]
    """
    包住: Whether lodging is given.
    """
    conditions: NotRequired[str | None]
    """
    其他条件: What else is asked, such as physical needs; no sex.
    """
    valid_until: NotRequired[str]
    """
    有效期至: The last day on which people may be sent.
    """
    contact_phone: NotRequired[str]
    """
    联系电话: The employer's office; a mobile phone is refused.
    """


class VacancyEntry(TypedDict):
    """
    A vacancy 招聘岗位 that is taken in.
    """

    division_code: str
    """
    登记单位区划: The town, or the county, that takes it in.
    """
    employer: str
    """
    用人单位: Who engages.
    """
    credit_code: NotRequired[str | None]
    """
    统一社会信用代码: Of the employer (GB 32100).
    """
    title: str
    """
    岗位名称: As the employer calls it; it may not ask for a sex.
    """
    trade: str
    """
    工种: Trade, as people call it; matched with wanted trades and skills.
    """
    industry: NotRequired[
        Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"] | None
    ]
    """
    行业: Section of GB/T 4754: `A` 农、林、牧、渔业; `B` 采矿业; `C` 制造业; `D` 电力、热力、燃气及水生产和供应业; `E` 建筑业; `F` 批发和零售业; `G` 交通运输、仓储和邮政业; `H` 住宿和餐饮业; `I` 信息传输、软件和信息技术服务业; `J` 金融业; `K` 房地产业; `L` 租赁和商务服务业; `M` 科学研究和技术服务业; `N` 水利、环境和公共设施管理业; `O` 居民服务、修理和其他服务业; `P` 教育; `Q` 卫生和社会工作; `R` 文化、体育和娱乐业; `S` 公共管理、社会保障和社会组织; `T` 国际组织.
    """
    place_code: str
    """
    工作地: 12-digit code, as exact as it is known.
    """
    site: NotRequired[str | None]
    """
    工作地点: Address.
    """
    places: int
    """
    招聘人数: How many are wanted.
    """
    wage_from: float | str
    """
    最低月工资: Yuan a month, whatever the pay.
    """
    wage_to: float | str
    """
    最高月工资: Yuan a month.
    """
    pay_form: NotRequired[Literal["monthly", "daily", "piece"]]
    """
    计薪方式: `monthly` 月薪; `daily` 日薪; `piece` 计件.
    """
    full_time: NotRequired[bool]
    """
    全日制: Whether it is a full-time job.
    """
    age_from: int
    """
    最低年龄: Whole years.
    """
    age_to: int
    """
    最高年龄: Whole years.
    """
    education: NotRequired[Literal["primary", "middle", "high", "college", "bachelor"] | None]
    """
    最低学历: `primary` 小学; `middle` 初中; `high` 高中、中专; `college` 大专; `bachelor` 本科及以上; null: any.
    """
    skill_level: NotRequired[Literal["primary", "middle", "senior", "technician", "special"] | None]
    """
    技能等级要求: In the trade: `primary` 初级工; `middle` 中级工; `senior` 高级工; `technician` 技师; `special` 专项职业能力; null: none.
    """
    part_ability: NotRequired[bool]
    """
    接收弱劳动力: Whether people of partial ability can do it.
    """
    meals: NotRequired[bool]
    """
    包吃: Whether meals are given.
    """
    lodging: NotRequired[bool]
    """
    包住: Whether lodging is given.
    """
    conditions: NotRequired[str | None]
    """
    其他条件: What else is asked, such as physical needs; no sex.
    """
    valid_until: str
    """
    有效期至: The last day on which people may be sent.
    """
    source: Literal["county", "workshop", "cooperation", "relief", "fair", "other"]
    """
    岗位来源: `county` 县内企业; `workshop` 社区工厂(就业帮扶车间); `cooperation` 苏陕劳务协作; `relief` 以工代赈项目; `fair` 招聘会; `other` 其他.
    """
    contact_phone: str
    """
    联系电话: The employer's office; a mobile phone is refused.
    """


class VacancyView(TypedDict):
    """
    A vacancy as lists show one.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    vacancy_no: str
    """
    招聘岗位编号: Counts over the county.
    """
    division_code: str
    """
    登记单位区划: Who took it in.
    """
    employer: str
    """
    用人单位: Who engages.
    """
    title: str
    """
    岗位名称: As the employer calls it; it may not ask for a sex.
    """
    trade: str
    """
    工种: Trade, as people call it; matched with wanted trades and skills.
    """
    place_code: str
    """
    工作地: 12-digit code, as exact as it is known.
    """
    places: int
    """
    招聘人数: How many are wanted.
    """
    hired: int
    """
    已录用人数: Through recommendations.
    """
    wage_from: str
    """
    最低月工资: Yuan a month, whatever the pay.
    """
    wage_to: str
    """
    最高月工资: Yuan a month.
    """
    full_time: bool
    """
    全日制: Whether it is a full-time job.
    """
    age_from: int
    """
    最低年龄: Whole years.
    """
    age_to: int
    """
    最高年龄: Whole years.
    """
    part_ability: bool
    """
    接收弱劳动力: Whether people of partial ability can do it.
    """
    valid_until: str
    """
    有效期至: The last day on which people may be sent.
    """
    source: Literal["county", "workshop", "cooperation", "relief", "fair", "other"]
    """
    岗位来源: `county` 县内企业; `workshop` 社区工厂(就业帮扶车间); `cooperation` 苏陕劳务协作; `relief` 以工代赈项目; `fair` 招聘会; `other` 其他.
    """


class VerificationEntry(TypedDict):
    """
    A verification 核查 of somebody.
    """

    verified_on: str
    """
    核查日期: When, today at the latest.
    """
    way: Literal["visit", "phone", "data"]
    """
    核查方式: `visit` 入户; `phone` 电话; `data` 数据比对.
    """
    result: Literal["true", "false", "unreachable", "died", "moved"]
    """
    核查结果: `true` 属实; `false` 不属实; `unreachable` 联系不上; `died` 已死亡; `moved` 已迁出.
    """
    found: NotRequired[str | None]
    """
    核查情况: What was found; needed where the result is not `true`.
    """


class VillageAssessment(TypedDict):
    """
    The village's score of a month 村评分.
    """

    score: float | str
    """
    村评分: By the village, of 30.
    """


class WatchingFactory(TypedDict):
    """
    A factory is watched 列入监测, and has some months to mend what is wrong.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    reason: Literal["idle", "few_workers", "unreported", "wages", "unsafe", "other"]
    """
    监测原因: `idle` 停工停产; `few_workers` 带动就业不足; `unreported` 未报送月报; `wages` 拖欠工资; `unsafe` 安全隐患; `other` 其他.
    """


class WorkMonthView(TypedDict):
    """
    A month of a spell.
    """

    month: str
    """
    月份: `YYYY-MM`.
    """
    share: str
    """
    务工月数: 0, 0.5 or 1.
    """
    wage: str
    """
    工资: Yuan.
    """
    source: Literal["officer", "self", "payroll", "insurance"]
    """
    数据来源: `officer` 干部电话核实; `self` 本人; `payroll` 企业工资表; `insurance` 社保比对.
    """
    note: str | None
    """
    说明: Why it is unusual.
    """
    recorded_name: str
    """
    登记人: Who recorded it.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """


class WorkedYear(TypedDict):
    """
    What somebody worked and earned in a year.
    """

    year: int
    """
    年度: The year.
    """
    months: str
    """
    务工月数: Months worked.
    """
    wage: str
    """
    工资收入: Yuan.
    """


class ListClientsQuery(TypedDict):
    client_id: NotRequired[str]
    """
    客户端编号: Only this one.
    """
    department: NotRequired[str]
    """
    部门: Only of this department.
    """
    active: NotRequired[bool]
    """
    有效: Only those that get tokens, or only the others.
    """
    pending: NotRequired[bool]
    """
    待核准: Only those that wait, or only the others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListStaffQuery(TypedDict):
    role: NotRequired[str]
    """
    岗位角色: Only of this role.
    """
    department: NotRequired[str]
    """
    部门: Only of this department.
    """
    pending: NotRequired[bool]
    """
    待核准: Only those that wait, or only the others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ReadHouseholdTimelineQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class FindHouseholdProfilesQuery(TypedDict):
    household_no: str
    """
    户编号: Number of the household, exactly.
    """


class ReadBoardQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: County, town or village; without it the smallest division that holds all the caller may see.
    """


class ReadMoneyBoardQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: County, town or village; without it the smallest division that holds all the caller may see.
    """
    source_code: NotRequired[str]
    """
    资金来源: Only money of this source.
    """
    budget_year: NotRequired[int]
    """
    预算年度: Only money of this year's budget.
    """
    direct: NotRequired[bool]
    """
    直达资金: Only direct money, or only other.
    """


class ListProjectMoneyQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: Only projects that lie in this division.
    """
    source_code: NotRequired[str]
    """
    资金来源: Only money of this source.
    """
    budget_year: NotRequired[int]
    """
    预算年度: Only money of this year's budget.
    """
    direct: NotRequired[bool]
    """
    直达资金: Only direct money, or only other.
    """
    state: NotRequired[str]
    """
    状态: Only projects of this state.
    """
    category: NotRequired[str]
    """
    项目类型: Only this category, of any level.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ReadAssetBoardQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: County, town or village; without it the smallest division that holds all the caller may see.
    """


class ListProjectAssetsQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: Only projects that lie in this division.
    """
    differing: NotRequired[bool]
    """
    不一致: Only those whose money and assets differ, or only those that agree.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ReadJobsBoardQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: County, town or village; without it the smallest division that holds all the caller may see.
    """


class ListTasksQuery(TypedDict):
    all: NotRequired[bool]
    """
    含下级: All tasks within the caller's divisions, of every level and person.
    """
    mine: NotRequired[bool]
    """
    只看本人: Only what was given to the caller's own account.
    """
    kind: NotRequired[str]
    """
    类型: Only this procedure, such as case.
    """
    overdue: NotRequired[bool]
    """
    已逾期: Only what is overdue, or only what is not.
    """
    due_before: NotRequired[str]
    """
    应办日期早于: Only what is due before this day.
    """
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class CountTasksQuery(TypedDict):
    all: NotRequired[bool]
    """
    含下级: All tasks within the caller's divisions, of every level and person.
    """


CountTasksAnswer: TypeAlias = list[TaskCount]


class CountTasksByUnitQuery(TypedDict):
    by: NotRequired[Literal["town", "village", "person"]]
    """
    分组: By town, village or person.
    """


CountTasksByUnitAnswer: TypeAlias = list[UnitCount]


class ListNoticesQuery(TypedDict):
    unread: NotRequired[bool]
    """
    未读: Only unread ones, or only read ones.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class SearchGatewayAuditQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    actor: NotRequired[str]
    """
    操作者: Only deeds of this client.
    """
    action: NotRequired[str]
    """
    操作: Only this kind of deed.
    """
    resource: NotRequired[str]
    """
    对象类型: Only this kind of record.
    """
    resource_id: NotRequired[str]
    """
    对象标识: Only this record.
    """
    purpose: NotRequired[str]
    """
    用途: Only deeds whose purpose contains this.
    """
    since: NotRequired[str]
    """
    时间起: Only from this moment on.
    """
    until: NotRequired[str]
    """
    时间止: Only before this moment.
    """


class ListGatewayDeadLettersQuery(TypedDict):
    consumer: NotRequired[str]
    """
    消费者: Only of this consumer.
    """
    state: NotRequired[Literal["failed", "parked", "applied", "discarded"]]
    """
    状态: Only in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before.
    """


class ListAssetCandidatesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    state: NotRequired[Literal["open", "registered", "dismissed"]]
    """
    状态: Only this state.
    """
    search: NotRequired[str]
    """
    搜索: Part of a name or a code.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    state: NotRequired[
        Literal[
            "registering",
            "publicity",
            "approval",
            "confirmed",
            "handing_over",
            "in_use",
            "idle",
            "disputed",
            "lost",
            "disposing",
            "disposed",
            "written_off",
            "split",
            "merged",
            "withdrawn",
        ]
    ]
    """
    状态: Only this state.
    """
    asset_class: NotRequired[Literal["operating", "public", "household"]]
    """
    资产类别: Only this class.
    """
    form: NotRequired[Literal["fixed", "equity", "biological", "intangible"]]
    """
    资产形态: Only this form.
    """
    kind: NotRequired[
        Literal[
            "base",
            "shed",
            "plant",
            "cold_store",
            "tourism",
            "ecommerce",
            "photovoltaic",
            "factory",
            "operating_works",
            "shares",
            "claim",
            "income_right",
            "orchard",
            "breeding",
            "brand",
            "road",
            "irrigation",
            "water",
            "sanitation",
            "education",
            "culture",
            "sport",
            "health",
            "power",
            "service",
            "network",
            "forest",
            "livestock",
            "seedlings",
            "tools",
            "yard",
        ]
    ]
    """
    资产类型: Only this kind.
    """
    owner_level: NotRequired[Literal["county", "town", "village", "joint", "household", "operator"]]
    """
    所有权归属: Only owned on this level.
    """
    formed_year: NotRequired[int]
    """
    形成年份: Only of this year.
    """
    funding: NotRequired[
        Literal["linkage", "poverty", "integrated", "industry", "partner", "society", "bond", "loan", "donation", "own"]
    ]
    """
    资金来源: Only paid for with this too.
    """
    project_id: NotRequired[str]
    """
    项目标识: Only built by this project.
    """
    standing: NotRequired[bool]
    """
    在册: Only what is on the register, or only what was split, merged, withdrawn.
    """
    search: NotRequired[str]
    """
    搜索: Part of a name or a number.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetChangesQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ReadAssetWorthQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: Only in this county, town or village, 12 digits.
    """
    on: NotRequired[str]
    """
    日期: Up to which assets are written off; left out: today.
    """


class ListAssetChecksQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListCheckItemsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListCheckDifferencesQuery(TypedDict):
    campaign_id: NotRequired[str]
    """
    活动标识: Only of this campaign.
    """
    state: NotRequired[Literal["open", "answered", "closed", "excepted"]]
    """
    状态: Only this state.
    """
    kind: NotRequired[Literal["only_industry", "only_local", "duplicate", "value", "quantity", "kind", "owner"]]
    """
    差异类型: Only this kind.
    """
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListOperatingContractsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    asset_id: NotRequired[str]
    """
    资产标识: Only of this asset.
    """
    resource_id: NotRequired[str]
    """
    资源标识: Only of this resource.
    """
    state: NotRequired[Literal["draft", "submitted", "filed", "ended", "terminated", "withdrawn"]]
    """
    状态: Only this state.
    """
    overdue: NotRequired[bool]
    """
    有拖欠: Only those with arrears, or only others.
    """
    ends_by: NotRequired[str]
    """
    到期日期止: Only those in force that end on this day or earlier.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListDistributionsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    state: NotRequired[Literal["draft", "publicity", "review", "filing", "paying", "result", "archived", "cancelled"]]
    """
    状态: Only this state.
    """
    year: NotRequired[int]
    """
    年度: Only of this year.
    """
    household_id: NotRequired[str]
    """
    农户标识: Only those that pay this household.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListIncomeBalancesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only this village, 12 digits.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListCollectivesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    ended: NotRequired[bool]
    """
    已注销: Only ended ones, or only others.
    """
    search: NotRequired[str]
    """
    搜索: Part of a name or credit code.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListCollectiveChangesQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class GetCollectivePreservationQuery(TypedDict):
    year: int
    """
    年度: Since its books begin.
    """


class GetCollectiveEquityQuery(TypedDict):
    on: NotRequired[str]
    """
    截至日期: Left out: today.
    """


class ListCollectiveEntriesQuery(TypedDict):
    month: NotRequired[str]
    """
    账期: Year and month.
    """
    direction: NotRequired[Literal["in", "out"]]
    """
    收支方向: Only this direction.
    """
    subject: NotRequired[
        Literal[
            "operation",
            "subsidy",
            "donation",
            "interest",
            "other_income",
            "maintenance",
            "welfare",
            "management",
            "investment",
            "purchase",
            "other_expense",
        ]
    ]
    """
    科目: Only this subject.
    """
    account_id: NotRequired[str]
    """
    账户标识: Only of this account.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListCollectiveMonthsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    collective_id: NotRequired[str]
    """
    集体经济组织标识: Only of this collective.
    """
    month: NotRequired[str]
    """
    账期: Year and month.
    """
    state: NotRequired[Literal["draft", "submitted", "checked", "publicity", "closed"]]
    """
    状态: Only this state.
    """
    differing: NotRequired[bool]
    """
    不一致: Only where bank and books differ, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListCollectiveResourcesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    collective_id: NotRequired[str]
    """
    集体经济组织标识: Only of this collective.
    """
    kind: NotRequired[Literal["arable", "garden", "forest", "grass", "water", "wasteland", "construction", "minerals", "other"]]
    """
    资源类型: Only this kind.
    """
    use: NotRequired[Literal["self", "contracted", "idle"]]
    """
    使用状态: Only what is used so today.
    """
    standing: NotRequired[bool]
    """
    在册: Only what is in the register, or only what was withdrawn.
    """
    search: NotRequired[str]
    """
    搜索: Part of a name or parcel code.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetCareQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    asset_class: NotRequired[Literal["operating", "public", "household"]]
    """
    资产类别: Only this class.
    """
    lacking: NotRequired[bool]
    """
    管护缺失: Only those that lack one of the five, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListRepairsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    asset_id: NotRequired[str]
    """
    资产标识: Only of this asset.
    """
    state: NotRequired[Literal["reported", "assigned", "done", "accepted", "settled", "refused"]]
    """
    状态: Only this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHandoversQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    state: NotRequired[Literal["draft", "submitted", "checked", "signed", "returned", "archived", "cancelled"]]
    """
    状态: Only this state.
    """
    asset_id: NotRequired[str]
    """
    资产标识: Only of this asset.
    """
    since: NotRequired[str]
    """
    日期起: Handed over on this day or later.
    """
    until: NotRequired[str]
    """
    日期止: Handed over on this day or earlier.
    """
    search: NotRequired[str]
    """
    搜索: Part of the name of a unit.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


RecordResourceBody: TypeAlias = (
    ResVilEntry
    | ResGrpEntry
    | ResFacEntry
    | ResSitEntry
    | ResParEntry
    | ResForEntry
    | ResWatEntry
    | ResMinEntry
    | ResHazEntry
    | ResCrpEntry
    | ResEntEntry
    | ResTouEntry
    | ResTreEntry
    | ResIchEntry
    | ResProEntry
    | ResBrdEntry
)
"""
By the register in the address.
"""


class ListResourcesQuery(TypedDict):
    register: NotRequired[str]
    """
    资源登记表: Only this register.
    """
    base: NotRequired[Literal["village", "natural", "special"]]
    """
    基础数据库: Only registers of this base.
    """
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    search: NotRequired[str]
    """
    搜索: Part of a key, a name or another text.
    """
    field_name: NotRequired[str]
    """
    字段名: A field of `register`, with `equals`.
    """
    equals: NotRequired[str]
    """
    字段值: What this field says.
    """
    withdrawn: NotRequired[bool]
    """
    已作废: What was taken back instead of what stands.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


CorrectResourceBody: TypeAlias = (
    ResVilCorrection
    | ResGrpCorrection
    | ResFacCorrection
    | ResSitCorrection
    | ResParCorrection
    | ResForCorrection
    | ResWatCorrection
    | ResMinCorrection
    | ResHazCorrection
    | ResCrpCorrection
    | ResEntCorrection
    | ResTouCorrection
    | ResTreCorrection
    | ResIchCorrection
    | ResProCorrection
    | ResBrdCorrection
)
"""
By the register of the record.
"""


class ListResourceChangesQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListResourceQualityQuery(TypedDict):
    register: NotRequired[str]
    """
    资源登记表: Only this register.
    """
    base: NotRequired[Literal["village", "natural", "special"]]
    """
    基础数据库: Only registers of this base.
    """
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    by: NotRequired[Literal["register", "town", "register_town"]]
    """
    分组: What a line is of.
    """


class ListResourcesFailingQuery(TypedDict):
    register: NotRequired[str]
    """
    资源登记表: Only this register.
    """
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListDisposalsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    asset_id: NotRequired[str]
    """
    资产标识: Only of this asset.
    """
    state: NotRequired[
        Literal[
            "applied",
            "reviewing",
            "reviewed",
            "publicity",
            "deciding",
            "approved",
            "executed",
            "proceeds_in",
            "written_off",
            "archived",
            "refused",
            "cancelled",
        ]
    ]
    """
    状态: Only this state.
    """
    manner: NotRequired[
        Literal["sale", "exchange", "scrap", "loss", "demolition", "transfer", "exit", "disaster", "expropriation"]
    ]
    """
    处置方式: Only this manner.
    """
    unused_over: NotRequired[bool]
    """
    收入超期未使用: Only those whose proceeds wait to be used for longer than the parameter `disposal_reuse_days`, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListInventoriesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town and its villages, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    state: NotRequired[Literal["planned", "counting", "reconciling", "reported", "confirmed", "closed", "cancelled"]]
    """
    状态: Only this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListDueInventoriesQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListInventoryLinesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    asset_id: NotRequired[str]
    """
    资产标识: Only of this asset.
    """
    result: NotRequired[Literal["ok", "shortage", "damaged", "moved", "idle", "duplicate", "inaccessible", "surplus"]]
    """
    盘点结果: Only with this result.
    """
    counted: NotRequired[bool]
    """
    已盘点: Only what is counted, or only what is not.
    """
    checked: NotRequired[bool]
    """
    已复核: Only what is checked, or only what is not.
    """
    differing: NotRequired[bool]
    """
    有差异: Only what is not as the register has it, or only others.
    """
    search: NotRequired[str]
    """
    搜索: Part of a name or an asset code.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsBatchesQuery(TypedDict):
    feed: NotRequired[str]
    """
    数据表: Only batches of this table.
    """
    state: NotRequired[Literal["queued", "running", "completed", "refused"]]
    """
    状态: Only batches in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class HandOverAssetsBatchForm(TypedDict):
    period: NotRequired[str]
    """
    数据期: A label of the period.
    """


class ListAssetsRejectsQuery(TypedDict):
    reason: NotRequired[str]
    """
    错误代码: Only this reason.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsSupervisionRunsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsSupervisionFindingsQuery(TypedDict):
    rule: NotRequired[str]
    """
    规则: Only this rule, such as RA4.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsAlertsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    rule: NotRequired[str]
    """
    规则: Only this rule, such as RA4.
    """
    light: NotRequired[Light]
    """
    灯: Only this light.
    """
    state: NotRequired[Literal["new", "assigned", "checked", "fixed", "closed"]]
    """
    状态: Only this state.
    """
    subject_id: NotRequired[str]
    """
    预警对象标识: Only about this record.
    """
    open: NotRequired[bool]
    """
    未关闭: Whether it is not closed.
    """
    gone: NotRequired[bool]
    """
    已消除: Whether what was found is no more.
    """
    subject: NotRequired[RiskSubject]
    """
    对象: Only about records of this kind.
    """
    mine: NotRequired[bool]
    """
    只看本人: Only what was given to the caller's account.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsAlertSuppressionsQuery(TypedDict):
    state: NotRequired[Literal["proposed", "approved", "refused", "ended"]]
    """
    状态: Only this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsPublicitiesQuery(TypedDict):
    kind: NotRequired[str]
    """
    公示种类: Only this kind.
    """
    town: NotRequired[str]
    """
    镇: Only records of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only records of this village, 12 digits.
    """
    subject: NotRequired[str]
    """
    公示对象: Only of such records.
    """
    subject_id: NotRequired[str]
    """
    公示对象标识: Only of this record.
    """
    state: NotRequired[Literal["running", "over", "closed", "withdrawn"]]
    """
    状态: `running`, `over` (its period, but not closed), `closed`, `withdrawn`.
    """
    public: NotRequired[bool]
    """
    公开中: Only what everybody may read now, or not.
    """
    long_term: NotRequired[bool]
    """
    长期公开: Only what stays public, or not.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsObjectionsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsParametersQuery(TypedDict):
    on: NotRequired[str]
    """
    适用日期: The day whose versions are asked for; today if empty.
    """


class GetAssetsParameterQuery(TypedDict):
    on: NotRequired[str]
    """
    适用日期: The day whose versions are asked for; today if empty.
    """


class ListAssetsParameterVersionsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsAlertAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddAssetsAlertAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListAssetAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddAssetAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListOperatingContractAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddOperatingContractAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListDistributionAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddDistributionAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListCollectiveMonthAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddCollectiveMonthAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListRepairAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddRepairAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListDisposalAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddDisposalAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListInventoryAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddInventoryAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListHandoverAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddHandoverAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListAssetsPublicityAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddAssetsPublicityAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListAssetsExportsQuery(TypedDict):
    state: NotRequired[ExportState]
    """
    状态: Only in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsExportsWaitingQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAssetsDeadLettersQuery(TypedDict):
    consumer: NotRequired[str]
    """
    消费者: Only of this consumer.
    """
    state: NotRequired[Literal["failed", "parked", "applied", "discarded"]]
    """
    状态: Only in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before.
    """


class SearchAssetsAuditQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    actor: NotRequired[str]
    """
    操作者: Only deeds of this client.
    """
    action: NotRequired[str]
    """
    操作: Only this kind of deed.
    """
    resource: NotRequired[str]
    """
    对象类型: Only this kind of record.
    """
    resource_id: NotRequired[str]
    """
    对象标识: Only this record.
    """
    purpose: NotRequired[str]
    """
    用途: Only deeds whose purpose contains this.
    """
    since: NotRequired[str]
    """
    时间起: Only from this moment on.
    """
    until: NotRequired[str]
    """
    时间止: Only before this moment.
    """


class ListAssetsDisclosuresQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    actor: NotRequired[str]
    """
    操作者: Only deeds of this client.
    """
    action: NotRequired[str]
    """
    操作: Only this kind of deed.
    """
    resource: NotRequired[str]
    """
    对象类型: Only this kind of record.
    """
    resource_id: NotRequired[str]
    """
    对象标识: Only this record.
    """
    purpose: NotRequired[str]
    """
    用途: Only deeds whose purpose contains this.
    """
    since: NotRequired[str]
    """
    时间起: Only from this moment on.
    """
    until: NotRequired[str]
    """
    时间止: Only before this moment.
    """


class ListFundBatchesQuery(TypedDict):
    source_code: NotRequired[str]
    """
    资金来源: Only this source.
    """
    budget_year: NotRequired[int]
    """
    预算年度: Only this year.
    """
    direct: NotRequired[bool]
    """
    直达资金: Only direct money, or only other.
    """
    received_from: NotRequired[str]
    """
    到位日期起: Received on this day or later.
    """
    received_to: NotRequired[str]
    """
    到位日期止: Received on this day or earlier.
    """
    cancelled: NotRequired[bool]
    """
    已冲销: Only cancelled ones, or only others.
    """
    late: NotRequired[bool]
    """
    逾期未分配: Only those that wait although their day has passed.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAllotmentsQuery(TypedDict):
    kind: NotRequired[Literal["allocate", "release", "withdraw", "pull_back", "recover"]]
    """
    指标单类型: Only this kind.
    """
    state: NotRequired[Literal["proposed", "posted", "refused", "withdrawn", "reversed"]]
    """
    状态: Only this state.
    """
    batch_id: NotRequired[str]
    """
    资金批次标识: Only those that move money of this batch.
    """
    project_id: NotRequired[str]
    """
    项目标识: Only those for this project.
    """
    since: NotRequired[str]
    """
    日期起: In effect on this day or later.
    """
    until: NotRequired[str]
    """
    日期止: In effect on this day or earlier.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJournalEntriesQuery(TypedDict):
    kind: NotRequired[Literal["receive", "allocate", "withdraw", "release", "pull_back", "pay", "refund", "recover", "reverse"]]
    """
    记账类型: Only this kind.
    """
    batch_id: NotRequired[str]
    """
    资金批次标识: Only what moved money of this batch.
    """
    project_id: NotRequired[str]
    """
    项目标识: Only what moved money of this project.
    """
    subject_id: NotRequired[str]
    """
    业务标识: Only what was posted by this record.
    """
    since: NotRequired[str]
    """
    日期起: Happened on this day or later.
    """
    until: NotRequired[str]
    """
    日期止: Happened on this day or earlier.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLedgerRowsQuery(TypedDict):
    level: NotRequired[Literal["county", "town", "village"]]
    """
    账簿层级: To units of which level rows are rolled up.
    """
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    source_code: NotRequired[str]
    """
    资金来源: Only this source.
    """
    budget_year: NotRequired[int]
    """
    预算年度: Only this year.
    """
    batch_id: NotRequired[str]
    """
    资金批次标识: Only money of this batch.
    """
    project_id: NotRequired[str]
    """
    项目标识: Only money of this project.
    """
    as_of: NotRequired[str]
    """
    截至日期: As it was at the end of this day; left out: today.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLoansQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    lender: NotRequired[str]
    """
    贷款银行: Only of this bank.
    """
    state: NotRequired[
        Literal[
            "applied",
            "rated",
            "approved",
            "disbursed",
            "in_use",
            "extended",
            "renewed",
            "compensated",
            "recovering",
            "repaid",
            "recovered",
            "written_off",
            "refused",
        ]
    ]
    """
    状态: Only in this state.
    """
    household_id: NotRequired[str]
    """
    农户标识: Only of this household.
    """
    overdue: NotRequired[bool]
    """
    已逾期: Only overdue ones, or only others.
    """
    grade: NotRequired[Literal["normal", "attention", "substandard", "doubtful", "loss"]]
    """
    五级分类: Only of this class.
    """
    due_from: NotRequired[str]
    """
    到期日期起: Only those due on this day or later.
    """
    due_to: NotRequired[str]
    """
    到期日期止: Only those due on this day or earlier.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListRiskFundEntriesQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListSubsidyRunsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListSubsidyLinesQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLoanFindingsQuery(TypedDict):
    rule: NotRequired[Literal["R-M1", "R-M2", "R-M3", "R-M4", "R-M5", "R-M6", "R-M7", "R-M8", "R-M9", "F-A19"]]
    """
    规则: Only of this check.
    """


class ReadLoanFiguresQuery(TypedDict):
    by: NotRequired[Literal["lender", "town", "county"]]
    """
    分组: By what.
    """


class ListLedgerMonthsQuery(TypedDict):
    month: str
    """
    账期: Year and month.
    """


class ListReconciliationsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListProjectsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only projects of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only projects of this village, 12 digits.
    """
    state: NotRequired[str]
    """
    状态: Only this state.
    """
    category: NotRequired[str]
    """
    项目类型: Only this category, of any level.
    """
    year: NotRequired[int]
    """
    年度: Only this year.
    """
    origin: NotRequired[Literal["village", "town", "county"]]
    """
    申报主体: Only applied for by this level.
    """
    in_library: NotRequired[bool]
    """
    在库: Only approved and publicised projects, or only others.
    """
    open: NotRequired[bool]
    """
    未关闭: Only those that have not ended, or only ended ones.
    """
    search: NotRequired[str]
    """
    搜索: Part of a name or a code.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAnnualPlansQuery(TypedDict):
    year: NotRequired[int]
    """
    年度: Only this year.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAnnualPlanLinesQuery(TypedDict):
    revision: NotRequired[int]
    """
    修订号: Left out: the latest.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAnnualPlanChangesQuery(TypedDict):
    revision: NotRequired[int]
    """
    修订号: Left out: the latest.
    """


class ListPaymentsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only projects of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only projects of this village, 12 digits.
    """
    state: NotRequired[Literal["draft", "department", "finance", "payable", "paid", "filed", "cancelled", "reversed"]]
    """
    状态: Only this state.
    """
    stage: NotRequired[Literal["start", "progress", "settlement", "retention", "persons"]]
    """
    支付阶段: Only this stage.
    """
    project_id: NotRequired[str]
    """
    项目标识: Only of this project.
    """
    contract_id: NotRequired[str]
    """
    合同标识: Only of this contract.
    """
    party_id: NotRequired[str]
    """
    往来单位标识: Only to this party.
    """
    batch_id: NotRequired[str]
    """
    资金批次标识: Only what is paid of this batch.
    """
    paid_from: NotRequired[str]
    """
    支付日期起: Paid on this day or later.
    """
    paid_to: NotRequired[str]
    """
    支付日期止: Paid on this day or earlier.
    """
    search: NotRequired[str]
    """
    搜索: Part of a purpose, project, contract number or party's name.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListStipendPayrollsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    month: NotRequired[str]
    """
    月份: Only of this month, its first day.
    """
    fund: NotRequired[str]
    """
    资金来源: Only of this fund of posts.
    """
    state: NotRequired[Literal["confirming", "department", "finance", "bank", "publicity", "archived", "cancelled"]]
    """
    批次状态: Only in this state.
    """
    waiting: NotRequired[bool]
    """
    待申请支付: Whether they wait for money for which nobody has asked yet.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListWorksQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    state: NotRequired[str]
    """
    状态: Only this state.
    """
    open: NotRequired[bool]
    """
    未关闭: Only those that have not ended, or only ended ones.
    """
    urgency: NotRequired[int]
    """
    紧急程度: At least: 1 due soon, 2 overdue, 3 long overdue.
    """
    project: NotRequired[str]
    """
    项目标识: Only of this project.
    """
    search: NotRequired[str]
    """
    搜索: Part of a name or a code.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListWorksResultsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    accepted_from: NotRequired[str]
    """
    验收日期起: Accepted on this day or later.
    """
    accepted_to: NotRequired[str]
    """
    验收日期止: Accepted on this day or before.
    """


class ListLabourQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListContractsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    project: NotRequired[str]
    """
    项目标识: Only of this project.
    """
    party: NotRequired[str]
    """
    往来单位标识: Only with this party.
    """
    kind: NotRequired[Literal["works", "goods", "services", "self_build", "work_relief"]]
    """
    合同类别: Only of this kind.
    """
    state: NotRequired[Literal["active", "terminated"]]
    """
    状态: Only in this state.
    """
    changing: NotRequired[bool]
    """
    有待批变更: Only with a change that waits for its approval, or only without.
    """
    search: NotRequired[str]
    """
    搜索: Part of a number, of what is delivered or of a party's name.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListPartiesQuery(TypedDict):
    kind: NotRequired[Literal["enterprise", "individual", "cooperative", "collective", "committee", "institution", "society"]]
    """
    单位类别: Only of this kind.
    """
    search: NotRequired[str]
    """
    搜索: Part of a name or a code.
    """
    account_waiting: NotRequired[bool]
    """
    有待核准账户: Only with an account that waits for a second person, or only without.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListIssuesQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    year: NotRequired[int]
    """
    年度: Only of this year.
    """
    found_by: NotRequired[Literal["audit", "discipline", "finance", "assessment", "visit", "hotline", "self"]]
    """
    问题来源: Only found by these.
    """
    category: NotRequired[
        Literal[
            "policy",
            "funds",
            "project",
            "procurement",
            "disclosure",
            "performance",
            "monitoring",
            "cooperation",
            "industry",
            "mutual_fund",
            "credit",
            "collective",
            "reward",
            "files",
            "other",
        ]
    ]
    """
    问题类别: Only of this category.
    """
    kind: NotRequired[Literal["prompt", "dated", "lasting"]]
    """
    整改类型: Only of this kind.
    """
    state: NotRequired[str]
    """
    状态: Only this state.
    """
    open: NotRequired[bool]
    """
    未关闭: Only those not struck off, or only those that ended.
    """
    overdue: NotRequired[bool]
    """
    已逾期: Only those whose deadline has passed, or only others.
    """
    urgency: NotRequired[int]
    """
    紧急程度: At least so urgent: 1 due soon, 2 overdue, 3 long overdue.
    """
    unit: NotRequired[str]
    """
    单位: Only those that this unit works on.
    """
    public: NotRequired[bool]
    """
    向社会公开: Only those to be made public, or only others.
    """
    project: NotRequired[str]
    """
    项目标识: Only of this project.
    """
    fund_batch: NotRequired[str]
    """
    资金批次标识: Only of this batch of money.
    """
    origin: NotRequired[str]
    """
    来源问题标识: Only those that are the like of this one.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ReadIssueStatisticsQuery(TypedDict):
    by: NotRequired[Literal["found_by", "category", "kind", "state", "overdue", "year", "town", "unit"]]
    """
    分组: By what; `unit` is the one in the lead, `town` where it lies.
    """
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    year: NotRequired[int]
    """
    年度: Only of this year.
    """
    found_by: NotRequired[Literal["audit", "discipline", "finance", "assessment", "visit", "hotline", "self"]]
    """
    问题来源: Only found by these.
    """
    category: NotRequired[
        Literal[
            "policy",
            "funds",
            "project",
            "procurement",
            "disclosure",
            "performance",
            "monitoring",
            "cooperation",
            "industry",
            "mutual_fund",
            "credit",
            "collective",
            "reward",
            "files",
            "other",
        ]
    ]
    """
    问题类别: Only of this category.
    """
    kind: NotRequired[Literal["prompt", "dated", "lasting"]]
    """
    整改类型: Only of this kind.
    """


class ListIssueSearchesQuery(TypedDict):
    waiting: NotRequired[bool]
    """
    待反馈: Only those without an answer, or only others.
    """
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListGoalApprovalsQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    year: NotRequired[int]
    """
    年度: Only of this year.
    """
    project: NotRequired[str]
    """
    项目标识: Only of this project.
    """
    disclosed: NotRequired[bool]
    """
    已公开: Only those made public, or only others.
    """
    overdue: NotRequired[bool]
    """
    已逾期: Only those that were not made public in time, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListMonitoringsQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    year: NotRequired[int]
    """
    年度: Only of this year.
    """
    project: NotRequired[str]
    """
    项目标识: Only of this project.
    """
    state: NotRequired[str]
    """
    状态: Only this state.
    """
    open: NotRequired[bool]
    """
    未关闭: Only those for which somebody has to act, or only others.
    """
    urgency: NotRequired[int]
    """
    紧急程度: At least so urgent: 1 due soon, 2 overdue, 3 long overdue.
    """
    low: NotRequired[bool]
    """
    有偏低指标: Only those with an indicator below its share, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListEvaluationsQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    year: NotRequired[int]
    """
    年度: Only of this year.
    """
    project: NotRequired[str]
    """
    项目标识: Only of this project.
    """
    state: NotRequired[str]
    """
    状态: Only this state.
    """
    open: NotRequired[bool]
    """
    未关闭: Only those for which somebody has to act, or only others.
    """
    urgency: NotRequired[int]
    """
    紧急程度: At least so urgent: 1 due soon, 2 overdue, 3 long overdue.
    """
    grade: NotRequired[Literal["excellent", "good", "fair", "poor"]]
    """
    评价等级: Only with this grade.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ReadPerformanceStatisticsQuery(TypedDict):
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    year: NotRequired[int]
    """
    年度: Year of the budget; unless said, the last one.
    """


class ListSupervisionRunsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListSupervisionFindingsQuery(TypedDict):
    rule: NotRequired[str]
    """
    规则: Only this rule, such as F-A01.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAlertsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    rule: NotRequired[str]
    """
    规则: Only this rule, such as F-A01.
    """
    light: NotRequired[Light]
    """
    灯: Only this light.
    """
    state: NotRequired[Literal["new", "assigned", "checked", "fixed", "closed"]]
    """
    状态: Only this state.
    """
    subject_id: NotRequired[str]
    """
    预警对象标识: Only about this record.
    """
    open: NotRequired[bool]
    """
    未关闭: Whether it is not closed.
    """
    gone: NotRequired[bool]
    """
    已消除: Whether what was found is no more.
    """
    subject: NotRequired[Subject]
    """
    对象: Only about records of this kind.
    """
    mine: NotRequired[bool]
    """
    只看本人: Only what was given to the caller's account.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAlertSuppressionsQuery(TypedDict):
    state: NotRequired[Literal["proposed", "approved", "refused", "ended"]]
    """
    状态: Only this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ReadIndustryShareQuery(TypedDict):
    year: NotRequired[int]
    """
    年度: Year of the budget; unless said, this one.
    """


class ReadSpendingProgressQuery(TypedDict):
    year: NotRequired[int]
    """
    年度: Year of the budget; unless said, this one.
    """


class ListFundsBatchesQuery(TypedDict):
    feed: NotRequired[str]
    """
    数据表: Only batches of this table.
    """
    state: NotRequired[Literal["queued", "running", "completed", "refused"]]
    """
    状态: Only batches in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class HandOverFundsBatchForm(TypedDict):
    period: NotRequired[str]
    """
    数据期: A label of the period.
    """


class ListFundsRejectsQuery(TypedDict):
    reason: NotRequired[str]
    """
    错误代码: Only this reason.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListFundsPublicitiesQuery(TypedDict):
    kind: NotRequired[str]
    """
    公示种类: Only this kind.
    """
    town: NotRequired[str]
    """
    镇: Only records of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only records of this village, 12 digits.
    """
    subject: NotRequired[str]
    """
    公示对象: Only of such records.
    """
    subject_id: NotRequired[str]
    """
    公示对象标识: Only of this record.
    """
    state: NotRequired[Literal["running", "over", "closed", "withdrawn"]]
    """
    状态: `running`, `over` (its period, but not closed), `closed`, `withdrawn`.
    """
    public: NotRequired[bool]
    """
    公开中: Only what everybody may read now, or not.
    """
    long_term: NotRequired[bool]
    """
    长期公开: Only what stays public, or not.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListFundsObjectionsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListFundsParametersQuery(TypedDict):
    on: NotRequired[str]
    """
    适用日期: The day whose versions are asked for; today if empty.
    """


class GetFundsParameterQuery(TypedDict):
    on: NotRequired[str]
    """
    适用日期: The day whose versions are asked for; today if empty.
    """


class ListFundsParameterVersionsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAlertAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddAlertAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListAnnualPlanAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddAnnualPlanAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListContractAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddContractAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListFundBatchAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddFundBatchAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListIssueAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddIssueAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListLoanAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddLoanAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListPaymentAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddPaymentAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListEvaluationAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddEvaluationAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListMonitoringAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddMonitoringAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListProjectAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddProjectAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListWorksAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddWorksAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListFundsPublicityAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddFundsPublicityAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListFundsExportsQuery(TypedDict):
    state: NotRequired[ExportState]
    """
    状态: Only in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListFundsExportsWaitingQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListFundsDeadLettersQuery(TypedDict):
    consumer: NotRequired[str]
    """
    消费者: Only of this consumer.
    """
    state: NotRequired[Literal["failed", "parked", "applied", "discarded"]]
    """
    状态: Only in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before.
    """


class SearchFundsAuditQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    actor: NotRequired[str]
    """
    操作者: Only deeds of this client.
    """
    action: NotRequired[str]
    """
    操作: Only this kind of deed.
    """
    resource: NotRequired[str]
    """
    对象类型: Only this kind of record.
    """
    resource_id: NotRequired[str]
    """
    对象标识: Only this record.
    """
    purpose: NotRequired[str]
    """
    用途: Only deeds whose purpose contains this.
    """
    since: NotRequired[str]
    """
    时间起: Only from this moment on.
    """
    until: NotRequired[str]
    """
    时间止: Only before this moment.
    """


class ListFundsDisclosuresQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    actor: NotRequired[str]
    """
    操作者: Only deeds of this client.
    """
    action: NotRequired[str]
    """
    操作: Only this kind of deed.
    """
    resource: NotRequired[str]
    """
    对象类型: Only this kind of record.
    """
    resource_id: NotRequired[str]
    """
    对象标识: Only this record.
    """
    purpose: NotRequired[str]
    """
    用途: Only deeds whose purpose contains this.
    """
    since: NotRequired[str]
    """
    时间起: Only from this moment on.
    """
    until: NotRequired[str]
    """
    时间止: Only before this moment.
    """


class ListDivisionsQuery(TypedDict):
    parent: NotRequired[str]
    """
    上级代码: Only those right below this division.
    """
    level: NotRequired[Literal["county", "town", "village"]]
    """
    层级: Only this level.
    """
    valid_on: NotRequired[str]
    """
    有效日期: Only codes that hold on this day.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHouseholdsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    town: NotRequired[str]
    """
    镇: Only households of this town.
    """
    village: NotRequired[str]
    """
    村: Only households of this village.
    """
    household_type: NotRequired[Literal["一般农户", "脱贫户"]]
    """
    户类型: Only this type.
    """
    relocated: NotRequired[bool]
    """
    是否易地扶贫搬迁户: Only relocated households, or only others.
    """
    closed: NotRequired[bool]
    """
    已销户: Only closed households, or only others.
    """
    changed_since: NotRequired[str]
    """
    变更时间起: Only households that changed since then.
    """
    household_no: NotRequired[str]
    """
    户编号: Only the household with this number.
    """


class ListPersonsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    household: NotRequired[str]
    """
    农户标识: Only persons of this household.
    """
    town: NotRequired[str]
    """
    镇: Only persons of this town.
    """
    village: NotRequired[str]
    """
    村: Only persons of this village.
    """
    name: NotRequired[str]
    """
    姓名: Any piece of the name, one character or more.
    """


class ListMembersQuery(TypedDict):
    as_of: NotRequired[str]
    """
    截至日期: Members on this day; without it, all that it ever had.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListMembershipsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListIncomesQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListIncomeFactsQuery(TypedDict):
    year: NotRequired[int]
    """
    年度: Only of this year.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHouseholdFactsQuery(TypedDict):
    feed: NotRequired[str]
    """
    数据表: Only this feed, such as MED-SET.
    """
    year: NotRequired[int]
    """
    年度: Only this year.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListPersonFactsQuery(TypedDict):
    feed: NotRequired[str]
    """
    数据表: Only this feed, such as MED-SET.
    """
    year: NotRequired[int]
    """
    年度: Only this year.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListWithdrawnFactsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


RecordHouseholdFactBody: TypeAlias = HouAprEntry | WatOutEntry | DisAstEntry
"""
By the feed in the address.
"""


RecordPersonFactBody: TypeAlias = (
    MedEnrEntry | MedSetEntry | EduEnrEntry | CivAidEntry | DisCrtEntry | LabEmpEntry | PolHukEntry
)
"""
By the feed in the address.
"""


CorrectFactBody: TypeAlias = (
    MedEnrCorrection
    | MedSetCorrection
    | EduEnrCorrection
    | CivAidCorrection
    | DisCrtCorrection
    | LabEmpCorrection
    | HouAprCorrection
    | WatOutCorrection
    | PolHukCorrection
    | DisAstCorrection
)
"""
By the feed in the address.
"""


class ListBatchesQuery(TypedDict):
    feed: NotRequired[str]
    """
    数据表: Only batches of this table.
    """
    state: NotRequired[Literal["queued", "running", "completed", "refused"]]
    """
    状态: Only batches in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class HandOverBatchForm(TypedDict):
    period: NotRequired[str]
    """
    数据期: A label of the period.
    """


class ListRejectsQuery(TypedDict):
    reason: NotRequired[str]
    """
    错误代码: Only this reason.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHouseholdParametersQuery(TypedDict):
    on: NotRequired[str]
    """
    适用日期: The day whose versions are asked for; today if empty.
    """


class GetHouseholdParameterQuery(TypedDict):
    on: NotRequired[str]
    """
    适用日期: The day whose versions are asked for; today if empty.
    """


class ListHouseholdParameterVersionsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListScreeningsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListScreeningHitsQuery(TypedDict):
    rule: NotRequired[str]
    """
    规则: Only hits of this rule.
    """
    level: NotRequired[Level]
    """
    级别: Only this level.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListScreeningLeadsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListWatchedQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListDeclarationsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only declarations of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only declarations of this village, 12 digits.
    """
    state: NotRequired[str]
    """
    状态: `received`, `linked` or `closed`; all if empty.
    """
    via: NotRequired[Way]
    """
    申报方式: Only what came in like this.
    """
    risk: NotRequired[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: Only with this risk.
    """
    urgency: NotRequired[int]
    """
    紧急程度: At least so urgent: 1 due soon, 2 overdue, 3 long overdue.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLeadsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only households of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only households of this village, 12 digits.
    """
    level: NotRequired[Level]
    """
    级别: Only this level.
    """
    rule: NotRequired[str]
    """
    规则: Only hits of this rule.
    """
    category: NotRequired[Category]
    """
    建议类别: Only this category.
    """
    state: NotRequired[str]
    """
    状态: `open` or `closed`; all if empty.
    """
    stage: NotRequired[Literal["open", "dispatched", "verified", "closed"]]
    """
    办理阶段: Only at this stage.
    """
    channel: NotRequired[Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"]]
    """
    发现渠道: Only found so.
    """
    assignee: NotRequired[str]
    """
    承办账号: Only given to this account.
    """
    urgency: NotRequired[int]
    """
    紧急程度: At least so urgent: 1 due soon, 2 overdue, 3 long overdue.
    """
    by: NotRequired[str]
    """
    排序: `opened`: the last opened first; `due`: those due first at the top.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListSecondVisitsQuery(TypedDict):
    since: NotRequired[str]
    """
    时间起: First day of closing; a year before `until` if empty.
    """
    until: NotRequired[str]
    """
    时间止: Last day of closing; today if empty.
    """
    town: NotRequired[str]
    """
    镇: Only households of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only households of this village, 12 digits.
    """
    done: NotRequired[bool]
    """
    已复核: Only those that were, or were not, visited again.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLeadFeedbackQuery(TypedDict):
    department: NotRequired[str]
    """
    部门: Only this department.
    """
    rule: NotRequired[str]
    """
    规则: Only hits of this rule.
    """
    verdict: NotRequired[Verdict]
    """
    核实结论: Only this; `data_error` is what the department has to put right.
    """
    code: NotRequired[
        Literal["registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"]
    ]
    """
    办结代码: Only leads that ended so.
    """
    acknowledged: NotRequired[bool]
    """
    已签收: Only with or without it.
    """
    overdue: NotRequired[bool]
    """
    已逾期: `true`: only what should have been acknowledged by now.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class GetRulePrecisionQuery(TypedDict):
    since: NotRequired[str]
    """
    时间起: First day of closing; a year before `until` if empty.
    """
    until: NotRequired[str]
    """
    时间止: Last day of closing; today if empty.
    """


class ListCasesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only households of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only households of this village, 12 digits.
    """
    state: NotRequired[str]
    """
    状态: Only this state.
    """
    open: NotRequired[bool]
    """
    未关闭: Only cases under way, or only ended ones.
    """
    category: NotRequired[Literal["UNSTABLE", "EDGE", "SUDDEN"]]
    """
    监测对象类别: Only this category.
    """
    risk: NotRequired[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: Only with this risk, such as 因病.
    """
    channel: NotRequired[Literal["screening", "declaration", "inspection", "visit", "hotline", "linked", "relapse"]]
    """
    发现渠道: Only found this way.
    """
    urgency: NotRequired[int]
    """
    紧急程度: At least so urgent: 1 due soon, 2 overdue, 3 long overdue.
    """
    household: NotRequired[str]
    """
    农户标识: Only cases of this household.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListComparisonsQuery(TypedDict):
    waiting: NotRequired[bool]
    """
    待反馈: Only those without an answer, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListGuaranteeChecksQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListGuaranteeProblemsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only households of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only households of this village, 12 digits.
    """
    item: NotRequired[Literal["food", "clothing", "education", "medical", "housing", "water"]]
    """
    核查项目: Only this item.
    """
    state: NotRequired[Literal["open", "solved", "verified", "passed", "mistaken", "dropped"]]
    """
    状态: Only this state.
    """
    open: NotRequired[bool]
    """
    未关闭: Only problems that stand, or only those that ended.
    """
    urgency: NotRequired[int]
    """
    紧急程度: At least so urgent: 1 due soon, 2 overdue, 3 long overdue.
    """
    household: NotRequired[str]
    """
    农户标识: Only problems of this household.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class GetGuaranteeBoardQuery(TypedDict):
    level: NotRequired[Literal["county", "town", "village"]]
    """
    层级: Of which divisions: county, town or village.
    """
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    found_from: NotRequired[str]
    """
    发现日期起: Only problems found on this day or later.
    """
    found_to: NotRequired[str]
    """
    发现日期止: Only problems found by this day.
    """


class ListPapersQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHouseholdPapersQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHelpersQuery(TypedDict):
    unit_level: NotRequired[Literal["province", "city", "county", "town", "village"]]
    """
    单位层级: Only units of this level.
    """
    name: NotRequired[str]
    """
    姓名: Only names that begin so.
    """
    account: NotRequired[str]
    """
    账号: Only whoever signs in with this account.
    """
    active: NotRequired[bool]
    """
    在帮扶: Only those who help, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    town: NotRequired[str]
    """
    镇: Only of this town.
    """
    village: NotRequired[str]
    """
    村: Only of this village.
    """


class ListHouseholdsOfHelperQuery(TypedDict):
    active: NotRequired[bool]
    """
    在帮扶: Only those of today, or only former ones.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListOrphanHouseholdsQuery(TypedDict):
    group: NotRequired[Literal["monitored", "eliminated", "lifted"]]
    """
    走访分组: Only this group.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    town: NotRequired[str]
    """
    镇: Only of this town.
    """
    village: NotRequired[str]
    """
    村: Only of this village.
    """


class ReadHelperCoverageQuery(TypedDict):
    division: str
    """
    行政区划: County, town or village.
    """


class ListVisitsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListVisitDutiesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only households of this town.
    """
    village: NotRequired[str]
    """
    村: Only households of this village.
    """
    helper_id: NotRequired[str]
    """
    帮扶责任人标识: Only of this main helper.
    """
    group: NotRequired[Literal["monitored", "eliminated", "lifted", "ordinary"]]
    """
    走访分组: Only this group.
    """
    overdue: NotRequired[bool]
    """
    已逾期: Only households that should have been visited, or only others.
    """
    household: NotRequired[str]
    """
    农户标识: Only this household.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ReadCaseStatisticsQuery(TypedDict):
    by: NotRequired[Literal["county", "town", "village", "month", "category", "state", "risk", "channel", "band"]]
    """
    分组: By what; `risk` is the main one, `band` income against the monitoring line.
    """
    month: NotRequired[str]
    """
    月份: Which month; unless said, the one that runs.
    """
    since: NotRequired[str]
    """
    时间起: With `by=month`: the first month, of 24 at most; unless said, a year.
    """
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    category: NotRequired[Literal["UNSTABLE", "EDGE", "SUDDEN"]]
    """
    监测对象类别: Only this category.
    """
    risk: NotRequired[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: Only this main risk.
    """
    state: NotRequired[str]
    """
    状态: Only this state of the month's end.
    """
    channel: NotRequired[Literal["screening", "declaration", "inspection", "visit", "hotline", "linked", "relapse"]]
    """
    发现渠道: Only this channel.
    """
    anew: NotRequired[bool]
    """
    重新计算: Count a frozen month anew from the records of today, to see what has changed.
    """


class ReadLeadStatisticsQuery(TypedDict):
    by: NotRequired[Literal["county", "town", "village", "month", "channel", "department", "level"]]
    """
    分组: By what; `department`: whose data made the lead, each of them.
    """
    month: NotRequired[str]
    """
    月份: Which month; unless said, the one that runs.
    """
    since: NotRequired[str]
    """
    时间起: With `by=month`: the first month, of 24 at most; unless said, a year.
    """
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    department: NotRequired[str]
    """
    部门: Only leads that this department's data made.
    """
    level: NotRequired[Level]
    """
    级别: Only this level.
    """
    anew: NotRequired[bool]
    """
    重新计算: Count a frozen month anew from the records of today, to see what has changed.
    """


class ReadGuaranteeStatisticsQuery(TypedDict):
    by: NotRequired[Literal["county", "town", "village", "month", "item"]]
    """
    分组: By what.
    """
    month: NotRequired[str]
    """
    月份: Which month; unless said, the one that runs.
    """
    since: NotRequired[str]
    """
    时间起: With `by=month`: the first month, of 24 at most; unless said, a year.
    """
    division: NotRequired[str]
    """
    行政区划: Only within this division, 12 digits.
    """
    item: NotRequired[Literal["food", "clothing", "education", "medical", "housing", "water"]]
    """
    核查项目: Only this item.
    """
    anew: NotRequired[bool]
    """
    重新计算: Count a frozen month anew from the records of today, to see what has changed.
    """


class ListFrozenMonthsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHouseholdAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddHouseholdAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListPersonAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddPersonAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListLeadAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddLeadAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListCaseAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddCaseAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListGuaranteeProblemAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddGuaranteeProblemAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListVisitAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddVisitAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListMeasureAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddMeasureAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListHouseholdExportsQuery(TypedDict):
    state: NotRequired[ExportState]
    """
    状态: Only in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHouseholdExportsWaitingQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHouseholdStepsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHouseholdChangesQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListBatchChangesQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListKeptRowsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListHouseholdDeadLettersQuery(TypedDict):
    consumer: NotRequired[str]
    """
    消费者: Only of this consumer.
    """
    state: NotRequired[Literal["failed", "parked", "applied", "discarded"]]
    """
    状态: Only in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before.
    """


class SearchHouseholdAuditQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    actor: NotRequired[str]
    """
    操作者: Only deeds of this client.
    """
    action: NotRequired[str]
    """
    操作: Only this kind of deed.
    """
    resource: NotRequired[str]
    """
    对象类型: Only this kind of record.
    """
    resource_id: NotRequired[str]
    """
    对象标识: Only this record.
    """
    purpose: NotRequired[str]
    """
    用途: Only deeds whose purpose contains this.
    """
    since: NotRequired[str]
    """
    时间起: Only from this moment on.
    """
    until: NotRequired[str]
    """
    时间止: Only before this moment.
    """


class ListHouseholdDisclosuresQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    actor: NotRequired[str]
    """
    操作者: Only deeds of this client.
    """
    action: NotRequired[str]
    """
    操作: Only this kind of deed.
    """
    resource: NotRequired[str]
    """
    对象类型: Only this kind of record.
    """
    resource_id: NotRequired[str]
    """
    对象标识: Only this record.
    """
    purpose: NotRequired[str]
    """
    用途: Only deeds whose purpose contains this.
    """
    since: NotRequired[str]
    """
    时间起: Only from this moment on.
    """
    until: NotRequired[str]
    """
    时间止: Only before this moment.
    """


class ListLabourForceQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    status: NotRequired[Literal["employed", "seeking", "unwilling", "cannot", "unasked"]]
    """
    就业状态: Only this status.
    """
    ability: NotRequired[Literal["full", "part", "none", "unknown"]]
    """
    劳动能力: Only this ability.
    """
    want: NotRequired[Literal["away", "county", "post", "business", "none"]]
    """
    就业意愿: Only who wants this.
    """
    key_group: NotRequired[bool]
    """
    重点人群: Only of households out of poverty or monitored, or only others.
    """
    relocated: NotRequired[bool]
    """
    是否易地扶贫搬迁户: Only of relocated households, or only others.
    """
    household_no: NotRequired[str]
    """
    户编号: Only of this household.
    """
    unverified_since: NotRequired[str]
    """
    自何日起未核查: Only who was not verified since this day.
    """
    result: NotRequired[Literal["true", "false", "unreachable", "died", "moved"]]
    """
    最近核查结果: Only whose last verification had this result.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLabourVerificationsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class GetLabourFiguresQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits; those below it are told apart.
    """


GetLabourFiguresAnswer: TypeAlias = list[LabourFigure]


class ListLabourHouseholdsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    lacks: NotRequired[Literal["employment", "stable_job"]]
    """
    缺少: `employment` 零就业家庭: some want work and nobody has any; `stable_job`: nobody has a stable job.
    """
    relocated: NotRequired[bool]
    """
    是否易地扶贫搬迁户: Only relocated households, or only others.
    """
    key_group: NotRequired[bool]
    """
    重点人群: Only households out of poverty or monitored, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class GetLabourHouseholdFiguresQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits; those below it are told apart.
    """


GetLabourHouseholdFiguresAnswer: TypeAlias = list[LabourHouseholdFigure]


class ListEmploymentSpellsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of people of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of people of this village, 12 digits.
    """
    person_id: NotRequired[str]
    """
    人员标识: Only of this person.
    """
    going_on: NotRequired[bool]
    """
    在岗: Only those that go on, or only others.
    """
    form: NotRequired[Literal["employed", "self_employed", "flexible", "post", "business", "farming", "other"]]
    """
    就业形式: Only this form.
    """
    channel: NotRequired[
        Literal[
            "enterprise", "workshop", "leading_firm", "cooperative", "post", "work_relief", "day_labour", "cooperation", "other"
        ]
    ]
    """
    就业渠道: Only this channel.
    """
    industry: NotRequired[
        Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"]
    ]
    """
    行业: Only this section.
    """
    credit_code: NotRequired[str]
    """
    统一社会信用代码: Only of this employer.
    """
    classification: NotRequired[Literal["national", "subsidy", "three_way"]]
    """
    区域分类: By which classification `region` is meant.
    """
    region: NotRequired[str]
    """
    务工区域: Only of this class of the classification.
    """
    month: NotRequired[str]
    """
    月份: Only worked in this month, `YYYY-MM`.
    """
    withdrawn: NotRequired[bool]
    """
    作废: Those that were withdrawn, instead of those that count.
    """
    factory_id: NotRequired[str]
    """
    社区工厂标识: Only in this community factory.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class GetEmploymentFiguresQuery(TypedDict):
    division: str
    """
    行政区划: Of whose people, 12 digits.
    """
    month: str
    """
    月份: In which month, `YYYY-MM`.
    """
    by: NotRequired[Literal["region", "industry", "form", "channel", "organiser"]]
    """
    统计维度: By what it is counted.
    """
    classification: NotRequired[Literal["national", "subsidy", "three_way"]]
    """
    区域分类: By which classification regions are told apart.
    """


GetEmploymentFiguresAnswer: TypeAlias = list[EmploymentFigure]


class GetEmploymentIndicatorsQuery(TypedDict):
    division: str
    """
    行政区划: Of whose people, 12 digits.
    """
    month: str
    """
    月份: Up to the end of this month, `YYYY-MM`.
    """


GetEmploymentIndicatorsAnswer: TypeAlias = list[EmploymentIndicators]


class ListLedgerUpdatesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    month: NotRequired[str]
    """
    月份: Only this month, `YYYY-MM`.
    """
    state: NotRequired[Literal["village", "town", "county", "locked"]]
    """
    状态: Only this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLedgerFreshnessQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits; those below it are told apart.
    """


ListLedgerFreshnessAnswer: TypeAlias = list[LedgerFreshness]


class ListLedgerUpdateLinesQuery(TypedDict):
    standing: NotRequired[Literal["recorded", "carried", "open"]]
    """
    填报情况: Only lines that stand so.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLabourRegistersQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits; those below it are told apart.
    """
    month: NotRequired[str]
    """
    月份: Of which month, `YYYY-MM`; the present one if none is named.
    """


class ListLabourRegisterLinesQuery(TypedDict):
    month: NotRequired[str]
    """
    月份: Of which month, `YYYY-MM`; the present one if none is named.
    """
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    version: NotRequired[int]
    """
    定格版本: This frozen version, with `village`.
    """
    live: NotRequired[bool]
    """
    按台账现况: As the ledger tells that month now, whether it was frozen or not.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLabourRegisterChangesQuery(TypedDict):
    since: str
    """
    对比月份: From which month on, `YYYY-MM`.
    """
    month: NotRequired[str]
    """
    月份: Of which month, `YYYY-MM`; the present one if none is named.
    """
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    since_version: NotRequired[int]
    """
    对比定格版本: This frozen version of `since`, with `village`.
    """
    version: NotRequired[int]
    """
    定格版本: This frozen version, with `village`.
    """
    live: NotRequired[bool]
    """
    按台账现况: As the ledger tells that month now, whether it was frozen or not.
    """
    change: NotRequired[Literal["in", "out", "changed"]]
    """
    变动: Only who came in, went out or changed.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class PrintLabourRegisterQuery(TypedDict):
    village: str
    """
    村: Of which village, 12 digits.
    """
    month: NotRequired[str]
    """
    月份: Of which month, `YYYY-MM`; the present one if none is named.
    """
    version: NotRequired[int]
    """
    定格版本: This frozen version, with `village`.
    """


class ListLabourRegisterSnapshotsQuery(TypedDict):
    month: NotRequired[str]
    """
    月份: Only of this month, `YYYY-MM`.
    """
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListPostsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    state: NotRequired[Literal["demand", "town", "county", "approved", "open", "revoked"]]
    """
    状态: Only this state.
    """
    kind: NotRequired[Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]]
    """
    岗位类别: Only this kind.
    """
    fund: NotRequired[
        Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    ]
    """
    补贴资金来源: Only paid of this fund.
    """
    vacant: NotRequired[bool]
    """
    有空缺: Only with free places, or only others.
    """
    search: NotRequired[str]
    """
    搜索: In the name, the site or the document.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListPostFiguresQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits; those below it are told apart.
    """
    by: NotRequired[Literal["kind", "fund", "division"]]
    """
    统计维度: By what it is counted.
    """


ListPostFiguresAnswer: TypeAlias = list[PostFigure]


class ListStipendStandardsQuery(TypedDict):
    kind: NotRequired[Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]]
    """
    岗位类别: Only of this kind.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListPostAppointmentsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only posts in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only posts in this village, 12 digits.
    """
    state: NotRequired[
        Literal["applied", "town", "publicity", "county", "contract", "serving", "suspended", "ended", "refused"]
    ]
    """
    状态: Only this state.
    """
    post_id: NotRequired[str]
    """
    岗位标识: Only of this post.
    """
    kind: NotRequired[Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]]
    """
    岗位类别: Only of posts of this kind.
    """
    person_id: NotRequired[str]
    """
    人员标识: Only of this person.
    """
    until: NotRequired[str]
    """
    聘期结束日期: Only who holds a post and whose last term ends by this day.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListAttendanceMonthsQuery(TypedDict):
    month: str
    """
    月份: Of which month, `YYYY-MM`.
    """
    town: NotRequired[str]
    """
    镇: Only posts in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only posts in this village, 12 digits.
    """
    missing: NotRequired[bool]
    """
    缺考勤: Only whose attendance is missing, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListPayrollsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    state: NotRequired[Literal["confirming", "department", "finance", "bank", "publicity", "archived", "cancelled"]]
    """
    状态: Only this state.
    """
    month: NotRequired[str]
    """
    月份: Only of this month, `YYYY-MM`.
    """
    fund: NotRequired[
        Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    ]
    """
    补贴资金来源: Only of this fund.
    """
    unconfirmed: NotRequired[str]
    """
    待确认的村: Only those that wait for the confirmation of this village (or town).
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListPayrollLinesQuery(TypedDict):
    village: NotRequired[str]
    """
    村: Only of posts in this village, 12 digits.
    """
    standing: NotRequired[Literal["clear", "held", "blocked", "nothing", "sent", "paid", "failed", "dropped"]]
    """
    明细状态: Only these lines.
    """
    check: NotRequired[str]
    """
    核验代码: Only lines of which this check found something.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


ListPayrollChecksAnswer: TypeAlias = list[PayrollCheckView]


class ListPayrollFiguresQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits.
    """
    month: str
    """
    月份: Of which month, `YYYY-MM`.
    """
    by: NotRequired[Literal["fund", "kind", "division"]]
    """
    统计维度: By what it is counted.
    """


ListPayrollFiguresAnswer: TypeAlias = list[PayrollFigure]


class ListPayrollCheckFiguresQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits.
    """
    month: str
    """
    月份: Of which month, `YYYY-MM`.
    """


ListPayrollCheckFiguresAnswer: TypeAlias = list[PayrollCheckFigure]


class ListPayrollRecoveriesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    received: NotRequired[bool]
    """
    已到账: Only what has come, or has not.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListPostBarsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of people of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of people of this village, 12 digits.
    """
    kind: NotRequired[Literal["cadre", "fiscal", "pension", "owner", "unfit", "custody"]]
    """
    名单类别: Only this kind.
    """
    on: NotRequired[str]
    """
    日期: Only who is barred on this day.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListFactoriesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    state: NotRequired[Literal["operating", "monitored", "cleared"]]
    """
    状态: Only this state.
    """
    form: NotRequired[Literal["headquarters", "community", "branch", "household"]]
    """
    工厂形式: Only this form.
    """
    line: NotRequired[
        Literal["toys", "harness", "socks", "garments", "handicraft", "food", "farming", "trade", "tourism", "other"]
    ]
    """
    主营行业: Only this line.
    """
    held: NotRequired[Literal["community_factory", "employment_base", "workshop"]]
    """
    认定名称: Only with this title today.
    """
    recognised: NotRequired[bool]
    """
    已认定: Only with any title today, or only others.
    """
    parent_id: NotRequired[str]
    """
    园区总部标识: Only of this headquarters.
    """
    search: NotRequired[str]
    """
    搜索: In the name, site or credit code.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListFactoryMonthsQuery(TypedDict):
    year: int
    """
    年度: Of this year, up to today.
    """


ListFactoryMonthsAnswer: TypeAlias = list[FactoryMonthView]


class ListFactoryFiguresQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits; those below it are told apart.
    """
    year: int
    """
    年度: Counted up to its end, or today.
    """
    by: NotRequired[Literal["whole", "division", "form", "line"]]
    """
    统计维度: By what it is counted.
    """


ListFactoryFiguresAnswer: TypeAlias = list[FactoryFigure]


class ListFactoryJobsQuery(TypedDict):
    year: int
    """
    年度: Counted up to its end, or today.
    """
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    factory_id: NotRequired[str]
    """
    社区工厂标识: Only this factory.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListFactoryRecognitionQuery(TypedDict):
    month: str
    """
    月份: Within twelve months up to this one, `YYYY-MM`.
    """
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    unmet: NotRequired[bool]
    """
    不符合条件: Only those that fall short, or only others.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListLabourBrandsQuery(TypedDict):
    kind: NotRequired[Literal["skill", "service", "culture", "manufacturing"]]
    """
    品牌类型: Only of this kind.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListReliefProjectsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only in this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only in this village, 12 digits.
    """
    state: NotRequired[Literal["planned", "running", "accepted", "cancelled"]]
    """
    状态: Only this state.
    """
    source: NotRequired[Literal["special", "linking", "agri", "investment"]]
    """
    资金来源: Only of this source.
    """
    year: NotRequired[int]
    """
    资金年度: Of this fund year.
    """
    search: NotRequired[str]
    """
    搜索: In the name, builder or funds number.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


ListReliefChecksAnswer: TypeAlias = list[ReliefCheckView]


class ListReliefStandardsQuery(TypedDict):
    source: NotRequired[Literal["special", "linking", "agri", "investment"]]
    """
    资金来源: Only of this source.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListReliefFiguresQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits; those below it are told apart.
    """
    year: int
    """
    资金年度: Of this fund year.
    """


ListReliefFiguresAnswer: TypeAlias = list[ReliefFigure]


class ListReliefWorkersQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListReliefMonthsQuery(TypedDict):
    month: NotRequired[str]
    """
    月份: Only this month, `YYYY-MM`.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListVacanciesQuery(TypedDict):
    state: NotRequired[Literal["draft", "county", "open", "filled", "expired", "withdrawn"]]
    """
    状态: Only this state.
    """
    source: NotRequired[Literal["county", "workshop", "cooperation", "relief", "fair", "other"]]
    """
    岗位来源: Only of this source.
    """
    place: NotRequired[str]
    """
    工作地: Only worked in this division, of any level.
    """
    trade: NotRequired[str]
    """
    工种: Only this trade.
    """
    part_ability: NotRequired[bool]
    """
    接收弱劳动力: Only those for people of partial ability, or only others.
    """
    search: NotRequired[str]
    """
    搜索: In the title, employer or trade.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


ListMatchesOfPersonAnswer: TypeAlias = list[MatchView]


class ListMatchesOfVacancyQuery(TypedDict):
    limit: NotRequired[int]
    """
    人数: How many at most.
    """


ListMatchesOfVacancyAnswer: TypeAlias = list[SeekerMatchView]


class ListMatchesQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of people of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of people of this village, 12 digits.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListMatchingRunsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListRecommendationsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of people of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of people of this village, 12 digits.
    """
    person_id: NotRequired[str]
    """
    人员标识: Only to this person.
    """
    vacancy_id: NotRequired[str]
    """
    招聘岗位标识: Only of this vacancy.
    """
    state: NotRequired[Literal["given", "accepted", "interviewed", "hired", "declined", "rejected", "unreached"]]
    """
    推荐结果: Only with this outcome.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListMatchingFiguresQuery(TypedDict):
    division: str
    """
    行政区划: Of which division, 12 digits; those below it are told apart.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """


ListMatchingFiguresAnswer: TypeAlias = list[MatchingFigure]


class ListJobsBatchesQuery(TypedDict):
    feed: NotRequired[str]
    """
    数据表: Only batches of this table.
    """
    state: NotRequired[Literal["queued", "running", "completed", "refused"]]
    """
    状态: Only batches in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class HandOverJobsBatchForm(TypedDict):
    period: NotRequired[str]
    """
    数据期: A label of the period.
    """


class ListJobsRejectsQuery(TypedDict):
    reason: NotRequired[str]
    """
    错误代码: Only this reason.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsSupervisionRunsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsSupervisionFindingsQuery(TypedDict):
    rule: NotRequired[str]
    """
    规则: Only this rule, such as J-06.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsAlertsQuery(TypedDict):
    town: NotRequired[str]
    """
    镇: Only of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only of this village, 12 digits.
    """
    rule: NotRequired[str]
    """
    规则: Only this rule, such as J-06.
    """
    light: NotRequired[Light]
    """
    灯: Only this light.
    """
    state: NotRequired[Literal["new", "assigned", "checked", "fixed", "closed"]]
    """
    状态: Only this state.
    """
    subject_id: NotRequired[str]
    """
    预警对象标识: Only about this record.
    """
    open: NotRequired[bool]
    """
    未关闭: Whether it is not closed.
    """
    gone: NotRequired[bool]
    """
    已消除: Whether what was found is no more.
    """
    subject: NotRequired[LedgerSubject]
    """
    对象: Only about records of this kind.
    """
    mine: NotRequired[bool]
    """
    只看本人: Only what was given to the caller's account.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsAlertSuppressionsQuery(TypedDict):
    state: NotRequired[Literal["proposed", "approved", "refused", "ended"]]
    """
    状态: Only this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsPublicitiesQuery(TypedDict):
    kind: NotRequired[str]
    """
    公示种类: Only this kind.
    """
    town: NotRequired[str]
    """
    镇: Only records of this town, 12 digits.
    """
    village: NotRequired[str]
    """
    村: Only records of this village, 12 digits.
    """
    subject: NotRequired[str]
    """
    公示对象: Only of such records.
    """
    subject_id: NotRequired[str]
    """
    公示对象标识: Only of this record.
    """
    state: NotRequired[Literal["running", "over", "closed", "withdrawn"]]
    """
    状态: `running`, `over` (its period, but not closed), `closed`, `withdrawn`.
    """
    public: NotRequired[bool]
    """
    公开中: Only what everybody may read now, or not.
    """
    long_term: NotRequired[bool]
    """
    长期公开: Only what stays public, or not.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsObjectionsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsParametersQuery(TypedDict):
    on: NotRequired[str]
    """
    适用日期: The day whose versions are asked for; today if empty.
    """


class GetJobsParameterQuery(TypedDict):
    on: NotRequired[str]
    """
    适用日期: The day whose versions are asked for; today if empty.
    """


class ListJobsParameterVersionsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsAlertAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddJobsAlertAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListLedgerUpdateAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddLedgerUpdateAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListPostAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddPostAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListPostAppointmentAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddPostAppointmentAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListFactoryAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddFactoryAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListReliefProjectAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddReliefProjectAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListVacancyAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddVacancyAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListPayrollAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddPayrollAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListJobsPublicityAttachmentsQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class AddJobsPublicityAttachmentForm(TypedDict):
    kind: NotRequired[
        Literal[
            "申请材料",
            "身份证明",
            "收入证明",
            "医疗票据",
            "现场照片",
            "会议记录",
            "授权书",
            "核查表",
            "公示照片",
            "确认单",
            "资金文件",
            "申报材料",
            "合同",
            "发票",
            "工程计量",
            "验收单",
            "决算审计",
            "到户清单",
            "付款凭证",
            "整改材料",
            "批复",
            "评估报告",
            "处理意见",
            "其他",
        ]
    ]
    """
    附件种类: What kind of paper it is.
    """
    title: NotRequired[str]
    """
    名称: What it is; people see it in lists.
    """


class ListJobsExportsQuery(TypedDict):
    state: NotRequired[ExportState]
    """
    状态: Only in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsExportsWaitingQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """


class ListJobsDeadLettersQuery(TypedDict):
    consumer: NotRequired[str]
    """
    消费者: Only of this consumer.
    """
    state: NotRequired[Literal["failed", "parked", "applied", "discarded"]]
    """
    状态: Only in this state.
    """
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before.
    """


class SearchJobsAuditQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    actor: NotRequired[str]
    """
    操作者: Only deeds of this client.
    """
    action: NotRequired[str]
    """
    操作: Only this kind of deed.
    """
    resource: NotRequired[str]
    """
    对象类型: Only this kind of record.
    """
    resource_id: NotRequired[str]
    """
    对象标识: Only this record.
    """
    purpose: NotRequired[str]
    """
    用途: Only deeds whose purpose contains this.
    """
    since: NotRequired[str]
    """
    时间起: Only from this moment on.
    """
    until: NotRequired[str]
    """
    时间止: Only before this moment.
    """


class ListJobsDisclosuresQuery(TypedDict):
    limit: NotRequired[int]
    """
    每页条数: How many entries a page holds.
    """
    cursor: NotRequired[str]
    """
    游标: The `next` of the page before; empty for the first page.
    """
    actor: NotRequired[str]
    """
    操作者: Only deeds of this client.
    """
    action: NotRequired[str]
    """
    操作: Only this kind of deed.
    """
    resource: NotRequired[str]
    """
    对象类型: Only this kind of record.
    """
    resource_id: NotRequired[str]
    """
    对象标识: Only this record.
    """
    purpose: NotRequired[str]
    """
    用途: Only deeds whose purpose contains this.
    """
    since: NotRequired[str]
    """
    时间起: Only from this moment on.
    """
    until: NotRequired[str]
    """
    时间止: Only before this moment.
    """


class AreaAssets(TypedDict):
    """
    The assets that lie in a division, and what they have earned this year.
    """

    assets: int
    """
    资产数: On the register: none that was split, merged or withdrawn.
    """
    original_value: str
    """
    原值: What they cost.
    """
    title_rate: str | None
    """
    确权率: Approved of those that need it, which what households and operators own does not; percent; null: none does.
    """
    handover_rate: str | None
    """
    移交率: Handed over of those that need it, percent; null: none does.
    """
    idle: int
    """
    闲置资产数: That were declared idle and wait to be used again.
    """
    lost: int
    """
    流失资产数: That are lost and wait to be recovered.
    """
    division: DivisionName
    """
    行政区划: Where.
    """
    income_of_year: IncomeFigures
    """
    本年收益: What they have earned this year.
    """
    alerts: Lights
    """
    监管预警: Open alerts there.
    """


class AreaJobs(TypedDict):
    """
    A division right below that of the board.
    """

    employed: int
    """
    在业人数: People with a spell of work on the day.
    """
    away: int
    """
    县外务工人数: Of them those who work outside the county.
    """
    holders: int
    """
    公益性岗位在岗人数: Who hold a post there, suspended or not.
    """
    division: DivisionName
    """
    行政区划: Which.
    """
    alerts: Lights
    """
    就业台账预警: Open alerts there.
    """


class AreaMoney(TypedDict):
    """
    The money of one division, as far as the caller may see into it. What has not been allocated is the county's.
    """

    received: str
    """
    到位金额: Ever received, given back ones too, yuan.
    """
    allocated: str
    """
    分配金额: Allocated to projects, yuan.
    """
    released: str
    """
    下达金额: Released to who carries them out, yuan.
    """
    paid: str
    """
    支付金额: Paid, refunds taken off, yuan.
    """
    recovered: str
    """
    收回金额: Given back, yuan.
    """
    unallocated: str
    """
    待分配金额: Waiting to be allocated, yuan.
    """
    unreleased: str
    """
    待下达金额: Waiting to be released, yuan.
    """
    unpaid: str
    """
    待支付金额: Waiting to be paid, yuan.
    """
    carried: str
    """
    结转金额: Of earlier years' budgets and not paid, yuan.
    """
    allocation_rate: str | None
    """
    分配率: Allocated of received, percent; null: nothing was.
    """
    release_rate: str | None
    """
    下达率: Released of received, percent; null: nothing was.
    """
    payment_rate: str | None
    """
    支出进度: Paid of received, percent; null: nothing was.
    """
    division: DivisionName
    """
    行政区划: Where.
    """
    projects: int
    """
    项目数: Projects there, in whatever state.
    """
    alerts: Lights
    """
    监管预警: Open alerts there.
    """


class AssetBoard(TypedDict):
    """
    The asset board 资产看板 of a division.
    """

    assets: int
    """
    资产数: On the register: none that was split, merged or withdrawn.
    """
    original_value: str
    """
    原值: What they cost.
    """
    title_rate: str | None
    """
    确权率: Approved of those that need it, which what households and operators own does not; percent; null: none does.
    """
    handover_rate: str | None
    """
    移交率: Handed over of those that need it, percent; null: none does.
    """
    idle: int
    """
    闲置资产数: That were declared idle and wait to be used again.
    """
    lost: int
    """
    流失资产数: That are lost and wait to be recovered.
    """
    division: DivisionName
    """
    行政区划: Where.
    """
    income_of_year: IncomeFigures
    """
    本年收益: What they have earned this year.
    """
    alerts: Lights
    """
    监管预警: Open alerts there.
    """
    children: list[AreaAssets]
    """
    下级: Towns of a county, villages of a town; none below a village.
    """
    by_class: list[ClassAssets]
    """
    按资产类别: By class.
    """
    by_owner: list[OwnerAssets]
    """
    按所有权归属: By level of ownership.
    """
    by_state: list[StandAssets]
    """
    按状态: By state.
    """


class Cases(TypedDict):
    """
    Monitoring cases 监测对象, counted as the households that have them; of several cases of one the newest counts.
    """

    identified: NotRequired[Figure]
    """
    累计识别: Households that were ever identified.
    """
    under_way: NotRequired[Figure]
    """
    识别中: In the procedure of identification, not decided yet.
    """
    not_eliminated: NotRequired[Figure]
    """
    未消除: Identified, and the risk is not gone yet.
    """
    eliminated: NotRequired[Figure]
    """
    已消除: The risk is gone.
    """
    new_this_month: NotRequired[Figure]
    """
    本月新增: Identified in the month of the day that is counted on.
    """
    by_category: NotRequired[dict[str, Figure]]
    """
    未消除按类别: Those whose risk is not gone, by category: UNSTABLE, EDGE, SUDDEN.
    """
    by_state: NotRequired[dict[str, Figure]]
    """
    按状态: All of them by the state of the newest case.
    """


class EmploymentChanged(TypedDict):
    """
    A spell of work 就业经历 of somebody with its months, as the ledger has it now.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    person_id: str
    """
    人员标识: Who works.
    """
    household_id: str
    """
    农户标识: The household that they belong to, or belonged to last.
    """
    former_household_ids: list[str]
    """
    原农户标识: All others that they belonged to since: there the spell stands no more.
    """
    form: str
    """
    就业形式: Code, such as employed 单位就业.
    """
    channel: str
    """
    就业渠道: Code, such as workshop 就业帮扶车间.
    """
    organiser: str
    """
    组织方式: Code, such as government 政府组织.
    """
    employer: str | None
    """
    用人单位: Null: there is none.
    """
    industry: str | None
    """
    行业: Section of GB/T 4754; null: not told.
    """
    place_code: str
    """
    务工地: Where it is worked, 12 digits; 990000000000 abroad.
    """
    full_time: bool
    """
    全日制: Whether it is a full-time job.
    """
    started_on: str
    """
    开始日期: Its first day.
    """
    ended_on: str | None
    """
    结束日期: Its last day; null: it goes on.
    """
    end_reason: str | None
    """
    离岗原因: Code, such as season 季节性返乡 or died 死亡.
    """
    withdrawn: bool
    """
    已作废: It never was: whoever keeps it drops it.
    """
    months: list[WorkedMonth]
    """
    月度记录: In their order.
    """


class GuaranteeChanged(TypedDict):
    """
    How a household stands with the three guarantees and water “两不愁三保障”和饮水安全; its id is the household's.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_id: str
    """
    农户标识: The household.
    """
    check_id: str | None
    """
    核查表标识: The sheet that counts; null: all were withdrawn.
    """
    checked_on: str | None
    """
    核查日期: When it was checked; null: no sheet counts.
    """
    conclusions: list[GuaranteeConclusion]
    """
    核查结论: One an item; empty: no sheet counts.
    """
    problems: list[GuaranteeProblem]
    """
    未销号问题: Problems that stand, one an item at most.
    """


class HouseholdChanged(TypedDict):
    """
    A household 农户 with its members, masked.
    """

    id: str
    """
    标识: The aggregate.
    """
    version: int
    """
    版本: Grows by one with every change of the aggregate.
    """
    household_no: str
    """
    户编号: Number of the household, opaque.
    """
    division_code: str
    """
    行政区划代码: Village, 12 digits.
    """
    village_group: str | None
    """
    村民小组: Group within the village.
    """
    household_type: str
    """
    户类型: 一般农户 or 脱贫户.
    """
    relocated: bool | None
    """
    是否易地扶贫搬迁户: Whether it was moved to a new home to leave poverty; null: not told.
    """
    address: str | None
    """
    家庭住址: Masked.
    """
    phone: str | None
    """
    联系电话: Masked.
    """
    closed_on: str | None
    """
    销户日期: Null: not closed.
    """
    members: list[Member]
    """
    家庭成员: Past and present.
    """


class JobsBoard(TypedDict):
    """
    The jobs board 就业看板 of a division, by where people live and where posts lie. Somebody with two jobs counts once, and in each group of theirs.
    """

    employed: int
    """
    在业人数: People with a spell of work on the day.
    """
    away: int
    """
    县外务工人数: Of them those who work outside the county.
    """
    holders: int
    """
    公益性岗位在岗人数: Who hold a post there, suspended or not.
    """
    division: DivisionName
    """
    行政区划: Which.
    """
    on: str
    """
    日期: As of which day.
    """
    alerts: Lights
    """
    就业台账预警: Open alerts there.
    """
    by_region: list[RegionJobs]
    """
    按务工区域: From near to far.
    """
    by_industry: list[IndustryJobs]
    """
    按行业: By code; those not told last.
    """
    by_channel: list[ChannelJobs]
    """
    按就业渠道: By code.
    """
    by_month: list[MonthJobs]
    """
    按月: The last thirteen months, the oldest first.
    """
    posts: list[PostJobs]
    """
    公益性岗位: By kind.
    """
    children: list[AreaJobs]
    """
    下级行政区划: Right below, by code.
    """


class Me(TypedDict):
    """
    Who is signed in, and what the session may do.
    """

    username: str
    """
    用户名: The account.
    """
    name: str
    """
    姓名: The person's name.
    """
    role: str
    """
    岗位角色: Code of the role.
    """
    role_title: str
    """
    岗位名称: Title of the role.
    """
    department: str
    """
    部门: The department of the account.
    """
    divisions: list[str]
    """
    行政区划: The divisions that it works in.
    """
    permissions: list[str]
    """
    权限: What the session may do.
    """
    stage: Stage
    """
    会话阶段: `complete`, or what must be done first: change the `password`, set up the `second_factor`.
    """
    csrf_token: str
    """
    防伪令牌: Goes as `X-CSRF-Token` with every change.
    """


class MoneyBoard(TypedDict):
    """
    The money board 资金看板 of a division: its figures, by source and state of project, and those of the divisions right below it.
    """

    received: str
    """
    到位金额: Ever received, given back ones too, yuan.
    """
    allocated: str
    """
    分配金额: Allocated to projects, yuan.
    """
    released: str
    """
    下达金额: Released to who carries them out, yuan.
    """
    paid: str
    """
    支付金额: Paid, refunds taken off, yuan.
    """
    recovered: str
    """
    收回金额: Given back, yuan.
    """
    unallocated: str
    """
    待分配金额: Waiting to be allocated, yuan.
    """
    unreleased: str
    """
    待下达金额: Waiting to be released, yuan.
    """
    unpaid: str
    """
    待支付金额: Waiting to be paid, yuan.
    """
    carried: str
    """
    结转金额: Of earlier years' budgets and not paid, yuan.
    """
    allocation_rate: str | None
    """
    分配率: Allocated of received, percent; null: nothing was.
    """
    release_rate: str | None
    """
    下达率: Released of received, percent; null: nothing was.
    """
    payment_rate: str | None
    """
    支出进度: Paid of received, percent; null: nothing was.
    """
    division: DivisionName
    """
    行政区划: Where.
    """
    projects: int
    """
    项目数: Projects there, in whatever state.
    """
    alerts: Lights
    """
    监管预警: Open alerts there.
    """
    counted_on: str
    """
    统计日期: The day whose year tells what was carried over.
    """
    own: OwnMoney
    """
    本级资金: What lies in the division itself and in none below it.
    """
    children: list[AreaMoney]
    """
    下级: Towns of a county, villages of a town; none below a village.
    """
    by_source: list[SourceMoney]
    """
    按资金来源: By source, in the order of their codes.
    """
    by_state: list[StateMoney]
    """
    按状态: By state of the project; money that is no project's is not in it.
    """


class Names(TypedDict):
    """
    What forms offer to choose from.
    """

    divisions: list[DivisionChoice]
    """
    行政区划: The caller's divisions with all below them, by code.
    """
    feeds: list[FeedChoice]
    """
    数据表: Every table that departments hand over.
    """
    permissions: list[PermissionChoice]
    """
    权限: Everything that a client can be granted.
    """


class PageProjectAssets(TypedDict):
    items: list[ProjectAssets]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageProjectMoney(TypedDict):
    items: list[ProjectMoney]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageRoleOut(TypedDict):
    items: list[RoleOut]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSessionOut(TypedDict):
    items: list[SessionOut]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageStaffOut(TypedDict):
    items: list[StaffOut]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageTaskView(TypedDict):
    items: list[TaskView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageTimelineStepView(TypedDict):
    items: list[TimelineStepView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class Profile(TypedDict):
    """
    A household's profile 农户画像: one document of everything that is known, masked.
    """

    household_id: str
    """
    农户标识: The household.
    """
    revision: int
    """
    修订号: Grows with every change of any part; the ETag is made of it.
    """
    household: HouseholdChanged
    """
    农户信息: The household and its members, past and present.
    """
    incomes: list[IncomeChanged]
    """
    家庭收支: Income statements by year.
    """
    records: list[RecordChanged]
    """
    部门数据: Departments' facts by feed and year.
    """
    leads: list[LeadChanged]
    """
    线索: Leads, open and closed, with their hits, oldest first.
    """
    cases: list[CaseChanged]
    """
    监测对象: Every entry, open and ended, the first one first.
    """
    helpers: list[HelperAssigned]
    """
    帮扶责任人: Helpers, now and before, the first assigned first.
    """
    visits: list[VisitRecorded]
    """
    走访记录: The last visits, at most ten, the latest first.
    """
    earnings: list[IncomeDistributed]
    """
    收益分配到户: Shares of what its village's assets have earned, the first recorded first.
    """
    employment: list[EmploymentChanged]
    """
    就业经历: Spells of work of its members with their months, the first recorded first.
    """
    watch: WatchChanged | None
    """
    重点关注: Its entry on the watch list with hits; null if never on it.
    """
    guarantee: GuaranteeChanged | None
    """
    三保障和饮水安全: How it stands with the three guarantees and water; null: never checked.
    """


class Profiles(TypedDict):
    """
    The profiles that a search found.
    """

    items: list[Profile]
    """
    条目: The profile, or nothing.
    """
    next: str | None
    """
    下一页游标: Always null: a number finds one household.
    """


class AssetCareView(TypedDict):
    """
    The care of an asset, whole.
    """

    asset_id: str
    """
    资产标识: The asset.
    """
    asset_code: str
    """
    资产编码: Its code.
    """
    asset_name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    unit: str | None
    """
    管护主体: Null: nobody answers for it.
    """
    patrolled_on: str | None
    """
    巡查日期: The last patrol; null: none.
    """
    grade: Literal["good", "worn", "damaged", "idle"] | None
    """
    巡查结论: Of the last patrol.
    """
    five: dict[Literal["unit", "person", "standard", "money", "supervision"], bool]
    """
    五有: Derived from plan and patrols: `unit` 有管护主体; `person` 有管护人员; `standard` 有管护制度; `money` 有管护经费; `supervision` 有监督考核.
    """
    open_repairs: int
    """
    未修复数: Repairs that are not done.
    """
    version: int | None
    """
    版本: Of its plan; null: it has none.
    """
    keeper: str | None
    """
    管护人员: Who keeps it; shown masked.
    """
    keeper_kind: Literal["cadre", "welfare_post", "firm", "operator", "other"] | None
    """
    管护人员类别: `cadre` 村干部; `welfare_post` 公益岗位; `firm` 服务企业; `operator` 经营主体; `other` 其他.
    """
    standard: str | None
    """
    管护制度: By which standard it is kept.
    """
    every_days: int | None
    """
    巡查间隔天数: How often it is patrolled at least.
    """
    annual_fee: str | None
    """
    年管护经费: Yuan a year; null: none is set aside.
    """
    money: Literal["village", "fiscal", "operating", "welfare_post", "other"] | None
    """
    经费来源: `village` 村集体收益; `fiscal` 财政资金; `operating` 经营收入; `welfare_post` 公益岗位补贴; `other` 其他.
    """
    from_on: str | None
    """
    开始日期: Since when the plan holds.
    """
    patrols: list[PatrolView]
    """
    巡查记录: The last ones, the last first.
    """


class AssetCorrection(TypedDict):
    """
    What is to be corrected of an asset, and why. A field left out stays as it is; null clears it. Its place, kind and year are in its code.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    资产名称: What people call it.
    """
    original_value: NotRequired[float | str]
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """
    manager: NotRequired[str]
    """
    资产管理部门: The department whose money formed it 谁主管、谁负责.
    """
    owner: NotRequired[OwnerEntry]
    """
    所有权人: Whose it is.
    """
    fundings: NotRequired[list[AssetFundingEntry]]
    """
    资金来源明细: All together are its value.
    """
    shares: NotRequired[list[AssetShareEntry]]
    """
    联村份额: Of joint owners, 100 percent together.
    """
    rights: NotRequired[list[AssetRightEntry]]
    """
    权利明细: Who holds which right.
    """
    site: NotRequired[str | None]
    """
    建设地点: Group or place in the village.
    """
    completed_on: NotRequired[str | None]
    """
    竣工日期: When it was completed.
    """
    accepted_on: NotRequired[str | None]
    """
    验收日期: When it was accepted.
    """
    used_from: NotRequired[str | None]
    """
    启用日期: Since when it is used.
    """
    quantity: NotRequired[float | str | None]
    """
    数量: How much of its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of its quantity.
    """
    specification: NotRequired[str | None]
    """
    规格型号: Make, model, structure.
    """
    donated: NotRequired[bool]
    """
    捐赠: Whether it was given.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: Degrees north, CGCS2000.
    """
    real_estate: NotRequired[bool]
    """
    不动产: Whether it is real estate.
    """
    real_estate_no: NotRequired[str | None]
    """
    不动产权证号: Its certificate.
    """
    no_real_estate_reason: NotRequired[str | None]
    """
    未办证原因: Why real estate has no certificate.
    """
    legacy_code: NotRequired[str | None]
    """
    原资产编号: As older ledgers name it.
    """
    national_no: NotRequired[str | None]
    """
    全国系统编号: As the national monitoring system names it.
    """


class AssetEntry(TypedDict):
    """
    An asset as it is recorded. What is optional here has to be filled before its ownership is proposed.
    """

    name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    kind: Literal[
        "base",
        "shed",
        "plant",
        "cold_store",
        "tourism",
        "ecommerce",
        "photovoltaic",
        "factory",
        "operating_works",
        "shares",
        "claim",
        "income_right",
        "orchard",
        "breeding",
        "brand",
        "road",
        "irrigation",
        "water",
        "sanitation",
        "education",
        "culture",
        "sport",
        "health",
        "power",
        "service",
        "network",
        "forest",
        "livestock",
        "seedlings",
        "tools",
        "yard",
    ]
    """
    资产类型: Its class and form follow from it: `base` 农林牧渔产业基地; `shed` 大棚、圈舍; `plant` 生产加工设施; `cold_store` 冷库; `tourism` 经营性旅游设施; `ecommerce` 电商设施; `photovoltaic` 光伏电站; `factory` 社区(帮扶)工厂厂房; `operating_works` 经营性基础设施; `shares` 股权; `claim` 债权; `income_right` 收益权、入股分红; `orchard` 经济林; `breeding` 种畜; `brand` 品牌、商标、专利; `road` 道路交通; `irrigation` 农田水利; `water` 供水饮水; `sanitation` 环卫公厕; `education` 教育设施; `culture` 文化设施; `sport` 体育设施; `health` 卫生设施; `power` 电力设施; `service` 综合服务设施; `network` 网络设施; `forest` 防护林、水土保持林; `livestock` 到户牲畜; `seedlings` 到户苗木; `tools` 到户农机具; `yard` 庭院设施.
    """
    formed_year: int
    """
    形成年份: When it came to be.
    """
    original_value: float | str
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """
    manager: str
    """
    资产管理部门: The department whose money formed it 谁主管、谁负责.
    """
    owner: OwnerEntry
    """
    所有权人: Whose it is.
    """
    on: str
    """
    日期: The day of the entry, today at the latest.
    """
    fundings: NotRequired[list[AssetFundingEntry]]
    """
    资金来源明细: All together are its value.
    """
    shares: NotRequired[list[AssetShareEntry]]
    """
    联村份额: Of joint owners, 100 percent together.
    """
    rights: NotRequired[list[AssetRightEntry]]
    """
    权利明细: Who holds which right.
    """
    site: NotRequired[str | None]
    """
    建设地点: Group or place in the village.
    """
    completed_on: NotRequired[str | None]
    """
    竣工日期: When it was completed.
    """
    accepted_on: NotRequired[str | None]
    """
    验收日期: When it was accepted.
    """
    used_from: NotRequired[str | None]
    """
    启用日期: Since when it is used.
    """
    quantity: NotRequired[float | str | None]
    """
    数量: How much of its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of its quantity.
    """
    specification: NotRequired[str | None]
    """
    规格型号: Make, model, structure.
    """
    donated: NotRequired[bool]
    """
    捐赠: Whether it was given.
    """
    longitude: NotRequired[float | str | None]
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: NotRequired[float | str | None]
    """
    纬度: Degrees north, CGCS2000.
    """
    real_estate: NotRequired[bool]
    """
    不动产: Whether it is real estate.
    """
    real_estate_no: NotRequired[str | None]
    """
    不动产权证号: Its certificate.
    """
    no_real_estate_reason: NotRequired[str | None]
    """
    未办证原因: Why real estate has no certificate.
    """
    legacy_code: NotRequired[str | None]
    """
    原资产编号: As older ledgers name it.
    """
    national_no: NotRequired[str | None]
    """
    全国系统编号: As the national monitoring system names it.
    """


class AssetMerging(TypedDict):
    """
    Which assets become one 合并: of the same place, kind and owner.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    basis: str
    """
    依据: The document on which it rests.
    """
    name: str
    """
    资产名称: What people call it.
    """
    assets: list[AssetVersion]
    """
    合并的资产: Two at least, each as it was seen.
    """


class AssetWorth(TypedDict):
    """
    What the assets of a division are worth on a day 资产价值统计.
    """

    assets: int
    """
    资产数: On the register.
    """
    original_value: str
    """
    原值: What they cost.
    """
    depreciated: str
    """
    累计折旧: What of that is written off.
    """
    net_value: str
    """
    净值: What is left.
    """
    to_keep: int
    """
    须管护资产数: Taken over, and neither households' nor operators'.
    """
    well_kept: int
    """
    “五有”齐全资产数: Of those, with all five of their care.
    """
    well_kept_rate: str | None
    """
    “五有”齐全率: Percent; null: none is to be cared for.
    """
    on: str
    """
    日期: Up to which they are written off.
    """
    by_area: list[AreaWorth]
    """
    按行政区划: By the divisions right below; a village's own.
    """
    by_class: list[ClassWorth]
    """
    按资产类别: By class.
    """
    by_owner: list[OwnerWorth]
    """
    按所有权归属: By level of ownership.
    """
    by_state: list[StateWorth]
    """
    按状态: By state.
    """


class AssetsSupervisionRuleView(TypedDict):
    """
    A rule 监管规则 with its thresholds as they hold today.
    """

    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    subject: Literal["asset", "operating_contract", "accepted_project"]
    """
    对象: What it is about: `asset` 资产; `operating_contract` 经营合同; `accepted_project` 验收项目.
    """
    lights: list[Literal["yellow", "red", "black"]]
    """
    可亮的灯: The lights that it may show, the worst first.
    """
    parameters: dict[str, UsedThreshold]
    """
    参数版本: Its thresholds by their parameters' names.
    """


class CollectiveMonthStatement(TypedDict):
    """
    The statement of a month: yuan, as far as not said otherwise. It stands once the month is handed in.
    """

    opening: str
    """
    期初余额: At the end of the month before.
    """
    taken_over: str
    """
    启用账户余额: On accounts that began in the month.
    """
    income: str
    """
    本月收入: All that came.
    """
    expense: str
    """
    本月支出: All that left.
    """
    closing: str
    """
    期末余额: At the month's end.
    """
    arrears: str
    """
    拖欠金额: Of its contracts at the month's end.
    """
    subjects: list[CollectiveSubjectSum]
    """
    分科目收支: By direction and subject.
    """
    contracts_late: list[CollectiveContractLate]
    """
    拖欠合同: The greatest arrears first.
    """
    contracts_ending: list[CollectiveContractEnding]
    """
    即将到期合同: In force and ending within the parameter's days after the month.
    """
    asset_count: int
    """
    资产数: Its own and those it has with others.
    """
    assets_value: str
    """
    资产原值: Its part.
    """
    assets_net_value: str
    """
    资产净值: Its part.
    """
    resource_count: int
    """
    资源数: In the register.
    """
    resource_area: str
    """
    资源面积(亩): Of those measured in mu.
    """
    households: int
    """
    户数: Households with shares.
    """
    shares: str
    """
    股份总数: Of all kinds.
    """


class DisclosureContent(TypedDict):
    """
    What a notice tells; it never changes.
    """

    lines: list[DisclosureLine]
    """
    公示事项: Its lines.
    """
    tables: list[DisclosureTable]
    """
    公示表格: Its tables.
    """


class DisclosureDetail(TypedDict):
    """
    A disclosure with what it tells.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    kind: str
    """
    公示种类: Its kind, of `…/publicity-kinds`.
    """
    kind_title: str
    """
    公示种类名称: Its kind in Chinese.
    """
    subject: str
    """
    公示对象: The kind of record that it tells of.
    """
    subject_id: str
    """
    公示对象标识: The record.
    """
    division_code: str
    """
    行政区划代码: Where its record lies.
    """
    level: Literal["village", "town", "county"]
    """
    公示层级: On whose boards: village, town or county.
    """
    title: str
    """
    名称: Heading of the notice.
    """
    place: str
    """
    公示地点: Where it hangs.
    """
    issuer: str
    """
    发布单位: In whose name.
    """
    phones: list[str]
    """
    监督电话: Phones of offices.
    """
    posted_on: str
    """
    公示日期: Since when it hangs.
    """
    days: int
    """
    公示天数: Length of its period.
    """
    minimum_days: int
    """
    最少公示天数: As the parameter said on that day.
    """
    minimum_version: int
    """
    参数版本: Version of that parameter; 0: as shipped.
    """
    ends_on: str
    """
    公示期满日期: Last day of the period.
    """
    long_term: bool
    """
    长期公开: Whether it stays public after its period.
    """
    photo: bool
    """
    须附照片: Whether its period ends only with a photo of the board.
    """
    state: Literal["running", "over", "closed", "withdrawn"]
    """
    状态: `running` 公示中; `over` 期满未结束; `closed` 已结束; `withdrawn` 已撤回.
    """
    public: bool
    """
    公开中: Whether everybody may read it now.
    """
    open_objections: int
    """
    未处理异议数: Objections that wait for an answer.
    """
    posted_by: str
    """
    发布账号: Who has posted it.
    """
    department: str
    """
    部门: Of which department.
    """
    closed_on: str | None
    """
    结束公示日期: Null: not closed.
    """
    withdrawn_on: str | None
    """
    撤回日期: Null: it stands.
    """
    withdrawn_reason: str | None
    """
    撤回事由: Why.
    """
    content: DisclosureContent
    """
    公示内容: Masked, as it hangs.
    """


class DisclosurePosting(TypedDict):
    """
    A notice that hangs since a day. What the books say of its record stands on it first, then these lines and tables.
    """

    kind: str
    """
    公示种类: Its kind, of `…/publicity-kinds`.
    """
    subject_id: str
    """
    公示对象标识: The record that it tells of.
    """
    on: str
    """
    日期: When, today at the latest.
    """
    days: NotRequired[int | None]
    """
    公示天数: Left out: the fewest that are allowed.
    """
    level: NotRequired[Literal["village", "town", "county"] | None]
    """
    公示层级: On whose boards; left out: the usual ones.
    """
    title: NotRequired[str | None]
    """
    名称: Heading; left out: as the books call it.
    """
    place: NotRequired[str | None]
    """
    公示地点: Where it hangs; left out: the usual place.
    """
    issuer: NotRequired[str | None]
    """
    发布单位: In whose name; left out: the caller's department.
    """
    phones: NotRequired[list[Phone]]
    """
    监督电话: Phones of offices, which stand on the notice in full.
    """
    lines: NotRequired[list[DisclosureLineEntry]]
    """
    公示事项: Further lines.
    """
    tables: NotRequired[list[DisclosureTableEntry]]
    """
    公示表格: Further tables.
    """


class DistributionCorrection(TypedDict):
    """
    What is to be corrected of a plan that no meeting has passed, and why. A field left out stays; ``cut_off`` draws the income anew.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    title: NotRequired[str]
    """
    名称: Heading.
    """
    year: NotRequired[int]
    """
    年度: Of the income.
    """
    cut_off: NotRequired[str]
    """
    收益截止日期: All that arrived by then and is in no plan is distributed.
    """
    lines: NotRequired[list[DistributionLineEntry]]
    """
    明细: In their order, at most 2000; together all that is distributed.
    """


class DistributionEntry(TypedDict):
    """
    A plan as it is written. What it distributes is drawn by the service; its lines may come later.
    """

    division_code: str
    """
    行政区划代码: Whose income it is: a village, town or county.
    """
    title: str
    """
    名称: Heading.
    """
    year: int
    """
    年度: Of the income.
    """
    cut_off: str
    """
    收益截止日期: All that arrived by then and is in no plan is distributed.
    """
    lines: NotRequired[list[DistributionLineEntry]]
    """
    明细: In their order, at most 2000; together all that is distributed.
    """
    on: str
    """
    日期: The day of the entry, today at the latest.
    """


class EquityHolding(TypedDict):
    """
    A household with its shares and its part of all of them.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str | None
    """
    户编号: Its number, if it is known.
    """
    flag: Literal["closed", "moved"] | None
    """
    提示: `closed` 已销户; `moved` 已迁出本村; null: nothing.
    """
    shares_total: str
    """
    股数合计: Of all kinds.
    """
    part_percent: str
    """
    占比(%): Of all shares; together exactly 100.
    """
    held: list[EquityShare]
    """
    持股明细: By kind.
    """


class EquityReport(TypedDict):
    """
    The equity report 股权报表 of a collective on a day.
    """

    on: str
    """
    截至日期: The day.
    """
    households: int
    """
    户数: Households with shares.
    """
    flagged: int
    """
    须核实户数: Households that hold shares and have closed or left the village.
    """
    shares: str
    """
    股份总数: Of all kinds.
    """
    kinds: list[EquityKindSum]
    """
    分类型合计: By kind.
    """
    holdings: list[EquityHolding]
    """
    持股农户: By household number; the whole list, as its parts are of 100.
    """


class ExportAsking(TypedDict):
    """
    What is to be exported, and what for.
    """

    export: str
    """
    导出代码: The list, as the catalogue names it.
    """
    format: ExportFormat
    """
    文件格式: `xlsx`, `pdf` or `csv`.
    """
    filters: NotRequired[dict[str, Any]]
    """
    筛选条件: The list's own filters by their names; the catalogue lists them.
    """
    purpose: str
    """
    用途: What for; it stands in the watermark and the audit trail.
    """
    full: NotRequired[bool]
    """
    含完整个人信息: With full values: needs `pii:read` and a second person.
    """


class ExportKind(TypedDict):
    """
    A list that can be exported.
    """

    export: str
    """
    导出代码: The list, as the catalogue names it.
    """
    title: str
    """
    名称: The list in Chinese.
    """
    permission: str
    """
    所需权限: The list's own permission.
    """
    headers: list[str]
    """
    列标题: Headings of the file.
    """
    filters: list[FilterView]
    """
    筛选条件: Filters that may be given.
    """


class OptionView(TypedDict):
    """
    A step 可办环节 that leads out of the present state, and what stands against it.
    """

    step: str
    """
    环节: The step.
    """
    title: str
    """
    名称: What it is called.
    """
    level: str
    """
    办理层级: On which level it is taken.
    """
    allowed: bool
    """
    有权办理: Whether the caller has the permission and the level.
    """
    evidence: list[str]
    """
    所需附件: Kinds of attachments of which one each is needed.
    """
    blocked: list[ReasonView]
    """
    阻止原因: Every reason against it; empty: it can be taken.
    """


class PageAssetsSupervisionRuleView(TypedDict):
    items: list[AssetsSupervisionRuleView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageExportKind(TypedDict):
    items: list[ExportKind]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageParameterView(TypedDict):
    items: list[ParameterView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageRegisterView(TypedDict):
    items: list[RegisterView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageRejectView(TypedDict):
    items: list[RejectView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageRepairView(TypedDict):
    items: list[RepairView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageResourceChangeView(TypedDict):
    items: list[ResourceChangeView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageResourceView(TypedDict):
    items: list[ResourceView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageVersion(TypedDict):
    items: list[Version]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class QualityLineView(TypedDict):
    """
    The quality of a register, of a town, or of a register in a town.
    """

    register_code: str | None
    """
    资源登记表: Code of the register; null for a whole town.
    """
    register_title: str | None
    """
    资源登记表名称: Null for a whole town.
    """
    town: str | None
    """
    镇: 12 digits; null for a whole register.
    """
    town_name: str | None
    """
    镇名称: Null for a whole register.
    """
    record_count: int
    """
    记录数: Records that stand.
    """
    confirmed_on: str
    """
    确认日期: When somebody said last that it is so.
    """
    light: Literal["green", "yellow", "red"] | None
    """
    灯: By its newest confirmation: `green` 正常; `yellow` 超期; `red` 严重超期; null: no records.
    """
    quality_score: str | None
    """
    质量得分: Weights of the dimensions times their pass rates, 100 at most; null: nothing to look at.
    """
    rule_results: list[RuleResultView]
    """
    规则结果: Each rule that has something to say of it.
    """


class RepairDetail(TypedDict):
    """
    A repair order with its history and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    asset_id: str
    """
    资产标识: The asset.
    """
    asset_name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    problem: str
    """
    报修内容: What is broken.
    """
    repairer: str | None
    """
    维修单位: Null: not assigned yet.
    """
    estimate: str | None
    """
    预计费用: Yuan; null: not assigned yet.
    """
    cost: str | None
    """
    维修费用: Yuan; null: not done yet.
    """
    patrol_id: str | None
    """
    巡查标识: The patrol that found it.
    """
    money: Literal["village", "fiscal", "operating", "welfare_post", "other"] | None
    """
    经费来源: `village` 村集体收益; `fiscal` 财政资金; `operating` 经营收入; `welfare_post` 公益岗位补贴; `other` 其他.
    """
    voucher_no: str | None
    """
    凭证号: By which it was paid.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class Adjusting(TypedDict):
    """
    A small change 调整 of a project in stock; what goes beyond it is approved by the county.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    name: NotRequired[str]
    """
    项目名称: What people call it.
    """
    category: NotRequired[str]
    """
    项目类型: Code of a category that holds no others, of the list of categories.
    """
    nature: NotRequired[Literal["new", "continued", "extended"]]
    """
    建设性质: `new` 新建; `continued` 续建; `extended` 改扩建.
    """
    content: NotRequired[str]
    """
    建设内容: What is to be built or done; no personal data.
    """
    amounts: NotRequired[list[PlannedAmount]]
    """
    计划投入资金: By source, each once.
    """
    quantity: NotRequired[float | str | None]
    """
    建设规模: How much of its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of its quantity.
    """
    planned_from: NotRequired[str | None]
    """
    计划开始: First day of the period in which it is carried out.
    """
    planned_to: NotRequired[str | None]
    """
    计划完成: Its last day.
    """
    responsible_unit: NotRequired[str | None]
    """
    责任单位: Who carries it out.
    """
    responsible_person: NotRequired[str | None]
    """
    责任人: The official who answers for it; notices name him or her.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    beneficiary_households: NotRequired[int | None]
    """
    受益户数: Households that gain from it.
    """
    beneficiary_persons: NotRequired[int | None]
    """
    受益人数: Persons that gain from it.
    """
    monitored_households: NotRequired[int | None]
    """
    其中脱贫户和监测对象户数: Of these: lifted out of poverty or monitored.
    """
    monitored_persons: NotRequired[int | None]
    """
    其中脱贫人口和监测对象人数: Of these: lifted out of poverty or monitored.
    """
    land_use: NotRequired[Literal["none", "secured", "pending"]]
    """
    用地情况: `none` 不新增用地; `secured` 用地手续已落实; `pending` 用地手续未落实.
    """
    land_document: NotRequired[str | None]
    """
    用地手续文号: The document that allows the land; needed with `secured`.
    """
    maintenance_unit: NotRequired[str | None]
    """
    管护主体: Who keeps it up once it is there.
    """
    maintenance_plan: NotRequired[str | None]
    """
    管护措施: How it is kept up, and with which money.
    """
    ownership_plan: NotRequired[str | None]
    """
    产权归属: Whose it is to be.
    """
    operating: NotRequired[bool]
    """
    经营性项目: Whether it is to earn money; then it links households 联农带农.
    """
    operator: NotRequired[str | None]
    """
    经营主体: Who runs it, for an operating project.
    """
    no_asset_reason: NotRequired[str | None]
    """
    不形成资产的原因: Such as a subsidy or a training; null: it forms an asset.
    """


class AdjustingByCounty(TypedDict):
    """
    A change 调整 of a project in stock that the county approves, by its document.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    name: NotRequired[str]
    """
    项目名称: What people call it.
    """
    category: NotRequired[str]
    """
    项目类型: Code of a category that holds no others, of the list of categories.
    """
    nature: NotRequired[Literal["new", "continued", "extended"]]
    """
    建设性质: `new` 新建; `continued` 续建; `extended` 改扩建.
    """
    content: NotRequired[str]
    """
    建设内容: What is to be built or done; no personal data.
    """
    amounts: NotRequired[list[PlannedAmount]]
    """
    计划投入资金: By source, each once.
    """
    quantity: NotRequired[float | str | None]
    """
    建设规模: How much of its unit.
    """
    unit: NotRequired[str | None]
    """
    计量单位: Of its quantity.
    """
    planned_from: NotRequired[str | None]
    """
    计划开始: First day of the period in which it is carried out.
    """
    planned_to: NotRequired[str | None]
    """
    计划完成: Its last day.
    """
    responsible_unit: NotRequired[str | None]
    """
    责任单位: Who carries it out.
    """
    responsible_person: NotRequired[str | None]
    """
    责任人: The official who answers for it; notices name him or her.
    """
    phone: NotRequired[str | None]
    """
    联系电话: Stored encrypted, shown masked.
    """
    beneficiary_households: NotRequired[int | None]
    """
    受益户数: Households that gain from it.
    """
    beneficiary_persons: NotRequired[int | None]
    """
    受益人数: Persons that gain from it.
    """
    monitored_households: NotRequired[int | None]
    """
    其中脱贫户和监测对象户数: Of these: lifted out of poverty or monitored.
    """
    monitored_persons: NotRequired[int | None]
    """
    其中脱贫人口和监测对象人数: Of these: lifted out of poverty or monitored.
    """
    land_use: NotRequired[Literal["none", "secured", "pending"]]
    """
    用地情况: `none` 不新增用地; `secured` 用地手续已落实; `pending` 用地手续未落实.
    """
    land_document: NotRequired[str | None]
    """
    用地手续文号: The document that allows the land; needed with `secured`.
    """
    maintenance_unit: NotRequired[str | None]
    """
    管护主体: Who keeps it up once it is there.
    """
    maintenance_plan: NotRequired[str | None]
    """
    管护措施: How it is kept up, and with which money.
    """
    ownership_plan: NotRequired[str | None]
    """
    产权归属: Whose it is to be.
    """
    operating: NotRequired[bool]
    """
    经营性项目: Whether it is to earn money; then it links households 联农带农.
    """
    operator: NotRequired[str | None]
    """
    经营主体: Who runs it, for an operating project.
    """
    no_asset_reason: NotRequired[str | None]
    """
    不形成资产的原因: Such as a subsidy or a training; null: it forms an asset.
    """
    decision_no: str
    """
    文号: Number of the county's document.
    """


class AlertDetail(TypedDict):
    """
    An alert with what it rests on, its history, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    light: Literal["yellow", "red", "black"]
    """
    灯: How bad it is: `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """
    subject: Literal["fund_batch", "allotment", "payment", "contract", "project", "issue", "division"]
    """
    对象: What it is about: `fund_batch` 资金批次; `allotment` 指标单; `payment` 支付; `contract` 合同; `project` 项目; `issue` 问题; `division` 行政区划.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    opened_on: str
    """
    产生日期: When it was found first.
    """
    gone_on: str | None
    """
    消除日期: Since when runs find it no more, or find it suppressed; null: the last run found it.
    """
    verdict: Literal["true", "false", "excused"] | None
    """
    核查结论: Null: not checked. `true` 属实; `false` 不属实; `excused` 属实但有正当理由.
    """
    closed_on: str | None
    """
    销号日期: Null: it is open.
    """
    facts: dict[str, str | None]
    """
    依据: What it rests on, as written; amounts are yuan.
    """
    parameters: dict[str, UsedThreshold]
    """
    参数版本: The thresholds by which it was found, by their parameters' names.
    """
    run_id: str
    """
    监管运行标识: The run that found it last, or found it no more.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class AllotmentDetail(TypedDict):
    """
    An allotment with its lines, its history and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: The county.
    """
    kind: Literal["allocate", "release", "withdraw", "pull_back", "recover"]
    """
    指标单类型: What is done: `allocate` 分配; `release` 下达; `withdraw` 调减; `pull_back` 收回下达; `recover` 结余收回.
    """
    document_no: str
    """
    下达文号: The document by which it is done.
    """
    happens_on: str
    """
    生效日期: When it takes effect.
    """
    amount: str
    """
    金额: Yuan, of all lines.
    """
    note: str | None
    """
    备注: What else there is to say.
    """
    written_by: str
    """
    录入者: Who wrote it.
    """
    written_at: str
    """
    录入时间: When it was written.
    """
    lines: list[AllotmentLineView]
    """
    明细: In their order.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class AllotmentEntry(TypedDict):
    """
    An allotment as it is written. It moves nothing before somebody else has checked it.
    """

    kind: Literal["allocate", "release", "withdraw", "pull_back", "recover"]
    """
    指标单类型: What is done: `allocate` 分配; `release` 下达; `withdraw` 调减; `pull_back` 收回下达; `recover` 结余收回.
    """
    document_no: str
    """
    下达文号: The document by which it is done.
    """
    on: str
    """
    日期: When it takes effect, today at the latest.
    """
    lines: list[AllotmentLineEntry]
    """
    明细: A batch and project once each, at most 500.
    """
    note: NotRequired[str | None]
    """
    备注: What else there is to say.
    """


class EvaluationDetail(TypedDict):
    """
    An evaluation with how its score came to be and what can be done next. Until it is handed in, its money is that of the journal today.
    """

    summary: str | None
    """
    总体情况: In words.
    """
    submitted_by: str | None
    """
    报送账号: Who handed it in last.
    """
    department: str | None
    """
    部门: Of which department.
    """
    parameters: dict[str, Any] | None
    """
    参数版本: Parameters by which it was judged, each with its version.
    """
    goals: list[GoalDue]
    """
    绩效指标: The goal table as it stands now: what there is to tell.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """
    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    project_id: str
    """
    项目标识: The project.
    """
    project_code: str
    """
    项目编号: The project's code.
    """
    project_name: str
    """
    项目名称: The project.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    year: int
    """
    年度: The year of the budget.
    """
    as_of: str
    """
    截至日期: The day of which it tells.
    """
    allocated: str | None
    """
    分配金额: Yuan that the project had been given by that day, from the journal.
    """
    paid: str | None
    """
    支付金额: Of them paid, yuan, from the journal.
    """
    execution_percent: str | None
    """
    预算执行率: Percent paid of what was allocated; null: of nothing.
    """
    submitted_on: str | None
    """
    报送日期: When it was handed in last.
    """
    self_score: str | None
    """
    自评得分: Of 100; null: not handed in.
    """
    score: str | None
    """
    评价得分: The county's where it has reviewed, else the unit's own.
    """
    grade: Literal["excellent", "good", "fair", "poor"] | None
    """
    评价等级: `excellent` 优; `good` 良; `fair` 中; `poor` 差; null: not scored.
    """
    grade_title: str | None
    """
    等级名称: The grade in Chinese.
    """
    execution_most: str | None
    """
    预算执行率分值: Points of budget execution at most.
    """
    execution_points: str | None
    """
    预算执行率得分: Points of budget execution.
    """
    indicators: list[EvaluationIndicatorView]
    """
    绩效指标: As they were handed in last.
    """
    review: Literal["spot", "key"] | None
    """
    评价方式: How the county evaluated it again; null: it has not.
    """
    review_score: str | None
    """
    复评得分: The county's own; null: none.
    """
    reviewed_by: str | None
    """
    复评账号: Who reviewed it.
    """
    uses: list[str]
    """
    结果应用: What the result is used for: `next_year` 下年度资金安排; `public` 公开; `assessment` 考核; `mend` 整改.
    """
    use_note: str | None
    """
    应用说明: How, in words.
    """


class IndustryReport(TypedDict):
    """
    The share of industry 产业占比 (资金管理办法), with the definition by which it is counted.
    """

    definition_version: int
    """
    口径版本: Which version of the definition says what counts as industry.
    """
    by_county: list[IndustryRow]
    """
    各县: The year that was asked for, of each county held whole.
    """


class IssueDetail(TypedDict):
    """
    An issue with everything that belongs to it and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits: a village, a town, or the county where no single town answers for it.
    """
    division_name: str | None
    """
    行政区划名称: Its name.
    """
    found_by: Literal["audit", "discipline", "finance", "assessment", "visit", "hotline", "self"]
    """
    问题来源: Who found it: `audit` 审计; `discipline` 纪检; `finance` 财政检查; `assessment` 考核评估; `visit` 暗访; `hotline` 12317; `self` 自查.
    """
    found_by_title: str
    """
    来源名称: In Chinese.
    """
    year: int
    """
    年度: Of the audit or inspection.
    """
    document: str | None
    """
    文件: The report or letter in which it stands.
    """
    problem: str
    """
    问题内容: What is wrong; no ID numbers.
    """
    category: Literal[
        "policy",
        "funds",
        "project",
        "procurement",
        "disclosure",
        "performance",
        "monitoring",
        "cooperation",
        "industry",
        "mutual_fund",
        "credit",
        "collective",
        "reward",
        "files",
        "other",
    ]
    """
    问题类别: What it is about: `policy` 政策落实; `funds` 资金管理使用; `project` 项目建设运营; `procurement` 招标采购; `disclosure` 公告公示; `performance` 绩效管理; `monitoring` 防返贫监测帮扶; `cooperation` 苏陕协作; `industry` 产业发展; `mutual_fund` 互助资金; `credit` 小额信贷; `collective` 集体资产; `reward` 奖补资金; `files` 档案资料; `other` 其他.
    """
    category_title: str
    """
    类别名称: In Chinese.
    """
    kind: Literal["prompt", "dated", "lasting"]
    """
    整改类型: How it is to be put right: `prompt` 立行立改; `dated` 限期整改; `lasting` 长期坚持.
    """
    kind_title: str
    """
    整改类型名称: In Chinese.
    """
    public: bool
    """
    向社会公开: Whether issue and result are to be made public.
    """
    found_on: str
    """
    发现日期: When it was found.
    """
    deadline: str
    """
    整改期限: By when it has to be put right and struck off.
    """
    overdue: bool
    """
    已逾期: Whether it is not done though its deadline has passed.
    """
    extensions: int
    """
    延期次数: How often its deadline was put off.
    """
    involved: str | None
    """
    涉及金额: Yuan; null: no money is concerned.
    """
    recovered: str
    """
    已整改金额: Yuan that came back or were put right.
    """
    shortfall: str
    """
    批准不再追回金额: Yuan that need not come back, by an approved reason.
    """
    outstanding: str
    """
    待整改金额: Yuan that are left.
    """
    project_id: str | None
    """
    项目标识: The project that it is about, if one is.
    """
    fund_batch_id: str | None
    """
    资金批次标识: The batch of money that it is about, if one is.
    """
    origin_id: str | None
    """
    来源问题标识: The issue of which it is the like.
    """
    lead_unit: str | None
    """
    牵头单位: The unit in the lead.
    """
    responsible_units: list[str]
    """
    责任单位: Units that put it right too.
    """
    supporting_units: list[str]
    """
    配合单位: Units that support it.
    """
    responsible: str | None
    """
    责任人: Who answers for it, by name.
    """
    responsible_account: str | None
    """
    责任人账号: The account whose task it is; null: the unit's.
    """
    closed_on: str | None
    """
    销号日期: When it was struck off.
    """
    reopened: int
    """
    反弹次数: How often it came back.
    """
    shortfall_reason: str | None
    """
    差额原因: Why the rest need not come back.
    """
    shortfall_document: str | None
    """
    差额批准文件: The document that approves it.
    """
    shortfall_by: str | None
    """
    差额批准账号: Who approved it.
    """
    remedies: list[str]
    """
    整改措施: Measure by measure.
    """
    progress: str | None
    """
    进展: As it was reported last.
    """
    findings: str | None
    """
    核实情况: What whoever verified it found.
    """
    verified_on: str | None
    """
    核验日期: When it was verified.
    """
    verified_by: str | None
    """
    核验账号: Who verified it.
    """
    verified_unit: str | None
    """
    核验单位: Of which department.
    """
    close_document: str | None
    """
    销号文件: The document on its end.
    """
    recorded_by: str
    """
    录入者: Who registered it.
    """
    department: str
    """
    部门: Of which department.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """
    recoveries: list[IssueRecoveryView]
    """
    整改金额明细: Money that was put right, line by line.
    """
    extensions_asked: list[IssueExtensionView]
    """
    延期申请: What was asked and decided of its deadline.
    """
    searches: list[IssueSearchView]
    """
    举一反三: What other towns were asked to look for.
    """


class JournalEntryDetail(TypedDict):
    """
    An entry with its transfers.
    """

    id: str
    """
    标识: The record's identifier.
    """
    division_code: str
    """
    行政区划代码: Where it was posted.
    """
    kind: Literal["receive", "allocate", "withdraw", "release", "pull_back", "pay", "refund", "recover", "reverse"]
    """
    记账类型: What happened: `receive` 到位; `allocate` 分配; `withdraw` 调减; `release` 下达; `pull_back` 收回下达; `pay` 支付; `refund` 退款; `recover` 结余收回; `reverse` 冲销.
    """
    happened_on: str
    """
    发生日期: When it happened.
    """
    basis: str
    """
    依据: On what it rests.
    """
    amount: str
    """
    金额: Yuan that moved.
    """
    subject: Literal["fund_batch", "allotment", "payment", "imported_posting"]
    """
    业务类型: By what it was posted: fund_batch 资金批次, allotment 指标单, payment 支付, imported_posting 导入记账.
    """
    subject_id: str
    """
    业务标识: The record by which it was posted.
    """
    reverses: str | None
    """
    所冲销凭证: The entry that it undoes.
    """
    reversed_by: str | None
    """
    冲销凭证: The entry that undid it; null: it stands.
    """
    reason: str | None
    """
    事由: Why it was undone.
    """
    recorded_by: str
    """
    录入者: Who recorded it.
    """
    recorded_at: str
    """
    录入时间: When it was recorded.
    """
    transfers: list[TransferView]
    """
    分录: In their order.
    """
    imported: ImportedView | None
    """
    导入记账: What the county's own books say of it, if it came in by a file.
    """


class LabourEntry(TypedDict):
    """
    A pay list 劳务报酬发放表 of a project.
    """

    contract_id: NotRequired[str | None]
    """
    合同标识: Of which contract; null: of none.
    """
    workers: list[LabourRow]
    """
    务工明细: One for each worker.
    """


class LoanDetail(TypedDict):
    """
    A loan with everything that belongs to it.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village when it applied.
    """
    person_id: str
    """
    人员标识: The borrower.
    """
    name: str
    """
    姓名: Masked.
    """
    id_number: str
    """
    证件号码: Masked.
    """
    phone: str
    """
    联系电话: Masked.
    """
    category: str
    """
    借款资格: As what it may borrow: `脱贫户` 脱贫户; `UNSTABLE` 脱贫不稳定户; `EDGE` 边缘易致贫户; `SUDDEN` 突发严重困难户.
    """
    lender_code: str
    """
    贷款银行: Code of the bank.
    """
    lender_title: str
    """
    银行名称: The bank.
    """
    purpose: Literal["planting", "breeding", "processing", "tourism", "commerce", "crafts", "other"]
    """
    贷款用途: `planting` 种植; `breeding` 养殖; `processing` 农产品加工; `tourism` 乡村旅游; `commerce` 商贸流通; `crafts` 手工业; `other` 其他生产经营.
    """
    purpose_note: str
    """
    用途说明: What the money is for; no ID numbers or phone numbers.
    """
    amount: str
    """
    金额: Yuan.
    """
    months: int
    """
    贷款期限: Months.
    """
    applied_on: str
    """
    申请日期: When it was applied for.
    """
    top_up_reason: str | None
    """
    追加贷款理由: Needed where the household's loans exceed the usual limit.
    """
    loan_no: str | None
    """
    贷款编号: The bank's number; null: not lent.
    """
    account: str | None
    """
    收款账户: Masked.
    """
    rate: str | None
    """
    年利率: Percent a year; null: not lent.
    """
    lent_on: str | None
    """
    放款日期: Null: not lent.
    """
    end_on: str | None
    """
    到期日期: The day due; null: not lent.
    """
    balance: str
    """
    贷款余额: Principal that is owed, yuan.
    """
    overdue: bool
    """
    已逾期: Whether principal is owed after the day due.
    """
    extensions: int
    """
    展期次数: How often it was extended.
    """
    renewals: int
    """
    续贷次数: How often it was renewed.
    """
    grade: Literal["normal", "attention", "substandard", "doubtful", "loss"]
    """
    五级分类: `normal` 正常; `attention` 关注; `substandard` 次级; `doubtful` 可疑; `loss` 损失.
    """
    compensated: str
    """
    代偿金额: Yuan that the compensation fund paid.
    """
    terms: list[LoanTermView]
    """
    借款期: As agreed, and each extension or renewal.
    """
    repayments: list[LoanRepaymentView]
    """
    还款记录: Instalments and reversals, as recorded.
    """
    visits: list[LoanVisitView]
    """
    走访记录: Visits after lending, as recorded.
    """
    moves: list[MoveView]
    """
    流转记录: The steps taken, in their order.
    """
    options: list[OptionView]
    """
    可办环节: What can be done next, and what stands against it.
    """


class MonitoringDetail(TypedDict):
    """
    A monitoring with its indicators and what can be done next. Until it is handed in, its money is that of the journal today.
    """

    summary: str | None
    """
    总体情况: In words.
    """
    submitted_by: str | None
    """
    报送账号: Who handed it in last.
    """
    department: str | None
    """
    部门: Of which department.
    """
    parameters: dict[str, Any] | None
    """
    参数版本: Parameters by which it was judged, each with its version.
    """
    goals: list[GoalDue]
    """
    绩效指标: The goal table as it stands now: what there is to tell.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """
    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    project_id: str
    """
    项目标识: The project.
    """
    project_code: str
    """
    项目编号: The project's code.
    """
    project_name: str
    """
    项目名称: The project.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    year: int
    """
    年度: The year of the budget.
    """
    as_of: str
    """
    截至日期: The day of which it tells.
    """
    allocated: str | None
    """
    分配金额: Yuan that the project had been given by that day, from the journal.
    """
    paid: str | None
    """
    支付金额: Of them paid, yuan, from the journal.
    """
    execution_percent: str | None
    """
    预算执行率: Percent paid of what was allocated; null: of nothing.
    """
    submitted_on: str | None
    """
    报送日期: When it was handed in last.
    """
    low_count: int
    """
    偏低指标数: Indicators below the share of their due target that is asked for.
    """
    indicators: list[MonitoringIndicatorView]
    """
    绩效指标: As they were handed in last.
    """


class PagePartyView(TypedDict):
    items: list[PartyView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePaymentView(TypedDict):
    items: list[PaymentView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePlanChangeView(TypedDict):
    items: list[PlanChangeView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePlanLineView(TypedDict):
    items: list[PlanLineView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePlanView(TypedDict):
    items: list[PlanView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageProjectView(TypedDict):
    items: list[ProjectView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageReconciliationView(TypedDict):
    items: list[ReconciliationView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageRiskFundEntryView(TypedDict):
    items: list[RiskFundEntryView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageStipendPayrollView(TypedDict):
    items: list[StipendPayrollView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSubsidyLineView(TypedDict):
    items: list[SubsidyLineView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSubsidyRunView(TypedDict):
    items: list[SubsidyRunView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSupervisionFindingView(TypedDict):
    items: list[SupervisionFindingView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSupervisionRuleView(TypedDict):
    items: list[SupervisionRuleView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSupervisionRunView(TypedDict):
    items: list[SupervisionRunView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSuppressionView(TypedDict):
    items: list[SuppressionView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageWorksResultView(TypedDict):
    items: list[WorksResultView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageWorksView(TypedDict):
    items: list[WorksView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PaymentDetail(TypedDict):
    """
    A payment with its batches, people, refunds, history, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    project_id: str
    """
    项目标识: Of which project.
    """
    project_code: str
    """
    项目编号: Its code.
    """
    project_name: str
    """
    项目名称: What it is called.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    stage: Literal["start", "progress", "settlement", "retention", "persons"]
    """
    支付阶段: For what: `start` 启动资金; `progress` 进度款; `settlement` 结算款; `retention` 质保金; `persons` 到户到人补助.
    """
    contract_id: str | None
    """
    合同标识: Of which contract; null: it is paid to people.
    """
    payee: str | None
    """
    收款单位: The contract's party; null: it is paid to people.
    """
    people: int
    """
    收款人数: How many people are paid.
    """
    payroll_id: str | None
    """
    补贴发放批次标识: Of which payroll of stipends, passed by its department; null: of none. It is paid whole.
    """
    payroll_no: str | None
    """
    补贴发放批次: Number of the payroll; null: it pays none.
    """
    purpose: str
    """
    用途: For what.
    """
    amount: str
    """
    金额: Yuan.
    """
    refunded: str
    """
    已退回金额: Yuan that came back.
    """
    asked_on: str
    """
    申请日期: When it was asked for.
    """
    paid_on: str | None
    """
    支付日期: When it was paid; null: it is not.
    """
    asked_by: str
    """
    申请者: Who asked for it.
    """
    asked_at: str
    """
    录入时间: When it was recorded.
    """
    account: str | None
    """
    收款账号: Masked.
    """
    sources: list[PaymentSourceView]
    """
    资金明细: By batch.
    """
    persons: list[PaymentPersonView]
    """
    收款人: In their order.
    """
    refunds: list[PaymentRefundView]
    """
    退款: In their order.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class PaymentEntry(TypedDict):
    """
    A payment as it is asked for. What is wrong with it is told before anybody checks it; it is passed on when its papers are complete.
    """

    project_id: str
    """
    项目标识: Of which project.
    """
    stage: Literal["start", "progress", "settlement", "retention", "persons"]
    """
    支付阶段: For what: `start` 启动资金; `progress` 进度款; `settlement` 结算款; `retention` 质保金; `persons` 到户到人补助.
    """
    contract_id: NotRequired[str | None]
    """
    合同标识: Of which contract; null: it is paid to people.
    """
    account: NotRequired[AccountEntry | None]
    """
    收款账户: With a contract: where it is to be paid to.
    """
    payroll_id: NotRequired[str | None]
    """
    补贴发放批次标识: Of which payroll of stipends, passed by its department; null: of none. It is paid whole.
    """
    persons: NotRequired[list[PaymentPersonEntry]]
    """
    收款人: Without a contract or a payroll: who is paid.
    """
    purpose: str
    """
    用途: For what, no personal data.
    """
    on: str
    """
    日期: When it is asked for, today at the latest.
    """
    sources: list[PaymentSourceEntry]
    """
    资金明细: A batch once each.
    """


class PlanDetail(TypedDict):
    """
    An annual plan with its figures and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: The county.
    """
    year: int
    """
    年度: The year that it is for.
    """
    name: str
    """
    计划名称: What it is called.
    """
    revision: int
    """
    修订号: The revision that is worked on or holds, from 1.
    """
    issued_revision: int | None
    """
    已下达修订号: The revision that holds; null: none was issued.
    """
    decision_no: str | None
    """
    文号: The document that approved it.
    """
    plan_no: str | None
    """
    计划文号: The document that issued it.
    """
    issued_on: str | None
    """
    计划下达日期: When it was last issued.
    """
    projects: int
    """
    项目数: Projects of this revision.
    """
    amount: str
    """
    金额: Yuan.
    """
    industry_amount: str
    """
    产业发展金额: Yuan for projects of 产业发展.
    """
    industry_percent: str | None
    """
    产业发展占比: Of all the plan's money, percent; null: it gives nothing.
    """
    central_amount: str
    """
    中央资金金额: Yuan of central money.
    """
    central_industry_percent: str | None
    """
    中央资金产业发展占比: Of central money alone, percent; null: it gives none.
    """
    gaps: list[ReasonView]
    """
    未满足的条件: What is missing before it can be issued.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class PlanLines(TypedDict):
    """
    What the plan gives a project, whole; it replaces what it gave before.
    """

    amounts: list[PlannedAmount]
    """
    计划投入资金: By source, each once.
    """


class ProgressReport(TypedDict):
    """
    Progress of a budget year's money against the calendar.
    """

    year: int
    """
    年度: Year of the budget.
    """
    as_of: str
    """
    截至日期: The day that counts.
    """
    calendar_percent: str
    """
    序时进度: How many percent of the year are over; 100 of one that is past.
    """
    by_source: list[ProgressRow]
    """
    各来源: By source.
    """


class ProjectDetail(TypedDict):
    """
    A project with everything that belongs to it and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    code: str
    """
    项目编号: County, year, type, town, number.
    """
    name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Whose project it is.
    """
    origin: Literal["village", "town", "county"]
    """
    申报主体: Who applied: `village` 村; `town` 镇; `county` 县.
    """
    category: str
    """
    项目类型: Code of its category.
    """
    category_path: list[str]
    """
    类型名称: Its category from the top.
    """
    nature: Literal["new", "continued", "extended"]
    """
    建设性质: `new` 新建; `continued` 续建; `extended` 改扩建.
    """
    year: int
    """
    年度: Year for which it was applied for.
    """
    planned_amount: str
    """
    计划总投资: Yuan of all sources.
    """
    operating: bool
    """
    经营性项目: Whether it is to earn money; then it links households 联农带农.
    """
    beneficiary_households: int | None
    """
    受益户数: Households that gain from it.
    """
    beneficiary_persons: int | None
    """
    受益人数: Persons that gain from it.
    """
    stocked_on: str | None
    """
    入库日期: When it came into stock.
    """
    selected_on: str | None
    """
    列入计划日期: When the year's plan took it up.
    """
    content: str
    """
    建设内容: What is to be built or done; no personal data.
    """
    amounts: list[AmountView]
    """
    计划投入资金: By source.
    """
    quantity: str | None
    """
    建设规模: How much of its unit.
    """
    unit: str | None
    """
    计量单位: Of its quantity.
    """
    planned_from: str | None
    """
    计划开始: First day of the period in which it is carried out.
    """
    planned_to: str | None
    """
    计划完成: Its last day.
    """
    responsible_unit: str | None
    """
    责任单位: Who carries it out.
    """
    responsible_person: str | None
    """
    责任人: The official who answers for it; notices name him or her.
    """
    phone: str | None
    """
    联系电话: Masked.
    """
    monitored_households: int | None
    """
    其中脱贫户和监测对象户数: Of these: lifted out of poverty or monitored.
    """
    monitored_persons: int | None
    """
    其中脱贫人口和监测对象人数: Of these: lifted out of poverty or monitored.
    """
    land_use: Literal["none", "secured", "pending"]
    """
    用地情况: `none` 不新增用地; `secured` 用地手续已落实; `pending` 用地手续未落实.
    """
    land_document: str | None
    """
    用地手续文号: The document that allows the land; needed with `secured`.
    """
    maintenance_unit: str | None
    """
    管护主体: Who keeps it up once it is there.
    """
    maintenance_plan: str | None
    """
    管护措施: How it is kept up, and with which money.
    """
    ownership_plan: str | None
    """
    产权归属: Whose it is to be.
    """
    operator: str | None
    """
    经营主体: Who runs it, for an operating project.
    """
    no_asset_reason: str | None
    """
    不形成资产的原因: Such as a subsidy or a training; null: it forms an asset.
    """
    decision_no: str | None
    """
    文号: The document that approved it.
    """
    plan_no: str | None
    """
    计划文号: The document of the year's plan.
    """
    removal_reason: Literal["not_needed", "done_otherwise", "unfunded", "land_failed", "not_feasible"] | None
    """
    退库原因: Why it leaves the library.
    """
    removal_no: str | None
    """
    退库文号: The document that let it go.
    """
    overall_goal: str | None
    """
    总体目标: In words.
    """
    goals: list[GoalView]
    """
    绩效指标: The goal table.
    """
    mechanism: list[MechanismView]
    """
    联农带农机制: How households gain.
    """
    negative: list[str]
    """
    负面清单事项: Items that hold.
    """
    hints: list[HintView]
    """
    负面清单提示: Words that look like an item.
    """
    explanations: list[ExplanationView]
    """
    书面说明: Reasons for such words.
    """
    gaps: list[ReasonView]
    """
    未满足的条件: What is missing for the library and the year's plan.
    """
    publicity: PublicityView | None
    """
    公示: The notice of the present state; null: none hangs.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class ScoreLine(TypedDict):
    """
    A line 评价内容 of the score.
    """

    line: Literal[
        "release",
        "library",
        "management",
        "disclosure",
        "rectification",
        "execution",
        "consolidation",
        "industry",
        "benefit",
        "bonus",
        "penalty",
    ]
    """
    评价内容代码: Which line.
    """
    title: str
    """
    名称: The line in Chinese.
    """
    derived: bool
    """
    系统计算: Whether it is counted from records; else people enter it with a reason.
    """
    deducts: bool
    """
    减分项: Whether its points are taken away.
    """
    most: str
    """
    分值: Points at most, by its parameter.
    """
    parameter: str
    """
    参数名: The parameter that has them.
    """
    parameter_version: int
    """
    参数版本号: Its version on the day; 0: as shipped.
    """
    points: str | None
    """
    得分: Null: nothing to measure, or nobody has entered any; it counts as nought.
    """
    rests_on: list[ScoreMeasure]
    """
    计算依据: What it rests on: the mean of these shares.
    """
    reason: str | None
    """
    事由: On what entered points rest.
    """
    document: str | None
    """
    文件: The document, if there is one.
    """
    entered_by: str | None
    """
    填报账号: Who entered them.
    """
    entered_name: str | None
    """
    填报人: The same by name.
    """
    department: str | None
    """
    部门: Of which department.
    """
    entered_at: str | None
    """
    填报时间: When.
    """


class WorksDetail(TypedDict):
    """
    An implementation with everything that belongs to it and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    project_id: str
    """
    项目标识: The project.
    """
    code: str
    """
    项目编号: The project's code.
    """
    name: str
    """
    项目名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where the project lies.
    """
    category: str
    """
    项目类型: Code of its category.
    """
    planned_amount: str
    """
    计划总投资: Yuan of all sources.
    """
    self_build: bool
    """
    自建: Whether people build it themselves.
    """
    percent: int
    """
    形象进度: Percent that is done.
    """
    allocated_on: str | None
    """
    资金分配日期: When money was allocated to it.
    """
    started_on: str | None
    """
    实际开工日期: Null: not yet.
    """
    completed_on: str | None
    """
    实际完工日期: Null: not yet.
    """
    accepted_on: str | None
    """
    验收日期: Null: not yet.
    """
    accepted_quantity: str | None
    """
    验收规模: How much was built, of the project's unit; null: as much as was planned.
    """
    settled_on: str | None
    """
    决算日期: Null: not yet.
    """
    settled_value: str | None
    """
    决算价值: Yuan; null: not yet.
    """
    defects_end_on: str | None
    """
    质保期截止: Last day of the defect period.
    """
    open_defects: int
    """
    未整改问题数: Defects that are not mended.
    """
    begun_on: str
    """
    建立日期: When its record was begun.
    """
    publicised: bool
    """
    实施前公示已结束: Without it nobody starts.
    """
    audit_no: str | None
    """
    审计文号: The document of the settlement's audit.
    """
    assetised_on: str | None
    """
    转资产日期: Null: not yet.
    """
    asset_value: str | None
    """
    转资产价值: Yuan that were made assets.
    """
    asset_document: str | None
    """
    转资产凭据: By which document.
    """
    no_asset_reason: str | None
    """
    不形成资产的原因: Null: it forms an asset.
    """
    contracted: str
    """
    合同总额: Yuan of the contracts that hold.
    """
    labour_paid: str
    """
    已发劳务报酬: Yuan recorded for the project.
    """
    labour_share: str
    """
    实际劳务报酬占比: Percent of the contracts.
    """
    contracts: list[ContractView]
    """
    合同: In the order in which they were recorded.
    """
    reports: list[ProgressView]
    """
    进度报告: In their order.
    """
    defects: list[DefectView]
    """
    质量问题: The first found first.
    """
    assets: list[FormedAssetView]
    """
    形成的资产: On the register of the assets service.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class BoardRow(TypedDict):
    """
    A division and an item. A household is solved 清零 when none of its problems stands.
    """

    division_code: str
    """
    行政区划代码: 12 digits.
    """
    division_name: str | None
    """
    行政区划名称: Its name.
    """
    item: Literal["food", "clothing", "education", "medical", "housing", "water"] | None
    """
    核查项目: Which item; null: all of them together.
    """
    item_title: str
    """
    项目名称: What it is called.
    """
    found: HouseholdCount
    """
    发现: With a problem that was found.
    """
    standing: HouseholdCount
    """
    未清零: With a problem that stands, solved ones that wait for 销号 too.
    """
    overdue: HouseholdCount
    """
    已逾期: With a problem that is not solved by its day.
    """
    solved: HouseholdCount
    """
    已清零: With no problem left.
    """
    household_rate: str | None
    """
    动态清零率(按户): Percent of households found that are solved; null: none found.
    """
    person_rate: str | None
    """
    动态清零率(按人): Percent of persons in them; null: none found.
    """


class BoardView(TypedDict):
    """
    The 动态清零 board.
    """

    as_of: str
    """
    截至日期: The day on which it is counted.
    """
    figures: list[BoardRow]
    """
    统计: By division and item; what nobody has found a problem in is left out.
    """


class Change(TypedDict):
    """
    A change 变更 of one row: which fields, by whom and why. What made the row itself is not a change.
    """

    id: int
    """
    标识: Place of the change in the history.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    table: str
    """
    数据: What kind of row.
    """
    name: str | None
    """
    姓名: Whom the row is about, masked; null: the household.
    """
    removed: bool
    """
    已移除: Whether the row was taken away.
    """
    fields: list[FieldChange]
    """
    变更字段: What differs.
    """
    changed_at: str
    """
    变更时间: When.
    """
    kind: str | None
    """
    类型: Which deed did it; null: not known.
    """
    actor: str | None
    """
    操作者: Who did it.
    """
    department: str | None
    """
    部门: Department of who did it.
    """
    reason: str | None
    """
    事由: Why, in the actor's words.
    """
    batch_id: str | None
    """
    批次号: The batch by which it was done; null: by hand.
    """


class ClosingSaid(TypedDict):
    """
    How a declaration ends that leads to no household.
    """

    on: str
    """
    日期: The day on which it was done: today at the latest, not before the step before it.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    attachments: NotRequired[list[str]]
    """
    附件: Attachments of this record that belong to the step, added before.
    """
    ending: Ending
    """
    办结代码: How it ends: `repeated` 重复申报; `elsewhere` 不属本县; `not_rural` 非农村户籍; `unreachable` 无法联系; `withdrawn` 申报人撤回; `other_help` 转其他帮扶渠道; `untrue` 情况不符; `other` 其他.
    """
    reply: NotRequired[str | None]
    """
    答复: Told to whoever asks with the query code, beside what the ending says; needed with `other`. Nothing personal.
    """


class ClothingEntry(TypedDict):
    """
    不愁穿.
    """

    conclusion: NotRequired[Literal["met", "not_met", "not_applicable"] | None]
    """
    结论: `met` 达标; `not_met` 未达标; `not_applicable` 不涉及. Left out: what the measured values lead to. They cannot be overruled for the better.
    """
    reason: NotRequired[str | None]
    """
    事由: Needed where the conclusion is another than the measured values lead to; no personal data.
    """
    arrangement: NotRequired[Plan | None]
    """
    解决安排: First arrangement, if the item is not met.
    """
    seasonal: bool
    """
    四季换季衣服: Clothes for every season.
    """
    spare: bool
    """
    日常换洗衣服: A change of clothes.
    """
    bedding: bool
    """
    四季被褥: Bedding for every season.
    """


class DeclarationStatus(TypedDict):
    """
    How far a declaration is, without anything of anybody.
    """

    progress: Progress
    """
    进展: How far it is.
    """
    progress_title: str
    """
    进展名称: The same in Chinese.
    """
    told: str
    """
    说明: What that means and what comes next, in Chinese.
    """
    declared_on: str
    """
    申报日期: When it was declared.
    """


class DeclarationView(TypedDict):
    """
    A declaration 自主申报, masked. What is personal is null once it was cleared.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    via: Way
    """
    申报方式: How it came in: `page` 网上自主申报; `hotline_12317` 12317 热线; `hotline_12345` 12345 热线; `officer` 干部代办.
    """
    division_code: str
    """
    行政区划代码: The village where the household lives, or its town where that is not known.
    """
    division_name: str
    """
    行政区划名称: Name of the village or town.
    """
    name: str | None
    """
    姓名: Masked.
    """
    phone: str | None
    """
    联系电话: Masked.
    """
    id_number: str | None
    """
    证件号码: Masked.
    """
    risks: list[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: The main one first, at most 5: `illness` 因病; `schooling` 因学; `disability` 因残; `disaster` 因自然灾害; `accident` 因意外事故; `failed_industry` 因产业项目失败; `unstable_work` 因务工就业不稳; `no_labour` 因缺劳动力; `housing` 因安全住房; `water` 因安全饮水; `other` 其他.
    """
    declared_on: str
    """
    申报日期: When it was declared.
    """
    declared_at: str
    """
    申报时间: The same to the moment.
    """
    visit_by: str
    """
    入户核实期限: The day by which somebody gets in touch and visits.
    """
    household_id: str | None
    """
    农户标识: The household that it led to; null: none yet.
    """
    lead_id: str | None
    """
    线索标识: The lead that it opened or joined.
    """
    ending: Ending | None
    """
    办结代码: How it ended: `repeated` 重复申报; `elsewhere` 不属本县; `not_rural` 非农村户籍; `unreachable` 无法联系; `withdrawn` 申报人撤回; `other_help` 转其他帮扶渠道; `untrue` 情况不符; `other` 其他.
    """
    reply: str | None
    """
    答复: What whoever asks is told beside it.
    """
    cleared_at: str | None
    """
    清除时间: When what is personal was cleared.
    """


class Dispatched(TypedDict):
    """
    What became of a dispatch.
    """

    dispatched: int
    """
    派单数: Leads that were dispatched.
    """
    refused: int
    """
    未派单数: Leads that were not.
    """
    refusals: list[Refusal]
    """
    未派单原因: Why not, for the first 500 of them.
    """


class EducationEntry(TypedDict):
    """
    义务教育.
    """

    conclusion: NotRequired[Literal["met", "not_met", "not_applicable"] | None]
    """
    结论: `met` 达标; `not_met` 未达标; `not_applicable` 不涉及. Left out: what the measured values lead to. They cannot be overruled for the better.
    """
    reason: NotRequired[str | None]
    """
    事由: Needed where the conclusion is another than the measured values lead to; no personal data.
    """
    arrangement: NotRequired[Plan | None]
    """
    解决安排: First arrangement, if the item is not met.
    """
    school_age: int
    """
    适龄儿童少年人数: Members of 6–15 who are able to learn.
    """
    out_of_school: int
    """
    失学辍学人数: Of them, those who do not attend: neither at school, nor 送教上门, nor with an approved leave.
    """


class FeedbackView(TypedDict):
    """
    What became of a hit of a closed lead, told to the department whose data it rests on 线索反馈.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    lead_id: str
    """
    线索标识: The lead.
    """
    department: str
    """
    部门: The department that it is told to.
    """
    rule: str
    """
    规则: The rule that the hit met.
    """
    title: str
    """
    规则名称: What the rule says, in Chinese.
    """
    person: PersonView | None
    """
    人员: The person; null for a rule about the household.
    """
    verdict: Verdict
    """
    核实结论: What it says of the data: `true` 属实; `false` 不属实; `data_error` 数据错误; `none` 不作结论.
    """
    code: Literal["registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"]
    """
    办结代码: How the lead ended: `registered` 属实-已纳入程序; `resolved` 属实-享受政策后已化解; `coping` 属实-无返贫风险(自主应对); `monitored` 已是监测对象; `untrue` 信息不实; `moved` 人户分离/外迁; `not_found` 查无此人(数据错误); `died` 死亡; `duplicate` 重复; `other` 其他.
    """
    given_on: str
    """
    反馈日期: When the department was told.
    """
    due_on: str
    """
    应办日期: By when it acknowledges.
    """
    acknowledged_on: str | None
    """
    签收日期: When it did; null: not yet.
    """
    acknowledged_by: str | None
    """
    签收人: Who did, as in the audit trail.
    """
    correction: str | None
    """
    更正情况: What the department put right.
    """


class FoodEntry(TypedDict):
    """
    不愁吃.
    """

    conclusion: NotRequired[Literal["met", "not_met", "not_applicable"] | None]
    """
    结论: `met` 达标; `not_met` 未达标; `not_applicable` 不涉及. Left out: what the measured values lead to. They cannot be overruled for the better.
    """
    reason: NotRequired[str | None]
    """
    事由: Needed where the conclusion is another than the measured values lead to; no personal data.
    """
    arrangement: NotRequired[Plan | None]
    """
    解决安排: First arrangement, if the item is not met.
    """
    staple: bool
    """
    主食够吃: Staple food for the whole year, grown or bought.
    """
    protein: bool
    """
    营养有保障: Meat, eggs, milk or beans are there as a rule.
    """


class GuaranteesView(TypedDict):
    """
    Where a household stands: what the sheet that counts found, and the problems that stand.
    """

    household_id: str
    """
    农户标识: The household.
    """
    check_id: str | None
    """
    核查表标识: The sheet that counts; null: never checked.
    """
    checked_on: str | None
    """
    核查日期: When it was checked.
    """
    findings: list[FindingView]
    """
    核查结果: All six items; empty: never checked.
    """
    problems: list[ProblemView]
    """
    未销号问题: Problems that stand.
    """


class HitView(TypedDict):
    """
    A hit 命中 of a screening.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    rule: str
    """
    规则: Rule that is met.
    """
    title: str
    """
    规则名称: What the rule says, in Chinese.
    """
    level: Level
    """
    级别: Level of the hit.
    """
    value: str | None
    """
    数值: As in the CSV; null where the rule has none.
    """
    person: PersonView | None
    """
    人员: The person; null for a rule about the household.
    """
    facts: dict[str, Any]
    """
    依据: What the hit rests on.
    """
    silent: bool
    """
    静默: It opens no lead, because one for it was closed a short while ago.
    """


class HouseholdThen(TypedDict):
    """
    A household as the registry had it at the end of a day 时点台账.
    """

    as_of: str
    """
    截至日期: The day.
    """
    id: str
    """
    标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: 12-digit code of the village.
    """
    village_group: str | None
    """
    村民小组: Group of the village.
    """
    household_type: str
    """
    户类型: 一般农户 or 脱贫户.
    """
    relocated: bool | None
    """
    是否易地扶贫搬迁户: Null if unknown.
    """
    address: str | None
    """
    家庭住址: Masked.
    """
    phone: str | None
    """
    联系电话: Masked.
    """
    closed_on: str | None
    """
    销户日期: Null: not closed.
    """
    close_reason: str | None
    """
    销户事由: Why it was closed.
    """
    members: list[MemberThen]
    """
    家庭成员: Who was a member on that day.
    """
    incomes: list[Income]
    """
    家庭收支: Statements, the latest year first.
    """
    facts: list[Fact]
    """
    记录: What departments had told by then.
    """


class HousingEntry(TypedDict):
    """
    住房安全.
    """

    conclusion: NotRequired[Literal["met", "not_met", "not_applicable"] | None]
    """
    结论: `met` 达标; `not_met` 未达标; `not_applicable` 不涉及. Left out: what the measured values lead to. They cannot be overruled for the better.
    """
    reason: NotRequired[str | None]
    """
    事由: Needed where the conclusion is another than the measured values lead to; no personal data.
    """
    arrangement: NotRequired[Plan | None]
    """
    解决安排: First arrangement, if the item is not met.
    """
    grade: Literal["A", "B", "C", "D"] | None
    """
    鉴定等级: Grade of the house that is lived in, A to D; null: never appraised.
    """
    appraiser: NotRequired[str | None]
    """
    鉴定人: Who appraised it; needed with a grade.
    """
    appraised_on: NotRequired[str | None]
    """
    鉴定日期: When it was appraised; needed with a grade.
    """
    remedy: NotRequired[Literal["repaired", "rebuilt", "relocated", "rented", "borrowed", "with_children"] | None]
    """
    安全保障方式: How the household lives safely without a house of grade A or B: `repaired` 已修缮加固; `rebuilt` 已拆除重建; `relocated` 已易地搬迁; `rented` 租住安全住房; `borrowed` 借住安全住房(有协议); `with_children` 随子女居住安全住房.
    """
    remedied_on: NotRequired[str | None]
    """
    保障起始日期: Since when; needed with a remedy.
    """


class LeadHitView(TypedDict):
    """
    A hit 命中 that a lead rests on.
    """

    rule: str
    """
    规则: Rule that is met.
    """
    title: str
    """
    规则名称: What the rule says, in Chinese.
    """
    level: Level
    """
    级别: Level of the hit.
    """
    value: str | None
    """
    数值: As in the CSV; null where the rule has none.
    """
    person: PersonView | None
    """
    人员: The person; null for a rule about the household.
    """
    facts: dict[str, Any]
    """
    依据: What the hit rests on.
    """


class LeadSelection(TypedDict):
    """
    Open leads by what they have in common; everything that is named must hold.
    """

    screening_id: NotRequired[str | None]
    """
    筛查号: Leads that this screening opened or joined.
    """
    town: NotRequired[str | None]
    """
    镇: Only this town, 12 digits.
    """
    village: NotRequired[str | None]
    """
    村: Only this village, 12 digits.
    """
    level: NotRequired[Level | None]
    """
    级别: Only this level.
    """
    rule: NotRequired[str | None]
    """
    规则: Only with a hit of this rule.
    """
    category: NotRequired[Category | None]
    """
    建议类别: Only this category.
    """
    channel: NotRequired[Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"] | None]
    """
    发现渠道: Only found so.
    """


class LeadView(TypedDict):
    """
    A lead 线索: a household to visit.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    id: str
    """
    线索标识: The lead.
    """
    version: int
    """
    版本: Grows with every change; the `ETag`.
    """
    level: Level
    """
    级别: The worst level of its hits.
    """
    category: Category | None
    """
    建议类别: Recommended category.
    """
    state: Literal["open", "closed"]
    """
    状态: Open until it is closed.
    """
    stage: Literal["open", "dispatched", "verified", "closed"]
    """
    办理阶段: `open` 待研判 by the county, `dispatched` 待核实 by the village, `verified` 待镇确认, `closed` 已办结.
    """
    stage_since: str
    """
    阶段起始日期: Since when it is at this stage.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the stage.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    channel: Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"]
    """
    发现渠道: How it was found: `screening` 部门筛查; `declaration` 自主申报; `inspection` 基层排查; `visit` 走访; `hotline` 热线信访; `split` 分户; `other` 其他.
    """
    urgent: bool
    """
    加急: The county wants it visited as soon as a red one.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    urged: int
    """
    催办次数: How often it was urged.
    """
    rules: list[str]
    """
    规则: Rules that its hits meet.
    """
    opened_on: str
    """
    产生日期: As-of day of the screening that opened it.
    """
    screened_on: str
    """
    最近筛查: Latest as-of day that touched it.
    """
    found_code: (
        Literal["registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"]
        | None
    )
    """
    核实结果: What the village found, until the town has confirmed it: `registered` 属实-已纳入程序; `resolved` 属实-享受政策后已化解; `coping` 属实-无返贫风险(自主应对); `monitored` 已是监测对象; `untrue` 信息不实; `moved` 人户分离/外迁; `not_found` 查无此人(数据错误); `died` 死亡; `duplicate` 重复; `other` 其他.
    """
    closed_on: str | None
    """
    办结日期: When it was closed.
    """
    close_code: (
        Literal["registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"]
        | None
    )
    """
    办结代码: How it ended: `registered` 属实-已纳入程序; `resolved` 属实-享受政策后已化解; `coping` 属实-无返贫风险(自主应对); `monitored` 已是监测对象; `untrue` 信息不实; `moved` 人户分离/外迁; `not_found` 查无此人(数据错误); `died` 死亡; `duplicate` 重复; `other` 其他.
    """


class MeasureView(TypedDict):
    """
    A measure 帮扶措施.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    case_id: str
    """
    监测对象标识: The case.
    """
    group: Literal[
        "industry",
        "employment",
        "finance",
        "public_post",
        "housing",
        "water",
        "health",
        "compulsory_education",
        "other_education",
        "social_security",
        "society",
        "relocation",
        "living",
        "infrastructure",
    ]
    """
    措施大类: Its group.
    """
    group_title: str
    """
    大类名称: Its group in Chinese.
    """
    item: str
    """
    措施名称: What it is.
    """
    targeted: bool
    """
    针对风险: Whether it is aimed at one of the case's risks.
    """
    department: str
    """
    责任部门: Who answers for it.
    """
    owner: str
    """
    责任人: Whose task it is.
    """
    planned_from: str
    """
    计划开始: Planned first day.
    """
    planned_to: str
    """
    计划完成: Planned last day.
    """
    amount: str | None
    """
    金额: Yuan.
    """
    benefit: str | None
    """
    帮扶内容: What the household gets.
    """
    document: str | None
    """
    政策依据: The policy.
    """
    beneficiaries: list[str]
    """
    受益人员: Members that it is for.
    """
    started_on: str | None
    """
    开始日期: When it began.
    """
    finished_on: str | None
    """
    完成日期: When it was carried out.
    """
    result: str | None
    """
    落实情况: What came of it.
    """
    confirmed_on: str | None
    """
    确认日期: When the household confirmed it.
    """
    shown_by_work: bool
    """
    以就业记录佐证: Whether it gives work, so that the ledger or an appointment shows it; without either its confirmation needs an opinion.
    """
    works: list[MeasureWork]
    """
    就业记录: Work that shows it, the first begun first.
    """


class MedicalEntry(TypedDict):
    """
    基本医疗.
    """

    conclusion: NotRequired[Literal["met", "not_met", "not_applicable"] | None]
    """
    结论: `met` 达标; `not_met` 未达标; `not_applicable` 不涉及. Left out: what the measured values lead to. They cannot be overruled for the better.
    """
    reason: NotRequired[str | None]
    """
    事由: Needed where the conclusion is another than the measured values lead to; no personal data.
    """
    arrangement: NotRequired[Plan | None]
    """
    解决安排: First arrangement, if the item is not met.
    """
    uninsured: int
    """
    未参保人数: Members without basic medical insurance, without soldiers, prisoners and newborns under 90 days.
    """
    treatable: bool
    """
    看病有地方: Common and chronic illness is treated in village, town or county.
    """
    affordable: bool
    """
    自付能承受: What is left after insurance, serious-illness insurance and aid can be paid.
    """


class Merging(TypedDict):
    """
    A household whose members all join another one 并户; it is closed.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    into: str
    """
    并入农户: The household that stays.
    """
    on: str
    """
    日期: Day on which it happens, today at the latest.
    """
    members: list[Mover]
    """
    家庭成员: Who goes along, each once.
    """


class PageChange(TypedDict):
    items: list[Change]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageDeclarationView(TypedDict):
    items: list[DeclarationView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageFeedbackView(TypedDict):
    items: list[FeedbackView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageHitView(TypedDict):
    items: list[HitView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageLeadView(TypedDict):
    items: list[LeadView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePaperKind(TypedDict):
    items: list[PaperKind]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePaperView(TypedDict):
    items: list[PaperView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePerson(TypedDict):
    items: list[Person]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageProblemView(TypedDict):
    items: list[ProblemView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageQueuedComparison(TypedDict):
    items: list[QueuedComparison]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageScreeningLeadView(TypedDict):
    items: list[ScreeningLeadView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSheetView(TypedDict):
    items: list[SheetView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageStepView(TypedDict):
    items: list[StepView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageVisitView(TypedDict):
    items: list[VisitView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageWatchedView(TypedDict):
    items: list[WatchedView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageWithdrawnFactView(TypedDict):
    items: list[WithdrawnFactView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PrecisionReport(TypedDict):
    """
    Precision 规则准确率 of departments and rules over the leads that were closed in a period.
    """

    since: str
    """
    时间起: First day of the period.
    """
    until: str
    """
    时间止: Last day of the period.
    """
    by_department: list[RulePrecision]
    """
    按部门: One entry a department.
    """
    by_rule: list[RulePrecision]
    """
    按规则: One entry a rule that had leads closed.
    """


class ProblemDetail(TypedDict):
    """
    A problem with its history and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    head: str | None
    """
    户主: Name of the head, masked; null: there is none.
    """
    persons: int
    """
    人数: Members today.
    """
    item: Literal["food", "clothing", "education", "medical", "housing", "water"]
    """
    核查项目: Which item.
    """
    item_title: str
    """
    项目名称: What it is called.
    """
    check_id: str
    """
    核查表标识: The latest sheet that found it.
    """
    found_on: str
    """
    发现日期: When it was found.
    """
    solve_by: str
    """
    解决期限: By when it has to be solved.
    """
    told: str
    """
    说明: What is wrong.
    """
    temporary: str | None
    """
    临时措施: What helps until it is solved; no personal data.
    """
    department: str | None
    """
    责任部门: Who answers for the solution.
    """
    responsible: str | None
    """
    责任人: Whose task the solution is.
    """
    solved_on: str | None
    """
    解决日期: When it was solved; null: it is not.
    """
    how: str | None
    """
    解决方式: What was done.
    """
    closed_on: str | None
    """
    终结日期: When it was struck off or ended otherwise.
    """
    verified_by: str | None
    """
    核验账号: The account that verified it.
    """
    passed_by: str | None
    """
    复查核查表标识: The sheet that found the item met.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class RuleView(TypedDict):
    """
    A rule of the screening 筛查规则.
    """

    id: str
    """
    规则: The rule.
    """
    title: str
    """
    名称: What it says, in Chinese.
    """
    subject: HouseholdSubject
    """
    对象: Whom its hits name.
    """
    levels: list[Level]
    """
    级别: Levels that its hits may have, worst first.
    """
    department: str
    """
    部门: Who hands over what it looks at.
    """
    plan: str
    """
    方案依据: Words of the county's plan that it serves.
    """
    parameters: list[str]
    """
    参数: Parameters that it uses.
    """


class SampledLead(TypedDict):
    """
    A lead that was closed as untrue, and its second visit.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    id: str
    """
    线索标识: The lead.
    """
    level: Level
    """
    级别: The worst level of its hits.
    """
    channel: Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"]
    """
    发现渠道: How it was found: `screening` 部门筛查; `declaration` 自主申报; `inspection` 基层排查; `visit` 走访; `hotline` 热线信访; `split` 分户; `other` 其他.
    """
    closed_on: str
    """
    办结日期: When it was closed.
    """
    close_note: str | None
    """
    办结说明: What was found at first.
    """
    drawn: bool
    """
    抽中: Whether it is drawn for a second visit; false: it was visited again without.
    """
    second_visit: SecondVisitView | None
    """
    抽查复核: What was found then; null: not visited yet.
    """


class ScreeningView(TypedDict):
    """
    A screening 筛查 of the whole county. Its figures are those of the county; lists show what lies in the caller's divisions.
    """

    id: str
    """
    筛查号: The screening.
    """
    as_of: str
    """
    截至日期: The day whose facts and parameters count.
    """
    state: Literal["queued", "running", "completed", "failed"]
    """
    状态: How far it is.
    """
    failure: str | None
    """
    失败原因: Stable code of why it failed.
    """
    requested_at: str
    """
    提交时间: When it was asked for.
    """
    started_at: str | None
    """
    开始时间: When it began.
    """
    finished_at: str | None
    """
    完成时间: When it ended.
    """
    households: int | None
    """
    户数: Households that were looked at.
    """
    persons: int | None
    """
    人数: Active persons that were looked at.
    """
    hits: int | None
    """
    命中数: Hits found.
    """
    hits_by_rule: dict[str, int]
    """
    各规则命中数: Hits by rule; a rule without any is left out.
    """
    leads: int | None
    """
    线索数: Open leads that its hits opened or joined.
    """
    opened: int | None
    """
    新增线索数: Leads that it opened.
    """
    watched: int | None
    """
    重点关注户数: Households with yellow hits only.
    """
    parameters: dict[str, UsedParameter]
    """
    参数版本: The parameter versions that it used, by name.
    """


class SheetEntry(TypedDict):
    """
    A check sheet 核查表 of a household: all six items.
    """

    checked_on: str
    """
    核查日期: When it was checked, today at the latest.
    """
    checkers: list[str]
    """
    核查人: Names of those who checked.
    """
    note: NotRequired[str | None]
    """
    核查备注: No personal data.
    """
    food: FoodEntry
    """
    不愁吃: Enough to eat.
    """
    clothing: ClothingEntry
    """
    不愁穿: Enough to wear.
    """
    education: EducationEntry
    """
    义务教育: Compulsory schooling.
    """
    medical: MedicalEntry
    """
    基本医疗: Basic medical care.
    """
    housing: HousingEntry
    """
    住房安全: A safe house.
    """
    water: WaterEntry
    """
    饮水安全: Safe water.
    """


class StatisticsReport(TypedDict):
    """
    A count: its headings, a row a group, and the whole.
    """

    title: str
    """
    名称: What is counted, in Chinese.
    """
    month: str
    """
    月份: The month, or the last of those asked for.
    """
    as_of: str
    """
    截至日期: Its last day; today while it runs.
    """
    by: str
    """
    分组: By what it is counted.
    """
    frozen: list[str]
    """
    已冻结月份: The months that answer as they were frozen; any other as the records are now.
    """
    headings: list[StatisticsHeading]
    """
    指标列: Figures, then rates, in the order of a printed table.
    """
    groups: list[StatisticsRow]
    """
    分组结果: A row a group; those under which nothing lies are left out.
    """
    whole: StatisticsRow | None
    """
    合计: All together, each household once, so it may be less than the sum of the rows. Null where months are counted.
    """


class TownModel(TypedDict):
    """
    A town 镇 to choose, with its villages.
    """

    code: str
    """
    行政区划代码: The village where the household lives, or its town where that is not known.
    """
    name: str
    """
    名称: Its name.
    """
    villages: list[Village]
    """
    村: Its villages and communities.
    """


class AppointmentDetail(TypedDict):
    """
    An appointment whole, with what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    post_id: str
    """
    岗位标识: The post.
    """
    post_no: str
    """
    岗位编号: Number of the post.
    """
    post_name: str
    """
    岗位名称: What people call it.
    """
    kind: Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]
    """
    岗位类别: Kind of the post.
    """
    kind_title: str
    """
    岗位类别名称: In Chinese.
    """
    fund: Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    """
    补贴资金来源: Of what it is paid.
    """
    standard: str
    """
    补贴标准: Yuan a month.
    """
    division_code: str
    """
    行政区划代码: Where the post lies, 12 digits.
    """
    person_id: str
    """
    人员标识: Who applies.
    """
    name: str | None
    """
    姓名: Masked.
    """
    household_id: str
    """
    农户标识: Where they belonged when they applied.
    """
    household_no: str | None
    """
    户编号: Number of that household.
    """
    applied_on: str
    """
    申请日期: When they applied, today at the latest.
    """
    starts_on: str | None
    """
    聘期开始日期: First day of the first term.
    """
    until: str | None
    """
    聘期结束日期: Last day of the last term.
    """
    exited_on: str | None
    """
    最后在岗日: Null: has not left.
    """
    exit_reason: (
        Literal[
            "expired",
            "failed",
            "away",
            "employed",
            "health",
            "over_age",
            "died",
            "resigned",
            "discipline",
            "revoked",
            "unqualified",
            "moved",
        ]
        | None
    )
    """
    退岗原因: `expired` 合同期满未续; `failed` 考核不合格; `away` 外出务工; `employed` 实现稳定就业或创业; `health` 身体原因; `over_age` 超龄; `died` 死亡; `resigned` 本人辞岗; `discipline` 违纪违法; `revoked` 岗位撤销; `unqualified` 不符合条件(比对); `moved` 户籍迁出.
    """
    statement: str | None
    """
    申请理由: In their own words.
    """
    replaces: str | None
    """
    接替的聘用: Whose place it takes; they have left the same post.
    """
    spell_id: str | None
    """
    就业经历标识: Their spell of work in the ledger; null: not signed.
    """
    prior_months: int
    """
    此前累计享受月数: Before the platform.
    """
    months: int
    """
    累计享受月数: Paid, or agreed to be paid, of this fund, with those before.
    """
    cap_months: int | None
    """
    累计月数上限: Of this fund; null: there is none.
    """
    terms: list[AppointmentTermView]
    """
    聘期: In their order.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class BrandDetail(TypedDict):
    """
    A brand whole, with its years.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    name: str
    """
    品牌名称: What it is called.
    """
    kind: Literal["skill", "service", "culture", "manufacturing"]
    """
    品牌类型: `skill` 技能型; `service` 服务型; `culture` 文旅型; `manufacturing` 制造型.
    """
    unit: str
    """
    责任单位: Who answers for it.
    """
    trade: str
    """
    工种: Trade, as people call it.
    """
    year: int | None
    """
    年度: The last one that was recorded.
    """
    trained: int | None
    """
    培训人数: In that year.
    """
    employed: int | None
    """
    从业人数: At the end of that year.
    """
    mean_wage: str | None
    """
    月均工资: Yuan a month; null: nobody is employed.
    """
    stations: int | None
    """
    联络站数: In that year.
    """
    standard_no: str | None
    """
    标准编号: Standard of the trade; null: none.
    """
    founded_on: str | None
    """
    创建日期: Null: not told.
    """
    awards: str | None
    """
    荣誉: What it was honoured with.
    """
    recorded_name: str
    """
    录入者姓名: Who recorded it.
    """
    years: list[BrandYearView]
    """
    年度数据: The last first.
    """


class EmploymentView(TypedDict):
    """
    What somebody worked and earned, by both calendars: years, and income years 收入年度 from October to September.
    """

    person_id: str
    """
    人员标识: Who works.
    """
    years: list[WorkedYear]
    """
    自然年: January to December, the last first.
    """
    income_years: list[WorkedYear]
    """
    收入年度: October to September, the last first.
    """


class FactoryDetail(TypedDict):
    """
    A factory whole, with its titles and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    factory_no: str
    """
    工厂编号: Counts over the county.
    """
    division_code: str
    """
    行政区划代码: The village or town in which it lies, 12 digits.
    """
    site: str | None
    """
    安置社区: The relocation site that it belongs to; null: none.
    """
    name: str
    """
    工厂名称: As in the business register.
    """
    form: Literal["headquarters", "community", "branch", "household"]
    """
    工厂形式: `headquarters` 园区总部; `community` 社区工厂; `branch` 支部工厂; `household` 家庭工坊.
    """
    line: Literal["toys", "harness", "socks", "garments", "handicraft", "food", "farming", "trade", "tourism", "other"]
    """
    主营行业: `toys` 毛绒玩具; `harness` 电子线束; `socks` 袜业; `garments` 服装鞋帽; `handicraft` 手工制作; `food` 药材和食品加工; `farming` 种植养殖; `trade` 商贸流通; `tourism` 文化旅游; `other` 其他.
    """
    opened_on: str
    """
    开办日期: First day in operation, today at the latest.
    """
    titles: list[Literal["community_factory", "employment_base", "workshop"]]
    """
    认定名称: The titles that it holds today.
    """
    workers: int
    """
    台账用工人数: People whom the ledger has there today.
    """
    state_reason: str | None
    """
    处置原因: Why it is watched or was cleared, in Chinese.
    """
    buffer_until: str | None
    """
    缓冲期至: Until when it may mend that; null: it is not watched.
    """
    credit_code: str | None
    """
    统一社会信用代码: GB 32100; null: a home workshop without one.
    """
    legal_person: str
    """
    法定代表人: Kept and shown masked: in full it stands in the business register, under the credit code.
    """
    phone: str
    """
    联系电话: The factory's office; a mobile phone is refused.
    """
    parent_id: str | None
    """
    园区总部标识: The headquarters whose work it does; null: none.
    """
    parent_name: str | None
    """
    园区总部: Name of the headquarters.
    """
    product: str | None
    """
    主要产品: What it makes.
    """
    source: Literal["invited", "returned", "local", "other"]
    """
    兴办来源: `invited` 招商引资; `returned` 返乡创业; `local` 本地兴办; `other` 其他.
    """
    area: str | None
    """
    厂房面积: Square metres.
    """
    owner: Literal["government", "village", "own", "rented"] | None
    """
    厂房权属: `government` 政府; `village` 村集体; `own` 自有; `rented` 租赁.
    """
    rent: str | None
    """
    年租金: Yuan a year; null: none, or not told.
    """
    rent_free_until: str | None
    """
    免租期至: Last day on which no rent is paid; null: none.
    """
    asset_id: str | None
    """
    资产标识: The building in the register of assets; null: it is none.
    """
    off_season: list[OffSeasonItem]
    """
    淡季月份: Months 1 to 12 in which a seasonal factory rests, which counts as normal; empty: it is not seasonal.
    """
    recorded_name: str
    """
    登记人: Who recorded it.
    """
    department: str
    """
    部门: Whose unit.
    """
    recognitions: list[FactoryTitleView]
    """
    认定记录: Every title it ever had, the last first.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class JobsAlertDetail(TypedDict):
    """
    An alert with what it rests on, its history, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    light: Literal["yellow", "red", "black"]
    """
    灯: How bad it is: `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """
    subject: Literal["person"]
    """
    对象: What it is about: `person` 人员.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    opened_on: str
    """
    产生日期: When it was found first.
    """
    gone_on: str | None
    """
    消除日期: Since when runs find it no more, or find it suppressed; null: the last run found it.
    """
    verdict: Literal["true", "false", "excused"] | None
    """
    核查结论: Null: not checked. `true` 属实; `false` 不属实; `excused` 属实但有正当理由.
    """
    closed_on: str | None
    """
    销号日期: Null: it is open.
    """
    facts: dict[str, str | None]
    """
    依据: What it rests on, as written; amounts are yuan.
    """
    parameters: dict[str, UsedThreshold]
    """
    参数版本: The thresholds by which it was found, by their parameters' names.
    """
    run_id: str
    """
    监管运行标识: The run that found it last, or found it no more.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class LabourPersonDetail(TypedDict):
    """
    Somebody, whether of the labour force or not, with all that they said.
    """

    person_id: str
    """
    人员标识: The person.
    """
    name: str
    """
    姓名: Masked.
    """
    sex: Literal["男", "女"] | None
    """
    性别: Null: not known.
    """
    age: int | None
    """
    年龄: Whole years, to the month; null: not known.
    """
    relation: str
    """
    与户主关系: To the head.
    """
    education: str | None
    """
    文化程度: As registered.
    """
    school_status: str | None
    """
    在校生状况: As registered.
    """
    health: str | None
    """
    健康状况: As registered.
    """
    ability: Literal["full", "part", "none", "unknown"]
    """
    劳动能力: `full` 有劳动能力; `part` 弱劳动力或半劳动力; `none` 无劳动能力; `unknown` 未登记.
    """
    status: Literal["employed", "seeking", "unwilling", "cannot", "unasked"]
    """
    就业状态: `employed` 已就业; `seeking` 未就业有意愿; `unwilling` 未就业无意愿; `cannot` 无法就业; `unasked` 未核实. Employed is who has a spell of work today.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Village of the home.
    """
    household_type: str
    """
    户类型: 一般农户 or 脱贫户.
    """
    category: str | None
    """
    监测对象类别: UNSTABLE, EDGE or SUDDEN while the household is monitored.
    """
    relocated: bool | None
    """
    是否易地扶贫搬迁户: Null: not told.
    """
    want: Literal["away", "county", "post", "business", "none"] | None
    """
    就业意愿: `away` 外出务工; `county` 县内就业; `post` 公益性岗位; `business` 自主创业; `none` 无就业意愿.
    """
    cannot: Literal["school", "illness", "disability", "care", "custody", "service"] | None
    """
    无法就业原因: Why no work is possible: `school` 在校; `illness` 重病; `disability` 重残; `care` 照护家人; `custody` 服刑; `service` 服役.
    """
    reason: Literal["no_skill", "care", "health", "age", "waiting", "season", "unwilling", "other"] | None
    """
    未就业原因: `no_skill` 无技能; `care` 照顾家人; `health` 身体原因; `age` 年龄大; `waiting` 待岗; `season` 季节性返乡; `unwilling` 自愿不就业; `other` 其他.
    """
    responsible_division: str
    """
    核查责任地: Which division verifies.
    """
    asked_on: str | None
    """
    了解日期: Null: nobody has asked.
    """
    verified_on: str | None
    """
    最近核查日期: Null: never.
    """
    verification: Literal["true", "false", "unreachable", "died", "moved"] | None
    """
    最近核查结果: `true` 属实; `false` 不属实; `unreachable` 联系不上; `died` 已死亡; `moved` 已迁出.
    """
    verified_name: str | None
    """
    最近核查人: Who verified.
    """
    version: int | None
    """
    意愿版本: Of what they said; null: nothing yet.
    """
    in_labour_force: bool
    """
    是否劳动力: Of working age (or above and willing) and not unable.
    """
    places: list[str]
    """
    意向地区: Where work is wanted: 12-digit codes of divisions of any level and province.
    """
    trades: list[str]
    """
    意向工种: Which work is wanted.
    """
    wage: str | None
    """
    期望月工资: Yuan a month.
    """
    training: str | None
    """
    培训意愿: The trade that somebody wants to learn; null: none.
    """
    needs: list[Literal["introduction", "training", "policy", "loan"]]
    """
    服务需求: `introduction` 岗位推荐; `training` 技能培训; `policy` 政策咨询; `loan` 创业贷款.
    """
    over_age: bool
    """
    超龄有劳动能力且有意愿: Above working age, able and willing: then they are of the labour force all the same.
    """
    skills: list[LabourSkillEntry]
    """
    技能: What they can do.
    """


class LabourRegisterSnapshot(TypedDict):
    """
    The registers of a village as a lock of its month froze them 定格.
    """

    id: str
    """
    标识: The record's identifier.
    """
    division_code: str
    """
    行政区划代码: 12 digits.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """
    frozen_version: int
    """
    定格版本: Counts the locks of the month.
    """
    standing: bool
    """
    现行: Whether the month reads so now: it is locked, and nothing newer is.
    """
    frozen_at: str
    """
    定格时间: When.
    """
    frozen_name: str
    """
    定格人: Who locked the month.
    """
    department: str
    """
    部门: Whose unit.
    """
    parameters: dict[str, int]
    """
    政策参数: By which it was made.
    """
    registers: list[RegisterPeople]
    """
    各册人数: Every register that there was.
    """


class LedgerUpdateDetail(TypedDict):
    """
    An update with how far it is, its history and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: The village, 12 digits.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """
    recorded_count: int
    """
    已登记条目: Told of, or confirmed as before.
    """
    carried_count: int
    """
    沿用上月条目: To be confirmed as in the month before.
    """
    open_count: int
    """
    须填报条目: To be told of; of a month that was handed in: came late.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class MonthLocked(TypedDict):
    """
    How many villages' months were locked, and which are left.
    """

    locked: int
    """
    锁定村数: As many as had been checked.
    """
    left: list[UpdateLeft]
    """
    未锁定的村: All others within the caller's divisions.
    """


class PageLabourRegisterSnapshot(TypedDict):
    items: list[LabourRegisterSnapshot]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePayrollLineView(TypedDict):
    items: list[PayrollLineView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePayrollRecoveryView(TypedDict):
    items: list[PayrollRecoveryView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePayrollView(TypedDict):
    items: list[PayrollView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePostBarView(TypedDict):
    items: list[PostBarView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PagePostView(TypedDict):
    items: list[PostView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageRecommendationView(TypedDict):
    items: list[RecommendationView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageReliefMonthView(TypedDict):
    items: list[ReliefMonthView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageReliefStandardView(TypedDict):
    items: list[ReliefStandardView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageReliefView(TypedDict):
    items: list[ReliefView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageReliefWorkerView(TypedDict):
    items: list[ReliefWorkerView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSpellView(TypedDict):
    items: list[SpellView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageStipendStandardView(TypedDict):
    items: list[StipendStandardView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageStoredMatchesView(TypedDict):
    items: list[StoredMatchesView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageVacancyView(TypedDict):
    items: list[VacancyView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PayrollDetail(TypedDict):
    """
    A payroll whole, with what can be done next.
    """

    lines: int
    """
    明细条数: Lines.
    """
    clear: int
    """
    可发放: Lines that would be sent now.
    """
    held: int
    """
    暂缓: Lines that a check holds.
    """
    blocked: int
    """
    不予发放: Lines that a check blocks.
    """
    sent: int
    """
    已送银行: Lines that were sent, answered or not.
    """
    paid: int
    """
    已发放: Lines that were paid.
    """
    failed: int
    """
    发放失败: Lines that the bank sent back.
    """
    yuan: str
    """
    应发金额: Of all lines, yuan.
    """
    paid_yuan: str
    """
    实发金额: Of those that were paid, yuan.
    """
    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    payroll_no: str
    """
    批次编号: Counts over the county.
    """
    division_code: str
    """
    行政区划代码: 12 digits.
    """
    month: str
    """
    月份: `YYYY-MM`.
    """
    fund: Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    """
    补贴资金来源: `employment` 就业补助资金; `forest` 生态护林员补助资金; `linking` 衔接推进乡村振兴补助资金; `solar` 光伏发电收益; `upkeep` 管护(养护)资金; `environment` 人居环境整治资金; `lottery` 福利彩票公益金; `collective` 村集体收益; `other` 其他财政资金.
    """
    fund_title: str
    """
    资金来源名称: In Chinese.
    """
    ledger: bool
    """
    须经资金支付: Whether it is sent only once the funds service has paid it.
    """
    judged_at: str | None
    """
    核验时间: When all checks were run last.
    """
    confirmations: list[PayrollConfirmationView]
    """
    村确认: Every village with lines.
    """
    payments: list[PayrollPaymentView]
    """
    资金支付: Asked for to pay it, the last first.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class PostDetail(TypedDict):
    """
    A post whole, with what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    post_no: str
    """
    岗位编号: Counts over the county.
    """
    division_code: str
    """
    行政区划代码: The village or town of the post, 12 digits.
    """
    kind: Literal["ranger", "road", "water", "river", "cleaner", "solar", "care", "clerk", "watch", "special"]
    """
    岗位类别: `ranger` 生态护林员; `road` 护路员; `water` 护水员(水管员); `river` 护河员(河道保洁); `cleaner` 保洁员; `solar` 光伏岗(光伏电站管护); `care` 护理员(照料员); `clerk` 村务协管员(信息员); `watch` 防火、地质灾害监测员; `special` 特设公益性岗位(公益专岗).
    """
    kind_title: str
    """
    岗位类别名称: In Chinese.
    """
    fund: Literal["employment", "forest", "linking", "solar", "upkeep", "environment", "lottery", "collective", "other"]
    """
    补贴资金来源: `employment` 就业补助资金; `forest` 生态护林员补助资金; `linking` 衔接推进乡村振兴补助资金; `solar` 光伏发电收益; `upkeep` 管护(养护)资金; `environment` 人居环境整治资金; `lottery` 福利彩票公益金; `collective` 村集体收益; `other` 其他财政资金.
    """
    fund_title: str
    """
    资金来源名称: In Chinese.
    """
    name: str
    """
    岗位名称: What people call it.
    """
    site: str
    """
    岗位地点: Where the work is done.
    """
    quota: int
    """
    岗位人数: How many people may hold it.
    """
    standard: str
    """
    补贴标准: Yuan a month for each holder.
    """
    full_time: bool
    """
    全日制: Whether it is a full-time job.
    """
    key_group: bool
    """
    限重点人群: Only people of households out of poverty or monitored.
    """
    one_per_household: bool
    """
    一户一岗: Nobody else of the household holds one.
    """
    holders: int
    """
    在岗人数: Who holds it, also while suspended.
    """
    candidates: int
    """
    在聘人数: Who is being selected for it.
    """
    vacancies: int
    """
    空缺人数: Free places; nought unless it is announced.
    """
    starts_on: str
    """
    设岗日期: First day of the post.
    """
    ends_on: str | None
    """
    岗位终止日期: Last day; null: until it is given up.
    """
    document_no: str | None
    """
    核定文号: Null: not approved.
    """
    employer: str
    """
    用人单位: Who engages its holders.
    """
    due_days: int
    """
    每月应出勤天数: Days of a month on which a holder works.
    """
    workload: str
    """
    工作任务: Duties, measured as its kind is measured.
    """
    conditions: str | None
    """
    其他条件: What is asked beside the rules.
    """
    department_in_charge: str
    """
    主管部门: Answers for posts of this kind.
    """
    metric: str
    """
    计量方式: By what the work is measured.
    """
    limit: str | None
    """
    同类岗位补贴标准: In force today, yuan a month; null: none is set.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class ReliefCorrection(TypedDict):
    """
    What is to be corrected of a project before it starts, and why. A field left out stays as it is; a plan replaces the whole plan.
    """

    reason: str
    """
    事由: Why it is done; goes into the audit trail.
    """
    name: NotRequired[str]
    """
    项目名称: What it is called.
    """
    scale: NotRequired[str]
    """
    建设规模: How much is built.
    """
    content: NotRequired[str]
    """
    建设内容: What is built.
    """
    beneficiaries: NotRequired[str]
    """
    受益范围: Whom it serves.
    """
    source: NotRequired[Literal["special", "linking", "agri", "investment"]]
    """
    资金来源: `special` 以工代赈专项资金; `linking` 衔接推进乡村振兴补助资金(以工代赈任务); `agri` 农业农村基础设施资金; `investment` 政府投资重点工程.
    """
    fund_level: NotRequired[Literal["central", "province", "city", "county"]]
    """
    资金级次: `central` 中央; `province` 省级; `city` 市级; `county` 县级.
    """
    year: NotRequired[int]
    """
    资金年度: Of which year the money is.
    """
    aid: NotRequired[float | str]
    """
    以工代赈资金: Of which labour gets its share, yuan.
    """
    total: NotRequired[float | str]
    """
    总投资: The aid with all other money, yuan.
    """
    funds_project_no: NotRequired[str | None]
    """
    资金项目编号: Its number in the funds service, as typed; null: none.
    """
    owner: NotRequired[str]
    """
    项目法人: The unit that answers for it.
    """
    designer: NotRequired[str | None]
    """
    设计单位: Who designed it; null: not needed.
    """
    builder: NotRequired[str]
    """
    施工单位: Who builds it and pays the workers.
    """
    responsible: NotRequired[str]
    """
    负责人: Who answers for the works; kept and shown masked.
    """
    phone: NotRequired[str]
    """
    监督电话: An office's; a mobile phone is refused.
    """
    from_on: NotRequired[str]
    """
    开工日期: First day planned.
    """
    until: NotRequired[str]
    """
    完工日期: Last day planned.
    """
    plan: NotRequired[list[ReliefTradeLine]]
    """
    用工计划: By trade, each once.
    """


class ReliefDetail(TypedDict):
    """
    A project whole: its labour plan, what the checks find of it now, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    relief_no: str
    """
    项目编号: Counts over the county.
    """
    division_code: str
    """
    行政区划代码: The village, town or county in which it lies, 12 digits.
    """
    name: str
    """
    项目名称: What it is called.
    """
    source: Literal["special", "linking", "agri", "investment"]
    """
    资金来源: `special` 以工代赈专项资金; `linking` 衔接推进乡村振兴补助资金(以工代赈任务); `agri` 农业农村基础设施资金; `investment` 政府投资重点工程.
    """
    fund_level: Literal["central", "province", "city", "county"]
    """
    资金级次: `central` 中央; `province` 省级; `city` 市级; `county` 县级.
    """
    year: int
    """
    资金年度: Of which year the money is.
    """
    aid: str
    """
    以工代赈资金: Of which labour gets its share, yuan.
    """
    total: str
    """
    总投资: The aid with all other money, yuan.
    """
    builder: str
    """
    施工单位: Who builds it and pays the workers.
    """
    from_on: str
    """
    开工日期: First day planned.
    """
    until: str
    """
    完工日期: Last day planned.
    """
    people: int
    """
    务工人数: Who has worked there.
    """
    pay: str
    """
    已发劳务报酬: Paid to workers, yuan.
    """
    pay_percent: str | None
    """
    劳务报酬占比: Percent of the aid.
    """
    minimum: str | None
    """
    最低劳务报酬占比: Percent that its money asks for; null: none was set.
    """
    scale: str
    """
    建设规模: How much is built.
    """
    content: str
    """
    建设内容: What is built.
    """
    beneficiaries: str
    """
    受益范围: Whom it serves.
    """
    funds_project_no: str | None
    """
    资金项目编号: Its number in the funds service, as typed; null: none.
    """
    owner: str
    """
    项目法人: The unit that answers for it.
    """
    designer: str | None
    """
    设计单位: Who designed it; null: not needed.
    """
    responsible: str
    """
    负责人: Who answers for the works; kept and shown masked.
    """
    phone: str
    """
    监督电话: An office's; a mobile phone is refused.
    """
    plan: list[ReliefTradeView]
    """
    用工计划: By trade.
    """
    planned_pay: str
    """
    计划劳务报酬: Of the plan, yuan.
    """
    recorded_name: str
    """
    登记人: Who recorded it.
    """
    department: str
    """
    部门: Whose unit.
    """
    findings: list[ReliefFindingView]
    """
    核验结果: What the checks find now; none once it was accepted or cancelled.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class ReliefEntry(TypedDict):
    """
    A work-relief project 以工代赈项目 as it is planned.
    """

    on: str
    """
    日期: The day on which it was planned, today at the latest.
    """
    division_code: str
    """
    行政区划代码: The village, town or county in which it lies, 12 digits.
    """
    name: str
    """
    项目名称: What it is called.
    """
    scale: str
    """
    建设规模: How much is built.
    """
    content: str
    """
    建设内容: What is built.
    """
    beneficiaries: str
    """
    受益范围: Whom it serves.
    """
    source: Literal["special", "linking", "agri", "investment"]
    """
    资金来源: `special` 以工代赈专项资金; `linking` 衔接推进乡村振兴补助资金(以工代赈任务); `agri` 农业农村基础设施资金; `investment` 政府投资重点工程.
    """
    fund_level: Literal["central", "province", "city", "county"]
    """
    资金级次: `central` 中央; `province` 省级; `city` 市级; `county` 县级.
    """
    year: int
    """
    资金年度: Of which year the money is.
    """
    aid: float | str
    """
    以工代赈资金: Of which labour gets its share, yuan.
    """
    total: float | str
    """
    总投资: The aid with all other money, yuan.
    """
    funds_project_no: NotRequired[str | None]
    """
    资金项目编号: Its number in the funds service, as typed; null: none.
    """
    owner: str
    """
    项目法人: The unit that answers for it.
    """
    designer: NotRequired[str | None]
    """
    设计单位: Who designed it; null: not needed.
    """
    builder: str
    """
    施工单位: Who builds it and pays the workers.
    """
    responsible: str
    """
    负责人: Who answers for the works; kept and shown masked.
    """
    phone: str
    """
    监督电话: An office's; a mobile phone is refused.
    """
    from_on: str
    """
    开工日期: First day planned.
    """
    until: str
    """
    完工日期: Last day planned.
    """
    plan: list[ReliefTradeLine]
    """
    用工计划: By trade, each once.
    """


class SpellDetail(TypedDict):
    """
    A spell of work with its months.
    """

    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    person_id: str
    """
    人员标识: Who works.
    """
    name: str
    """
    姓名: Masked.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Village of the home.
    """
    form: Literal["employed", "self_employed", "flexible", "post", "business", "farming", "other"]
    """
    就业形式: `employed` 单位就业; `self_employed` 个体经营; `flexible` 灵活就业; `post` 公益性岗位; `business` 自主创业; `farming` 务农; `other` 其他.
    """
    channel: Literal[
        "enterprise", "workshop", "leading_firm", "cooperative", "post", "work_relief", "day_labour", "cooperation", "other"
    ]
    """
    就业渠道: `enterprise` 企业; `workshop` 就业帮扶车间(社区工厂); `leading_firm` 龙头企业; `cooperative` 合作社、家庭农场; `post` 公益性岗位; `work_relief` 以工代赈; `day_labour` 零工市场; `cooperation` 劳务协作; `other` 其他.
    """
    organiser: Literal["government", "agency", "acquaintance", "self"]
    """
    组织方式: `government` 政府(部门)组织; `agency` 劳务机构、经纪人; `acquaintance` 亲友介绍; `self` 自发.
    """
    employer: str | None
    """
    用人单位: Needed where the form is `employed` or `post`.
    """
    credit_code: str | None
    """
    统一社会信用代码: Of the employer.
    """
    industry: Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"] | None
    """
    行业: Section of GB/T 4754: `A` 农、林、牧、渔业; `B` 采矿业; `C` 制造业; `D` 电力、热力、燃气及水生产和供应业; `E` 建筑业; `F` 批发和零售业; `G` 交通运输、仓储和邮政业; `H` 住宿和餐饮业; `I` 信息传输、软件和信息技术服务业; `J` 金融业; `K` 房地产业; `L` 租赁和商务服务业; `M` 科学研究和技术服务业; `N` 水利、环境和公共设施管理业; `O` 居民服务、修理和其他服务业; `P` 教育; `Q` 卫生和社会工作; `R` 文化、体育和娱乐业; `S` 公共管理、社会保障和社会组织; `T` 国际组织.
    """
    trade: str | None
    """
    工种: Trade, as people call it.
    """
    factory_id: str | None
    """
    社区工厂标识: The community factory in which it is worked, where the channel is `workshop`; null: none that is recorded.
    """
    place_code: str
    """
    务工地: Where it is worked.
    """
    regions: RegionsView
    """
    务工区域: The same in three classifications.
    """
    full_time: bool
    """
    全日制: Whether it is a full-time job.
    """
    started_on: str
    """
    开始日期: First day, today at the latest.
    """
    ended_on: str | None
    """
    结束日期: Null: still going on.
    """
    end_reason: (
        Literal["stopped", "expired", "season", "low_wage", "family", "illness", "disaster", "changed", "died", "other"] | None
    )
    """
    离岗原因: `stopped` 企业停工、裁员; `expired` 合同到期; `season` 季节性返乡; `low_wage` 工资低; `family` 家庭原因; `illness` 疾病; `disaster` 灾害疫情; `changed` 换岗; `died` 死亡; `other` 其他.
    """
    end_note: str | None
    """
    离岗说明: Anything else.
    """
    contract: Literal["labour", "service", "oral", "piecework"] | None
    """
    合同形式: `labour` 劳动合同; `service` 劳务协议; `oral` 口头约定; `piecework` 承揽.
    """
    contract_until: str | None
    """
    合同到期日: Null: not told, or without end.
    """
    pay_form: Literal["monthly", "daily", "piece"] | None
    """
    计薪方式: `monthly` 月薪; `daily` 日薪; `piece` 计件.
    """
    insurances: list[Literal["pension", "medical", "injury"]]
    """
    参加的社会保险: `pension` 养老; `medical` 医疗; `injury` 工伤.
    """
    source: Literal["officer", "self", "payroll", "insurance"]
    """
    数据来源: `officer` 干部电话核实; `self` 本人; `payroll` 企业工资表; `insurance` 社保比对.
    """
    note: str | None
    """
    备注: Anything else.
    """
    recorded_name: str
    """
    登记人: Who recorded it.
    """
    department: str
    """
    部门: Whose unit.
    """
    withdrawn_at: str | None
    """
    作废时间: Null: it counts.
    """
    withdrawn_reason: str | None
    """
    作废原因: Why it never was.
    """
    months: list[WorkMonthView]
    """
    月度记录: The last first.
    """


class VacancyDetail(TypedDict):
    """
    A vacancy whole, with what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    vacancy_no: str
    """
    招聘岗位编号: Counts over the county.
    """
    division_code: str
    """
    登记单位区划: Who took it in.
    """
    employer: str
    """
    用人单位: Who engages.
    """
    title: str
    """
    岗位名称: As the employer calls it; it may not ask for a sex.
    """
    trade: str
    """
    工种: Trade, as people call it; matched with wanted trades and skills.
    """
    place_code: str
    """
    工作地: 12-digit code, as exact as it is known.
    """
    places: int
    """
    招聘人数: How many are wanted.
    """
    hired: int
    """
    已录用人数: Through recommendations.
    """
    wage_from: str
    """
    最低月工资: Yuan a month, whatever the pay.
    """
    wage_to: str
    """
    最高月工资: Yuan a month.
    """
    full_time: bool
    """
    全日制: Whether it is a full-time job.
    """
    age_from: int
    """
    最低年龄: Whole years.
    """
    age_to: int
    """
    最高年龄: Whole years.
    """
    part_ability: bool
    """
    接收弱劳动力: Whether people of partial ability can do it.
    """
    valid_until: str
    """
    有效期至: The last day on which people may be sent.
    """
    source: Literal["county", "workshop", "cooperation", "relief", "fair", "other"]
    """
    岗位来源: `county` 县内企业; `workshop` 社区工厂(就业帮扶车间); `cooperation` 苏陕劳务协作; `relief` 以工代赈项目; `fair` 招聘会; `other` 其他.
    """
    credit_code: str | None
    """
    统一社会信用代码: Of the employer.
    """
    industry: Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T"] | None
    """
    行业: Section of GB/T 4754: `A` 农、林、牧、渔业; `B` 采矿业; `C` 制造业; `D` 电力、热力、燃气及水生产和供应业; `E` 建筑业; `F` 批发和零售业; `G` 交通运输、仓储和邮政业; `H` 住宿和餐饮业; `I` 信息传输、软件和信息技术服务业; `J` 金融业; `K` 房地产业; `L` 租赁和商务服务业; `M` 科学研究和技术服务业; `N` 水利、环境和公共设施管理业; `O` 居民服务、修理和其他服务业; `P` 教育; `Q` 卫生和社会工作; `R` 文化、体育和娱乐业; `S` 公共管理、社会保障和社会组织; `T` 国际组织.
    """
    site: str | None
    """
    工作地点: Address.
    """
    pay_form: Literal["monthly", "daily", "piece"]
    """
    计薪方式: `monthly` 月薪; `daily` 日薪; `piece` 计件.
    """
    education: Literal["primary", "middle", "high", "college", "bachelor"] | None
    """
    最低学历: `primary` 小学; `middle` 初中; `high` 高中、中专; `college` 大专; `bachelor` 本科及以上; null: any.
    """
    skill_level: Literal["primary", "middle", "senior", "technician", "special"] | None
    """
    技能等级要求: In the trade: `primary` 初级工; `middle` 中级工; `senior` 高级工; `technician` 技师; `special` 专项职业能力; null: none.
    """
    meals: bool
    """
    包吃: Whether meals are given.
    """
    lodging: bool
    """
    包住: Whether lodging is given.
    """
    conditions: str | None
    """
    其他条件: What else is asked, such as physical needs; no sex.
    """
    contact_phone: str
    """
    联系电话: The employer's office; a mobile phone is refused.
    """
    recorded_name: str
    """
    登记人: Who took it in.
    """
    department: str
    """
    部门: Whose unit.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class Area(TypedDict):
    """
    The figures of one division, as far as the caller may see into it.
    """

    division: DivisionName
    """
    行政区划: Where.
    """
    all: NotRequired[Figure]
    """
    合计: All households.
    """
    by_type: NotRequired[dict[str, Figure]]
    """
    按户类型: By 户类型: 一般农户, 脱贫户.
    """
    leads: NotRequired[Leads]
    """
    线索: Open leads.
    """
    watch: NotRequired[Figure]
    """
    重点关注: Households on the watch list.
    """
    cases: NotRequired[Cases]
    """
    监测对象: Monitoring cases.
    """
    overdue_tasks: NotRequired[int]
    """
    逾期待办: Open tasks whose day has passed, of all levels.
    """


class Board(TypedDict):
    """
    The board 县级看板 of a division: its figures, those of the divisions right below it, and how fresh the data is.
    """

    division: DivisionName
    """
    行政区划: Where.
    """
    all: NotRequired[Figure]
    """
    合计: All households.
    """
    by_type: NotRequired[dict[str, Figure]]
    """
    按户类型: By 户类型: 一般农户, 脱贫户.
    """
    leads: NotRequired[Leads]
    """
    线索: Open leads.
    """
    watch: NotRequired[Figure]
    """
    重点关注: Households on the watch list.
    """
    cases: NotRequired[Cases]
    """
    监测对象: Monitoring cases.
    """
    overdue_tasks: NotRequired[int]
    """
    逾期待办: Open tasks whose day has passed, of all levels.
    """
    counted_on: str
    """
    统计日期: The day on which members count as active.
    """
    data_time: str | None
    """
    数据时间: When the newest batch or screening behind these figures finished; null before the first.
    """
    children: list[Area]
    """
    下级: Towns of a county, villages of a town; none below a village.
    """
    feeds: list[Freshness]
    """
    数据时效: Each feed that has been handed over, by code.
    """
    screening: LastScreening | None
    """
    最近筛查: Null before the first.
    """


class VillageProfile(TypedDict):
    """
    A village's profile 一村一档: its record, its people, its assets and what they earn, its collective.
    """

    division: DivisionName
    """
    行政区划: The village.
    """
    town: DivisionName
    """
    镇: Its town.
    """
    village_record: VillageChanged | None
    """
    村情档案: Its record in the base of villages; null: there is none.
    """
    household_board: Area
    """
    农户情况: Households, leads, cases, the watch list.
    """
    asset_board: AssetBoard
    """
    资产情况: Its assets, their alerts, and what they have earned this year.
    """
    collective: CollectiveChanged | None
    """
    集体经济组织: Its collective, with the last month that was made public; null: there is none.
    """


class AssetDetail(TypedDict):
    """
    An asset with everything that belongs to it and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    code: str
    """
    资产编码: Place, class and form, year, number, check digit; it never changes.
    """
    name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies: a village, town or the county, 12 digits.
    """
    site: str | None
    """
    建设地点: Group or place in the village.
    """
    kind: Literal[
        "base",
        "shed",
        "plant",
        "cold_store",
        "tourism",
        "ecommerce",
        "photovoltaic",
        "factory",
        "operating_works",
        "shares",
        "claim",
        "income_right",
        "orchard",
        "breeding",
        "brand",
        "road",
        "irrigation",
        "water",
        "sanitation",
        "education",
        "culture",
        "sport",
        "health",
        "power",
        "service",
        "network",
        "forest",
        "livestock",
        "seedlings",
        "tools",
        "yard",
    ]
    """
    资产类型: Its class and form follow from it: `base` 农林牧渔产业基地; `shed` 大棚、圈舍; `plant` 生产加工设施; `cold_store` 冷库; `tourism` 经营性旅游设施; `ecommerce` 电商设施; `photovoltaic` 光伏电站; `factory` 社区(帮扶)工厂厂房; `operating_works` 经营性基础设施; `shares` 股权; `claim` 债权; `income_right` 收益权、入股分红; `orchard` 经济林; `breeding` 种畜; `brand` 品牌、商标、专利; `road` 道路交通; `irrigation` 农田水利; `water` 供水饮水; `sanitation` 环卫公厕; `education` 教育设施; `culture` 文化设施; `sport` 体育设施; `health` 卫生设施; `power` 电力设施; `service` 综合服务设施; `network` 网络设施; `forest` 防护林、水土保持林; `livestock` 到户牲畜; `seedlings` 到户苗木; `tools` 到户农机具; `yard` 庭院设施.
    """
    kind_title: str
    """
    资产类型名称: The kind in words.
    """
    asset_class: Literal["operating", "public", "household"]
    """
    资产类别: `operating` 经营性资产; `public` 公益性资产; `household` 到户类资产.
    """
    form: Literal["fixed", "equity", "biological", "intangible"]
    """
    资产形态: `fixed` 固定资产; `equity` 权益性资产; `biological` 生物资产; `intangible` 无形资产.
    """
    formed_year: int
    """
    形成年份: When it came to be.
    """
    quantity: str | None
    """
    数量: How much of its unit.
    """
    unit: str | None
    """
    计量单位: Of its quantity.
    """
    original_value: str
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """
    manager: str
    """
    资产管理部门: The department whose money formed it 谁主管、谁负责.
    """
    owner_level: Literal["county", "town", "village", "joint", "household", "operator"]
    """
    所有权归属: `county` 国有(县级); `town` 镇; `village` 村集体; `joint` 联村; `household` 农户; `operator` 其他经营主体.
    """
    owner: str | None
    """
    所有权人: How the owner is called.
    """
    completed_on: str | None
    """
    竣工日期: When it was completed.
    """
    accepted_on: str | None
    """
    验收日期: When it was accepted.
    """
    used_from: str | None
    """
    启用日期: Since when it is used.
    """
    specification: str | None
    """
    规格型号: Make, model, structure.
    """
    donated: bool
    """
    捐赠: Whether it was given.
    """
    depreciated: str
    """
    累计折旧: Yuan written off by today, from the month after its use began.
    """
    net_value: str
    """
    净值: Yuan: original value less what was written off.
    """
    longitude: str | None
    """
    经度: Degrees east, CGCS2000.
    """
    latitude: str | None
    """
    纬度: Degrees north, CGCS2000.
    """
    owner_division: str | None
    """
    所有权单位代码: Of a village, town or county that owns it.
    """
    owner_household_id: str | None
    """
    农户标识: The household that owns it.
    """
    traced_back: bool
    """
    追溯登记: Formed before 2016, from when counties keep ledgers.
    """
    real_estate: bool
    """
    不动产: Whether it is real estate.
    """
    real_estate_no: str | None
    """
    不动产权证号: Its certificate.
    """
    no_real_estate_reason: str | None
    """
    未办证原因: Why real estate has no certificate.
    """
    approval_no: str | None
    """
    确权批复文号: By which the county approved it.
    """
    legacy_code: str | None
    """
    原资产编号: As older ledgers name it.
    """
    national_no: str | None
    """
    全国系统编号: As the national monitoring system names it.
    """
    sanzi_card_no: str | None
    """
    三资卡片编号: In the collective's books.
    """
    state_card_no: str | None
    """
    国资卡片编号: In the state's books.
    """
    certificate_no: str | None
    """
    权属证书号: Of its certificate.
    """
    origin_id: str | None
    """
    来源资产标识: Of which it was split; of what was merged, into which.
    """
    fundings: list[AssetFundingView]
    """
    资金来源明细: In their order.
    """
    shares: list[AssetShareView]
    """
    联村份额: Of joint owners.
    """
    rights: list[AssetRightView]
    """
    权利明细: Who holds which right.
    """
    handovers: list[AssetHandoverView]
    """
    移交书: The last first.
    """
    last_inventory: AssetInventoryView | None
    """
    最近盘点: Null: no inventory that holds has counted it.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class AssetsAlertDetail(TypedDict):
    """
    An alert with what it rests on, its history, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    rule: str
    """
    规则: Code of the rule.
    """
    rule_title: str
    """
    规则名称: What the rule watches.
    """
    light: Literal["yellow", "red", "black"]
    """
    灯: How bad it is: `yellow` 黄灯; `red` 红灯; `black` 黑灯.
    """
    subject: Literal["asset", "operating_contract", "accepted_project"]
    """
    对象: What it is about: `asset` 资产; `operating_contract` 经营合同; `accepted_project` 验收项目.
    """
    subject_id: str
    """
    预警对象标识: The record that it is about.
    """
    subject_name: str
    """
    预警对象: Its document, name or purpose.
    """
    division_code: str
    """
    行政区划代码: Where it lies, 12 digits.
    """
    told: str
    """
    说明: What was found, in Chinese.
    """
    opened_on: str
    """
    产生日期: When it was found first.
    """
    gone_on: str | None
    """
    消除日期: Since when runs find it no more, or find it suppressed; null: the last run found it.
    """
    verdict: Literal["true", "false", "excused"] | None
    """
    核查结论: Null: not checked. `true` 属实; `false` 不属实; `excused` 属实但有正当理由.
    """
    closed_on: str | None
    """
    销号日期: Null: it is open.
    """
    facts: dict[str, str | None]
    """
    依据: What it rests on, as written; amounts are yuan.
    """
    parameters: dict[str, UsedThreshold]
    """
    参数版本: The thresholds by which it was found, by their parameters' names.
    """
    run_id: str
    """
    监管运行标识: The run that found it last, or found it no more.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class CampaignDetail(TypedDict):
    """
    A campaign with its lines, what was found, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Whose assets are checked.
    """
    title: str
    """
    活动名称: What it is called.
    """
    base_on: str
    """
    基准日: As of which day assets are listed.
    """
    open_differences: int
    """
    未销号差异数: Differences that wait for somebody.
    """
    lines: list[CheckLineView]
    """
    两条线: Each with how far it is.
    """
    matched: int | None
    """
    一致数: Pairs that agree in everything; null: not compared yet.
    """
    found: dict[Literal["only_industry", "only_local", "duplicate", "value", "quantity", "kind", "owner"], int]
    """
    差异数: By kind: `only_industry` 仅行业部门线有; `only_local` 仅镇村线有; `duplicate` 同一清单内重复; `value` 价值不一致; `quantity` 数量不一致; `kind` 类型不一致; `owner` 权属不一致.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class CollectiveMonthDetail(TypedDict):
    """
    A month with its statement, its notice, its history and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    collective_id: str
    """
    集体经济组织标识: The collective.
    """
    collective_name: str
    """
    集体经济组织: What it is called.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    month: str
    """
    账期: The first day of the month.
    """
    opening: str | None
    """
    期初余额: Yuan.
    """
    income: str | None
    """
    本月收入: Yuan.
    """
    expense: str | None
    """
    本月支出: Yuan.
    """
    closing: str | None
    """
    期末余额: Yuan.
    """
    arrears: str | None
    """
    拖欠金额: Yuan.
    """
    bank_balance: str | None
    """
    银行对账单余额: Yuan, as typed.
    """
    difference_reason: str | None
    """
    差额原因: Where bank and books differ.
    """
    statement: CollectiveMonthStatement
    """
    月报: As handed in; before that, as the books say now.
    """
    publicity_id: str | None
    """
    公示标识: Its notice; null: none hangs or has hung.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class DifferenceDetail(TypedDict):
    """
    A difference with what both lines say, why they were taken for the same, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    campaign_id: str
    """
    活动标识: Of which campaign.
    """
    division_code: str
    """
    行政区划代码: Where the asset lies.
    """
    asset_name: str
    """
    资产名称: As the local line calls it, or the industry's.
    """
    differences: list[Literal["only_industry", "only_local", "duplicate", "value", "quantity", "kind", "owner"]]
    """
    差异类型: `only_industry` 仅行业部门线有; `only_local` 仅镇村线有; `duplicate` 同一清单内重复; `value` 价值不一致; `quantity` 数量不一致; `kind` 类型不一致; `owner` 权属不一致.
    """
    unit_in_charge: str
    """
    责任单位: Who answers for it on this line.
    """
    found_by: Literal["code", "project", "likeness", "none"]
    """
    匹配方式: `code` same asset code; `project` same project and name; `likeness` alike; `none`.
    """
    score: int
    """
    相似度: Of a hundred; sure pairs have a hundred.
    """
    parts: dict[str, int]
    """
    相似度构成: How much each part gave of at most {'name': 50, 'value': 20, 'kind': 15, 'quantity': 15}.
    """
    industry: CheckItemView | None
    """
    行业部门线: As that line lists it; null: it does not.
    """
    local: CheckItemView | None
    """
    镇村线: As that line lists it; null: it does not.
    """
    cause: str | None
    """
    原因和处理结果: As it was answered.
    """
    asset_id: str | None
    """
    资产标识: The asset on the register that settles it.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class DisposalDetail(TypedDict):
    """
    A disposal with all its money, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    asset_id: str
    """
    资产标识: The asset.
    """
    asset_code: str
    """
    资产编码: Its code.
    """
    asset_name: str
    """
    资产名称: What people call it.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    unit_code: str
    """
    处置主体行政区划代码: The owner's village, town or county, whose office applies; of several villages what holds them all.
    """
    owner_level: Literal["county", "town", "village", "joint", "household", "operator"]
    """
    所有权归属: `county` 国有(县级); `town` 镇; `village` 村集体; `joint` 联村; `household` 农户; `operator` 其他经营主体.
    """
    original_value: str
    """
    原值: What it cost, yuan: settled, invoiced or appraised.
    """
    manner: Literal["sale", "exchange", "scrap", "loss", "demolition", "transfer", "exit", "disaster", "expropriation"]
    """
    处置方式: `sale` 转让、出售; `exchange` 置换; `scrap` 报废; `loss` 报损; `demolition` 拆除; `transfer` 捐赠、划转; `exit` 股权退出、债权核销; `disaster` 灾害毁损; `expropriation` 征收补偿.
    """
    ground: Literal["life_over", "damaged", "obsolete", "disaster", "technical_rule"] | None
    """
    报废报损理由: Of what is scrapped or lost, and of nothing else: `life_over` 使用年限届满; `damaged` 损坏无法修复; `obsolete` 技术淘汰; `disaster` 自然灾害毁损; `technical_rule` 技术规范要求报废.
    """
    reason: str
    """
    事由: Why it is disposed of.
    """
    appraised_value: str | None
    """
    评估价值: Yuan; null: not appraised.
    """
    decision_no: str | None
    """
    文号: Of the decision; null: not approved yet.
    """
    executed_on: str | None
    """
    处置日期: Null: not carried out yet.
    """
    price: str | None
    """
    成交价: Yuan; null: not carried out yet.
    """
    counterparty: str | None
    """
    受让方: Who has it or pays for it: a unit; of a person the surname only, as 李某.
    """
    proceeds: str
    """
    处置收入: Yuan that came in by now.
    """
    used: str
    """
    已使用收入: Yuan of it that were used again 再安排.
    """
    proceeds_unused: str
    """
    未使用收入: Yuan of it that were not.
    """
    unused_since: str | None
    """
    未使用起始日期: When the oldest of it came in; what is used is what came first. Null: nothing waits.
    """
    unused_over: bool
    """
    收入超期未使用: Whether it waits for longer than the parameter `disposal_reuse_days`.
    """
    appraiser: str | None
    """
    评估机构: Who appraised it.
    """
    appraised_on: str | None
    """
    评估日期: As of which day.
    """
    channel: Literal["public_exchange", "rural_exchange", "auction", "agreement"] | None
    """
    交易方式: Of what is sold or exchanged: `public_exchange` 公共资源(国有产权)交易机构; `rural_exchange` 农村产权交易中心; `auction` 公开拍卖; `agreement` 协议.
    """
    zero_statement: str | None
    """
    零收入说明: Why nothing is paid, where the price is 0.
    """
    write_off_no: str | None
    """
    核销凭证号: Null: not written off yet.
    """
    receipts: list[ProceedsView]
    """
    收入记录: In the order in which they were recorded.
    """
    uses: list[ProceedsUseView]
    """
    收入使用记录: In the order in which they were recorded.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class DistributionDetail(TypedDict):
    """
    A plan with what it distributes, to whom, what was paid, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Whose income it is: a village, town or county.
    """
    title: str
    """
    名称: Heading.
    """
    year: int
    """
    年度: Of the income.
    """
    cut_off: str
    """
    收益截止日期: All that arrived by then and is in no plan is distributed.
    """
    available: str
    """
    可分配收益: Yuan that it has drawn.
    """
    lines_total: str
    """
    分配合计: Yuan of its lines that stand.
    """
    paid: str
    """
    已兑付金额: Yuan of them that are paid.
    """
    household_count: int
    """
    受益农户数: Households that it pays.
    """
    by_use: list[DistributionUseView]
    """
    按用途: By the three uses.
    """
    receipts: list[DistributionSourceView]
    """
    收益记录: By their days.
    """
    lines: list[DistributionLineView]
    """
    明细: In their order.
    """
    payments: list[DistributionPaymentView]
    """
    兑付记录: In the order of recording.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class HandoverDetail(TypedDict):
    """
    A handover with its assets, its checklist, its history and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: Where its assets lie: the village, or the town where they lie in several.
    """
    transferor: str
    """
    移交方: The unit that built it or had it built.
    """
    receiver: str
    """
    接收方: The unit that keeps it from now on.
    """
    supervisor: str
    """
    监交方: The unit before which it is handed over.
    """
    handed_on: str
    """
    移交日期: The day that the deed bears; it may be to come.
    """
    note: str | None
    """
    备注: What else there is to say.
    """
    asset_count: int
    """
    资产数: How many assets it hands over.
    """
    original_value: str
    """
    原值: Yuan, of all of them.
    """
    written_by: str
    """
    录入者: Who wrote it.
    """
    department: str
    """
    部门: Their department.
    """
    written_at: str
    """
    录入时间: When it was written.
    """
    assets: list[HandoverAssetView]
    """
    移交资产: By their codes.
    """
    papers: list[HandoverPaperView]
    """
    移交资料清单: Every item, in its order.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class InventoryDetail(TypedDict):
    """
    An inventory with how far it is, and what can be done next. Counts are those of the caller's divisions.
    """

    assets: int
    """
    资产数: How many were frozen in its list.
    """
    counted: int
    """
    已盘点数: How many of them are counted.
    """
    checked: int
    """
    已复核数: Lines, surpluses too, that a second person has checked.
    """
    differing: int
    """
    差异数: Lines that are not as the register has it.
    """
    unsettled: int
    """
    待处理差异数: Of those, without cause and settlement.
    """
    unregistered: int
    """
    待登记盘盈数: Surpluses for which no asset is recorded.
    """
    book_value: str
    """
    账面原值: Yuan of all that is in the list.
    """
    found_value: str
    """
    实存价值: Yuan: the original value of what was found, and what surpluses were estimated at.
    """
    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    division_code: str
    """
    行政区划代码: What is counted: a county, town or village.
    """
    title: str
    """
    盘点名称: What it is called.
    """
    base_on: str
    """
    基准日: As of which day assets are counted.
    """
    deadline_on: str
    """
    盘点截止日期: By when everything is to be counted.
    """
    results: dict[Literal["ok", "shortage", "damaged", "moved", "idle", "duplicate", "inaccessible", "surplus"], int]
    """
    盘点结果数: Lines by result: `ok` 相符; `shortage` 盘亏; `damaged` 毁损; `moved` 位置变化; `idle` 闲置; `duplicate` 重复登记; `inaccessible` 无法到达; `surplus` 盘盈.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class OperatingContractDetail(TypedDict):
    """
    A contract with what is due, what came in, and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    asset_id: str | None
    """
    资产标识: The asset; null: it is of a resource.
    """
    asset_code: str | None
    """
    资产编码: Its code.
    """
    asset_name: str | None
    """
    资产名称: What people call it.
    """
    resource_id: str | None
    """
    资源标识: The resource of a collective; null: it is of an asset.
    """
    resource_name: str | None
    """
    资源名称: What it is called.
    """
    division_code: str
    """
    行政区划代码: Where it lies.
    """
    contract_no: str
    """
    合同编号: Once in its place.
    """
    mode: Literal["self", "entrust", "cooperate", "contract", "lease", "share"]
    """
    经营方式: `self` 自主经营; `entrust` 委托经营; `cooperate` 合作经营; `contract` 承包; `lease` 租赁; `share` 入股.
    """
    income: Literal["rent", "fee", "dividend", "interest", "power", "profit", "compensation", "insurance"]
    """
    收益类型: `rent` 租金; `fee` 承包费; `dividend` 分红; `interest` 利息、固定收益; `power` 发电收入; `profit` 经营利润; `compensation` 补偿款; `insurance` 保险赔款.
    """
    operator: str
    """
    经营主体: Who runs it: a unit, or the owner itself.
    """
    signed_on: str
    """
    签订日期: When it was signed.
    """
    starts_on: str
    """
    开始日期: Its first day.
    """
    ends_on: str
    """
    合同到期日: Its last day.
    """
    received: str
    """
    已收金额: Yuan that came in by now.
    """
    due: str
    """
    应收金额: Yuan that were due before today.
    """
    arrears: str
    """
    拖欠金额: Yuan due before today that have not come.
    """
    operator_code: str | None
    """
    统一社会信用代码: Of the operator, if it has one.
    """
    deposit: str | None
    """
    保证金: Yuan; null: none was agreed.
    """
    terms: str | None
    """
    约定事项: Purpose, sublet, insurance, risk.
    """
    arrears_since: str | None
    """
    拖欠起始日期: The oldest day that is owed; null: nothing is.
    """
    next_due_on: str | None
    """
    下次应收日期: Null: nothing is due any more.
    """
    dues: list[ContractDueView]
    """
    应收计划: In the order of their days.
    """
    receipts: list[ReceiptView]
    """
    收益记录: In the order in which they were recorded.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """


class PageQualityLineView(TypedDict):
    items: list[QualityLineView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class CountyScore(TypedDict):
    """
    A county's score of a year. The template is the platform's own, not an official one.
    """

    division_code: str
    """
    行政区划代码: The county.
    """
    year: int
    """
    年度: The year of the budget.
    """
    as_of: str
    """
    截至日期: Up to which day records count.
    """
    official: bool
    """
    官方模板: Whether the template is an official one.
    """
    score: str
    """
    评价得分: All lines together; what deducts is taken away.
    """
    score_lines: list[ScoreLine]
    """
    评价内容: Line by line, in the template's order.
    """
    missing: list[str]
    """
    无得分的评价内容: Lines that have no points yet.
    """


class CaseDetail(TypedDict):
    """
    A case with everything that belongs to it and what can be done next.
    """

    state: str
    """
    状态: Its state.
    """
    state_title: str
    """
    状态名称: The state in Chinese.
    """
    state_since: str
    """
    进入日期: Since when it is in this state.
    """
    level: str | None
    """
    办理层级: Who has to act: village, town or county; null: nobody.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the state.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    id: str
    """
    标识: The record's identifier.
    """
    version: int
    """
    版本: Grows with every change; as `ETag` it goes back in `If-Match`.
    """
    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    head: str | None
    """
    户主: Name of the head, masked; null: there is none.
    """
    persons: int
    """
    人数: Members today.
    """
    entry_no: int
    """
    第几次纳入: Counts the household's cases from 1.
    """
    channel: Literal["screening", "declaration", "inspection", "visit", "hotline", "linked", "relapse"]
    """
    发现渠道: How the household was found.
    """
    category: Literal["UNSTABLE", "EDGE", "SUDDEN"]
    """
    监测对象类别: UNSTABLE, EDGE or SUDDEN.
    """
    risks: list[
        Literal[
            "illness",
            "schooling",
            "disability",
            "disaster",
            "accident",
            "failed_industry",
            "unstable_work",
            "no_labour",
            "housing",
            "water",
            "other",
        ]
    ]
    """
    致贫返贫风险: The main one first, at most 5: `illness` 因病; `schooling` 因学; `disability` 因残; `disaster` 因自然灾害; `accident` 因意外事故; `failed_industry` 因产业项目失败; `unstable_work` 因务工就业不稳; `no_labour` 因缺劳动力; `housing` 因安全住房; `water` 因安全饮水; `other` 其他.
    """
    disaster_subtype: Literal["洪涝", "地质", "旱灾", "生物", "气象", "地震", "其他"] | None
    """
    灾害种类: With the risk `disaster`.
    """
    green_channel: bool
    """
    绿色通道: Whether help came first.
    """
    opened_on: str
    """
    启动日期: When it began.
    """
    decide_by: str
    """
    审定期限: By when the county has to decide.
    """
    determined_on: str | None
    """
    识别日期: When the county included it.
    """
    eliminated_on: str | None
    """
    风险消除日期: When the risk was gone.
    """
    closed_on: str | None
    """
    终结日期: When it was rejected or cancelled.
    """
    lead_id: str | None
    """
    线索标识: The lead that it came from.
    """
    posted_on: str | None
    """
    公示日期: When the last notice was put up.
    """
    posted_until: str | None
    """
    公示截止: Last day of the last notice.
    """
    decision_no: str | None
    """
    文号: The county's document.
    """
    elimination_way: Literal["helped", "natural"] | None
    """
    风险消除方式: How the risk went away.
    """
    elimination_no: str | None
    """
    消除文号: The county's document on it.
    """
    exemption_document: str | None
    """
    提前消除文件: Document that lets the risk be ended earlier.
    """
    close_reason: str | None
    """
    终结原因: `rejected` or why it was cancelled.
    """
    no_labour: bool
    """
    整户无劳动能力: Whether no member can work, by the registry.
    """
    missing_measures: list[ReasonView]
    """
    缺少的措施: What the plan still lacks for its risks.
    """
    elimination_blocks: list[ReasonView]
    """
    消除条件: Conditions for ending the risk that are not met today.
    """
    options: list[OptionView]
    """
    可办环节: Steps out of the present state.
    """
    moves: list[MoveView]
    """
    流转记录: Every step that was taken, in order.
    """
    comparisons: list[ComparisonView]
    """
    信息比对: What departments were asked.
    """
    objections: list[ObjectionView]
    """
    公示异议: Objections against notices.
    """
    measures: list[MeasureView]
    """
    帮扶措施: Measures, the first recorded first.
    """


class DeclarationForm(TypedDict):
    """
    What the public form needs: places and risks by name.
    """

    towns: list[TownModel]
    """
    镇: Every town of the county with its villages.
    """
    risks: list[RiskWord]
    """
    致贫返贫风险: Every risk, in the order of the form.
    """
    visit_days: int
    """
    入户核实工作日数: Working days within which somebody visits.
    """


class Dispatching(TypedDict):
    """
    Leads that the county hands to the villages of their households 派单: named, or chosen by a filter.
    """

    on: str
    """
    日期: The day of the dispatch, today at the latest.
    """
    opinion: NotRequired[str | None]
    """
    意见: In the taker's own words.
    """
    leads: NotRequired[list[str] | None]
    """
    线索: The leads by name; or leave it out and give `filter`.
    """
    filter: NotRequired[LeadSelection | None]
    """
    筛选条件: Open leads by what they have in common.
    """
    assignee: NotRequired[str | None]
    """
    承办账号: The account they go to; empty: whoever is in charge.
    """
    urgent: NotRequired[bool]
    """
    加急: To be visited as soon as red ones are.
    """


class LeadDetail(TypedDict):
    """
    A lead with the hits that it rests on, and everything that was done with it.
    """

    household_id: str
    """
    农户标识: The household.
    """
    household_no: str
    """
    户编号: Number of the household.
    """
    division_code: str
    """
    行政区划代码: Its village.
    """
    id: str
    """
    线索标识: The lead.
    """
    version: int
    """
    版本: Grows with every change; the `ETag`.
    """
    level: Level
    """
    级别: The worst level of its hits.
    """
    category: Category | None
    """
    建议类别: Recommended category.
    """
    state: Literal["open", "closed"]
    """
    状态: Open until it is closed.
    """
    stage: Literal["open", "dispatched", "verified", "closed"]
    """
    办理阶段: `open` 待研判 by the county, `dispatched` 待核实 by the village, `verified` 待镇确认, `closed` 已办结.
    """
    stage_since: str
    """
    阶段起始日期: Since when it is at this stage.
    """
    due_on: str | None
    """
    应办日期: By when it has to leave the stage.
    """
    urgency: int
    """
    紧急程度: 0 not due, 1 due soon 即将到期, 2 overdue 已逾期, 3 long overdue 严重逾期.
    """
    channel: Literal["screening", "declaration", "inspection", "visit", "hotline", "split", "other"]
    """
    发现渠道: How it was found: `screening` 部门筛查; `declaration` 自主申报; `inspection` 基层排查; `visit` 走访; `hotline` 热线信访; `split` 分户; `other` 其他.
    """
    urgent: bool
    """
    加急: The county wants it visited as soon as a red one.
    """
    assignee: str | None
    """
    承办账号: The account it was given to; null: whoever is in charge.
    """
    urged: int
    """
    催办次数: How often it was urged.
    """
    rules: list[str]
    """
    规则: Rules that its hits meet.
    """
    opened_on: str
    """
    产生日期: As-of day of the screening that opened it.
    """
    screened_on: str
    """
    最近筛查: Latest as-of day that touched it.
    """
    found_code: (
        Literal["registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"]
        | None
    )
    """
    核实结果: What the village found, until the town has confirmed it: `registered` 属实-已纳入程序; `resolved` 属实-享受政策后已化解; `coping` 属实-无返贫风险(自主应对); `monitored` 已是监测对象; `untrue` 信息不实; `moved` 人户分离/外迁; `not_found` 查无此人(数据错误); `died` 死亡; `duplicate` 重复; `other` 其他.
    """
    closed_on: str | None
    """
    办结日期: When it was closed.
    """
    close_code: (
        Literal["registered", "resolved", "coping", "monitored", "untrue", "moved", "not_found", "died", "duplicate", "other"]
        | None
    )
    """
    办结代码: How it ended: `registered` 属实-已纳入程序; `resolved` 属实-享受政策后已化解; `coping` 属实-无返贫风险(自主应对); `monitored` 已是监测对象; `untrue` 信息不实; `moved` 人户分离/外迁; `not_found` 查无此人(数据错误); `died` 死亡; `duplicate` 重复; `other` 其他.
    """
    opening_note: str | None
    """
    线索说明: What the people found who opened it by hand or joined it.
    """
    close_note: str | None
    """
    办结说明: What was found.
    """
    hits: list[LeadHitView]
    """
    命中: The last hit of each rule and subject.
    """
    moves: list[MoveView]
    """
    流转记录: The steps it has taken, the first one first.
    """
    options: list[OptionView]
    """
    可办环节: The steps that it can take now.
    """
    urges: list[UrgeView]
    """
    催办记录: Who urged it, the last one first.
    """
    second_visit: SecondVisitView | None
    """
    抽查复核: What was found at a second visit, after it was closed as untrue.
    """


class PageRuleView(TypedDict):
    items: list[RuleView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageSampledLead(TypedDict):
    items: list[SampledLead]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """


class PageScreeningView(TypedDict):
    items: list[ScreeningView]
    """
    条目: The entries of this page.
    """
    next: NotRequired[str | None]
    """
    下一页游标: Cursor of the next page; null on the last.
    """
