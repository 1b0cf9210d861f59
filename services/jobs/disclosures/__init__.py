"""Disclosures 公告公示 of jobs: which kinds there are, for how long they hang, and what they tell."""
