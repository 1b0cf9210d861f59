"""Client of the Zhenxing (振兴) county platform 县级乡村振兴数据平台: every operation as a typed method.

``with Client(url, client_id, client_secret) as platform: platform.read_board()``
"""

from zhenxing_client.calls import File, ProblemError
from zhenxing_client.client import Client

__all__ = ["Client", "File", "ProblemError"]
