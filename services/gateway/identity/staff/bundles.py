"""Permissions that several roles have together. Data."""

from __future__ import annotations

__all__ = ["FACTORIES", "PAYS", "POSTS", "RELIEF", "SEES", "TRAINING", "VACANCIES", "WORK"]

SEES = (
    "household:read",
    "leads:read",
    "declarations:read",
    "cases:read",
    "guarantees:read",
    "helpers:read",
    "projects:read",
    "works:read",
    "assets:read",
    "checks:read",
    "operation:read",
    "income:read",
    "collective:read",
    "care:read",
    "resources:read",
    "disposals:read",
    "inventories:read",
    "labour:read",
    "employment:read",
    "posts:read",
    "stipends:read",
    "subsidies:read",
    "factories:read",
    "brands:read",
    "relief:read",
    "vacancies:read",
    "talent:read",
    "training:read",
    "publicity:read",
    "statistics:read",
    "board:read",
    "tasks:read",
    "parameters:read",
    "exports:ask",
)
"""What whoever works on households may see of everything."""
WORK = (
    "labour:write",
    "employment:write",
    "posts:write",
    "stipends:write",
    "training:write",
    "subsidies:write",
    "matching:recommend",
    "talent:write",
)
"""Work 就业, as whoever records it in a village or town does."""
POSTS = (
    "posts:read",
    "posts:review",
    "posts:approve",
    "stipends:read",
    "stipends:review",
    "subsidies:read",
    "subsidies:review",
    "publicity:read",
    "publicity:write",
)
"""Public-welfare posts 公益性岗位, as the labour bureau answers for them."""
FACTORIES = ("factories:read", "factories:write", "factories:review", "brands:read", "brands:write")
"""Community factories 社区工厂 and labour brands 劳务品牌, as the labour bureau answers for them."""
RELIEF = ("relief:read", "relief:write", "relief:review")
"""Work-relief projects 以工代赈, as the county answers for their labour part."""
VACANCIES = ("vacancies:read", "vacancies:write", "vacancies:review", "matching:recommend")
"""Vacancies and matching 岗位信息和人岗匹配, as the labour bureau answers for them."""
TRAINING = ("training:read", "training:write", "training:review")
"""Training bases and classes 技能培训, as the labour bureau answers for them; finance pays."""
PAYS = ("stipends:read", "stipends:pay", "subsidies:read", "subsidies:pay", "training:read", "training:pay")
"""What finance pays to people for posts 补贴发放, by policies 就业补贴 and for classes 培训补贴."""
