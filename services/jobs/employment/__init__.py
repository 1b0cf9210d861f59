"""The real-name employment ledger 就业实名制台账: spells of work, and what each month of them was worked and paid."""
