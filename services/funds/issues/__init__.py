"""Issues 问题整改: what audits and inspections find, put right by the units that answer for it, verified by others, struck off 销号."""
