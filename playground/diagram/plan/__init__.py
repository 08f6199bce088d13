"""What the diagram shows and where it lies: columns, what can be pointed at, values, layout, pages of wide layers."""
