"""Candidates 待确认资产: projects that the funds service has told were accepted, until what they built is on the register."""
