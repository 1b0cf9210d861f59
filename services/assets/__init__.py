"""The assets service: what public money has built 帮扶项目资产, who owns it, who runs it, what it earns."""
