"""Statistics 统计 of monitoring, leads and guarantees: months in 户 and 人, frozen when they are over (domain/household §3.8)."""
