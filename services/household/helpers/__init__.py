"""Helpers 帮扶责任人 and the households that they answer for."""
