"""Inbox 消息: what services tell people, kept for whom it is for, and pushed to the pages that they have open."""
