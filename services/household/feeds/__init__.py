"""Feeds 部门数据: the tables that departments hand over, what they mean, and what they change."""
