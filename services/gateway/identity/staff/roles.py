"""Roles 岗位角色 as data: what each may do, where it works, and which must never come together in one person."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["ROLES", "Role"]


@dataclass(frozen=True, slots=True)
class Role:
    """A role: its Chinese title, what it is for, the level of the divisions that it works in, and its permissions.

    ``own_feeds``: who has it also hands over the tables that are named in the account. ``administrator``: one of the three
    administrators 三员, who sign in with a second factor and work on no household.
    """

    code: str
    title: str
    purpose: str
    level: str
    permissions: tuple[str, ...]
    all_departments: bool = True
    own_feeds: bool = False
    administrator: bool = False


_SEES = (
    "household:read",
    "leads:read",
    "declarations:read",
    "cases:read",
    "guarantees:read",
    "helpers:read",
    "projects:read",
    "funds:read",
    "works:read",
    "publicity:read",
    "statistics:read",
    "board:read",
    "tasks:read",
    "parameters:read",
    "exports:ask",
)
_TABLE = (
    Role(
        "village_officer",
        "村级信息员",
        "看本村农户、线索、项目资金和数据,核对自主申报,登记、入户核实线索,办理监测对象的村级环节,核查“三保障”,登记走访,发布村级公示,申报、公示本村项目",
        "village",
        (
            *_SEES,
            "leads:write",
            "declarations:write",
            "cases:write",
            "guarantees:write",
            "visits:write",
            "projects:write",
            "publicity:write",
        ),
    ),
    Role(
        "town_officer",
        "镇级信息员",
        "登记、更正本镇农户,核对自主申报,确认、催办、办结线索,办理监测对象的镇级环节,核验“三保障”问题,安排帮扶责任人,办理小额信贷的镇级环节,申报、公示、组织实施本镇项目,申请本镇项目的支付,本镇账期对账,发布镇级公示,处理公示异议,整改本镇问题,反馈举一反三排查,核查、整改监管预警,因工作需要查看证件号码和电话",
        "town",
        (
            *_SEES,
            "household:write",
            "leads:write",
            "declarations:write",
            "cases:write",
            "guarantees:write",
            "helpers:write",
            "visits:write",
            "credit:read",
            "credit:write",
            "projects:write",
            "payments:write",
            "ledgers:close",
            "works:write",
            "publicity:write",
            "supervision:read",
            "supervision:handle",
            "issues:read",
            "issues:write",
            "feeds:read",
            "pii:read",
        ),
    ),
    Role(
        "town_leader",
        "镇领导",
        "看本镇农户、线索、项目、问题和数据,审核监测对象和项目,处理公示异议,确认本镇账期结账",
        "town",
        (
            *_SEES,
            "credit:read",
            "supervision:read",
            "issues:read",
            "cases:review",
            "projects:review",
            "publicity:write",
            "ledgers:close",
        ),
    ),
    Role(
        "county_officer",
        "县局经办人",
        "登记、更正农户,上报农户名册,发起筛查,代办自主申报,研判、派单、催办、办结线索,组织信息比对,申报、公示、组织实施项目,申请支付,办理小额信贷,发布县级公示,登记问题,整改本局问题,分办、核查、销号监管预警,因工作需要查看证件号码",
        "county",
        (
            *_SEES,
            "household:write",
            "leads:write",
            "declarations:write",
            "feedback:read",
            "feedback:write",
            "cases:write",
            "helpers:write",
            "visits:write",
            "credit:read",
            "credit:write",
            "projects:write",
            "payments:write",
            "works:write",
            "publicity:write",
            "supervision:read",
            "supervision:handle",
            "issues:read",
            "issues:write",
            "feeds:read",
            "screening:read",
            "screening:run",
            "pii:read",
        ),
        own_feeds=True,
    ),
    Role(
        "county_reviewer",
        "县局审核人",
        "设定参数,维护行政区划,看筛查结果,审定监测对象,审批小额信贷和贴息,论证、审定、验收项目,审定年度项目计划,审核支付,交办问题、销号,冻结月度统计,处理公示异议,运行监管规则,销号预警,批准抑制,审批导出",
        "county",
        (
            *_SEES,
            "feedback:read",
            "cases:decide",
            "credit:read",
            "credit:approve",
            "projects:review",
            "projects:decide",
            "payments:review",
            "works:accept",
            "publicity:write",
            "supervision:read",
            "supervision:handle",
            "supervision:run",
            "issues:read",
            "issues:verify",
            "statistics:freeze",
            "feeds:read",
            "screening:read",
            "parameters:write",
            "divisions:write",
            "exports:approve",
        ),
    ),
    Role(
        "county_leader",
        "县领导",
        "看全县农户、线索、资金、监管预警、问题和数据",
        "county",
        (
            *_SEES,
            "credit:read",
            "supervision:read",
            "issues:read",
            "feedback:read",
            "screening:read",
            "feeds:read",
        ),
    ),
    Role(
        "finance_officer",
        "财政局经办人",
        "登记、更正、冲销到位资金,维护资金来源和账簿,编制指标单,申请支付,支付,归档付款凭证,办理小额信贷和贴息,审核项目决算,发布资金公示,对账,登记问题,核查监管预警,整改本局问题",
        "county",
        (
            "funds:read",
            "funds:write",
            "funds:sources",
            "credit:read",
            "credit:write",
            "payments:write",
            "payments:pay",
            "ledgers:close",
            "projects:read",
            "works:read",
            "works:accept",
            "pii:read",
            "publicity:read",
            "publicity:write",
            "supervision:read",
            "supervision:handle",
            "issues:read",
            "issues:write",
            "board:read",
            "tasks:read",
            "parameters:read",
        ),
    ),
    Role(
        "finance_reviewer",
        "财政局审核人",
        "复核、冲销指标单和支付,确认账期结账,反结账,运行监管规则,销号预警,批准抑制",
        "county",
        (
            "funds:read",
            "funds:approve",
            "ledgers:close",
            "projects:read",
            "supervision:read",
            "supervision:handle",
            "supervision:run",
            "board:read",
            "tasks:read",
            "parameters:read",
        ),
    ),
    Role(
        "department_officer",
        "部门业务员",
        "上报本部门数据,看批次和被退回的行,签收线索反馈,反馈信息比对结果,整改本部门的问题",
        "county",
        ("feeds:read", "feedback:read", "feedback:write", "comparisons:answer", "issues:read", "issues:write"),
        all_departments=False,
        own_feeds=True,
    ),
    Role(
        "inspector",
        "督查人员",
        "看农户、线索、筛查、资金、监管预警和批次,登记、交办、核验问题,不改其他数据",
        "county",
        (
            *_SEES,
            "credit:read",
            "supervision:read",
            "issues:read",
            "issues:write",
            "issues:verify",
            "feedback:read",
            "screening:read",
            "feeds:read",
        ),
    ),
    Role(
        "system_admin",
        "系统管理员",
        "建立、停用账号和接入客户端,重置密码,处理死信;不经手业务数据",
        "county",
        ("staff:read", "staff:manage", "clients:read", "clients:admin", "events:admin", "metrics:read"),
        administrator=True,
    ),
    Role(
        "security_admin",
        "安全管理员",
        "核准账号、接入客户端及其权限,解锁账号,重置动态验证码,查看敏感信息查阅记录",
        "county",
        ("staff:read", "staff:authorise", "clients:read", "clients:authorise", "disclosures:read"),
        administrator=True,
    ),
    Role("audit_admin", "审计管理员", "查看审计记录", "county", ("audit:read",), administrator=True),
)

ROLES: dict[str, Role] = {role.code: role for role in _TABLE}
"""Every role by its code (domain/household §9, domain/jobs-and-platform §6.6: 三员分立)."""
