"""Fund batches 资金批次: every sum that reaches the county, whatever its source (全口径), with its document and its conditions (plan measure 14)."""
