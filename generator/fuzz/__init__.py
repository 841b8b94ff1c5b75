"""Random cases of a gateway, made by Hypothesis from the description alone."""
