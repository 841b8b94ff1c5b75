"""Proves that the kits of a gateway behave alike: cases, drivers, comparison, report."""
