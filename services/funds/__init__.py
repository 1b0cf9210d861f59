"""The funds service 资金: every source and sum of money, and the way of each yuan. Owner of every movement of money."""
