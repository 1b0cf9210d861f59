"""Parameters 政策参数: every threshold of a service as a dated version with the document it rests on, and the shipped value before any.

A service names its parameters (:class:`~shared.parameters.rules.Parameter`), has the table (:class:`ParameterVersionMixin`) and mounts
``parameter_router``.
"""

from shared.parameters.tables import ParameterVersionMixin

__all__ = ["ParameterVersionMixin"]
