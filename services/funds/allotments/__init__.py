"""Allotments 指标单: documents by which money is allocated to projects, released to who carries them out, taken back, or given back."""
