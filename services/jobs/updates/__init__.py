"""The monthly update 月度更新 of the employment ledger: each village's list, pre-filled, confirmed, checked and locked."""
