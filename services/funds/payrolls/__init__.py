"""Payrolls of stipends 公益性岗位补贴发放批次, as the jobs service tells of them: what they ask of the funds, and what came of it."""
