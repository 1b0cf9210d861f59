"""Monitoring cases 监测对象: from identification through help to the risk that is gone (domain/household §3)."""
