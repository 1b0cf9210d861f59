"""Inventories 清查盘点: what the register has of a place is counted on the ground, checked by another person, and the register learns what differs."""
