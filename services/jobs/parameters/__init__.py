"""The policy values 政策参数 of this service."""
