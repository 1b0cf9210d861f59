"""Collective 三资: the funds 资金, assets 资产 and resources 资源 of a village collective, its members' equity, and what it makes public every month."""
