"""A gateway on the merchant's own machine: it judges with the reference, and no money moves."""
