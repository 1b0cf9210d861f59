"""Disclosures 公告公示 of assets: which kinds there are, for how long they hang, and what they tell."""
