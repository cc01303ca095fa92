"""States, territories, treaties, and who takes part in them since when."""
